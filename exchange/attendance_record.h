/*
 * The records of attendance of one meeting: one for a person, whatever the text says of him in how
 * many places.
 */
#ifndef EXCHANGE_ATTENDANCE_RECORD_H
#define EXCHANGE_ATTENDANCE_RECORD_H

#include "core/reading.h"

/*
 * Adds what a place of the text tells. What is known already is not said twice: who is absent from
 * the meeting is absent from its items too; hours of coming and leaving go to the record of who
 * was there; party and title are filled in. Strings are in the arena or outlive it.
 */
void attendance_add(struct arena *arena, struct reading *reading,
                    const struct reading_attendance *record);

/*
 * Call once when head and items are read. Who was absent from every item whose attendance is told,
 * and from two at least, was absent from the meeting: one record without an item. Who was absent
 * from some has one record that lists them («2, 5-7»).
 */
void attendance_settle(struct arena *arena, struct reading *reading);

/* Whether two names are one person's: the same, or the same but for what stands in the middle. */
bool attendance_same_person(const char *a, const char *b);

#endif
