/*
 * Proves the log, and the tables by the log: walks the chain from its first record, carries every
 * change out again in a scratch database, and compares that with what stands in the tables. Finds
 * a record that was changed, removed, inserted, moved or cut off, a text that is another one, and
 * a row that was changed behind the log's back.
 */
#ifndef DB_VERIFY_H
#define DB_VERIFY_H

#include "core/arena.h"
#include "db/database.h"
#include "db/log.h"

enum verify_fault_kind {
    VERIFY_FILE,           /* the engine finds the file damaged */
    VERIFY_RECORD_MISSING, /* number `record` is not there */
    VERIFY_RECORD_CHANGED, /* its hash is not that of its contents and the one before it */
    VERIFY_RECORD_UNREADABLE,
    VERIFY_TEXT_CHANGED, /* a text of record `record` is another, or gone without being erased */
    VERIFY_CUT_OFF,      /* the end of the chain is not where it was */
    VERIFY_OUTSIDE,      /* the record that was noted outside is not there, or another */
    VERIFY_REPLAY,       /* the record's changes cannot be carried out again */
    VERIFY_ROW_CHANGED,  /* row `id` of `entity` is not as the log made it */
    VERIFY_ROW_MISSING,
    VERIFY_ROW_ADDED,
    VERIFY_SEARCH, /* the search index is not that of the texts */
    VERIFY_FAULT_COUNT
};

struct verify_fault {
    enum verify_fault_kind kind;
    int64_t record;
    enum entity entity;
    int64_t id;
};

/* An English sentence for the catalog: %1 is the record's number or the row's table, %2 its id. */
const char *verify_fault_message(enum verify_fault_kind kind);

enum { VERIFY_FAULTS_MOST = 100 };

struct verify_report {
    struct verify_fault *items; /* the first VERIFY_FAULTS_MOST */
    size_t count;               /* of all */
    int64_t records;
    int64_t erased_texts;
    bool search_unchecked; /* it cannot be where nothing can be written */
    struct log_head head;
};

struct verify_options {
    /* What was noted outside at some time: so many records, the last with this hash; count 0: no
       such note. */
    int64_t noted_count;
    unsigned char noted_hash[LOG_HASH];
    /* Called now and then; may be NULL. */
    void (*progress)(void *context, int64_t records, int64_t of);
    void *context;
};

/* Others may work meanwhile: what is looked at is one state. Faults are no error. */
enum status verify(struct database *database, const struct verify_options *options,
                   struct arena *arena, struct verify_report *report, struct error *err) MUST_CHECK;

#endif
