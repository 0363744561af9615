#include "db/engine.h"

#include "core/memory.h"
#include "db/engine_private.h"
#include "db/file.h"

#include <assert.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    BUSY_WAIT_MS = 2000, /* for what does not stand in the queue: recovery after a crash */
    JOURNAL_PAGE = 4096 + 24,
};

enum status engine_fault(struct engine *self, int code, struct error *err)
{
    const char *path = self->path[0] ? self->path : "(scratch)";
    const char *detail = sqlite3_errmsg(self->handle);
    int system = sqlite3_system_errno(self->handle);
    enum status status = STATUS_INTERNAL;

    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        status =
            error_set(err, STATUS_BUSY, N_("others are writing to the database; try again"), NULL);
        break;
    case SQLITE_NOTADB:
        status = error_set(err, STATUS_INVALID, N_("%1 is not a database"), path, NULL);
        break;
    case SQLITE_CORRUPT:
        status = error_set(err, STATUS_INVALID, N_("the database %1 is damaged (%2)"), path, detail,
                           NULL);
        break;
    case SQLITE_FULL:
        status = error_set(err, STATUS_IO, N_("the disk is full; nothing was saved"), NULL);
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        status =
            error_set(err, STATUS_REFUSED, N_("the database %1 cannot be written"), path, NULL);
        break;
    case SQLITE_CANTOPEN:
        status = error_set(err, system == ENOENT ? STATUS_NOT_FOUND : STATUS_REFUSED,
                           N_("the database %1 cannot be opened"), path, NULL);
        break;
    case SQLITE_IOERR:
        status = error_set(err, STATUS_IO,
                           system == ENOSPC || system == EDQUOT || system == EFBIG
                               ? N_("the disk is full; nothing was saved")
                               : N_("the disk failed under the database %1 (%2)"),
                           path, strerror(system), NULL);
        break;
    case SQLITE_CONSTRAINT:
        status = error_set(err, STATUS_INVALID, N_("the database refuses what cannot be: %1"),
                           detail, NULL);
        break;
    case SQLITE_AUTH:
        status = error_set(err, STATUS_REFUSED, N_("the log is never changed (%1)"), detail, NULL);
        break;
    default:
        status =
            error_set(err, STATUS_INTERNAL, N_("the database engine reports: %1"), detail, NULL);
    }
    if (err)
        err->code = code;
    return status;
}

/* Ours, or new: nothing is written before that is known. The tables are counted first: who makes
   the database meanwhile gives it tables and our number in one transaction. */
static enum status check_application(struct engine *self, enum engine_mode mode, struct error *err)
{
    char application[32] = "";
    char tables[32];
    enum status status =
        engine_ask(self, "SELECT count(*) FROM sqlite_schema", tables, sizeof tables, err);

    if (status == STATUS_OK)
        status = engine_ask(self, "PRAGMA application_id", application, sizeof application, err);
    if (status != STATUS_OK || strtol(application, NULL, 10) == ENGINE_APPLICATION)
        return status;
    if (mode != ENGINE_OPEN && mode != ENGINE_READ && strcmp(application, "0") == 0 &&
        strcmp(tables, "0") == 0)
        return STATUS_OK;
    return error_set(err, STATUS_INVALID, N_("%1 is another program's database"), self->path, NULL);
}

static int note_journal(void *context, sqlite3 *handle, const char *database, int pages)
{
    struct engine *self = context;

    (void)handle;
    (void)database;
    self->journal_pages = pages;
    return SQLITE_OK;
}

/* The file as an address that says that nobody changes it: no locks are taken, and no journal is
   looked for or made. */
static void name_frozen(const char *path, struct str *name)
{
    str_append(name, "file:");
    for (const char *at = path; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;

        if (byte > ' ' && byte < 0x7F && strchr("%?#", byte) == NULL)
            str_append_char(name, *at);
        else
            str_printf(name, "%%%02X", byte);
    }
    str_append(name, "?immutable=1");
}

