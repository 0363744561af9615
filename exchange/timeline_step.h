/*
 * One step of a timeline, for those who read it from rows (timeline_row.h) and from sentences
 * (timeline_prose.h).
 */
#ifndef EXCHANGE_TIMELINE_STEP_H
#define EXCHANGE_TIMELINE_STEP_H

#include "core/reading.h"
#include "core/vague_date.h"
#include "exchange/body_text.h"
#include "exchange/text_lines.h"

#include <stdbool.h>

/* What is known while a text is read. */
struct timeline_job {
    const struct text_lines *lines;
    struct arena *arena;
    struct reading *reading;
    int year;    /* for dates without one; 0: unknown */
    bool listed; /* what is added is a row of a list or table */
};

/* Adds a step, unless it was just said; `body` may be NULL, strings live in the arena. */
void timeline_add(const struct timeline_job *job, const struct vague_date *date, const char *body,
                  struct slice act, struct line_range lines);

/* Says once for each place where a year was taken from elsewhere, or is missing. */
void timeline_report_year(const struct timeline_job *job, const struct vague_match *match,
                          const char *words, struct line_range lines);

/* The date of the match with its own words, in the arena. */
struct vague_date timeline_dated(const struct timeline_job *job, struct slice text,
                                 const struct vague_match *match);

/* The last of the bodies that stand side by side from the first on: «i fagudvalgene og
   lokaludvalgene». */
size_t timeline_beside(const struct body_list *bodies, struct slice text, size_t first);

#endif
