#include "exchange/charter_groups.h"

#include "exchange/charter.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

/* The box within whose lines the sentence stands. */
static const char *box_around(const struct prose *self)
{
    for (size_t i = self->reading->forums.count; i > self->from; i--) {
        const struct reading_forum *forum = &self->reading->forums.items[i - 1];

        if (forum->seats.count > 0 && forum->lines.first < self->lines.first &&
            forum->lines.last >= self->lines.last)
            return forum->name;
    }
    return NULL;
}

static void name_group(struct prose *self, struct slice name, struct slice who, bool existing)
{
    const char *parent = box_around(self);
    size_t known = self->reading->forums.count;
    struct reading_forum *forum = prose_mention(self, name, existing);

    if (forum == NULL)
        return;
    *LIST_PUSH(self->arena, &self->just_named) = forum->name;
    if (self->reading->forums.count == known)
        return;
    forum->parent = parent;
    prose_add_seat(self, forum, who, NULL);
}

/* «følgegrupper for hhv. A og B» are two. */
static void name_groups(struct prose *self, struct slice name, struct slice who, bool existing)
{
    static const char mark[] = " for hhv. ";
    ptrdiff_t at = words_find(name, mark);
    struct slice head;
    struct slice list;

    if (at < 0) {
        name_group(self, name, who, existing);
        return;
    }
    head = slice_sub(name, 0, (size_t)at);
    if (words_end(head, "grupper"))
        head.length--;
    list = slice_from(name, (size_t)at + strlen(mark));
    while (list.length > 0) {
        static const char *const marks[] = {", ", " og "};
        size_t end = prose_first_of(list, marks, 2);
        struct str one = STR_INIT;

        str_append_slice(&one, head);
        str_append(&one, " for ");
        str_append_slice(&one, slice_sub(list, 0, end));
        name_group(self, str_slice(&one), who, existing);
        str_clear(&one);
        list = slice_from(list, end + (slice_starts(slice_from(list, end), ",") ? 2 : 4));
    }
}

static struct slice participants(struct slice sentence)
{
    static const char mark[] = " med deltagelse af ";
    ptrdiff_t at = words_find(sentence, mark);

    return at < 0 ? (struct slice){NULL, 0} : slice_from(sentence, (size_t)at + strlen(mark));
}

/* Whether the name says more than «en arbejdsgruppe». */
static bool is_particular(struct slice name)
{
    return forum_name_in(forum_name_head(name)) && words_count(name, 3) >= 2;
}

/* «Lige nu findes følgegrupper for A og B med deltagelse af C.» */
bool prose_read_there_are(struct prose *self, struct slice sentence)
{
    struct slice rest = prose_drop_start(sentence, "der er");
    struct slice name;

    if (rest.length == sentence.length || participants(rest).length == 0)
        return false;
    if (words_start(rest, "p.t. ") > 0)
        rest = slice_from(rest, words_start(rest, "p.t. "));
    name = prose_name_until(prose_drop_start(rest, "i dag"));
    if (!is_particular(name))
        return false;
    name_groups(self, name, participants(rest), true);
    return true;
}

/* A heading in capitals had lost how the name is written; a sentence tells. */
static void restore_case(struct prose *self, struct slice name)
{
    for (size_t i = self->from; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];
        const struct text_line *line = text_lines_at(self->text, forum->lines.first);

        if (text_line_is(line, LINE_CAPITALS) && forum_name_same(slice_of(forum->name), name))
            forum->name = arena_slice(self->arena, name);
    }
    for (size_t i = 0; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];

        if (forum->parent != NULL && forum_name_same(slice_of(forum->parent), name))
            forum->parent = arena_slice(self->arena, name);
    }
}

/* «der nedsættes en følgegruppe for C med deltagelse af D», «et nyt X». */
bool prose_read_founded(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {"nedsættes ", "oprettes ", "etableres "};
    struct slice name = {NULL, 0};
    struct reading_forum *known;

    for (size_t i = 0; name.data == NULL && i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);

        if (at >= 0)
            name = prose_name_until(prose_drop_start(
                slice_trim(slice_from(sentence, (size_t)at + strlen(marks[i]))), "også"));
    }
    if (name.data == NULL)
        return false;
    name = forum_name_tidy(prose_drop_start(prose_drop_start(forum_name_tidy(name), "nyt"), "ny"));
    if (!prose_is_name(name) || !is_particular(name))
        return false;
    if (charter_find(self->reading, name) == NULL)
        name_group(self, name, participants(sentence), false);
    else
        restore_case(self, name);
    known = charter_find(self->reading, name);
    self->subject = known == NULL ? NULL : known->name;
    if (known != NULL && known->cadence == NULL && words_find(sentence, "mødes") >= 0)
        known->cadence = charter_cadence(sentence, self->arena);
    return true;
}

bool prose_read_joins(struct prose *self, struct slice sentence)
{
    static const char mark[] = " deltager på ";
    ptrdiff_t at = words_find(sentence, mark);
    struct slice level;

    if (at <= 0 || self->before.count == 0)
        return false;
    level = slice_from(sentence, (size_t)at + strlen(mark));
    if (slice_ends(level, "."))
        level.length--;
    for (size_t i = 0; i < self->before.count; i++) {
        struct reading_forum *forum = charter_find(self->reading, slice_of(self->before.items[i]));

        if (forum != NULL && forum->seats.count == 1)
            prose_add_seat(self, forum, slice_sub(sentence, 0, (size_t)at),
                           arena_slice(self->arena, level));
    }
    return true;
}
