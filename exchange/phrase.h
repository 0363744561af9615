/*
 * Phrases of Danish text, for the readers of decisions, votes and attendance. A phrase is a pattern
 * over the words of a text (wording.h), so that a table of phrases reads like the text that it
 * finds.
 *
 * A pattern is tokens between single spaces:
 *   godkendt    this word, in any case; where the pattern has æ, ø or å, what OCR and old keyboards
 *               make of them fits too («dreftet», «udsaettes», «tiltradt»)
 *   godkend*    a word that begins so
 *   *udvalget   a word that ends so
 *   a|b*|*c     any of these
 *   ?token      may be missing
 *   #           a number
 *   ~N          up to N (1..9) words or marks, as few as will do, within the sentence
 *   _N          the same, but not over a comma or another mark
 *   ^           the beginning of a sentence
 *   $           the end of a sentence
 *   , : ( …     this mark
 */
#ifndef EXCHANGE_PHRASE_H
#define EXCHANGE_PHRASE_H

#include "exchange/wording.h"

#include <stdbool.h>
#include <stddef.h>

bool word_is(const struct word *word, const char *pattern);
bool word_is_mark(const struct word *word, char mark);

/*
 * For tables of phrases: by what sorts of letters the first word of a phrase may begin, a bit for
 * each, and by which a word does. Where a phrase does not have the word's bit, it cannot stand
 * there.
 */
enum { PHRASE_SORTS = 29 };

unsigned phrase_mask(const char *pattern);
unsigned word_sort(const struct word *word);

/* The rows of a table of phrases that can stand at a word, in the table's order: by the sort of
   letter that the word begins with. Made from the tables when the program is built
   (index_phrases.c). */
struct phrase_rows {
    const unsigned short *items;
    size_t count;
};

struct phrase_index {
    struct phrase_rows by_sort[PHRASE_SORTS];
};

/* A long token the same way: of its alternatives those that a word of each sort can fit. */
struct word_index {
    const char *by_sort[PHRASE_SORTS]; /* NULL where none can */
};

bool word_in(const struct word *word, const struct word_index *index);

struct phrase_rows phrase_rows_at(const struct phrase_index *index, const struct word *word);
/* The same for a text (not empty) that is not cut into words, by its first byte. */
struct phrase_rows phrase_rows_of(const struct phrase_index *index, struct slice text);

/* Whether the phrase can stand where this word is the first: cheaper than to look whether it does,
   and all that most words need. */
bool phrase_may_begin(const char *pattern, const struct word *word);

/* How many words the phrase takes at word `at`, or PHRASE_NONE where it does not stand there. */
size_t phrase_match(const struct wording *words, size_t at, const char *pattern);

/* The first word at or after `from` at which the phrase stands, or PHRASE_NONE. */
size_t phrase_find(const struct wording *words, size_t from, const char *pattern);

#define PHRASE_NONE ((size_t)-1)

#endif
