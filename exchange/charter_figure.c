#include "exchange/charter_figure.h"

#include "exchange/charter_mention.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

enum {
    REGION_LINES = 3, /* a box torn apart reaches so many lines from its arrow */
    FIGURE_LINES = 14,
    NAMES = 4,
    SHARED_LETTERS = 6,
    ROW_BYTES = 400 /* no drawn row is longer */
};

struct figure {
    const struct text_lines *lines;
    struct arena *arena;
    struct reading *reading;
    bool internal_left; /* a heading says that the left side is the municipality's own */
};

static bool has_arrow(struct slice text)
{
    static const char *const arrows[] = {"<->", "<-->", "<=>", "< >", "<+", "↔", "<–>", "<>"};

    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
        if (slice_find(text, arrows[i]) >= 0)
            return true;
    }
    return false;
}

/* Where each word of the name stands in the region; -1 unless all do. */
static ptrdiff_t find_name(struct slice region, struct slice name)
{
    ptrdiff_t first = -1;

    while (name.length > 0) {
        ptrdiff_t blank = slice_find_byte(name, ' ');
        size_t end = blank < 0 ? name.length : (size_t)blank;
        char word[64];
        ptrdiff_t at;

        if (end >= sizeof word)
            return -1;
        memcpy(word, name.data, end);
        word[end] = '\0';
        for (char *letter = word; *letter != '\0'; letter++)
            *letter = (char)(*letter >= 'A' && *letter <= 'Z' ? *letter + 32 : *letter);
        at = words_find_whole(region, word);
        if (at < 0)
            return -1;
        first = first < 0 || at < first ? at : first;
        name = slice_trim(slice_from(name, end));
    }
    return first;
}

static void join(struct figure *self, struct reading_forum *left, struct reading_forum *right)
{
    int level = left->level != NUMBER_NONE ? left->level : right->level;

    left->level = level;
    right->level = level;
    if (left->counterpart == NULL)
        left->counterpart = right->name;
    if (right->counterpart == NULL)
        right->counterpart = left->name;
    if (self->internal_left) {
        left->kind = FORUM_INTERNAL;
        right->kind = FORUM_PARTNERSHIP;
    }
}

static struct slice region_at(const struct figure *self, struct line_range range, unsigned at)
{
    struct str text = STR_INIT;
    struct slice region;

    for (unsigned i = at; i <= range.last && i < at + REGION_LINES; i++) {
        struct slice line = text_lines_at(self->lines, i)->text;

        if (i > at && has_arrow(line))
            break;
        str_append_slice(&text, words_clip(line, ROW_BYTES));
        str_append_char(&text, ' ');
    }
    region = (struct slice){arena_slice(self->arena, str_slice(&text)), text.length};
    str_clear(&text);
    return region;
}

/* The two forums that an arrow joins: all that the text knows by name and the region holds. */
static void read_arrow(struct figure *self, struct line_range range, unsigned at)
{
    struct slice region = region_at(self, range, at);
    struct reading_forum *found[NAMES];
    ptrdiff_t places[NAMES];
    size_t count = 0;

    for (size_t i = 0; i < self->reading->forums.count && count < NAMES; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];
        ptrdiff_t place = find_name(region, slice_of(forum->name));

        if (place >= 0) {
            found[count] = forum;
            places[count++] = place;
        }
    }
    if (count == 2)
        join(self, found[places[0] < places[1] ? 0 : 1], found[places[0] < places[1] ? 1 : 0]);
}

/* The next cell of a drawn row, at bars, tabs and wide gaps. */
static struct slice next_cell(struct slice *row)
{
    size_t end = 0;
    struct slice cell;

    while (row->length > 0 && strchr("| \t", row->data[0]) != NULL)
        *row = slice_from(*row, 1);
    while (end < row->length && row->data[end] != '|' && row->data[end] != '\t' &&
           !slice_starts(slice_from(*row, end), "  "))
        end++;
    cell = slice_trim(slice_sub(*row, 0, end));
    *row = slice_from(*row, end);
    return cell;
}

/* Whether both names share a run of letters: «Styringsdialog», «Dialogmøder». */
static bool share_letters(struct slice a, struct slice b)
{
    for (size_t i = 0; i + SHARED_LETTERS <= a.length; i++) {
        char part[SHARED_LETTERS + 1];

        for (size_t j = 0; j < SHARED_LETTERS; j++) {
            char byte = a.data[i + j];

            part[j] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
        }
        part[SHARED_LETTERS] = '\0';
        if (words_find(b, part) >= 0)
            return true;
    }
    return false;
}

/* A level's other forum that has no place in the figure yet, by a name like this one. */
static struct reading_forum *other_on_level(struct figure *self, const struct reading_forum *left,
                                            struct slice name)
{
    for (size_t i = 0; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];

        if (forum != left && forum->level == left->level && forum->counterpart == NULL &&
            share_letters(slice_of(forum->name), name))
            return forum;
    }
    return NULL;
}

static bool is_one_name(struct slice cell)
{
    return cell.length >= SHARED_LETTERS && words_upper_first(cell) && words_count(cell, 2) == 1 &&
           slice_find_byte(cell, '/') < 0;
}

/* «Temagrupper | | Styringsdialog |»: beside each other without an arrow. */
static void read_row(struct figure *self, unsigned at)
{
    struct slice row = words_clip(text_lines_at(self->lines, at)->text, ROW_BYTES);
    struct reading_forum *left = NULL;

    while (row.length > 0) {
        struct slice cell = next_cell(&row);
        struct reading_forum *known = cell.length == 0 ? NULL : charter_find(self->reading, cell);

        if (left != NULL && is_one_name(cell)) {
            struct reading_forum *right = known != NULL ? known : other_on_level(self, left, cell);

            if (right == NULL || right == left || right->counterpart != NULL)
                return;
            right->name = arena_slice(self->arena, cell);
            join(self, left, right);
            return;
        }
        if (known != NULL && known->level != NUMBER_NONE && known->counterpart == NULL)
            left = known;
    }
}

static bool heads_internal(const struct figure *self, struct line_range range, unsigned first)
{
    for (unsigned i = first > FIGURE_LINES ? first - FIGURE_LINES : 1; i < first; i++) {
        struct slice text = text_lines_at(self->lines, i)->text;

        if (i >= range.first && text.length < 80 && words_find_whole(text, "intern") >= 0)
            return true;
    }
    return false;
}

void charter_figure_read(const struct text_lines *lines, struct line_range range,
                         struct arena *arena, struct reading *reading)
{
    struct figure self = {.lines = lines, .arena = arena, .reading = reading};
    unsigned last_arrow = 0;

    if (reading->forums.count == 0)
        return;
    for (unsigned i = range.first; i <= range.last; i++) {
        if (has_arrow(text_lines_at(lines, i)->text)) {
            if (last_arrow == 0)
                self.internal_left = heads_internal(&self, range, i);
            last_arrow = i;
            read_arrow(&self, range, i);
        } else if (last_arrow != 0 && i < last_arrow + FIGURE_LINES) {
            read_row(&self, i);
        }
    }
}
