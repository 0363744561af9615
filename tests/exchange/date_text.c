#include "exchange/date_text.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct date_case {
    const char *text;
    const char *date;  /* ISO, or "" where there is none; "0000-03-08" without a year */
    const char *words; /* the words that were taken */
};

static const struct date_case full_dates[] = {
    {"Mødedato Onsdag d. 04. marts 2026 kl. 10:00", "2026-03-04", "Onsdag d. 04. marts 2026"},
    {"den 18. februar 2025", "2025-02-18", "den 18. februar 2025"},
    {"Beslutninger Byrådet 2022-2025 den 13-03-2024", "2024-03-13", "den 13-03-2024"},
    {"4.3.2026", "2026-03-04", "4.3.2026"},
    {"mødet den 3/12 2020 kl. 9", "2020-12-03", "den 3/12 2020"},
    {"anmodet den 14/12-2005 om", "2005-12-14", "den 14/12-2005"},
    {"fra den 29/11-18", "2018-11-29", "den 29/11-18"},
    {"2025-02-18", "2025-02-18", "2025-02-18"},
    {"Dato: Onsdag, April 1, 2026 - 18:00", "2026-04-01", "Onsdag, April 1, 2026"},
    {"Onsdag den 15-maj-2026", "2026-05-15", "Onsdag den 15-maj-2026"},
    {"1.maj 2020", "2020-05-01", "1.maj 2020"},
    {"LØRDAG DEN 1. AUGUST 2020", "2020-08-01", "LØRDAG DEN 1. AUGUST 2020"},
    {"den 5. sept. 2020", "2020-09-05", "den 5. sept. 2020"},
    {"den 5. Maj, 2020", "2020-05-05", "den 5. Maj, 2020"},
    {"den\n18.\nfebruar 2025", "2025-02-18", "den\n18.\nfebruar 2025"},
    {"29. februar 2020", "2020-02-29", "29. februar 2020"},
    /* one over: no such day, so no date */
    {"29. februar 2021", "", ""},
    {"31-04-2021", "", ""},
    {"00-01-2021", "", ""},
    {"32. maj 2020", "", ""},
    /* numbers that look like days */
    {"20/41736", "", ""},
    {"24-012144", "", ""},
    {"2011-4057", "", ""},
    {"00.22.04-G01-1-18", "", ""},
    {"28.10.05-G01-3-24", "", ""},
    {"28.10.05", "", ""},
    {"d. 28.10.05", "2005-10-28", "d. 28.10.05"},
    {"EMN-2025-008468", "", ""},
    {"valgperioden 2018-2021", "", ""},
    {"afsnit 1.2 2019", "", ""},
    {"1.234.567 kr.", "", ""},
    {"", "", ""},
    /* a date without a year is passed over */
    {"den 8. marts, og igen den 9. marts 2011", "2011-03-09", "den 9. marts 2011"},
    {"8. marts 201", "", ""},
    {"8. marts 20111", "", ""},
};

static const struct date_case partial_dates[] = {
    {"behandles i Borgerrepræsentationen 8. marts.", "0000-03-08", "8. marts"},
    {"tirsdag d. 1. feb. kl. 9", "0000-02-01", "tirsdag d. 1. feb."},
    {"29. februar", "0000-02-29", "29. februar"},
    {"30. februar", "", ""},
    {"i maj", "", ""},
    {"3 mandater", "", ""},
};

static void check_dates(const struct date_case *cases, size_t count,
                        bool (*find)(struct slice, size_t, struct date_found *))
{
    for (size_t i = 0; i < count; i++) {
        const struct date_case *row = &cases[i];
        struct date_found found = {0};
        bool is_found = find(slice_of(row->text), 0, &found);
        char text[40] = "";

        if (is_found)
            snprintf(text, sizeof text, "%04d-%02d-%02d", found.date.year, found.date.month,
                     found.date.day);
        cr_expect_str_eq(text, row->date, "«%s» gave «%s», not «%s»", row->text, text, row->date);
        cr_expect(
            slice_is(slice_sub(slice_of(row->text), found.at, found.at + found.length), row->words),
            "«%s»: %zu bytes at %zu are not «%s»", row->text, found.length, found.at, row->words);
    }
}

