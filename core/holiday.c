#include "core/holiday.h"

#include "core/error.h"

#include <assert.h>

enum { ALWAYS = 9999 };

/* Days after Easter Sunday, and the last year in which the day is a holiday. */
struct movable {
    enum holiday holiday;
    int offset;
    int last_year;
};

static const struct movable movables[] = {
    {HOLIDAY_MAUNDY_THURSDAY, -3, ALWAYS}, {HOLIDAY_GOOD_FRIDAY, -2, ALWAYS},
    {HOLIDAY_EASTER_SUNDAY, 0, ALWAYS},    {HOLIDAY_EASTER_MONDAY, 1, ALWAYS},
    {HOLIDAY_PRAYER_DAY, 26, 2023},        {HOLIDAY_ASCENSION, 39, ALWAYS},
    {HOLIDAY_WHIT_SUNDAY, 49, ALWAYS},     {HOLIDAY_WHIT_MONDAY, 50, ALWAYS},
};

/* The Gregorian computus of Meeus, Jones and Butcher. */
struct date holiday_easter(int year)
{
    int golden = year % 19;
    int century = year / 100;
    int of_century = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    int early = (golden + 11 * epact + 22 * to_sunday) / 451;
    int day_of_march = epact + to_sunday - 7 * early + 114;

    return (struct date){year, day_of_march / 31, day_of_march % 31 + 1};
}

static enum holiday fixed_holiday(struct date date)
{
    if (date.month == 1 && date.day == 1)
        return HOLIDAY_NEW_YEAR;
    if (date.month == 12 && date.day == 25)
        return HOLIDAY_CHRISTMAS_DAY;
    if (date.month == 12 && date.day == 26)
        return HOLIDAY_BOXING_DAY;
    return HOLIDAY_NONE;
}

enum holiday holiday_on(struct date date)
{
    long after_easter = date_to_days(date) - date_to_days(holiday_easter(date.year));

    for (size_t i = 0; i < sizeof movables / sizeof *movables; i++) {
        if (after_easter == movables[i].offset && date.year <= movables[i].last_year)
            return movables[i].holiday;
    }
    return fixed_holiday(date);
}

const char *holiday_name(enum holiday holiday)
{
    static const char *const names[HOLIDAY_COUNT] = {
        [HOLIDAY_NONE] = "",
        [HOLIDAY_NEW_YEAR] = N_("New Year's Day"),
        [HOLIDAY_MAUNDY_THURSDAY] = N_("Maundy Thursday"),
        [HOLIDAY_GOOD_FRIDAY] = N_("Good Friday"),
        [HOLIDAY_EASTER_SUNDAY] = N_("Easter Sunday"),
        [HOLIDAY_EASTER_MONDAY] = N_("Easter Monday"),
        [HOLIDAY_PRAYER_DAY] = N_("Great Prayer Day"),
        [HOLIDAY_ASCENSION] = N_("Ascension Day"),
        [HOLIDAY_WHIT_SUNDAY] = N_("Whit Sunday"),
        [HOLIDAY_WHIT_MONDAY] = N_("Whit Monday"),
        [HOLIDAY_CHRISTMAS_DAY] = N_("Christmas Day"),
        [HOLIDAY_BOXING_DAY] = N_("Second Christmas Day"),
    };

    assert(holiday < HOLIDAY_COUNT);
    return names[holiday];
}

static bool is_closed(struct date date, const struct day_count *count)
{
    for (size_t i = 0; i < count->closed_count; i++) {
        if (date_equal(date, count->closed[i]))
            return true;
    }
    return false;
}

bool working_day(struct date date, const struct day_count *count)
{
    enum weekday weekday = date_weekday(date);

    if (weekday == SUNDAY || (weekday == SATURDAY && !count->saturday_counts))
        return false;
    return holiday_on(date) == HOLIDAY_NONE && !is_closed(date, count);
}

struct date working_days_before(struct date meeting, int days, const struct day_count *count)
{
    struct date date = meeting;

    assert(days >= 1);
    while (days > 0) {
        date = date_add_days(date, -1);
        if (working_day(date, count))
            days--;
    }
    return date;
}

long working_days_between(struct date a, struct date b, const struct day_count *count)
{
    long days = 0;

    if (date_compare(b, a) < 0)
        return -working_days_between(b, a, count);
    while (date_compare(a, b) < 0) {
        a = date_add_days(a, 1);
        if (working_day(a, count))
            days++;
    }
    return days;
}

enum deadline_verdict deadline_judge(struct date sent, struct date meeting, int days,
                                     const struct day_count *count)
{
    struct day_count strict = *count;
    struct day_count plain = *count;

    strict.saturday_counts = false;
    plain.saturday_counts = true;
    if (date_compare(sent, working_days_before(meeting, days, &strict)) <= 0)
        return DEADLINE_MET;
    if (date_compare(sent, working_days_before(meeting, days, &plain)) <= 0)
        return DEADLINE_BY_SATURDAY;
    return DEADLINE_MISSED;
}
