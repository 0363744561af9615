#include "exchange/charter.h"

#include "tests/exchange/charter_fixture.h"
#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>

#include <string.h>

static const char youth_council[] =
    "Kommissorium for Ungdomsrådet i Vesterby\n"
    "\n"
    "Formål\n"
    "\n"
    "Ungdomsrådet skal give unge indflydelse på det, der vedrører dem.\n"
    "\n"
    "Sammensætning\n"
    "\n"
    "- 5 unge valgt på et valgmøde\n"
    "- 2 medlemmer udpeget af Børneudvalget\n"
    "- Konsulent Rikke Dam (sekretær)\n"
    "- Formænd for Sydbo Boligforening, Boligselskabet Nordbo og Almenbo Havneby\n"
    "- Direktører for Sydbo Boligforening og Almenbo Havneby\n"
    "\n"
    "Møder\n"
    "\n"
    "Rådet mødes mindst 4-6 gange om året og ellers efter behov.\n"
    "\n"
    "Forankring: Børneudvalget\n"
    "\n"
    "Sekretariatsbetjening\n"
    "\n"
    "Center for Unge\n";

Test(charter, reads_a_charter_of_one_forum)
{
    struct charter_fixture *fixture = charter_fixture_new(youth_council, DOCUMENT_CHARTER);
    const struct reading_forum *forum;

    charter_fixture_read(fixture);
    cr_assert_eq(fixture->reading.forums.count, 1);
    forum = &fixture->reading.forums.items[0];
    cr_expect_str_eq(forum->name, "Ungdomsrådet i Vesterby");
    cr_expect_eq(forum->kind, FORUM_VOLUNTARY_COUNCIL);
    cr_expect_null(forum->version);
    cr_expect_str_eq(forum->cadence, "at least 4-6 a year, as needed");
    cr_expect_str_eq(forum->parent, "Børneudvalget");
    cr_expect_str_eq(forum->secretariat, "Center for Unge");
    cr_expect_eq(forum->purpose.count, 1);
    cr_assert_eq(forum->seats.count, 5);
    cr_expect_str_eq(forum->seats.items[0].rule, "5 unge valgt på et valgmøde");
    cr_expect_eq(forum->seats.items[1].lines.first, 10);
    cr_expect_str_eq(forum->seats.items[2].person, "Rikke Dam");
    cr_expect_str_eq(forum->seats.items[2].role, "sekretær");
    cr_expect_str_eq(forum->seats.items[3].rule,
                     "Formænd for Sydbo Boligforening, Boligselskabet Nordbo og Almenbo Havneby");
    cr_expect_null(forum->seats.items[3].person, "the last of three organisations");
    cr_expect_null(forum->seats.items[3].role);
    cr_expect_null(forum->seats.items[4].person);
    charter_fixture_free(fixture);
}

static const char torn_box[] =
    "Punkt 4: Nye fora\n"
    "FORUM FOR HAVNEN\n"
    "| Opgaver/\n"
    "fokusområder | • Drøfte havnens drift• Følge byggeriet |\n"
    "|---|---|\n"
    "3 gange årligt\n"
    "\n"
    "Møder\n"
    "\n"
    "Medlemmer\n"
    "\n"
    "o Borgmesteren (formand)\n"
    "o Formanden for Havneudvalget\n"
    "\n"
    "Der er p.t. arbejdsgrupper for hhv. kajen og molen med deltagelse af brugerne.\n"
    "\n"
    "Sekretariat: Havnekontoret.\n"
    "\n"
    "Sekretariat\n"
    "\n"
    "Fagchefer deltager i møderne ad hoc.\n"
    "\n"
    "Indstilling\n"
    "\n"
    "1. at der nedsættes et nyt Forum for Havnen. Forum for Havnen erstatter Havnerådet og "
    "Kontaktgruppen for molen.\n";

