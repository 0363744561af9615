#include "core/name_case.h"

#include <criterion/criterion.h>

static void check(const char *text, const char *wanted)
{
    struct str number = STR_INIT;
    bool found = case_number_normal(&number, slice_of(text));

    cr_assert_eq(found, wanted != NULL, "«%s»", text);
    cr_assert_str_eq(str_text(&number), wanted == NULL ? "" : wanted, "«%s»", text);
    str_clear(&number);
}

Test(name_case, knows_the_forms)
{
    check("20/41736", "20/41736");
    check("24-012144", "24-012144");
    check("2011-4057", "2011-4057");
    check("08/23161", "08/23161");
    check("EMN-2025-008468", "EMN-2025-008468");
    check("330-2018-3619", "330-2018-3619");
    check("306-2009-600", "306-2009-600");
    check("00.22.04-G01-1-18", "00.22.04-G01-1-18");
    check("295846", "295846");
    check("01.02G00 - 2017/27088", "01.02G00-2017/27088");
}

Test(name_case, takes_labels_and_glue_off)
{
    check("Sagsnr.: 20/41736", "20/41736");
    check("Sag nr. 20/41736", "20/41736");
    check("J.nr. 20/41736.", "20/41736");
    check("Sagsnummer 24 – 012144", "24-012144");
    check("08/23161AcadreCaseNumber", "08/23161");
    check(" *20/41736* ", "20/41736");
    check("emn-2025-008468", "EMN-2025-008468");
}

Test(name_case, refuses_what_is_none)
{
    check("", NULL);
    check("2021", NULL);
    check("18-02-2025", NULL);
    check("18.02.2025", NULL);
    check("2025-02-18", NULL);
    check("2018-2021", NULL);
    check("Godkendelse af dagsorden", NULL);
    check("123", NULL);
    check("20/41736 og 21/4954", NULL);
    check("Bilag 12345", NULL);
    check("/", NULL);
}
