#include "core/facts.h"

#include "core/draft.h"

#include <criterion/criterion.h>

static struct facts facts;
static struct arena arena;

static void set_up(void)
{
    facts_init(&facts, 1000);
}

static void tear_down(void)
{
    facts_clear(&facts);
    arena_clear(&arena);
}

TestSuite(facts, .init = set_up, .fini = tear_down);
TestSuite(draft, .init = set_up, .fini = tear_down);

Test(facts, finds_rows_among_many)
{
    enum { ROWS = 5000 };

    for (int64_t id = 1; id <= ROWS; id++)
        cr_assert_not_null(facts_add(&facts, id % 2 ? ENTITY_ITEM : ENTITY_DECISION, id * 7));
    cr_assert_null(facts_add(&facts, ENTITY_ITEM, 7), "a row is loaded once");
    for (int64_t id = 1; id <= ROWS; id++) {
        const struct fact *fact = facts_find(&facts, id * 7);

        cr_assert_not_null(fact);
        cr_assert_eq(fact->id, id * 7);
        cr_assert_eq(fact->entity, id % 2 ? ENTITY_ITEM : ENTITY_DECISION);
    }
    cr_assert_null(facts_find(&facts, 8));
    cr_assert_eq(facts.rows[ENTITY_ITEM].count, ROWS / 2);
}

Test(facts, asks_each_question_once)
{
    char key[] = "byråd";

    facts_want_text(&facts, LOOKUP_FORUM_BY_KEY, key);
    facts_want_text(&facts, LOOKUP_FORUM_BY_KEY, "byråd");
    facts_want_text(&facts, LOOKUP_FORUM_ALIAS_BY_KEY, "byråd");
    facts_want_id(&facts, LOOKUP_ITEM_BY_MEETING, 12);
    facts_want_id(&facts, LOOKUP_ITEM_BY_MEETING, 13);
    facts_want_id(&facts, LOOKUP_ITEM_BY_MEETING, 12);
    facts_want_id(&facts, LOOKUP_ITEM_BY_MEETING, 0);
    facts_want_text(&facts, LOOKUP_FORUM_BY_KEY, NULL);
    facts_want_row(&facts, ENTITY_FORUM, 12);
    facts_want_row(&facts, ENTITY_PERSON, 12);
    cr_assert_eq(facts.wants.count, 6);
    key[0] = 'x';
    cr_assert(slice_is(facts.wants.items[0].keys[0].bytes, "byråd"), "the question is kept");
    for (int64_t id = 1; id <= 2000; id++)
        facts_want_id(&facts, LOOKUP_GUESS_BY_ABOUT, id);
    for (int64_t id = 1; id <= 2000; id++)
        facts_want_id(&facts, LOOKUP_GUESS_BY_ABOUT, id);
    cr_assert_eq(facts.wants.count, 2006);
}

static struct value text(const char *words)
{
    return (struct value){.type = VALUE_TEXT, .bytes = slice_of(words)};
}

/* A forum with a name, and a correction of a field of it where one is named. */
static void load(const char *corrected)
{
    struct fact *forum = facts_add(&facts, ENTITY_FORUM, 10);
    struct fact *correction;

    forum->version = 3;
    forum->values[FIELD_FORUM_NAME] = text("Havneudvalget");
    forum->values[FIELD_FORUM_LEVEL] = value_of_id(2);
    if (corrected == NULL)
        return;
    correction = facts_add(&facts, ENTITY_CORRECTION, 11);
    correction->values[FIELD_CORRECTION_ABOUT] = value_of_id(10);
    correction->values[FIELD_CORRECTION_FIELD] = value_of_key(corrected);
}

Test(draft, changes_what_differs_and_nothing_else)
{
    struct draft draft;
    struct row *row;

    load(NULL);
    draft_init(&draft, &facts, &arena);
    row = draft_find(&draft, ENTITY_FORUM, 10);
    row_set_text(&draft, row, FIELD_FORUM_NAME, "Havneudvalget");
    row_set_text(&draft, row, FIELD_FORUM_NAME, NULL);
    row_set_number(&draft, row, FIELD_FORUM_LEVEL, 2);
    row_set_reference(&draft, row, FIELD_FORUM_PARENT, 0);
    row_set_date(&draft, row, FIELD_FORUM_VALID_FROM, NO_DATE);
    row_set_null(&draft, row, FIELD_FORUM_SECRETARIAT);
    row_move(&draft, row, FIELD_FORUM_PARENT, 0);
    cr_assert_eq(draft.changes.count, 0);
    row_set_text(&draft, row, FIELD_FORUM_NAME, "Kystudvalget");
    row_set_number(&draft, row, FIELD_FORUM_LEVEL, 3);
    cr_assert_eq(draft.changes.count, 1);
    cr_assert_eq(draft.changes.items[0]->version, 3);
    cr_assert_str_eq(row_text(row, FIELD_FORUM_NAME), "Kystudvalget");
    cr_assert_eq(row_number(row, FIELD_FORUM_LEVEL), 3);
}

Test(draft, leaves_what_was_corrected)
{
    struct draft draft;
    struct row *row;

    load("name");
    draft_init(&draft, &facts, &arena);
    row = draft_find(&draft, ENTITY_FORUM, 10);
    row_set_text(&draft, row, FIELD_FORUM_NAME, "Kystudvalget");
    cr_assert_eq(draft.changes.count, 0);
    row_set_number(&draft, row, FIELD_FORUM_LEVEL, 3);
    cr_assert_eq(draft.changes.count, 1);
    cr_assert_str_eq(row_text(row, FIELD_FORUM_NAME), "Havneudvalget");
}

Test(draft, walks_old_and_new_rows)
{
    struct draft draft;
    struct row *alias;
    size_t at = 0;

    load(NULL);
    draft_init(&draft, &facts, &arena);
    alias = draft_new(&draft, ENTITY_FORUM_ALIAS);
    row_set_reference(&draft, alias, FIELD_FORUM_ALIAS_FORUM, 10);
    cr_assert_eq(alias->id, 1000);
    cr_assert_eq(draft_next(&draft, ENTITY_FORUM_ALIAS, FIELD_FORUM_ALIAS_FORUM, 10, &at), alias);
    cr_assert_null(draft_next(&draft, ENTITY_FORUM_ALIAS, FIELD_FORUM_ALIAS_FORUM, 10, &at));
    draft_delete(&draft, draft_find(&draft, ENTITY_FORUM, 10));
    cr_assert_null(draft_find(&draft, ENTITY_FORUM, 10));
}
