/*
 * A post (hverv) as charters and lists of names write it: «Formanden for Social- og
 * Sundhedsudvalget», «Næstformand Økonomiudvalget», «Boliggårdens direktør», «Kommunaldirektør».
 */
#ifndef CORE_NAME_POST_H
#define CORE_NAME_POST_H

#include "core/arena.h"

#include <stdbool.h>

struct post_name {
    const char *title; /* «Formand», with a capital, in the singular and without article */
    const char *of;    /* the body or organisation that it is a post of; NULL: not said */
};

/* Takes a name apart; strings live in the arena. False, and name untouched, of what is no post of
   one person: «Formænd for …», «1 medlem fra …», a person's name. */
bool post_name_read(struct arena *arena, const char *text, struct post_name *name);

#endif
