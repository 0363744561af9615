#include "cli/backup.h"

#include "cli/session.h"

#include <unistd.h>

enum exit_status run_backup(struct context *context, int argc, char **argv)
{
    struct session session;
    struct error err = {0};
    enum status status;

    if (argc != 2)
        return context_misuse(context, N_("say where to: sagsgang backup FILE"), NULL, NULL);
    if (access(argv[1], F_OK) == 0)
        return context_misuse(context, N_("there is a file %1 already"), argv[1], NULL);
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    if (!session.viewer.every_forum || !session.viewer.closed_everywhere)
        status = error_set(&err, STATUS_REFUSED,
                           N_("a backup holds everything; %1 may not see everything"),
                           session.account, NULL);
    else
        status = database_backup(session.database, argv[1], &err);
    session_close(&session);
    return status == STATUS_OK ? EXIT_DONE : context_fail(context, &err);
}
