#include "core/utf8.h"

#include <stdint.h>

static size_t expected_bytes(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    if (first >= 0xF0 && first <= 0xF4)
        return 4;
    return 0;
}

size_t utf8_decode_long(const char *text, size_t length, unsigned *codepoint)
{
    static const unsigned smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    unsigned char first = (unsigned char)text[0];
    size_t bytes = expected_bytes(first);
    unsigned value;

    *codepoint = UTF8_INVALID;
    if (bytes == 0 || bytes > length)
        return 1;
    value = first & masks[bytes];
    for (size_t i = 1; i < bytes; i++) {
        unsigned char next = (unsigned char)text[i];

        if ((next & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (next & 0x3F);
    }
    if (value < smallest[bytes] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 1;
    *codepoint = value;
    return bytes;
}

size_t utf8_encode(char *bytes, unsigned codepoint)
{
    if (codepoint < 0x80) {
        bytes[0] = (char)codepoint;
        return 1;
    }
    if (codepoint < 0x800) {
        bytes[0] = (char)(0xC0 | codepoint >> 6);
        bytes[1] = (char)(0x80 | (codepoint & 0x3F));
        return 2;
    }
    if (codepoint < 0x10000) {
        bytes[0] = (char)(0xE0 | codepoint >> 12);
        bytes[1] = (char)(0x80 | (codepoint >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (codepoint & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | codepoint >> 18);
    bytes[1] = (char)(0x80 | (codepoint >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (codepoint >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (codepoint & 0x3F));
    return 4;
}

bool utf8_valid(const char *text, size_t length)
{
    size_t at = 0;

    while (at < length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text + at, length - at, &codepoint);

        if (codepoint == UTF8_INVALID && bytes == 1)
            return false;
        at += bytes;
    }
    return true;
}

size_t utf8_cut(const char *text, size_t length, size_t limit)
{
    if (length <= limit)
        return length;
    while (limit > 0 && ((unsigned char)text[limit] & 0xC0) == 0x80)
        limit--;
    return limit;
}

/* Latin Extended-A pairs its letters, capital first, but with the parity turned in two ranges. */
static bool pairs_on_odd(unsigned codepoint)
{
    return (codepoint >= 0x139 && codepoint <= 0x148) || (codepoint >= 0x179 && codepoint <= 0x17E);
}

static bool in_latin_pairs(unsigned codepoint)
{
    return codepoint >= 0x100 && codepoint <= 0x17E && codepoint != 0x130 && codepoint != 0x131 &&
           codepoint != 0x138 && codepoint != 0x149 && codepoint != 0x178;
}

static bool is_upper_of_pair(unsigned codepoint)
{
    return in_latin_pairs(codepoint) && (codepoint & 1) == (pairs_on_odd(codepoint) ? 1U : 0U);
}

unsigned utf8_lower_long(unsigned codepoint)
{
    if (codepoint >= 0xC0 && codepoint <= 0xDE && codepoint != 0xD7)
        return codepoint + 32;
    if (is_upper_of_pair(codepoint))
        return codepoint + 1;
    if (codepoint == 0x178)
        return 0xFF;
    if (codepoint >= 0x391 && codepoint <= 0x3A9)
        return codepoint + 32;
    if (codepoint >= 0x410 && codepoint <= 0x42F)
        return codepoint + 32;
    if (codepoint >= 0x400 && codepoint <= 0x40F)
        return codepoint + 80;
    return codepoint;
}

unsigned utf8_upper(unsigned codepoint)
{
    if (codepoint < 0x80)
        return codepoint >= 'a' && codepoint <= 'z' ? codepoint - 32 : codepoint;
    if (codepoint >= 0xE0 && codepoint <= 0xFE && codepoint != 0xF7)
        return codepoint - 32;
    if (in_latin_pairs(codepoint) && !is_upper_of_pair(codepoint))
        return codepoint - 1;
    if (codepoint == 0xFF)
        return 0x178;
    if (codepoint >= 0x3B1 && codepoint <= 0x3C9 && codepoint != 0x3C2)
        return codepoint - 32;
    if (codepoint >= 0x430 && codepoint <= 0x44F)
        return codepoint - 32;
    if (codepoint >= 0x450 && codepoint <= 0x45F)
        return codepoint - 80;
    return codepoint;
}

bool utf8_is_letter_long(unsigned codepoint)
{
    if (codepoint == 0xAA || codepoint == 0xB5 || codepoint == 0xBA)
        return true;
    if (codepoint >= 0xC0 && codepoint <= 0x24F)
        return codepoint != 0xD7 && codepoint != 0xF7;
    return (codepoint >= 0x370 && codepoint <= 0x52F) ||
           (codepoint >= 0x1E00 && codepoint < 0x1FFF);
}
