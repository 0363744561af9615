/*
 * A person as minutes write one, «Borgmester Grethe Nøhr (C)», «Kaj P. Lindum (F), Formand»,
 * «Dorte Vadum, A, (ferie)», taken apart into name, party and title (rules.md 6.5).
 */
#ifndef EXCHANGE_PERSON_TEXT_H
#define EXCHANGE_PERSON_TEXT_H

#include "core/arena.h"
#include "core/reading.h"
#include "exchange/party_text.h"
#include "exchange/phrase.h"

#include <stdbool.h>
#include <stddef.h>

struct person_reading {
    const char *name;  /* in the arena; NULL where a party alone is named */
    const char *party; /* ballot letter, or a short form such as "UP"; NULL */
    const char *title; /* as it stands, NULL */
};

struct voters {
    struct word_list names;
    struct word_list parties;
    struct word_list of_names; /* parties of persons that are named */
    int counted; /* votes said of all but the last: «A (8), F (3) og Ø (2)» is 11 */
};

/* Adds a word to a list unless it is there, or the list is as long as no true list is (256). */
void word_list_add(struct arena *arena, struct word_list *list, const char *word);

/*
 * Reads a person that begins with word `at` and ends before word `end`. Returns how many words it
 * took, 0 where no person's name stands there. A party in brackets or between commas, and titles
 * on either side, belong to the person; other remarks are left for the caller. `single`: one word
 * is enough for a name («Peter»).
 */
size_t person_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                        bool single, struct person_reading *person);

/*
 * «Hanne Rask Bo Lund Madsen Ida Krogh»: how many words the first name takes where several stand in
 * a row with nothing between them, as in the columns of a flattened page. 0 where fewer than
 * `least` words stand there, or one name alone.
 */
size_t person_run_first(const struct wording *words, struct word_span span, size_t least);

/*
 * Reads a list of persons and parties: «A, B og Ø», «A+T+V», «Liste H og Gruppe Ø», «Anne Berg (A)
 * og Bo Dam». Returns how many words it took, 0 where none stands there. Adds to both lists,
 * nothing twice; the party of a person is told apart. A number in brackets is passed over
 * where the list goes on after it, and added to `counted`.
 */
size_t voters_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                        struct voters *voters);

#endif
