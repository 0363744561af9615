/* What hangs on a case, an item and a forum, as a viewer reads it. */
#include "db/read_ledger.h"

#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "import_text.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static struct arena arena;
static const struct viewer open_only = {.every_forum = true};
static const struct viewer insider = {.every_forum = true, .closed_everywhere = true};

static void tear_down(void)
{
    arena_clear(&arena);
    import_text_tear_down();
}

TestSuite(read_ledger, .init = import_text_set_up, .fini = tear_down);

#define TITLE                                                                                      \
    "REFERAT Byrådet d. 03-03-2025\n\nMødedeltagere Anne Lund (A), formand, Bo Dam (V)\n\n"

static const char minutes[] =
    TITLE "Punkt 1: Forslag fra Venstre om en ny kaj\n\n25/100\n\nSagsfremstilling\n\n"
          "Forslaget sendes i høring i Ældrerådet frem til den 1. april 2025.\n\n"
          "Svaret blev sendt til Havnelauget den 28. februar 2025.\n\n"
          "Indstilling\n\nAdministrationen indstiller,\n\n"
          "1. at borgmesteren bemyndiges til at købe sten for op til 300.000 kr.\n\n"
          "Beslutninger Byrådet den 03-03-2025\n\n"
          "Bo Dam (V) var inhabil som formand for Sejlklubben.\n\nGodkendt.\n\n"
          "Bilag\n\nÆldrerådets høringssvar\n\n"
          "Punkt 2: Lukket: Køb af grund\n\n25/101\n\nSagsfremstilling\n\n"
          "Sagen er sendt i høring i Handicaprådet.\n\n"
          "Tilbuddet blev sendt til Havnelauget den 1. marts 2025.\n\n"
          "Beslutninger Byrådet den 03-03-2025\n\nGodkendt.\n";

static struct casefile_detail read_whole(const struct viewer *viewer, const char *number)
{
    struct casefile_detail detail;
    struct casefile_id id;
    struct error err = {.status = STATUS_OK};

    cr_assert_eq(read_casefile_by_number(import_text_database(), viewer, number, &id, &err),
                 STATUS_OK);
    cr_assert_eq(read_casefile(import_text_database(), viewer, id, &arena, &detail, &err),
                 STATUS_OK);
    return detail;
}

Test(read_ledger, a_case_has_its_ledger)
{
    struct casefile_detail detail;
    const struct hearing_row *hearing;

    import_text("kaj", (struct slice){minutes, strlen(minutes)}, 1);
    detail = read_whole(&open_only, "25/100");
    cr_assert_eq(detail.ledger.proposers.count, 1);
    cr_expect_str_eq(detail.ledger.proposers.items[0].name, "Venstre");
    cr_expect_str_eq(detail.ledger.proposers.items[0].letter, "V");
    cr_assert_eq(detail.ledger.hearings.count, 1);
    hearing = &detail.ledger.hearings.items[0];
    cr_expect_str_eq(hearing->forum, "Ældrerådet");
    cr_expect(date_equal(hearing->deadline, (struct date){2025, 4, 1}));
    cr_expect_neq(hearing->statement, 0);
    cr_expect_null(hearing->text);
    cr_expect_eq(hearing->remarks.count, 0);
    cr_assert_eq(detail.ledger.delegations.count, 1);
    cr_expect_eq(detail.ledger.delegations.items[0].amount, 30000000);
    cr_expect_str_eq(detail.ledger.delegations.items[0].recipient, "borgmesteren");
    cr_assert_eq(detail.ledger.dispatches.count, 1);
    cr_expect_eq(detail.ledger.dispatches.items[0].kind, DISPATCH_DECISION);
}

Test(read_ledger, what_a_closed_item_tells_is_closed)
{
    struct casefile_id id;

    import_text("kaj", (struct slice){minutes, strlen(minutes)}, 1);
    cr_expect_eq(import_text_count("SELECT count(*) FROM hearing"), 2);
    cr_expect_eq(read_casefile_by_number(import_text_database(), &open_only, "25/101", &id, NULL),
                 STATUS_NOT_FOUND);
    cr_expect_eq(read_whole(&insider, "25/101").ledger.hearings.count, 1);
    cr_expect_eq(read_whole(&insider, "25/101").ledger.dispatches.count, 1);
}

