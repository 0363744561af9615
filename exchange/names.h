/*
 * A line of names with party letters and nothing else.
 */
#ifndef EXCHANGE_NAMES_H
#define EXCHANGE_NAMES_H

#include "exchange/document.h"

/* Where the line is such a list, adds each as absent from the item. False, and nothing added,
   where it is not. */
bool names_read_absent(struct document *document, unsigned line, const char *item);

#endif
