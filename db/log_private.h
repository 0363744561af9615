/*
 * What the log and the proof of the log share.
 */
#ifndef DB_LOG_PRIVATE_H
#define DB_LOG_PRIVATE_H

#include "db/log.h"

/* One record as it stands in its table; everything borrowed. */
struct log_row {
    int64_t number;
    int64_t schema;
    const char *at;
    const char *account;
    const char *command;
    struct slice arguments;
    struct slice findings;
    struct slice changes;
};

/* The hash that chains the record to the one before it. */
void log_hash(const struct log_row *row, const unsigned char before[LOG_HASH],
              unsigned char hash[LOG_HASH]);
/* What stands in a record in the place of a text or content. */
void log_digest(struct slice body, const unsigned char salt[LOG_SALT],
                unsigned char digest[VALUE_DIGEST]);

#endif
