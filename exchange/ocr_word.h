/*
 * One word that a machine read off paper, against the table of stems and words (ocr_table.h).
 */
#ifndef EXCHANGE_OCR_WORD_H
#define EXCHANGE_OCR_WORD_H

#include "core/str.h"

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

/* How sure a mended word is. */
enum ocr_trust {
    OCR_INTACT, /* nothing to mend */
    OCR_SURE,   /* one Danish word alone can have been read so */
    OCR_GUESS   /* likely, by shape alone */
};

/* Where the entries of the table with each first byte begin; [byte + 1] is where they end. */
struct ocr_index {
    size_t begin[UCHAR_MAX + 2];
};

struct ocr_index ocr_index_make(void);

/* Appends the word in probable Danish to `out`. */
enum ocr_trust ocr_word_mend(const struct ocr_index *index, struct slice word, struct str *out);

/* Whether `text` can be a damaged reading of `intact` (at most 80 bytes), letter by letter,
   whatever the case of the letters and the amount of white space. An intact text matches too. */
bool ocr_matches(struct slice text, const char *intact);

#endif
