/*
 * The contents list in a document's head: recognised by the titles of the items that follow, with
 * or without numbers, dots and pages, and whatever stands among them.
 */
#ifndef EXCHANGE_CONTENTS_H
#define EXCHANGE_CONTENTS_H

#include "exchange/document.h"

/* Claims the list's lines, so that no other stage takes them for something else, and adds a
   finding for each entry that is no item of the document. Call it when the starts are known. */
void contents_read(struct document *document);

#endif
