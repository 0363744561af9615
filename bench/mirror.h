/*
 * Writes into one database what the program has just written into another, by SQLite alone: the
 * same rows, the same texts in the search index by the same statements, the same record in the log
 * with its hashes. What was written is seen by SQLite's own update hook and read back from the
 * file, so that it is equal by construction; mirror_compare() checks that it is.
 */
#ifndef BENCH_MIRROR_H
#define BENCH_MIRROR_H

#include "core/arena.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

struct mirror_place {
    const char *table; /* one of the names */
    sqlite3_int64 row;
};

struct mirror_row;  /* one statement with its values, ready to be run */
struct mirror_text; /* one text of the search index */
struct mirror_log;  /* what the hashes of the log are reckoned from */

struct mirror {
    sqlite3 *bare;      /* writes, and nothing else: its cache is what a program's would be */
    sqlite3 *ours;      /* reads what the program wrote */
    sqlite3 *before;    /* reads what stood in the mirror before */
    struct arena arena; /* of what lives as long as the mirror */
    struct {
        struct mirror_place *items;
        size_t count;
    } places; /* touched by the program, in that order */
    struct {
        const char **items;
        size_t count;
    } names;
    size_t taken; /* places before this one are in the mirror */
    struct {
        struct mirror_statement {
            const char *sql;
            sqlite3_stmt *statement;
        } * items;
        size_t count;
    } statements;       /* prepared and kept */
    struct arena round; /* of what one command wrote */
    struct {
        struct mirror_row *items;
        size_t count;
    } rows;
    struct {
        struct mirror_text *items;
        size_t count;
    } texts;
    sqlite3_value *content; /* text of a document that came in: its row has it, the log its hash */
    struct mirror_log *log; /* the record of the command; NULL where there is none */
};

/* Both databases hold the same; `handle` is the connection through which the program writes. */
void mirror_open(struct mirror *self, sqlite3 *handle, const char *ours, const char *bare);
void mirror_close(struct mirror *self);

/* Reads what the program has committed since the last call, and prepares its statements. */
void mirror_take(struct mirror *self);
/* Writes it, in one commit. */
void mirror_write(struct mirror *self);

/* Whether the hashes that were reckoned at the last write are those of the program's record, and
   whether every row that the program touched is the same in both. Where not, they end the program
   with a sentence: there is nothing to compare then. */
void mirror_check_hashes(const struct mirror *self);
void mirror_compare(struct mirror *self);

#endif
