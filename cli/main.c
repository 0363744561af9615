/*
 * The program: global options, then a subcommand, or the screen where there is none.
 */
#include "cli/context.h"
#include "cli/subcommand.h"

#include <getopt.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

enum global_option { OPTION_DB = 256, OPTION_LANG, OPTION_NOW, OPTION_HELP, OPTION_VERSION };

static const struct option global_options[] = {
    {"db", required_argument, NULL, OPTION_DB},     {"lang", required_argument, NULL, OPTION_LANG},
    {"now", required_argument, NULL, OPTION_NOW},   {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION}, {NULL, 0, NULL, 0},
};

static void print_help(const struct context *context)
{
    printf("%s\n\n%s\n",
           context_text(context, N_("usage: sagsgang [OPTION…] [COMMAND [ARGUMENT…]]")),
           context_text(context, N_("Case manager for municipal bodies. Without a command it opens "
                                    "the screen.")));
    printf("\n  --db FILE     %s\n", context_text(context, N_("the database")));
    printf("  --lang da|en  %s\n", context_text(context, N_("the language")));
    printf("  --now TIME    %s\n",
           context_text(context, N_("the time that rules reckon from: YYYY-MM-DDTHH:MM")));
    printf("  --help        %s\n",
           context_text(context, N_("this help; after a command, its own")));
    printf("  --version     %s\n\n", context_text(context, N_("the version")));
    for (const struct subcommand *command = subcommands; command->name != NULL; command++)
        printf("  %-9s %s\n", command->name, context_text(context, command->summary));
}

/* How the options ended. */
enum parsed { PARSED_GO_ON, PARSED_DONE, PARSED_WRONG };

static enum parsed take_option(struct context *context, int option, struct error *err)
{
    switch (option) {
    case OPTION_DB:
        context_set_database(context, optarg);
        return PARSED_GO_ON;
    case OPTION_LANG:
        return context_set_language(context, optarg, err) == STATUS_OK ? PARSED_GO_ON
                                                                       : PARSED_WRONG;
    case OPTION_NOW:
        return context_set_now(context, optarg, err) == STATUS_OK ? PARSED_GO_ON : PARSED_WRONG;
    case OPTION_HELP:
        print_help(context);
        return PARSED_DONE;
    case OPTION_VERSION:
        puts("sagsgang " SAGSGANG_VERSION);
        return PARSED_DONE;
    default:
        return PARSED_WRONG;
    }
}

static enum parsed take_options(struct context *context, int argc, char **argv)
{
    struct error err = {0};
    int option;

    opterr = 0;
    while ((option = getopt_long(argc, argv, "+:", global_options, NULL)) != -1) {
        enum parsed parsed = take_option(context, option, &err);

        if (parsed == PARSED_DONE)
            return parsed;
        if (parsed == PARSED_WRONG && err.message != NULL)
            context_fail(context, &err);
        else if (parsed == PARSED_WRONG)
            context_misuse(context, N_("%1 is no option here; see sagsgang --help"),
                           argv[optind - 1], NULL);
        if (parsed == PARSED_WRONG)
            return parsed;
    }
    return PARSED_GO_ON;
}

static enum exit_status run_command(struct context *context, int argc, char **argv)
{
    const struct subcommand *command = subcommand_find(argc > 0 ? argv[0] : "open");

    if (command == NULL)
        return context_misuse(context, N_("%1 is no command; see sagsgang --help"), argv[0], NULL);
    if (argc > 1 && strcmp(argv[1], "--help") == 0) {
        subcommand_help(context, command);
        return EXIT_DONE;
    }
    optind = 0; /* getopt starts anew on the subcommand's own arguments */
    return command->run(context, argc, argv);
}

int main(int argc, char **argv)
{
    struct context context;
    struct error err = {0};
    enum exit_status result = EXIT_USAGE;
    enum parsed parsed;

    setlocale(LC_CTYPE, "");
    if (context_init(&context, &err) != STATUS_OK) {
        result = context_fail(&context, &err);
        goto out;
    }
    parsed = take_options(&context, argc, argv);
    if (parsed == PARSED_GO_ON)
        result = run_command(&context, argc - optind, argv + optind);
    else if (parsed == PARSED_DONE)
        result = EXIT_DONE;
    if (fflush(stdout) != 0 && result == EXIT_DONE)
        result = EXIT_DATABASE;
out:
    context_clear(&context);
    return (int)result;
}
