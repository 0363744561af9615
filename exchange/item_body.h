/*
 * What stands under an item's title: its fields, sections, recommendation, decisions, attendance
 * and attachments, in whatever order the template has them.
 */
#ifndef EXCHANGE_ITEM_BODY_H
#define EXCHANGE_ITEM_BODY_H

#include "exchange/document.h"

/* Reads the item whose start is given and whose lines end with `last`; adds it to the reading. */
void item_body_read(struct document *document, const struct item_start *start, unsigned last);

#endif
