#include "cli/session.h"

#include "db/read_rights.h"

#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *session_account(struct arena *arena)
{
    const struct passwd *entry = getpwuid(getuid());
    char number[32];

    if (entry != NULL)
        return arena_strdup(arena, entry->pw_name);
    snprintf(number, sizeof number, "%lu", (unsigned long)getuid());
    return arena_strdup(arena, number);
}

enum status session_open(struct session *self, const struct context *context, struct error *err)
{
    struct session opened = {.arena = ARENA_INIT};
    enum status status;

    status = database_open(str_text(&context->database), false, &opened.database, err);
    if (status != STATUS_OK) {
        /* To a script it is one thing whatever the reason: this database cannot be used. */
        err->status = STATUS_IO;
        return err->status;
    }
    opened.account = session_account(&opened.arena);
    status = read_viewer(opened.database, opened.account, context->today, &opened.arena,
                         &opened.viewer, err);
    if (status != STATUS_OK) {
        session_close(&opened);
        return status;
    }
    *self = opened;
    return STATUS_OK;
}

void session_close(struct session *self)
{
    database_close(self->database);
    arena_clear(&self->arena);
    memset(self, 0, sizeof *self);
}

struct command_context session_giver(const struct session *self, const struct context *context)
{
    return (struct command_context){self->account, context->moment, context->today};
}
