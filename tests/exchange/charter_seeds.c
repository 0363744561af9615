/*
 * The forums of real processes, row by row of the acceptance table. Only facts stand here; the
 * texts lie beside the source (seeds.h).
 */
#include "tests/exchange/charter_fixture.h"

#include <criterion/criterion.h>

#include <string.h>

static struct charter_fixture *read_charters(void)
{
    struct charter_fixture *fixture = charter_fixture_seed("001", DOCUMENT_CHARTER);

    charter_fixture_read(fixture);
    return fixture;
}

static struct charter_fixture *read_minutes(void)
{
    struct charter_fixture *fixture = charter_fixture_seed("000", DOCUMENT_MINUTES);

    fixture->reading.forum = "Rådet for Almene Boligforhold";
    charter_fixture_item(fixture, 42, 248);
    charter_fixture_item(fixture, 250, 526);
    charter_fixture_read(fixture);
    return fixture;
}

static struct charter_fixture *read_memo(const char *seed)
{
    struct charter_fixture *fixture = charter_fixture_seed(seed, DOCUMENT_NOTE);

    charter_fixture_read(fixture);
    return fixture;
}

Test(charter_seeds, S1_F1)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum = charter_fixture_forum(fixture, "Boligforum", NULL);

    cr_expect_eq(fixture->reading.forums.count, 9, "seven, and two groups within one");
    cr_expect_eq(forum->kind, FORUM_PARTNERSHIP);
    cr_expect_str_eq(forum->cadence, "1 a year");
    cr_expect_eq(forum->purpose.count, 6);
    cr_assert_eq(forum->seats.count, 4);
    charter_fixture_seat(forum, "Borgmester");
    charter_fixture_seat(forum, "Kommunaldirektør");
    cr_expect_not_null(strstr(forum->seats.items[2].rule, "KKIK/Morbærhaven"));
    cr_expect_eq(forum->lines.first, 78);
    cr_expect_eq(forum->lines.last, 105);
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F2)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum = charter_fixture_forum(fixture, "Ekstern styregruppe", NULL);

    cr_expect_eq(forum->kind, FORUM_PARTNERSHIP);
    cr_expect_str_eq(forum->cadence, "1 a year");
    cr_expect_eq(forum->purpose.count, 1);
    cr_expect_eq(forum->seats.count, 5);
    cr_expect_str_eq(charter_fixture_seat(forum, "Bo Rasmussen")->rule, "Kommunaldirektør");
    cr_expect_str_eq(charter_fixture_seat(forum, "Tordis Vilidur")->role, "Direktør for SOF");
    cr_expect_str_eq(charter_fixture_seat(forum, "Niels Carsten Bluhme")->role, "Direktør for MTF");
    charter_fixture_seat(forum, "Alice Petersen");
    charter_fixture_seat(forum, "2 repræsentanter fra hver boligorganisation");
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F3)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum = charter_fixture_forum(fixture, "Intern styregruppe", NULL);

    cr_expect_eq(forum->kind, FORUM_INTERNAL);
    cr_expect_str_eq(forum->cadence, "1 a quarter, as needed");
    cr_expect_eq(forum->purpose.count, 4);
    cr_expect(charter_fixture_purpose(forum, "at der foretages en årlig evaluering"));
    cr_assert_eq(forum->seats.count, 5);
    cr_expect_str_eq(forum->seats.items[4].role, "ad hoc");
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F4)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum =
        charter_fixture_forum(fixture, "Sekretariat for boligkoordinering", NULL);

    cr_expect_eq(forum->kind, FORUM_INTERNAL);
    cr_expect_str_eq(forum->cadence, "1 a month");
    cr_expect_eq(forum->purpose.count, 8);
    cr_assert_eq(forum->seats.count, 4);
    cr_expect_str_eq(charter_fixture_seat(forum, "Mette Nielsen Duekilde")->role,
                     "SOF, boligsocial gruppe");
    charter_fixture_seat(forum, "Anne Marie Holt Christensen");
    cr_expect_eq(forum->lines.last, 190);
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F5)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum =
        charter_fixture_forum(fixture, "Kontaktgrupper for befolkning - bolig - økonomi", NULL);

    cr_expect(forum->existing);
    cr_expect_str_eq(forum->cadence, "ad hoc");
    cr_expect_eq(forum->seats.count, 2);
    cr_expect(charter_fixture_purpose(forum, "Teamstatistikgruppen varetager"));
    forum = charter_fixture_forum(fixture, "Teamstatistikgruppen", NULL);
    cr_expect(forum->existing);
    cr_expect_str_eq(forum->parent, "Kontaktgrupper for befolkning - bolig - økonomi");
    charter_fixture_forum(fixture, "Kommuneplanen", NULL);
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F6)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum =
        charter_fixture_forum(fixture, "Gruppe for fysiske renoveringsprojekter", NULL);

    cr_expect_eq(forum->kind, FORUM_INTERNAL);
    cr_expect_str_eq(forum->cadence, "about every 3 months, as needed");
    cr_expect_eq(forum->purpose.count, 4);
    cr_expect_eq(forum->seats.count, 7);
    cr_expect_str_eq(charter_fixture_seat(forum, "Annemarie Holt Christensen")->rule,
                     "repræsentant for gruppen ind i boligsekretariatet");
    cr_expect_str_eq(charter_fixture_seat(forum, "Hans Henrik Høeg")->role, "Forsyning, MTF");
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F7)
{
    struct charter_fixture *fixture = read_charters();
    const struct reading_forum *forum =
        charter_fixture_forum(fixture, "Gruppen Albertslund Boligsociale Center (ABC)", NULL);

    cr_expect(forum->existing);
    cr_expect_str_eq(forum->cadence, "about 1 a quarter");
    cr_expect_eq(forum->purpose.count, 9);
    cr_expect_eq(forum->seats.count, 9);
    cr_expect_str_eq(charter_fixture_seat(forum, "Mai Green")->stand_in, "Trine Sander");
    cr_expect_str_eq(charter_fixture_seat(forum, "Mai Green")->role, "BO-VEST");
    cr_expect_str_eq(charter_fixture_seat(forum, "Kristian Skow Hopp")->role, "BUF");
    charter_fixture_free(fixture);
}

