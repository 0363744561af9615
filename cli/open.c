#include "cli/open.h"

#include "cli/session.h"
#include "tui/app.h"
#include "tui/charset.h"

#include <signal.h>
#include <unistd.h>

/* Someone new has no database; one sentence says the ways to get one. */
static enum status explain_missing(const struct context *context, struct error *err)
{
    const char *path = str_text(&context->database);

    if (access(path, F_OK) == 0)
        return STATUS_OK;
    return error_set(err, STATUS_IO,
                     N_("there is no database %1 yet: sagsgang import FILE... reads your minutes "
                        "into it, sagsgang demo shows a sample"),
                     path, NULL);
}

static enum status show(const struct context *context, const struct session *session,
                        int *signal_number, struct error *err)
{
    struct app_options options = {
        .database = session->database,
        .viewer = &session->viewer,
        .catalog = context->catalog,
        .keymap = context->settings.keymap,
        .mouse = context->settings.mouse,
        .escape_delay_ms = context->settings.escape_delay_ms,
    };
    enum status status = STATUS_OK;

    if (context->settings.charset != NULL) {
        options.charset_set = true;
        status = charset_of(context->settings.charset, &options.charset, err);
    }
    return status != STATUS_OK ? status : app_run(&options, signal_number, err);
}

enum exit_status open_screen(const struct context *context)
{
    struct session session;
    struct error err = {0};
    int signal_number = 0;
    enum status status = explain_missing(context, &err);

    if (status == STATUS_OK)
        status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    status = show(context, &session, &signal_number, &err);
    session_close(&session);
    /* An honest exit status: whoever ended us by a signal sees that signal. */
    if (signal_number != 0)
        raise(signal_number);
    return status == STATUS_OK ? EXIT_DONE : context_fail(context, &err);
}

enum exit_status run_open(struct context *context, int argc, char **argv)
{
    if (argc > 1)
        return context_misuse(context, N_("%1 is no option of %2"), argv[1], argv[0]);
    return open_screen(context);
}
