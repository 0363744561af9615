#include "cli/import.h"

#include "cli/init.h"
#include "cli/intake.h"
#include "cli/json_writer.h"
#include "cli/plain.h"
#include "cli/session.h"
#include "core/message.h"
#include "exchange/reading_json.h"
#include "tui/words.h"

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
    int file;                  /* the one that is being read, 1.. */
    struct json_writer answer; /* what was done, for programs */
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

/* A line on standard output without what a terminal would obey. */
static void print_plain_line(struct slice line)
{
    struct str plain = STR_INIT;

    plain_append(&plain, line, false);
    puts(str_text(&plain));
    str_clear(&plain);
}

/* One line for each meeting or charter of the file. */
static void print_summary(const struct context *context, const struct reading_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct reading *reading = &list->items[i];
        struct str line = STR_INIT;
        char date[DATE_TEXT];

        date_format_iso(reading->date, date);
        str_printf(&line, "%s: %s", list->file,
                   context_text(context, document_kind_word(reading->kind)));
        str_printf(&line, " %s%s%s (", reading->forum == NULL ? "?" : reading->forum,
                   date[0] == '\0' ? "" : " ", date);
        context_count(context, N_("%1 item"), N_("%1 items"), reading->items.count, &line);
        str_append(&line, ", ");
        context_count(context, N_("%1 place not understood"), N_("%1 places not understood"),
                      reading->unread.count, &line);
        str_append(&line, ")");
        print_plain_line(str_slice(&line));
        str_clear(&line);
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

/* What became of a part, as a line of the answer for programs. */
static void put_part(struct json_writer *json, const struct intake_part *part)
{
    json_open_object(json, NULL);
    json_put_id(json, "id", part->id);
    json_put_text(json, "entity", part->id == 0 ? NULL : entity_info(part->entity)->table);
    json_put_text(json, "kind", document_kind_key(part->reading->kind));
    json_put_text(json, "forum", part->reading->forum);
    json_put_date(json, "date", part->reading->date);
    json_put_bool(json, "changed", part->changed);
    json_put_number(json, "findings", (int64_t)part->findings);
    json_put_number(json, "guesses", (int64_t)part->guesses);
    json_put_number(json, "unread", (int64_t)part->unread);
    json_close_object(json);
}

/* Minutes whose body was not understood are kept, and somebody must say whose they are. */
static void tell_unknown(const struct import_wish *wish, const struct intake_part *part)
{
    const struct reading *reading = part->reading;
    bool met = reading->kind == DOCUMENT_MINUTES || reading->kind == DOCUMENT_AGENDA;
    bool kept = part->id != 0 && part->entity == ENTITY_MEETING;
    const char *arguments[] = {wish->files[wish->file - 1], reading->forum_guess};
    struct str line = STR_INIT;

    if (!part->changed || !met || (kept && reading->forum_guess == NULL))
        return;
    str_append(&line, "sagsgang: ");
    if (kept)
        message_format(&line,
                       context_text(wish->context,
                                    N_("%1: it does not say which body met; the meeting is kept "
                                       "under “%2”. Mend it by: sagsgang do forum.rename, or "
                                       "forum.merge with a known body")),
                       arguments, 2);
    else
        message_format(&line,
                       context_text(wish->context,
                                    N_("%1: it does not say which body met, or on which day; it "
                                       "is kept as a document that search finds, not as a "
                                       "meeting. Add both at its top and import it again")),
                       arguments, 1);
    context_say(str_slice(&line));
    str_clear(&line);
}

/* Between two meetings, which are committed one by one, it may stop without harm. */
static bool after_part(void *context, const struct intake *intake)
{
    struct import_wish *wish = context;

    if (wish->json)
        put_part(&wish->answer, &intake->last);
    tell_unknown(wish, &intake->last);
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
    struct str line = STR_INIT;

    context_count(context, N_("%1 meeting or memo read"), N_("%1 meetings and memos read"),
                  intake->parts, &line);
    str_append(&line, ", ");
    context_count(context, N_("%1 of them is new or changed"), N_("%1 of them new or changed"),
                  intake->changed, &line);
    str_append(&line, "; ");
    context_count(context, N_("%1 finding"), N_("%1 findings"), intake->findings, &line);
    str_append(&line, ", ");
    context_count(context, N_("%1 guess"), N_("%1 guesses"), intake->guesses, &line);
    str_append(&line, ", ");
    context_count(context, N_("%1 place not understood"), N_("%1 places not understood"),
                  intake->unread, &line);
    printf("%s%s\n", isatty(STDERR_FILENO) && isatty(STDOUT_FILENO) ? "\r" : "", str_text(&line));
    str_clear(&line);
    if (intake->stopped)
        printf("%s\n", context_text(context, N_("Stopped. What was read so far is kept; the same "
                                                "command goes on where it stopped.")));
}

static void put_result(struct json_writer *json, const struct intake *intake)
{
    json_close_array(json);
    json_put_number(json, "parts", (int64_t)intake->parts);
    json_put_number(json, "changed", (int64_t)intake->changed);
    json_put_number(json, "findings", (int64_t)intake->findings);
    json_put_number(json, "guesses", (int64_t)intake->guesses);
    json_put_number(json, "unread", (int64_t)intake->unread);
    json_put_bool(json, "stopped", intake->stopped);
    json_close_object(json);
}

/* One file, with what was said of it where it did not go in. */
static enum exit_status import_file(struct import_wish *wish, struct intake *intake,
                                    const char *path)
{
    enum exit_status result = EXIT_DONE;
    struct str sentence = STR_INIT;
    struct error err = {0};

    if (wish->json) {
        json_open_object(&wish->answer, NULL);
        json_put_text(&wish->answer, "file", path);
        json_open_array(&wish->answer, "parts");
    }
    if (take_in(intake, path, &err) != STATUS_OK) {
        result = context_fail(wish->context, &err);
        catalog_error(wish->context->catalog, &err, &sentence);
    }
    if (wish->json) {
        json_close_array(&wish->answer);
        json_put_text(&wish->answer, "error", result == EXIT_DONE ? NULL : str_text(&sentence));
        json_close_object(&wish->answer);
    }
    str_clear(&sentence);
    return result;
}

/* The first import into a database that is not there makes it. */
static enum status open_or_make(const struct context *context, struct session *session,
                                struct error *err)
{
    const struct init_wish wish = {context, context->settings.municipality, NULL};
    const char *path = str_text(&context->database);
    enum status status = STATUS_OK;

    if (access(path, F_OK) != 0)
        status = init_database(&wish, path, err);
    if (status == STATUS_INVALID && access(path, F_OK) == 0) /* another import was faster */
        status = STATUS_OK;
    return status == STATUS_OK ? session_open(session, context, err) : status;
}

static enum exit_status import_all(struct import_wish *wish)
{
    struct sigaction stop = {.sa_handler = on_interrupt};
    enum exit_status result = EXIT_DONE;
    struct session session;
    struct intake intake = {.progress = after_part, .context = wish};
    struct error err = {0};

    if (open_or_make(wish->context, &session, &err) != STATUS_OK)
        return context_fail(wish->context, &err);
    intake.database = session.database;
    intake.giver = session_giver(&session, wish->context);
    sigaction(SIGINT, &stop, NULL);
    if (wish->json) {
        json_open_object(&wish->answer, NULL);
        json_open_array(&wish->answer, "files");
    }
    /* One bad file of many is reported, and the others go in. */
    for (wish->file = 1; wish->file <= wish->file_count && !intake.stopped; wish->file++) {
        enum exit_status of_file = import_file(wish, &intake, wish->files[wish->file - 1]);

        result = of_file == EXIT_DONE ? result : of_file;
    }
    if (database_idle(session.database, &err) != STATUS_OK)
        result = context_fail(wish->context, &err);
    if (wish->json)
        put_result(&wish->answer, &intake);
    else
        print_result(wish->context, &intake);
    session_close(&session);
    return result;
}

enum exit_status run_import(struct context *context, int argc, char **argv)
{
    struct import_wish wish = {.context = context, .answer = JSON_WRITER_INIT(stdout)};
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
