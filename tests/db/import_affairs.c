/* Hearings, disqualification, proposers, grants, powers, posts: from made-up minutes to rows. */
#include "import_text.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(import_affairs, .init = import_text_set_up, .fini = import_text_tear_down);

static const char council[] =
    "REFERAT Byrådet d. 03-03-2025\n"
    "\n"
    "Mødedeltagere Anne Lund (A), formand, Bo Dam (V), Ida Krog (F)\n"
    "\n"
    "Punkt 1: Forslag fra Venstre om en ny kaj\n"
    "\n"
    "25/100\n"
    "\n"
    "Sagen afgøres i:\n"
    "\n"
    "Byrådet 2022-2025\n"
    "\n"
    "Sagsfremstilling\n"
    "\n"
    "Forslaget har været i høring i Ældrerådet frem til den 1. februar 2025.\n"
    "\n"
    "Udskrift af sagen blev sendt til Havnelauget den 28. februar 2025.\n"
    "\n"
    "Indstilling\n"
    "\n"
    "Havneforvaltningen indstiller,\n"
    "\n"
    "1. at der gives en anlægsbevilling på 2,5 mio. kr. i 2025, finansieret af kassen.\n"
    "2. at borgmesteren bemyndiges til at underskrive.\n"
    "\n"
    "Beslutninger Byrådet 2022-2025 den 03-03-2025\n"
    "\n"
    "Bo Dam (V) blev erklæret inhabil som formand for Sejlklubben og deltog ikke.\n"
    "\n"
    "Ad 1-2: Godkendt.\n"
    "\n"
    "Bilag\n"
    "\n"
    "Ældrerådets høringssvar\n";

static bool import_council(int reader)
{
    return import_text("byraad", (struct slice){council, strlen(council)}, reader);
}

#define EXPECT(number, ...) cr_expect_eq(import_text_count(__VA_ARGS__), number)

static void expect_all(void)
{
    EXPECT(1, "SELECT count(*) FROM hearing h JOIN forum f ON f.id = h.forum "
              "WHERE f.kind = 'statutory_council' AND h.deadline = '2025-02-01' "
              "AND h.asked_on IS NULL");
    EXPECT(1, "SELECT count(*) FROM statement s JOIN hearing h ON h.id = s.hearing "
              "WHERE s.forum = h.forum AND s.body IS NULL AND s.decision IS NULL");
    EXPECT(1, "SELECT count(*) FROM disqualification d JOIN person p ON p.id = d.person "
              "WHERE p.name = 'Bo Dam' AND d.state = 'decided' "
              "AND d.ground = 'som formand for Sejlklubben'");
    EXPECT(1, "SELECT count(*) FROM proposer p JOIN organization o ON o.id = p.organization "
              "WHERE o.kind = 'party' AND o.letter = 'V' AND o.name = 'Venstre'");
    EXPECT(1, "SELECT count(*) FROM proposer p JOIN organization o ON o.id = p.organization "
              "WHERE o.kind = 'administration' AND o.name = 'Havneforvaltningen'");
    EXPECT(1, "SELECT count(*) FROM point_grant g JOIN point p ON p.id = g.point "
              "WHERE p.number = 1 AND g.amount = 250000000 AND g.year = 2025 "
              "AND g.cover = 'kassen'");
    EXPECT(1, "SELECT count(*) FROM delegation d JOIN decision c ON c.id = d.decision "
              "WHERE d.recipient = 'borgmesteren' AND d.valid_from = '2025-03-03' "
              "AND c.outcome = 'approved'");
    EXPECT(1, "SELECT count(*) FROM dispatch WHERE kind = 'excerpt' "
              "AND recipient = 'Havnelauget' AND sent_on = '2025-02-28'");
    EXPECT(1, "SELECT count(*) FROM tenure t JOIN post p ON p.id = t.post "
              "JOIN person h ON h.id = t.person JOIN forum f ON f.id = p.forum "
              "WHERE p.title = 'Formand' AND h.name = 'Anne Lund' AND f.kind = 'council' "
              "AND t.seen_from = '2025-03-03' AND t.seen_to = '2025-03-03' "
              "AND t.valid_from IS NULL");
    EXPECT(1, "SELECT count(*) FROM term WHERE name = '2022-2025'");
    EXPECT(0, "SELECT count(*) FROM hearing WHERE id NOT IN (SELECT about FROM provenance) "
              "AND subject IS NOT NULL");
}

