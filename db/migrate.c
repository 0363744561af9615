#include "db/migrate.h"

#include "db/file.h"

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

/* A copy that is there already is older, and so the more precious; others may make one right now.
   So it gets its name when it is whole, and never takes another's. */
static enum status keep_copy(struct engine *engine, int version, struct error *err)
{
    struct str path = STR_INIT;
    struct str part = STR_INIT;
    enum status status = STATUS_OK;

    str_printf(&path, "%s.v%d.backup", engine_path(engine), version);
    str_printf(&part, "%s.%ld", str_text(&path), (long)getpid());
    if (access(str_text(&path), F_OK) != 0) {
        status = engine_copy(engine, str_text(&part), err);
        if (status == STATUS_OK)
            status = db_file_publish(str_text(&part), str_text(&path), err);
        if (status == STATUS_INVALID && access(str_text(&path), F_OK) == 0) {
            error_reset(err);
            status = STATUS_OK;
        }
    }
    str_clear(&part);
    str_clear(&path);
    return status;
}

/* All steps at once, so that nobody ever meets a database halfway between two versions. */
static enum status steps(struct engine *engine, int to, struct error *err)
{
    int version = 0;
    enum status status = engine_begin_write(engine, err);

    if (status != STATUS_OK)
        return status;
    /* Somebody else may have gone them while we waited for our turn. */
    status = migrate_version(engine, &version, err);
    while (status == STATUS_OK && version < to)
        status = apply(engine, ++version, err);
    if (status == STATUS_OK)
        return engine_commit(engine, err);
    engine_rollback(engine);
    if (version > 0)
        error_at(err, migrations[version - 1].name, 0);
    return status;
}

static enum status upgrade(struct engine *engine, int to, struct error *err)
{
    enum status status = engine_script(engine, "PRAGMA foreign_keys = OFF", err);

    if (status == STATUS_OK)
        status = steps(engine, to, err);
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
        status = upgrade(engine, to, err);
    engine_allow_schema(engine, false);
    return status;
}
