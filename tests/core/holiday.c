#include "core/holiday.h"

#include <criterion/criterion.h>

static const struct day_count with_saturday = {.saturday_counts = true};
static const struct day_count without_saturday = {.saturday_counts = false};

static void check_date(struct date found, struct date wanted)
{
    char a[DATE_TEXT];
    char b[DATE_TEXT];

    date_format_iso(found, a);
    date_format_iso(wanted, b);
    cr_assert_str_eq(a, b);
}

Test(holiday, finds_easter)
{
    static const struct date easters[] = {
        {2020, 4, 12}, {2021, 4, 4},  {2022, 4, 17}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20},
        {2026, 4, 5},  {2027, 3, 28}, {2028, 4, 16}, {2029, 4, 1},  {2030, 4, 21}, {2031, 4, 13},
        {1818, 3, 22}, {1943, 4, 25}, {1583, 4, 10}, {2285, 3, 22},
    };

    for (size_t i = 0; i < sizeof easters / sizeof *easters; i++)
        check_date(holiday_easter(easters[i].year), easters[i]);
}

Test(holiday, names_the_days_of_a_year)
{
    cr_assert_eq(holiday_on((struct date){2025, 1, 1}), HOLIDAY_NEW_YEAR);
    cr_assert_eq(holiday_on((struct date){2025, 4, 17}), HOLIDAY_MAUNDY_THURSDAY);
    cr_assert_eq(holiday_on((struct date){2025, 4, 18}), HOLIDAY_GOOD_FRIDAY);
    cr_assert_eq(holiday_on((struct date){2025, 4, 19}), HOLIDAY_NONE);
    cr_assert_eq(holiday_on((struct date){2025, 4, 20}), HOLIDAY_EASTER_SUNDAY);
    cr_assert_eq(holiday_on((struct date){2025, 4, 21}), HOLIDAY_EASTER_MONDAY);
    cr_assert_eq(holiday_on((struct date){2025, 5, 29}), HOLIDAY_ASCENSION);
    cr_assert_eq(holiday_on((struct date){2025, 6, 8}), HOLIDAY_WHIT_SUNDAY);
    cr_assert_eq(holiday_on((struct date){2025, 6, 9}), HOLIDAY_WHIT_MONDAY);
    cr_assert_eq(holiday_on((struct date){2020, 12, 25}), HOLIDAY_CHRISTMAS_DAY);
    cr_assert_eq(holiday_on((struct date){2020, 12, 26}), HOLIDAY_BOXING_DAY);
}

Test(holiday, ends_the_prayer_day_with_2023)
{
    cr_assert_eq(holiday_on((struct date){2023, 5, 5}), HOLIDAY_PRAYER_DAY);
    cr_assert_eq(holiday_on((struct date){2024, 4, 26}), HOLIDAY_NONE);
}

Test(holiday, leaves_days_that_are_none_in_law)
{
    cr_assert_eq(holiday_on((struct date){2024, 5, 1}), HOLIDAY_NONE);
    cr_assert_eq(holiday_on((struct date){2024, 6, 5}), HOLIDAY_NONE);
    cr_assert_eq(holiday_on((struct date){2024, 12, 24}), HOLIDAY_NONE);
    cr_assert_eq(holiday_on((struct date){2024, 12, 31}), HOLIDAY_NONE);
}

Test(holiday, has_a_name_for_each)
{
    for (int i = 1; i < HOLIDAY_COUNT; i++)
        cr_assert_str_neq(holiday_name((enum holiday)i), "");
}

/* rules.md 3: meeting, last day where Saturday counts, last day where it does not. */
struct deadline_row {
    struct date meeting;
    struct date plain;
    struct date strict;
};

static const struct deadline_row deadlines[] = {
    {{2021, 4, 7}, {2021, 3, 30}, {2021, 3, 29}},
    {{2025, 2, 18}, {2025, 2, 13}, {2025, 2, 12}},
    {{2020, 12, 3}, {2020, 11, 28}, {2020, 11, 27}},
    {{2020, 12, 9}, {2020, 12, 4}, {2020, 12, 3}},
    {{2020, 12, 14}, {2020, 12, 9}, {2020, 12, 8}},
    {{2020, 12, 21}, {2020, 12, 16}, {2020, 12, 15}},
    {{2021, 3, 15}, {2021, 3, 10}, {2021, 3, 9}},
    {{2025, 3, 3}, {2025, 2, 26}, {2025, 2, 25}},
    {{2025, 3, 24}, {2025, 3, 19}, {2025, 3, 18}},
    {{2025, 4, 22}, {2025, 4, 14}, {2025, 4, 11}},
    {{2024, 4, 30}, {2024, 4, 25}, {2024, 4, 24}},
    {{2023, 5, 9}, {2023, 5, 3}, {2023, 5, 2}},
    {{2026, 5, 27}, {2026, 5, 21}, {2026, 5, 20}},
    {{2025, 1, 2}, {2024, 12, 27}, {2024, 12, 24}},
    {{2011, 3, 8}, {2011, 3, 3}, {2011, 3, 2}},
};

Test(holiday, counts_four_working_days_back)
{
    for (size_t i = 0; i < sizeof deadlines / sizeof *deadlines; i++) {
        const struct deadline_row *row = &deadlines[i];

        check_date(working_days_before(row->meeting, 4, &with_saturday), row->plain);
        check_date(working_days_before(row->meeting, 4, &without_saturday), row->strict);
    }
}

Test(holiday, judges_a_sending_in_three_ways)
{
    for (size_t i = 0; i < sizeof deadlines / sizeof *deadlines; i++) {
        const struct deadline_row *row = &deadlines[i];
        struct date late = date_add_days(row->plain, 1);
        struct date early = date_add_days(row->strict, 1);

        cr_assert_eq(deadline_judge(row->strict, row->meeting, 4, &with_saturday), DEADLINE_MET);
        cr_assert_eq(deadline_judge(row->plain, row->meeting, 4, &with_saturday),
                     DEADLINE_BY_SATURDAY);
        cr_assert_eq(deadline_judge(early, row->meeting, 4, &without_saturday),
                     DEADLINE_BY_SATURDAY);
        cr_assert_eq(deadline_judge(late, row->meeting, 4, &with_saturday), DEADLINE_MISSED);
    }
}

Test(holiday, leaves_out_closed_days)
{
    static const struct date closed[] = {{2024, 12, 24}};
    const struct day_count count = {.closed = closed, .closed_count = 1};

    check_date(working_days_before((struct date){2025, 1, 2}, 4, &count),
               (struct date){2024, 12, 23});
    cr_assert_not(working_day((struct date){2024, 12, 24}, &count));
}

Test(holiday, counts_between_two_days)
{
    struct date thursday = {2021, 4, 1}; /* skærtorsdag */
    struct date wednesday = {2021, 4, 7};

    cr_assert_eq(working_days_between(thursday, wednesday, &with_saturday), 3);
    cr_assert_eq(working_days_between(thursday, wednesday, &without_saturday), 2);
    cr_assert_eq(working_days_between(wednesday, thursday, &without_saturday), -2);
    cr_assert_eq(working_days_between(wednesday, wednesday, &without_saturday), 0);
}
