#include "core/str.h"

#include "core/memory.h"
#include "core/utf8.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void str_reserve(struct str *self, size_t more)
{
    size_t wanted = self->length + more + 1;
    size_t capacity = self->capacity == 0 ? 32 : self->capacity;

    if (wanted <= self->capacity)
        return;
    while (capacity < wanted)
        capacity *= 2;
    self->data = xrealloc(self->data, capacity, 1);
    self->capacity = capacity;
}

void str_append_n(struct str *self, const char *text, size_t length)
{
    str_reserve(self, length);
    if (length > 0)
        memcpy(self->data + self->length, text, length);
    self->length += length;
    self->data[self->length] = '\0';
}

void str_append(struct str *self, const char *text)
{
    str_append_n(self, text, strlen(text));
}

void str_append_slice(struct str *self, struct slice text)
{
    str_append_n(self, text.data, text.length);
}

void str_append_char(struct str *self, char byte)
{
    str_append_n(self, &byte, 1);
}

void str_append_codepoint(struct str *self, unsigned codepoint)
{
    char bytes[UTF8_MAX] = "";
    size_t length = utf8_encode(bytes, codepoint);

    str_append_n(self, bytes, length);
}

void str_append_integer(struct str *self, int64_t number)
{
    char digits[20]; /* a sign and 19 digits */
    size_t at = sizeof digits;
    uint64_t left = number < 0 ? -(uint64_t)number : (uint64_t)number;

    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        digits[--at] = '-';
    str_append_n(self, digits + at, sizeof digits - at);
}

void str_printf(struct str *self, const char *format, ...)
{
    va_list list;
    va_list again;
    int length;

    va_start(list, format);
    va_copy(again, list);
    length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    assert(length >= 0);
    str_reserve(self, (size_t)length);
    vsnprintf(self->data + self->length, (size_t)length + 1, format, again);
    va_end(again);
    self->length += (size_t)length;
}

void str_remove(struct str *self, size_t at, size_t length)
{
    assert(at <= self->length && length <= self->length - at);
    if (self->data == NULL)
        return;
    memmove(self->data + at, self->data + at + length, self->length - at - length + 1);
    self->length -= length;
}

void str_cut(struct str *self, size_t length)
{
    assert(length <= self->length);
    self->length = length;
    if (self->data != NULL)
        self->data[length] = '\0';
}

void str_reset(struct str *self)
{
    str_cut(self, 0);
}

void str_clear(struct str *self)
{
    free(self->data);
    *self = STR_INIT;
}

char *str_take(struct str *self)
{
    char *text;

    str_reserve(self, 0);
    text = self->data;
    text[self->length] = '\0';
    *self = STR_INIT;
    return text;
}

const char *str_text(const struct str *self)
{
    return self->data == NULL ? "" : self->data;
}

struct slice str_slice(const struct str *self)
{
    return (struct slice){str_text(self), self->length};
}

static bool is_space_byte(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static size_t leading_space(struct slice a)
{
    if (is_space_byte(a.data[0]))
        return 1;
    return slice_starts(a, "\xC2\xA0") ? 2 : 0;
}

static size_t trailing_space(struct slice a)
{
    if (is_space_byte(a.data[a.length - 1]))
        return 1;
    return slice_ends(a, "\xC2\xA0") ? 2 : 0;
}

struct slice slice_trim(struct slice a)
{
    size_t space;

    while (a.length > 0 && (space = leading_space(a)) > 0)
        a = slice_from(a, space);
    while (a.length > 0 && (space = trailing_space(a)) > 0)
        a.length -= space;
    return a;
}

ptrdiff_t slice_find(struct slice a, const char *needle)
{
    size_t length = strlen(needle);
    size_t at = 0;

    if (length == 0)
        return 0;
    while (length <= a.length - at) {
        const char *first = memchr(a.data + at, needle[0], a.length - at - length + 1);

        if (first == NULL)
            return -1;
        if (memcmp(first, needle, length) == 0)
            return first - a.data;
        at = (size_t)(first - a.data) + 1;
    }
    return -1;
}

ptrdiff_t slice_find_byte(struct slice a, char byte)
{
    const char *found = a.length == 0 ? NULL : memchr(a.data, byte, a.length);

    return found == NULL ? -1 : found - a.data;
}

bool slice_starts_alike(struct slice a, struct slice part, size_t *taken)
{
    size_t at = 0;
    size_t seen = 0;

    while (seen < part.length) {
        unsigned have;
        unsigned want;

        if (at == a.length)
            return false;
        at += utf8_decode(a.data + at, a.length - at, &have);
        seen += utf8_decode(part.data + seen, part.length - seen, &want);
        if (utf8_lower(have) != utf8_lower(want))
            return false;
    }
    if (taken != NULL)
        *taken = at;
    return true;
}

ptrdiff_t slice_find_alike(struct slice a, struct slice part)
{
    for (size_t from = 0; from <= a.length; from++) {
        if (slice_starts_alike(slice_from(a, from), part, NULL))
            return (ptrdiff_t)from;
    }
    return -1;
}
