#include "exchange/heading.h"

#include "exchange/words.h"

#include <criterion/criterion.h>

static void section(const char *line, enum section_kind kind, const char *rest)
{
    struct heading heading = heading_find(slice_of(line));

    cr_assert_eq(heading.role, HEADING_SECTION, "%s: %d", line, heading.role);
    cr_assert_eq(heading.section, kind, "%s: %d", line, heading.section);
    cr_assert(slice_is(slice_from(slice_of(line), heading.rest), rest), "%s", line);
}

static void label(const char *line, enum heading_label which, const char *rest)
{
    struct heading heading = heading_find(slice_of(line));

    cr_assert_eq(heading.role, HEADING_LABEL, "%s: %d", line, heading.role);
    cr_assert_eq(heading.label, which, "%s: %d", line, heading.label);
    cr_assert(slice_is(slice_from(slice_of(line), heading.rest), rest), "%s", line);
}

static void plain(const char *line)
{
    cr_assert_eq(heading_find(slice_of(line)).role, HEADING_NONE, "%s", line);
}

Test(heading, sections_in_every_spelling)
{
    section("Sagsfremstilling", SECTION_FACTS, "");
    section("SAGSFREMSTILLING:", SECTION_FACTS, "");
    section("SagsfremstillingUdvalget besøger stedet.", SECTION_FACTS, "Udvalget besøger stedet.");
    section("Økonomi/Personaleforhold", SECTION_ECONOMY, "");
    section("Økonomiske konsekvenser for kommunen", SECTION_ECONOMY, "");
    section("Bilag: kort.pdf", SECTION_ATTACHMENTS, "kort.pdf");
    section("BilagIngen bilag.", SECTION_ATTACHMENTS, "Ingen bilag.");
    section("Sagens forløb 02-05-2024 Magistraten", SECTION_FACTS, "02-05-2024 Magistraten");
}

Test(heading, labels_with_their_values)
{
    label("Mødested Strandvejen 8", LABEL_PLACE, "Strandvejen 8");
    label("Mødested\tStrandvejen 8", LABEL_PLACE, "Strandvejen 8");
    label("Sagsnr.: 20/1", LABEL_CASE, "20/1");
    label("Sagsnr. 2991 Byrådet", LABEL_CASE, "2991 Byrådet");
    label("Sagen afgøres i:", LABEL_DECIDED_BY, "");
    label("Dato: |", LABEL_DATE, "");
    label("Dato | 8. oktober 2025", LABEL_DATE, "8. oktober 2025");
    label("Lukket punkt", LABEL_OPENNESS, "");
    cr_assert(heading_find(slice_of("Lukket punkt")).closed);
    cr_assert_not(heading_find(slice_of("Åbent punkt")).closed);
}

Test(heading, decisions)
{
    cr_assert_eq(heading_find(slice_of("BESLUTNING:")).role, HEADING_DECISION);
    cr_assert_eq(heading_find(slice_of("BeslutningGodkendt.")).rest, 10);
    cr_assert_eq(heading_find(slice_of("Beslutning Tilbagesendes X")).rest, 11);
    cr_assert_eq(heading_find(slice_of("INDSTILLING OG Beslutning")).role, HEADING_BOTH);
}

Test(heading, prose_is_none)
{
    plain("Indstillingen godkendt.");
    plain("Beslutningen træffes senere.");
    plain("Bilag 1: Kort");
    plain("Tid og sted aftales.");
    plain("Dato for næste møde er ukendt");
    plain("Økonomiudvalget");
    plain("Økonomien er god.");
    plain("Beslutning om valg");
    plain("");
}

Test(heading, table_is_in_lower_case_and_has_nothing_twice)
{
    for (size_t i = 0; i < heading_entry_count; i++) {
        struct slice words = slice_of(heading_entries[i].words);

        cr_assert_not(words_upper_first(words), "%s", heading_entries[i].words);
        cr_assert_gt(heading_entries[i].forms, 0);
        for (size_t j = 0; j < i; j++)
            cr_assert_str_neq(heading_entries[i].words, heading_entries[j].words);
    }
}
