/*
 * The queue that writers and checkpoints stand in, so that each gets its turn in the order of its
 * coming, and no write ever meets a reset of the write-ahead journal (which the SQLite of Debian 12
 * can lose a commit by; design.md, "SQLite with care").
 *
 * It is a file beside the database. A writer draws a number from a counter in it and holds a lock
 * on that number's own byte until it is done; its turn has come when nobody holds a lower one. The
 * kernel gives up the locks of a process that dies, so that the queue never waits for the dead.
 */
#ifndef DB_WRITE_QUEUE_H
#define DB_WRITE_QUEUE_H

#include "core/error.h"

#include <stdint.h>

struct write_queue {
    int file;       /* -1: no queue; entering succeeds at once */
    int64_t number; /* drawn and held; 0 when not in the queue */
};

#define WRITE_QUEUE_INIT ((struct write_queue){-1, 0})

/* Opens the queue of a database, making its file ("DATABASE-queue") when it is not there. */
enum status write_queue_open(struct write_queue *self, const char *database,
                             struct error *err) MUST_CHECK;
void write_queue_close(struct write_queue *self);

/* Waits for the turn; STATUS_BUSY after so many milliseconds. */
enum status write_queue_enter(struct write_queue *self, int milliseconds,
                              struct error *err) MUST_CHECK;
void write_queue_leave(struct write_queue *self);

#endif
