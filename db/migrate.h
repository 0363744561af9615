/*
 * Brings a database to the schema that this program knows: db/migrations/NNNN_what.sql, in their
 * order, each in one transaction with the number of it.
 */
#ifndef DB_MIGRATE_H
#define DB_MIGRATE_H

#include "core/embedded.h"
#include "db/engine.h"

extern const struct embedded_file migrations[];

/* The number of the schema that this program knows. */
int migrate_newest(void);

/* The schema's number in the database; 0 for a new one. */
enum status migrate_version(struct engine *engine, int *version, struct error *err) MUST_CHECK;

/*
 * Upgrades to schema number `to` (tests go part of the way). A database that is not new is first
 * copied to "DATABASE.vN.backup". One that is newer than the program is refused and not touched.
 * Several programs that start at once wait for the first to be done.
 */
enum status migrate_to(struct engine *engine, int to, struct error *err) MUST_CHECK;

#endif
