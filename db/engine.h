/*
 * The seam between the program and its database engine: the only place where SQL meets C. What
 * lies behind it is SQLite; its header is seen in db/engine*.c alone.
 *
 * An engine is one connection, for one thread. Statements are named by number (db/statements.h),
 * prepared at first use and kept. A query is one of them on its way: bind, step, read columns, end.
 *
 *     struct query *query = engine_query(engine, STATEMENT_FORUM);
 *     query_bind(query, ":id", forum.value);
 *     status = query_step(query, &row, err);
 *     … query_integer(query, 0) …
 *     query_end(query);
 */
#ifndef DB_ENGINE_H
#define DB_ENGINE_H

#include "core/entity.h"
#include "core/error.h"
#include "core/str.h"
#include "db/statements.h"
#include "db/viewer.h"

#include <stdbool.h>
#include <stdint.h>

struct engine;
struct query;

enum engine_mode {
    ENGINE_OPEN,   /* the file must be there */
    ENGINE_CREATE, /* the file may be new */
    ENGINE_READ,   /* where nobody can write (engine_place_is_frozen): read as it lies */
    ENGINE_SCRATCH /* a private one without a name, gone when it is closed; not durable */
};

/* What stands in every database of ours ("sags" in ASCII), so that no other is taken for one. */
enum { ENGINE_APPLICATION = 0x73616773 };

/*
 * Opens a database file and sets and reads back every pragma. The schema is left as it is.
 * STATUS_NOT_FOUND where there is no such file; STATUS_INVALID where it is none of ours;
 * STATUS_REFUSED where it cannot be written or stands on a network file system; STATUS_IO.
 * The engine is the caller's, to be closed with engine_close().
 */
enum status engine_open(const char *path, enum engine_mode mode, struct engine **engine,
                        struct error *err) MUST_CHECK;
/* Whether the file lies where nobody can change it while it is read: on a file system that is
   mounted read-only, or with write permission for nobody on it and on its folder. */
bool engine_place_is_frozen(const char *path);
/* Opened with ENGINE_READ: no write can begin. */
bool engine_read_only(const struct engine *self);
void engine_close(struct engine *self);
const char *engine_path(const struct engine *self);

/* For whom reads are, from now on: what the SQL function may_see() goes by. Borrowed; NULL sees
   nothing. A new engine sees nothing. */
void engine_set_viewer(struct engine *self, const struct viewer *viewer);

/*
 * A write begins by standing in the queue that all writers stand in (db/write_queue.h), and ends
 * by commit or rollback. STATUS_BUSY when the turn does not come in time. A read sees one state
 * of the database from begin to end. They do not nest.
 */
enum status engine_begin_read(struct engine *self, struct error *err) MUST_CHECK;
enum status engine_begin_write(struct engine *self, struct error *err) MUST_CHECK;
/* The same for work that can wait for another time: STATUS_BUSY at once where somebody writes. */
enum status engine_try_begin_write(struct engine *self, struct error *err) MUST_CHECK;
enum status engine_commit(struct engine *self, struct error *err) MUST_CHECK;
void engine_rollback(struct engine *self);
bool engine_in_transaction(const struct engine *self);

/* Moves what was written from the journal into the database file, in the queue, when there is
   more of it than `pages`. Waits for nobody: what readers still need, and all of it while somebody
   writes, stays for the next time. */
enum status engine_checkpoint(struct engine *self, int pages, struct error *err) MUST_CHECK;
/* Whether there is more of it, and this engine may do something about that. */
bool engine_journal_exceeds(const struct engine *self, int pages);

/* A number that changes whenever any connection, this one too, has committed something. */
enum status engine_data_version(struct engine *self, int64_t *version,
                                struct error *err) MUST_CHECK;

/* Runs SQL of several statements: migrations only. */
enum status engine_script(struct engine *self, const char *sql, struct error *err) MUST_CHECK;
/* While it is allowed, the log's tables may be made and changed by a migration. */
void engine_allow_schema(struct engine *self, bool allow);

/* Copies the whole database into a new file, consistent while others work. */
enum status engine_copy(struct engine *self, const char *path, struct error *err) MUST_CHECK;

/* The database engine's own check of the file; `fault` is empty when it finds none. */
enum status engine_integrity(struct engine *self, struct str *fault, struct error *err) MUST_CHECK;

/* A query in use, reset. A fault in preparing it shows at the first step. Each statement is one
   query at a time: end it before using it again. Never NULL. */
struct query *engine_query(struct engine *self, enum statement statement)
    __attribute__((returns_nonnull));
/* The statement that reads, inserts, updates or deletes rows of an entity (db/statements.h). */
struct query *engine_entity_query(struct engine *self, enum entity entity,
                                  enum entity_statement statement) __attribute__((returns_nonnull));
/* The one that updates the fields n of a row whose bit n is set. */
struct query *engine_update_query(struct engine *self, enum entity entity, uint64_t set)
    __attribute__((returns_nonnull));

/* Parameters by name; what is not bound is NULL. Texts are borrowed until query_end(). A fault in
   binding shows at the next step. */
void query_bind(struct query *self, const char *name, int64_t number);
void query_bind_text(struct query *self, const char *name, const char *text);
void query_bind_slice(struct query *self, const char *name, struct slice text);
void query_bind_bytes(struct query *self, const char *name, struct slice bytes);
/* The number of a named parameter, 1.., or 0 where the statement has none of that name; and
   binding by it, for statements run many times. */
int query_parameter(struct query *self, const char *name);
void query_bind_at(struct query *self, int parameter, int64_t number);
void query_bind_slice_at(struct query *self, int parameter, struct slice text);
void query_bind_bytes_at(struct query *self, int parameter, struct slice bytes);

/* The next row; *row is false at the end. */
enum status query_step(struct query *self, bool *row, struct error *err) MUST_CHECK;
/* A statement without rows, run and ended; `changed` (may be NULL) tells how many rows. */
enum status query_run(struct query *self, int64_t *changed, struct error *err) MUST_CHECK;
void query_end(struct query *self);

/* Columns from 0. Text and bytes are borrowed until the next step or end; NULL stays NULL. */
bool query_is_null(struct query *self, int column);
int64_t query_integer(struct query *self, int column);
const char *query_text(struct query *self, int column);
struct slice query_bytes(struct query *self, int column);
int query_columns(struct query *self);
/* Whether the column holds a number (not text, bytes or NULL). */
bool query_is_integer(struct query *self, int column);

/* The plan of a statement, a line for each step, as the engine tells it. For tests. */
enum status engine_explain(struct engine *self, enum statement statement, struct str *plan,
                           struct error *err) MUST_CHECK;

#endif
