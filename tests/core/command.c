#include "core/command.h"

#include <criterion/criterion.h>
#include <string.h>

static enum status parse(const char *name, const char *const *pairs, struct command *command,
                         struct error *err)
{
    struct command_word words[8];
    size_t count = 0;

    for (; pairs[count * 2] != NULL; count++)
        words[count] = (struct command_word){pairs[count * 2], pairs[count * 2 + 1]};
    return command_parse(name, words, count, command, err);
}

#define PAIRS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define NO_PAIRS   ((const char *const[]){NULL})

Test(command, table_is_sorted_and_complete)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct command_info *info = command_info((enum command_kind)i);
        enum command_kind found;

        cr_assert_not_null(info->name);
        cr_assert_str_neq(info->help, "");
        cr_assert_eq(command_of(info->name, &found), STATUS_OK);
        cr_assert_eq(found, (enum command_kind)i);
        if (i > 0)
            cr_assert_lt(strcmp(command_info((enum command_kind)(i - 1))->name, info->name), 0);
    }
}

Test(command, roles_have_keys)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        enum role role;

        cr_assert_eq(role_of(role_key((enum role)i), &role), STATUS_OK);
        cr_assert_eq(role, (enum role)i);
    }
}

Test(command, reads_its_words)
{
    struct command command;
    struct error err;

    cr_assert_eq(parse("role.grant",
                       PAIRS("role", "secretary", "account", "vn", "forum", "17", "to",
                             "2025-12-31", "from", ""),
                       &command, &err),
                 STATUS_OK);
    cr_assert_eq(command.kind, COMMAND_ROLE_GRANT);
    cr_assert_str_eq(command_argument(&command, "account")->text, "vn");
    cr_assert_eq(command_argument(&command, "forum")->id, 17);
    cr_assert_not(command_argument(&command, "from")->given);
    cr_assert_eq(command_argument(&command, "to")->date.day, 31);
}

static void check_refused(const char *name, const char *const *pairs, const char *argument)
{
    struct command command = {.kind = COMMAND_INIT};
    struct error err = {.status = STATUS_OK};

    cr_assert_eq(parse(name, pairs, &command, &err), STATUS_INVALID);
    cr_assert_eq(err.status, STATUS_INVALID);
    cr_assert_not_null(err.message);
    cr_assert(strcmp(err.arguments[0], argument) == 0 || strcmp(err.arguments[1], argument) == 0);
    cr_assert_eq(command.kind, COMMAND_INIT, "a refused command is not given");
}

Test(command, refuses_what_does_not_fit)
{
    check_refused("forum.burn", NO_PAIRS, "forum.burn");
    check_refused("import.document", NO_PAIRS, "import.document");
    check_refused("forum.merge", PAIRS("keep", "1"), "merge");
    check_refused("forum.merge", PAIRS("keep", "1", "merge", "0"), "merge");
    check_refused("forum.merge", PAIRS("keep", "1", "merge", "-2"), "merge");
    check_refused("forum.merge", PAIRS("keep", "1", "merge", "9999999999999999999"), "merge");
    check_refused("forum.merge", PAIRS("keep", "1", "merge", "2", "keep", "3"), "keep");
    check_refused("forum.merge", PAIRS("keep", "1", "merge", "2", "into", "3"), "into");
    check_refused("forum.found", PAIRS("name", ""), "name");
    check_refused("forum.found", PAIRS("name", "Råd", "from", "2025-02-29"), "from");
    check_refused("forum.found", PAIRS("name", "Råd", "kind", "board"), "kind");
    check_refused("role.grant", PAIRS("account", "vn", "role", "king"), "role");
}
