/*
 * The parties' names, letters and short forms (rules.md 6.5).
 */
#ifndef EXCHANGE_PARTY_TABLE_H
#define EXCHANGE_PARTY_TABLE_H

#include "exchange/phrase.h"

#include <stddef.h>

enum party_case {
    PARTY_CAPITAL,  /* with a capital letter, where it is one word: «Venstre», not «venstre» */
    PARTY_CAPITALS, /* in capitals alone: «ALT», not «alt» */
    PARTY_ANY_CASE
};

struct party_form {
    const char *pattern;     /* phrase.h */
    const char *letter;      /* ballot letter, or a short form for those without one */
    enum party_case letters; /* how it must be written */
};

extern const struct party_form party_forms[];
extern const size_t party_form_count;
extern const struct phrase_index party_index; /* of their rows */

/* Words that end or are a title: «afdelingschef», «1. viceborgmester». A pattern's token. */
extern const char title_words[];
extern const struct word_index title_index; /* the same */

#endif
