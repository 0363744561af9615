#include "core/vague_date.h"

#include <criterion/criterion.h>

#include <string.h>

/* What a text means in days, and how it is written again. */
static void means(const char *text, int year, const char *first, const char *last,
                  const char *normal)
{
    struct vague_date date = NO_VAGUE_DATE;
    struct vague_date again = NO_VAGUE_DATE;
    struct str out = STR_INIT;
    char from[DATE_TEXT];
    char to[DATE_TEXT];

    cr_assert_eq(vague_date_parse(text, year, &date), STATUS_OK, "%s", text);
    cr_assert_str_eq(date.text, text);
    date_format_iso(vague_date_earliest(&date), from);
    date_format_iso(vague_date_latest(&date), to);
    cr_expect_str_eq(from, first, "%s begins %s", text, from);
    cr_expect_str_eq(to, last, "%s ends %s", text, to);
    vague_date_format(&date, &out);
    cr_expect_str_eq(str_text(&out), normal, "%s is written %s", text, str_text(&out));
    cr_assert_eq(vague_date_parse(str_text(&out), 0, &again), STATUS_OK, "%s", str_text(&out));
    cr_expect_eq(vague_date_compare(&date, &again), 0, "%s reads back", str_text(&out));
    str_clear(&out);
}

static void is_no_date(const char *text)
{
    struct vague_date date = NO_VAGUE_DATE;

    cr_expect_eq(vague_date_parse(text, 2025, &date), STATUS_INVALID, "%s", text);
    cr_expect_eq(date.count, 0);
}

Test(vague_date, reads_days)
{
    means("den 27. januar 2025", 0, "2025-01-27", "2025-01-27", "2025-01-27");
    means("Onsdag d. 07. april 2021", 0, "2021-04-07", "2021-04-07", "2021-04-07");
    means("mandag den 3. marts", 2025, "2025-03-03", "2025-03-03", "2025-03-03");
    means("tirsdag 18. feb. 2025", 0, "2025-02-18", "2025-02-18", "2025-02-18");
    means("19-12-2024", 0, "2024-12-19", "2024-12-19", "2024-12-19");
    means("15.01.25", 0, "2025-01-15", "2025-01-15", "2025-01-15");
    means("7/4-2021", 0, "2021-04-07", "2021-04-07", "2021-04-07");
    means("d. 8/3", 2011, "2011-03-08", "2011-03-08", "2011-03-08");
    means("2025-03-24", 0, "2025-03-24", "2025-03-24", "2025-03-24");
    means("29. februar 2024", 0, "2024-02-29", "2024-02-29", "2024-02-29");
    is_no_date("29. februar 2023");
    is_no_date("31. april 2025");
    is_no_date("0. maj 2025");
    is_no_date("2025-13-01");
}

Test(vague_date, takes_the_callers_year_only_where_none_is_given)
{
    means("8. marts", 2011, "2011-03-08", "2011-03-08", "2011-03-08");
    means("8. marts 2012", 2011, "2012-03-08", "2012-03-08", "2012-03-08");
    means("8. marts", 0, "", "", "--03-08");
    means("ultimo februar", 0, "", "", "ultimo februar");
    means("marts", 0, "", "", "--03");
    means("1. kvartal", 0, "", "", "1. kvartal");
    means("29. februar", 0, "", "", "--02-29");
}

Test(vague_date, knows_the_borders_of_parts_of_a_month)
{
    means("primo april 2025", 0, "2025-04-01", "2025-04-10", "primo april 2025");
    means("medio april 2025", 0, "2025-04-11", "2025-04-20", "medio april 2025");
    means("ultimo april 2025", 0, "2025-04-21", "2025-04-30", "ultimo april 2025");
    means("ultimo februar 2024", 0, "2024-02-21", "2024-02-29", "ultimo februar 2024");
    means("ultimo februar", 2011, "2011-02-21", "2011-02-28", "ultimo februar 2011");
    means("slutningen af maj 2025", 0, "2025-05-21", "2025-05-31", "ultimo maj 2025");
    means("midt i juni 2025", 0, "2025-06-11", "2025-06-20", "medio juni 2025");
}

