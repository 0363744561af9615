#include "import_text.h"
#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>
#include <string.h>

/* From the texts of real processes to the record, whole: reader, judge, database. Each test is
   skipped, and says so, where the seeds are not there. */

static struct arena arena;

static int64_t count(const char *sql)
{
    return import_text_count(sql);
}

static void tear_down(void)
{
    import_text_tear_down();
    arena_clear(&arena);
}

TestSuite(import_seeds, .init = import_text_set_up, .fini = tear_down);

/* Imports every reading of a seed; whether anything changed. */
static bool import_seed(const char *name)
{
    return import_text(name, seed_text(&arena, name), 1);
}

Test(import_seeds, helsingoer_council_voted_23_to_2)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN forum f ON f.id = d.forum "
                       "JOIN vote v ON v.decision = d.id JOIN ballot b ON b.decision = d.id "
                       "JOIN casefile c ON c.id = d.casefile "
                       "WHERE f.kind = 'council' AND d.date = '2020-12-21' "
                       "AND d.outcome = 'approved' AND d.amendment = 0 AND d.meeting IS NULL "
                       "AND c.number = '20/25312' AND v.count_for = 23 AND v.count_against = 2 "
                       "AND b.side = 'against' AND b.party = 'Ø'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM decision_point p JOIN decision d "
                       "ON d.id = p.decision JOIN forum f ON f.id = d.forum "
                       "WHERE f.kind = 'council' AND d.outcome = 'approved'"),
                 5, "two decisions on five points");
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN vote v ON v.decision = d.id "
                       "WHERE d.amendment = 1 AND d.outcome = 'rejected' "
                       "AND v.count_for = 2 AND v.count_against = 23"),
                 1);
}

Test(import_seeds, helsingoer_case_went_its_path)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN casefile c ON c.id = s.casefile "
                       "WHERE c.number = '20/25312'"),
                 5);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN casefile c ON c.id = s.casefile "
                       "WHERE c.number = '20/25312' AND s.number = 1 AND s.kind = 'orient' "
                       "AND s.date_first IN ('2020-12-03', '2020-12-09')"),
                 2, "two committees side by side");
    cr_assert_eq(count("SELECT s.number FROM step s JOIN casefile c ON c.id = s.casefile "
                       "JOIN forum f ON f.id = s.forum WHERE c.number = '20/25312' "
                       "AND f.kind = 'finance' AND s.kind = 'recommend' "
                       "AND s.date_first = '2020-12-14'"),
                 2);
    cr_assert_eq(count("SELECT s.number FROM step s JOIN casefile c ON c.id = s.casefile "
                       "JOIN forum f ON f.id = s.forum WHERE c.number = '20/25312' "
                       "AND f.kind = 'council' AND s.kind = 'decide' AND s.state = 'done'"),
                 3);
    cr_assert_eq(count("SELECT s.number FROM step s JOIN casefile c ON c.id = s.casefile "
                       "WHERE c.number = '20/25312' AND s.meeting IS NOT NULL "
                       "AND s.kind = 'orient'"),
                 4, "told afterwards");
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE number = '20/25312' "
                       "AND state = 'decided'"),
                 1);
}

Test(import_seeds, helsingoer_finance_postponed_and_the_council_waits)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN forum f ON f.id = d.forum "
                       "JOIN casefile c ON c.id = d.casefile WHERE c.number = '21/4954' "
                       "AND f.kind = 'finance' AND d.outcome = 'postponed' "
                       "AND d.date = '2021-03-15'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN casefile c ON c.id = d.casefile "
                       "JOIN item i ON i.id = d.item WHERE c.number = '21/4954' "
                       "AND d.outcome = 'statement' AND i.number = '3'"),
                 1);
    cr_assert_eq(count("SELECT group_concat(kind || state, '') = "
                       "'recommendpostponedheardonerecommendreadydecidewaiting' "
                       "FROM (SELECT s.kind, s.state FROM step s JOIN casefile c "
                       "ON c.id = s.casefile WHERE c.number = '21/4954' ORDER BY s.number)"),
                 1);
}

Test(import_seeds, helsingoer_council_of_tenants_was_heard)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM hearing h JOIN casefile c ON c.id = h.casefile "
                       "JOIN forum f ON f.id = h.forum JOIN provenance p ON p.about = h.id "
                       "WHERE c.number = '21/4954' AND f.kind = 'voluntary_council' "
                       "AND p.first_line = 403"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM statement s JOIN hearing h ON h.id = s.hearing "
                       "JOIN decision d ON d.id = s.decision WHERE s.date = '2021-04-07' "
                       "AND s.forum = h.forum AND d.outcome = 'statement'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM statement_remark"), 3);
    cr_assert_eq(count("SELECT count(*) FROM statement_remark r JOIN point p ON p.id = r.point "
                       "WHERE r.number = p.number"),
                 2, "the first on point 1, the second on point 2, the third on none");
    cr_assert_eq(count("SELECT number FROM statement_remark WHERE effect IS NOT NULL"), 1);
}

