#include "exchange/timeline_row.h"

#include "exchange/charter_label.h"
#include "exchange/words.h"

#include <string.h>

enum { TORN_DATES = 24, TORN_LINES = 40 };

/* The body that a row is about: the first that a preposition leads to or that begins it. */
static void add_row(const struct timeline_job *job, const struct vague_date *date, struct slice act,
                    struct line_range lines)
{
    struct body_list bodies;
    struct timeline_job row = *job;
    size_t first = 0;
    size_t last;

    row.listed = true;
    job = &row;
    body_text_find(act, job->arena, &bodies);
    while (first < bodies.count && !bodies.items[first].led && bodies.items[first].from != 0)
        first++;
    if (first == bodies.count) {
        timeline_add(job, date, NULL, act, lines);
        return;
    }
    last = timeline_beside(&bodies, act, first);
    for (size_t i = first; i <= last; i++)
        timeline_add(job, date, bodies.items[i].name, act, lines);
}

static struct slice skip_marks(struct slice text)
{
    while (text.length > 0 && strchr("*_ \t|", text.data[0]) != NULL)
        text = slice_from(text, 1);
    return text;
}

/* What stands between the date of a row and its act: a colon, a dash, a gap, a bar, or a capital
   after a blank. */
static bool take_mark(struct slice *text, const struct vague_match *match)
{
    struct slice rest = *text;
    bool gap = slice_starts(rest, "  ") || slice_starts(rest, "\t") || slice_starts(rest, " |") ||
               slice_starts(rest, "|");

    rest = skip_marks(rest);
    if (slice_starts(rest, ":") || slice_starts(rest, "- "))
        rest = slice_from(rest, 1);
    else if (slice_starts(rest, "– "))
        rest = slice_from(rest, strlen("–"));
    else if (!gap && (!slice_starts(*text, " ") || !words_upper_first(rest) ||
                      match->date.spans[0].form == VAGUE_YEAR))
        return false; /* «Den 3. marts godkendte …» is a sentence, «3. marts Byrådet» a
                         row, «2620 Nordby» an address */
    *text = skip_marks(rest);
    return true;
}

/* A row that begins with its date; the act goes on over wrapped lines. */
bool timeline_row_read(const struct timeline_job *job, struct line_range lines)
{
    struct slice text = skip_marks(text_lines_at(job->lines, lines.first)->text);
    struct vague_match match;
    struct vague_date date;
    struct slice rest;
    struct str act = STR_INIT;

    if (!vague_date_at(text, 0, job->year, &match))
        return false;
    rest = slice_from(text, match.length);
    if (!take_mark(&rest, &match) || !(words_upper_first(rest) || words_lower_first(rest)))
        return false;
    str_append_slice(&act, rest);
    for (unsigned i = lines.first + 1; i <= lines.last; i++) {
        str_append_char(&act, ' ');
        str_append_slice(&act, text_lines_at(job->lines, i)->text);
    }
    date = timeline_dated(job, text, &match);
    timeline_report_year(job, &match, date.text, lines);
    add_row(job, &date, str_slice(&act), lines);
    str_clear(&act);
    return true;
}

/* The line is a date and nothing else: the left column of a table torn apart. */
static bool is_lone_date(const struct timeline_job *job, unsigned line, struct vague_match *match)
{
    struct slice text = skip_marks(text_lines_at(job->lines, line)->text);

    return vague_date_at(text, 0, job->year, match) &&
           slice_trim(slice_from(text, match->length)).length == 0;
}

struct torn_row {
    struct vague_date date;
    unsigned line;
};

/* The acts of the right column: each begins with a capital and goes on with small letters. A
   heading that fell between the columns is none. */
static unsigned next_act(const struct timeline_job *job, struct line_range range, unsigned from,
                         struct line_range *act)
{
    for (unsigned i = text_lines_next(job->lines, range, from); i != 0;) {
        struct slice text = text_lines_at(job->lines, i)->text;
        struct vague_match match;
        struct slice value;

        if (words_digit_first(text) || vague_date_at(text, 0, job->year, &match))
            return 0;
        if (words_upper_first(text) && charter_label_of(text, &value) == CHARTER_NONE) {
            *act = (struct line_range){i, i};
            while (act->last < range.last &&
                   words_lower_first(text_lines_at(job->lines, act->last + 1)->text))
                act->last++;
            return act->last + 1;
        }
        i = i < range.last ? text_lines_next(job->lines, range, i + 1) : 0;
    }
    return 0;
}

/* Dates alone, then as many acts: the first belongs to the first. Returns the last line that was
   understood, or 0. */
unsigned timeline_torn_read(const struct timeline_job *job, struct line_range range, unsigned from)
{
    struct torn_row rows[TORN_DATES];
    struct line_range acts[TORN_DATES];
    struct vague_match match;
    unsigned count = 0;
    unsigned at = from;

    while (at != 0 && count < TORN_DATES && is_lone_date(job, at, &match)) {
        struct slice text = skip_marks(text_lines_at(job->lines, at)->text);

        rows[count++] = (struct torn_row){timeline_dated(job, text, &match), at};
        at = at < range.last ? text_lines_next(job->lines, range, at + 1) : 0;
    }
    if (count < 2 || at == 0)
        return 0;
    if (range.last > from + TORN_LINES)
        range.last = from + TORN_LINES;
    for (unsigned i = 0; i < count; i++) {
        at = at <= range.last ? next_act(job, range, at, &acts[i]) : 0;
        if (at == 0)
            return 0;
    }
    for (unsigned i = 0; i < count; i++) {
        struct line_range lines = {rows[i].line, acts[i].last};

        add_row(job, &rows[i].date, slice_of(text_lines_fold(job->arena, job->lines, acts[i])),
                lines);
    }
    return acts[count - 1].last;
}

/* A row ends where the next begins, though a program took both for one paragraph. */
unsigned timeline_row_end(const struct timeline_job *job, struct line_range lines)
{
    for (unsigned i = lines.first + 1; i <= lines.last; i++) {
        struct slice text = skip_marks(text_lines_at(job->lines, i)->text);
        struct vague_match match;

        if (vague_date_at(text, 0, job->year, &match)) {
            text = slice_from(text, match.length);
            if (take_mark(&text, &match))
                return i - 1;
        }
    }
    return lines.last;
}