static void expect_counts(void)
{
    EXPECT(1, "SELECT count(*) FROM hearing");
    EXPECT(1, "SELECT count(*) FROM statement");
    EXPECT(1, "SELECT count(*) FROM disqualification");
    EXPECT(2, "SELECT count(*) FROM proposer");
    EXPECT(2, "SELECT count(*) FROM organization");
    EXPECT(1, "SELECT count(*) FROM point_grant");
    EXPECT(1, "SELECT count(*) FROM delegation");
    EXPECT(1, "SELECT count(*) FROM dispatch");
    EXPECT(1, "SELECT count(*) FROM post");
    EXPECT(1, "SELECT count(*) FROM tenure");
}

Test(import_affairs, become_rows)
{
    cr_assert(import_council(1));
    expect_all();
    expect_counts();
}

Test(import_affairs, a_newer_reading_finds_them_again)
{
    cr_assert(import_council(1));
    cr_assert_not(import_council(1));
    import_council(2);
    expect_all();
    expect_counts();
}

static const char later[] = "REFERAT Byrådet d. 07-04-2025\n"
                            "\n"
                            "Mødedeltagere Anne Lund (A), formand, Bo Dam (V)\n"
                            "\n"
                            "Punkt 1: Ny kaj\n"
                            "\n"
                            "25/100\n"
                            "\n"
                            "Sagsfremstilling\n"
                            "\n"
                            "Ældrerådet er hørt.\n"
                            "\n"
                            "Beslutninger Byrådet den 07-04-2025\n"
                            "\n"
                            "Taget til orientering.\n";

Test(import_affairs, another_document_tells_of_the_same)
{
    import_council(1);
    import_text("senere", (struct slice){later, strlen(later)}, 1);
    EXPECT(1, "SELECT count(*) FROM hearing");
    EXPECT(1, "SELECT count(*) FROM tenure WHERE seen_from = '2025-03-03' "
              "AND seen_to = '2025-04-07'");
}

static const char postponed[] = "REFERAT Byrådet d. 03-03-2025\n"
                                "\n"
                                "Punkt 1: Grunde\n"
                                "\n"
                                "25/101\n"
                                "\n"
                                "Indstilling\n"
                                "\n"
                                "Administrationen indstiller,\n"
                                "\n"
                                "1. at borgmesteren bemyndiges til at sælge.\n"
                                "\n"
                                "Beslutninger Byrådet den 03-03-2025\n"
                                "\n"
                                "Sagen udsat.\n";

Test(import_affairs, power_passes_by_approval_alone)
{
    import_text("udsat", (struct slice){postponed, strlen(postponed)}, 1);
    EXPECT(0, "SELECT count(*) FROM delegation");
}

#define FOUNDING(decision)                                                                         \
    "REFERAT Byrådet d. 03-03-2025\n\nPunkt 1: Ny ordning\n\n25/100\n\nSagen afgøres "           \
    "i:\n\nByrådet\n\n"                                                                           \
    "Sagsfremstilling\n\nHAVNEFORUM FOR KAJER\n\nOpgaver\n\n- at passe på "                       \
    "kajerne\n\nMedlemmer\n\n"                                                                     \
    "- Borgmesteren\n\nIndstilling\n\nAdministrationen indstiller,\n\n"                            \
    "1. at Havneforum for kajer oprettes og træder i stedet for Rådet for Kajer.\n\n"            \
    "Beslutninger Byrådet den 03-03-2025\n\n" decision "\n"

static const char founded[] = FOUNDING("Godkendt.");
static const char not_yet[] = FOUNDING("Sagen udsat.");

Test(import_affairs, a_forum_is_replaced_by_the_decision)
{
    import_text("ny", (struct slice){founded, strlen(founded)}, 1);
    EXPECT(1, "SELECT count(*) FROM succession s JOIN forum o ON o.id = s.forum "
              "JOIN decision d ON d.id = s.decision WHERE o.name = 'Rådet for Kajer' "
              "AND o.dissolved = 1 AND o.valid_to IS NULL AND s.date = '2025-03-03'");
}

Test(import_affairs, a_forum_lives_until_then)
{
    import_text("ny", (struct slice){not_yet, strlen(not_yet)}, 1);
    EXPECT(1, "SELECT count(*) FROM succession s JOIN forum o ON o.id = s.forum "
              "WHERE o.name = 'Rådet for Kajer' AND o.dissolved = 0 AND s.decision IS NULL "
              "AND s.date IS NULL");
}

Test(import_affairs, know_each_document_that_tells_of_them)
{
    cr_assert(import_council(1));
    cr_assert(import_text("again", (struct slice){council, strlen(council)}, 1));
    expect_counts();
    EXPECT(2, "SELECT count(*) FROM dispatch d JOIN provenance v ON v.about = d.id");
    EXPECT(2, "SELECT count(*) FROM point_grant g JOIN provenance v ON v.about = g.id");
    EXPECT(2, "SELECT count(*) FROM delegation d JOIN provenance v ON v.about = d.id");
}
