/*
 * The database opened for whoever runs the program. Who that is comes from the kernel alone.
 */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "cli/context.h"
#include "core/arena.h"
#include "core/command.h"
#include "db/database.h"
#include "db/viewer.h"

struct session {
    struct database *database;
    struct viewer viewer;
    const char *account;
    struct arena arena; /* of the viewer and the account's name */
};

/* Opens the context's database, which must be there. On failure there is nothing to close. */
enum status session_open(struct session *self, const struct context *context,
                         struct error *err) MUST_CHECK;
void session_close(struct session *self);

/* The name of the account that runs the program, in the arena. */
const char *session_account(struct arena *arena);

/* Who gives a command, and when. */
struct command_context session_giver(const struct session *self, const struct context *context);

#endif
