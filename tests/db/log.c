#include "db/log.h"

#include "db/apply.h"
#include "place.h"

#include <criterion/criterion.h>
#include <string.h>

static struct place place;
static struct database *database;

static void open_place(void)
{
    place_make(&place);
    database = place_open(&place);
}

static void close_place(void)
{
    database_close(database);
    place_remove(&place);
}

TestSuite(log, .init = open_place, .fini = close_place);

static void add_forum(struct change_list *changes, void *context)
{
    (void)context;
    new_forum(changes, "Rådet");
}

Test(log, a_record_comes_back_as_it_was_given)
{
    struct arena arena = ARENA_INIT;
    struct write write;
    struct record record = {.at = "2026-01-02T10:00:00Z", .account = "anna", .command = "import"};
    struct record read;
    struct finding *finding = LIST_PUSH(&arena, &record.findings);

    *finding = (struct finding){.rule = "R-T1",
                                .gravity = GRAVITY_WARNING,
                                .message = "two dates: %1",
                                .arguments = {"Hansen"},
                                .lines = {3, 4}};
    argument_add_text(&record.arguments, &arena, "name", "Anna");
    argument_add_key(&record.arguments, &arena, "file", "a.txt");
    argument_add_integer(&record.arguments, &arena, "lines", -7);
    cr_assert_eq(write_begin(database, &write, NULL), STATUS_OK);
    change_list_init(&record.changes, &arena, write.head.next_id);
    new_forum(&record.changes, "Rådet");
    cr_assert_eq(write_commit(&write, &record, NULL), STATUS_OK);
    write_end(&write);
    cr_assert_eq(log_read(database_engine(database), 1, &arena, &read, NULL), STATUS_OK);
    cr_assert_str_eq(read.account, "anna");
    cr_assert_str_eq(read.command, "import");
    cr_assert_eq(read.arguments.count, 3);
    cr_assert(slice_is(read.arguments.items[0].value.bytes, "Anna"));
    cr_assert_eq(read.arguments.items[2].value.integer, -7);
    cr_assert_eq(read.findings.count, 1);
    cr_assert_str_eq(read.findings.items[0].arguments[0], "Hansen");
    cr_assert_null(read.findings.items[0].arguments[1]);
    cr_assert_eq(read.findings.items[0].lines.last, 4);
    cr_assert_eq(read.changes.count, 1);
    cr_assert(slice_is(read.changes.items[0]->values[FIELD_FORUM_NAME].bytes, "Rådet"));
    cr_assert_eq(log_read(database_engine(database), 2, &arena, &read, NULL), STATUS_NOT_FOUND);
    arena_clear(&arena);
}

Test(log, texts_do_not_stand_in_the_record_itself)
{
    commit_changes(database, add_forum, NULL);
    cr_assert_eq(ask_number(&place, "SELECT instr(changes, CAST('Rådet' AS BLOB)) FROM log"), 0);
    cr_assert_gt(ask_number(&place, "SELECT instr(changes, CAST('standing' AS BLOB)) FROM log"), 0);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM log_text "
                                    "WHERE body = CAST('Rådet' AS BLOB)"),
                 1);
}

Test(log, the_same_text_has_another_hash_each_time)
{
    commit_changes(database, add_forum, NULL);
    commit_changes(database, add_forum, NULL);
    cr_assert_eq(ask_number(&place, "SELECT count(DISTINCT salt) = count(*) FROM log_text"), 1);
}

Test(log, an_erased_text_is_gone_and_the_rest_is_there)
{
    struct arena arena = ARENA_INIT;
    struct record read;
    struct engine *engine = database_engine(database);

    commit_changes(database, add_forum, NULL);
    cr_assert_eq(engine_begin_write(engine, NULL), STATUS_OK);
    cr_assert_eq(log_erase(engine, 1, 1, NULL), STATUS_OK);
    cr_assert_eq(log_erase(engine, 1, 77, NULL), STATUS_NOT_FOUND);
    cr_assert_eq(engine_commit(engine, NULL), STATUS_OK);
    cr_assert_eq(log_read(engine, 1, &arena, &read, NULL), STATUS_OK);
    cr_assert_eq(read.changes.items[0]->values[FIELD_FORUM_NAME].type, VALUE_NULL);
    cr_assert(slice_is(read.arguments.items[0].value.bytes, "for a test"));
    arena_clear(&arena);
}

Test(log, nothing_in_it_can_be_changed)
{
    static const char *const attempts[] = {
        "UPDATE log SET account = 'x'",
        "DELETE FROM log",
        "DELETE FROM log_text",
        "DELETE FROM log_head",
        "UPDATE log_text SET number = 2",
        "DROP TRIGGER log_is_not_changed",
        "CREATE TABLE x (y)",
        "ATTACH '/tmp/other.db' AS other",
    };

    commit_changes(database, add_forum, NULL);
    for (size_t i = 0; i < sizeof attempts / sizeof attempts[0]; i++)
        cr_assert_neq(engine_script(database_engine(database), attempts[i], NULL), STATUS_OK, "%s",
                      attempts[i]);
    cr_assert_neq(engine_script(database_engine(database),
                                "UPDATE log_text SET body = CAST('x' AS BLOB)", NULL),
                  STATUS_OK);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM log"), 1);
}

Test(log, the_triggers_hold_without_the_guard)
{
    struct engine *engine = database_engine(database);

    commit_changes(database, add_forum, NULL);
    engine_allow_schema(engine, true);
    cr_assert_neq(engine_script(engine, "UPDATE log SET account = 'x'", NULL), STATUS_OK);
    cr_assert_neq(engine_script(engine, "DELETE FROM log", NULL), STATUS_OK);
    cr_assert_neq(engine_script(engine, "DELETE FROM log_text", NULL), STATUS_OK);
    cr_assert_neq(engine_script(engine, "UPDATE log_text SET salt = NULL", NULL), STATUS_OK);
    engine_allow_schema(engine, false);
}
