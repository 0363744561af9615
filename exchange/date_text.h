/*
 * Danish dates and times of day in running text: «Onsdag d. 07. april 2021 kl. 10:00», «den 18.
 * februar 2025», «07-04-2021», «07.04.2021», «3/12 2020», «2025-02-18», «kl. 15.00-16.30».
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

/* The first full date (day, month and year, a day that exists) at or after byte `from`. */
bool date_text_find(struct slice text, size_t from, struct date_found *found);

/* The first time of day at or after byte `from`: «kl.» or «klokken» before it, or two times with
   a dash between. */
bool clock_text_find(struct slice text, size_t from, struct clock_found *found);

#endif
