/*
 * UTF-8, checked at the border and walked inside. Columns on a screen are tui's business.
 */
#ifndef CORE_UTF8_H
#define CORE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

enum { UTF8_MAX = 4, UTF8_INVALID = 0xFFFD };

/* The same beyond ASCII. */
size_t utf8_decode_long(const char *text, size_t length, unsigned *codepoint);

/* Reads one character of at most `length` bytes (length > 0). Returns its bytes, at least 1; a
   byte that begins no valid character (overlong, surrogate, cut off) gives UTF8_INVALID and 1. */
static inline size_t utf8_decode(const char *text, size_t length, unsigned *codepoint)
{
    if ((unsigned char)text[0] >= 0x80)
        return utf8_decode_long(text, length, codepoint);
    *codepoint = (unsigned char)text[0];
    return 1;
}

/* Writes the character into bytes[UTF8_MAX] and returns how many it took. */
size_t utf8_encode(char *bytes, unsigned codepoint);

bool utf8_valid(const char *text, size_t length);

/* The greatest whole number of characters that fits into `limit` bytes, in bytes. */
size_t utf8_cut(const char *text, size_t length, size_t limit);

/* Lower and upper case of one character: Latin, Greek and Cyrillic as far as names need it. */
unsigned utf8_lower_long(unsigned codepoint); /* these two beyond ASCII */
bool utf8_is_letter_long(unsigned codepoint);
unsigned utf8_upper(unsigned codepoint);

static inline unsigned utf8_lower(unsigned codepoint)
{
    if (codepoint >= 0x80)
        return utf8_lower_long(codepoint);
    return codepoint >= 'A' && codepoint <= 'Z' ? codepoint + 32 : codepoint;
}

static inline bool utf8_is_letter(unsigned codepoint)
{
    if (codepoint >= 0x80)
        return utf8_is_letter_long(codepoint);
    return (codepoint | 32U) >= 'a' && (codepoint | 32U) <= 'z';
}

#endif
