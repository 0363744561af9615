#include "db/migrate.h"

#include <assert.h>
#include <stdio.h>
#include <unistd.h>

int migrate_newest(void)
{
    int count = 0;

    while (migrations[count].name)
        count++;
    return count;
}

enum status migrate_version(struct engine *engine, int *version, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_USER_VERSION);
    bool row = false;
    enum status status = query_step(query, &row, err);

    if (status == STATUS_OK)
        *version = row ? (int)query_integer(query, 0) : 0;
    query_end(query);
    return status;
}

/* Foreign keys are not watched while tables are rebuilt, but hold when the step is done. */
static enum status check_references(struct engine *engine, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_FOREIGN_KEY_CHECK);
    bool row = false;
    enum status status = query_step(query, &row, err);

    if (status == STATUS_OK && row)
        status = error_set(err, STATUS_INVALID,
                           N_("a row of table %1 refers to one of %2 that is not there"),
                           query_text(query, 0), query_text(query, 2), NULL);
    query_end(query);
    return status;
}

static enum status apply(struct engine *engine, int version, struct error *err)
{
    char number[64];
    enum status status = engine_script(engine, (const char *)migrations[version - 1].bytes, err);

    snprintf(number, sizeof number, "PRAGMA user_version = %d", version);
    if (status == STATUS_OK)
        status = engine_script(engine, number, err);
    if (status == STATUS_OK)
        status = check_references(engine, err);
    return status;
}

/* Somebody else may have gone this step while we waited for our turn. */
static enum status step(struct engine *engine, int to, struct error *err)
{
    int version = 0;
    enum status status = engine_begin_write(engine, err);

    if (status != STATUS_OK)
        return status;
    status = migrate_version(engine, &version, err);
    if (status == STATUS_OK && version < to)
        status = apply(engine, version + 1, err);
    if (status == STATUS_OK)
        return engine_commit(engine, err);
    engine_rollback(engine);
    error_at(err, version < to ? migrations[version].name : NULL, 0);
    return status;
}

static enum status keep_copy(struct engine *engine, int version, struct error *err)
{
    struct str path = STR_INIT;
    enum status status = STATUS_OK;

    str_printf(&path, "%s.v%d.backup", engine_path(engine), version);
    /* A copy that is there already is older, and so the more precious. */
    if (access(str_text(&path), F_OK) != 0)
        status = engine_copy(engine, str_text(&path), err);
    str_clear(&path);
    return status;
}

static enum status upgrade(struct engine *engine, int version, int to, struct error *err)
{
    enum status status = engine_script(engine, "PRAGMA foreign_keys = OFF", err);

    while (status == STATUS_OK && version < to) {
        status = step(engine, to, err);
        if (status == STATUS_OK)
            status = migrate_version(engine, &version, err);
    }
    if (status == STATUS_OK)
        status = engine_script(engine, "PRAGMA foreign_keys = ON", err);
    return status;
}

enum status migrate_to(struct engine *engine, int to, struct error *err)
{
    int version = 0;
    enum status status = migrate_version(engine, &version, err);

    assert(to <= migrate_newest());
    if (status != STATUS_OK || version == to)
        return status;
    if (version > migrate_newest()) {
        char numbers[2][16];

        snprintf(numbers[0], sizeof numbers[0], "%d", version);
        snprintf(numbers[1], sizeof numbers[1], "%d", migrate_newest());
        return error_set(err, STATUS_INVALID,
                         N_("the database %1 was made by a newer program (schema %2; this one "
                            "knows %3)"),
                         engine_path(engine), numbers[0], numbers[1], NULL);
    }
    if (version > 0 && engine_path(engine)[0] != '\0')
        status = keep_copy(engine, version, err);
    engine_allow_schema(engine, true);
    if (status == STATUS_OK)
        status = upgrade(engine, version, to, err);
    engine_allow_schema(engine, false);
    return status;
}
