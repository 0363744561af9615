/*
 * A list of attachments: a title a line, with a link where the text has one.
 */
#ifndef EXCHANGE_ATTACHMENTS_H
#define EXCHANGE_ATTACHMENTS_H

#include "exchange/document.h"

/* Adds the attachments that the lines list; those that the item has already are not added again. */
void attachments_read(struct document *document, struct line_range lines,
                      struct reading_item *item);

#endif
