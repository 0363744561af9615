/*
 * The numbered points of a recommendation: «1. at …», «- 1) at …», «At 1) …», «a) At …», «at …»,
 * bullets, or a single «X indstiller, at …».
 */
#ifndef EXCHANGE_POINTS_H
#define EXCHANGE_POINTS_H

#include "exchange/document.h"

/* Adds the points of a recommendation's lines to the item. */
void points_read(struct document *document, struct line_range lines, struct reading_item *item);

/* Whether a line announces points («Det indstilles, at»), and whether one begins with it. */
bool points_announced(struct slice line);
/* Whether it recommends in one sentence: «Bestyrelsen indstiller, at …». */
bool points_recommend(struct slice line);
bool points_begin(const struct text_line *line);

#endif
