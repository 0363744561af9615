/*
 * One person under his titles: «Borgmester Vibeke Nørby (V)», «Vibeke Nørby, formand» and
 * «Vibeke Nørby (Fravær)» are one. Equal keys are taken for the same person; everything weaker is
 * a guess.
 */
#ifndef CORE_NAME_PERSON_H
#define CORE_NAME_PERSON_H

#include "core/arena.h"

#include <stdbool.h>

struct person_name {
    const char *name;  /* tidied, without title, party and remarks; never NULL */
    const char *title; /* what stood before the name or after its comma, or NULL */
    const char *party; /* ballot letter or short form in brackets, or NULL */
    const char *key;   /* equal for the same name; "" where there is none */
    const char *bare;  /* of the key, without blanks and what OCR and foreign keyboards lose: names
                          with equal ones are the same, or may be */
};

/* Takes a name apart. The strings live in the arena. */
struct person_name person_name_read(struct arena *arena, const char *text);

/* Whether two keys that differ may be one person, as a guess: «Anne Marie Holm» and «Annemarie
   Holm», «Jens P. Lund» and «Jens Peter Lund», «Soren Lund» and «Søren Lund». */
bool person_name_may_be(const char *key_a, const char *key_b);

/* Appends what struct person_name calls bare. */
void person_name_bare(struct str *out, const char *key);

/* Appends the initials in capitals: «VN», «ØL». */
void person_name_initials(struct str *out, const char *name);

#endif
