/*
 * The Danish that ocr.c knows: words and stems with æ, ø or å in them, from administration and
 * everyday grammar, and where in a word each may stand.
 */
#ifndef EXCHANGE_OCR_TABLE_H
#define EXCHANGE_OCR_TABLE_H

#include <stddef.h>

enum ocr_place {
    OCR_WORD = 1 << 0,  /* the whole word and nothing else */
    OCR_START = 1 << 1, /* begins a word */
    OCR_PART = 1 << 2,  /* stands anywhere in a word */
    OCR_LAST = 1 << 3,  /* is a word or ends a compound: «dialogmøder» */
    OCR_DOUBT = 1 << 4, /* the damaged form may be a word too */
    OCR_NOT_A = 1 << 5  /* an «a» for its «æ» makes another word: «udvalg», «ansatte» */
};

struct ocr_entry {
    const char *intact; /* lower case */
    unsigned place;
};

/* Sorted by bytes. */
extern const struct ocr_entry ocr_entries[];
extern const size_t ocr_entry_count;

/* Danish words that look like damaged ones and are none. */
extern const char *const ocr_whole_words[];
extern const size_t ocr_whole_word_count;

#endif
