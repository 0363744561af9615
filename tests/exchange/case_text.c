#include "exchange/case_text.h"

#include <criterion/criterion.h>

static void whole(const char *line, const char *expected)
{
    struct slice number;
    bool found = case_text_whole(slice_of(line), &number);

    cr_assert_eq(found, expected != NULL, "%s", line);
    if (found)
        cr_assert(slice_is(number, expected), "%s: %.*s", line, (int)number.length, number.data);
}

Test(case_text, knows_the_forms_of_every_system)
{
    whole("26/31415", "26/31415");
    whole("26/57", "26/57");
    whole("26-027182", "26-027182");
    whole("2026-3178", "2026-3178");
    whole("EMN-2026-004117", "EMN-2026-004117");
    whole("940-2026-2718", "940-2026-2718");
    whole("Sag 941-2026-314", "941-2026-314");
    whole("00.22.04-G01-9-26", "00.22.04-G01-9-26");
    whole("00.01.00P35-0417", "00.01.00P35-0417");
    whole("01.02G00 - 2026/31416", "01.02G00 - 2026/31416");
    whole("Åbent - 00.01.00A04 - 2026/27183", "00.01.00A04 - 2026/27183");
}

Test(case_text, dates_terms_and_prose_are_none)
{
    whole("05-03-2026", NULL);
    whole("05.03.2026", NULL);
    whole("2018-2021", NULL);
    whole("10-12", NULL);
    whole("26/31415 og mere", NULL);
    whole("1/2", NULL);
    whole("", NULL);
    whole("-", NULL);
    whole("20/", NULL);
}

Test(case_text, a_label_may_stand_before_any_number)
{
    struct slice number;

    cr_assert(case_text_value(slice_of("314159 Byrådet"), &number));
    cr_assert(slice_is(number, "314159"));
    cr_assert(case_text_value(slice_of("26/27182, Initialer: X"), &number));
    cr_assert(slice_is(number, "26/27182"));
    cr_assert_not(case_text_value(slice_of(""), &number));
    cr_assert_not(case_text_value(slice_of("ingen"), &number));
}

Test(case_text, is_taken_out_of_titles)
{
    struct slice title = slice_of("Krav til planer (2026-3178)");
    struct slice number;

    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Krav til planer"));
    cr_assert(slice_is(number, "2026-3178"));
    title = slice_of("Høring om planen (sag 26/14142)");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Høring om planen"));
    cr_assert(slice_is(number, "26/14142"));
    title = slice_of("Planen (Nordby Kommunes sag nr. 26/14142)");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(number, "26/14142"));
    title = slice_of("Planen (en sag fra 2024)");
    cr_assert_not(case_text_take(&title, &number));
    title = slice_of("BR 57/26. Aftale om salg");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Aftale om salg"));
    cr_assert(slice_is(number, "BR 57/26"));
    title = slice_of("Budget (2. behandling)");
    cr_assert_not(case_text_take(&title, &number));
}

Test(case_text, leads_a_line)
{
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-7-26 Godkendelse")), 17);
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-7-26 godkendelse")), 0);
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-7-26")), 0);
    cr_assert_eq(case_text_lead(SLICE("26/31415 Godkendelse")), 0);
    cr_assert_eq(case_text_lead(SLICE("")), 0);
}
