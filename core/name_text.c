#include "core/name_text.h"

#include "core/utf8.h"

#include <string.h>

static bool is_blank(unsigned codepoint)
{
    return codepoint <= ' ' || codepoint == 0xA0 || (codepoint >= 0x2000 && codepoint <= 0x200A) ||
           codepoint == 0x202F || codepoint == 0x3000;
}

static bool is_dash(unsigned codepoint)
{
    return (codepoint >= 0x2010 && codepoint <= 0x2015) || codepoint == 0x2212;
}

static bool is_ignored(unsigned codepoint)
{
    return codepoint == 0xAD || (codepoint >= 0x200B && codepoint <= 0x200F) ||
           codepoint == 0xFEFF || codepoint == '*';
}

void name_tidy(struct str *out, struct slice text)
{
    size_t start = out->length;
    bool blank = false;
    size_t at = 0;

    while (at < text.length) {
        unsigned codepoint;

        at += utf8_decode(text.data + at, text.length - at, &codepoint);
        if (is_ignored(codepoint))
            continue;
        if (is_blank(codepoint)) {
            blank = true;
            continue;
        }
        if (blank && out->length > start)
            str_append_char(out, ' ');
        blank = false;
        str_append_codepoint(out, is_dash(codepoint) ? '-' : codepoint);
    }
}

void name_lower(struct str *out, struct slice text)
{
    size_t at = 0;

    while (at < text.length) {
        unsigned codepoint;

        at += utf8_decode(text.data + at, text.length - at, &codepoint);
        str_append_codepoint(out, utf8_lower(codepoint));
    }
}

/* The next letter or digit in lower case, moving on behind it; 0 at the end. */
static unsigned next_of_word(const char **at, const char *end)
{
    while (*at < end) {
        unsigned codepoint;

        *at += utf8_decode(*at, (size_t)(end - *at), &codepoint);
        if (utf8_is_letter(codepoint) || (codepoint >= '0' && codepoint <= '9'))
            return utf8_lower(codepoint);
    }
    return 0;
}

bool name_same_words(const char *a, const char *b)
{
    const char *end_a = a + strlen(a);
    const char *end_b = b + strlen(b);
    unsigned left;
    unsigned right;

    do {
        left = next_of_word(&a, end_a);
        right = next_of_word(&b, end_b);
    } while (left == right && left != 0);
    return left == right;
}

size_t name_length(struct slice text)
{
    size_t count = 0;

    for (size_t at = 0; at < text.length; at++)
        count += ((unsigned char)text.data[at] & 0xC0) != 0x80;
    return count;
}

/* The characters of a short text; false where it is too long. */
static bool decode_all(struct slice text, unsigned *out, size_t *count)
{
    size_t at = 0;

    *count = 0;
    while (at < text.length) {
        if (*count == NAME_DISTANCE_MAX)
            return false;
        at += utf8_decode(text.data + at, text.length - at, &out[(*count)++]);
    }
    return true;
}

static unsigned least(unsigned a, unsigned b, unsigned c)
{
    unsigned ab = a < b ? a : b;

    return ab < c ? ab : c;
}

unsigned name_distance(struct slice a, struct slice b, unsigned limit)
{
    unsigned left[NAME_DISTANCE_MAX];
    unsigned right[NAME_DISTANCE_MAX];
    unsigned row[NAME_DISTANCE_MAX + 1];
    size_t lefts;
    size_t rights;

    if (!decode_all(a, left, &lefts) || !decode_all(b, right, &rights))
        return limit + 1;
    for (size_t j = 0; j <= rights; j++)
        row[j] = (unsigned)j;
    for (size_t i = 0; i < lefts; i++) {
        unsigned diagonal = row[0];

        row[0] = (unsigned)i + 1;
        for (size_t j = 0; j < rights; j++) {
            unsigned changed = diagonal + (left[i] != right[j]);

            diagonal = row[j + 1];
            row[j + 1] = least(row[j] + 1, row[j + 1] + 1, changed);
        }
    }
    return row[rights] > limit ? limit + 1 : row[rights];
}
