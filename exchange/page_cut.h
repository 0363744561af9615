/*
 * Pages that a program flattened to one line («3 1. Godkendelse af dagsorden Sagsid.: 14/40 Åben
 * sag Beslutning Økonomiudvalget den Godkendt. Side 2»): where the lines of the page were.
 */
#ifndef EXCHANGE_PAGE_CUT_H
#define EXCHANGE_PAGE_CUT_H

#include "core/arena.h"
#include "core/str.h"

#include <stdbool.h>

struct page_cuts {
    size_t *items; /* bytes at which a piece begins, rising; the first piece begins at 0 */
    size_t count;
};

/* Whether the text is such a page: long, begins with its number, and holds several labels. */
bool page_cut_is_flat(struct slice text);

/* The cuts before headings and labels, and after headings; after the page's number too. */
void page_cut_find(struct arena *arena, struct slice text, struct page_cuts *cuts);

#endif
