#include "core/vocabulary.h"
#include "db/engine.h"
#include "db/migrate.h"
#include "db/search_index.h"
#include "place.h"

#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct engine *upgraded(const struct place *place, int step)
{
    struct engine *engine = NULL;
    struct error err = {0};

    cr_assert_eq(engine_open(place->file, ENGINE_CREATE, &engine, &err), STATUS_OK, "%s",
                 err.message);
    for (int to = step; to < migrate_newest(); to += step)
        cr_assert_eq(migrate_to(engine, to, &err), STATUS_OK, "%s %s", err.message,
                     err.arguments[0]);
    cr_assert_eq(migrate_to(engine, migrate_newest(), &err), STATUS_OK, "%s %s", err.message,
                 err.arguments[0]);
    return engine;
}

/* What a column is expected to be; "" closes the text that has been found. */
static void check_column(sqlite3_stmt *found, const char *table, const char *column,
                         const char *type, bool needed)
{
    cr_assert_eq(sqlite3_step(found), SQLITE_ROW, "%s has no %s", table, column);
    cr_assert_str_eq((const char *)sqlite3_column_text(found, 1), column, "in %s", table);
    cr_assert_str_eq((const char *)sqlite3_column_text(found, 2), type, "%s.%s", table, column);
    cr_assert_eq(sqlite3_column_int(found, 3) != 0, needed, "%s.%s", table, column);
}

static void check_fields(sqlite3_stmt *found, const struct entity_info *info)
{
    static const char *const types[FIELD_TYPE_COUNT] = {
        [FIELD_TEXT] = "TEXT",         [FIELD_KEY] = "TEXT",   [FIELD_INTEGER] = "INTEGER",
        [FIELD_BOOL] = "INTEGER",      [FIELD_DATE] = "TEXT",  [FIELD_CLOCK] = "INTEGER",
        [FIELD_REFERENCE] = "INTEGER", [FIELD_BYTES] = "BLOB", [FIELD_CONTENT] = "BLOB",
    };

    check_column(found, info->table, "id", "INTEGER", false);
    check_column(found, info->table, "version", "INTEGER", true);
    for (int i = 0; i < info->field_count; i++)
        check_column(found, info->table, info->fields[i].column, types[info->fields[i].type],
                     (info->fields[i].flags & FIELD_NEEDED) != 0);
    for (int i = 0; i < info->field_count; i++) {
        char column[64];

        if (!(info->fields[i].flags & FIELD_SORTED))
            continue;
        snprintf(column, sizeof column, "%s_sort", info->fields[i].column);
        check_column(found, info->table, column, "BLOB",
                     (info->fields[i].flags & FIELD_NEEDED) != 0);
    }
    if (strcmp(info->table, "ballot") == 0)
        check_column(found, info->table, "decided_on", "TEXT", false);
    cr_assert_eq(sqlite3_step(found), SQLITE_DONE, "%s has more columns", info->table);
}

Test(schema, tables_are_what_the_model_says)
{
    struct place place;
    struct engine *engine = NULL;
    sqlite3 *handle = NULL;

    place_make(&place);
    engine = upgraded(&place, migrate_newest());
    cr_assert_eq(sqlite3_open(place.file, &handle), SQLITE_OK);
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        sqlite3_stmt *found = NULL;
        char sql[96];

        snprintf(sql, sizeof sql, "PRAGMA table_info(%s)", entity_info((enum entity)i)->table);
        cr_assert_eq(sqlite3_prepare_v2(handle, sql, -1, &found, NULL), SQLITE_OK);
        check_fields(found, entity_info((enum entity)i));
        sqlite3_finalize(found);
    }
    sqlite3_close(handle);
    engine_close(engine);
    place_remove(&place);
}

Test(schema, references_are_what_the_model_says)
{
    struct place place;
    struct engine *engine = NULL;
    int expected = 0;

    place_make(&place);
    engine = upgraded(&place, migrate_newest());
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        const struct entity_info *info = entity_info((enum entity)i);

        for (int at = 0; at < info->field_count; at++) {
            char sql[256];

            if (info->fields[at].type != FIELD_REFERENCE)
                continue;
            expected++;
            snprintf(sql, sizeof sql,
                     "SELECT count(*) FROM pragma_foreign_key_list('%s') "
                     "WHERE \"from\" = '%s' AND \"table\" = '%s' AND \"to\" = 'id'",
                     info->table, info->fields[at].column,
                     entity_info(info->fields[at].target)->table);
            cr_assert_eq(ask_number(&place, sql), 1, "%s", sql);
        }
    }
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM sqlite_schema s "
                                    "JOIN pragma_foreign_key_list(s.name) "
                                    "WHERE s.type = 'table' AND s.name NOT LIKE 'log%'"),
                 expected);
    engine_close(engine);
    place_remove(&place);
}

Test(schema, every_table_is_strict)
{
    struct place place;
    struct engine *engine = NULL;

    place_make(&place);
    engine = upgraded(&place, migrate_newest());
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM pragma_table_list WHERE type = 'table' "
                                    "AND schema = 'main' AND name NOT LIKE 'sqlite_%' "
                                    "AND strict = 0"),
                 0);
    engine_close(engine);
    place_remove(&place);
}

