#include "cli/do.h"

#include "cli/lookup.h"
#include "cli/report.h"
#include "cli/session.h"
#include "config/model_words.h"
#include "core/vocabulary.h"
#include "db/execute.h"
#include "tui/words.h"

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

/* Names and case numbers in the place of numbers; the texts live in the arena. */
static enum status resolve_name(const struct session *session, enum argument_type type,
                                const char *words, int64_t *id, struct error *err)
{
    struct forum_id forum = {0};
    struct person_id person = {0};
    struct casefile_id casefile = {0};
    enum status status = STATUS_OK;

    if (type == ARGUMENT_FORUM)
        status = lookup_forum(session, words, &forum, err);
    else if (type == ARGUMENT_PERSON)
        status = lookup_person(session, words, &person, err);
    else
        status = lookup_casefile(session, words, &casefile, err);
    *id = forum.value + person.value + casefile.value;
    return status;
}

static bool is_named(const struct argument_info *argument)
{
    return argument != NULL &&
           (argument->type == ARGUMENT_FORUM || argument->type == ARGUMENT_PERSON ||
            argument->type == ARGUMENT_CASEFILE);
}

static enum status resolve_names(struct session *session, const struct command_info *info,
                                 struct command_word *words, size_t count, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        const struct argument_info *argument = command_argument_info(info, words[i].key);
        char digits[24];
        int64_t id;

        if (!is_named(argument) || words[i].value[0] == '\0')
            continue;
        status = resolve_name(session, argument->type, words[i].value, &id, err);
        snprintf(digits, sizeof digits, "%lld", (long long)id);
        if (status == STATUS_OK)
            words[i].value = arena_strdup(&session->arena, digits);
    }
    return status;
}

/* A closed set of words: its size is 0 for arguments that are none. */
struct closed_set {
    int size;
    bool of_roles;
};

static struct closed_set closed_set_of(const struct argument_info *argument)
{
    if (argument != NULL && argument->type == ARGUMENT_ROLE)
        return (struct closed_set){ROLE_COUNT, true};
    if (argument != NULL && argument->type == ARGUMENT_FORUM_KIND)
        return (struct closed_set){FORUM_KIND_COUNT, false};
    return (struct closed_set){0, false};
}

static const char *key_at(struct closed_set set, int at)
{
    return set.of_roles ? role_key((enum role)at) : forum_kind_key((enum forum_kind)at);
}

static const char *word_at(const struct context *context, struct closed_set set, int at)
{
    return context_text(context, set.of_roles ? role_word((enum role)at)
                                              : forum_kind_word((enum forum_kind)at));
}

/* The word that people read for a role or a kind stands for its key. False, with a sentence, where
   the value is neither. */
static bool take_word(const struct context *context, const struct command_info *info,
                      struct command_word *word)
{
    struct closed_set set = closed_set_of(command_argument_info(info, word->key));
    struct str words = STR_INIT;
    struct error err = {0};
    bool found = set.size == 0 || word->value[0] == '\0';

    for (int i = 0; i < set.size && !found; i++) {
        found = strcmp(word->value, key_at(set, i)) == 0 ||
                strcmp(word->value, word_at(context, set, i)) == 0;
        if (found)
            word->value = key_at(set, i);
        str_printf(&words, "%s%s", i > 0 ? ", " : "", word_at(context, set, i));
    }
    if (!found) {
        error_set(&err, STATUS_INVALID,
                  set.of_roles ? N_("%1: “%2” is no role; these are: %3")
                               : N_("%1: “%2” is no kind of forum; these are: %3"),
                  word->key, word->value, str_text(&words), NULL);
        (void)context_fail(context, &err);
    }
    str_clear(&words);
    return found;
}

static enum exit_status execute(const struct context *context, struct session *session,
                                const struct command *command)
{
    struct command_context giver = session_giver(session, context);
    struct command_result result;
    struct error err = {0};
    enum exit_status exit = EXIT_DONE;
    enum status status = db_execute(session->database, &giver, command, &result, &err);

    report_findings(context, &result.judgement.findings);
    /* What hindered it was said as a finding, with its rule. */
    if (result.judgement.hindered)
        exit = EXIT_HINDERED;
    else if (status != STATUS_OK)
        exit = context_fail(context, &err);
    command_result_clear(&result);
    return exit;
}

/* What is wrong with the words is wrong use; that a name is nobody's is nothing found. */
static enum exit_status read_and_execute(const struct context *context, const char *name,
                                         struct command_word *words, size_t count)
{
    enum command_kind kind = COMMAND_COUNT;
    struct command command;
    struct session session;
    struct error err = {0};
    enum exit_status result;

    if (command_of(name, &kind) != STATUS_OK)
        return EXIT_USAGE;
    if (session_open(&session, context, &err) != STATUS_OK)
        return context_fail(context, &err);
    if (resolve_names(&session, command_info(kind), words, count, &err) != STATUS_OK) {
        result = context_fail(context, &err);
    } else if (command_parse(name, words, count, &command, &err) != STATUS_OK) {
        (void)context_fail(context, &err);
        result = EXIT_USAGE;
    } else {
        result = execute(context, &session, &command);
    }
    session_close(&session);
    return result;
}

/* What is wrong whatever stands in the database is said without opening it; and words for keys are
   put into keys. */
static bool check_words(const struct context *context, const char *name, struct command_word *words,
                        size_t count)
{
    struct command_word checked[COMMAND_ARGUMENTS];
    enum command_kind kind;
    bool known = command_of(name, &kind) == STATUS_OK;
    struct command command;
    struct error err = {0};

    for (size_t i = 0; i < count; i++) {
        if (known && !take_word(context, command_info(kind), &words[i]))
            return false;
        checked[i] = words[i];
        if (known && is_named(command_argument_info(command_info(kind), words[i].key)))
            checked[i].value = words[i].value[0] == '\0' ? "" : "1";
    }
    if (command_parse(name, checked, count, &command, &err) == STATUS_OK)
        return true;
    (void)context_fail(context, &err);
    return false;
}

enum exit_status run_do(struct context *context, int argc, char **argv)
{
    struct command_word words[COMMAND_ARGUMENTS];
    int count = argc - 2;

    if (argc == 2 && strcmp(argv[1], "--list") == 0)
        return list_commands(context);
    if (argc < 2 || count > COMMAND_ARGUMENTS || !split_words(count, argv + 2, words))
        return context_misuse(
            context, N_("say what to do: sagsgang do COMMAND KEY=VALUE...; see sagsgang do --list"),
            NULL, NULL);
    if (!check_words(context, argv[1], words, (size_t)count))
        return EXIT_USAGE;
    return read_and_execute(context, argv[1], words, (size_t)count);
}
