/*
 * What the files of the engine share, and nobody else sees.
 */
#ifndef DB_ENGINE_PRIVATE_H
#define DB_ENGINE_PRIVATE_H

#include "db/engine.h"
#include "db/write_queue.h"

struct sqlite3;
struct sqlite3_stmt;

struct query {
    struct engine *engine;
    struct sqlite3_stmt *statement; /* NULL until its first use */
    int fault;                      /* the engine's code of what went wrong before a step, or 0 */
    bool busy;                      /* between engine_query() and query_end() */
};

enum { ENGINE_QUERIES = STATEMENT_COUNT + (int)ENTITY_STATEMENT_COUNT * (int)ENTITY_COUNT };

/* Updates are as many as there are sets of fields: the latest few are kept prepared. */
enum { ENGINE_UPDATES = 16 };

struct update_query {
    enum entity entity;
    uint64_t set;
    struct query query;
};

struct engine {
    struct sqlite3 *handle;
    char *path; /* "" for a scratch database */
    struct write_queue queue;
    const struct viewer *viewer;
    bool read_only;
    int64_t frozen_size; /* of what is read as it lies, as it was opened */
    int64_t frozen_at;   /* and when it was last written, in nanoseconds */
    bool schema_allowed;
    bool writing;
    int journal_pages; /* in the write-ahead journal after the last commit of ours */
    int64_t commits;   /* of ours */
    struct query queries[ENGINE_QUERIES];
    struct update_query updates[ENGINE_UPDATES];
    int next_update; /* the place that the next new one takes */
};

/* Turns the engine's own result (never SQLITE_OK) into a status with a sentence. */
enum status engine_fault(struct engine *self, int code, struct error *err);

/* Milliseconds that a writer waits for its turn. */
enum { QUEUE_WAIT_MS = 10000 };

/* The first column of the first row, as text, cut to `size`; "" where there is no row. */
enum status engine_ask(struct engine *self, const char *sql, char *value, size_t size,
                       struct error *err) MUST_CHECK;
/* Sets what the database must be opened with, and reads it back (db/engine_pragmas.c). */
enum status engine_set_pragmas(struct engine *self, struct error *err) MUST_CHECK;

/* Refuses places where the journal is not safe, before anything is opened (db/engine_place.c). */
enum status engine_check_place(const char *path, enum engine_mode mode,
                               struct error *err) MUST_CHECK;
/* What is read as it lies has no locks, and somebody may reach it another way and write after all:
   notes size and time at opening, and says STATUS_IO once they are others. */
enum status engine_stamp(struct engine *self, struct error *err) MUST_CHECK;
enum status engine_check_stamp(const struct engine *self, struct error *err) MUST_CHECK;
/* The name of a network file system by the number that statfs() gives it, or NULL. */
const char *engine_network_name(unsigned long magic);

/* Function may_see(), authorizer, tokenizer (db/engine_guard.c, db/engine_tokenizer.c). */
enum status engine_install_guard(struct engine *self, struct error *err) MUST_CHECK;
enum status engine_install_tokenizer(struct engine *self, struct error *err) MUST_CHECK;

#endif
