#include "exchange/oddity.h"

#include "exchange/timeline.h"
#include "tests/exchange/charter_fixture.h"

#include <criterion/criterion.h>

#include <string.h>

static void find_oddities(struct charter_fixture *fixture)
{
    charter_fixture_read(fixture);
    timeline_read(&fixture->text, &fixture->arena, &fixture->reading);
    oddity_find(&fixture->text, &fixture->arena, &fixture->reading);
}

static size_t count_findings(const struct charter_fixture *fixture, const char *rule)
{
    size_t count = 0;

    for (size_t i = 0; i < fixture->reading.findings.count; i++)
        count += strcmp(fixture->reading.findings.items[i].rule, rule) == 0;
    return count;
}

Test(oddity, has_an_id_and_a_sentence_for_each)
{
    for (int i = 0; i < ODDITY_KIND_COUNT; i++) {
        cr_assert_gt(strlen(oddity_message((enum oddity)i)), 5);
        for (int j = 0; j < i; j++)
            cr_assert_str_neq(oddity_rule((enum oddity)i), oddity_rule((enum oddity)j));
    }
    cr_assert_str_eq(oddity_rule(ODDITY_TWO_DATES), "R-CH9");
    cr_assert_str_eq(oddity_rule(ODDITY_HOLIDAY), "R-CH8");
}

Test(oddity, finds_letters_of_another_alphabet)
{
    static const char text[] = "Et møde i udvаlget.\nМосква ligger fjernt.\nUdvalget på 5 µm\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-ALPHABET"), 1, "a foreign word is no slip");
    cr_expect_eq(charter_fixture_finding(fixture, "I-ALPHABET")->lines.first, 1);
    charter_fixture_free(fixture);
}

Test(oddity, finds_a_decision_quoted_with_another_date)
{
    static const char text[] = "Punkt 1: Plan\n"
                               "Byrådet godkendte den 25. december 2024 planen.\n"
                               "Byrådet godkendte den 21. december 2024 planen.\n"
                               "Byrådet godkendte den 3. marts 2019 en anden plan.\n"
                               "Godkendt.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);
    struct reading_item *item = charter_fixture_item(fixture, 1, 5);
    struct reading_decision *decision = LIST_PUSH(&fixture->arena, &item->decisions);
    const struct finding *finding;

    decision->forum = "Byrådet";
    decision->date = (struct date){2024, 12, 21};
    decision->lines = (struct line_range){5, 5};
    decision = LIST_PUSH(&fixture->arena, &item->decisions);
    decision->own = true;
    decision->forum = "Byrådet";
    decision->date = (struct date){2019, 3, 11};
    decision->lines = (struct line_range){5, 5};
    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "R-CH9"), 1, "its own decision is another one");
    finding = charter_fixture_finding(fixture, "R-CH9");
    cr_expect_str_eq(finding->arguments[1], "2024-12-25");
    cr_expect_str_eq(finding->arguments[2], "2024-12-21");
    cr_expect_eq(finding->lines.first, 2);
    cr_expect_str_eq(charter_fixture_finding(fixture, "R-CH8")->arguments[1], "Christmas Day");
    charter_fixture_free(fixture);
}

Test(oddity, finds_meetings_on_holidays_and_sundays)
{
    static const struct {
        struct date date;
        size_t findings;
    } cases[] = {
        {{2025, 4, 21}, 1},                     /* Easter Monday */
        {{2025, 4, 22}, 0}, {{2023, 5, 5}, 1},  /* store bededag, for the last time */
        {{2024, 4, 26}, 0}, {{2025, 2, 16}, 1}, /* a Sunday */
        {{2025, 2, 18}, 0}, {{0, 0, 0}, 0},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct charter_fixture *fixture = charter_fixture_new("Referat\n", DOCUMENT_MINUTES);

        fixture->reading.date = cases[i].date;
        find_oddities(fixture);
        cr_expect_eq(count_findings(fixture, "R-CH8"), cases[i].findings, "case %zu", i);
        charter_fixture_free(fixture);
    }
}

