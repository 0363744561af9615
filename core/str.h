/*
 * Growable text, and borrowed slices of text. Always UTF-8 inside the program: bytes are checked
 * once at the border (utf8.h). A struct str is always closed by a NUL that is not counted.
 */
#ifndef CORE_STR_H
#define CORE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    char *data; /* never NULL once anything was appended; use str_text() to read */
    size_t length;
    size_t capacity;
};

#define STR_INIT ((struct str){NULL, 0, 0})

/* A borrowed piece of somebody else's text; valid as long as that text is. Not NUL-closed. */
struct slice {
    const char *data;
    size_t length;
};

#define SLICE(literal) ((struct slice){"" literal, sizeof(literal) - 1})

void str_append(struct str *self, const char *text);
void str_append_n(struct str *self, const char *text, size_t length);
void str_append_slice(struct str *self, struct slice text);
void str_append_char(struct str *self, char byte);
void str_append_codepoint(struct str *self, unsigned codepoint);
void str_append_integer(struct str *self, int64_t number); /* in decimal digits */
void str_printf(struct str *self, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Makes room for so many more bytes. */
void str_reserve(struct str *self, size_t more);
/* Takes so many bytes out at a place; both must lie within the text. */
void str_remove(struct str *self, size_t at, size_t length);
/* Cuts to so many bytes; must not be longer than it is. */
void str_cut(struct str *self, size_t length);
/* Forgets the text and keeps the memory. */
void str_reset(struct str *self);
/* Frees the memory. */
void str_clear(struct str *self);
/* Hands the text over to the caller, who frees it; self is empty afterwards. Never NULL. */
char *str_take(struct str *self);

/* The text, NUL-closed, borrowed until the next change; "" when empty. */
const char *str_text(const struct str *self);
struct slice str_slice(const struct str *self);

/* Slices are cut and compared at every turn, against literals most of all: the small ones stand
   here so that the compiler sees through them. */
static inline struct slice slice_of(const char *text)
{
    return (struct slice){text, strlen(text)};
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static inline bool slice_is(struct slice a, const char *text)
{
    return slice_equal(a, slice_of(text));
}

static inline bool slice_starts(struct slice a, const char *prefix)
{
    size_t length = strlen(prefix);

    return a.length >= length && (length == 0 || memcmp(a.data, prefix, length) == 0);
}

static inline bool slice_ends(struct slice a, const char *suffix)
{
    size_t length = strlen(suffix);

    return a.length >= length &&
           (length == 0 || memcmp(a.data + a.length - length, suffix, length) == 0);
}

/* From byte `from` to byte `to`, or to the end; both are clamped to the slice. */
static inline struct slice slice_sub(struct slice a, size_t from, size_t to)
{
    if (to > a.length)
        to = a.length;
    if (from > to)
        from = to;
    return (struct slice){from == 0 ? a.data : a.data + from, to - from};
}

static inline struct slice slice_from(struct slice a, size_t from)
{
    return slice_sub(a, from, a.length);
}

/* Without white space (space, tab, CR, LF, NBSP) at both ends. */
struct slice slice_trim(struct slice a);
/* Byte position of the first occurrence, or -1. */
ptrdiff_t slice_find(struct slice a, const char *needle);
ptrdiff_t slice_find_byte(struct slice a, char byte);

/* The same for text that somebody typed, letters of both cases alike: what begins `a`, and how many
   bytes of `a` that takes (NULL: not wanted), for a letter's cases need not be of one length… */
bool slice_starts_alike(struct slice a, struct slice part, size_t *taken);
/* … and where it stands within `a`, -1 where it does not. */
ptrdiff_t slice_find_alike(struct slice a, struct slice part);

#endif