Test(charter, reads_a_box_with_its_headings_torn_and_shuffled)
{
    struct charter_fixture *fixture = charter_fixture_new(torn_box, DOCUMENT_MINUTES);
    const struct reading_forum *forum;

    charter_fixture_item(fixture, 1, fixture->reading.lines.last);
    charter_fixture_read(fixture);
    forum = charter_fixture_forum(fixture, "Forum for Havnen", NULL);
    cr_expect_eq(forum->purpose.count, 2);
    cr_expect_str_eq(forum->cadence, "3 a year");
    cr_expect_str_eq(forum->secretariat, "Havnekontoret");
    cr_assert_eq(forum->seats.count, 3);
    cr_expect_str_eq(forum->seats.items[0].role, "formand");
    cr_expect_str_eq(forum->seats.items[2].rule, "Fagchefer");
    cr_expect_str_eq(forum->seats.items[2].role, "ad hoc");
    cr_assert_eq(forum->replaces.count, 2);
    cr_expect_str_eq(forum->replaces.items[0], "Havnerådet");
    cr_expect_str_eq(forum->replaces.items[1], "Kontaktgruppen for molen");
    cr_expect(charter_fixture_forum(fixture, "Havnerådet", NULL)->existing);
    cr_expect_str_eq(charter_fixture_forum(fixture, "Arbejdsgruppe for molen", NULL)->parent,
                     "Forum for Havnen");
    charter_fixture_free(fixture);
}

Test(charter, makes_nothing_up_of_minutes_without_charters)
{
    static const char text[] =
        "Punkt 1: Godkendelse af dagsorden\n"
        "Beslutning\n"
        "Teknikudvalget godkendte dagsordenen. Formanden for udvalget deltog ikke.\n"
        "Punkt 2: Vejprojekt\n"
        "Der indgås aftale med entreprenøren. Arbejdsgruppen har afholdt tre møder.\n"
        "Økonomiudvalget\n"
        "Anbefales.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);

    charter_fixture_item(fixture, 1, 3);
    charter_fixture_item(fixture, 4, 7);
    charter_fixture_read(fixture);
    cr_expect_eq(fixture->reading.forums.count, 0);
    cr_expect_eq(fixture->reading.agreements.count, 0);
    charter_fixture_free(fixture);
}

Test(charter, reads_a_table_with_the_name_in_it)
{
    static const char text[] = "| Forum | Følgegruppe for Havnebyen |\n"
                               "|---|---|\n"
                               "| Formål | Følge planen og drøfte principper |\n"
                               "| Mødekadence | 2-3 gange årligt |\n"
                               "| Sekretariat | By og Land |\n"
                               "\n"
                               "ARBEJDSGRUPPER\n"
                               "\n"
                               "Opgaver\n"
                               "Løse opgaver\n"
                               "Deltagere\n"
                               "Medarbejdere fra centrene\n"
                               "Sekretariat\n"
                               "Sekretariatsopgaven varetages af Havnekontoret.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_CHARTER);
    const struct reading_forum *forum;

    charter_fixture_read(fixture);
    cr_assert_eq(fixture->reading.forums.count, 2);
    forum = charter_fixture_forum(fixture, "Følgegruppe for Havnebyen", NULL);
    cr_expect_str_eq(forum->cadence, "2-3 a year");
    cr_expect_str_eq(forum->secretariat, "By og Land");
    cr_expect_eq(forum->purpose.count, 1);
    forum = charter_fixture_forum(fixture, "Arbejdsgrupper", NULL);
    cr_expect_str_eq(forum->secretariat, "Havnekontoret");
    cr_expect(charter_fixture_purpose(forum, "Løse opgaver"));
    charter_fixture_seat(forum, "Medarbejdere fra centrene");
    charter_fixture_free(fixture);
}

