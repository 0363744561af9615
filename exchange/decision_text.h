/*
 * What a block of decision text says: outcome, vote, mover and dissent, point by point (rules.md
 * 6.2 and 6.3, with the order in which its traps are tried).
 */
#ifndef EXCHANGE_DECISION_TEXT_H
#define EXCHANGE_DECISION_TEXT_H

#include "core/reading.h"
#include "exchange/text_lines.h"

/* Whose decision a block is. Strings are borrowed and outlive the reading. */
struct decision_context {
    const char *forum; /* as it stands, term taken off; NULL where the text names none */
    const char *term;
    struct date date; /* of the meeting that decided; no date where the text gives none */
    bool own;         /* this body at this meeting; false: an earlier body's, only reported */
    struct reading *reading; /* takes the absences that the block repeats, tied to the item */
};

/*
 * Splits the lines of one block (its heading is not among them) into decisions, in the order of
 * the text, and adds them to item->decisions. Absences that the block repeats («Afbud: …»,
 * «X var fraværende») go into context->reading's attendance with the item's number, and are not
 * part of a decision's text; reported absences of other bodies (own false) are left out. A block
 * without a word of decision adds nothing.
 */
void decision_read(struct arena *arena, const struct text_lines *lines, struct line_range block,
                   const struct decision_context *context, struct reading_item *item);

/* Whether a paragraph says a decision: for blocks that no heading announces. */
bool decision_looks_like(struct slice paragraph);

#endif
