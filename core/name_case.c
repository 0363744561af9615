#include "core/name_case.h"

#include "core/name_text.h"

#include <string.h>

enum { NUMBER_MIN = 4, NUMBER_MAX = 40, DIGITS_MIN = 4, YEAR_DIGITS = 4 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/* Steps over «Sagsnr.:», «Sag nr.», «J.nr.», «Journalnr.», «Sagsnummer» and the like. */
static struct slice skip_label(struct slice text)
{
    static const char *const labels[] = {
        "sagsnummer", "sagsnr",   "sag nr",  "sag", "journalnummer", "journalnr", "j.nr", "j. nr",
        "acadre",     "esdh-sag", "esdh nr", "nr",  "eDoc"};
    struct str lower = STR_INIT;
    size_t skip = 0;

    name_lower(&lower, text);
    for (size_t i = 0; i < sizeof labels / sizeof *labels && skip == 0; i++) {
        if (slice_starts(str_slice(&lower), labels[i]))
            skip = strlen(labels[i]);
    }
    if (skip < lower.length && is_letter(lower.data[skip]))
        skip = 0;
    while (skip > 0 && skip < lower.length && strchr(".: ", lower.data[skip]) != NULL)
        skip++;
    str_clear(&lower);
    return slice_from(text, skip);
}

/* Four letters and more in a row with a small one among them are a word, no part of a number. */
static size_t word_at(struct slice text, size_t at)
{
    size_t end = at;
    bool small = false;

    while (end < text.length && is_letter(text.data[end])) {
        small = small || text.data[end] >= 'a';
        end++;
    }
    return small && end - at >= 4 ? end - at : 0;
}

static bool is_joint(char byte)
{
    return byte == '-' || byte == '/' || byte == '.';
}

/* A blank counts as none beside a joint, and ends the number elsewhere. */
static bool blank_in_number(struct slice text, size_t at)
{
    return at > 0 && at + 1 < text.length && text.data[at] == ' ' &&
           (is_joint(text.data[at - 1]) || is_joint(text.data[at + 1]));
}

static char upper(char byte)
{
    return byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte;
}

/* Copies the number at the beginning of the text; returns where it ends. */
static size_t copy_number(struct str *number, struct slice text)
{
    size_t at = 0;

    while (at < text.length) {
        char byte = text.data[at];

        if (byte == ' ' && !blank_in_number(text, at))
            break;
        if (!is_digit(byte) && !is_letter(byte) && !is_joint(byte) && byte != ' ')
            break;
        if (number->length > 0 && is_digit(number->data[number->length - 1]) &&
            word_at(text, at) > 0)
            break;
        if (byte != ' ')
            str_append_char(number, upper(byte));
        at++;
    }
    while (number->length > 0 && is_joint(number->data[number->length - 1]))
        str_cut(number, number->length - 1);
    return at;
}

/* dd-mm-yyyy, dd.mm.yyyy and yyyy-mm-dd are days, not cases. */
static bool looks_like_date(struct slice number)
{
    static const char *const shapes[] = {"00-00-0000", "00.00.0000", "00/00/0000",
                                         "0000-00-00", "00-00-00",   "00.00.00"};

    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t at = 0;

        if (number.length != strlen(shapes[i]))
            continue;
        while (at < number.length && (shapes[i][at] == '0' ? is_digit(number.data[at])
                                                           : shapes[i][at] == number.data[at]))
            at++;
        if (at == number.length)
            return true;
    }
    return false;
}

/* «2018-2021» is a term or the years of a plan. */
static bool looks_like_years(struct slice number)
{
    return number.length == 9 && number.data[4] == '-' &&
           (slice_starts(number, "19") || slice_starts(number, "20")) &&
           (number.data[5] == '1' || number.data[5] == '2') &&
           (number.data[6] == '9' || number.data[6] == '0') &&
           memcmp(number.data, number.data + 5, 4) < 0;
}

static bool plausible(struct slice number)
{
    size_t digits = 0;

    for (size_t i = 0; i < number.length; i++)
        digits += is_digit(number.data[i]) ? 1 : 0;
    if (digits == number.length && digits <= YEAR_DIGITS)
        return false;
    return number.length >= NUMBER_MIN && number.length <= NUMBER_MAX && digits >= DIGITS_MIN &&
           digits * 2 >= number.length && !looks_like_date(number) && !looks_like_years(number);
}

bool case_number_normal(struct str *out, struct slice text)
{
    struct str tidy = STR_INIT;
    struct str number = STR_INIT;
    struct slice rest;
    bool valid;

    name_tidy(&tidy, text);
    rest = skip_label(str_slice(&tidy));
    rest = slice_from(rest, copy_number(&number, rest));
    rest = slice_from(rest, word_at(rest, 0));
    valid = rest.length == 0 && plausible(str_slice(&number));
    if (valid)
        str_append_slice(out, str_slice(&number));
    str_clear(&tidy);
    str_clear(&number);
    return valid;
}
