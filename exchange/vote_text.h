/*
 * Votes in a decision's words (rules.md 6.3): by number, by party letter, by name.
 */
#ifndef EXCHANGE_VOTE_TEXT_H
#define EXCHANGE_VOTE_TEXT_H

#include "core/arena.h"
#include "core/reading.h"
#include "core/str.h"

/*
 * Reads the text of one decision. All counts and lists are for and against the motion itself:
 * where the text gives numbers without saying which side («forkastet med 19 stemmer mod 4 (O)»),
 * the first is the side that carried the outcome. Where the text tells of no vote, vote->present
 * is false, its counts NUMBER_NONE and its lists empty.
 */
void vote_text_read(struct arena *arena, struct slice text, enum outcome outcome,
                    struct reading_vote *vote);

#endif
