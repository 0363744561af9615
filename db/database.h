/*
 * A municipality's database, for whoever is outside of db/: opened, brought up to date, read by the
 * functions of the other headers, and changed by commands alone (db/write.h). For one thread.
 */
#ifndef DB_DATABASE_H
#define DB_DATABASE_H

#include "core/error.h"
#include "db/viewer.h"

#include <stdbool.h>
#include <stdint.h>

struct database;
struct engine;

/*
 * Opens the file, making it with an empty schema when `create` is set and it is not there, and
 * upgrades an older schema (db/migrate.h). The database is the caller's, to be closed.
 * Where the file cannot be written by anybody it is opened for reading alone.
 * STATUS_NOT_FOUND, STATUS_INVALID (no database, another program's, a newer schema, damaged),
 * STATUS_REFUSED (read-only place, network file system), STATUS_IO, STATUS_BUSY; each with its
 * sentence.
 */
enum status database_open(const char *path, bool create, struct database **database,
                          struct error *err) MUST_CHECK;
void database_close(struct database *self);

/* It lies where nobody can write (a CD, a backup): reads work, and no write begins. */
bool database_read_only(const struct database *self);

/* A number that is another one as soon as anybody has saved something. */
enum status database_version(struct database *self, int64_t *version, struct error *err) MUST_CHECK;

/* Several reads of one and the same state stand between these. They nest. */
enum status database_read_begin(struct database *self, const struct viewer *viewer,
                                struct error *err) MUST_CHECK;
void database_read_end(struct database *self);

/* What is better done when nobody waits, or behind many commands: merges the pieces of the search
   index and moves the journal into the file. Cheap when there is nothing to do. */
enum status database_idle(struct database *self, struct error *err) MUST_CHECK;

/* A whole and consistent copy, while others work. The file must not be there. */
enum status database_backup(struct database *self, const char *path, struct error *err) MUST_CHECK;

/* For the other files of db/. */
struct engine *database_engine(struct database *self);

#endif
