/*
 * Items that bullets begin instead of numbers: those of an agenda that is nothing but a list, among
 * them one that stands on every agenda («Godkendelse af dagsorden», «Eventuelt»), and those of
 * minutes that give such a list and then each of its bullets again above what was said of it.
 */
#ifndef EXCHANGE_ITEM_BULLETS_H
#define EXCHANGE_ITEM_BULLETS_H

#include "exchange/items.h"

/* Adds the bullets that say again what a list above them says; nothing where too few do. What the
   list alone has is left to contents_read(). */
void item_bullets_repeated(struct arena *arena, const struct line_roles *roles,
                           struct line_range range, struct item_starts *starts);

/* Adds the items of the range's list; nothing where it has none. */
void item_bullets_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                       struct item_starts *starts);

#endif
