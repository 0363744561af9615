#include "cli/verify.h"

#include "cli/session.h"
#include "config/argument_words.h"
#include "db/verify.h"

#include <stdio.h>
#include <unistd.h>

static void show_progress(void *context, int64_t records, int64_t of)
{
    (void)context;
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%lld/%lld ", (long long)records, (long long)of);
}

/* A sentence with two numbers or words in it. */
static void print_sentence(const struct context *context, const char *sentence, const char *first,
                           const char *second)
{
    const char *arguments[] = {first, second};
    struct str line = STR_INIT;

    argument_words_format(context->catalog, sentence, arguments, 2, &line);
    puts(str_text(&line));
    str_clear(&line);
}

static void print_fault(const struct context *context, const struct verify_fault *fault)
{
    bool of_row = fault->kind == VERIFY_ROW_CHANGED || fault->kind == VERIFY_ROW_MISSING ||
                  fault->kind == VERIFY_ROW_ADDED;
    char record[24];
    char id[24];

    snprintf(record, sizeof record, "%lld", (long long)fault->record);
    snprintf(id, sizeof id, "%lld", (long long)fault->id);
    print_sentence(context, verify_fault_message(fault->kind),
                   of_row ? entity_info(fault->entity)->table : record, id);
}

static void print_report(const struct context *context, const struct verify_report *report)
{
    size_t shown = report->count < VERIFY_FAULTS_MOST ? report->count : VERIFY_FAULTS_MOST;
    char hash[LOG_HASH_TEXT];
    char records[24];

    for (size_t i = 0; i < shown; i++)
        print_fault(context, &report->items[i]);
    if (report->search_unchecked)
        puts(context_text(context, N_("The search index was not compared with the record: that "
                                      "needs a place that can be written.")));
    snprintf(records, sizeof records, "%lld", (long long)report->records);
    log_hash_text(report->head.hash, hash);
    print_sentence(context,
                   report->count == 0 ? N_("The log is whole: %1 records; the last one is %2")
                                      : N_("The log is not whole: %1 records; the last one is %2"),
                   records, hash);
}

enum exit_status run_verify(struct context *context, int argc, char **argv)
{
    struct verify_options options = {.progress = show_progress};
    struct verify_report report = {0};
    struct arena arena = ARENA_INIT;
    struct session session;
    struct error err = {0};
    enum exit_status result;
    enum status status;

    if (argc > 1)
        return context_misuse(context, N_("%1 is no option of %2"), argv[1], argv[0]);
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    status = verify(session.database, &options, &arena, &report, &err);
    if (isatty(STDERR_FILENO))
        fputs("\r                    \r", stderr);
    if (status == STATUS_OK) {
        print_report(context, &report);
        result = report.count == 0 ? EXIT_DONE : EXIT_NOTHING;
    } else {
        result = context_fail(context, &err);
    }
    session_close(&session);
    arena_clear(&arena);
    return result;
}
