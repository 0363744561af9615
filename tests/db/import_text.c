#include "import_text.h"

#include "db/execute.h"
#include "exchange/reader.h"
#include "place.h"

#include <criterion/criterion.h>
#include <string.h>

static struct place place;
static struct database *database;

static const struct command_context vibeke = {
    .account = "vibeke", .at = "2025-04-01T08:00:00Z", .date = {2025, 4, 1}};

void import_text_set_up(void)
{
    struct command command = {.kind = COMMAND_INIT};
    struct command_result result;
    struct error err = {.status = STATUS_OK};

    place_make(&place);
    database = place_open(&place);
    cr_assert_eq(db_execute(database, &vibeke, &command, &result, &err), STATUS_OK);
    command_result_clear(&result);
}

void import_text_tear_down(void)
{
    database_close(database);
    place_remove(&place);
}

struct database *import_text_database(void)
{
    return database;
}

int64_t import_text_count(const char *sql)
{
    return ask_number(&place, sql);
}

void import_text_meddle(const char *sql)
{
    meddle(&place, sql);
}

void import_text_correct(const char *entity, const char *id, const char *field, const char *value)
{
    const struct command_word words[] = {
        {"entity", entity}, {"id", id}, {"field", field}, {"value", value}};
    struct error err = {.status = STATUS_OK};
    struct command_result result;
    struct command command;

    cr_assert_eq(command_parse("correct", words, sizeof words / sizeof *words, &command, &err),
                 STATUS_OK, "%s", err.message);
    cr_assert_eq(db_execute(database, &vibeke, &command, &result, &err), STATUS_OK, "%s",
                 err.message);
    command_result_clear(&result);
}

bool import_text(const char *name, struct slice text, int reader)
{
    struct reading_list readings;
    struct error err = {.status = STATUS_OK};
    char hash[DOCUMENT_HASH] = {0};
    bool changed = false;

    memcpy(hash, name, strlen(name) < sizeof hash ? strlen(name) : sizeof hash);
    cr_assert_eq(reader_read(text.data, text.length, name, &readings, &err), STATUS_OK);
    for (size_t i = 0; i < readings.count; i++) {
        struct command command = {
            .kind = COMMAND_IMPORT_DOCUMENT,
            .document = {.reading = &readings.items[i],
                         .file_name = name,
                         .hash = {hash, sizeof hash},
                         .text = {readings.text, readings.text_length},
                         .line_count = readings.line_count,
                         .reader = reader},
        };
        struct command_result result;

        cr_assert_eq(db_execute(database, &vibeke, &command, &result, &err), STATUS_OK, "%s: %s %s",
                     name, err.message, err.arguments[0]);
        changed = changed || result.changed;
        command_result_clear(&result);
    }
    reading_list_clear(&readings);
    return changed;
}