/* The schema as one text. */
static char *dump(const struct place *place)
{
    sqlite3 *handle = NULL;
    sqlite3_stmt *found = NULL;
    struct str text = STR_INIT;

    cr_assert_eq(sqlite3_open(place->file, &handle), SQLITE_OK);
    cr_assert_eq(sqlite3_prepare_v2(handle,
                                    "SELECT coalesce(sql, name) FROM sqlite_schema "
                                    "ORDER BY name",
                                    -1, &found, NULL),
                 SQLITE_OK);
    while (sqlite3_step(found) == SQLITE_ROW)
        str_printf(&text, "%s\n", (const char *)sqlite3_column_text(found, 0));
    sqlite3_finalize(found);
    sqlite3_close(handle);
    return str_take(&text);
}

Test(schema, upgraded_step_by_step_is_the_same_as_fresh)
{
    struct place fresh;
    struct place stepped;
    struct engine *one = NULL;
    struct engine *other = NULL;
    char *one_text = NULL;
    char *other_text = NULL;

    place_make(&fresh);
    place_make(&stepped);
    one = upgraded(&fresh, migrate_newest());
    other = upgraded(&stepped, 1);
    one_text = dump(&fresh);
    other_text = dump(&stepped);
    cr_assert_str_eq(one_text, other_text);
    cr_assert_gt(strlen(one_text), 10000);
    cr_assert_eq(ask_number(&fresh, "PRAGMA user_version"), migrate_newest());
    free(one_text);
    free(other_text);
    engine_close(one);
    engine_close(other);
    place_remove(&fresh);
    place_remove(&stepped);
}

/* "COLUMN IN ('a', 'b')" for every key of a set, with no white space. */
#define CLOSED_SET(table, column, set, count)                                                      \
    do {                                                                                           \
        struct str sql = STR_INIT;                                                                 \
                                                                                                   \
        str_printf(&sql,                                                                           \
                   "SELECT count(*) FROM sqlite_schema WHERE name = '%s' AND instr(replace("       \
                   "replace(sql, char(10), ''), ' ', ''), '(%sIN(",                                \
                   table, column);                                                                 \
        for (int i = 0; i < (count); i++)                                                          \
            str_printf(&sql, "%s''%s''", i ? "," : "", set##_key((enum set)i));                    \
        str_append(&sql, "))')");                                                                  \
        cr_expect_eq(ask_number(&place, str_text(&sql)), 1, "%s", str_text(&sql));                 \
        str_clear(&sql);                                                                           \
    } while (0)

/* A memo and a board's decision without a day, found on the day on which they were read, and a
   dated decision between them; as the program of schema 4 wrote them. */
static const char *const found_by_day_of_import =
    "INSERT INTO source (id, version, file_name, hash, kind, title, line_count, reader, closed, "
    "body) VALUES (1, 1, 'notat.txt', zeroblob(32), 'note', 'Notat om broen', 1, 1, 0, "
    "CAST('Broen er gammel.' AS BLOB)), (2, 1, 'lukket.txt', randomblob(32), 'note', "
    "'Lukket notat', 1, 1, 1, CAST('Broen er solgt.' AS BLOB));"
    "INSERT INTO decision (id, version, date, number, body, outcome, amendment, by_chair, closed) "
    "VALUES (3, 1, NULL, 1, 'Broen rives ned.', 'approved', 0, 0, 0), "
    "(4, 1, '1990-01-02', 1, 'Broen males.', 'approved', 0, 0, 0);"
    "INSERT INTO search_row (number, about, kind, forum, closed) VALUES "
    "(2700000000000, 1, 'source', NULL, 0), (2700000000001, 2, 'source', NULL, 1), "
    "(2700000000002, 3, 'decision', NULL, 0), (2500000000000, 4, 'decision', NULL, 0);"
    "INSERT INTO search_open (rowid, title, body, scope) "
    "SELECT number, title, body, scope FROM search_open_text;"
    "INSERT INTO search_closed (rowid, title, body, scope) "
    "SELECT number, title, body, scope FROM search_closed_text;";

Test(schema, what_has_no_day_is_moved_behind_all_that_has_one)
{
    struct place place;
    struct engine *engine = NULL;
    struct error err = {0};

    place_make(&place);
    cr_assert_eq(engine_open(place.file, ENGINE_CREATE, &engine, NULL), STATUS_OK);
    cr_assert_eq(migrate_to(engine, 4, NULL), STATUS_OK);
    cr_assert_eq(engine_begin_write(engine, NULL), STATUS_OK);
    cr_assert_eq(engine_script(engine, found_by_day_of_import, &err), STATUS_OK, "%s",
                 err.arguments[0]);
    cr_assert_eq(engine_commit(engine, NULL), STATUS_OK);
    cr_assert_eq(migrate_to(engine, migrate_newest(), &err), STATUS_OK, "%s %s", err.message,
                 err.arguments[0]);
    cr_assert_eq(engine_begin_write(engine, NULL), STATUS_OK);
    cr_assert_eq(search_index_check(engine, &err), STATUS_OK, "%s", err.message);
    engine_rollback(engine);
    engine_close(engine);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM search_row"), 4);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM search_row WHERE number < 1 << 24"), 3);
    cr_assert_eq(ask_number(&place, "SELECT number FROM search_row WHERE about = 4"),
                 INT64_C(2500000000000));
    cr_assert_eq(ask_number(&place, "SELECT (SELECT number FROM search_row WHERE about = 3) > "
                                    "(SELECT number FROM search_row WHERE about = 1)"),
                 1, "in the order that they had");
    place_remove(&place);
}