Test(charter_seeds, S0_F1_to_F5)
{
    struct charter_fixture *fixture = read_minutes();
    const struct reading_forum *forum =
        charter_fixture_forum(fixture, "Rådet for Almene Boligforhold", NULL);

    cr_expect(forum->existing);
    cr_expect_str_eq(forum->cadence, "every 2 years");
    cr_assert_eq(forum->seats.count, 1);
    cr_expect_not_null(strstr(forum->seats.items[0].rule, "Nordkysten"));
    cr_expect(charter_fixture_forum(fixture, "Styregruppen for Parallelsamfundsindsatsen", NULL)
                  ->existing);
    forum = charter_fixture_forum(fixture, "Den boligsociale bestyrelse", NULL);
    cr_expect_eq(forum->kind, FORUM_OTHER_PARTY);
    cr_expect_eq(forum->seats.count, 2);
    cr_expect_eq(forum->purpose.count, 1);
    cr_expect_not_null(forum->parent, "from 2022 part of the partnership");
    charter_fixture_seat(forum, "3 medlemmer fra Boliggården");
    charter_fixture_seat(forum, "3 medlemmer fra Helsingør Kommune");
    charter_fixture_forum(fixture, "Styre- og følgegrupper for Gang i Nordvest", NULL);
    forum = charter_fixture_forum(fixture, "Følgegruppe for Vapnagaard", NULL);
    cr_expect(forum->existing);
    cr_expect_str_eq(charter_fixture_seat(forum, "Helsingør Kommune")->role, "konsulentniveau");
    cr_expect(charter_fixture_forum(fixture, "Følgegruppe for Nøjsomhed", NULL)->existing);
    forum = charter_fixture_forum(fixture, "Følge- eller arbejdsgruppe for Nordvest", NULL);
    cr_expect_not(forum->existing);
    cr_expect_str_eq(forum->parent, "Bystrategisk Partnerskab Helsingør");
    charter_fixture_free(fixture);
}

