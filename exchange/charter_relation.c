#include "exchange/charter_relation.h"

#include "exchange/charter.h"
#include "exchange/charter_mention.h"
#include "exchange/charter_prose.h"
#include "exchange/date_text.h"
#include "exchange/forum_name.h"
#include "exchange/word_sieve.h"
#include "exchange/words.h"

#include <string.h>

enum { GROUP_WORDS = 4, GROUP_BYTES = 60, DATE_LEAD = 12 };

static const char yearly[] = "årlige ";

/* Puts one of the forums that the text has into another. */
static bool put_into(struct prose *self, struct slice part_name, struct slice whole_name)
{
    const char *whole = prose_stands_for(self, forum_name_tidy(whole_name));
    struct reading_forum *part = charter_find(self->reading, prose_drop_start(part_name, "den"));

    if (part == NULL)
        part = charter_find(self->reading, part_name);
    if (whole == NULL || part == NULL || forum_name_same(slice_of(part->name), slice_of(whole)))
        return false;
    if (part->parent == NULL)
        part->parent = whole;
    return true;
}

bool prose_read_includes(struct prose *self, struct slice sentence)
{
    static const char includes[] = " vil omfatte ";
    static const char enters[] = " indgår i ";
    ptrdiff_t colon = slice_find(sentence, ": ");
    ptrdiff_t at;

    if (colon >= 0) /* «Fra 2022: Partnerskabet …» */
        sentence = slice_from(sentence, (size_t)colon + 2);
    if ((at = words_find(sentence, includes)) > 0)
        return put_into(self, prose_name_until(slice_from(sentence, (size_t)at + strlen(includes))),
                        slice_sub(sentence, 0, (size_t)at));
    if ((at = words_find(sentence, enters)) > 0)
        return put_into(self, forum_name_tidy(slice_sub(sentence, 0, (size_t)at)),
                        prose_name_until(slice_from(sentence, (size_t)at + strlen(enters))));
    return false;
}

bool prose_read_ended(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {" ophører ",   " er ophørt ",  " ophørte ",
                                        " nedlægges ", " er nedlagt ", " blev nedlagt "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);
        struct slice name = forum_name_tidy(slice_sub(sentence, 0, at < 0 ? 0 : (size_t)at));
        struct slice rest = slice_from(sentence, at < 0 ? sentence.length : (size_t)at);
        struct reading_forum *forum;
        struct date_found found;

        if (at <= 0 || !words_upper_first(name) || !forum_name_in(name) ||
            !date_text_find(rest, 0, &found) || found.at > strlen(marks[i]) + DATE_LEAD)
            continue;
        forum = prose_mention(self, name, true);
        if (forum == NULL)
            return false;
        if (!date_is_set(forum->ended))
            forum->ended = found.date;
        return true;
    }
    return false;
}

bool prose_read_represents(struct prose *self, struct slice sentence)
{
    static const char through[] = " gennem ";
    ptrdiff_t at = words_find(sentence, through);
    struct slice rest =
        slice_from(sentence, at < 0 ? sentence.length : (size_t)at + strlen(through));
    ptrdiff_t who = words_find(rest, ", hvor ");
    struct slice clause = slice_from(rest, who < 0 ? rest.length : (size_t)who + strlen(", hvor "));
    struct reading_forum *forum;

    if (at < 0 || who < 0 || words_find(clause, " repræsentere") < 0 ||
        !forum_name_in(slice_sub(rest, 0, (size_t)who)))
        return false;
    forum = prose_mention(self, slice_sub(rest, 0, (size_t)who), true);
    if (forum == NULL || forum->seats.count > 0)
        return false;
    prose_add_seat(self, forum, clause, NULL);
    if (forum->purpose.count == 0)
        *LIST_PUSH(self->arena, &forum->purpose) =
            arena_slice(self->arena, slice_trim(slice_sub(sentence, 0, (size_t)at)));
    return true;
}

/* «dialogmøderne» without «møder» and what follows. */
static struct slice without_meetings(struct slice word)
{
    ptrdiff_t at = words_find(word, "møder");

    return slice_sub(word, 0, at < 0 ? 0 : (size_t)at);
}

static void read_yearly(struct slice text, struct arena *arena, struct reading *reading)
{
    ptrdiff_t at = words_find(text, yearly);
    struct slice rest = slice_from(text, at < 0 ? text.length : (size_t)at + strlen(yearly));
    ptrdiff_t blank = slice_find_byte(rest, ' ');
    struct slice word =
        without_meetings(slice_sub(rest, 0, blank < 0 ? rest.length : (size_t)blank));
    struct reading_forum *forum = word.length == 0 ? NULL : charter_find(reading, word);

    if (forum != NULL && forum->cadence == NULL)
        forum->cadence = charter_cadence(SLICE("årligt"), arena);
}

void charter_yearly_read(const struct cell_list *cells, struct arena *arena,
                         struct reading *reading)
{
    for (size_t i = 0; i < cells->count && reading->forums.count > 0; i++) {
        const struct word_sieve *sieve = &cells->items[i].sieve;

        if (word_sieve_holds(sieve, yearly))
            read_yearly(cells->items[i].text, arena, reading);
    }
}

static const char *box_of(const struct reading *reading, size_t from, struct line_range lines)
{
    for (size_t i = from; i < reading->forums.count; i++) {
        const struct reading_forum *forum = &reading->forums.items[i];

        if (forum->lines.first < lines.first && forum->lines.last >= lines.last)
            return forum->name;
    }
    return NULL;
}

static bool is_group_heading(const struct cell *cell)
{
    struct slice text = cell->text;

    return cell->form == CELL_PARAGRAPH && text.length <= GROUP_BYTES && words_upper_first(text) &&
           words_count(text, GROUP_WORDS + 1) <= GROUP_WORDS &&
           strchr(".,:;", text.data[text.length - 1]) == NULL;
}

/* The heading's own words, or «Skiftende grupper», and what they take care of. */
static bool tells_group(struct slice text)
{
    ptrdiff_t verb = words_find(text, " varetager ");

    return verb > 0 && words_find(slice_sub(text, 0, (size_t)verb), "gruppe") >= 0;
}

void charter_subgroups_read(const struct cell_list *cells, size_t from, struct arena *arena,
                            struct reading *reading)
{
    for (size_t i = 0; i + 1 < cells->count && reading->forums.count < CHARTER_FORUMS; i++) {
        const struct cell *heading = &cells->items[i];
        const struct cell *text = &cells->items[i + 1];
        const char *box = is_group_heading(heading) && tells_group(text->text)
                              ? box_of(reading, from, heading->lines)
                              : NULL;
        struct reading_forum *group;

        if (box == NULL || charter_find(reading, heading->text) != NULL)
            continue;
        group = LIST_PUSH(arena, &reading->forums);
        *group = (struct reading_forum){
            .name = arena_slice(arena, heading->text),
            .kind = FORUM_INTERNAL,
            .level = NUMBER_NONE,
            .existing = true,
            .parent = box,
            .lines = {heading->lines.first, text->lines.last},
        };
        *LIST_PUSH(arena, &group->purpose) = arena_slice(arena, text->text);
    }
}
