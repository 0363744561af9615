/*
 * The head of a document: which body met, when, from when to when, where, and what kind of
 * document it is; title lines, label and value on one line or two, tables, and bare lines.
 */
#ifndef EXCHANGE_HEAD_H
#define EXCHANGE_HEAD_H

#include "exchange/document.h"

/* Reads document->head into the reading, attendance with it. Body and date that the head does not
   give are taken from the headings of decisions. */
void head_read(struct document *document);

/* Takes the end of the meeting from wherever it stands; a last line that says it is taken off the
   range. */
void head_read_end(struct document *document);

#endif
