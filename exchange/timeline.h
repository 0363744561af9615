/*
 * Timelines and processes in a text: lists of dates («- **Den 12. maj 2027:** Godkendelse i
 * …»), tables with a date a row, also torn apart by a reading machine, dates in prose beside a
 * verb that tells what a body does, and flows of material without dates.
 */
#ifndef EXCHANGE_TIMELINE_H
#define EXCHANGE_TIMELINE_H

#include "core/reading.h"
#include "exchange/ocr.h"

/*
 * Adds to reading->timeline what the lines of reading->lines say, in the order of the text: one
 * milestone for each body where several stand side by side. A step without a date has none
 * (date.count 0). A date without a year takes that of the document (its date, else its case
 * number), and a finding says so. Of minutes, call it after items and decisions are read: the
 * decisions themselves are no milestones, and headings, attachments and case titles are not
 * searched. Strings live in the arena.
 */
void timeline_read(const struct ocr_text *text, struct arena *arena, struct reading *reading);

#endif
