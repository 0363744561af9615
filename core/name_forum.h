/*
 * One forum however it is spelled: «Økonomiudvalget 2018-2021», «økonomiudvalg» and
 * «Økonomiudvalgets» are one body; «Teknik, Plan- og Miljøudvalget» and «Teknik-, Plan- og
 * Miljøudvalget» too; and «§ 17,4-udvalg - Havnen», «§ 17, stk. 4-udvalget Havnen».
 *
 * Equal keys are the same forum. Everything weaker is a guess, and whoever acts on it marks it so.
 */
#ifndef CORE_NAME_FORUM_H
#define CORE_NAME_FORUM_H

#include "core/arena.h"
#include "core/vocabulary.h"

#include <stdbool.h>

struct forum_name {
    const char *name;         /* tidied, term and abbreviation taken off; never NULL */
    const char *term;         /* "2018-2021", or NULL */
    const char *abbreviation; /* given in brackets after the name: "TPL", or NULL */
    const char *key;          /* equal for the same forum; "" where there is no name */
    enum forum_kind kind;     /* by the name alone (rules.md 1); FORUM_UNKNOWN where it is silent */
    bool bare; /* «udvalget», «§ 17,4 udvalget»: only the text around tells which */
};

/* Takes a name apart. The strings live in the arena. */
struct forum_name forum_name_read(struct arena *arena, const char *text);

/* Splits the municipal term of office off the end: «Byrådet 2018-2021», «Byrådet (2018-2021)»,
   «Rådet, valgperioden 2022-2025». Years that are no such term («helhedsplan 2025-2029») stay.
   Both slices are of `text`; term is empty where there is none. */
void forum_name_split_term(struct slice text, struct slice *name, struct slice *term);

/* How alike two keys are, 0 to 100. From FORUM_LIKENESS_GUESS on, the two may be taken for one,
   as a guess. Numbers and the kind of body must agree. */
enum { FORUM_LIKENESS_GUESS = 85 };
int forum_name_likeness(const char *key_a, const char *key_b);

/* Whether a short form may stand for the full name in a text about it: a bare name for a forum of
   its sort, «TPL-udvalget» and «TPL» for the initials or the abbreviation. */
bool forum_name_stands_for(const struct forum_name *shorter, const struct forum_name *full);

#endif
