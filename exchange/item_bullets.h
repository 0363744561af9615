/*
 * Items of an agenda that is nothing but a list: bullets without numbers, among them one that
 * stands on every agenda («Godkendelse af dagsorden», «Eventuelt»).
 */
#ifndef EXCHANGE_ITEM_BULLETS_H
#define EXCHANGE_ITEM_BULLETS_H

#include "exchange/items.h"

/* Adds the items of the range's list; nothing where it has none. */
void item_bullets_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                       struct item_starts *starts);

#endif
