/*
 * A place in a text for the small readers of dates and times. Each reader moves the cursor on only
 * where it succeeds.
 */
#ifndef EXCHANGE_TEXT_CURSOR_H
#define EXCHANGE_TEXT_CURSOR_H

#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>

struct text_cursor {
    struct slice text;
    size_t at; /* byte of the text */
};

bool cursor_is_digit(char byte);
/* A digit, or the first byte of a letter. */
bool cursor_is_word_byte(char byte);

/* The byte so far ahead, NUL beyond the end. */
char cursor_byte(const struct text_cursor *self, size_t ahead);

bool cursor_skip_byte(struct text_cursor *self, char byte);
/* White space of all kinds, line ends and NBSP too; whether there was any. */
bool cursor_skip_space(struct text_cursor *self);

/* A number of `least` to `most` digits that no further digit follows. */
bool cursor_number(struct text_cursor *self, int least, int most, int *number);

/* The letters from here on; empty where there are none. */
struct slice cursor_letters(struct text_cursor *self);

/* Whether a word or number begins at byte `at`: not within one, nor within «00.01.00». */
bool cursor_begins_word(struct slice text, size_t at);

/* Whether the letters are the name, which is in small letters. */
bool cursor_same_letters(struct slice letters, const char *name);

#endif
