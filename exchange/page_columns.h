/*
 * Heads of pages that a program flattened column by column: first the labels, then the values in
 * the same order («Mødested: Deltagere: Borgmesterens mødelokale Ib Holm (V), Ole Dam (C)»).
 */
#ifndef EXCHANGE_PAGE_COLUMNS_H
#define EXCHANGE_PAGE_COLUMNS_H

#include "core/arena.h"
#include "core/str.h"

/*
 * The pieces of a page with each value put behind its label. Where labels without a value stand
 * before one with a long value, the value is divided: a place ends with the name of a room, and a
 * second list of names begins where a name of the first comes again. New texts live in the arena;
 * what cannot be divided stays as it is.
 */
void page_columns_mend(struct arena *arena, struct slice *pieces, size_t count);

#endif