/* One case in three bodies: the committee has a plan and an answer of its own, the elders answer in
   a decision, the council sends it back. Each sends and is told something. */
static const char committee[] =
    "REFERAT Havneudvalget d. 09-03-2026\n\nPunkt 1: Plan for havnen (B)\n\n26/100\n\n"
    "Sagsfremstilling\n\nSagen sendes i høring i Handicaprådet frem til den 1. maj 2026.\n\n"
    "Planen blev sendt til Havnelauget den 1. marts 2026.\n\n"
    "Sagens indhold\n\n- Den 23. marts 2026: Drøftelse i Havneudvalget.\n"
    "- Den 30. marts 2026: Endelig godkendelse i Byrådet.\n\n"
    "Beslutninger Havneudvalget den 09-03-2026\n\nAnbefales.\n";
static const char elders[] =
    "REFERAT Ældrerådet d. 16-03-2026\n\nPunkt 3: Plan for havnen (B)\n\n26/100\n\n"
    "Sagsfremstilling\n\nPlanen blev sendt til Bådklubben den 2. marts 2026.\n\n"
    "Sagens indhold\n\n- Den 27. april 2026: Drøftelse i Ældrerådet.\n"
    "- Den 4. maj 2026: Drøftelse i Kulturudvalget.\n\n"
    "Beslutninger Ældrerådet den 16-03-2026\n\nÆldrerådet afgiver følgende høringssvar:\n\n"
    "- Der mangler bænke ved molen.\n- Gelænderet er for lavt.\n";
static const char sent_back[] =
    "REFERAT Byrådet d. 30-03-2026\n\nPunkt 7: Plan for havnen (B)\n\n26/100\n\n"
    "Beslutninger Byrådet den 30-03-2026\n\nSagen tilbagesendes til Havneudvalget, fordi "
    "dækningen mangler.\n";

static void import_three(void)
{
    import_text("committee", slice_of(committee), 1);
    import_text("elders", slice_of(elders), 1);
    import_text("sent back", slice_of(sent_back), 1);
}

static struct forum_id forum_like(const char *name)
{
    char sql[100];

    snprintf(sql, sizeof sql, "SELECT id FROM forum WHERE name = '%s'", name);
    return (struct forum_id){import_text_count(sql)};
}

static const struct hearing_row *hearing_of(const struct casefile_detail *detail, const char *forum)
{
    for (size_t i = 0; i < detail->ledger.hearings.count; i++) {
        const struct hearing_row *row = &detail->ledger.hearings.items[i];

        if (row->forum != NULL && strcmp(row->forum, forum) == 0)
            return row;
    }
    return NULL;
}

/* The step that was sent back. */
static const struct step_row *returned(const struct casefile_detail *detail)
{
    for (size_t i = 0; i < detail->steps.count; i++) {
        if (detail->steps.items[i].state == STEP_SENT_BACK)
            return &detail->steps.items[i];
    }
    cr_assert_fail("no step was sent back");
    return NULL;
}

Test(read_ledger, who_sees_every_forum_sees_all_of_three)
{
    struct casefile_detail detail;
    const struct hearing_row *hearing;

    import_three();
    detail = read_whole(&open_only, "26/100");
    hearing = hearing_of(&detail, "Ældrerådet");
    cr_assert_not_null(hearing);
    cr_expect_not_null(hearing->text);
    cr_assert_eq(hearing->remarks.count, 2);
    cr_expect_not_null(strstr(hearing->remarks.items[0].text, "bænke"));
    cr_expect_not_null(strstr(hearing->remarks.items[1].text, "Gelænderet"));
    cr_expect_not_null(hearing_of(&detail, "Handicaprådet"));
    cr_expect_eq(detail.ledger.dispatches.count, 2);
    cr_expect_eq(detail.milestones.count, 5);
    cr_expect_not_null(returned(&detail)->reason);
    cr_expect_eq(returned(&detail)->outcome, OUTCOME_RETURNED);
    cr_expect_not(detail.ledger.more);
}

