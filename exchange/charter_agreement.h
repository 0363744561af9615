/*
 * Agreements that a text names: with their parties, their period and the level on which they hang
 * under each other.
 */
#ifndef EXCHANGE_CHARTER_AGREEMENT_H
#define EXCHANGE_CHARTER_AGREEMENT_H

#include "core/reading.h"
#include "exchange/charter_cells.h"

void charter_agreements_read(const struct cell_list *cells, struct arena *arena,
                             struct reading *reading);

#endif
