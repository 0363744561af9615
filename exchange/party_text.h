/*
 * A party as minutes write one: «Enhedslisten», «Liste H», «V's», «(SF)» (rules.md 6.5).
 */
#ifndef EXCHANGE_PARTY_TEXT_H
#define EXCHANGE_PARTY_TEXT_H

#include "core/arena.h"
#include "exchange/phrase.h"

#include <stdbool.h>
#include <stddef.h>

/* Words from `at` up to `end`. */
struct word_span {
    size_t at;
    size_t end;
};

/*
 * Reads a party that begins with word `at`: its name («Enhedslisten», «Dansk Folkeparti»), a
 * letter, or a short form, with «Liste», «Gruppe», «Partiet» before it. Returns how many words it
 * took and puts the letter into `letter` (in the arena, or a literal), or 0.
 */
size_t party_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                       const char **letter);

/* One letter, a capital. */
bool party_single_capital(const struct word *word);

/* Two to four capitals: a short form of a party, or somebody's initials. */
bool party_short_form(const struct word *word);

/* The same, but three or four capitals are no party's letters unless a table knows them. */
bool party_local_short_form(const struct word *word);

#endif
