/*
 * The line ranges of a reading, from the reader's lines (a heading and its text may be two of
 * them) to the lines of the file.
 */
#ifndef EXCHANGE_READING_LINES_H
#define EXCHANGE_READING_LINES_H

#include "core/reading.h"
#include "exchange/text_lines.h"

/* Turns every range of the reading into lines of the file. Once for each reading, before what is
   found by lines of the file (forums, timelines, oddities) is added to it. */
void reading_lines_map(struct reading *reading, const struct text_lines *lines);

#endif