Test(read_ledger, who_sees_one_forum_is_told_what_that_one_was)
{
    struct casefile_detail detail;
    struct forum_id forum;
    const struct viewer committee_only = {.forums = {&forum, 1}};

    import_three();
    forum = forum_like("Havneudvalget");
    detail = read_whole(&committee_only, "26/100");
    cr_expect_null(hearing_of(&detail, "Ældrerådet"), "nobody told the committee");
    cr_expect_not_null(hearing_of(&detail, "Handicaprådet"));
    cr_assert_eq(detail.ledger.dispatches.count, 1);
    cr_expect_str_eq(detail.ledger.dispatches.items[0].recipient, "Havnelauget");
    cr_assert_eq(detail.milestones.count, 3);
    cr_expect_str_eq(detail.milestones.items[1].body, "Byrådet");
    cr_expect_null(returned(&detail)->reason, "the council's words are the council's");
    cr_expect_eq(returned(&detail)->outcome, OUTCOME_NONE);
}

Test(read_ledger, who_answered_reads_the_own_answer)
{
    struct casefile_detail detail;
    struct forum_id forum;
    const struct viewer elders_only = {.forums = {&forum, 1}};

    import_three();
    forum = forum_like("Ældrerådet");
    detail = read_whole(&elders_only, "26/100");
    cr_assert_not_null(hearing_of(&detail, "Ældrerådet"));
    cr_expect_not_null(hearing_of(&detail, "Ældrerådet")->text);
    cr_expect_eq(hearing_of(&detail, "Ældrerådet")->remarks.count, 2);
    cr_expect_null(hearing_of(&detail, "Handicaprådet"));
    cr_assert_eq(detail.ledger.dispatches.count, 1);
    cr_expect_str_eq(detail.ledger.dispatches.items[0].recipient, "Bådklubben");
}

Test(read_ledger, what_was_decided_closed_is_told_to_no_open_viewer)
{
    struct casefile_detail detail;
    struct forum_id both[2];
    const struct viewer closed_here = {.forums = {both, 2}, .closed = {both, 1}};

    import_three();
    import_text_count("SELECT 0");
    import_text_meddle("UPDATE decision SET closed = 1; UPDATE item SET closed = 1; "
                       "UPDATE casefile SET closed = 1");
    both[0] = forum_like("Havneudvalget");
    both[1] = forum_like("Ældrerådet");
    cr_assert_lt(both[0].value, both[1].value);
    detail = read_whole(&closed_here, "26/100");
    cr_expect_null(hearing_of(&detail, "Ældrerådet"));
    cr_expect_not_null(hearing_of(&detail, "Handicaprådet"));
    cr_expect_eq(detail.ledger.dispatches.count, 1);
    cr_expect_eq(detail.milestones.count, 3);
    cr_expect_null(returned(&detail)->reason);
}

Test(read_ledger, an_item_tells_who_was_disqualified)
{
    struct item_detail item;
    struct item_id id;
    struct error err = {.status = STATUS_OK};

    import_text("kaj", (struct slice){minutes, strlen(minutes)}, 1);
    id.value = import_text_count("SELECT id FROM item WHERE number = '1'");
    cr_assert_eq(read_item(import_text_database(), &open_only, id, &arena, &item, &err), STATUS_OK);
    cr_assert_eq(item.disqualifications.count, 1);
    cr_expect_str_eq(item.disqualifications.items[0].name, "Bo Dam");
    cr_expect_eq(item.disqualifications.items[0].state, DISQUALIFICATION_DECIDED);
    cr_expect_str_eq(item.disqualifications.items[0].ground, "som formand for Sejlklubben");
}

Test(read_ledger, a_forum_has_holders_of_its_posts)
{
    struct forum_detail forum;
    struct forum_id id;
    struct error err = {.status = STATUS_OK};

    import_text("kaj", (struct slice){minutes, strlen(minutes)}, 1);
    id.value = import_text_count("SELECT id FROM forum WHERE kind = 'council'");
    cr_assert_eq(
        read_forum_detail(import_text_database(), &open_only, id, NO_DATE, &arena, &forum, &err),
        STATUS_OK);
    cr_assert_eq(forum.holders.count, 1);
    cr_expect_str_eq(forum.holders.items[0].title, "Formand");
    cr_expect_str_eq(forum.holders.items[0].name, "Anne Lund");
    cr_expect(date_equal(forum.holders.items[0].seen_to, (struct date){2025, 3, 3}));
}