static enum status open_handle(struct engine *self, enum engine_mode mode, struct error *err)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    struct str name = STR_INIT;
    int code = SQLITE_OK;

    if (mode == ENGINE_READ) {
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name_frozen(self->path, &name);
    } else {
        flags |= SQLITE_OPEN_READWRITE | (mode == ENGINE_OPEN ? 0 : SQLITE_OPEN_CREATE);
        str_append(&name, self->path);
    }
    code = sqlite3_open_v2(str_text(&name), &self->handle, flags, NULL);
    str_clear(&name);
    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(self->handle, BUSY_WAIT_MS);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (code != SQLITE_OK)
        return engine_fault(self, code, err);
    if (mode != ENGINE_READ && sqlite3_db_readonly(self->handle, "main"))
        return error_set(err, STATUS_REFUSED, N_("the database %1 cannot be written"), self->path,
                         NULL);
    return STATUS_OK;
}

/* What others left in the journal. */
static int count_journal(const char *path)
{
    struct str journal = STR_INIT;
    struct stat file;
    int pages = 0;

    str_printf(&journal, "%s-wal", path);
    if (stat(str_text(&journal), &file) == 0)
        pages = (int)(file.st_size / JOURNAL_PAGE);
    str_clear(&journal);
    return pages;
}

enum status engine_open(const char *path, enum engine_mode mode, struct engine **engine,
                        struct error *err)
{
    struct engine *self = xcalloc(1, sizeof *self);
    enum status status = STATUS_OK;

    self->path = xstrdup(mode == ENGINE_SCRATCH ? "" : path);
    self->queue = WRITE_QUEUE_INIT;
    self->read_only = mode == ENGINE_READ;
    if (mode != ENGINE_SCRATCH)
        status = engine_check_place(path, mode, err);
    if (status == STATUS_OK && mode == ENGINE_CREATE)
        status = db_file_make(path, err);
    if (status == STATUS_OK && mode == ENGINE_READ)
        status = engine_stamp(self, err);
    if (status == STATUS_OK)
        status = open_handle(self, mode, err);
    if (status == STATUS_OK)
        status = check_application(self, mode, err);
    if (status == STATUS_OK && mode != ENGINE_SCRATCH && mode != ENGINE_READ)
        status = write_queue_open(&self->queue, path, err);
    if (status == STATUS_OK)
        status = engine_set_pragmas(self, err);
    if (status == STATUS_OK)
        status = engine_install_tokenizer(self, err);
    if (status == STATUS_OK)
        status = engine_install_guard(self, err);
    if (status != STATUS_OK) {
        engine_close(self);
        return status;
    }
    sqlite3_wal_hook(self->handle, note_journal, self);
    if (mode != ENGINE_SCRATCH && mode != ENGINE_READ)
        self->journal_pages = count_journal(path);
    *engine = self;
    return STATUS_OK;
}

void engine_close(struct engine *self)
{
    if (!self)
        return;
    for (int i = 0; i < ENGINE_QUERIES; i++)
        sqlite3_finalize(self->queries[i].statement);
    for (int i = 0; i < ENGINE_UPDATES; i++)
        sqlite3_finalize(self->updates[i].query.statement);
    sqlite3_close(self->handle);
    write_queue_close(&self->queue);
    free(self->path);
    free(self);
}

bool engine_read_only(const struct engine *self)
{
    return self->read_only;
}

const char *engine_path(const struct engine *self)
{
    return self->path;
}

void engine_set_viewer(struct engine *self, const struct viewer *viewer)
{
    self->viewer = viewer;
}

void engine_allow_schema(struct engine *self, bool allow)
{
    self->schema_allowed = allow;
}

bool engine_in_transaction(const struct engine *self)
{
    return !sqlite3_get_autocommit(self->handle);
}

static enum status run(struct engine *self, enum statement statement, struct error *err)
{
    return query_run(engine_query(self, statement), NULL, err);
}

enum status engine_begin_read(struct engine *self, struct error *err)
{
    enum status status = engine_check_stamp(self, err);

    assert(!engine_in_transaction(self));
    return status == STATUS_OK ? run(self, STATEMENT_BEGIN_READ, err) : status;
}

static enum status begin_write(struct engine *self, int milliseconds, struct error *err)
{
    enum status status = STATUS_OK;