Test(import_seeds, helsingoer_seats_follow_posts)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM seat s JOIN post p ON p.id = s.post "
                       "JOIN charter c ON c.id = s.charter WHERE p.title = 'Borgmester'"),
                 2, "in both versions");
    cr_assert_eq(count("SELECT count(DISTINCT p.id) FROM seat s JOIN post p ON p.id = s.post "
                       "JOIN forum f ON f.id = p.forum WHERE p.title = 'Formand' "
                       "AND f.kind = 'standing'"),
                 4, "one post, however many seats follow it");
    cr_assert_eq(count("SELECT count(*) FROM post p JOIN forum f ON f.id = p.forum "
                       "WHERE p.title = 'Næstformand' AND f.kind = 'finance'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM tenure"), 0, "nobody is named");
    cr_assert_eq(count("SELECT count(*) FROM term WHERE name = '2018-2021'"), 1);
}

Test(import_seeds, albertslund_posts_have_holders)
{
    import_seed("001");
    cr_assert_eq(count("SELECT count(*) FROM tenure t JOIN post p ON p.id = t.post "
                       "JOIN person h ON h.id = t.person WHERE p.title = 'Kommunaldirektør' "
                       "AND h.name = 'Bo Rasmussen'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM tenure t JOIN post p ON p.id = t.post "
                       "JOIN organization o ON o.id = p.organization WHERE o.name = 'SOF'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM membership m JOIN person p ON p.id = m.person "
                       "JOIN person a ON a.id = m.stand_in_for WHERE p.name = 'Trine Sander' "
                       "AND a.name = 'Mai Green'"),
                 1);
}

Test(import_seeds, copenhagen_administration_lays_it_before)
{
    import_seed("003");
    cr_assert_eq(count("SELECT count(*) FROM proposer p JOIN organization o "
                       "ON o.id = p.organization JOIN casefile c ON c.id = p.casefile "
                       "WHERE c.number = '2011-4057' AND o.kind = 'administration'"),
                 1);
}

Test(import_seeds, helsingoer_attendance_has_hours)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(DISTINCT person) FROM attendance WHERE item IS NULL "
                       "AND state IN ('present', 'absent')"),
                 6);
    cr_assert_eq(count("SELECT count(*) FROM attendance WHERE to_time = 660"), 1);
}

Test(import_seeds, slagelse_committee_has_one_name)
{
    import_seed("002");
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE kind = 'special'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM forum f JOIN meeting m ON m.forum = f.id "
                       "WHERE f.kind = 'special' AND m.date = '2025-02-18' AND m.starts = 900"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM item i JOIN casefile c ON c.id = i.casefile "
                       "WHERE c.number = '24-012144'"),
                 2);
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN casefile c ON c.id = d.casefile "
                       "WHERE c.number = '24-012144' AND d.outcome = 'recommended'"),
                 2);
}

/* The steps of a case in their order, as «number kind state» each. */
static void check_path(const char *number, const char *path)
{
    struct str sql = STR_INIT;

    str_printf(&sql,
               "SELECT group_concat(number || kind || state, ' ') = '%s' FROM (SELECT s.number, "
               "s.kind, s.state FROM step s JOIN casefile c ON c.id = s.casefile "
               "WHERE c.number = '%s' ORDER BY s.number, s.date_first, s.id)",
               path, number);
    cr_assert_eq(count(str_text(&sql)), 1, "%s: %s", number, path);
    str_clear(&sql);
}

Test(import_seeds, helsingoer_prose_dates_the_decision_otherwise)
{
    import_seed("000");
    cr_assert_geq(count("SELECT count(*) FROM finding WHERE rule = 'R-CH9'"), 1);
}

Test(import_seeds, helsingoer_council_of_tenants_is_spelled_twice)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM guess g JOIN forum_alias a ON a.id = g.about "
                       "JOIN forum f ON f.id = g.other JOIN meeting m ON m.forum = f.id "
                       "WHERE g.kind = 'forum' AND g.state = 'open' AND f.id = a.forum "
                       "AND f.kind = 'voluntary_council' AND m.date = '2021-04-07'"),
                 1);
}

Test(import_seeds, slagelse_case_waits_for_outside_boards)
{
    import_seed("002");
    check_path("24-012144", "1decidedone 2recommenddone 3decidedone 3decidedone 3decidedone "
                            "3decidedone 4recommenddone 5decideready 5decideready 5decideready "
                            "6recommendwaiting 7recommendwaiting 8decidewaiting 9applywaiting");
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'council' AND s.kind = 'decide' "
                       "AND s.date_first = '2025-03-24'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'standing' AND s.date_first = '2025-03-03'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE forum IS NULL AND body IS NOT NULL"), 7);
    cr_assert_eq(count("SELECT count(*) FROM casefile c JOIN forum f ON f.id = c.deciding_forum "
                       "WHERE f.kind = 'council'"),
                 1);
}

