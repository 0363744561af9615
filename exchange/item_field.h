/*
 * The labelled fields of an item: case number, responsible, time, deciding body, mark, openness.
 */
#ifndef EXCHANGE_ITEM_FIELD_H
#define EXCHANGE_ITEM_FIELD_H

#include "exchange/item_block.h"

/* Whether the label is a field of an item here; takes its value. `last` is the value's line. */
bool item_field_take(struct item_body *self, unsigned line, unsigned *last);

/* Takes the case number out of a value, where the item has none yet. */
void item_field_case(struct item_body *self, struct slice value);

#endif
