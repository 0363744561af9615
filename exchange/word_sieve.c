#include "exchange/word_sieve.h"

/*
 * Small and capital letters differ in one bit, of ASCII as of Latin-1's second byte (æ, ø, å, é),
 * and NBSP's second byte in that bit from a blank's: without it they are of one sort. First bytes
 * of long characters say nothing and are passed over. Other signs share a sort with some letter,
 * which costs a look and no more.
 */
enum { SORT_BLANK = ' ' % SIEVE_SORTS };

static bool is_first_of_long(char byte)
{
    return (unsigned char)byte >= 0xC0;
}

static unsigned sort_of(char byte)
{
    return byte >= '\t' && byte <= '\r' ? SORT_BLANK : (unsigned char)byte % SIEVE_SORTS;
}

struct word_sieve word_sieve_of(struct slice text)
{
    struct word_sieve self = {{0}};
    unsigned before = SORT_BLANK;

    for (size_t i = 0; i < text.length; i++) {
        if (is_first_of_long(text.data[i]))
            continue;
        self.after[before] |= 1U << sort_of(text.data[i]);
        before = sort_of(text.data[i]);
    }
    return self;
}

bool word_sieve_holds(const struct word_sieve *self, const char *lower)
{
    unsigned before = SIEVE_SORTS;

    for (; *lower != '\0'; lower++) {
        if (is_first_of_long(*lower))
            continue;
        if (before < SIEVE_SORTS && (self->after[before] >> sort_of(*lower) & 1U) == 0)
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
