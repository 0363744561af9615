#include "exchange/timeline.h"

#include "tests/exchange/charter_fixture.h"

#include <criterion/criterion.h>

#include <string.h>

static void read_timeline(struct charter_fixture *fixture)
{
    charter_fixture_read(fixture);
    timeline_read(&fixture->text, &fixture->arena, &fixture->reading);
}

/* The milestone of that date in normal form and that body (NULL: none); fails where there is
   none. */
static const struct reading_milestone *milestone(const struct charter_fixture *fixture,
                                                 const char *date, const char *body)
{
    for (size_t i = 0; i < fixture->reading.timeline.count; i++) {
        const struct reading_milestone *found = &fixture->reading.timeline.items[i];
        struct str normal = STR_INIT;
        bool same;

        vague_date_format(&found->date, &normal);
        same = strcmp(str_text(&normal), date) == 0 &&
               (body == NULL || found->body == NULL ? body == found->body
                                                    : strcmp(body, found->body) == 0);
        str_clear(&normal);
        if (same)
            return found;
    }
    cr_assert_fail("no milestone %s of %s", date, body == NULL ? "nobody" : body);
    return NULL;
}

Test(timeline, reads_a_list_with_one_milestone_for_each_body)
{
    static const char text[] =
        "Tidsplan:\n"
        "\n"
        "- **Den 3. juni 2024:** Godkendelse i hovedbestyrelserne i hhv. Nordbo og Sydbo.\n"
        "- **Den 5. juni 2024:** Til afstemning i boligafdelingerne Elmen og Asken.\n"
        "- 10. juni 2024 – Drøftelse i Teknik- og Miljøudvalget, som indstiller til Byrådet.\n"
        "- Ultimo juni: Byrådet godkender planen\n"
        "- Aug. - okt. 2024: Byggeriet går i gang\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    fixture->reading.date = (struct date){2024, 5, 1};
    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 7);
    cr_expect_eq(milestone(fixture, "2024-06-03", "hovedbestyrelse i Nordbo")->lines.first, 3);
    milestone(fixture, "2024-06-03", "hovedbestyrelse i Sydbo");
    milestone(fixture, "2024-06-05", "boligafdelingen Elmen");
    milestone(fixture, "2024-06-05", "boligafdelingen Asken");
    milestone(fixture, "2024-06-10", "Teknik- og Miljøudvalget");
    cr_expect_str_eq(milestone(fixture, "ultimo juni 2024", "Byrådet")->act,
                     "Byrådet godkender planen");
    milestone(fixture, "2024-08/2024-10", NULL);
    cr_expect_not_null(charter_fixture_finding(fixture, "I-YEAR-GUESS"));
    charter_fixture_free(fixture);
}

Test(timeline, reads_tables_whole_and_torn)
{
    static const char whole[] = "| Dato | Aktivitet |\n"
                                "|---|---|\n"
                                "| Marts 2024 | Høring i ældrerådet |\n"
                                "| 2. kvartal 2024 | Byrådet behandler sagen |\n";
    static const char torn[] = "Proces\n"
                               "\n"
                               "Marts 2024\n"
                               "2. kvartal 2024\n"
                               "\n"
                               "Bilag\n"
                               "\n"
                               "Høring i\n"
                               "ældrerådet\n"
                               "Byrådet behandler sagen\n"
                               "\n"
                               "1. Kort over området\n";
    static const char *const texts[] = {whole, torn};

    for (size_t i = 0; i < 2; i++) {
        struct charter_fixture *fixture = charter_fixture_new(texts[i], DOCUMENT_NOTE);

        read_timeline(fixture);
        cr_assert_eq(fixture->reading.timeline.count, 2);
        cr_expect_str_eq(milestone(fixture, "2024-03", "ældrerådet")->act, "Høring i ældrerådet");
        milestone(fixture, "2. kvartal 2024", "Byrådet");
        charter_fixture_free(fixture);
    }
}

Test(timeline, reads_rows_without_a_mark_after_the_date)
{
    static const char text[] = "12.03.2025 Teknisk Udvalg, 1. behandling\n"
                               "19.03.2025 Økonomiudvalget\n"
                               "Uge 14 Høringsfrist\n"
                               "Q3 2025: Evaluering\n"
                               "2620 Nordby\n"
                               "Den 3. april 2025 var en torsdag.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    fixture->reading.date = (struct date){2025, 1, 1};
    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 4);
    milestone(fixture, "2025-03-12", "Teknisk Udvalg");
    milestone(fixture, "2025-03-19", "Økonomiudvalget");
    milestone(fixture, "2025-W14", NULL);
    milestone(fixture, "3. kvartal 2025", NULL);
    charter_fixture_free(fixture);
}

