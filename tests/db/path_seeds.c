#include "import_text.h"
#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>
#include <string.h>

/* The chains of real processes, in the order in which the texts lie there and in the other. Each
   test is skipped, and says so, where the seeds are not there. */

static struct arena arena;

static void tear_down(void)
{
    import_text_tear_down();
    arena_clear(&arena);
}

TestSuite(path_seeds, .init = import_text_set_up, .fini = tear_down);

static const char *const seeds[] = {"000", "001", "002", "003", "004_"};

enum { SEEDS = sizeof seeds / sizeof *seeds };

static void import_all(bool reverse, int reader)
{
    for (size_t i = 0; i < SEEDS; i++) {
        const char *name = seeds[reverse ? SEEDS - 1 - i : i];

        import_text(name, seed_text(&arena, name), reader);
    }
}

static void start_anew(void)
{
    import_text_tear_down();
    import_text_set_up();
}

/* Whether the query gives these lines, in their order. */
static void check_lines(const char *query, const char *const *lines, size_t count)
{
    struct str sql = STR_INIT;

    for (size_t i = 0; i < count; i++) {
        str_reset(&sql);
        str_printf(&sql,
                   "SELECT count(*) FROM (SELECT line, row_number() OVER () AS row FROM (%s)) "
                   "WHERE row = %zu AND line = '%s'",
                   query, i + 1, lines[i]);
        cr_expect_eq(import_text_count(str_text(&sql)), 1, "line %zu is not «%s»", i + 1, lines[i]);
    }
    str_reset(&sql);
    str_printf(&sql, "SELECT count(*) FROM (%s)", query);
    cr_expect_eq(import_text_count(str_text(&sql)), (int64_t)count, "no more than these");
    str_clear(&sql);
}

/* A case's steps: number (the same side by side), act, state, day, body. */
static void check_steps(const char *number, const char *const *lines, size_t count)
{
    struct str sql = STR_INIT;

    str_printf(&sql,
               "SELECT s.number || ' ' || s.kind || ' ' || s.state || ' ' || "
               "coalesce(s.date_text, '-') || ' ' || coalesce(f.name, s.body) AS line FROM step s "
               "JOIN casefile c ON c.id = s.casefile LEFT JOIN forum f ON f.id = s.forum "
               "WHERE c.number = '%s' ORDER BY s.number, s.date_first, 1",
               number);
    check_lines(str_text(&sql), lines, count);
    str_clear(&sql);
}

#define CHECK_STEPS(number, lines) check_steps(number, lines, sizeof(lines) / sizeof *(lines))

/* S0-C1 to S0-C9: two committees side by side, finance, council, told afterwards. */
static void check_s0_c1(void)
{
    static const char *const steps[] = {
        "1 orient done 2020-12-03 By-, Plan- og Miljøudvalget",
        "1 orient done 2020-12-09 Social- og Beskæftigelsesudvalget",
        "2 recommend done 2020-12-14 Økonomiudvalget",
        "3 decide done 2020-12-21 Byrådet",
        "4 orient done 2021-04-07 Rådet for Almene Boligforhold",
    };

    CHECK_STEPS("20/25312", steps);
}

/* S0-C10 to S0-C14: the postponement opens the step again, and the council waits. */
static void check_s0_c10(void)
{
    static const char *const steps[] = {
        "1 recommend postponed 2021-03-15 Økonomiudvalget",
        "2 hear done 2021-04-07 Rådet for Almene Boligforhold",
        "3 recommend ready - Økonomiudvalget",
        "4 decide waiting - Byrådet",
    };

    CHECK_STEPS("21/4954", steps);
}

/* S2-C1 with the outside boards and votes of S2-T. */
static void check_s2_c1(void)
{
    static const char *const steps[] = {
        "1 decide done 2024-08-08 Landsbyggefonden",
        "2 recommend done 2024-11-19 Teknik-, Plan- og Landdistriktsudvalget",
        "3 decide done 2025-01-27 Den boligsociale bestyrelse",
        "3 decide done 2025-01-29 hovedbestyrelse i BoligKorsør",
        "3 decide done 2025-01-29 hovedbestyrelse i FOB",
        "3 decide done 2025-02-12 hovedbestyrelse i Slagelse Boligselskab",
        "4 recommend done 2025-02-18 § 17,4-udvalg - Ansøgning Boligsocial helhedsplan 2025-2029",
        "5 decide ready 2025-02-18 boligafdelingen Ringparken",
        "5 decide ready 2025-02-18 boligafdelingen Sydbyen",
        "5 decide ready 2025-02-20 boligafdelingen Motalavej",
        "6 recommend waiting 2025-03-03 Teknik-, Plan- og Landdistriktsudvalget",
        "7 recommend waiting 2025-03-06 Landsbyggefonden",
        "8 decide waiting 2025-03-24 Byrådet",
        "9 apply waiting Marts/Primo april 2025 Landsbyggefonden",
    };

    CHECK_STEPS("24-012144", steps);
}

/* S3-C1. */
static void check_s3_c1(void)
{
    static const char *const steps[] = {
        "1 recommend ready - Teknik- og Miljøudvalget",
        "2 decide waiting 2011-03-08 Borgerrepræsentationen",
    };

    CHECK_STEPS("2011-4057", steps);
}

