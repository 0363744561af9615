/*
 * Danish words compared without regard to case. `lower` arguments are literals in lower case.
 */
#ifndef EXCHANGE_WORDS_H
#define EXCHANGE_WORDS_H

#include "core/arena.h"
#include "core/str.h"

#include <stdbool.h>

/* Whether the first bytes can be of one letter. Nearly all words part here, so that this stands
   where the compiler sees it. */
static inline bool words_may_start(struct slice text, const char *lower)
{
    unsigned char first = (unsigned char)lower[0];
    unsigned char byte;

    if (text.length == 0)
        return false;
    byte = (unsigned char)text.data[0];
    if (byte >= 0x80 || first >= 0x80)
        return byte >= 0x80;
    return byte == first || (byte >= 'A' && byte <= 'Z' && byte + 32 == first);
}

/* Bytes of the text that its beginning shares with `lower`, whatever the case: all of `lower`, or
   0. They may be more or fewer than lower has. */
size_t words_start_letters(struct slice text, const char *lower);
static inline size_t words_start(struct slice text, const char *lower)
{
    return words_may_start(text, lower) ? words_start_letters(text, lower) : 0;
}

/* The same, where no letter or digit follows. */
size_t words_start_whole(struct slice text, const char *lower);

static inline bool words_equal(struct slice text, const char *lower)
{
    size_t length = words_start(text, lower);

    return length == text.length && (length > 0 || lower[0] == '\0');
}
bool words_same(struct slice a, struct slice b);

/* Where `lower` stands in the text, or -1; the second as a word of its own. */
ptrdiff_t words_find(struct slice text, const char *lower);
ptrdiff_t words_find_whole(struct slice text, const char *lower);
bool words_end(struct slice text, const char *lower);

/* The first `bytes` of it, cut at a whole character. */
struct slice words_clip(struct slice text, size_t bytes);

/* Words separated by white space; stops counting at `limit`. */
unsigned words_count(struct slice text, unsigned limit);

bool words_upper_first(struct slice text); /* begins with a capital letter */
bool words_lower_first(struct slice text); /* begins with a small letter */
bool words_digit_first(struct slice text);
bool words_digit_within(struct slice text); /* anywhere */

/* Digits at the beginning. */
size_t words_digits(struct slice text);
/* White space at the beginning, NBSP too, in bytes. */
size_t words_blanks(struct slice text);

/* White space folded to single blanks, none at the ends. */
char *words_fold(struct arena *arena, struct slice text);

/* A number that is the same for texts with the same letters and digits, whatever their case and
   the signs between; stops at `letters` of them. */
unsigned long words_hash(struct slice text, unsigned letters);

#endif
