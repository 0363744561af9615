/*
 * Boxes: a heading that names a forum, and what stands under its labels.
 */
#ifndef EXCHANGE_CHARTER_BOX_H
#define EXCHANGE_CHARTER_BOX_H

#include "core/reading.h"
#include "exchange/charter_cells.h"
#include "exchange/text_lines.h"
#include "exchange/word_cases.h"

/* A piece of a text in which each forum is described once. */
struct charter_part {
    struct line_range lines;
    const char *version; /* NULL where there is one only */
    const char *forum;   /* that the whole part is about: of its title; else NULL */
    bool minutes;        /* headings of minutes end a box */
};

/* Adds to reading->forums one forum for each box of the part, whose cells these are. */
void charter_boxes_read(const struct cell_list *cells, const struct charter_part *part,
                        struct word_cases *cases, struct arena *arena, struct reading *reading);

#endif
