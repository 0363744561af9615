/*
 * The tables compared with what the log makes of them. Part of db/verify.c.
 */
#ifndef DB_VERIFY_ROWS_H
#define DB_VERIFY_ROWS_H

#include "db/verify.h"

/* Stands in the scratch database for a text that was erased from the log, and equals any; and for
   a content its salt and digest, so many bytes. */
#define VERIFY_ERASED                                                                              \
    "\x01"                                                                                         \
    "erased"
enum { VERIFY_CONTENT = (int)LOG_SALT + (int)VALUE_DIGEST };

struct verify_work {
    struct engine *engine;
    struct engine *scratch;
    const struct verify_options *options;
    struct verify_report *report;
    int64_t next;  /* the record that is to follow */
    int64_t texts; /* that the records so far have asked for */
};

void verify_note(struct verify_work *self, struct verify_fault fault);
enum status verify_rows(struct verify_work *self, enum entity entity, struct error *err) MUST_CHECK;

#endif
