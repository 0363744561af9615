#include "exchange/timeline_flow.h"

#include "exchange/body_text.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

enum { STEPS = 6, FLOW_BYTES = 600 };

static const char passes_on[] = " og videre til ";

struct steps {
    struct slice items[STEPS];
    size_t count;
};

static const struct reading_forum *find_forum(const struct reading *reading, struct slice name)
{
    for (size_t i = 0; i < reading->forums.count; i++) {
        const struct reading_forum *forum = &reading->forums.items[i];

        if (forum_name_same(slice_of(forum->name), name))
            return forum;
    }
    return NULL;
}

static void add_step(struct arena *arena, struct reading *reading, const char *body,
                     const char *act, struct line_range lines)
{
    struct reading_milestone *step = LIST_PUSH(arena, &reading->timeline);

    *step =
        (struct reading_milestone){.date = NO_VAGUE_DATE, .body = body, .act = act, .lines = lines};
}

/* Groups with a seat «repræsentant for gruppen ind i sekretariatet» feed the forum. */
static void add_feeders(struct arena *arena, struct reading *reading,
                        const struct reading_forum *into)
{
    static const char mark[] = " ind i ";

    for (size_t i = 0; i < reading->forums.count; i++) {
        const struct reading_forum *forum = &reading->forums.items[i];

        for (size_t j = 0; j < forum->seats.count; j++) {
            const struct reading_seat *seat = &forum->seats.items[j];
            struct slice rule = slice_of(seat->rule == NULL ? "" : seat->rule);
            ptrdiff_t at = words_find(rule, mark);
            struct slice target =
                slice_from(rule, at < 0 ? rule.length : (size_t)at + strlen(mark));

            if (forum != into && at >= 0 && forum_name_in(target) &&
                forum_name_kind(target) == into->kind)
                add_step(arena, reading, forum->name, seat->rule, seat->lines);
        }
    }
}

/* «intern og ekstern styregruppe» is two; the noun of the last belongs to both. */
static void split_bodies(struct slice text, struct steps *steps, struct arena *arena)
{
    ptrdiff_t both = slice_find(text, " og ");
    struct slice left;
    struct slice right;
    struct str joined = STR_INIT;
    size_t noun;

    if (both < 0 || steps->count + 2 > STEPS) {
        if (steps->count < STEPS)
            steps->items[steps->count++] = slice_trim(text);
        return;
    }
    left = slice_trim(slice_sub(text, 0, (size_t)both));
    right = slice_trim(slice_from(text, (size_t)both + strlen(" og ")));
    noun = right.length;
    while (noun > 0 && right.data[noun - 1] != ' ')
        noun--;
    str_append_slice(&joined, left);
    if (!forum_name_in(left)) {
        str_append_char(&joined, ' ');
        str_append_slice(&joined, slice_from(right, noun));
    }
    steps->items[steps->count++] = slice_of(arena_slice(arena, str_slice(&joined)));
    steps->items[steps->count++] = right;
    str_clear(&joined);
}

/* The phrase between the verb's preposition and «og videre til». */
static struct slice first_receivers(struct slice text)
{
    static const char *const verbs[] = {"fremlægges for ", "forelægges for ", "forelægges ",
                                        "sendes til ", "oversendes til "};

    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        ptrdiff_t at = words_find(text, verbs[i]);

        if (at >= 0)
            return slice_from(text, (size_t)at + strlen(verbs[i]));
    }
    return (struct slice){NULL, 0};
}

/* «… følges i sekretariatet»: a group whose purpose says so feeds the forum too. */
static void add_followed(struct arena *arena, struct reading *reading,
                         const struct reading_forum *into)
{
    static const char mark[] = " følges i ";

    for (size_t i = 0; i < reading->forums.count; i++) {
        const struct reading_forum *forum = &reading->forums.items[i];

        for (size_t j = 0; forum != into && j < forum->purpose.count; j++) {
            struct slice text = slice_of(forum->purpose.items[j]);
            ptrdiff_t at = words_find(text, mark);
            struct slice target =
                slice_from(text, at < 0 ? text.length : (size_t)at + strlen(mark));
            ptrdiff_t blank = slice_find_byte(target, ' ');

            target = slice_sub(target, 0, blank < 0 ? target.length : (size_t)blank);
            if (at >= 0 && forum_name_abbreviates(target, slice_of(into->name)))
                add_step(arena, reading, forum->name, forum->purpose.items[j], forum->lines);
        }
    }
}

static void read_flow(const struct reading_forum *forum, const char *purpose, struct arena *arena,
                      struct reading *reading)
{
    struct slice text = slice_of(purpose);
    ptrdiff_t at = words_find(text, passes_on);
    struct steps steps = {.count = 0};
    struct slice receivers;
    struct slice last;
    struct reading_forum from = *forum;

    receivers = first_receivers(slice_sub(text, 0, at < 0 ? 0 : (size_t)at));
    if (receivers.length == 0)
        return;
    split_bodies(receivers, &steps, arena);
    last = forum_name_tidy(slice_from(text, (size_t)at + strlen(passes_on)));
    if (steps.count < STEPS)
        steps.items[steps.count++] = last;
    add_feeders(arena, reading, forum);
    add_followed(arena, reading, forum);
    add_step(arena, reading, from.name, purpose, from.lines);
    for (size_t i = 0; i < steps.count; i++) {
        const struct reading_forum *known = find_forum(reading, steps.items[i]);

        add_step(arena, reading, known != NULL ? known->name : arena_slice(arena, steps.items[i]),
                 purpose, from.lines);
    }
}

/* «indstiller, at A overfor B anbefaler»: A has a part, though nothing says when. */
static void read_preparing(const struct reading_section *section, struct arena *arena,
                           struct reading *reading)
{
    static const char *const before[] = {" overfor ", " over for "};
    struct slice text = words_clip(slice_of(section->text), FLOW_BYTES);
    const struct body_place *body = NULL;
    struct body_list bodies;
    ptrdiff_t at = -1;
    ptrdiff_t end;

    for (size_t i = 0; at < 0 && i < sizeof before / sizeof *before; i++)
        at = words_find(text, before[i]);
    if (at < 0 || words_find(slice_sub(text, 0, (size_t)at), "indstille") < 0)
        return;
    end = words_find(slice_from(text, (size_t)at), "anbefale");
    if (end < 0 || slice_find_byte(slice_sub(text, 0, (size_t)(at + end)), '\n') >= 0)
        return;
    body_text_find(slice_sub(text, 0, (size_t)at), arena, &bodies);
    for (size_t i = 0; i < bodies.count; i++)
        body = bodies.items[i].end == (size_t)at ? &bodies.items[i] : body;
    if (body != NULL)
        add_step(arena, reading, body->name,
                 words_fold(arena, slice_sub(text, 0, (size_t)(at + end) + strlen("anbefaler"))),
                 section->lines);
}

void timeline_flow_read(struct arena *arena, struct reading *reading)
{
    for (size_t i = 0; i < reading->items.count; i++) {
        for (size_t j = 0; j < reading->items.items[i].sections.count; j++) {
            const struct reading_section *section = &reading->items.items[i].sections.items[j];

            if (section->kind == SECTION_RECOMMENDATION && section->text != NULL)
                read_preparing(section, arena, reading);
        }
    }
    for (size_t i = 0; i < reading->forums.count; i++) {
        for (size_t j = 0; j < reading->forums.items[i].purpose.count; j++)
            read_flow(&reading->forums.items[i], reading->forums.items[i].purpose.items[j], arena,
                      reading);
    }
}
