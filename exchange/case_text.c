#include "exchange/case_text.h"

#include "core/utf8.h"
#include "exchange/words.h"

#include <string.h>

enum { CASE_BYTES = 60, GROUPS = 6 };

/* A number taken apart: «00.22.04-G01-1-18» has groups of 2, 2, 2, 0 (with a letter), 1, 2. */
struct groups {
    unsigned digits[GROUPS]; /* of each group; 0 where letters are in it */
    char marks[GROUPS];      /* what stands after it */
    struct slice texts[GROUPS];
    size_t count;
};

static size_t group_bytes(struct slice text, bool *letters)
{
    size_t at = 0;

    *letters = false;
    while (at < text.length) {
        unsigned codepoint;
        size_t length = utf8_decode(text.data + at, text.length - at, &codepoint);

        if (utf8_is_letter(codepoint))
            *letters = true;
        else if (codepoint < '0' || codepoint > '9')
            break;
        at += length;
    }
    return at;
}

static bool take_apart(struct slice token, struct groups *groups)
{
    size_t at = 0;

    memset(groups, 0, sizeof *groups);
    while (at < token.length && groups->count < GROUPS) {
        bool letters;
        size_t length = group_bytes(slice_from(token, at), &letters);

        if (length == 0)
            return false;
        groups->texts[groups->count] = slice_sub(token, at, at + length);
        groups->digits[groups->count] = letters ? 0 : (unsigned)length;
        at += length;
        groups->marks[groups->count++] = at < token.length ? token.data[at] : '\0';
        if (at < token.length && strchr("./-", token.data[at]) == NULL)
            return false;
        at++;
    }
    return at >= token.length && token.data[token.length - 1] != '-';
}

static bool is_year(struct slice text)
{
    return text.length == 4 && (slice_starts(text, "19") || slice_starts(text, "20"));
}

static bool is_pair(const struct groups *g)
{
    unsigned first = g->digits[0];
    unsigned second = g->digits[1];

    if (g->count != 2 || first == 0 || second == 0)
        return false;
    if (g->marks[0] == '/')
        return (first == 2 || is_year(g->texts[0])) && second <= 7 && first + second >= 4;
    if (g->marks[0] != '-')
        return false;
    if (first == 2)
        return second >= 5 && second <= 7;
    return is_year(g->texts[0]) && second >= 3 && second <= 7 && !is_year(g->texts[1]);
}

/* «330-2018-3619» and «EMN-2025-008468». */
static bool is_triple(const struct groups *g)
{
    bool first = g->digits[0] == 3 || (g->digits[0] == 0 && g->texts[0].length <= 5);

    return g->count == 3 && first && g->marks[0] == '-' && g->marks[1] == '-' &&
           is_year(g->texts[1]) && g->digits[2] > 0 && g->digits[2] <= 8;
}

/* KLE's groups of two digits, then letters or dashes: «00.01.00P35-0417», «01.02.05-P16-3-24». */
static bool is_kle(const struct groups *g)
{
    size_t last = g->count - 1;

    if (g->count < 2 || g->digits[0] != 2 || g->marks[0] != '.')
        return false;
    if (g->digits[1] != 2)
        return g->texts[1].length >= 4 && g->texts[1].length <= 6 && g->digits[1] == 0 &&
               words_digit_first(g->texts[1]);
    if (g->count < 3 || g->digits[2] > 2 || g->marks[1] != '.')
        return false;
    return words_digit_first(g->texts[2]) && (g->digits[2] == 0 || g->marks[2] == '-') &&
           g->digits[last] <= 7;
}

static bool is_case(struct slice token)
{
    struct groups groups;

    return token.length >= 4 && token.length <= CASE_BYTES && take_apart(token, &groups) &&
           (is_pair(&groups) || is_triple(&groups) || is_kle(&groups));
}

static size_t word_bytes(struct slice text)
{
    size_t at = 0;

    while (at < text.length && words_blanks(slice_from(text, at)) == 0 && text.data[at] != ',')
        at++;
    return at;
}

/* «01.02G00 - 2017/27088»: a dash and a number with a slash belong to what stands before. */
static size_t with_tail(struct slice text, size_t length)
{
    struct slice rest = slice_from(text, length);
    size_t word;

    if (!slice_starts(rest, " - ") || !words_digit_first(slice_from(rest, 3)))
        return length;
    word = word_bytes(slice_from(rest, 3));
    return slice_find_byte(slice_sub(rest, 3, 3 + word), '/') > 0 ? length + 3 + word : length;
}

