/*
 * «inden for de næste 10 år», «i løbet af de kommende 6 måneder»: a time that is reckoned from the
 * day of the text.
 */
#ifndef EXCHANGE_TIMELINE_WITHIN_H
#define EXCHANGE_TIMELINE_WITHIN_H

#include "core/arena.h"
#include "core/vague_date.h"

#include <stdbool.h>

/* Finds one in the sentence. Its words are kept in the arena; it has a span where the day of the
   text is known, else none. */
bool timeline_within(struct slice sentence, struct date today, struct arena *arena,
                     struct vague_date *date);

#endif
