/*
 * Civil dates and clock times as minutes of meetings give them: no time zone, no seconds. All
 * arithmetic is pure; the day of today comes in as an argument.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include "core/status.h"

#include <stdbool.h>
#include <stddef.h>

/* year 0 means that no date is given; otherwise 1583..9999 of the Gregorian calendar. */
struct date {
    int year;
    int month; /* 1..12 */
    int day;   /* 1..31 */
};

/* Minutes after midnight, 0..1439, or CLOCK_NONE. */
struct clock_time {
    int minutes;
};

enum { CLOCK_NONE = -1, DATE_TEXT = 11, CLOCK_TEXT = 6 };

#define NO_DATE  ((struct date){0, 0, 0})
#define NO_CLOCK ((struct clock_time){CLOCK_NONE})

enum weekday { MONDAY = 1, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

bool date_is_set(struct date date);
/* Whether there is such a day, 1583-01-01..9999-12-31. */
bool date_valid(int year, int month, int day);
int date_days_in_month(int year, int month);
/* <0, 0, >0 as a is before, on or after b; no date comes before all dates. */
int date_compare(struct date a, struct date b);
bool date_equal(struct date a, struct date b);

/* Days since 1970-01-01 (negative before), and back. */
long date_to_days(struct date date);
struct date date_from_days(long days);
struct date date_add_days(struct date date, long days);
enum weekday date_weekday(struct date date);

/* "2025-03-24", whole string; STATUS_INVALID where it is no day. */
enum status date_parse_iso(const char *text, struct date *date) MUST_CHECK;
/* Writes "2025-03-24", or "" for no date. */
void date_format_iso(struct date date, char text[DATE_TEXT]);

bool clock_is_set(struct clock_time time);
/* A time, or NO_CLOCK where hour (0..23) or minute (0..59) is out of range. */
struct clock_time clock_at(int hour, int minute);
/* "15:30", whole string; also "9:05". */
enum status clock_parse(const char *text, struct clock_time *time) MUST_CHECK;
/* Writes "15:30", or "" for no time. */
void clock_format(struct clock_time time, char text[CLOCK_TEXT]);

#endif
