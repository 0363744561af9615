/*
 * Who sits in a forum, as one line of a charter says it: a rule («1 medlem fra Økonomiudvalget»),
 * a person with title and unit, who chairs, who stands in during leave.
 */
#ifndef EXCHANGE_CHARTER_SEAT_H
#define EXCHANGE_CHARTER_SEAT_H

#include "core/reading.h"

/*
 * Reads one line or bullet. A person gets `person` and in `role` title or unit («Direktør for
 * SOF», «BO-VEST»); a seat without a person gets the line as `rule`, and in `role` what a bracket
 * says («formand»), or "ad hoc" where it comes only when asked. «(i barselsorlov, dog X)» gives
 * the stand-in. Strings live in the arena; the lines are the caller's.
 */
struct reading_seat charter_seat_of(struct slice text, struct arena *arena);

/* Whether the text is the name of a person: two to five words with capitals, none of them a title
   or a word for an organization. */
bool charter_is_person(struct slice text);

#endif
