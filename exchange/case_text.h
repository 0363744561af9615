/*
 * Case numbers in all the forms that rules.md 6.6 lists: «20/41736», «24-012144», «2011-4057»,
 * «EMN-2025-008468», «330-2018-3619», «00.22.04-G01-1-18», «01.02G00 - 2017/27088», «BR 242/07».
 */
#ifndef EXCHANGE_CASE_TEXT_H
#define EXCHANGE_CASE_TEXT_H

#include "core/str.h"

#include <stdbool.h>

/* Whether a line is a case number and nothing else but «Sag» or «Åbent -» before it. */
bool case_text_whole(struct slice line, struct slice *number);

/* Bytes of a KLE number («00.22.04-G01-1-18») that begins a line with more than it; else 0. */
size_t case_text_lead(struct slice line);

/* The value of a label such as «Sagsnr.:»: any first word with a digit in it, also «295846»;
   what KLE and journal number join with a dash is one. False where the value is empty. */
bool case_text_value(struct slice value, struct slice *number);

/* A case number in brackets at the end of a title, or «BR 242/07.» at its beginning: takes it out
   of the title. */
bool case_text_take(struct slice *title, struct slice *number);

#endif
