#include "cli/init.h"

#include "cli/session.h"
#include "db/execute.h"
#include "db/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folders that the path names; those that are there are left as they are. */
static enum status make_folders(const char *path, struct error *err)
{
    struct str folder = STR_INIT;
    enum status status = STATUS_OK;

    for (const char *slash = strchr(path + 1, '/'); slash != NULL && status == STATUS_OK;
         slash = strchr(slash + 1, '/')) {
        str_reset(&folder);
        str_append_n(&folder, path, (size_t)(slash - path));
        if (mkdir(str_text(&folder), 0700) != 0 && errno != EEXIST)
            status = error_set(err, STATUS_IO, N_("the folder %1 cannot be made: %2"),
                               str_text(&folder), strerror(errno), NULL);
    }
    str_clear(&folder);
    return status;
}

static enum status give_first_command(const struct context *context, struct database *database,
                                      const char *municipality, struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct command_context giver = {session_account(&arena), context->moment, context->today};
    struct command_word word = {"municipality", municipality};
    struct command_result result;
    struct command command;
    enum status status;

    status = command_parse("init", &word, municipality == NULL ? 0 : 1, &command, err);
    if (status == STATUS_OK) {
        status = db_execute(database, &giver, &command, &result, err);
        command_result_clear(&result);
    }
    arena_clear(&arena);
    return status;
}

/* The database under its other name: made, filled, and copied whole. */
static enum status make_whole(const struct init_wish *wish, const char *path, const char *copy,
                              struct error *err)
{
    struct database *made = NULL;
    enum status status = database_open(path, true, &made, err);

    if (status == STATUS_OK)
        status = give_first_command(wish->context, made, wish->municipality, err);
    if (status == STATUS_OK && wish->fill != NULL)
        status = wish->fill(wish->context, made, err);
    if (status == STATUS_OK)
        status = database_backup(made, copy, err);
    database_close(made);
    db_file_remove(path);
    return status;
}

enum status init_database(const struct init_wish *wish, const char *path, struct error *err)
{
    struct str unfinished = STR_INIT;
    struct str copy = STR_INIT;
    enum status status;

    if (access(path, F_OK) == 0)
        return error_set(err, STATUS_INVALID, N_("there is a file %1 already"), path, NULL);
    str_printf(&unfinished, "%s.%ld", path, (long)getpid());
    str_printf(&copy, "%s.%ld.copy", path, (long)getpid());
    status = make_folders(path, err);
    if (status == STATUS_OK)
        status = make_whole(wish, str_text(&unfinished), str_text(&copy), err);
    if (status == STATUS_OK)
        status = db_file_publish(str_text(&copy), path, err);
    str_clear(&unfinished);
    str_clear(&copy);
    return status;
}

enum exit_status run_init(struct context *context, int argc, char **argv)
{
    const struct init_wish wish = {context, context->settings.municipality, NULL};
    struct error err = {0};

    if (argc > 1)
        return context_misuse(context, N_("%1 is no option of %2"), argv[1], argv[0]);
    if (access(str_text(&context->database), F_OK) == 0)
        return context_misuse(context, N_("there is a file %1 already"),
                              str_text(&context->database), NULL);
    if (init_database(&wish, str_text(&context->database), &err) != STATUS_OK)
        return context_fail(context, &err);
    return EXIT_DONE;
}