Test(oddity, finds_a_weekday_that_is_not_that_of_the_date)
{
    static const char text[] = "Mødedato Onsdag d. 04. marts 2026\n"
                               "Mødedato torsdag den 4. marts 2026\n"
                               "Hver onsdag holdes møde\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);

    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-WEEKDAY"), 1);
    cr_expect_eq(charter_fixture_finding(fixture, "I-WEEKDAY")->lines.first, 2);
    charter_fixture_free(fixture);
}

Test(oddity, finds_markup_once_for_a_run_of_lines)
{
    static const char text[] = "<p>En</p>\n<p>To</p>\n\nAlmindelig tekst, hvor 3 < 4\n<b>Tre</b>\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-MARKUP"), 2);
    charter_fixture_free(fixture);
}

Test(oddity, finds_numbers_that_contradict)
{
    static const char text[] =
        "Der er 2 undergrupper og et sekretariat. De 3 undergrupper dækker alt.\n"
        "Der er 2 undergrupper. De 2 undergrupper mødes.\n"
        "Der er 2 undergrupper i vest, og 3 undergrupper i øst.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-COUNT"), 1);
    cr_expect_str_eq(charter_fixture_finding(fixture, "I-COUNT")->arguments[1], "3 undergrupper");
    charter_fixture_free(fixture);
}

Test(oddity, finds_names_in_two_spellings)
{
    static const char text[] = "Aftale med DK/Rosenhaven og KAB/Lindeparken.\n"
                               "Aftale med DB/Rosenhaven og KAB/Lindeparken.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);
    static const char *const people[] = {"Anne Marie Holm", "Bo Lund", "Annemarie Holm", "Bo Lund"};

    for (size_t i = 0; i < 4; i++)
        LIST_PUSH(&fixture->arena, &fixture->reading.attendance)->name = people[i];
    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-SPELLING"), 2);
    charter_fixture_free(fixture);
}

Test(oddity, finds_attachments_listed_twice_within_an_item)
{
    static const char text[] = "Punkt 1: A\nBilag 1: Ansøgning om penge\nBilag 2: Kort\n"
                               "Bilag 1 Ansøgning om penge\n"
                               "Punkt 2: B\nBilag 1: Ansøgning om penge\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);

    charter_fixture_item(fixture, 1, 4);
    charter_fixture_item(fixture, 5, 6);
    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-TWICE"), 1);
    cr_expect_eq(charter_fixture_finding(fixture, "I-TWICE")->lines.first, 4);
    charter_fixture_free(fixture);
}

Test(oddity, finds_a_decision_item_without_a_recommendation)
{
    struct charter_fixture *fixture = charter_fixture_new("A\nB\nC\n", DOCUMENT_MINUTES);
    static const enum item_mark marks[] = {MARK_DECISION, MARK_ORIENTATION, MARK_DECISION};

    for (unsigned i = 0; i < 3; i++) {
        struct reading_item *item = charter_fixture_item(fixture, i + 1, i + 1);

        item->title = "Eventuelt";
        item->mark = marks[i];
        if (i == 2)
            LIST_PUSH(&fixture->arena, &item->points)->point = 1;
    }
    find_oddities(fixture);
    cr_assert_eq(count_findings(fixture, "I-NO-MOTION"), 1);
    cr_expect_eq(charter_fixture_finding(fixture, "I-NO-MOTION")->lines.first, 1);
    charter_fixture_free(fixture);
}

Test(oddity, is_silent_on_a_plain_text)
{
    static const char text[] = "Udvalget mødtes tirsdag den 18. februar 2025.\n"
                               "Der er 4 punkter, og de 4 punkter blev godkendt.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    find_oddities(fixture);
    cr_expect_eq(fixture->reading.findings.count, 0);
    charter_fixture_free(fixture);
}

