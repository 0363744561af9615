/*
 * What a body did, from its own words (rules.md 6.2 and its traps). What the words do in law, e.g.
 * that «godkendt» in a body that prepares is a recommendation, is not this module's business.
 */
#ifndef EXCHANGE_OUTCOME_TEXT_H
#define EXCHANGE_OUTCOME_TEXT_H

#include "core/arena.h"
#include "core/str.h"
#include "core/vocabulary.h"
#include "exchange/phrase.h"

#include <stdbool.h>

struct outcome_reading {
    enum outcome outcome;
    bool stated;             /* false: the text does not tell any outcome */
    bool leads;              /* the words that tell it stand near the beginning */
    const char *referred_to; /* body that it was sent on or back to; NULL without one; in arena */
};

/* Reads the text of one decision: one or several sentences. */
void outcome_text_read(struct arena *arena, struct slice text, struct outcome_reading *reading);

/* The same of a text that was cut into words already. */
void outcome_words_read(struct arena *arena, const struct wording *words,
                        struct outcome_reading *reading);

#endif
