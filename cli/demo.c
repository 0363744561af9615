#include "cli/demo.h"

#include "cli/init.h"
#include "cli/intake.h"
#include "cli/open.h"
#include "cli/sample.h"
#include "cli/session.h"
#include "exchange/reader.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SAMPLE_MUNICIPALITY "Fjordby Kommune"

enum demo_option { OPTION_NO_OPEN = 256 };

static enum status take_in(struct intake *intake, const struct embedded_file *file,
                           struct error *err)
{
    struct document document = {0};
    enum status status;

    str_append_n(&document.bytes, (const char *)file->bytes, file->size);
    status = reader_read(str_text(&document.bytes), document.bytes.length, file->name,
                         &document.reading, err);
    if (status == STATUS_OK)
        status = intake_document(intake, &document, err);
    document_clear(&document);
    return status;
}

static bool show_progress(void *context, const struct intake *intake)
{
    (void)context;
    if (isatty(STDERR_FILENO) && intake->parts % 10 == 0)
        fprintf(stderr, "\r%zu ", intake->parts);
    return true;
}

static enum status fill(const struct context *context, struct database *database, struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct intake intake = {.database = database, .progress = show_progress};
    enum status status = STATUS_OK;

    intake.giver =
        (struct command_context){session_account(&arena), context->moment, context->today};
    for (const struct embedded_file *file = sample_files; file->name != NULL; file++) {
        status = take_in(&intake, file, err);
        if (status != STATUS_OK)
            break;
    }
    if (isatty(STDERR_FILENO))
        fputs("\r        \r", stderr);
    arena_clear(&arena);
    return status;
}

/* The folder of the demo: as given, or one that is kept with the user's own data. */
static void demo_path(struct str *path, const char *folder)
{
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");

    if (folder != NULL)
        str_append(path, folder);
    else if (data != NULL && data[0] == '/')
        str_printf(path, "%s/sagsgang", data);
    else
        str_printf(path, "%s/.local/share/sagsgang", home == NULL ? "" : home);
    str_append(path, "/demo.db");
}

static bool parse(const struct context *context, int argc, char **argv, bool *open)
{
    static const struct option options[] = {
        {"no-open", no_argument, NULL, OPTION_NO_OPEN},
        {NULL, 0, NULL, 0},
    };
    int option;

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
        if (option != OPTION_NO_OPEN) {
            context_misuse(context, N_("%1 is no option of %2"), argv[optind - 1], argv[0]);
            return false;
        }
        *open = false;
    }
    return true;
}

enum exit_status run_demo(struct context *context, int argc, char **argv)
{
    const struct init_wish wish = {context, SAMPLE_MUNICIPALITY, fill};
    enum exit_status result = EXIT_DONE;
    struct str path = STR_INIT;
    struct error err = {0};
    bool open = true;

    if (!parse(context, argc, argv, &open))
        return EXIT_USAGE;
    demo_path(&path, optind < argc ? argv[optind] : NULL);
    context_set_database(context, str_text(&path));
    if (access(str_text(&path), F_OK) != 0 &&
        init_database(&wish, str_text(&path), &err) != STATUS_OK)
        result = context_fail(context, &err);
    else if (open)
        result = open_screen(context);
    else
        puts(str_text(&path));
    str_clear(&path);
    return result;
}
