/*
 * Which letters of a text stand beside which. Many words are looked for in each line, and nearly
 * none of them stands there; made once for a text, this rules nearly all of them out by a pair of
 * letters that the text does not have, without looking at it again.
 */
#ifndef EXCHANGE_WORD_SIEVE_H
#define EXCHANGE_WORD_SIEVE_H

#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SIEVE_PAIRS = 512, SIEVE_UNIT = 64 };

struct word_sieve {
    uint64_t pairs[SIEVE_PAIRS / SIEVE_UNIT]; /* a bit for each; some share theirs */
};

/* Linear in the text; nothing of it is kept. A blank is thought before the text, so that «" og"»
   may be asked for a word that can stand first. White space of all kinds is a blank. */
struct word_sieve word_sieve_of(struct slice text);

/*
 * False: `lower`, in small Danish letters, stands nowhere in the text nor in a part of it, whatever
 * the case (words_find() and slice_find() give -1). True: it may.
 */
bool word_sieve_holds(const struct word_sieve *self, const char *lower);

/* Whether any of the words may stand in the text. */
bool word_sieve_holds_any(const struct word_sieve *self, const char *const *lower, size_t count);

#endif
