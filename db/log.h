/*
 * The log: every command that was carried out, in a chain where each record holds the hash of the
 * one before it. Texts lie apart with a salted hash in their place, so that one can be erased under
 * the law and the chain still proves itself. Where the chain ends is kept in log_head, and is to be
 * kept outside as well (system journal, backups): it shows an end that was cut off.
 */
#ifndef DB_LOG_H
#define DB_LOG_H

#include "core/record.h"
#include "db/engine.h"

enum { LOG_HASH = 32, LOG_SALT = 16, LOG_HASH_TEXT = 2 * LOG_HASH + 1 };

struct log_head {
    int64_t count;   /* records so far */
    int64_t next_id; /* that no row has had */
    unsigned char hash[LOG_HASH];
};

enum status log_head_read(struct engine *engine, struct log_head *head,
                          struct error *err) MUST_CHECK;
/* "9f86d0…": for the journal and for people. */
void log_hash_text(const unsigned char hash[LOG_HASH], char text[LOG_HASH_TEXT]);

/* Appends a record, inside a write; `head` is the end before it and becomes the end after it. */
enum status log_append(struct engine *engine, const struct record *record, struct log_head *head,
                       struct error *err) MUST_CHECK;

/* Record `number` whole, in the arena. An erased text is NULL. */
enum status log_read(struct engine *engine, int64_t number, struct arena *arena,
                     struct record *record, struct error *err) MUST_CHECK;

/* Erases the texts that a record keeps of a row: under the law, by a command that says so. */
enum status log_erase(struct engine *engine, int64_t number, int64_t ordinal,
                      struct error *err) MUST_CHECK;

#endif
