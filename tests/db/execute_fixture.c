#include "execute_fixture.h"

#include <criterion/criterion.h>
#include <string.h>

static struct place place;
static struct database *database;

const struct command_context vibeke = {
    .account = "vibeke", .at = "2025-04-01T08:00:00Z", .date = {2025, 4, 1}};

int64_t count(const char *sql)
{
    return ask_number(&place, sql);
}

enum status give(const struct command_context *context, const char *name,
                 const struct command_word *words, size_t words_count, struct error *err)
{
    struct command_result result;
    struct command command;
    enum status status = command_parse(name, words, words_count, &command, err);

    cr_assert_eq(status, STATUS_OK, "%s: %s %s", name, err->message, err->arguments[0]);
    status = db_execute(database, context, &command, &result, err);
    command_result_clear(&result);
    return status;
}

void fixture_set_up(void)
{
    struct error err = {.status = STATUS_OK};

    place_make(&place);
    database = place_open(&place);
    cr_assert_eq(give(&vibeke, "init", NULL, 0, &err), STATUS_OK, "%s", err.message);
}

struct database *fixture_database(void)
{
    return database;
}

void fixture_tear_down(void)
{
    database_close(database);
    place_remove(&place);
}

static enum status import_as(const struct reading *reading, const char *file, int reader,
                             struct command_result *result, struct error *err)
{
    static char hash[DOCUMENT_HASH];
    struct command command = {
        .kind = COMMAND_IMPORT_DOCUMENT,
        .document = {.reading = reading,
                     .file_name = file,
                     .hash = {hash, sizeof hash},
                     .text = SLICE("the text as read\n"),
                     .line_count = 400,
                     .reader = reader},
    };

    memset(hash, 0, sizeof hash);
    memcpy(hash, file, strlen(file) < sizeof hash ? strlen(file) : sizeof hash);
    return db_execute(database, &vibeke, &command, result, err);
}

bool import(const struct reading *reading, const char *file, int reader)
{
    struct error err = {.status = STATUS_OK};
    struct command_result result;
    enum status status = import_as(reading, file, reader, &result, &err);
    bool changed = result.changed;

    command_result_clear(&result);
    cr_assert_eq(status, STATUS_OK, "%s: %s %s %s", file, err.message, err.arguments[0],
                 err.arguments[1]);
    return changed;
}
