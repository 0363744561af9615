/*
 * SQLite alone, with the program's pragmas and its tokenizer (both sides need the same words), and
 * nothing else of the program. Whatever fails ends the program with SQLite's own sentence.
 */
#ifndef BENCH_LIBRARY_H
#define BENCH_LIBRARY_H

#include <sqlite3.h>

sqlite3 *library_open(const char *path);
sqlite3_stmt *library_prepare(sqlite3 *database, const char *sql);
void library_run(sqlite3 *database, const char *sql);
/* Steps a statement to its end and resets it. */
void library_finish(sqlite3_stmt *statement);
/* The first column of the first row of a query; -1 where there is none. */
sqlite3_int64 library_number(sqlite3 *database, const char *sql);
__attribute__((noreturn)) void library_fail(sqlite3 *database, const char *sql);

#endif