Test(charter_seeds, S0_F6_in_both_versions)
{
    struct charter_fixture *fixture = read_minutes();
    const struct reading_forum *early =
        charter_fixture_forum(fixture, "Dialogforum for almene boliger", "15-03-2021");
    const struct reading_forum *late =
        charter_fixture_forum(fixture, "Dialogforum for almene boliger", "revised");

    cr_expect_eq(early->kind, FORUM_PARTNERSHIP);
    cr_expect_str_eq(early->cadence, "2 a year");
    cr_expect_str_eq(early->parent, "Økonomiudvalget");
    cr_expect_str_eq(early->secretariat, "BYLAB");
    cr_expect_str_eq(early->first_meeting, "foråret 2021");
    cr_expect_eq(early->purpose.count, 2);
    cr_expect_eq(early->seats.count, 8, "seven seats, and who comes ad hoc");
    cr_expect_str_eq(charter_fixture_seat(early, "Borgmesteren")->role, "formand");
    charter_fixture_seat(early, "1 medlem fra Økonomiudvalget");
    cr_assert_eq(early->replaces.count, 1);
    cr_expect_str_eq(early->replaces.items[0], "Rådet for Almene Boligforhold");

    cr_expect_eq(late->purpose.count, 3);
    cr_expect_eq(late->seats.count, 9);
    charter_fixture_seat(late, "Næstformand Økonomiudvalget");
    charter_fixture_seat(late, "Formanden for Omsorg- og Sundhedsudvalget");
    cr_expect_not_null(strstr(late->seats.items[6].rule, "Marienlyst og Røntoft"));
    cr_expect_not_null(strstr(late->seats.items[7].rule, "Boligkontoret Danmark"));
    cr_expect_str_eq(late->first_meeting, "1. halvår 2021 eller 1. halvår 2022");
    cr_expect_str_eq(late->parent, "Økonomiudvalget");
    cr_expect_str_eq(late->secretariat, "BYLAB");
    cr_expect_eq(late->replaces.count, 1);
    cr_expect_not_null(charter_fixture_finding(fixture, "I-VERSIONS"));
    charter_fixture_free(fixture);
}

Test(charter_seeds, S0_F7_in_both_versions)
{
    struct charter_fixture *fixture = read_minutes();
    const struct reading_forum *early =
        charter_fixture_forum(fixture, "Bystrategisk Partnerskab Helsingør", "15-03-2021");
    const struct reading_forum *late =
        charter_fixture_forum(fixture, "Bystrategisk Partnerskab Helsingør", "revised");

    cr_expect_str_eq(early->cadence, "4 a year");
    cr_expect_eq(early->purpose.count, 7);
    cr_expect_eq(early->seats.count, 6);
    charter_fixture_seat(early, "Økonomiudvalget, 3 medlemmer");
    cr_expect_str_eq(early->first_meeting, "foråret 2021");
    cr_assert_eq(early->replaces.count, 2);
    cr_expect_str_eq(early->replaces.items[0], "Styregruppen for Parallelsamfundsindsatsen");

    cr_expect_eq(late->seats.count, 8);
    cr_expect_str_eq(charter_fixture_seat(late, "Næstformand Økonomiudvalget")->role,
                     "formand for partnerskabet");
    charter_fixture_seat(late, "Formanden for Børne- og Uddannelsesudvalget");
    cr_expect_str_eq(late->first_meeting, "2021-05");
    cr_expect_str_eq(late->parent, "Økonomiudvalget");
    cr_expect_eq(late->replaces.count, 2);
    charter_fixture_free(fixture);
}

static const struct reading_agreement *agreement(const struct charter_fixture *fixture,
                                                 const char *name, const char *period)
{
    for (size_t i = 0; i < fixture->reading.agreements.count; i++) {
        const struct reading_agreement *found = &fixture->reading.agreements.items[i];

        if (strcmp(found->name, name) == 0 &&
            (period == NULL || (found->period != NULL && strcmp(found->period, period) == 0)))
            return found;
    }
    cr_assert_fail("no agreement %s", name);
    return NULL;
}