Test(vague_date, knows_the_borders_of_parts_of_a_year)
{
    means("primo 2021", 0, "2021-01-01", "2021-01-31", "primo 2021");
    means("medio 2012", 0, "2012-06-01", "2012-07-31", "medio 2012");
    means("ultimo 2021", 0, "2021-12-01", "2021-12-31", "ultimo 2021");
    means("udgangen af 2021", 0, "2021-12-01", "2021-12-31", "ultimo 2021");
    means("1. halvår 2021", 0, "2021-01-01", "2021-06-30", "1. halvår 2021");
    means("Andet halvår 2022", 0, "2022-07-01", "2022-12-31", "2. halvår 2022");
    means("Q3 2025", 0, "2025-07-01", "2025-09-30", "3. kvartal 2025");
    is_no_date("Q5 2025");
    is_no_date("Q3");
    means("4. kvartal 2011", 0, "2011-10-01", "2011-12-31", "4. kvartal 2011");
    means("midt i 4. kvartal", 2011, "2011-11-01", "2011-11-30", "midt i 4. kvartal 2011");
    means("primo 2. kvartal 2025", 0, "2025-04-01", "2025-04-30", "primo 2. kvartal 2025");
    means("ultimo 2. kvartal 2025", 0, "2025-06-01", "2025-06-30", "ultimo 2. kvartal 2025");
    means("efteråret 2011", 0, "2011-09-01", "2011-11-30", "efteråret 2011");
    means("foråret 2024", 0, "2024-03-01", "2024-05-31", "foråret 2024");
    means("sommeren 2009", 0, "2009-06-01", "2009-08-31", "sommeren 2009");
    means("vinteren 2023/24", 0, "2023-12-01", "2024-02-29", "vinteren 2023");
    means("inden sommerferien 2010", 0, "2010-01-01", "2010-06-30", "inden sommerferien 2010");
    means("efter sommerferien", 2010, "2010-08-01", "2010-12-31", "efter sommerferien 2010");
    means("Juni 2010", 0, "2010-06-01", "2010-06-30", "2010-06");
    means("2021", 0, "2021-01-01", "2021-12-31", "2021");
    is_no_date("3. halvår 2021");
    is_no_date("5. kvartal 2021");
    is_no_date("ultimo");
    is_no_date("midt 2012");
}

Test(vague_date, reads_weeks_as_iso_8601)
{
    means("uge 1, 2025", 0, "2024-12-30", "2025-01-05", "2025-W01");
    means("uge 53 2020", 0, "2020-12-28", "2021-01-03", "2020-W53");
    means("uge 12", 2025, "2025-03-17", "2025-03-23", "2025-W12");
    is_no_date("uge 54");
}

Test(vague_date, reads_from_and_to)
{
    means("Aug. - dec. 2010", 0, "2010-08-01", "2010-12-31", "2010-08/2010-12");
    means("april–juni 2010", 0, "2010-04-01", "2010-06-30", "2010-04/2010-06");
    means("December - januar 2025", 0, "2024-12-01", "2025-01-31", "2024-12/2025-01");
    means("1.-5. maj 2025", 0, "2025-05-01", "2025-05-05", "2025-05-01/2025-05-05");
    means("fra 1. marts til 15. april 2025", 0, "2025-03-01", "2025-04-15",
          "2025-03-01/2025-04-15");
    means("mellem 1. og 15. april 2025", 0, "2025-04-01", "2025-04-15", "2025-04-01/2025-04-15");
    means("2018-2021", 0, "2018-01-01", "2021-12-31", "2018/2021");
    means("fra december til januar", 0, "", "", "--12/--01");
    is_no_date("5.-1. maj 2025");
    is_no_date("fra 1. marts");
}

Test(vague_date, reads_alternatives)
{
    means("5. eller 7. maj 2025", 0, "2025-05-05", "2025-05-07", "2025-05-05 eller 2025-05-07");
    means("den 5. juni eller den 9. juni 2025", 0, "2025-06-05", "2025-06-09",
          "2025-06-05 eller 2025-06-09");
    means("1. halvår 2021 eller 1. halvår 2022", 0, "2021-01-01", "2022-06-30",
          "1. halvår 2021 eller 1. halvår 2022");
    means("Marts/Primo april 2025", 0, "2025-03-01", "2025-04-10",
          "2025-03 eller primo april 2025");
    means("1. eller 2. kvartal 2025", 0, "2025-01-01", "2025-06-30",
          "1. kvartal 2025 eller 2. kvartal 2025");
}

