#include "core/date.h"

#include <string.h>

bool date_is_set(struct date date)
{
    return date.year != 0;
}

static bool leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && leap_year(year) ? 29 : days[month - 1];
}

bool date_valid(int year, int month, int day)
{
    if (year < 1583 || year > 9999 || month < 1 || month > 12)
        return false;
    return day >= 1 && day <= date_days_in_month(year, month);
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    if (a.day != b.day)
        return a.day < b.day ? -1 : 1;
    return 0;
}

bool date_equal(struct date a, struct date b)
{
    return date_compare(a, b) == 0;
}

/* Counts from 1 March, so that the leap day ends a year (Hinnant's civil calendar). */
long date_to_days(struct date date)
{
    long year = date.month <= 2 ? date.year - 1 : date.year;
    long era = year / 400;
    long of_era = year - era * 400;
    long month = (date.month + 9) % 12;
    long of_year = (153 * month + 2) / 5 + date.day - 1;
    long day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

    return era * 146097 + day_of_era - 719468;
}

struct date date_from_days(long days)
{
    long z = days + 719468;
    long era = (z >= 0 ? z : z - 146096) / 146097;
    long day_of_era = z - era * 146097;
    long of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    long of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
    long month = (5 * of_year + 2) / 153;
    struct date date;

    date.day = (int)(of_year - (153 * month + 2) / 5 + 1);
    date.month = (int)(month < 10 ? month + 3 : month - 9);
    date.year = (int)(of_era + era * 400) + (date.month <= 2 ? 1 : 0);
    return date;
}

struct date date_add_days(struct date date, long days)
{
    return date_from_days(date_to_days(date) + days);
}

enum weekday date_weekday(struct date date)
{
    long days = date_to_days(date) + 3; /* 1970-01-01 was a Thursday */

    return (enum weekday)(((days % 7) + 7) % 7 + 1);
}

/* Reads exactly `digits` digits; -1 where there are other characters. */
static int read_digits(const char *text, int digits)
{
    int value = 0;

    for (int i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static void write_digits(char *text, int value, int digits)
{
    for (int i = digits - 1; i >= 0; i--) {
        text[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

enum status date_parse_iso(const char *text, struct date *date)
{
    int year;
    int month;
    int day;

    if (strlen(text) != DATE_TEXT - 1 || text[4] != '-' || text[7] != '-')
        return STATUS_INVALID;
    year = read_digits(text, 4);
    month = read_digits(text + 5, 2);
    day = read_digits(text + 8, 2);
    if (year < 0 || month < 0 || day < 0 || !date_valid(year, month, day))
        return STATUS_INVALID;
    *date = (struct date){year, month, day};
    return STATUS_OK;
}

void date_format_iso(struct date date, char text[DATE_TEXT])
{
    if (!date_is_set(date)) {
        text[0] = '\0';
        return;
    }
    write_digits(text, date.year, 4);
    text[4] = '-';
    write_digits(text + 5, date.month, 2);
    text[7] = '-';
    write_digits(text + 8, date.day, 2);
    text[10] = '\0';
}

bool clock_is_set(struct clock_time time)
{
    return time.minutes != CLOCK_NONE;
}

struct clock_time clock_at(int hour, int minute)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return NO_CLOCK;
    return (struct clock_time){hour * 60 + minute};
}

enum status clock_parse(const char *text, struct clock_time *time)
{
    size_t length = strlen(text);
    int hour_digits = length == 5 ? 2 : 1;
    struct clock_time read;

    if ((length != 4 && length != 5) || text[hour_digits] != ':')
        return STATUS_INVALID;
    read = clock_at(read_digits(text, hour_digits), read_digits(text + hour_digits + 1, 2));
    if (!clock_is_set(read))
        return STATUS_INVALID;
    *time = read;
    return STATUS_OK;
}

void clock_format(struct clock_time time, char text[CLOCK_TEXT])
{
    if (!clock_is_set(time)) {
        text[0] = '\0';
        return;
    }
    write_digits(text, time.minutes / 60, 2);
    text[2] = ':';
    write_digits(text + 3, time.minutes % 60, 2);
    text[5] = '\0';
}
