/*
 * Decisions that an item's history quotes: «blev behandlet på Byrådets møde den 24. april 2025,
 * hvor beslutningen blev: "Regnskabet godkendes"». They are earlier ones, of whatever body they
 * name.
 */
#ifndef EXCHANGE_ITEM_HISTORY_H
#define EXCHANGE_ITEM_HISTORY_H

#include "exchange/item_block.h"

/* Whether a heading stands above what happened before: «Historik», «Tidligere behandling». */
bool item_history_heads(struct slice heading);

/* Adds the decisions that the lines quote to the item. */
void item_history_read(struct item_body *self, struct line_range lines);

#endif