Test(import_seeds, two_versions_of_a_charter_stand_side_by_side)
{
    import_seed("000");
    cr_assert_eq(count("SELECT count(*) FROM forum f JOIN charter a ON a.forum = f.id "
                       "JOIN charter b ON b.forum = f.id AND b.number = a.number + 1 "
                       "WHERE f.kind = 'partnership' AND a.cadence IN ('2 a year', '4 a year') "
                       "AND b.cadence = a.cadence"),
                 2);
    cr_assert_eq(count("SELECT count(*) FROM succession"), 3);
}

Test(import_seeds, albertslund_forums_have_seats)
{
    import_seed("001");
    cr_assert_eq(count("SELECT count(DISTINCT f.id) FROM forum f JOIN charter c "
                       "ON c.forum = f.id JOIN seat s ON s.charter = c.id"),
                 7);
    cr_assert_eq(count("SELECT count(*) FROM person WHERE name_key = 'annemarieholtchristensen'"),
                 1, "Anne Marie and Annemarie are one");
    cr_assert_geq(count("SELECT count(*) FROM guess WHERE kind = 'person'"), 1, "as a guess");
    cr_assert_eq(count("SELECT count(*) FROM membership WHERE stand_in_for IS NOT NULL"), 1);
}

Test(import_seeds, copenhagen_pairs_of_forums)
{
    import_seed("004");
    cr_assert_eq(count("SELECT count(*) FROM forum a JOIN forum b ON b.id = a.counterpart "
                       "WHERE b.counterpart = a.id"),
                 6);
    cr_assert_eq(count("SELECT count(*) FROM agreement a JOIN agreement p ON p.id = a.parent"), 2);
}

Test(import_seeds, each_goes_in_once)
{
    static const char *const names[] = {"000", "001", "002", "003", "004"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        cr_assert(import_seed(names[i]), "%s", names[i]);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        cr_assert_not(import_seed(names[i]), "%s", names[i]);
    cr_assert_eq(count("SELECT count(*) FROM source"), 5);
    cr_assert_eq(count("SELECT count(*) FROM log WHERE command = 'import.document'"), 5);
}

Test(import_seeds, agreements_have_periods_of_their_own)
{
    import_seed("000");
    import_seed("002");
    cr_expect_eq(count("SELECT count(*) FROM agreement WHERE name = 'Boligsocial helhedsplan'"), 3);
    cr_expect_eq(count("SELECT count(*) FROM agreement WHERE period = '2018-2021' "
                       "AND valid_from = '2018-01-01' AND valid_to = '2021-12-31'"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM agreement a JOIN agreement p ON p.id = a.parent "
                       "WHERE p.period = '2025-2029' AND a.level = 2"),
                 4);
}

Test(import_seeds, albertslund_charter_has_its_case)
{
    import_seed("001");
    cr_expect_eq(count("SELECT count(*) FROM casefile WHERE number = '08/23161'"), 1);
    cr_expect_eq(count("SELECT count(*) FROM forum f JOIN forum p ON p.id = f.parent "
                       "WHERE f.name IN ('Teamstatistikgruppen', 'Kommuneplanen')"),
                 2);
}

Test(import_seeds, copenhagen_forums_are_the_citys_own_or_shared)
{
    import_seed("004");
    cr_expect_eq(count("SELECT count(*) FROM forum f JOIN forum c ON c.id = f.counterpart "
                       "WHERE f.external = 0 AND c.external = 1 AND f.level = c.level"),
                 3);
    cr_expect_eq(count("SELECT count(*) FROM agreement WHERE level = 1 AND criteria IS NOT NULL"),
                 1);
}

static void expect_finding(const char *rule, int64_t number)
{
    struct str sql = STR_INIT;

    str_printf(&sql, "SELECT count(*) FROM finding WHERE rule = '%s'", rule);
    cr_expect_eq(count(str_text(&sql)), number, "%s", rule);
    str_clear(&sql);
}

Test(import_seeds, oddities_are_findings)
{
    import_seed("000");
    import_seed("001");
    import_seed("002");
    import_seed("003");
    import_seed("004");
    expect_finding("I-GLUED", 3);
    expect_finding("I-LABEL", 3);
    expect_finding("I-VERSIONS", 2);
    expect_finding("I-MARKUP", 3);
    expect_finding("I-DRAWING", 1);
    expect_finding("I-HYPHEN", 2);
    expect_finding("I-ALPHABET", 1);
    expect_finding("I-COUNT", 1);
    expect_finding("I-OWN-MINUTES", 1);
    expect_finding("I-NO-MOTION", 1);
    expect_finding("I-TWICE", 5);
    expect_finding("R-18", 2);
    expect_finding("I-OCR", 1);
}
