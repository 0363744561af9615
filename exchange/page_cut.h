/*
 * Pages that a program flattened to one line («3 1. Godkendelse af dagsorden Sagsid.: 26/57 Åben
 * sag Beslutning Kulturudvalget den Godkendt. Side 2»): where the lines of the page were.
 */
#ifndef EXCHANGE_PAGE_CUT_H
#define EXCHANGE_PAGE_CUT_H

#include "core/arena.h"
#include "core/str.h"
#include "exchange/page_title.h"

#include <stdbool.h>

struct page_cuts {
    size_t *items; /* bytes at which a piece begins, rising */
    size_t count;
    bool headed;     /* the first piece repeats what stands at the head of every page */
    size_t title;    /* which piece is the title that leads the page; `count` where none is */
    unsigned number; /* the title's, where it lost it; 0 */
};

/* Whether the text is such a page: long, and holds several labels; more of them where it does not
   begin with its number. */
bool page_cut_is_flat(struct slice text);

/* The page's number at the beginning of the text, before a capital or a digit; 0 where none is. */
unsigned page_cut_number(struct slice text);

/* Bytes of a label without a colon that begins the text («Sted Medlemmer Fraværende …»: the labels
   stand before all values); 0 where none does. */
size_t page_cut_bare_label(struct slice text);

/* Bytes of a label without a colon whose value shows what it is («Dato 24. juni 2026»); 0. */
size_t page_cut_shown_label(struct slice text);

/* Where the contents list of such a page begins; its length where it has none. */
size_t page_cut_contents(struct slice text);

/* The cuts before headings and labels, after headings, and around titles; after the page's number
   too, which is before the first piece. */
void page_cut_find(struct arena *arena, struct slice text, struct page_titles *titles,
                   struct page_cuts *cuts);

#endif
