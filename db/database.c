#include "db/database.h"

#include "core/memory.h"
#include "db/engine.h"
#include "db/file.h"
#include "db/migrate.h"
#include "db/search_index.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

struct database {
    struct engine *engine;
    int depth; /* of database_read_begin() */
};

/* An older schema cannot be upgraded where nothing can be written. */
static enum status open_frozen(const char *path, struct engine **engine, struct error *err)
{
    int version = 0;
    enum status status = engine_open(path, ENGINE_READ, engine, err);

    if (status == STATUS_OK)
        status = migrate_version(*engine, &version, err);
    if (status == STATUS_OK && version < migrate_newest())
        status = error_set(err, STATUS_REFUSED,
                           N_("the database %1 is an older program's and can only be read where it "
                              "lies: copy it to another place, where it can be brought up to date"),
                           path, NULL);
    return status;
}

enum status database_open(const char *path, bool create, struct database **database,
                          struct error *err)
{
    struct engine *engine = NULL;
    enum status status = STATUS_OK;

    if (sodium_init() < 0)
        return error_set(err, STATUS_INTERNAL, N_("the system has no source of random numbers"),
                         NULL);
    status = engine_open(path, create ? ENGINE_CREATE : ENGINE_OPEN, &engine, err);
    if (status == STATUS_REFUSED && !create && engine_place_is_frozen(path)) {
        error_reset(err);
        status = open_frozen(path, &engine, err);
    }
    if (status == STATUS_OK)
        status = migrate_to(engine, migrate_newest(), err);
    if (status != STATUS_OK) {
        engine_close(engine);
        return status;
    }
    *database = xcalloc(1, sizeof **database);
    (*database)->engine = engine;
    return STATUS_OK;
}

void database_close(struct database *self)
{
    if (!self)
        return;
    assert(self->depth == 0);
    engine_close(self->engine);
    free(self);
}

bool database_read_only(const struct database *self)
{
    return engine_read_only(self->engine);
}

struct engine *database_engine(struct database *self)
{
    return self->engine;
}

enum status database_version(struct database *self, int64_t *version, struct error *err)
{
    return engine_data_version(self->engine, version, err);
}

enum status database_read_begin(struct database *self, const struct viewer *viewer,
                                struct error *err)
{
    enum status status = STATUS_OK;

    if (self->depth == 0)
        status = engine_begin_read(self->engine, err);
    if (status != STATUS_OK)
        return status;
    self->depth++;
    engine_set_viewer(self->engine, viewer);
    return STATUS_OK;
}

void database_read_end(struct database *self)
{
    assert(self->depth > 0);
    if (--self->depth > 0)
        return;
    engine_set_viewer(self->engine, NULL);
    /* Nothing was written: the end of a read is all the same however it ends. */
    engine_rollback(self->engine);
}

/* A hundred meetings leave some 1000 pages in the index, and as many in the pieces that come of
   them; writers wait for it no longer than a twentieth of a second. */
enum { IDLE_JOURNAL_PAGES = 256, IDLE_MERGE_PAGES = 2000 };

static enum status merge_index(struct engine *engine, struct error *err)
{
    enum status status = engine_try_begin_write(engine, err);

    if (status != STATUS_OK)
        return status;
    status = search_index_merge(engine, false, IDLE_MERGE_PAGES, err);
    if (status == STATUS_OK)
        status = search_index_merge(engine, true, IDLE_MERGE_PAGES, err);
    if (status == STATUS_OK)
        return engine_commit(engine, err);
    engine_rollback(engine);
    return status;
}

enum status database_idle(struct database *self, struct error *err)
{
    enum status status = STATUS_OK;

    if (engine_in_transaction(self->engine) ||
        !engine_journal_exceeds(self->engine, IDLE_JOURNAL_PAGES))
        return STATUS_OK;
    status = merge_index(self->engine, err);
    if (status == STATUS_BUSY) {
        error_reset(err);
        return STATUS_OK;
    }
    return status == STATUS_OK ? engine_checkpoint(self->engine, IDLE_JOURNAL_PAGES, err) : status;
}

enum status database_backup(struct database *self, const char *path, struct error *err)
{
    struct str part = STR_INIT;
    enum status status = STATUS_OK;

    if (access(path, F_OK) == 0)
        return error_set(err, STATUS_INVALID, N_("there is a file %1 already"), path, NULL);
    str_printf(&part, "%s.%ld", path, (long)getpid());
    status = engine_copy(self->engine, str_text(&part), err);
    if (status == STATUS_OK)
        status = db_file_publish(str_text(&part), path, err);
    str_clear(&part);
    return status;
}
