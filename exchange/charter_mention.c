#include "exchange/charter_mention.h"

#include "core/utf8.h"
#include "exchange/charter_prose.h"
#include "exchange/charter_seat.h"
#include "exchange/forum_name.h"
#include "exchange/oddity.h"
#include "exchange/words.h"

#include <string.h>

enum { NAME_BYTES = 100, NAME_WORDS = 9, LOOK_BACK = 64 };

size_t prose_first_of(struct slice text, const char *const *marks, size_t count)
{
    size_t end = text.length;

    for (size_t i = 0; i < count; i++) {
        ptrdiff_t at = words_find(text, marks[i]);

        if (at >= 0 && (size_t)at < end)
            end = (size_t)at;
    }
    return end;
}

struct slice prose_name_until(struct slice text)
{
    static const char *const ends[] = {
        ", ", ";", ":", " med deltagelse", " der ", " som ", " bestående", " på niveau", " samt "};
    struct slice name = slice_sub(text, 0, prose_first_of(text, ends, sizeof ends / sizeof *ends));

    return forum_name_tidy(name);
}

struct slice prose_drop_start(struct slice text, const char *lower)
{
    size_t length = words_start_whole(text, lower);

    return length > 0 ? slice_trim(slice_from(text, length)) : text;
}

struct reading_forum *charter_find(struct reading *reading, struct slice name)
{
    for (size_t i = reading->forums.count; i > 0; i--) {
        struct reading_forum *forum = &reading->forums.items[i - 1];

        if (forum_name_alike(slice_of(forum->name), name))
            return forum;
    }
    return NULL;
}

const char *prose_capitalised(struct arena *arena, struct slice name)
{
    struct str out = STR_INIT;
    unsigned codepoint;
    size_t bytes = utf8_decode(name.data, name.length, &codepoint);
    const char *kept;

    str_append_codepoint(&out, utf8_upper(codepoint));
    str_append_slice(&out, slice_from(name, bytes));
    kept = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return kept;
}

bool prose_is_name(struct slice name)
{
    return name.length > 0 && name.length <= NAME_BYTES &&
           words_count(name, NAME_WORDS + 1) <= NAME_WORDS;
}

/* Once for each pair of names. */
static void report_spelling(struct prose *self, const char *name, struct slice other)
{
    const struct finding_list *findings = &self->reading->findings;

    if (forum_name_same(slice_of(name), other))
        return;
    for (size_t i = findings->count > LOOK_BACK ? findings->count - LOOK_BACK : 0;
         i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];

        if (strcmp(finding->rule, oddity_rule(ODDITY_SPELLINGS)) == 0 &&
            slice_is(other, finding->arguments[1]) && strcmp(finding->arguments[0], name) == 0)
            return;
    }
    oddity_add(&self->reading->findings, self->arena, ODDITY_SPELLINGS, self->lines, name,
               arena_slice(self->arena, other), NULL);
}

struct reading_forum *prose_mention(struct prose *self, struct slice name, bool existing)
{
    ptrdiff_t bracket = slice_find(name, " (");
    struct reading_forum *forum;

    if (bracket > 0)
        name = slice_sub(name, 0, (size_t)bracket);
    name = forum_name_tidy(name);
    if (!prose_is_name(name))
        return NULL;
    if (self->reading->forum != NULL && forum_name_alike(name, slice_of(self->reading->forum))) {
        report_spelling(self, self->reading->forum, name);
        name = slice_of(self->reading->forum);
    }
    forum = charter_find(self->reading, name);
    if (forum != NULL) {
        report_spelling(self, forum->name, name);
        return forum;
    }
    if (self->reading->forums.count >= CHARTER_FORUMS)
        return NULL;
    forum = LIST_PUSH(self->arena, &self->reading->forums);
    *forum = (struct reading_forum){.name = prose_capitalised(self->arena, name),
                                    .kind = forum_name_kind(name),
                                    .level = NUMBER_NONE,
                                    .existing = existing,
                                    .lines = self->lines};
    return forum;
}

void prose_add_seat(struct prose *self, struct reading_forum *forum, struct slice rule,
                    const char *role)
{
    struct reading_seat *seat;

    rule = slice_trim(rule);
    if (slice_ends(rule, "."))
        rule.length--;
    if (rule.length == 0)
        return;
    seat = LIST_PUSH(self->arena, &forum->seats);
    *seat = charter_seat_of(rule, self->arena);
    seat->lines = self->lines;
    if (role != NULL)
        seat->role = role;
}
