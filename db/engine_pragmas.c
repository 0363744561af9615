/*
 * How the engine is set up before anything is read: WAL, full sync, no checkpoints but our own.
 */
#include "db/engine_private.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { JOURNAL_PAUSE_MS = 5 };

/* Set, and read back: SQLite passes over a pragma that it does not know without a word. */
static const struct {
    const char *set;
    const char *get;
    const char *value;
    bool of_file; /* a scratch database, which is gone with its program, has no use for it */
} pragmas[] = {
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", true},
    {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0", true},
    {"PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", "0", true},
    {"PRAGMA journal_size_limit = 1048576", "PRAGMA journal_size_limit", "1048576", true},
    {"PRAGMA secure_delete = FAST", "PRAGMA secure_delete", "2", true},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", false},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", false},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1", false},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", false},
    {"PRAGMA cache_size = -4096", "PRAGMA cache_size", "-4096", false},
};

enum status engine_ask(struct engine *self, const char *sql, char *value, size_t size,
                       struct error *err)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(self->handle, sql, -1, &statement, NULL);

    value[0] = '\0';
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            snprintf(value, size, "%s", (const char *)sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return STATUS_OK;
    return engine_fault(self, code, err);
}

static enum status ask_journal(struct engine *self, const char *sql, bool *ahead, struct error *err)
{
    char value[64];
    enum status status = engine_ask(self, sql, value, sizeof value, err);

    *ahead = status == STATUS_OK && strcmp(value, "wal") == 0;
    return status;
}

/* The journal is written ahead: kept in the file, so that the first to open it alone sets that.
   SQLite does not wait there for those who look at the file meanwhile; so we do. */
static enum status set_journal(struct engine *self, struct error *err)
{
    const struct timespec pause = {0, (long)JOURNAL_PAUSE_MS * 1000000};
    bool ahead = false;
    enum status status = ask_journal(self, "PRAGMA journal_mode", &ahead, err);

    if (status != STATUS_OK || ahead)
        return status;
    status = write_queue_enter(&self->queue, QUEUE_WAIT_MS, err);
    if (status != STATUS_OK)
        return status;
    for (int waited = 0; waited <= QUEUE_WAIT_MS; waited += JOURNAL_PAUSE_MS) {
        status = ask_journal(self, "PRAGMA journal_mode = WAL", &ahead, err);
        if (status != STATUS_BUSY)
            break;
        nanosleep(&pause, NULL);
    }
    write_queue_leave(&self->queue);
    if (status == STATUS_OK && !ahead)
        return error_set(err, STATUS_IO,
                         N_("the file system under %1 cannot hold a journal that is written ahead"),
                         self->path, NULL);
    return status;
}

enum status engine_set_pragmas(struct engine *self, struct error *err)
{
    /* Where nothing is written there is nothing to be careful about. */
    bool scratch = self->path[0] == '\0' || self->read_only;
    enum status status = scratch ? STATUS_OK : set_journal(self, err);

    for (size_t i = 0; i < sizeof pragmas / sizeof pragmas[0] && status == STATUS_OK; i++) {
        char value[64];

        if (scratch && pragmas[i].of_file)
            continue;
        status = engine_ask(self, pragmas[i].set, value, sizeof value, err);
        if (status == STATUS_OK)
            status = engine_ask(self, pragmas[i].get, value, sizeof value, err);
        if (status == STATUS_OK && strcmp(value, pragmas[i].value) != 0)
            status = error_set(err, STATUS_IO, N_("the database does not take «%1»: it says %2"),
                               pragmas[i].set, value, NULL);
    }
    return status;
}
