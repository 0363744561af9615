/*
 * Dates as plans give them: «ultimo februar», «1. halvår 2021 eller 1. halvår 2022», «5. eller
 * 7. maj», «midt i 4. kvartal» (rules.md R-CH8). A vague date keeps its own words and the days
 * that it may mean, so that it still sorts, compares and warns.
 */
#ifndef CORE_VAGUE_DATE_H
#define CORE_VAGUE_DATE_H

#include "core/date.h"
#include "core/str.h"

enum { VAGUE_ALTERNATIVES = 4 };

struct date_span {
    struct date first;
    struct date last; /* the same day for an exact date */
};

struct vague_date {
    struct date_span spans[VAGUE_ALTERNATIVES];
    int count;        /* 0: no date is given */
    bool year_known;  /* false: «8. marts» with no year; years of the spans are then 0 */
    const char *text; /* its own words; owned by whoever owns the struct */
};

#define NO_VAGUE_DATE ((struct vague_date){.count = 0})

#endif
