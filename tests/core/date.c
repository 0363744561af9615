#include "core/date.h"

#include <criterion/criterion.h>

Test(date, knows_which_days_there_are)
{
    cr_assert(date_valid(2024, 2, 29));
    cr_assert_not(date_valid(2023, 2, 29));
    cr_assert_not(date_valid(1900, 2, 29));
    cr_assert(date_valid(2000, 2, 29));
    cr_assert_not(date_valid(2025, 4, 31));
    cr_assert_not(date_valid(2025, 0, 1));
    cr_assert_not(date_valid(2025, 13, 1));
    cr_assert_not(date_valid(2025, 1, 0));
    cr_assert_not(date_valid(1582, 12, 31));
    cr_assert(date_valid(1583, 1, 1));
    cr_assert(date_valid(9999, 12, 31));
    cr_assert_not(date_valid(10000, 1, 1));
}

Test(date, counts_days_there_and_back)
{
    for (long days = -141000; days < 200000; days += 7) {
        struct date date = date_from_days(days);

        cr_assert_eq(date_to_days(date), days);
        cr_assert(date_valid(date.year, date.month, date.day));
    }
    cr_assert_eq(date_to_days((struct date){1970, 1, 1}), 0);
    cr_assert_eq(date_to_days((struct date){2000, 3, 1}), 11017);
}

Test(date, knows_the_day_of_the_week)
{
    cr_assert_eq(date_weekday((struct date){2021, 4, 7}), WEDNESDAY);
    cr_assert_eq(date_weekday((struct date){2025, 2, 18}), TUESDAY);
    cr_assert_eq(date_weekday((struct date){1969, 12, 31}), WEDNESDAY);
    cr_assert_eq(date_weekday((struct date){2011, 3, 8}), TUESDAY);
}

Test(date, steps_over_months_and_years)
{
    struct date date = date_add_days((struct date){2024, 2, 28}, 2);

    cr_assert(date_equal(date, (struct date){2024, 3, 1}));
    date = date_add_days((struct date){2025, 1, 1}, -1);
    cr_assert(date_equal(date, (struct date){2024, 12, 31}));
}

Test(date, orders_and_puts_no_date_first)
{
    cr_assert_lt(date_compare(NO_DATE, (struct date){1583, 1, 1}), 0);
    cr_assert_lt(date_compare((struct date){2025, 2, 28}, (struct date){2025, 3, 1}), 0);
    cr_assert_gt(date_compare((struct date){2025, 3, 2}, (struct date){2025, 3, 1}), 0);
}

Test(date, reads_iso_and_nothing_else)
{
    struct date date = NO_DATE;
    char text[DATE_TEXT];

    cr_assert_eq(date_parse_iso("2025-03-24", &date), STATUS_OK);
    cr_assert(date_equal(date, (struct date){2025, 3, 24}));
    date_format_iso(date, text);
    cr_assert_str_eq(text, "2025-03-24");
    cr_assert_eq(date_parse_iso("2025-02-29", &date), STATUS_INVALID);
    cr_assert_eq(date_parse_iso("2025-3-24", &date), STATUS_INVALID);
    cr_assert_eq(date_parse_iso("2025-03-24 ", &date), STATUS_INVALID);
    cr_assert_eq(date_parse_iso("2025/03/24", &date), STATUS_INVALID);
    cr_assert_eq(date_parse_iso("+025-03-24", &date), STATUS_INVALID);
    cr_assert_eq(date_parse_iso("", &date), STATUS_INVALID);
    cr_assert(date_equal(date, (struct date){2025, 3, 24}), "a refused text changes nothing");
    date_format_iso(NO_DATE, text);
    cr_assert_str_eq(text, "");
}

Test(clock, reads_and_writes_hours)
{
    struct clock_time time = NO_CLOCK;
    char text[CLOCK_TEXT];

    cr_assert_eq(clock_parse("15:30", &time), STATUS_OK);
    cr_assert_eq(time.minutes, 930);
    cr_assert_eq(clock_parse("9:05", &time), STATUS_OK);
    clock_format(time, text);
    cr_assert_str_eq(text, "09:05");
    cr_assert_eq(clock_parse("24:00", &time), STATUS_INVALID);
    cr_assert_eq(clock_parse("23:60", &time), STATUS_INVALID);
    cr_assert_eq(clock_parse("15.30", &time), STATUS_INVALID);
    cr_assert_eq(clock_parse("-1:30", &time), STATUS_INVALID);
    cr_assert_eq(time.minutes, 545);
    clock_format(NO_CLOCK, text);
    cr_assert_str_eq(text, "");
}
