/*
 * Items that no rising chain of numbers shows: a web page whose list lost its numbers, so that
 * every item is «1.», and a list of titles with nothing under them.
 */
#ifndef EXCHANGE_ITEM_LISTED_H
#define EXCHANGE_ITEM_LISTED_H

#include "exchange/items.h"

/* Every item is «1.»: they get the numbers that the page showed, counted from 1. Leaves `starts`
   alone, and tells so, where the range is not of that kind. */
bool item_repeated_find(struct arena *arena, const struct line_roles *roles,
                        struct line_range range, struct item_starts *starts);

/* «1.», «2.», «3.» line by line under a word for minutes or agenda, in a text without any heading:
   adds an item for each. Adds nothing where there is no such list. */
void item_listed_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      struct item_starts *starts);

#endif
