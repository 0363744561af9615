#include "exchange/decision_heading.h"

#include "exchange/date_text.h"
#include "exchange/forum_text.h"
#include "exchange/words.h"

#include <string.h>

enum { CODE_LETTERS = 5, HEADING_BYTES = 260, AFTER_BYTES = 40 };

static const char *const openings[] = {"beslutninger", "beslutningen", "beslutning", "afgørelse"};
static const char *const between[] = {"truffet af", "truffet i",  "i mødet i", "i møde i",
                                      "på møde i",  "fra møde i", "i",         "fra",
                                      "af",         "på",         "for"};

static struct slice skip(struct slice text, const char *marks)
{
    while (text.length > 0) {
        size_t blanks = words_blanks(text);

        if (blanks > 0)
            text = slice_from(text, blanks);
        else if (strchr(marks, text.data[0]) != NULL)
            text = slice_from(text, 1);
        else
            break;
    }
    return text;
}

static struct slice skip_any(struct slice text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t length = words_start_whole(text, list[i]);

        if (length > 0)
            return skip(slice_from(text, length), "");
    }
    return text;
}

/* «ÆO, den 12. august 2026:»: a body's code in capitals. */
static bool take_code(struct slice *text, struct decision_heading *found)
{
    size_t length = 0;
    size_t letters = 0;

    while (length < text->length && words_upper_first(slice_from(*text, length))) {
        length += (unsigned char)text->data[length] < 0x80 ? 1 : 2;
        letters++;
    }
    if (letters < 2 || letters > CODE_LETTERS || length >= text->length ||
        strchr(" ,", text->data[length]) == NULL)
        return false;
    found->forum = slice_sub(*text, 0, length);
    *text = skip(slice_from(*text, length), ",");
    return true;
}

/* A body at the beginning of the text; the text goes on after it. */
static bool take_forum(struct slice *text, struct decision_heading *found)
{
    struct forum_found forum;

    if (!forum_text_find(*text, &forum))
        return false;
    found->forum = forum.name;
    found->term = forum.term;
    *text = skip(slice_from(*text, forum.length), ",");
    return true;
}

/* A date at the beginning of the text, «i mødet den» aside. */
static bool take_date(struct slice *text, struct decision_heading *found)
{
    static const char *const before[] = {"i mødet", "i møde", "på mødet", "på møde", "møde", "den"};
    struct slice rest = skip_any(*text, before, sizeof before / sizeof *before);
    struct date_found date;

    if (!date_text_find(words_clip(rest, AFTER_BYTES + 40), 0, &date) || date.at > 5)
        return false;
    found->date = date.date;
    *text = skip(slice_from(rest, date.at + date.length), ",");
    return true;
}

/* «, pkt. 65», «Punkt 4», «sag 12» after the date. */
static struct slice skip_point(struct slice text)
{
    static const char *const points[] = {"pkt.", "pkt", "punkt", "sag nr.", "sag", "nr."};

    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        size_t length = words_start(text, points[i]);
        struct slice number = skip(slice_from(text, length), "");
        size_t digits = length == 0 ? 0 : words_digits(number);

        if (digits > 0)
            return skip(slice_from(number, digits), "");
    }
    return text;
}

static void set_rest(struct slice line, struct slice rest, struct decision_heading *found)
{
    found->rest = line.length - rest.length;
}

/* «Beslutning …»: with a body, a date or both after it. */
static bool read_said(struct slice line, struct decision_heading *found)
{
    struct slice rest = skip_any(line, openings, sizeof openings / sizeof *openings);
    bool named;
    bool dated;

    if (rest.length == line.length)
        return false;
    rest = skip_any(skip(rest, ":"), between, sizeof between / sizeof *between);
    named = take_forum(&rest, found);
    dated = take_date(&rest, found);
    if (!named && !dated)
        return false;
    rest = skip_point(rest);
    if (!dated && rest.length > 0 && words_start_whole(rest, "den") > 0)
        rest = skip(slice_from(rest, 3), "");
    else if (!dated && rest.length > 0 && rest.data[0] != ':' && line.length > 0)
        return false;
    found->said = true;
    set_rest(line, skip(rest, ":."), found);
    return true;
}

/* «Byrådets beslutning i mødet den …», or body and date alone and nothing more. */
static bool read_body(struct slice line, struct decision_heading *found)
{
    struct slice rest = line;
    bool comma;
    size_t word;

    if (!take_forum(&rest, found) && !take_code(&rest, found))
        return false;
    comma = found->forum.length < line.length && line.data[found->forum.length] == ',';
    word = words_start_whole(rest, "beslutning");
    if (word > 0)
        rest = skip(slice_from(rest, word), ":");
    found->said = word > 0;
    if (!take_date(&rest, found))
        return word > 0 && rest.length == 0;
    rest = skip_point(rest);
    /* «Byrådet, 16.12.2014 Godkendt.»: where the line's end is lost. */
    if (rest.length > 0 && rest.data[0] != ':' && !slice_is(rest, ".") &&
        !(comma && words_digit_first(slice_from(line, found->forum.length + 2)) &&
          words_upper_first(rest)))
        return false;
    set_rest(line, skip(rest, ":."), found);
    return true;
}

/* «19-08-2019 Magistraten», «07-05-2024 Borgmesterens Afdeling påtegning». */
static bool read_dated(struct slice line, struct decision_heading *found)
{
    struct slice rest = line;

    if (!words_digit_first(line) || !take_date(&rest, found) || rest.length == 0)
        return false;
    if (take_forum(&rest, found))
        return skip(rest, ":").length == 0 || words_equal(skip(rest, ":"), "påtegning");
    if (!words_upper_first(rest) || words_count(rest, 6) > 5 ||
        words_find_whole(rest, "afdeling") < 0)
        return false;
    found->forum = words_end(rest, " påtegning") ? slice_sub(rest, 0, rest.length - 11) : rest;
    return true;
}

bool decision_heading_find(struct slice line, struct decision_heading *found)
{
    struct slice clipped = words_clip(line, HEADING_BYTES);
    struct decision_heading heading = {.rest = line.length};
    bool is;

    if (line.length == 0)
        return false;
    is = read_said(clipped, &heading);
    if (!is) {
        heading = (struct decision_heading){.rest = clipped.length};
        is = read_body(clipped, &heading);
    }
    if (!is) {
        heading = (struct decision_heading){.rest = clipped.length};
        is = read_dated(clipped, &heading);
    }
    if (!is)
        return false;
    if (heading.rest == clipped.length)
        heading.rest = clipped.length == line.length ? line.length : clipped.length;
    *found = heading;
    return true;
}