Test(date_text, finds_full_dates)
{
    check_dates(full_dates, sizeof full_dates / sizeof *full_dates, date_text_find);
}

Test(date_text, finds_dates_without_a_year)
{
    check_dates(partial_dates, sizeof partial_dates / sizeof *partial_dates,
                date_text_find_partial);
}

Test(date_text, goes_on_after_the_first)
{
    struct slice text = slice_of("den 3. maj 2020 og den 4. maj 2020");
    struct date_found found;

    cr_assert(date_text_find(text, 0, &found));
    cr_assert(date_text_find(text, found.at + found.length, &found));
    cr_assert_eq(found.date.day, 4);
    cr_assert_not(date_text_find(text, found.at + found.length, &found));
}

struct clock_case {
    const char *text;
    const char *times; /* "15:00", "15:00-16:30", "" */
};

static const struct clock_case clock_cases[] = {
    {"kl. 15.00-16.30", "15:00-16:30"},
    {"Kl.: 17.00", "17:00"},
    {"kl. 15", "15:00"},
    {"klokken 9", "09:00"},
    {"kl.21.33", "21:33"},
    {"kl 9-10", "09:00-10:00"},
    {"kl. 15.00 til kl. 16", "15:00-16:00"},
    {"Mødetidspunkt: 9:30-11:00", "09:30-11:00"},
    {"9.00-10.00", "09:00-10:00"},
    {"9.00 – 10.00", "09:00-10:00"},
    {"15.00", "15:00"},
    {"17:00", "17:00"},
    {"18-03-2026 17:30:00", "17:30"},
    {"den 05.03.2026 kl. 16:30", "16:30"},
    {"Mødet hævet kl. 17.12", "17:12"},
    {"kl. 23.59", "23:59"},
    {"kl. 0", "00:00"},
    {"kl. 1730", "17:30"},
    /* one over */
    {"kl. 24.00", ""},
    {"kl. 23.60", ""},
    {"kl. 25", ""},
    /* numbers that are no times */
    {"10.00 kr.", ""},
    {"det koster 15.00", ""},
    {"05.03.2026", ""},
    {"04-03-2026", ""},
    {"9.00-10.00 mio. kr.", ""},
    {"10:15:30:45 kr", ""},
    {"", ""},
};

Test(date_text, finds_times_of_day)
{
    for (size_t i = 0; i < sizeof clock_cases / sizeof *clock_cases; i++) {
        const struct clock_case *row = &clock_cases[i];
        struct clock_found found;
        char start[CLOCK_TEXT] = "";
        char end[CLOCK_TEXT] = "";
        char text[40] = "";

        if (clock_text_find(slice_of(row->text), 0, &found)) {
            clock_format(found.start, start);
            clock_format(found.end, end);
            snprintf(text, sizeof text, "%s%s%s", start, end[0] ? "-" : "", end);
        }
        cr_expect_str_eq(text, row->times, "«%s» gave «%s», not «%s»", row->text, text, row->times);
    }
}

Test(date_text, time_is_linear_in_hostile_text)
{
    enum { SIZE = 1 << 20 };
    char *text = malloc(SIZE);
    struct date_found date;
    struct clock_found clock;

    cr_assert_not_null(text);
    for (int i = 0; i < SIZE; i++)
        text[i] = "1. mar "[i % 7];
    cr_expect_not(date_text_find((struct slice){text, SIZE}, 0, &date));
    for (int i = 0; i < SIZE; i++)
        text[i] = "kl. 99 "[i % 7];
    cr_expect_not(clock_text_find((struct slice){text, SIZE}, 0, &clock));
    memset(text, ' ', SIZE);
    cr_expect_not(date_text_find((struct slice){text, SIZE}, 0, &date));
    free(text);
}
