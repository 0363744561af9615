#include "exchange/points.h"

#include "exchange/words.h"

#include <stdio.h>
#include <string.h>

enum { INLINE_POINTS = 40 };

struct point_line {
    bool numbered;
    bool at; /* begins with «at» */
    bool bullet;
    int number;
    struct slice text; /* without its number */
};

static const char *const verbs[] = {"indstil", "anbefal", "foreslå", "foreslag", "fremsend"};

static struct slice skip_marks(struct slice text)
{
    while (text.length > 0 && strchr(" \t.):-", text.data[0]) != NULL)
        text = slice_from(text, 1);
    return slice_trim(text);
}

/* «1. …», «1) …», «a) …»; a number with anything else after it is a word of the text. */
static bool take_number(struct slice *text, int *number)
{
    size_t digits = words_digits(*text);
    char mark;

    if (digits == 0 && text->length > 2 && text->data[0] >= 'a' && text->data[0] <= 'h' &&
        text->data[1] == ')') {
        *number = text->data[0] - 'a' + 1;
        *text = skip_marks(slice_from(*text, 2));
        return true;
    }
    if (digits == 0 || digits > 2 || text->length <= digits + 1)
        return false;
    mark = text->data[digits];
    if (strchr(".):", mark) == NULL || words_digit_first(slice_from(*text, digits + 1)))
        return false;
    *number = 0;
    for (size_t i = 0; i < digits; i++)
        *number = *number * 10 + (text->data[i] - '0');
    *text = skip_marks(slice_from(*text, digits + 1));
    return *number > 0;
}

/* «At 1) …», «At 1: …»: the number stands after the word. */
static bool take_at_number(struct slice *text, int *number)
{
    size_t word = words_start_whole(*text, "at");
    struct slice rest = slice_trim(slice_from(*text, word));

    if (word == 0 || !take_number(&rest, number))
        return false;
    *text = rest;
    return true;
}

/* «at | dagsordenen godkendes |»: the row of a table whose first cell is the word alone. */
static bool take_at_cell(struct slice *text)
{
    size_t word = words_start_whole(*text, "at");
    struct slice rest = slice_trim(slice_from(*text, word));

    if (word == 0 || !slice_starts(rest, "|"))
        return false;
    *text = slice_trim(slice_from(rest, 1));
    return true;
}

static struct point_line look(const struct text_line *line)
{
    struct point_line point = {.text = line->text};

    point.bullet = text_line_is(line, LINE_BULLET);
    point.numbered =
        take_at_number(&point.text, &point.number) || take_number(&point.text, &point.number);
    point.at = take_at_cell(&point.text) || words_start_whole(point.text, "at") > 0;
    return point;
}

static bool has_verb(struct slice text)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (words_find(text, verbs[i]) >= 0)
            return true;
    }
    return false;
}

bool points_announced(struct slice line)
{
    return words_find(line, "indstille") >= 0 || words_find(line, "foreslå") >= 0;
}

bool points_recommend(struct slice line)
{
    static const char *const acts[] = {"indstiller", "indstilles", "anbefaler", "foreslår"};

    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        ptrdiff_t at = words_find_whole(words_clip(line, 400), acts[i]);

        if (at >= 0 && words_find_whole(slice_from(line, (size_t)at), "at") >= 0)
            return true;
    }
    return false;
}

bool points_begin(const struct text_line *line)
{
    struct point_line point = look(line);

    return point.at || (point.numbered && !words_upper_first(point.text)) ||
           (point.numbered && point.bullet);
}

static void push(struct document *document, struct reading_item *item, int number,
                 struct slice text, struct line_range lines)
{
    struct reading_point *point;
    const char *folded = document_text(document, text);

    if (folded == NULL)
        return;
    point = LIST_PUSH(document->arena, &item->points);
    *point = (struct reading_point){number, folded, lines};
}

/* The point's text with the hard-wrapped lines that follow; `text` is of its first line. */
static struct slice whole(struct document *document, struct line_range lines, struct slice text)
{
    struct slice first = text_lines_at(document->lines, lines.first)->text;
    size_t skipped = (size_t)(text.data - first.data);

    if (lines.first == lines.last)
        return text;
    return slice_from(slice_of(text_lines_fold(document->arena, document->lines, lines)), skipped);
}

