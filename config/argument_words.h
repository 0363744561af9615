/*
 * What stands for %1, %2 … in a sentence, in the user's language: most of it is given as it is (a
 * name, a number, a path), but some arguments are keys of the model, and some are the system's own
 * words, which are English.
 */
#ifndef CONFIG_ARGUMENT_WORDS_H
#define CONFIG_ARGUMENT_WORDS_H

#include "config/catalog.h"

enum { ARGUMENT_WORDS_MOST = 4 };

/* Appends the sentence with its arguments, up to ARGUMENT_WORDS_MOST of them, in this language. */
void argument_words_format(const struct catalog *catalog, const char *message,
                           const char *const *arguments, size_t count, struct str *out);

#endif
