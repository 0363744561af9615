#include "exchange/words.h"

#include "core/utf8.h"

#include <string.h>

static unsigned lower_at(struct slice text, size_t at, size_t *length)
{
    unsigned char byte = (unsigned char)text.data[at];
    unsigned codepoint;

    if (byte < 0x80) {
        *length = 1;
        return byte >= 'A' && byte <= 'Z' ? byte + 32U : byte;
    }
    *length = utf8_decode(text.data + at, text.length - at, &codepoint);
    return codepoint == 0xA0 ? ' ' : utf8_lower(codepoint);
}

static bool is_word(unsigned codepoint)
{
    return utf8_is_letter(codepoint) || (codepoint >= '0' && codepoint <= '9');
}

size_t words_start_letters(struct slice text, const char *lower)
{
    size_t at = 0;
    size_t here;
    size_t there;

    for (const char *next = lower; *next != '\0'; next += there) {
        struct slice other = {next, UTF8_MAX};
        unsigned wanted = (unsigned char)*next;

        there = 1;
        if (wanted >= 0x80)
            wanted = lower_at(other, 0, &there);
        if (at >= text.length || lower_at(text, at, &here) != wanted)
            return 0;
        at += here;
    }
    return at;
}

size_t words_start_whole(struct slice text, const char *lower)
{
    size_t length = words_start(text, lower);
    size_t unused;

    if (length > 0 && length < text.length && is_word(lower_at(text, length, &unused)))
        return 0;
    return length;
}

bool words_same(struct slice a, struct slice b)
{
    size_t i = 0;
    size_t j = 0;

    while (i < a.length && j < b.length) {
        size_t here;
        size_t there;

        if (lower_at(a, i, &here) != lower_at(b, j, &there))
            return false;
        i += here;
        j += there;
    }
    return i == a.length && j == b.length;
}

/* Whether the character before byte `at` is a letter or digit. */
static bool ends_in_word(struct slice text, size_t at)
{
    size_t unused;
    size_t before = at;

    while (before > 0 && at - before < UTF8_MAX) {
        before--;
        if (((unsigned char)text.data[before] & 0xC0) != 0x80)
            return is_word(lower_at(text, before, &unused));
    }
    return false;
}

/* The next byte at or after `at` with which the word can begin; the length where none is. */
static size_t next_start(struct slice text, size_t at, const char *lower)
{
    char small = lower[0];
    char capital = small >= 'a' && small <= 'z' ? (char)(small - 32) : small;

    if ((unsigned char)small < 0x80) {
        while (at < text.length && text.data[at] != small && text.data[at] != capital &&
               !(small == ' ' && text.data[at] == '\xC2'))
            at++;
    } else {
        while (at < text.length && (unsigned char)text.data[at] < 0x80)
            at++;
    }
    return at;
}

ptrdiff_t words_find(struct slice text, const char *lower)
{
    for (size_t at = 0; (at = next_start(text, at, lower)) < text.length; at++) {
        if (words_start(slice_from(text, at), lower) > 0)
            return (ptrdiff_t)at;
    }
    return -1;
}

ptrdiff_t words_find_whole(struct slice text, const char *lower)
{
    for (size_t at = 0; (at = next_start(text, at, lower)) < text.length; at++) {
        if (words_start_whole(slice_from(text, at), lower) > 0 && !ends_in_word(text, at))
            return (ptrdiff_t)at;
    }
    return -1;
}

bool words_end(struct slice text, const char *lower)
{
    size_t length = strlen(lower);

    return text.length >= length && words_equal(slice_from(text, text.length - length), lower);
}

struct slice words_clip(struct slice text, size_t bytes)
{
    text.length = utf8_cut(text.data, text.length, bytes);
    return text;
}

/* Bytes of the blank at byte `at`, or 0. */
static size_t blank_at(struct slice text, size_t at)
{
    char byte = text.data[at];

    if ((unsigned char)byte > ' ' && byte != '\xC2')
        return 0;
    if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r')
        return 1;
    return byte == '\xC2' && at + 1 < text.length && text.data[at + 1] == '\xA0' ? 2 : 0;
}

size_t words_blanks(struct slice text)
{
    size_t at = 0;
    size_t blank;

    while (at < text.length && (blank = blank_at(text, at)) > 0)
        at += blank;
    return at;
}

static size_t word_bytes(struct slice text)
{
    size_t at = 0;

    while (at < text.length && blank_at(text, at) == 0)
        at++;
    return at;
}

unsigned words_count(struct slice text, unsigned limit)
{
    unsigned count = 0;

    for (text = slice_trim(text); text.length > 0 && count < limit; count++) {
        text = slice_from(text, word_bytes(text));
        text = slice_from(text, words_blanks(text));
    }
    return count;
}

static unsigned first_of(struct slice text)
{
    unsigned codepoint = 0;

    if (text.length > 0)
        utf8_decode(text.data, text.length, &codepoint);
    return codepoint;
}

bool words_upper_first(struct slice text)
{
    unsigned first = first_of(text);

    return utf8_is_letter(first) && utf8_lower(first) != first;
}

bool words_lower_first(struct slice text)
{
    unsigned first = first_of(text);

    return utf8_is_letter(first) && utf8_upper(first) != first;
}

bool words_digit_first(struct slice text)
{
    return text.length > 0 && text.data[0] >= '0' && text.data[0] <= '9';
}

bool words_digit_within(struct slice text)
{
    size_t at = 0;

    while (at < text.length && (text.data[at] < '0' || text.data[at] > '9'))
        at++;
    return at < text.length;
}

size_t words_digits(struct slice text)
{
    size_t at = 0;

    while (at < text.length && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at;
}

char *words_fold(struct arena *arena, struct slice text)
{
    char *folded = arena_alloc(arena, text.length + 1);
    size_t length = 0;

    for (text = slice_trim(text); text.length > 0;) {
        size_t word = word_bytes(text);

        memcpy(folded + length, text.data, word);
        length += word;
        text = slice_from(text, word);
        if (text.length > 0)
            folded[length++] = ' ';
        text = slice_from(text, words_blanks(text));
    }
    return folded;
}

unsigned long words_hash(struct slice text, unsigned letters)
{
    unsigned long hash = 5381;
    size_t length;

    for (size_t at = 0; at < text.length && letters > 0; at += length) {
        unsigned codepoint = lower_at(text, at, &length);

        if (!is_word(codepoint))
            continue;
        hash = hash * 33 + codepoint;
        letters--;
    }
    return hash;
}
