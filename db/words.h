/*
 * Text as the search index sees it: words, folded and stemmed. The index, the reader of search
 * expressions and the marks in what was found all go by these, so that they agree.
 *
 * A word is a run of letters and digits; «§» is a word of its own. Letters are lower case; æ, ø
 * and å stay, aa is å, ä æ, ö ø and ü y, and other letters lose their marks. A word of letters
 * alone is cut to its Danish stem: helhedsplanerne and helhedsplan are one. A case number like
 * 20/25312 is its two numbers, one after the other.
 */
#ifndef DB_WORDS_H
#define DB_WORDS_H

#include "core/str.h"

#include <stdbool.h>

struct sb_stemmer;

/* Holds what one reader of words needs. */
struct word_reader {
    struct sb_stemmer *stemmer;
    struct str word;
};

struct word {
    struct slice text; /* folded; borrowed until the next word is read */
    size_t first;      /* where it stands in the text read, in bytes */
    size_t end;
};

enum { WORD_BYTES = 96 }; /* longer words are cut, letters whole */

void word_reader_init(struct word_reader *self);
void word_reader_clear(struct word_reader *self);

/* Reads the next word from byte *at of the text and moves *at behind it; false at the end. Without
   `stem` the word is left whole, as a beginning of words must be. */
bool word_read(struct word_reader *self, struct slice text, bool stem, size_t *at,
               struct word *word);

#endif
