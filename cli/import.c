#include "cli/import.h"

#include "cli/init.h"
#include "cli/intake.h"
#include "cli/session.h"
#include "core/message.h"
#include "exchange/reading_json.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum import_option { OPTION_DRY_RUN = 256, OPTION_JSON };

struct import_wish {
    const struct context *context;
    bool dry_run;
    bool json;
    char **files;
    int file_count;
    int file; /* the one that is being read, 1.. */
};

static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal)
{
    (void)signal;
    interrupted = 1;
}

static bool parse(struct import_wish *wish, int argc, char **argv)
{
    static const struct option options[] = {
        {"dry-run", no_argument, NULL, OPTION_DRY_RUN},
        {"json", no_argument, NULL, OPTION_JSON},
        {NULL, 0, NULL, 0},
    };
    int option;

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
        if (option == OPTION_DRY_RUN) {
            wish->dry_run = true;
        } else if (option == OPTION_JSON) {
            wish->json = true;
        } else {
            context_misuse(wish->context, N_("%1 is no option of %2"), argv[optind - 1], argv[0]);
            return false;
        }
    }
    wish->files = argv + optind;
    wish->file_count = argc - optind;
    if (wish->file_count > 0)
        return true;
    context_misuse(wish->context, N_("say which files: sagsgang import FILE..."), NULL, NULL);
    return false;
}

/* One line for each meeting or charter of the file. */
static void print_summary(const struct context *context, const struct reading_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct reading *reading = &list->items[i];
        char date[DATE_TEXT];

        date_format_iso(reading->date, date);
        printf("%s: %s %s %s (%zu %s, %zu %s)\n", list->file, document_kind_key(reading->kind),
               reading->forum == NULL ? "?" : reading->forum, date, reading->items.count,
               context_text(context, N_("items")), reading->unread.count,
               context_text(context, N_("places not understood")));
    }
}

static enum status dry_run(const struct import_wish *wish, const char *path, struct error *err)
{
    struct document document;
    enum status status = document_read(&document, path, err);
    char *json;

    if (status != STATUS_OK)
        return status;
    if (wish->json) {
        json = reading_json(&document.reading);
        fputs(json, stdout);
        free(json);
    } else {
        print_summary(wish->context, &document.reading);
    }
    document_clear(&document);
    return STATUS_OK;
}

/* Between two meetings, which are committed one by one, it may stop without harm. */
static bool show_progress(void *context, const struct intake *intake)
{
    const struct import_wish *wish = context;

    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%d/%d  %zu ", wish->file, wish->file_count, intake->parts);
    return interrupted == 0;
}

static enum status take_in(struct intake *intake, const char *path, struct error *err)
{
    struct document document;
    enum status status = document_read(&document, path, err);

    if (status != STATUS_OK)
        return status;
    status = intake_document(intake, &document, err);
    if (status != STATUS_OK)
        error_at(err, path, 0);
    document_clear(&document);
    return status;
}

static void print_result(const struct context *context, const struct intake *intake)
{
    const char *sentence = N_("%1 meetings and memos read, %2 of them new or changed; %3 findings, "
                              "%4 guesses, %5 places not understood");
    size_t counts[] = {intake->parts, intake->changed, intake->findings, intake->guesses,
                       intake->unread};
    enum { COUNTS = sizeof counts / sizeof counts[0] };
    const char *arguments[COUNTS];
    char digits[COUNTS][24];
    struct str line = STR_INIT;

    for (size_t i = 0; i < COUNTS; i++) {
        snprintf(digits[i], sizeof digits[i], "%zu", counts[i]);
        arguments[i] = digits[i];
    }
    message_format(&line, context_text(context, sentence), arguments, COUNTS);
    printf("%s%s\n", isatty(STDERR_FILENO) && isatty(STDOUT_FILENO) ? "\r" : "", str_text(&line));
    str_clear(&line);
    if (intake->stopped)
        printf("%s\n", context_text(context, N_("Stopped. What was read so far is kept; the same "
                                                "command goes on where it stopped.")));
}

/* The first import into a database that is not there makes it. */
static enum status open_or_make(const struct context *context, struct session *session,
                                struct error *err)
{
    const char *path = str_text(&context->database);
    struct database *made = NULL;
    enum status status;

    if (access(path, F_OK) == 0)
        return session_open(session, context, err);
    status = init_database(context, path, context->settings.municipality, &made, err);
    if (status != STATUS_OK)
        return status;
    database_close(made);
    return session_open(session, context, err);
}

static enum exit_status import_all(struct import_wish *wish)
{
    struct sigaction stop = {.sa_handler = on_interrupt};
    enum exit_status result = EXIT_DONE;
    struct session session;
    struct intake intake = {.progress = show_progress, .context = wish};
    struct error err = {0};

    if (open_or_make(wish->context, &session, &err) != STATUS_OK)
        return context_fail(wish->context, &err);
    intake.database = session.database;
    intake.giver = session_giver(&session, wish->context);
    sigaction(SIGINT, &stop, NULL);
    for (wish->file = 1; wish->file <= wish->file_count && !intake.stopped; wish->file++) {
        error_reset(&err);
        /* One bad file of many is reported, and the others go in. */
        if (take_in(&intake, wish->files[wish->file - 1], &err) != STATUS_OK)
            result = context_fail(wish->context, &err);
    }
    error_reset(&err);
    if (database_idle(session.database, &err) != STATUS_OK)
        result = context_fail(wish->context, &err);
    print_result(wish->context, &intake);
    session_close(&session);
    return result;
}

enum exit_status run_import(struct context *context, int argc, char **argv)
{
    struct import_wish wish = {.context = context};
    enum exit_status result = EXIT_DONE;

    if (!parse(&wish, argc, argv))
        return EXIT_USAGE;
    if (!wish.dry_run)
        return import_all(&wish);
    for (int i = 0; i < wish.file_count; i++) {
        struct error err = {0};

        if (dry_run(&wish, wish.files[i], &err) != STATUS_OK)
            result = context_fail(context, &err);
    }
    return result;
}
