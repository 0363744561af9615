/*
 * How the words of a text are written, to find what a heading in capitals was before:
 * «BYSTRATEGISK PARTNERSKAB HELSINGØR» is «Bystrategisk partnerskab Helsingør».
 */
#ifndef EXCHANGE_WORD_CASES_H
#define EXCHANGE_WORD_CASES_H

#include "exchange/text_lines.h"

struct word_case;

struct word_cases {
    const struct text_lines *lines; /* borrowed */
    struct line_range range;
    struct word_case *items; /* in the arena; NULL until somebody asks */
    size_t count;            /* of different words */
    size_t capacity;         /* a power of two */
};

/* The words of the range; lines in capitals say nothing. They are counted when they are first
   asked for: most texts have no heading in capitals that could be a name. */
struct word_cases word_cases_of(const struct text_lines *lines, struct line_range range);

/* The text with a capital first, names and abbreviations as elsewhere, the rest small. */
const char *word_cases_apply(struct word_cases *self, struct slice text, struct arena *arena);

#endif
