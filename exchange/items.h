/*
 * Where the items of a meeting begin, whatever a municipality's template numbers them with:
 * «Punkt 1:», «Pkt. 175», «Nr.178 -», «301.», «1 :», «Sag nr. 129» below its title, a bare title
 * above its case number, or nothing but a marker that comes again.
 *
 * Each way of numbering gives its own chain of candidates whose numbers rise; the chain with the
 * best evidence wins, so that numbered lists within the texts and the contents list do not.
 */
#ifndef EXCHANGE_ITEMS_H
#define EXCHANGE_ITEMS_H

#include "exchange/line_roles.h"

struct item_start {
    struct line_range title; /* lines of title and number; first is where the item begins */
    unsigned body;           /* the line after them */
    struct slice number;     /* empty where the item has none */
    struct slice text;       /* the title as it stands; empty where the item has none */
    struct slice casefile;   /* of a label above the title; empty elsewhere */
    bool closed;             /* a heading above it, or a word before its number, says so */
};

struct item_starts {
    struct item_start *items;
    size_t count;
};

/* The starts within the range, in the order of the text; none where it has no items. */
void items_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                struct item_starts *starts);

#endif