Test(oddity, S1_X1_and_X2)
{
    struct charter_fixture *fixture = charter_fixture_seed("001", DOCUMENT_CHARTER);

    find_oddities(fixture);
    cr_expect_eq(charter_fixture_finding(fixture, "I-ALPHABET")->lines.first, 82);
    cr_expect_eq(charter_fixture_finding(fixture, "I-COUNT")->lines.first, 66);
    cr_expect_eq(count_findings(fixture, "I-SPELLING"), 2);
    charter_fixture_free(fixture);
}

Test(oddity, S0_X2_and_X3)
{
    struct charter_fixture *fixture = charter_fixture_seed("000", DOCUMENT_MINUTES);
    struct reading_item *item = charter_fixture_item(fixture, 42, 248);
    struct reading_decision *decision = LIST_PUSH(&fixture->arena, &item->decisions);

    decision->forum = "Byrådet";
    decision->date = (struct date){2020, 12, 21};
    decision->lines = (struct line_range){217, 233};
    charter_fixture_item(fixture, 250, 526);
    fixture->reading.date = (struct date){2021, 4, 7};
    find_oddities(fixture);
    cr_expect_eq(count_findings(fixture, "R-CH9"), 2, "twice, in item 3");
    cr_expect_eq(charter_fixture_finding(fixture, "R-CH9")->lines.first, 260);
    cr_expect_eq(count_findings(fixture, "R-CH8"), 2);
    cr_expect_not_null(charter_fixture_finding(fixture, "I-MARKUP"));
    charter_fixture_free(fixture);
}

Test(oddity, S2_X2)
{
    struct charter_fixture *fixture = charter_fixture_seed("002", DOCUMENT_MINUTES);

    charter_fixture_item(fixture, 141, 234);
    find_oddities(fixture);
    cr_expect_eq(count_findings(fixture, "I-TWICE"), 5);
    charter_fixture_free(fixture);
}

Test(oddity, S4_says_that_the_text_was_damaged)
{
    struct charter_fixture *fixture = charter_fixture_seed("004_", DOCUMENT_NOTE);

    find_oddities(fixture);
    cr_expect_not_null(charter_fixture_finding(fixture, "I-OCR"));
    charter_fixture_free(fixture);
    fixture = charter_fixture_seed("004-corrected", DOCUMENT_NOTE);
    find_oddities(fixture);
    cr_expect_null(charter_fixture_finding(fixture, "I-OCR"));
    charter_fixture_free(fixture);
}

static struct charter_fixture *oddities_of(const char *text, enum document_kind kind)
{
    struct charter_fixture *fixture = charter_fixture_new(text, kind);

    find_oddities(fixture);
    return fixture;
}

Test(oddity, finds_words_that_a_lines_end_cut)
{
    struct charter_fixture *fixture =
        oddities_of("En styringsrefor- mers rammer for by- og boligudvikling og bolig- samt "
                    "byplaner - det er det.\n",
                    DOCUMENT_NOTE);

    cr_assert_eq(count_findings(fixture, "I-HYPHEN"), 1);
    cr_expect_str_eq(charter_fixture_finding(fixture, "I-HYPHEN")->arguments[0],
                     "styringsrefor- mers");
    charter_fixture_free(fixture);
}

Test(oddity, finds_what_is_glued_to_a_number)
{
    struct charter_fixture *fixture = oddities_of("Godkendt med 5 stemmer mod 2(Ø).\n"
                                                  "Godkendt med 5 stemmer mod 2 (Ø).\n"
                                                  "1. Havne fra 20242. Kajer fra 2025. Fine.\n"
                                                  "Der er 20242. husstande og § 3(a).\n",
                                                  DOCUMENT_NOTE);

    cr_assert_eq(count_findings(fixture, "I-GLUED"), 2);
    cr_expect_str_eq(charter_fixture_finding(fixture, "I-GLUED")->arguments[0], "2(Ø)");
    charter_fixture_free(fixture);
}

