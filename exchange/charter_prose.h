/*
 * What sentences say of forums: that one replaces others, is anchored in a committee, exists, is
 * to be founded, sits on a level, who serves it.
 */
#ifndef EXCHANGE_CHARTER_PROSE_H
#define EXCHANGE_CHARTER_PROSE_H

#include "core/reading.h"
#include "exchange/charter_cells.h"
#include "exchange/text_lines.h"

/* No text founds more forums, nor makes more agreements; what goes beyond stays text alone. */
enum { CHARTER_FORUMS = 200, CHARTER_AGREEMENTS = 100 };

/* Reads the sentences of the cells, which are of these lines; forums from index `from` on in
   reading->forums are those that this text founds. Adds to them, and adds forums that only
   sentences name. */
void charter_prose_read(const struct cell_list *cells, const struct text_lines *lines, size_t from,
                        struct arena *arena, struct reading *reading);

#endif
