/* What sentences say of forums, and groups under headings of their own, in made-up texts. */
#include "tests/exchange/charter_fixture.h"

#include <criterion/criterion.h>

#include <string.h>

static struct charter_fixture *read_charter(const char *text)
{
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_CHARTER);

    charter_fixture_read(fixture);
    return fixture;
}

#define BOX                                                                                        \
    "LOKALT PARTNERSKAB FJORDEN\n\nFormål\n\n- at passe på havnen\n\n"                           \
    "Deltagere\n\nBorgmester\n\n"                                                                  \
    "Møder\n\n2 gange årligt\n\n"

Test(charter_relation, one_forum_takes_another_in)
{
    struct charter_fixture *fixture = read_charter(
        BOX "Havnen ledes af den lokale havnebestyrelse, der har 2 medlemmer fra Kajlauget og 3 "
            "medlemmer fra kommunen.\n\nFra 2027: Partnerskabet vil omfatte den lokale "
            "havnebestyrelse.\n");
    const struct reading_forum *board =
        charter_fixture_forum(fixture, "Den lokale havnebestyrelse", NULL);

    cr_assert_not_null(board->parent);
    cr_expect_not_null(strstr(board->parent, "partnerskab"));
    cr_expect_eq(board->seats.count, 2);
    cr_expect_eq(board->purpose.count, 1, "what it leads");
    charter_fixture_free(fixture);
}

Test(charter_relation, nothing_is_taken_in_by_a_stranger)
{
    struct charter_fixture *fixture = read_charter(
        BOX "Havnen ledes af den lokale havnebestyrelse, der har 2 medlemmer fra Kajlauget og 3 "
            "medlemmer fra kommunen.\n\nPlanen vil omfatte den lokale havnebestyrelse.\n");

    cr_expect_null(charter_fixture_forum(fixture, "Den lokale havnebestyrelse", NULL)->parent);
    charter_fixture_free(fixture);
}

Test(charter_relation, some_speak_for_all)
{
    struct charter_fixture *fixture = read_charter(
        BOX "Der har været en formel dialog gennem Rådet for Kajer, hvor Nordbo og Sydbo "
            "repræsenterede alle lejere.\n");
    const struct reading_forum *forum = charter_fixture_forum(fixture, "Rådet for Kajer", NULL);

    cr_expect(forum->existing);
    cr_assert_eq(forum->seats.count, 1);
    cr_expect_str_eq(forum->seats.items[0].rule, "Nordbo og Sydbo repræsenterede alle lejere");
    charter_fixture_free(fixture);
}

Test(charter_relation, groups_have_headings_of_their_own)
{
    struct charter_fixture *fixture =
        read_charter("KONTAKTGRUPPER FOR HAVNEN\n\nDer findes allerede følgende grupper.\n\n"
                     "Talgruppen\n\nTalgruppen varetager tallene for kajerne.\n\n"
                     "Havneplanen\n\nSkiftende grupper varetager havneplanen.\n\n"
                     "Behov for mere\n\nDer er ikke behov for en ny gruppe.\n\n"
                     "Deltagere\n\nRepræsentanter fra talgruppen\n\nMødekadence\n\nAd hoc\n");
    const struct reading_forum *group = charter_fixture_forum(fixture, "Talgruppen", NULL);

    cr_expect_eq(fixture->reading.forums.count, 3);
    cr_expect(group->existing);
    cr_expect_eq(group->kind, FORUM_INTERNAL);
    cr_expect_not_null(group->parent);
    cr_expect_eq(group->purpose.count, 1);
    cr_expect_eq(group->lines.first, 5);
    charter_fixture_forum(fixture, "Havneplanen", NULL);
    charter_fixture_free(fixture);
}

Test(charter_relation, yearly_meetings_are_the_forums_cadence)
{
    struct charter_fixture *fixture = read_charter(
        "FØLGEGRUPPE\n\nFormål\n\n- at tale sammen\n\nDeltagere\n\nBorgmester\n\n"
        "Sekretariat\n\nKajkontoret forestår de årlige følgegruppemøder med lauget.\n");

    cr_assert_eq(fixture->reading.forums.count, 1);
    cr_expect_str_eq(fixture->reading.forums.items[0].cadence, "1 a year");
    charter_fixture_free(fixture);
}

static const struct reading_agreement *agreement(const struct charter_fixture *fixture,
                                                 const char *name)
{
    for (size_t i = 0; i < fixture->reading.agreements.count; i++) {
        if (strcmp(fixture->reading.agreements.items[i].name, name) == 0)
            return &fixture->reading.agreements.items[i];
    }
    cr_assert_fail("no agreement %s", name);
    return NULL;
}

