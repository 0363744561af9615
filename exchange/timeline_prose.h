/*
 * Steps that sentences tell: a date beside a verb of what a body does.
 */
#ifndef EXCHANGE_TIMELINE_PROSE_H
#define EXCHANGE_TIMELINE_PROSE_H

#include "exchange/timeline_step.h"

/* Adds what the sentences of the paragraph tell. */
void timeline_prose_read(const struct timeline_job *job, struct line_range lines);

#endif
