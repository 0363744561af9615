/*
 * How often a forum meets, in the user's language. The record keeps a normal form ("at least 2 a
 * year, as needed"; its grammar stands in exchange/charter.h), which is English already.
 */
#ifndef CONFIG_CADENCE_WORDS_H
#define CONFIG_CADENCE_WORDS_H

#include "config/catalog.h"

/* Appends the cadence as people say it; as it is where it is not in the normal form. */
void cadence_words(const struct catalog *catalog, const char *cadence, struct str *out);

#endif
