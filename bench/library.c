#include "bench/library.h"

#include "db/engine_private.h"

#include <stdio.h>
#include <stdlib.h>

/* Those of db/engine.c. */
static const char pragmas[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                              "PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 0; "
                              "PRAGMA secure_delete = FAST; PRAGMA foreign_keys = ON; "
                              "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
                              "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096";

void library_fail(sqlite3 *database, const char *sql)
{
    fprintf(stderr, "bare: %s\n%s\n", sqlite3_errmsg(database), sql);
    exit(1);
}

/* Everything may be seen by who uses no program. */
static void may_see(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    (void)count;
    (void)arguments;
    sqlite3_result_int(context, 1);
}

sqlite3 *library_open(const char *path)
{
    struct engine tokenizing = {.path = NULL};
    sqlite3 *database = NULL;
    struct error err = {0};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;

    if (sqlite3_open_v2(path, &database, flags, NULL) != SQLITE_OK)
        library_fail(database, path);
    library_run(database, pragmas);
    if (sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL) != SQLITE_OK ||
        sqlite3_create_function(database, "may_see", 2, SQLITE_UTF8, NULL, may_see, NULL, NULL) !=
            SQLITE_OK)
        library_fail(database, path);
    tokenizing.handle = database;
    if (engine_install_tokenizer(&tokenizing, &err) != STATUS_OK)
        library_fail(database, path);
    return database;
}

sqlite3_stmt *library_prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
        SQLITE_OK)
        library_fail(database, sql);
    return statement;
}

void library_run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK)
        library_fail(database, sql);
}

void library_finish(sqlite3_stmt *statement)
{
    int code = SQLITE_ROW;

    while (code == SQLITE_ROW)
        code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        library_fail(sqlite3_db_handle(statement), sqlite3_sql(statement));
    sqlite3_reset(statement);
}

sqlite3_int64 library_number(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *query = library_prepare(database, sql);
    sqlite3_int64 number = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int64(query, 0) : -1;

    sqlite3_finalize(query);
    return number;
}