Test(charter_relation, an_agreement_has_parts)
{
    struct charter_fixture *fixture =
        read_charter("Den boligsociale helhedsplan 2027-2030 er bygget op omkring to "
                     "delaftaler:\n\n1. Kajer\n2. Broer\n\nDet var det.\n");

    cr_expect_eq(agreement(fixture, "Boligsocial helhedsplan")->level, 1);
    cr_expect_eq(agreement(fixture, "Kajer")->level, 2);
    cr_expect_eq(agreement(fixture, "Broer")->level, 2);
    cr_expect_eq(fixture->reading.agreements.count, 3);
    charter_fixture_free(fixture);
}

Test(charter_relation, an_agreement_has_criteria)
{
    struct charter_fixture *fixture = read_charter(
        "Der indgås en hovedaftale mellem A og B (niveau 1), efterfulgt af delaftaler mellem C og "
        "D (niveau 2).\n\nSuccesen måles. Succeskriterierne kan relatere sig til tryghed og "
        "rene kajer.\n");

    cr_expect_str_eq(agreement(fixture, "Hovedaftale")->criteria, "tryghed og rene kajer");
    cr_expect_null(agreement(fixture, "Delaftaler")->criteria);
    charter_fixture_free(fixture);
}

Test(charter_relation, a_purpose_may_be_laid_down_in_an_agreement)
{
    struct charter_fixture *fixture =
        read_charter("Formålet med samarbejdet er beskrevet i en kajaftale. Resten er beskrevet i "
                     "en bog.\n");

    cr_expect_eq(fixture->reading.agreements.count, 1);
    agreement(fixture, "Kajaftale");
    charter_fixture_free(fixture);
}

#define FORUMS                                                                                     \
    "HAVNEFORUM\n\nOpgaver\n\n- at passe på kajerne\n\nMedlemmer\n\n- Borgmesteren\n\n"           \
    "PARTNERSKAB FJORDEN\n\nOpgaver\n\n- at passe på fjorden\n\nMedlemmer\n\n- Borgmesteren\n\n"  \
    "Indstilling\n\n"

static void expect_replaced(const char *text, const char *forum, const char *const *old,
                            size_t count)
{
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);
    const struct reading_forum *found;

    charter_fixture_item(fixture, 1, (unsigned)fixture->lines.count);
    charter_fixture_read(fixture);
    found = charter_fixture_forum(fixture, forum, NULL);
    cr_assert_eq(found->replaces.count, count, "%s", text);
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(found->replaces.items[i], old[i]);
    charter_fixture_free(fixture);
}

Test(charter_relation, the_list_of_what_is_replaced_ends_with_its_names)
{
    static const char *const old[] = {"Rådet for Kajer", "Styregruppen for Broer"};

    expect_replaced(FORUMS "1. at Havneforum oprettes og træder i stedet for Rådet for "
                           "Kajer.\n",
                    "Havneforum", old, 1);
    expect_replaced(FORUMS "Havneforum erstatter Rådet for Kajer og omfatter alle i kommunen.\n",
                    "Havneforum", old, 1);
    expect_replaced(FORUMS "Havneforum erstatter Rådet for Kajer og Styregruppen for Broer.\n",
                    "Havneforum", old, 2);
}

Test(charter_relation, it_stands_for_what_the_sentence_before_was_about)
{
    static const char *const old[] = {"Styregruppen for Broer"};

    expect_replaced(FORUMS "Partnerskabet samler alt arbejde. Det erstatter Styregruppen for "
                           "Broer.\n",
                    "Partnerskab fjorden", old, 1);
    expect_replaced(FORUMS "Broerne er gamle. Det erstatter Styregruppen for Broer.\n",
                    "Partnerskab fjorden", old, 0);
}

Test(charter_relation, a_forum_ends_on_a_day)
{
    struct charter_fixture *fixture = read_charter(
        BOX "Rådet for Kajer ophører den 31. august 2024. Rådet for Broer er nedlagt pr. 1. maj "
            "2025. Styregruppen for Sluser ophører, når der er holdt møde den 1. juni 2025.\n");

    cr_expect(date_equal(charter_fixture_forum(fixture, "Rådet for Kajer", NULL)->ended,
                         (struct date){2024, 8, 31}));
    cr_expect(date_equal(charter_fixture_forum(fixture, "Rådet for Broer", NULL)->ended,
                         (struct date){2025, 5, 1}));
    cr_expect_eq(fixture->reading.forums.count, 3);
    charter_fixture_free(fixture);
}

Test(charter_relation, in_capitals_above_a_label_a_name_is_a_forum)
{
    struct charter_fixture *fixture =
        read_charter("HAVNETOPMØDE\n\nFormål\n\n- at mødes\n\nDeltagere\n\nBorgmester\n\n"
                     "KAJERNES HISTORIE\n\nKajerne er gamle.\n");

    cr_assert_eq(fixture->reading.forums.count, 1);
    cr_expect_str_eq(fixture->reading.forums.items[0].name, "Havnetopmøde");
    cr_expect_str_eq(fixture->reading.forums.items[0].seats.items[0].rule, "Borgmester");
    charter_fixture_free(fixture);
}