Test(charter_seeds, S0_A1)
{
    struct charter_fixture *fixture = read_minutes();

    agreement(fixture, "Boligsocial helhedsplan", "2018-2021");
    agreement(fixture, "Boligsocial helhedsplan", "2022-2025");
    agreement(fixture, "Samlet anvisnings- og udlejningsaftale", NULL);
    cr_expect_str_eq(agreement(fixture, "Bydelspartnerskab", NULL)->parties, "Boliggården");
    charter_fixture_free(fixture);
}

static void pair(const struct charter_fixture *fixture, int level, const char *internal,
                 const char *external)
{
    const struct reading_forum *left = charter_fixture_forum(fixture, internal, NULL);
    const struct reading_forum *right = charter_fixture_forum(fixture, external, NULL);

    cr_expect_eq(left->level, level, "%s", internal);
    cr_expect_eq(right->level, level, "%s", external);
    cr_expect_eq(left->kind, FORUM_INTERNAL, "%s", internal);
    cr_expect_eq(right->kind, FORUM_PARTNERSHIP, "%s", external);
    cr_expect_str_eq(left->counterpart, external);
    cr_expect_str_eq(right->counterpart, internal);
    cr_expect_str_eq(left->secretariat, "TMF");
    cr_expect_str_eq(right->secretariat, "TMF");
}

static void check_memo(const char *seed)
{
    struct charter_fixture *fixture = read_memo(seed);
    const struct reading_forum *forum = charter_fixture_forum(fixture, "Samarbejdsforum", NULL);
    const struct reading_agreement *main_agreement = agreement(fixture, "Hovedaftale", NULL);

    pair(fixture, 1, "Borgmesterforum", "Partnerskabsforum");
    pair(fixture, 2, "Tværkommunal styregruppe", "Samarbejdsforum");
    pair(fixture, 3, "Temagrupper", "Styringsdialog");
    cr_assert_eq(forum->replaces.count, 2);
    cr_expect_str_eq(forum->replaces.items[0], "Samarbejdsorganet");
    cr_expect_str_eq(forum->replaces.items[1], "Kontaktudvalget");
    cr_expect(charter_fixture_forum(fixture, "Kontaktudvalget", NULL)->existing);
    cr_expect_eq(fixture->reading.forums.count, 8);

    cr_expect_eq(fixture->reading.agreements.count, 3);
    cr_expect_eq(main_agreement->level, 1);
    cr_expect_str_eq(main_agreement->period, "3 years");
    cr_assert_not_null(main_agreement->criteria);
    cr_expect_not_null(strstr(main_agreement->criteria, "venteliste"));
    cr_expect_str_eq(charter_fixture_forum(fixture, "Styringsdialog", NULL)->cadence, "1 a year");
    cr_expect_not_null(strstr(main_agreement->parties, "1. kreds"));
    cr_expect_eq(agreement(fixture, "Delaftaler", NULL)->level, 2);
    cr_expect_eq(agreement(fixture, "Enkeltaftaler", NULL)->level, 3);
    charter_fixture_free(fixture);
}

Test(charter_seeds, S4_F_and_A_corrected)
{
    check_memo("004-corrected");
}

Test(charter_seeds, S4_F_and_A_damaged)
{
    struct charter_fixture *fixture;

    check_memo("004_");
    fixture = read_memo("004_");
    cr_expect_not_null(charter_fixture_finding(fixture, "I-OCR-NAME"));
    charter_fixture_free(fixture);
}

Test(charter_seeds, S1_F7_works_by_an_agreement)
{
    struct charter_fixture *fixture = read_charters();

    agreement(fixture, "Partnerskabsaftale", NULL);
    charter_fixture_free(fixture);
}

Test(charter_seeds, S2_R1)
{
    struct charter_fixture *fixture = charter_fixture_seed("002", DOCUMENT_MINUTES);

    charter_fixture_item(fixture, 46, 139);
    charter_fixture_item(fixture, 141, 234);
    charter_fixture_read(fixture);
    cr_expect_eq(agreement(fixture, "Boligsocial helhedsplan", "2025-2029")->level, 1);
    cr_expect_eq(agreement(fixture, "Kriminalitetsforebyggelse", NULL)->level, 2);
    cr_expect_eq(fixture->reading.agreements.count, 5);
    charter_fixture_free(fixture);
}