Test(oddity, finds_a_label_behind_its_value)
{
    struct charter_fixture *fixture = oddities_of("Sekretariat: Kajkontoret\n\nSekretariat\n\n"
                                                  "Møder\n\n4 gange\n",
                                                  DOCUMENT_NOTE);

    cr_assert_eq(count_findings(fixture, "I-LABEL"), 1);
    cr_expect_eq(charter_fixture_finding(fixture, "I-LABEL")->lines.first, 3);
    charter_fixture_free(fixture);
}

Test(oddity, misses_a_drawing_that_was_announced)
{
    struct charter_fixture *fixture =
        oddities_of("Organisationsdiagrammet ser ud som følger:\n\nHAVNEFORUM\n", DOCUMENT_NOTE);

    cr_expect_eq(count_findings(fixture, "I-DRAWING"), 1);
    charter_fixture_free(fixture);
    fixture = oddities_of("Organisationsdiagrammet ser ud som følger:\n\nA -> B\n", DOCUMENT_NOTE);
    cr_expect_eq(count_findings(fixture, "I-DRAWING"), 0);
    charter_fixture_free(fixture);
}

static void check_minutes_item(const char *title, enum outcome outcome, size_t expected)
{
    struct charter_fixture *fixture = charter_fixture_new("Punkt 1\nGodkendt.\n", DOCUMENT_MINUTES);
    struct reading_item *item = charter_fixture_item(fixture, 1, 2);
    struct reading_decision *decision = LIST_PUSH(&fixture->arena, &item->decisions);

    item->title = title;
    decision->own = true;
    decision->outcome = outcome;
    find_oddities(fixture);
    cr_expect_eq(count_findings(fixture, "I-OWN-MINUTES"), expected, "%s", title);
    charter_fixture_free(fixture);
}

Test(oddity, finds_minutes_approved_in_their_own_meeting)
{
    check_minutes_item("Godkendelse af referat", OUTCOME_APPROVED, 1);
    check_minutes_item("Godkendelse af referat", OUTCOME_POSTPONED, 0);
    check_minutes_item("Godkendelse af referat fra 3. marts 2025", OUTCOME_APPROVED, 0);
    check_minutes_item("Godkendelse af dagsorden", OUTCOME_APPROVED, 0);
}

static size_t count_missing_finance(const char *text)
{
    struct charter_fixture *fixture = oddities_of(text, DOCUMENT_NOTE);
    size_t count = count_findings(fixture, "R-18");

    charter_fixture_free(fixture);
    return count;
}

#define TO_COMMITTEE "- 6. april 2027: Drøftelse i Teknik- og Miljøudvalget\n"
#define TO_FINANCE   "- 12. april 2027: Drøftelse i Økonomiudvalget\n"
#define TO_COUNCIL   "- 26. april 2027: Godkendelse i Byrådet\n"

Test(oddity, misses_the_finance_committee_where_there_is_money)
{
    cr_expect_eq(count_missing_finance("Planen koster 2 mio. kr.\n\n" TO_COMMITTEE TO_COUNCIL), 1);
    cr_expect_eq(
        count_missing_finance("Planen koster 2 mio. kr.\n\n" TO_COMMITTEE TO_FINANCE TO_COUNCIL),
        0);
    cr_expect_eq(count_missing_finance("Planen er smuk.\n\n" TO_COMMITTEE TO_COUNCIL), 0);
    cr_expect_eq(count_missing_finance("Planen koster 2 mio. kr.\n\n" TO_COUNCIL), 0);
    cr_expect_eq(count_missing_finance("Planen har ingen økonomiske konsekvenser, og budgettet "
                                       "holder.\n\n" TO_COMMITTEE TO_COUNCIL),
                 0);
}
