/*
 * Items without numbers: each begins at a marker that comes again and again («Åben», «Sagsnr.: …»,
 * the first heading of the template), with its title above it where it has one.
 */
#ifndef EXCHANGE_ITEM_MARKER_H
#define EXCHANGE_ITEM_MARKER_H

#include "exchange/items.h"

void item_marker_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      struct item_starts *starts);

#endif