    assert(!engine_in_transaction(self));
    if (self->read_only)
        return error_set(err, STATUS_IO, N_("the database %1 can only be read where it lies"),
                         self->path, NULL);
    status = write_queue_enter(&self->queue, milliseconds, err);
    if (status != STATUS_OK)
        return status;
    status = run(self, STATEMENT_BEGIN_WRITE, err);
    self->writing = status == STATUS_OK;
    if (status != STATUS_OK)
        write_queue_leave(&self->queue);
    return status;
}

enum status engine_begin_write(struct engine *self, struct error *err)
{
    return begin_write(self, QUEUE_WAIT_MS, err);
}

enum status engine_try_begin_write(struct engine *self, struct error *err)
{
    return begin_write(self, 0, err);
}

/* After so much the journal is moved at the commit itself, so that it never grows without end;
   screens do it before, when nobody waits (engine_checkpoint). */
enum { JOURNAL_PAGES_MOST = 16384 };

static void leave_queue(struct engine *self)
{
    self->writing = false;
    write_queue_leave(&self->queue);
}

enum status engine_commit(struct engine *self, struct error *err)
{
    enum status status = run(self, STATEMENT_COMMIT, err);

    if (status != STATUS_OK) {
        engine_rollback(self);
        return status;
    }
    if (!self->writing)
        return STATUS_OK;
    self->commits++;
    /* The commit is safe already; what the checkpoint does not manage now it does later. */
    if (self->journal_pages > JOURNAL_PAGES_MOST)
        sqlite3_wal_checkpoint_v2(self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    leave_queue(self);
    return STATUS_OK;
}

void engine_rollback(struct engine *self)
{
    /* SQLite may have rolled back by itself (a full disk): then there is nothing left to do. */
    if (engine_in_transaction(self)) {
        for (int i = 0; i < ENGINE_QUERIES; i++)
            sqlite3_reset(self->queries[i].statement);
        for (int i = 0; i < ENGINE_UPDATES; i++)
            sqlite3_reset(self->updates[i].query.statement);
        sqlite3_exec(self->handle, "ROLLBACK", NULL, NULL, NULL);
    }
    if (self->writing)
        leave_queue(self);
}

bool engine_journal_exceeds(const struct engine *self, int pages)
{
    return self->journal_pages > pages && self->path[0] != '\0' && !self->read_only;
}

enum status engine_checkpoint(struct engine *self, int pages, struct error *err)
{
    int journal = 0;
    int moved = 0;
    int code = SQLITE_OK;
    enum status status = STATUS_OK;

    if (!engine_journal_exceeds(self, pages))
        return STATUS_OK;
    status = write_queue_enter(&self->queue, 0, err);
    if (status != STATUS_OK)
        return status == STATUS_BUSY ? STATUS_OK : status;
    code =
        sqlite3_wal_checkpoint_v2(self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, &journal, &moved);
    if (code == SQLITE_OK)
        self->journal_pages = journal - moved;
    else if ((code & 0xFF) != SQLITE_BUSY)
        status = engine_fault(self, code, err);
    write_queue_leave(&self->queue);
    return status;
}

enum status engine_data_version(struct engine *self, int64_t *version, struct error *err)
{
    struct query *query = engine_query(self, STATEMENT_DATA_VERSION);
    bool row = false;
    enum status status = engine_check_stamp(self, err);

    if (status == STATUS_OK)
        status = query_step(query, &row, err);
    if (status == STATUS_OK && row)
        *version = (query_integer(query, 0) << 32) + self->commits;
    query_end(query);
    return status;
}

enum status engine_script(struct engine *self, const char *sql, struct error *err)
{
    int code = sqlite3_exec(self->handle, sql, NULL, NULL, NULL);

    return code == SQLITE_OK ? STATUS_OK : engine_fault(self, code, err);
}

enum status engine_integrity(struct engine *self, struct str *fault, struct error *err)
{
    struct query *query = engine_query(self, STATEMENT_INTEGRITY);
    enum status status = STATUS_OK;
    bool row = true;

    while (status == STATUS_OK && row) {
        status = query_step(query, &row, err);
        if (status == STATUS_OK && row && strcmp(query_text(query, 0), "ok") != 0)
            str_printf(fault, "%s%s", fault->length ? "\n" : "", query_text(query, 0));
    }
    query_end(query);
    return status;
}
