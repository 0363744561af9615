#include "db/statements.h"

#include "db/engine.h"
#include "place.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* Tables that grow with the years: reading one from end to end is a wait. */
static const char *const large[] = {
    "item",           "decision",   "meeting",    "section",    "point",        "attendance",
    "ballot",         "vote",       "attachment", "provenance", "presentation", "quotation",
    "decision_point", "finding",    "person",     "casefile",   "source",       "log",
    "log_text",       "search_row", "step",       "membership",
};

/* One letter stands for a table in our statements; what a plan calls it we look up there. */
static bool stands_for(const char *sql, const char *name, const char *table)
{
    char as[96];

    if (strcmp(name, table) == 0)
        return true;
    if (strlen(name) > 2)
        return false;
    for (const char *const *word = (const char *const[]){"FROM", "JOIN", NULL}; *word; word++) {
        snprintf(as, sizeof as, "%s %s %s ", *word, table, name);
        if (strstr(sql, as))
            return true;
    }
    return false;
}

/* A line "SCAN x" reads the whole of x, unless by an index in order, with a limit to stop at. */
static bool reads_whole(const char *sql, const char *line)
{
    char name[64];

    if (sscanf(line, "SCAN %63s", name) != 1)
        return false;
    if (strstr(line, "USING INDEX") && strstr(sql, "LIMIT"))
        return false;
    for (size_t i = 0; i < sizeof large / sizeof large[0]; i++) {
        if (stands_for(sql, name, large[i]))
            return true;
    }
    return false;
}

Test(statements, every_one_can_be_prepared_and_none_reads_a_large_table_whole)
{
    struct place place;
    struct database *database = NULL;

    place_make(&place);
    database = place_open(&place);
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        struct str plan = STR_INIT;
        struct error err = {0};

        if (i == STATEMENT_INTEGRITY || i == STATEMENT_FOREIGN_KEY_CHECK)
            continue; /* these are meant to read everything */
        if (i == STATEMENT_PERSONS_CALLED)
            continue; /* names from within have no index; a command looks one up, no list does */
        cr_assert_eq(engine_explain(database_engine(database), (enum statement)i, &plan, &err),
                     STATUS_OK, "%s: %s", statement_name((enum statement)i), err.arguments[0]);
        str_append(&plan, "\n");
        for (char *line = strtok(plan.data, "\n"); line; line = strtok(NULL, "\n"))
            cr_expect_not(reads_whole(statement_sql((enum statement)i), line), "%s: %s",
                          statement_name((enum statement)i), line);
        str_clear(&plan);
    }
    database_close(database);
    place_remove(&place);
}

/* What hangs on one person or one case is hundreds, and has no index by date. */
static bool is_small(const char *name)
{
    static const char *const begins[] = {"PERSON_ATTENDANCE_", "DECISIONS_OF_PERSON_",
                                         "MEETINGS_OF_PERSON_", "MEETINGS_OF_CASEFILE_",
                                         "ITEM_LIST_OF_CASEFILE_"};

    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
        if (strncmp(name, begins[i], strlen(begins[i])) == 0)
            return true;
    }
    return false;
}

/* Lists that page by key take their rows as the index has them. */
Test(statements, windows_are_not_sorted)
{
    struct place place;
    struct database *database = NULL;

    place_make(&place);
    database = place_open(&place);
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        const char *name = statement_name((enum statement)i);
        struct str plan = STR_INIT;

        if (!strstr(statement_sql((enum statement)i), "LIMIT :count") || is_small(name))
            continue;
        cr_assert_eq(engine_explain(database_engine(database), (enum statement)i, &plan, NULL),
                     STATUS_OK);
        cr_expect_null(strstr(str_text(&plan), "USE TEMP B-TREE"), "%s:\n%s", name,
                       str_text(&plan));
        str_clear(&plan);
    }
    database_close(database);
    place_remove(&place);
}

Test(statements, entities_can_be_read_and_written)
{
    struct place place;
    struct database *database = NULL;

    place_make(&place);
    database = place_open(&place);
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        for (unsigned at = 0; at < ENTITY_STATEMENT_COUNT; at++) {
            struct query *query = engine_entity_query(database_engine(database), (enum entity)i,
                                                      (enum entity_statement)at);
            struct error err = {0};
            bool row = false;

            if (at == ENTITY_INSERT)
                query_bind(query, ":id", 0); /* which no row may have */
            cr_assert_eq(query_step(query, &row, &err),
                         at == ENTITY_INSERT ? STATUS_INVALID : STATUS_OK, "%s %u: %s",
                         entity_info((enum entity)i)->table, at, err.arguments[0]);
            query_end(query);
        }
    }
    database_close(database);
    place_remove(&place);
}

/* More sets of fields than are kept prepared, and the first again behind the last. */
Test(statements, any_set_of_fields_is_updated)
{
    struct place place;
    struct database *database = NULL;

    place_make(&place);
    database = place_open(&place);
    for (uint64_t at = 0; at <= 40; at++) {
        struct query *query = engine_update_query(database_engine(database), ENTITY_ITEM, at % 40);
        struct error err = {0};
        int64_t changed = -1;

        cr_expect_eq(query_parameter(query, ":meeting") != 0, (at % 40 & 1) != 0);
        cr_assert_eq(query_run(query, &changed, &err), STATUS_OK, "%s", err.arguments[0]);
        cr_expect_eq(changed, 0);
    }
    database_close(database);
    place_remove(&place);
}
