/*
 * How material goes from forum to forum where no dates are given: «… til den interne og så den
 * eksterne styregruppe, derfra til forummet».
 */
#ifndef EXCHANGE_TIMELINE_FLOW_H
#define EXCHANGE_TIMELINE_FLOW_H

#include "core/reading.h"

/* Adds a step without a date for each forum on the way, in order, to reading->timeline: first the
   groups that send somebody into the forum which passes the material on, then that forum. Works
   on the purposes of reading->forums, so call it after charter_read(). */
void timeline_flow_read(struct arena *arena, struct reading *reading);

#endif
