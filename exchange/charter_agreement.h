/*
 * Agreements that a text names: with their parties, their period and the level on which they hang
 * under each other.
 */
#ifndef EXCHANGE_CHARTER_AGREEMENT_H
#define EXCHANGE_CHARTER_AGREEMENT_H

#include "core/reading.h"
#include "exchange/text_lines.h"

void charter_agreements_read(const struct text_lines *lines, struct line_range range,
                             struct arena *arena, struct reading *reading);

#endif
