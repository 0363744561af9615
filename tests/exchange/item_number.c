#include "exchange/item_number.h"

#include <criterion/criterion.h>

static void found(const char *line, enum numbering numbering, unsigned value, const char *title)
{
    struct item_number number;

    cr_assert(item_number_find(slice_of(line), &number), "%s", line);
    cr_assert_eq(number.numbering, numbering, "%s: %d", line, number.numbering);
    cr_assert_eq(number.value, value, "%s", line);
    cr_assert(slice_is(number.title, title), "%s: %.*s", line, (int)number.title.length,
              number.title.data);
}

static void none(const char *line)
{
    struct item_number number;

    cr_assert_not(item_number_find(slice_of(line), &number), "%s", line);
}

Test(item_number, in_every_form)
{
    found("Punkt 1: Godkendelse", NUMBERING_PUNKT, 1, "Godkendelse");
    found("Pkt. 175 Budget", NUMBERING_PKT, 175, "Budget");
    found("Pkt. 42", NUMBERING_PKT, 42, "");
    found("Pkt. 3 (Malene)", NUMBERING_PKT, 3, "");
    found("Nr.178 - Godkendelse", NUMBERING_NR, 178, "Godkendelse");
    found("Sag nr. 129", NUMBERING_SAG, 129, "");
    found("301. Budget", NUMBERING_DOT, 301, "Budget");
    found("1.Temamøde", NUMBERING_DOT, 1, "Temamøde");
    found("272. 2. behandling af budget", NUMBERING_DOT, 272, "2. behandling af budget");
    found("1.  1. Titel", NUMBERING_DOT, 1, "Titel");
    found("1 : Godkendelse", NUMBERING_COLON, 1, "Godkendelse");
    found("217 Forslag", NUMBERING_BARE, 217, "Forslag");
    found("7", NUMBERING_ALONE, 7, "");
    found("Punkt 44 2. budgetopfølgning", NUMBERING_PUNKT, 44, "2. budgetopfølgning");
    found("9999. Sidste", NUMBERING_DOT, 9999, "Sidste");
}

Test(item_number, closed_before_the_number)
{
    struct item_number number;

    cr_assert(item_number_find(slice_of("lukket 101 Udbud"), &number));
    cr_assert(number.closed);
    cr_assert(item_number_find(slice_of("åbent 1 Udbud"), &number));
    cr_assert_not(number.closed);
}

Test(item_number, days_hours_and_words_are_none)
{
    none("1. januar 2024 må der");
    none("2. og 3. maj");
    none("4. kvartal");
    none("10:00 Åbning");
    none("07-04-2021");
    none("10000. For stort");
    none("0. Nul");
    none("Punkt 16 sendes tilbage");
    none("Sag 306-2009-600");
    none("100 kr.");
    none("1.");
    none("");
}