/* S1-C1: how material flows, which is no case's path. */
static void check_s1_c1(void)
{
    static const char *const bodies[] = {
        "Gruppe for fysiske renoveringsprojekter",
        "Gruppen Albertslund Boligsociale Center (ABC)",
        "Kontaktgrupper for befolkning - bolig - økonomi",
        "Sekretariat for boligkoordinering",
        "Intern styregruppe",
        "Ekstern styregruppe",
        "Boligforum",
    };

    check_lines("SELECT m.body AS line FROM milestone m JOIN source s ON s.id = m.source "
                "WHERE s.file_name = '001' AND m.body IS NOT NULL ORDER BY m.number",
                bodies, sizeof bodies / sizeof *bodies);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step s JOIN casefile c "
                                   "ON c.id = s.casefile WHERE c.number = '08/23161'"),
                 0);
}

/* S4-C1 and S4-T: orientation of two sorts of committees, their treatment, the council. */
static void check_s4_c1(void)
{
    static const char *const rows[] = {
        "2009-06-01 2009-08-31 -",
        "2010-01-01 2010-06-30 BR",
        "2010-03-01 2010-03-31 fagudvalgene",
        "2010-03-01 2010-03-31 lokaludvalgene",
        "2010-04-01 2010-06-30 fagudvalgene",
        "2010-06-01 2010-06-30 BR",
        "2010-08-01 2010-12-31 -",
    };

    check_lines("SELECT m.date_first || ' ' || m.date_last || ' ' || coalesce(m.body, '-') AS line "
                "FROM milestone m JOIN source s ON s.id = m.source WHERE s.file_name = '004_' "
                "ORDER BY m.number",
                rows, sizeof rows / sizeof *rows);
}

/* A body has no two steps on one day, and no two that are open. */
static void check_none_doubled(void)
{
    cr_expect_eq(import_text_count("SELECT count(*) FROM step a JOIN step b "
                                   "ON b.casefile = a.casefile AND b.id > a.id "
                                   "AND coalesce(b.forum, lower(b.body)) = "
                                   "coalesce(a.forum, lower(a.body)) "
                                   "AND (b.date_first IS a.date_first OR (a.date_first IS NULL "
                                   "AND b.state IN ('ready', 'waiting')))"),
                 0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM forum a JOIN forum b "
                                   "ON b.name_key = a.name_key AND b.id > a.id"),
                 0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM forum WHERE kind = 'special'"), 1);
}

static void check_all(void)
{
    check_s0_c1();
    check_s0_c10();
    check_s2_c1();
    check_s3_c1();
    check_s1_c1();
    check_s4_c1();
    check_none_doubled();
}

Test(path_seeds, each_case_went_its_path)
{
    for (int reverse = 0; reverse < 2; reverse++) {
        if (reverse)
            start_anew();
        import_all(reverse != 0, 1);
        check_all();
    }
}

Test(path_seeds, reading_them_again_changes_no_path)
{
    int64_t milestones;

    import_all(false, 1);
    milestones = import_text_count("SELECT count(*) FROM milestone");
    import_all(true, 2);
    check_all();
    cr_expect_eq(import_text_count("SELECT count(*) FROM milestone"), milestones);
    cr_expect_eq(import_text_count("SELECT count(*) FROM finding WHERE rule = 'I-GONE'"), 0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM item WHERE withdrawn = 1"), 0);
}

/* S2-T, row by row: day, body. */
Test(path_seeds, slagelse_timeline_has_every_row)
{
    static const char *const rows[][2] = {
        {"2024-08-08", "Landsbyggefonden"},
        {"2024-11-19", "Teknik-, Plan- og Landdistriktsudvalget"},
        {"2025-01-27", "Den boligsociale bestyrelse"},
        {"2025-01-29", "hovedbestyrelse i FOB"},
        {"2025-01-29", "hovedbestyrelse i BoligKorsør"},
        {"2025-02-12", "hovedbestyrelse i Slagelse Boligselskab"},
        {"2025-02-18", "boligafdelingen Ringparken"},
        {"2025-02-18", "boligafdelingen Sydbyen"},
        {"2025-02-18", "§ 17,4-udvalg - Ansøgning Boligsocial helhedsplan 2025-2029"},
        {"2025-02-20", "boligafdelingen Motalavej"},
        {"2025-03-03", "Teknik-, Plan- og Landdistriktsudvalget"},
        {"2025-03-06", "Landsbyggefonden"},
        {"2025-03-24", "Byrådet"},
        {"2025-03-01", "Landsbyggefonden"},
    };

    import_text("002", seed_text(&arena, "002"), 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct str sql = STR_INIT;

        str_printf(&sql,
                   "SELECT count(*) FROM milestone m LEFT JOIN forum f ON f.id = m.forum "
                   "JOIN casefile c ON c.id = m.casefile WHERE c.number = '24-012144' "
                   "AND m.date_first = '%s' AND coalesce(f.name, m.body) = '%s' "
                   "AND coalesce(m.replaced, 0) = 0 AND m.step IS NOT NULL",
                   rows[i][0], rows[i][1]);
        cr_expect_eq(import_text_count(str_text(&sql)), 1, "%s %s", rows[i][0], rows[i][1]);
        str_clear(&sql);
    }
}
