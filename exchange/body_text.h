/*
 * Bodies that a sentence names, wherever they stand in it: «i Teknik-, Plan- og Landdistrikts-
 * udvalget», «i boligafdelingerne Ringparken og Sydbyen», «§ 17,4 udvalget», «Landsbyggefonden».
 */
#ifndef EXCHANGE_BODY_TEXT_H
#define EXCHANGE_BODY_TEXT_H

#include "core/arena.h"
#include "core/str.h"

#include <stdbool.h>

enum { BODIES = 8 };

struct body_place {
    const char *name; /* in the arena */
    size_t from;      /* where the phrase stands in the text */
    size_t end;
    bool led; /* a preposition leads to it: «i», «til», «for», «af» … */
};

struct body_list {
    struct body_place items[BODIES];
    size_t count;
};

/* The bodies of the text in their order, at most BODIES. Of «hovedbestyrelser i hhv. A og B» each
   is one, in the singular. */
void body_text_find(struct slice text, struct arena *arena, struct body_list *list);

#endif
