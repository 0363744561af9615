#include "exchange/word_sieve.h"

enum { SORTS = 32, SORT_BLANK = ' ' % SORTS, PAIR_STEP = SIEVE_PAIRS / SORTS };

/*
 * Small and capital letters differ in one bit, of ASCII as of Latin-1's second byte (æ, ø, å, é),
 * and NBSP's second byte in that bit from a blank's: without it they are of one sort. First bytes
 * of long characters say nothing and are passed over. Other signs share a sort with some letter,
 * which costs a look and no more.
 */
static bool is_first_of_long(char byte)
{
    return (unsigned char)byte >= 0xC0;
}

static unsigned sort_of(char byte)
{
    return byte >= '\t' && byte <= '\r' ? SORT_BLANK : (unsigned char)byte % SORTS;
}

static unsigned pair_of(unsigned before, unsigned sort)
{
    return (before * PAIR_STEP + sort) % SIEVE_PAIRS;
}

struct word_sieve word_sieve_of(struct slice text)
{
    struct word_sieve self = {{0}};
    unsigned before = SORT_BLANK;

    for (size_t i = 0; i < text.length; i++) {
        unsigned pair;

        if (is_first_of_long(text.data[i]))
            continue;
        pair = pair_of(before, sort_of(text.data[i]));
        self.pairs[pair / SIEVE_UNIT] |= (uint64_t)1 << pair % SIEVE_UNIT;
        before = sort_of(text.data[i]);
    }
    return self;
}

bool word_sieve_holds(const struct word_sieve *self, const char *lower)
{
    unsigned before = SORTS;

    for (; *lower != '\0'; lower++) {
        unsigned pair;

        if (is_first_of_long(*lower))
            continue;
        pair = pair_of(before, sort_of(*lower));
        if (before < SORTS && (self->pairs[pair / SIEVE_UNIT] >> pair % SIEVE_UNIT & 1U) == 0)
            return false;
        before = sort_of(*lower);
    }
    return true;
}

bool word_sieve_holds_any(const struct word_sieve *self, const char *const *lower, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (word_sieve_holds(self, lower[i]))
            return true;
    }
    return false;
}
