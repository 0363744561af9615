/*
 * Documents into the database: each meeting, charter or memo that was read in one is a command of
 * its own, committed before the next, so that stopping in between does no harm.
 */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include "cli/document.h"
#include "core/command.h"
#include "core/entity.h"
#include "core/finding.h"
#include "db/database.h"

/* What became of one meeting, charter or memo. */
struct intake_part {
    const struct reading *reading;
    enum entity entity; /* what it is in the database … */
    int64_t id;         /* … and which; 0: nothing of its own */
    bool changed;       /* it said something new */
    size_t findings;    /* marks that were set */
    size_t guesses;     /* things that were taken for one by likeness */
    size_t unread;      /* runs of lines that were not understood */
};

struct intake {
    struct database *database;
    struct command_context giver;
    /* Told after each part that went in; returns false to stop. May be NULL. */
    bool (*progress)(void *context, const struct intake *intake);
    void *context;
    struct intake_part last; /* the part that went in last */
    size_t parts;            /* went in so far; the next ones are sums over them */
    size_t changed;
    size_t findings;
    size_t guesses;
    size_t unread;
    bool stopped; /* progress said so */
};

/* Takes in all that was read in one document. On failure what went in before stays. */
enum status intake_document(struct intake *self, const struct document *document,
                            struct error *err) MUST_CHECK;

#endif
