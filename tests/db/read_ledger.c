/* What hangs on a case, an item and a forum, as a viewer reads it. */
#include "db/read_ledger.h"

#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "import_text.h"

#include <criterion/criterion.h>
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
