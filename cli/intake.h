/*
 * Documents into the database: each meeting, charter or memo that was read in one is a command of
 * its own, committed before the next, so that stopping in between does no harm.
 */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include "cli/document.h"
#include "core/command.h"
#include "core/finding.h"
#include "db/database.h"

struct intake {
    struct database *database;
    struct command_context giver;
    /* Told after each part that went in; returns false to stop. May be NULL. */
    bool (*progress)(void *context, const struct intake *intake);
    void *context;
    size_t parts;    /* went in so far */
    size_t changed;  /* of these: said something new */
    size_t findings; /* marks that were set */
    size_t guesses;  /* things that were taken for one by likeness */
    size_t unread;   /* runs of lines that were not understood */
    bool stopped;    /* progress said so */
};

/* Takes in all that was read in one document. On failure what went in before stays. */
enum status intake_document(struct intake *self, const struct document *document,
                            struct error *err) MUST_CHECK;

#endif