Test(vague_date, keeps_what_makes_sense_of_a_broken_row)
{
    struct vague_match match;
    struct slice text = SLICE("24. marts 2025 eller 7 andre");

    cr_assert(vague_date_at(text, 0, 0, &match));
    cr_assert_eq(match.length, strlen("24. marts 2025"));
    cr_assert_eq(match.date.count, 1);
}

Test(vague_date, finds_dates_within_a_text)
{
    static const struct {
        const char *text;
        const char *found;
    } cases[] = {
        {"Fonden prækvalificerede den 8. august 2024 ansøgningen", "den 8. august 2024"},
        {"sag 24-012144 af 3. maj 2025", "3. maj 2025"},
        {"sag 2011-4057 skal godkendes 8. marts, hvorefter", "8. marts"},
        {"Kommuneplan 2019 og planen for 2022-2025 løber fra juni 2020", "juni 2020"},
        {"besluttet i 2020", "2020"},
        {"August Jensen mødte i maj.", "maj"},
        {"bilag 1.2.10 udsendes primo maj", "primo maj"},
        {"mødet kl. 10.05 holdes den 5. eller 7. maj", "den 5. eller 7. maj"},
        {"møde\xC2\xA0"
         "8. maj",
         "8. maj"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct slice text = slice_of(cases[i].text);
        struct vague_match match;

        cr_assert(vague_date_find(text, 0, 0, &match), "%s", cases[i].text);
        cr_expect(slice_is(slice_sub(text, match.from, match.from + match.length), cases[i].found),
                  "%s: %.*s", cases[i].text, (int)match.length, text.data + match.from);
    }
}

Test(vague_date, finds_none_where_there_is_none)
{
    static const char *const texts[] = {
        "",
        "Kommuneplan 2019",
        "20/41736",
        "§ 17, stk. 4",
        "perioden 2020 – 2023",
        "Maj-Britt og August Jensen",
        "kl. 10.00",
        "1. Evaluering af planen",
        "3.2 Formål",
        "ca. 55.000 boliger",
        "tlf. 43 68 68 68",
        "efterårets møder",
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct vague_match match;

        cr_expect_not(vague_date_find(slice_of(texts[i]), 0, 2025, &match), "%s", texts[i]);
    }
}

static struct vague_date date_of(const char *text)
{
    struct vague_date date = NO_VAGUE_DATE;

    cr_assert_eq(vague_date_parse(text, 0, &date), STATUS_OK, "%s", text);
    return date;
}

Test(vague_date, compares_three_ways)
{
    struct vague_date ultimo = date_of("ultimo februar 2011");
    struct vague_date march = date_of("1. marts 2011");
    struct vague_date last = date_of("28. februar 2011");
    struct vague_date unknown = date_of("8. marts");
    struct vague_date none = NO_VAGUE_DATE;

    cr_assert_eq(vague_date_order(&ultimo, &march), VAGUE_BEFORE);
    cr_assert_eq(vague_date_order(&march, &ultimo), VAGUE_AFTER);
    cr_assert_eq(vague_date_order(&ultimo, &last), VAGUE_OVERLAPS);
    cr_assert_eq(vague_date_order(&unknown, &march), VAGUE_OVERLAPS);
    cr_assert_eq(vague_date_order(&none, &march), VAGUE_OVERLAPS);
    cr_assert_lt(vague_date_compare(&ultimo, &last), 0);
    cr_assert_lt(vague_date_compare(&march, &unknown), 0);
    cr_assert_lt(vague_date_compare(&unknown, &none), 0);
    cr_assert(vague_date_is_exact(&march));
    cr_assert_not(vague_date_is_exact(&ultimo));
    cr_assert_not(vague_date_is_exact(&unknown));
    cr_assert_not(vague_date_is_exact(&none));
}

Test(vague_date, takes_time_linear_in_the_text)
{
    struct str text = STR_INIT;
    struct vague_match match;

    for (int i = 0; i < 50000; i++)
        str_append(&text, "5. eller 7. eller 1/");
    cr_assert_not(vague_date_find(str_slice(&text), 0, 2025, &match));
    str_clear(&text);
}
