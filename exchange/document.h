/*
 * One meeting, charter or note while it is being read: what every stage of the reader shares.
 */
#ifndef EXCHANGE_DOCUMENT_H
#define EXCHANGE_DOCUMENT_H

#include "core/reading.h"
#include "exchange/items.h"

struct document {
    struct arena *arena;
    const struct line_roles *roles;
    const struct text_lines *lines;
    struct line_range range;   /* which lines it is */
    struct line_range head;    /* those before its first item; last < first where there are none */
    struct item_starts starts; /* of its items */
    bool *claimed;             /* by line, claimed[0] is line 1: it stands in some part */
    struct reading *reading;
};

void document_claim(struct document *self, struct line_range lines);

/* Adds the lines that a field of the head came from, and claims them. `field` is a literal. */
void document_field(struct document *self, const char *field, struct line_range lines);

/* The text as a string of the reading, white space folded; NULL of an empty one. */
const char *document_text(struct document *self, struct slice text);

#endif