Test(charter, reads_levels_from_a_list)
{
    static const char text[] =
        "Organiseringen består af tre niveauer:\n"
        "- Niveau 1: Politisk følgegruppe\n"
        "- Niveau 2: Styregruppe for byudvikling\n"
        "- Niveau 3: Projektgrupper\n"
        "\n"
        "Politisk følgegruppe erstatter Kontaktudvalget. Styregruppe for byudvikling forankres i "
        "Teknisk Udvalg.\n"
        "\n"
        "Der oprettes et dialogforum for beboere, som mødes fire gange om året.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);
    const struct reading_forum *forum;

    charter_fixture_read(fixture);
    cr_assert_eq(fixture->reading.forums.count, 5);
    forum = charter_fixture_forum(fixture, "Politisk følgegruppe", NULL);
    cr_expect_eq(forum->level, 1);
    cr_assert_eq(forum->replaces.count, 1);
    cr_expect_str_eq(forum->replaces.items[0], "Kontaktudvalget");
    forum = charter_fixture_forum(fixture, "Styregruppe for byudvikling", NULL);
    cr_expect_eq(forum->level, 2);
    cr_expect_str_eq(forum->parent, "Teknisk Udvalg");
    cr_expect_eq(charter_fixture_forum(fixture, "Projektgrupper", NULL)->level, 3);
    cr_expect_str_eq(charter_fixture_forum(fixture, "Dialogforum for beboere", NULL)->cadence,
                     "4 a year");
    charter_fixture_free(fixture);
}

Test(charter, takes_a_list_of_people_in_minutes_for_attendance)
{
    static const char text[] = "Punkt 1: Møde\n"
                               "Teknisk Udvalg\n"
                               "Deltagere\n"
                               "Anna Holm\n"
                               "Bo Lund\n"
                               "Udvalg: Byrådet\n"
                               "Medlemmer: Carl Vig\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);

    charter_fixture_item(fixture, 1, 7);
    charter_fixture_read(fixture);
    cr_expect_eq(fixture->reading.forums.count, 0);
    charter_fixture_free(fixture);
}

Test(charter, gives_cadence_in_one_form)
{
    static const char *const cases[][2] = {
        {"1 gang hvert år som udgangspunkt", "1 a year"},
        {"Kvartalsvis, ellers efter behov", "1 a quarter, as needed"},
        {"Vi samles ca. hver 3. måned og efter behov.", "about every 3 months, as needed"},
        {"hver 3. måned", "every 3 months"},
        {"4 gange årligt", "4 a year"},
        {"2 årlige møder", "2 a year"},
        {"Som udgangspunkt en gang om måneden.", "1 a month"},
        {"har en mødefrekvens på omkring hvert kvartal", "about 1 a quarter"},
        {"Ad.hoc. når der er sager", "ad hoc"},
        {"efter behov", "as needed"},
        {"hvert andet år", "every 2 years"},
        {"to gange hvert halvår", "2 a half-year"},
        {"månedligt", "1 a month"},
        {"ugentlige møder", "1 a week"},
        {"4-6 møder årligt", "4-6 a year"},
        {"mindst 2 gange om året", "at least 2 a year"},
        {"tre møder hver 2. måned", "3 every 2 months"},
    };
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *cadence = charter_cadence(slice_of(cases[i][0]), &arena);

        cr_assert_not_null(cadence, "%s", cases[i][0]);
        cr_expect_str_eq(cadence, cases[i][1], "%s gave %s", cases[i][0], cadence);
    }
    cr_expect_null(charter_cadence(SLICE("Møderne holdes på rådhuset"), &arena));
    cr_expect_null(charter_cadence(SLICE("inden for 10 år"), &arena));
    cr_expect_null(charter_cadence(SLICE(""), &arena));
    arena_clear(&arena);
}

Test(charter, takes_time_linear_in_a_hostile_text)
{
    struct str text = STR_INIT;
    struct charter_fixture *fixture;

    for (int i = 0; i < 3000; i++)
        str_append(&text, "STYREGRUPPEN\nMedlemmer\n- A <-> B (niveau 1\nder erstatter den\n");
    fixture = charter_fixture_new(str_text(&text), DOCUMENT_CHARTER);
    charter_fixture_read(fixture);
    cr_expect_gt(fixture->reading.forums.count, 0);
    charter_fixture_free(fixture);
    str_clear(&text);
}
