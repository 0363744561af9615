/*
 * The numbered lines of a meeting that are items: candidates of one way of numbering whose numbers
 * rise, with the best evidence that titles of items stand there.
 */
#ifndef EXCHANGE_ITEM_CHAIN_H
#define EXCHANGE_ITEM_CHAIN_H

#include "exchange/item_number.h"
#include "exchange/line_roles.h"

struct item_candidate {
    struct item_number number;
    unsigned line;
    int evidence;
    int score;     /* of the best chain that ends here */
    size_t before; /* the candidate before it in that chain; its own index where it is the first */
};

struct item_candidates {
    struct item_candidate *items;
    size_t count;
};

struct item_chain {
    const struct item_candidates *all; /* in the arena */
    const size_t *items;               /* indices into all, in the order of the text */
    size_t count;
};

/* The best chain of the range; false where no chain has evidence enough. Linear in the lines. */
bool item_chain_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                     struct item_chain *chain);

/* The last line of a title that begins with `line`: it goes on where it was hard-wrapped. */
unsigned item_chain_title_end(const struct line_roles *roles, struct line_range range,
                              unsigned line);

/* Whether the title is one that stands on every agenda: «Eventuelt», «Godkendelse af dagsorden». */
bool item_chain_standing(struct slice title);

#endif
