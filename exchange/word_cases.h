/*
 * How the words of a text are written, to find what a heading in capitals was before:
 * «BYSTRATEGISK PARTNERSKAB HELSINGØR» is «Bystrategisk partnerskab Helsingør».
 */
#ifndef EXCHANGE_WORD_CASES_H
#define EXCHANGE_WORD_CASES_H

#include "exchange/text_lines.h"

struct word_case;

struct word_cases {
    struct word_case *items;
    size_t count;    /* of different words */
    size_t capacity; /* a power of two; 0 for none */
};

/* Counts the words of the range; lines in capitals say nothing. Lives in the arena. */
struct word_cases word_cases_of(const struct text_lines *lines, struct line_range range,
                                struct arena *arena);

/* The text with a capital first, names and abbreviations as elsewhere, the rest small. */
const char *word_cases_apply(const struct word_cases *self, struct slice text, struct arena *arena);

#endif
