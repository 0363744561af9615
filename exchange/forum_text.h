/*
 * The name of a body as minutes write it, its term split off, and whether two names mean one.
 */
#ifndef EXCHANGE_FORUM_TEXT_H
#define EXCHANGE_FORUM_TEXT_H

#include "core/arena.h"
#include "core/str.h"

#include <stdbool.h>

struct forum_found {
    struct slice name; /* as it stands, without term, «i», «den» and the like */
    struct slice term; /* «2018-2021», «18-21» as it stands; empty where there is none */
    size_t length;     /* bytes of the text that name and term take */
};

/* A body's name at the beginning of the text, up to a date, a colon or what else cannot belong to
   it. The name must show that it is a body («…udvalg», «Byråd», «Rådet for …»). */
bool forum_text_find(struct slice text, struct forum_found *found);

/* Splits the term off a name that a label gives: «Byrådet 2018-2021», «…_2018-21». */
struct forum_found forum_text_split(struct slice text);

/* The name that the body has by itself, of one that a title bends: «Byrådets», «Byrådet's» (møde)
   is «Byrådet», «Ældrerådsmøde» is «Ældrerådet». In the arena, never NULL. */
const char *forum_text_plain(struct arena *arena, struct slice name);

/* «2018-2021» of a term as it stands, NULL of an empty one. */
const char *forum_text_term(struct arena *arena, struct slice term);

/* Whether both can be the same body in one document: «Byrådet» and «Fjordby Byråd»,
   «§ 17,4 udvalget» and «§ 17,4-udvalg - …». */
bool forum_text_same(struct slice a, struct slice b);

#endif