static struct slice first_number(struct slice text)
{
    struct slice number = slice_sub(text, 0, with_tail(text, word_bytes(text)));

    while (number.length > 0 && strchr(".:;", number.data[number.length - 1]) != NULL)
        number.length--;
    return number;
}

static bool is_joined_case(struct slice number)
{
    ptrdiff_t dash = slice_find(number, " - ");

    if (dash < 0)
        return is_case(number);
    return is_case(slice_from(number, (size_t)dash + 3));
}

/* What may stand before a number that is the line: «Sag», «Åbent -», «(». */
static struct slice without_lead(struct slice line)
{
    static const char *const leads[] = {"sag", "åbent", "åben", "lukket"};

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t length = words_start_whole(line, leads[i]);

        if (length > 0)
            line = slice_trim(slice_from(line, length));
    }
    if (slice_starts(line, "- ") || slice_starts(line, "("))
        line = slice_trim(slice_from(line, 1));
    if (slice_ends(line, ")"))
        line.length--;
    return line;
}

bool case_text_whole(struct slice line, struct slice *number)
{
    struct slice rest = without_lead(slice_trim(words_clip(line, CASE_BYTES + 20)));
    struct slice found = first_number(rest);

    if (line.length > CASE_BYTES || found.length + 1 < rest.length || !is_joined_case(found))
        return false;
    *number = found;
    return true;
}

size_t case_text_lead(struct slice line)
{
    size_t length = word_bytes(words_clip(line, CASE_BYTES));
    struct groups groups;

    return length > 0 && length + 1 < line.length && words_digit_first(line) &&
                   take_apart(slice_sub(line, 0, length), &groups) && is_kle(&groups) &&
                   words_upper_first(slice_from(line, length + 1))
               ? length
               : 0;
}

bool case_text_value(struct slice value, struct slice *number)
{
    struct slice found = first_number(slice_trim(words_clip(value, CASE_BYTES)));

    for (size_t i = 0; i < found.length; i++) {
        if (words_digit_first(slice_from(found, i))) {
            *number = found;
            return true;
        }
    }
    return false;
}

static bool take_lead(struct slice *title, struct slice *number)
{
    size_t prefix = 0;
    size_t length;

    while (prefix < 4 && prefix < title->length && title->data[prefix] >= 'A' &&
           title->data[prefix] <= 'Z')
        prefix++;
    if (prefix < 2 || words_blanks(slice_from(*title, prefix)) != 1)
        return false;
    length = first_number(slice_from(*title, prefix + 1)).length;
    if (slice_find_byte(slice_sub(*title, prefix, prefix + 1 + length), '/') < 0 ||
        !words_digit_first(slice_from(*title, prefix + 1)))
        return false;
    *number = slice_sub(*title, 0, prefix + 1 + length);
    *title = slice_from(*title, number->length);
    while (title->length > 0 && strchr(". :-", title->data[0]) != NULL)
        *title = slice_from(*title, 1);
    return true;
}

/* «sag 24/18231», «kommunens sag nr. 24/18231»: the number alone. */
static struct slice skip_case_word(struct slice inner)
{
    ptrdiff_t at = words_find_whole(inner, "sag");
    struct slice rest;

    if (at < 0)
        return inner;
    rest = slice_trim(slice_from(inner, (size_t)at + strlen("sag")));
    return words_start(rest, "nr.") ? slice_trim(slice_from(rest, strlen("nr."))) : rest;
}

bool case_text_take(struct slice *title, struct slice *number)
{
    struct slice inner;
    size_t open = title->length;

    if (take_lead(title, number))
        return true;
    if (!slice_ends(*title, ")"))
        return false;
    while (open > 0 && title->data[open - 1] != '(' && title->length - open < CASE_BYTES)
        open--;
    if (open == 0 || title->data[open - 1] != '(')
        return false;
    inner = skip_case_word(slice_trim(slice_sub(*title, open, title->length - 1)));
    if (!is_joined_case(inner))
        return false;
    *number = inner;
    *title = slice_trim(slice_sub(*title, 0, open - 1));
    return true;
}
