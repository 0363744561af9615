#include "cli/do.h"

#include "cli/report.h"
#include "cli/session.h"
#include "db/execute.h"

#include <stdio.h>
#include <string.h>

/* "forum.merge keep=ID merge=ID", with what each is for. */
static void print_command(const struct context *context, const struct command_info *info)
{
    printf("%s\n    %s\n", info->name, context_text(context, info->help));
    for (size_t i = 0; i < COMMAND_ARGUMENTS && info->arguments[i].name != NULL; i++) {
        const struct argument_info *argument = &info->arguments[i];

        printf("    %s%s=…%s  %s\n", argument->needed ? "" : "[", argument->name,
               argument->needed ? "" : "]", context_text(context, argument->help));
    }
}

static enum exit_status list_commands(const struct context *context)
{
    for (int kind = 0; kind < COMMAND_COUNT; kind++) {
        const struct command_info *info = command_info((enum command_kind)kind);

        if (info->typed)
            print_command(context, info);
    }
    return EXIT_DONE;
}

/* Splits each KEY=VALUE at its first sign of equality; false where one has none. */
static bool split_words(int count, char **words, struct command_word *split)
{
    for (int i = 0; i < count; i++) {
        char *equal = strchr(words[i], '=');

        if (equal == NULL)
            return false;
        *equal = '\0';
        split[i] = (struct command_word){words[i], equal + 1};
    }
    return true;
}

static enum exit_status execute(const struct context *context, const struct command *command)
{
    struct command_context giver;
    struct command_result result;
    struct session session;
    struct error err = {0};
    enum exit_status exit = EXIT_DONE;
    enum status status = session_open(&session, context, &err);

    if (status != STATUS_OK)
        return context_fail(context, &err);
    giver = session_giver(&session, context);
    status = db_execute(session.database, &giver, command, &result, &err);
    report_findings(context, &result.judgement.findings);
    /* What hindered it was said as a finding, with its rule. */
    if (result.judgement.hindered)
        exit = EXIT_HINDERED;
    else if (status != STATUS_OK)
        exit = context_fail(context, &err);
    command_result_clear(&result);
    session_close(&session);
    return exit;
}

enum exit_status run_do(struct context *context, int argc, char **argv)
{
    struct command_word words[COMMAND_ARGUMENTS];
    struct command command;
    struct error err = {0};
    int count = argc - 2;

    if (argc == 2 && strcmp(argv[1], "--list") == 0)
        return list_commands(context);
    if (argc < 2 || count > COMMAND_ARGUMENTS || !split_words(count, argv + 2, words))
        return context_misuse(
            context, N_("say what to do: sagsgang do COMMAND KEY=VALUE...; see sagsgang do --list"),
            NULL, NULL);
    if (command_parse(argv[1], words, (size_t)count, &command, &err) != STATUS_OK) {
        (void)context_fail(context, &err);
        return EXIT_USAGE;
    }
    return execute(context, &command);
}