/* «at 1. Kvalitetsrapporten godkendes. 2. Rapporten sendes …»: points within one sentence, numbered
   from 1. The bytes before the next number, or the whole length. */
static size_t before_number(struct slice text, int number)
{
    char mark[16];
    ptrdiff_t at;

    snprintf(mark, sizeof mark, " %d. ", number);
    at = slice_find(text, mark);
    return at < 0 ? text.length : (size_t)at;
}

static bool read_inline(struct document *document, struct line_range lines, struct slice text,
                        struct reading_item *item)
{
    size_t at = before_number(text, 1);

    for (int number = 1; number <= INLINE_POINTS && at < text.length; number++) {
        struct slice rest = slice_trim(slice_from(text, at));
        struct slice words = slice_from(rest, words_digits(rest) + 1);
        size_t length = before_number(words, number + 1);

        push(document, item, number, slice_sub(words, 0, length), lines);
        text = slice_from(words, length);
        at = length < words.length ? 0 : text.length;
    }
    return item->points.count > 0;
}

/* «Administrationen indstiller, at X»: what stands from «at» on is the one point. */
static bool read_sentence(struct document *document, struct line_range lines,
                          struct reading_item *item)
{
    struct slice text = slice_of(text_lines_fold(document->arena, document->lines, lines));
    ptrdiff_t at = words_find_whole(text, "at");

    if (!has_verb(words_clip(text, 400)) || at < 0 || slice_ends(text, ":") ||
        words_end(text, " at") || words_end(text, "at,"))
        return false;
    if (words_start(slice_from(text, (size_t)at), "at 1. ") > 0)
        return read_inline(document, lines, slice_from(text, (size_t)at), item);
    push(document, item, 1, slice_from(text, (size_t)at), lines);
    return true;
}

/* «at», «2. at» on a line of its own: the line below goes on. */
static bool is_lone_at(struct slice text)
{
    return words_equal(text, "at") || words_equal(text, "at:");
}

/* The first line of the point's own words, and those words. */
static unsigned skip_lone_at(const struct document *document, struct line_range lines,
                             unsigned line, struct point_line *point)
{
    unsigned next = is_lone_at(point->text) ? text_lines_next(document->lines, lines, line + 1) : 0;

    if (next == 0 || points_begin(text_lines_at(document->lines, next)))
        return line;
    point->text = text_lines_at(document->lines, next)->text;
    return next;
}

static bool is_point(const struct point_line *point, bool announced)
{
    return point->numbered || point->at || (point->bullet && announced);
}

void points_read(struct document *document, struct line_range lines, struct reading_item *item)
{
    size_t before = item->points.count;
    int number = 0;
    unsigned lead = 0;
    bool announced = false;
    bool numbered = false; /* the last point has a number of its own */

    for (unsigned line = lines.first; line <= lines.last; line++) {
        const struct text_line *text = text_lines_at(document->lines, line);
        struct line_range paragraph = text_lines_paragraph(document->lines, lines, line);
        struct point_line point = look(text);

        if (line_roles_at(document->roles, line)->role == ROLE_IDLE)
            continue;
        if (point.bullet && point.numbered && number > 0 && !numbered &&
            point.number != number + 1) {
            point.numbered = false;
            point.text = text->text;
        }
        if (is_point(&point, announced)) {
            unsigned words = skip_lone_at(document, lines, line, &point);

            if (words > line)
                paragraph = text_lines_paragraph(document->lines, lines, words);
            numbered = point.numbered;
            number = point.numbered ? point.number : number + 1;
            push(document, item, number, whole(document, paragraph, point.text), paragraph);
        } else {
            announced = announced || has_verb(words_clip(text->text, 400)) ||
                        slice_ends(text->text, ":") || words_end(text->text, " at");
            lead = lead == 0 ? line : lead;
        }
        line = paragraph.last;
    }
    for (unsigned line = lead; line != 0 && line <= lines.last && item->points.count == before;) {
        struct line_range paragraph = text_lines_paragraph(document->lines, lines, line);

        read_sentence(document, paragraph, item);
        line = text_lines_next(document->lines, lines, paragraph.last + 1);
    }
}
