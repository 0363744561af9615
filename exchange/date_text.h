/*
 * Danish dates and times of day in running text: «Torsdag d. 05. marts 2026 kl. 10:00», «den 17.
 * marts 2026», «05-03-2026», «05.03.2026», «3/12 2020», «2026-03-17», «kl. 15.00-16.30».
 */
#ifndef EXCHANGE_DATE_TEXT_H
#define EXCHANGE_DATE_TEXT_H

#include "core/date.h"
#include "core/str.h"

struct date_found {
    struct date date;
    size_t at;     /* where it stands in the text, with its weekday and «den» */
    size_t length; /* in bytes */
};

struct clock_found {
    struct clock_time start;
    struct clock_time end; /* no time where only one is given */
    size_t at;
    size_t length;
};

/* The first full date (day, month and year, a day that exists) at or after byte `from`. False, and
   found untouched, where there is none. */
bool date_text_find(struct slice text, size_t from, struct date_found *found);

/* The same, and dates whose year is not said («8. marts»): they have year 0, month and day. */
bool date_text_find_partial(struct slice text, size_t from, struct date_found *found);

/* The first time of day at or after byte `from`: «kl.» or «klokken» before it, two times with a
   dash between, hour and minute with a colon, or a short text that is nothing but a time. */
bool clock_text_find(struct slice text, size_t from, struct clock_found *found);

/* Month of a name or an abbreviation («februar», «febr», «Aug»), 1..12, or 0. */
int date_text_month(struct slice word);

/* Day of the week of a name or an abbreviation («Onsdag», «ons»), or 0. */
int date_text_weekday(struct slice word);

#endif
