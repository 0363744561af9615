/*
 * Preloaded into a program (LD_PRELOAD), it writes every statement that the program runs, with its
 * values in place, to the file that BENCH_TRACE names: «sql LENGTH», a line end, the statement, a
 * line end. So bench/bare.c can run the same ones.
 */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int (*open_function)(const char *, sqlite3 **, int, const char *);

static int note(unsigned kind, void *context, void *statement, void *text)
{
    int file = *(int *)context;
    char *sql;

    (void)kind;
    /* What is within another statement comes with that one; how to open each side knows itself. */
    if (strncmp(text, "--", 2) == 0 || strncmp(text, "PRAGMA", 6) == 0)
        return 0;
    sql = sqlite3_expanded_sql(statement);
    if (sql != NULL)
        dprintf(file, "sql %zu\n%s\n", strlen(sql), sql);
    sqlite3_free(sql);
    return 0;
}

/* In front of the library's own, with the names that its header has. */
int sqlite3_open_v2(const char *filename, sqlite3 **ppDb, int flags, const char *zVfs)
{
    static int file = -1;
    void *found = dlsym(RTLD_NEXT, "sqlite3_open_v2");
    const char *target = getenv("BENCH_TRACE");
    open_function open_next;
    int code;

    memcpy(&open_next, &found, sizeof open_next);
    code = open_next(filename, ppDb, flags, zVfs);
    if (target == NULL || code != SQLITE_OK)
        return code;
    if (file < 0)
        file = open(target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    sqlite3_trace_v2(*ppDb, SQLITE_TRACE_STMT, note, &file);
    return code;
}
