/*
 * The one way in: a write begins, the facts are loaded and judged, and what the judge made of the
 * command is applied and logged in the same transaction, or nothing of it is.
 *
 *     status = write_begin(database, &write, err);
 *     … load facts with database_engine(), judge them: changes from write.head.next_id on …
 *     status = hindered ? STATUS_REFUSED : write_commit(&write, &record, err);
 *     write_end(&write);
 */
#ifndef DB_WRITE_H
#define DB_WRITE_H

#include "core/record.h"
#include "db/database.h"
#include "db/log.h"

struct write {
    struct database *database;
    struct log_head head; /* head.next_id: the id of the first new row */
    bool open;
};

/* Waits for its turn among the writers. STATUS_BUSY when it does not come within ten seconds. */
enum status write_begin(struct database *database, struct write *write,
                        struct error *err) MUST_CHECK;

/*
 * Applies the record's changes, keeps the search index and derived columns in step, appends the
 * record to the log, and commits: when it returns STATUS_OK, the record survives a pulled plug.
 * Otherwise everything is rolled back. STATUS_CONFLICT where a row was changed after it was judged.
 */
enum status write_commit(struct write *self, const struct record *record,
                         struct error *err) MUST_CHECK;

/* Rolls back what was not committed. Always called, also after a failure. */
void write_end(struct write *self);

#endif
