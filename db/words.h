/*
 * Text as the search index sees it: words, folded and stemmed. The index, the reader of search
 * expressions and the marks in what was found all go by these, so that they agree.
 *
 * A word is a run of letters and digits; «§» is a word of its own. Letters are lower case; æ, ø
 * and å stay, aa is å, ä æ, ö ø and ü y, and other letters lose their marks. A word of letters
 * alone is cut to its Danish stem: helhedsplanerne and helhedsplan are one. A case number like
 * 20/41736 is its two numbers, one after the other.
 */
#ifndef DB_WORDS_H
#define DB_WORDS_H

#include "core/str.h"

#include <stdbool.h>

struct sb_stemmer;

enum { WORD_BYTES = 96 }; /* longer words are cut, letters whole */

/* Holds what one reader of words needs. */
struct word_reader {
    struct sb_stemmer *stemmer;
    char text[WORD_BYTES + 1]; /* of the last word */
};

struct word {
    struct slice text; /* folded; borrowed until the next word is read */
    size_t first;      /* where it stands in the text read, in bytes */
    size_t end;
    bool letters_alone; /* it has a stem */
};

void word_reader_init(struct word_reader *self);
void word_reader_clear(struct word_reader *self);

/* Reads the next word, folded and whole, from byte *at of the text and moves *at behind it; false
   at the end. The text of a word of combining marks alone is empty. */
bool word_read(struct word_reader *self, struct slice text, size_t *at, struct word *word);

/* Cuts the word that was read last to its stem, which is a beginning of it. */
void word_cut(struct word_reader *self, struct word *word);

#endif
