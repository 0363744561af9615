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
    whole("20/25312", "20/25312");
    whole("14/40", "14/40");
    whole("24-012144", "24-012144");
    whole("2011-4057", "2011-4057");
    whole("EMN-2025-008468", "EMN-2025-008468");
    whole("330-2018-3619", "330-2018-3619");
    whole("Sag 306-2009-600", "306-2009-600");
    whole("00.22.04-G01-1-18", "00.22.04-G01-1-18");
    whole("00.01.00P35-0098", "00.01.00P35-0098");
    whole("01.02G00 - 2017/27088", "01.02G00 - 2017/27088");
    whole("Åbent - 00.01.00A04 - 2007/34364", "00.01.00A04 - 2007/34364");
}

Test(case_text, dates_terms_and_prose_are_none)
{
    whole("07-04-2021", NULL);
    whole("28.05.2013", NULL);
    whole("2018-2021", NULL);
    whole("10-12", NULL);
    whole("20/25312 og mere", NULL);
    whole("1/2", NULL);
    whole("", NULL);
    whole("-", NULL);
    whole("20/", NULL);
}

Test(case_text, a_label_may_stand_before_any_number)
{
    struct slice number;

    cr_assert(case_text_value(slice_of("295846 Byrådet"), &number));
    cr_assert(slice_is(number, "295846"));
    cr_assert(case_text_value(slice_of("20/26406, Initialer: X"), &number));
    cr_assert(slice_is(number, "20/26406"));
    cr_assert_not(case_text_value(slice_of(""), &number));
    cr_assert_not(case_text_value(slice_of("ingen"), &number));
}

Test(case_text, is_taken_out_of_titles)
{
    struct slice title = slice_of("Krav til planer (2011-4057)");
    struct slice number;

    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Krav til planer"));
    cr_assert(slice_is(number, "2011-4057"));
    title = slice_of("Høring om planen (sag 24/18231)");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Høring om planen"));
    cr_assert(slice_is(number, "24/18231"));
    title = slice_of("Planen (Nordby Kommunes sag nr. 24/18231)");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(number, "24/18231"));
    title = slice_of("Planen (en sag fra 2024)");
    cr_assert_not(case_text_take(&title, &number));
    title = slice_of("BR 40/04. Aftale om salg");
    cr_assert(case_text_take(&title, &number));
    cr_assert(slice_is(title, "Aftale om salg"));
    cr_assert(slice_is(number, "BR 40/04"));
    title = slice_of("Budget (2. behandling)");
    cr_assert_not(case_text_take(&title, &number));
}

Test(case_text, leads_a_line)
{
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-1-13 Godkendelse")), 17);
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-1-13 godkendelse")), 0);
    cr_assert_eq(case_text_lead(SLICE("00.22.02-A26-1-13")), 0);
    cr_assert_eq(case_text_lead(SLICE("20/25312 Godkendelse")), 0);
    cr_assert_eq(case_text_lead(SLICE("")), 0);
}
