/*
 * What the three kinds of names (forums, persons, cases) share: the tidying of text as people and
 * converters leave it, before it is compared.
 */
#ifndef CORE_NAME_TEXT_H
#define CORE_NAME_TEXT_H

#include "core/str.h"

/* Appends the text with white space of every kind folded to single blanks and taken off the ends,
   every dash a hyphen, and soft hyphens, zero-width characters and Markdown's stars left out. */
void name_tidy(struct str *out, struct slice text);

/* Appends the text in lower case. */
void name_lower(struct str *out, struct slice text);

/* How many single-letter changes lead from one text to the other (Levenshtein), counted in
   characters; stops at `limit` + 1. Both texts at most NAME_DISTANCE_MAX characters, or the answer
   is limit + 1. */
enum { NAME_DISTANCE_MAX = 128 };
unsigned name_distance(struct slice a, struct slice b, unsigned limit);

/* Whether two texts have the same letters and digits in the same order, whatever their case, white
   space and punctuation. Two empty ones have. */
bool name_same_words(const char *a, const char *b);

/* The characters of a text. */
size_t name_length(struct slice text);

#endif
