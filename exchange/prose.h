/*
 * A document that is no meeting (charter, note): its text by headings.
 */
#ifndef EXCHANGE_PROSE_H
#define EXCHANGE_PROSE_H

#include "exchange/document.h"

/* Adds the lines that no other part claimed to the reading's sections, and claims them. */
void prose_read(struct document *document);

#endif