Test(timeline, reads_prose_where_a_body_acts)
{
    static const char text[] =
        "Planen skal godkendes i Byrådet den 4. marts 2024, hvorefter den sendes ud. "
        "Ultimo maj 2024 forventer Landsbyggefonden at udmelde regler. "
        "Aftalen udløber medio 2025. Huset blev malet i april 2023. "
        "Udvalget drøftede turen, som gik til Aarhus den 9. januar 2024. "
        "Kommuneplan 2021 gælder.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 3);
    milestone(fixture, "2024-03-04", "Byrådet");
    milestone(fixture, "ultimo maj 2024", "Landsbyggefonden");
    milestone(fixture, "medio 2025", NULL);
    charter_fixture_free(fixture);
}

Test(timeline, names_the_body_that_a_day_belongs_to)
{
    static const char text[] =
        "Efter Byrådets godkendelse den 14. december 2026 sendes ansøgningen til "
        "Landsbyggefonden.\n"
        "\n"
        "Byrådet skal forud for valget den 18. november 2025 godkende afstemningssteder.\n"
        "\n"
        "Partnerskabet anbefaler Økonomiudvalget at udsætte sammenlægningen til den 1. januar "
        "2027.\n"
        "\n"
        "Afdelingen Birken har stemt ja. Lindevang stemmer den 24. november 2026, og det meddeles "
        "på mødet.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_expect_eq(fixture->reading.timeline.count, 1);
    cr_expect_not(milestone(fixture, "2026-12-14", "Byrådet")->listed);
    charter_fixture_free(fixture);
}

Test(timeline, gives_a_board_its_whole_name)
{
    static const char text[] = "- Den 27. oktober 2026: Nordby Boligforenings bestyrelse.\n"
                               "- Den 29. oktober 2026: Godkendelse i Boligselskabet Fjordens "
                               "bestyrelse.\n"
                               "- Den 30. oktober 2026: Godkendelse Havnens bestyrelse.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_expect(milestone(fixture, "2026-10-27", "Nordby Boligforenings bestyrelse")->listed);
    milestone(fixture, "2026-10-29", "Boligselskabet Fjordens bestyrelse");
    milestone(fixture, "2026-10-30", "Havnens bestyrelse");
    charter_fixture_free(fixture);
}

Test(timeline, keeps_the_paragraph_of_a_special_committee)
{
    struct charter_fixture *fixture = charter_fixture_new(
        "§ 17,4-udvalget drøftede udkastet den 18. februar 2026.\n", DOCUMENT_NOTE);

    read_timeline(fixture);
    milestone(fixture, "2026-02-18", "§ 17,4-udvalget");
    charter_fixture_free(fixture);
}

Test(timeline, leaves_dates_of_papers_and_times_of_day_alone)
{
    static const char text[] =
        "Byrådet tiltrådte den 4. marts 2024 Teknisk Udvalgs indstilling af 2. marts 2024.\n"
        "Byrådet godkender planen af 2. februar 2024.\n"
        "\n"
        "20. august 2024: 13:30\n"
        "\n"
        "1. marts\n"
        "5. april\n"
        "6. maj 2024: Møde i Byrådet\n"
        "7. juni 2024: Møde i Teknisk Udvalg\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 3);
    milestone(fixture, "2024-03-04", "Byrådet");
    milestone(fixture, "2024-05-06", "Byrådet");
    milestone(fixture, "2024-06-07", "Teknisk Udvalg");
    charter_fixture_free(fixture);
}

Test(timeline, chooses_the_year_near_the_documents_day)
{
    static const char text[] = "Udvalget behandlede regnskabet i oktober. "
                               "Planen skal behandles i Byrådet i november.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    fixture->reading.date = (struct date){2021, 2, 4};
    read_timeline(fixture);
    milestone(fixture, "2020-10", "Udvalget");
    milestone(fixture, "2021-11", "Byrådet");
    cr_expect_str_eq(charter_fixture_finding(fixture, "I-YEAR-GUESS")->arguments[1], "2020");
    charter_fixture_free(fixture);
    fixture = charter_fixture_new("Planen skal behandles i Byrådet i marts.\n", DOCUMENT_NOTE);
    fixture->reading.date = (struct date){2021, 12, 4};
    read_timeline(fixture);
    milestone(fixture, "2022-03", "Byrådet");
    charter_fixture_free(fixture);
}

