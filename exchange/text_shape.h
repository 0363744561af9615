/*
 * What the shape of lines tells: of one alone, and of many together (page headers, hard wraps).
 */
#ifndef EXCHANGE_TEXT_SHAPE_H
#define EXCHANGE_TEXT_SHAPE_H

#include "exchange/text_lines.h"

/* Flags of a line by itself: blank, table, rule, leader, page number, form, capitals. */
unsigned text_shape_flags(struct slice raw, struct slice text);

/* Marks the lines beside page numbers that come again and again: page headers and footers. */
void text_shape_pages(struct text_line *lines, size_t count);

/* Marks the lines that go on from the line before because a program broke it. */
void text_shape_wrapped(struct text_line *lines, size_t count);

/* The last signs of a contents entry: dots and a page number. The bytes before them; the whole
   length where there is no such end. */
size_t text_shape_before_leader(struct slice text);

#endif
