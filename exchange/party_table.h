/*
 * The parties' names, letters and short forms (rules.md 6.5).
 */
#ifndef EXCHANGE_PARTY_TABLE_H
#define EXCHANGE_PARTY_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct party_form {
    const char *pattern; /* phrase.h */
    const char *letter;  /* ballot letter, or a short form for those without one */
    bool capitals;       /* counts in capitals alone: «ALT», not «alt» */
};

extern const struct party_form party_forms[];
extern const size_t party_form_count;

/* Words that end or are a title: «afdelingschef», «1. viceborgmester». A pattern's token. */
extern const char title_words[];

#endif