Test(timeline, says_where_a_year_is_missing)
{
    static const char text[] = "Sagen skal behandles i Byrådet 8. marts.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_NOTE);

    read_timeline(fixture);
    milestone(fixture, "--03-08", "Byrådet");
    cr_expect_not_null(charter_fixture_finding(fixture, "I-YEAR"));
    charter_fixture_free(fixture);
    fixture = charter_fixture_new(text, DOCUMENT_NOTE);
    fixture->reading.casefile = "2011-4057";
    read_timeline(fixture);
    milestone(fixture, "2011-03-08", "Byrådet");
    cr_expect_str_eq(charter_fixture_finding(fixture, "I-YEAR-GUESS")->arguments[1], "2011");
    charter_fixture_free(fixture);
}

Test(timeline, leaves_decisions_titles_and_attachments_out)
{
    static const char text[] = "Punkt 1: Møde i Byrådet den 4. marts 2024\n"
                               "Beslutninger Byrådet den 04-03-2024\n"
                               "Godkendt i Byrådet den 4. marts 2024.\n"
                               "Bilag\n"
                               "Referat af Byrådet 4. marts 2024, godkendt\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_MINUTES);
    struct reading_item *item = charter_fixture_item(fixture, 1, 5);

    LIST_PUSH(&fixture->arena, &item->decisions)->lines = (struct line_range){3, 3};
    LIST_PUSH(&fixture->arena, &item->attachments)->lines = (struct line_range){5, 5};
    read_timeline(fixture);
    cr_expect_eq(fixture->reading.timeline.count, 0);
    charter_fixture_free(fixture);
}

Test(timeline, S2_T)
{
    static const struct {
        const char *date;
        const char *body;
    } rows[] = {
        {"2024-08-08", "Landsbyggefonden"},
        {"2024-11-19", "Teknik-, Plan- og Landdistriktsudvalget"},
        {"2025-01-27", "Den boligsociale bestyrelse"},
        {"2025-01-29", "hovedbestyrelse i FOB"},
        {"2025-01-29", "hovedbestyrelse i BoligKorsør"},
        {"2025-02-12", "hovedbestyrelse i Slagelse Boligselskab"},
        {"2025-02-18", "boligafdelingen Ringparken"},
        {"2025-02-18", "boligafdelingen Sydbyen"},
        {"2025-02-18", "§ 17,4 udvalget"},
        {"2025-02-20", "boligafdelingen Motalavej"},
        {"2025-03-03", "Teknik-, Plan- og Landdistriktsudvalget"},
        {"2025-03-06", "Landsbyggefonden"},
        {"2025-03-24", "Byrådet"},
        {"2025-03 eller primo april 2025", "Landsbyggefonden"},
        {"2025-05-05 eller 2025-05-07", "Bestyrelsen"},
    };
    struct charter_fixture *fixture = charter_fixture_seed("002", DOCUMENT_MINUTES);

    fixture->reading.date = (struct date){2025, 2, 18};
    charter_fixture_item(fixture, 141, 234);
    charter_fixture_item(fixture, 236, 272);
    read_timeline(fixture);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        milestone(fixture, rows[i].date, rows[i].body);
    cr_expect_eq(milestone(fixture, "2025-03-24", "Byrådet")->lines.first, 209);
    charter_fixture_free(fixture);
}

Test(timeline, S3_T1_and_T2)
{
    struct charter_fixture *fixture = charter_fixture_seed("003", DOCUMENT_NOTE);

    fixture->reading.casefile = "2011-4057";
    read_timeline(fixture);
    milestone(fixture, "midt i 4. kvartal", "Teknik- og Miljøudvalget");
    milestone(fixture, "2011-03-08", "Borgerrepræsentationen");
    milestone(fixture, "ultimo februar 2011", "Landsbyggefonden");
    milestone(fixture, "medio 2012", NULL);
    milestone(fixture, "efteråret 2011", NULL);
    cr_expect_not_null(charter_fixture_finding(fixture, "I-YEAR-GUESS"));
    charter_fixture_free(fixture);
}

