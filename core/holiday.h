/*
 * Danish public holidays and the counting of working days (hverdage) that deadlines rest on
 * (rules.md 3, R-HV and R-TAEL). Pure: days come in as arguments.
 */
#ifndef CORE_HOLIDAY_H
#define CORE_HOLIDAY_H

#include "core/date.h"

enum holiday {
    HOLIDAY_NONE,
    HOLIDAY_NEW_YEAR,
    HOLIDAY_MAUNDY_THURSDAY,
    HOLIDAY_GOOD_FRIDAY,
    HOLIDAY_EASTER_SUNDAY,
    HOLIDAY_EASTER_MONDAY,
    HOLIDAY_PRAYER_DAY, /* store bededag: up to 2023 (lov 214 of 2023) */
    HOLIDAY_ASCENSION,
    HOLIDAY_WHIT_SUNDAY,
    HOLIDAY_WHIT_MONDAY,
    HOLIDAY_CHRISTMAS_DAY,
    HOLIDAY_BOXING_DAY,
    HOLIDAY_COUNT
};

/* Easter Sunday of a year of the Gregorian calendar, 1583..9999. */
struct date holiday_easter(int year);

/* Which public holiday the day is; the day must be set. */
enum holiday holiday_on(struct date date);

/* The English message id of its name, e.g. "Good Friday". Never NULL; "" for none. */
const char *holiday_name(enum holiday holiday);

/* How a body counts: the law's hverdag takes in Saturday, many a forretningsorden does not. */
struct day_count {
    bool saturday_counts;
    const struct date *closed; /* further days that do not count (1 May, 24 Dec …) */
    size_t closed_count;
};

/* Whether the day is a working day under this count. */
bool working_day(struct date date, const struct day_count *count);

/* The last lawful day of sending: the meeting is day 0, and the day on which the count back
   reaches `days` (>= 1) is the answer. */
struct date working_days_before(struct date meeting, int days, const struct day_count *count);

/* How many working days lie from a to b, b counted and a not; negative where b comes before a. */
long working_days_between(struct date a, struct date b, const struct day_count *count);

enum deadline_verdict {
    DEADLINE_MET,         /* also where Saturday does not count */
    DEADLINE_BY_SATURDAY, /* met only where Saturday counts: a warning */
    DEADLINE_MISSED
};

/* Judges a day of sending by both counts; closed days apply to both. */
enum deadline_verdict deadline_judge(struct date sent, struct date meeting, int days,
                                     const struct day_count *count);

#endif
