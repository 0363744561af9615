/*
 * Whose decision a block of an item is, and decisions that no heading announces.
 */
#ifndef EXCHANGE_ITEM_DECISION_H
#define EXCHANGE_ITEM_DECISION_H

#include "exchange/item_block.h"

/* Reads the lines below the heading of a decision; `heading` is its line, 0 where none stands. */
void item_decision_read(struct item_body *self, struct line_range lines, unsigned heading);

/* A body's word within a recommendation («Økonomiudvalget anbefaler indstillingen.») is an earlier
   decision that the item reports. Gives the last line before such words. */
unsigned item_decision_reported(struct item_body *self, struct line_range lines);

/* An item without headings says its decision in plain words, perhaps after a sentence or two. */
bool item_decision_in_lead(struct item_body *self, struct line_range text);

/* A decision that no heading announces, once all sections are known. */
void item_decision_hidden(struct item_body *self);

#endif
