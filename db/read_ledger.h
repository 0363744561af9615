/*
 * What hangs on a case beside its path: who raised it, who was heard and what each answer changed,
 * which powers its decisions gave away, what was sent; and of an item, who was disqualified; of a
 * forum, who holds its posts. Parts of reads of a whole thing, within the read that is under way.
 */
#ifndef DB_READ_LEDGER_H
#define DB_READ_LEDGER_H

#include "core/arena.h"
#include "core/date.h"
#include "core/error.h"
#include "core/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct engine;

enum { LEDGER_MOST = 500 }; /* rows of a kind */

/* One remark of an answer. */
struct remark_row {
    int64_t statement;
    int number;
    const char *text;
    int point;          /* of the recommendation that it is about; NUMBER_NONE */
    const char *effect; /* what it changed; NULL */
};

/* A hearing with its answer; several answers of one body are several rows. */
struct hearing_row {
    int64_t id;
    const char *forum;   /* NULL: the public, or whom the subject says */
    const char *subject; /* NULL */
    struct date asked_on;
    struct date deadline;
    int64_t statement; /* 0: no answer is known */
    struct date answered;
    const char *text; /* of the answer; NULL */
    struct {
        struct remark_row *items;
        size_t count;
    } remarks;
};

struct proposer_row {
    const char *name;
    const char *letter; /* of a party; NULL */
};

struct delegation_row {
    const char *recipient; /* NULL */
    const char *subject;
    int64_t amount; /* øre; NUMBER_NONE */
    struct date from;
};

struct dispatch_row {
    enum dispatch_kind kind;
    const char *recipient; /* NULL */
    struct date sent_on;
};

struct case_ledger {
    struct {
        struct proposer_row *items;
        size_t count;
    } proposers;
    struct {
        struct hearing_row *items;
        size_t count;
    } hearings;
    struct {
        struct delegation_row *items;
        size_t count;
    } delegations;
    struct {
        struct dispatch_row *items;
        size_t count;
    } dispatches;
    bool more; /* of one of these there is more than LEDGER_MOST, and the rest was not read */
};

/* Of a case that the viewer sees (one closed item closes its case): what the documents of bodies
   tell that the viewer sees. */
enum status read_case_ledger(struct engine *engine, int64_t casefile, struct arena *arena,
                             struct case_ledger *ledger, struct error *err) MUST_CHECK;

struct disqualification_row {
    const char *name;
    enum disqualification_state state;
    const char *ground; /* NULL */
};

struct disqualification_rows {
    struct disqualification_row *items;
    size_t count;
};

enum status read_disqualifications(struct engine *engine, int64_t item, struct arena *arena,
                                   struct disqualification_rows *rows,
                                   struct error *err) MUST_CHECK;

struct holder_row {
    const char *title; /* of the post */
    const char *name;
    const char *stand_in_for; /* NULL */
    struct date valid_from;
    struct date valid_to;
    struct date seen_from; /* first and last day on which a document names the holder */
    struct date seen_to;
};

struct holder_rows {
    struct holder_row *items;
    size_t count;
};

/* The newest holder of each post first. */
enum status read_holders(struct engine *engine, int64_t forum, struct arena *arena,
                         struct holder_rows *rows, struct error *err) MUST_CHECK;

#endif
