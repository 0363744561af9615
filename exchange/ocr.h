/*
 * Text that a machine read off paper: «vedrerende» for «vedrørende», «pa» for «på», «Zndringer»
 * for «Ændringer», «1» for «i». The text as read stays as it is; beside it stand the same lines
 * in the Danish that they probably were, for matching labels, names and fields.
 *
 * Only letters that a reading machine is known to confuse are put right, and only where the word
 * that comes out is Danish: by the table of stems and words in ocr_table.c.
 */
#ifndef EXCHANGE_OCR_H
#define EXCHANGE_OCR_H

#include "core/arena.h"
#include "core/str.h"
#include "exchange/ocr_word.h"
#include "exchange/text_lines.h"

#include <stdbool.h>

/* The lines of a file twice: line for line the same, flags, numbers and all. */
struct ocr_text {
    const struct text_lines *lines;  /* as read; borrowed from the caller */
    const struct text_lines *mended; /* in probable Danish; the same where nothing is damaged */
    bool damaged;
    unsigned mended_words;
};

/* Looks at the lines and mends them where they are damaged: hardly an æ, ø or å in them, and many
   words that want one. The result lives as long as the lines and the arena. Linear in the text. */
struct ocr_text ocr_text_of(const struct text_lines *lines, struct arena *arena);

/* Appends `text` in probable Danish to `out`; the least trust of its words. */
enum ocr_trust ocr_mend(struct slice text, struct str *out);

#endif
