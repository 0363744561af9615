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

/* The database's file and what its engine keeps beside it. */
static void remove_database(const char *path)
{
    static const char *const beside[] = {"", "-wal", "-shm", "-queue"};

    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++) {
        struct str file = STR_INIT;

        str_printf(&file, "%s%s", path, beside[i]);
        unlink(str_text(&file));
        str_clear(&file);
    }
}

/* Filled under another name and copied whole into its own: a demo that was broken off is never
   taken for a finished one. */
static enum status make_demo(const struct context *context, const char *path, struct error *err)
{
    struct database *database = NULL;
    struct str unfinished = STR_INIT;
    struct str copy = STR_INIT;
    enum status status;

    str_printf(&unfinished, "%s.%ld", path, (long)getpid());
    str_printf(&copy, "%s.%ld.copy", path, (long)getpid());
    status = init_database(context, str_text(&unfinished), SAMPLE_MUNICIPALITY, &database, err);
    if (status == STATUS_OK)
        status = fill(context, database, err);
    if (status == STATUS_OK)
        status = database_backup(database, str_text(&copy), err);
    if (database != NULL)
        database_close(database);
    if (status == STATUS_OK && rename(str_text(&copy), path) != 0)
        status = error_set(err, STATUS_IO, N_("the database %1 cannot be written"), path, NULL);
    remove_database(str_text(&unfinished));
    unlink(str_text(&copy));
    str_clear(&unfinished);
    str_clear(&copy);
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
    enum exit_status result = EXIT_DONE;
    struct str path = STR_INIT;
    struct error err = {0};
    bool open = true;

    if (!parse(context, argc, argv, &open))
        return EXIT_USAGE;
    demo_path(&path, optind < argc ? argv[optind] : NULL);
    context_set_database(context, str_text(&path));
    if (access(str_text(&path), F_OK) != 0 &&
        make_demo(context, str_text(&path), &err) != STATUS_OK)
        result = context_fail(context, &err);
    else if (open)
        result = open_screen(context);
    else
        puts(str_text(&path));
    str_clear(&path);
    return result;
}
