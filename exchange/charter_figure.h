/*
 * Figures drawn with letters: forums side by side with an arrow or a bar between them, level under
 * level, also where a reading machine tore the boxes apart.
 */
#ifndef EXCHANGE_CHARTER_FIGURE_H
#define EXCHANGE_CHARTER_FIGURE_H

#include "core/reading.h"
#include "exchange/text_lines.h"

/* Looks for the forums that reading->forums knows in the figures of the range, and makes those
   that stand side by side each other's counterpart, on one level. */
void charter_figure_read(const struct text_lines *lines, struct line_range range,
                         struct arena *arena, struct reading *reading);

#endif
