/*
 * A vote in one line, for tables of cases.
 */
#ifndef TESTS_EXCHANGE_VOTE_STRING_H
#define TESTS_EXCHANGE_VOTE_STRING_H

#include "core/reading.h"

/* "for 23 A B (Anne Berg) against 2 Ø abstain 1 unanimous"; what is not given is left out. */
void vote_string(const struct reading_vote *vote, struct str *out);

#endif