Test(schema, closed_sets_are_those_of_the_vocabulary)
{
    struct place place;

    place_make(&place);
    engine_close(upgraded(&place, migrate_newest()));
    CLOSED_SET("organization", "kind", organization_kind, ORGANIZATION_KIND_COUNT);
    CLOSED_SET("forum", "kind", forum_kind, FORUM_KIND_COUNT);
    CLOSED_SET("meeting", "kind", meeting_kind, MEETING_KIND_COUNT);
    CLOSED_SET("meeting", "state", meeting_state, MEETING_STATE_COUNT);
    CLOSED_SET("casefile", "state", casefile_state, CASEFILE_STATE_COUNT);
    CLOSED_SET("step", "kind", step_kind, STEP_KIND_COUNT);
    CLOSED_SET("step", "state", step_state, STEP_STATE_COUNT);
    CLOSED_SET("section", "kind", section_kind, SECTION_KIND_COUNT);
    CLOSED_SET("item", "mark", item_mark, MARK_COUNT);
    CLOSED_SET("decision", "outcome", outcome, OUTCOME_COUNT);
    CLOSED_SET("ballot", "side", ballot_side, BALLOT_SIDE_COUNT);
    CLOSED_SET("attendance", "state", attendance_state, ATTENDANCE_STATE_COUNT);
    CLOSED_SET("source", "kind", document_kind, DOCUMENT_KIND_COUNT);
    CLOSED_SET("source_part", "kind", document_kind, DOCUMENT_KIND_COUNT);
    CLOSED_SET("disqualification", "state", disqualification_state, DISQUALIFICATION_STATE_COUNT);
    CLOSED_SET("dispatch", "kind", dispatch_kind, DISPATCH_KIND_COUNT);
    CLOSED_SET("guess", "state", guess_state, GUESS_STATE_COUNT);
    CLOSED_SET("finding", "gravity", gravity, GRAVITY_COUNT);
    place_remove(&place);
}

Test(schema, a_newer_one_is_refused_and_left_alone)
{
    struct place place;
    struct database *database = NULL;
    struct error err = {0};

    place_make(&place);
    database_close(place_open(&place));
    meddle(&place, "PRAGMA user_version = 4711");
    cr_assert_eq(database_open(place.file, true, &database, &err), STATUS_INVALID);
    cr_assert_str_eq(err.arguments[1], "4711");
    cr_assert_eq(ask_number(&place, "PRAGMA user_version"), 4711);
    place_remove(&place);
}

static void make_older(struct place *place, int version)
{
    struct engine *engine = NULL;
    struct error err = {0};

    place_make(place);
    cr_assert_eq(engine_open(place->file, ENGINE_CREATE, &engine, &err), STATUS_OK);
    cr_assert_eq(migrate_to(engine, version, &err), STATUS_OK);
    engine_close(engine);
}

Test(schema, several_may_upgrade_the_same_one)
{
    enum { UPGRADERS = 6 };
    struct place place;
    struct place copy;
    pid_t children[UPGRADERS];

    make_older(&place, 2);
    for (int i = 0; i < UPGRADERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct database *own = NULL;

            _exit(database_open(place.file, false, &own, NULL) != STATUS_OK);
        }
    }
    for (int i = 0; i < UPGRADERS; i++) {
        int how = 0;

        waitpid(children[i], &how, 0);
        cr_assert(WIFEXITED(how) && WEXITSTATUS(how) == 0, "%d", i);
    }
    copy = place;
    cr_assert_lt(snprintf(copy.file, sizeof copy.file, "%s.v2.backup", place.file), 96);
    cr_assert_eq(ask_number(&copy, "PRAGMA user_version"), 2);
    cr_assert_eq(ask_number(&place, "PRAGMA user_version"), migrate_newest());
    place_remove(&place);
}

Test(schema, an_older_one_is_copied_before_it_is_upgraded)
{
    struct place place;
    struct place copy;

    make_older(&place, 2);
    database_close(place_open(&place));
    copy = place;
    cr_assert_lt(snprintf(copy.file, sizeof copy.file, "%s.v2.backup", place.file), 96);
    cr_assert_eq(ask_number(&copy, "PRAGMA user_version"), 2);
    cr_assert_eq(ask_number(&copy, "SELECT count(*) FROM sqlite_schema WHERE name = 'log'"), 0);
    cr_assert_eq(ask_number(&place, "PRAGMA user_version"), migrate_newest());
    place_remove(&place);
}
