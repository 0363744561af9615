/*
 * The head of a document: which body met, when, from when to when, where, and what kind of
 * document it is; title lines, label and value on one line or two, tables, and bare lines.
 */
#ifndef EXCHANGE_HEAD_H
#define EXCHANGE_HEAD_H

#include "exchange/document.h"

/* Reads document->head into the reading, attendance with it. */
void head_read(struct document *document);

/* Takes body and date from the headings of decisions where the head does not give them, and the
   end of the meeting from wherever it stands; a last line that says it is taken off the range. */
void head_complete(struct document *document);

#endif