static void check_memo(const char *seed)
{
    struct charter_fixture *fixture = charter_fixture_seed(seed, DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_expect_eq(fixture->reading.timeline.count, 7, "%s", seed);
    milestone(fixture, "sommeren 2009", NULL);
    milestone(fixture, "inden sommerferien 2010", "BR");
    milestone(fixture, "2010-03", "fagudvalgene");
    milestone(fixture, "2010-03", "lokaludvalgene");
    cr_expect_str_eq(milestone(fixture, "2010-04/2010-06", "fagudvalgene")->act,
                     "Fællesindstilling behandles i fagudvalgene");
    milestone(fixture, "2010-06", "BR");
    cr_expect_not_null(strstr(milestone(fixture, "2010-08/2010-12", NULL)->act, "3-årige periode"));
    charter_fixture_free(fixture);
}

Test(timeline, S4_T_corrected)
{
    check_memo("004-corrected");
}

Test(timeline, S4_T_damaged)
{
    check_memo("004_");
}

Test(timeline, S1_C1)
{
    static const char *const bodies[] = {"Gruppe for fysiske renoveringsprojekter",
                                         "Gruppen Albertslund Boligsociale Center (ABC)",
                                         "Kontaktgrupper for befolkning - bolig - økonomi",
                                         "Sekretariat for boligkoordinering",
                                         "Intern styregruppe",
                                         "Ekstern styregruppe",
                                         "Boligforum"};
    struct charter_fixture *fixture = charter_fixture_seed("001", DOCUMENT_CHARTER);

    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 8, "the first is S1-T1");
    for (size_t i = 0; i < 7; i++) {
        cr_expect_str_eq(fixture->reading.timeline.items[i + 1].body, bodies[i]);
        cr_expect_eq(fixture->reading.timeline.items[i + 1].date.count, 0);
    }
    charter_fixture_free(fixture);
}

static const struct reading_milestone *within(struct charter_fixture *fixture)
{
    read_timeline(fixture);
    cr_assert_eq(fixture->reading.timeline.count, 1);
    return &fixture->reading.timeline.items[0];
}

Test(timeline, looks_ahead_from_the_day_of_the_text)
{
    static const char text[] = "Mange kajer skal inden for de næste 10 år rettes op.\n";
    struct charter_fixture *fixture = charter_fixture_new(text, DOCUMENT_CHARTER);
    const struct reading_milestone *found = within(fixture);

    cr_expect_str_eq(found->date.text, "inden for de næste 10 år");
    cr_expect_eq(found->date.count, 0, "from which day, the text does not say");
    cr_expect_null(found->body);
    charter_fixture_free(fixture);
    fixture =
        charter_fixture_new("I løbet af de kommende 6 måneder ses kajerne efter.\n", DOCUMENT_NOTE);
    fixture->reading.date = (struct date){2024, 8, 31};
    found = within(fixture);
    cr_assert_eq(found->date.count, 1);
    cr_expect(date_equal(found->date.spans[0].first, (struct date){2024, 8, 31}));
    cr_expect(date_equal(found->date.spans[0].last, (struct date){2025, 2, 28}));
    charter_fixture_free(fixture);
}

Test(timeline, the_next_years_without_a_number_are_no_time)
{
    struct charter_fixture *fixture =
        charter_fixture_new("I de næste år ses kajerne efter. De næste 100 år er lange. De næste 2 "
                            "skibe kommer.\n",
                            DOCUMENT_NOTE);

    read_timeline(fixture);
    cr_expect_eq(fixture->reading.timeline.count, 0);
    charter_fixture_free(fixture);
}

Test(timeline, S1_T1)
{
    struct charter_fixture *fixture = charter_fixture_seed("001", DOCUMENT_CHARTER);
    size_t found = 0;

    read_timeline(fixture);
    for (size_t i = 0; i < fixture->reading.timeline.count; i++) {
        const struct reading_milestone *one = &fixture->reading.timeline.items[i];

        found += one->date.text != NULL && strstr(one->date.text, "10 år") != NULL &&
                 one->lines.first == 224;
    }
    cr_expect_eq(found, 1);
    charter_fixture_free(fixture);
}
