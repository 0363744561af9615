/*
 * Hours and items in words about attendance: «kl. 16.25 under behandling af pkt. 8», «sag 41-47»,
 * «under punkterne 6 og 9».
 */
#ifndef EXCHANGE_ATTENDANCE_WHEN_H
#define EXCHANGE_ATTENDANCE_WHEN_H

#include "core/date.h"
#include "exchange/person_text.h"
#include "exchange/phrase.h"

struct attendance_when {
    struct clock_time from; /* a time after «fra», or the first of two */
    struct clock_time to;   /* a time after «til», or the second of two */
    struct clock_time at;   /* a time with neither */
    const char *items;      /* «5», «1-2, 3», in the arena; NULL */
    bool this_item;         /* «sagens behandling», «dette punkt» */
};

/* Reads what the words of the span say of hours and items. */
struct attendance_when attendance_when_read(struct arena *arena, const struct wording *words,
                                            struct word_span span);

/* A person who is one: with no word in his name that names something else. As person_text_read. */
size_t attendance_person_read(struct arena *arena, const struct wording *words,
                              struct word_span span, bool single, struct person_reading *person);

/* Whether the title is an officer's: «Centerchef», «Direktør». */
bool attendance_is_staff(const char *title);

#endif
