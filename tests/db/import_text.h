/* Texts through the whole way in: reader, judge, database. */
#ifndef TESTS_DB_IMPORT_TEXT_H
#define TESTS_DB_IMPORT_TEXT_H

#include "core/str.h"
#include "db/database.h"

#include <stdbool.h>
#include <stdint.h>

/* For TestSuite: a database of the test's own, and its end. */
void import_text_set_up(void);
void import_text_tear_down(void);

/* Imports every reading of the text, as `reader` understood it; whether anything changed. */
bool import_text(const char *name, struct slice text, int reader);

/* A person mends a field of a row. */
void import_text_correct(const char *entity, const char *id, const char *field, const char *value);

/* The test's database, to read from. */
struct database *import_text_database(void);

/* The number that a query of one row and column gives. */
int64_t import_text_count(const char *sql);

/* Changes the rows past all commands. */
void import_text_meddle(const char *sql);

#endif
