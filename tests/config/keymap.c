#include "config/keymap.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { GLOBAL, LIST, TYPING };
enum { QUIT, NEXT, FIRST, OPEN };

static const char *const contexts[] = {"global", "list", "form"};
static const char *const actions[] = {"app.quit", "list.next", "list.first", "list.open"};

static int find_action(const char *name)
{
    for (int i = 0; i < 4; i++) {
        if (strcmp(name, actions[i]) == 0)
            return i;
    }
    return KEYMAP_NO_ACTION;
}

static const char *action_name(int action)
{
    return actions[action];
}

static const struct keymap_vocabulary vocabulary = {
    .contexts = contexts,
    .context_count = 3,
    .outermost = GLOBAL,
    .standalone = TYPING,
    .find_action = find_action,
    .action_name = action_name,
};

static struct keymap keymap;
static struct keymap_problems problems;
static struct error err;

static void setup(void)
{
    keymap_init(&keymap, &vocabulary);
    problems = KEYMAP_PROBLEMS_INIT;
    error_reset(&err);
}

static void teardown(void)
{
    keymap_clear(&keymap);
    keymap_problems_clear(&problems);
}

TestSuite(keymap, .init = setup, .fini = teardown);

static enum status parse(const char *text)
{
    return keymap_parse(&keymap, &vocabulary, "my.cfg", slice_of(text), &problems, &err);
}

static enum keymap_match press(size_t context, const char *text, int *action)
{
    const size_t path[] = {context, GLOBAL};
    struct key_sequence keys;

    cr_assert_eq(key_sequence_parse(text, &keys, NULL), STATUS_OK);
    return keymap_find(&keymap, path, context == GLOBAL ? 1 : 2, &keys, action);
}

static void expect_problem(size_t at, long line, const char *part)
{
    cr_assert_gt(problems.count, at);
    cr_assert_eq(problems.items[at].line, line, "line %ld", problems.items[at].line);
    cr_assert_str_eq(problems.items[at].file, "my.cfg");
    cr_assert_not_null(strstr(problems.items[at].message, part), "%s", problems.items[at].message);
}

Test(keymap, looks_inner_contexts_up_first)
{
    int action = -1;

    cr_assert_eq(parse("global = ( { keys = \"q\"; action = \"app.quit\"; },\n"
                       "           { keys = \"x\"; action = \"list.first\"; } );\n"
                       "list = ( { keys = [ \"x\", \"Down\" ]; action = \"list.next\"; } );\n"),
                 STATUS_OK);
    cr_assert_eq(problems.count, 0);
    cr_assert_eq(press(LIST, "x", &action), KEYMAP_ACTION);
    cr_assert_eq(action, NEXT);
    cr_assert_eq(press(GLOBAL, "x", &action), KEYMAP_ACTION);
    cr_assert_eq(action, FIRST);
    cr_assert_eq(press(LIST, "q", &action), KEYMAP_ACTION);
    cr_assert_eq(action, QUIT);
    cr_assert_eq(press(LIST, "w", &action), KEYMAP_NONE);
}

Test(keymap, prefixes_wait_and_show_how_they_go_on)
{
    const size_t path[] = {LIST, GLOBAL};
    struct key_sequence g;
    int action = -1;

    cr_assert_eq(parse("list = ( { keys = \"g g\"; action = \"list.first\"; } );\n"
                       "global = ( { keys = \"g q\"; action = \"app.quit\"; } );"),
                 STATUS_OK);
    cr_assert_eq(problems.count, 0);
    cr_assert_eq(press(LIST, "g", &action), KEYMAP_PREFIX);
    cr_assert_eq(action, -1);
    cr_assert_eq(press(LIST, "g q", &action), KEYMAP_ACTION);
    cr_assert_eq(action, QUIT);
    cr_assert_eq(key_sequence_parse("g", &g, NULL), STATUS_OK);
    cr_assert_eq(keymap_continuation(&keymap, path, 2, &g, 0)->action, FIRST);
    cr_assert_eq(keymap_continuation(&keymap, path, 2, &g, 1)->action, QUIT);
    cr_assert_null(keymap_continuation(&keymap, path, 2, &g, 2));
}

Test(keymap, reports_each_fault_and_loads_the_rest)
{
    int action = -1;

    cr_assert_eq(parse("kitchen = ();\n"
                       "list = (\n"
                       "  { keys = \"Dwon\"; action = \"list.next\"; },\n"
                       "  { keys = \"j\"; action = \"list.nxt\"; },\n"
                       "  { keys = 7; action = \"list.next\"; },\n"
                       "  { keys = \"k\"; },\n"
                       "  { action = \"list.next\"; },\n"
                       "  { keys = \"l\"; action = \"list.next\"; color = \"red\"; },\n"
                       "  \"m\",\n"
                       "  { keys = [ \"n\", \"F99\", \"o\" ]; action = \"list.open\"; }\n"
                       ");\n"),
                 STATUS_OK);
    cr_assert_eq(problems.count, 9);
    expect_problem(0, 1, "no context");
    expect_problem(1, 3, "not a key");
    expect_problem(2, 4, "no action");
    expect_problem(3, 5, "in quotes");
    expect_problem(4, 6, "needs an action");
    expect_problem(5, 7, "needs keys");
    expect_problem(6, 8, "means nothing");
    expect_problem(7, 9, "holds groups");
    expect_problem(8, 10, "not a key");
    cr_assert_eq(press(LIST, "l", &action), KEYMAP_ACTION);
    cr_assert_eq(press(LIST, "o", &action), KEYMAP_ACTION);
    cr_assert_eq(action, OPEN);
}

Test(keymap, reports_clashes_and_shadowed_prefixes)
{
    int action = -1;

    cr_assert_eq(parse("list = (\n"
                       "  { keys = \"x\"; action = \"list.next\"; },\n"
                       "  { keys = \"x\"; action = \"list.open\"; },\n"
                       "  { keys = \"x y\"; action = \"list.open\"; },\n"
                       "  { keys = \"a b\"; action = \"list.open\"; },\n"
                       "  { keys = \"a\"; action = \"list.first\"; } );\n"
                       "global = ( { keys = \"x z\"; action = \"app.quit\"; } );"),
                 STATUS_OK);
    cr_assert_eq(problems.count, 4);
    expect_problem(0, 3, "already");
    expect_problem(1, 4, "never be reached");
    expect_problem(2, 6, "is the start of");
    expect_problem(3, 7, "never be reached");
    cr_assert_eq(press(LIST, "x", &action), KEYMAP_ACTION);
    cr_assert_eq(action, NEXT);
    cr_assert_eq(press(LIST, "a b", &action), KEYMAP_ACTION);
    cr_assert_eq(action, OPEN);
}

Test(keymap, typing_falls_back_on_nothing)
{
    cr_assert_eq(parse("form = ( { keys = \"Ctrl-w\"; action = \"list.open\"; } );\n"
                       "global = ( { keys = \"Ctrl-w q\"; action = \"app.quit\"; } );"),
                 STATUS_OK);
    cr_assert_eq(problems.count, 0);
}

Test(keymap, refuses_whole_what_is_no_keymap)
{
    cr_assert_eq(parse("list = (\n  { keys\n"), STATUS_INVALID);
    cr_assert_eq(err.line, 3);
    cr_assert_str_eq(err.file, "my.cfg");
    cr_assert_eq(parse("\n  @include \"/etc/passwd\"\n"), STATUS_INVALID);
    cr_assert_eq(err.line, 2);
    cr_assert_eq(
        keymap_parse(&keymap, &vocabulary, "my.cfg", (struct slice){"a\0b", 3}, &problems, &err),
        STATUS_INVALID);
    cr_assert_eq(parse("inherits = \"nano\";"), STATUS_INVALID);
    cr_assert_eq(err.line, 1);
    cr_assert_eq(problems.count, 0);
}

Test(keymap, a_file_of_256_kB_is_read_and_one_byte_more_is_not)
{
    static char text[KEYMAP_FILE_BYTES + 1];

    memset(text, '\n', sizeof text);
    cr_assert_eq(keymap_parse(&keymap, &vocabulary, "my.cfg",
                              (struct slice){text, KEYMAP_FILE_BYTES}, &problems, &err),
                 STATUS_OK);
    cr_assert_eq(keymap_parse(&keymap, &vocabulary, "my.cfg",
                              (struct slice){text, KEYMAP_FILE_BYTES + 1}, &problems, &err),
                 STATUS_INVALID);
}

Test(keymap, problems_have_an_end)
{
    struct str text = STR_INIT;

    for (int i = 0; i < 200; i++)
        str_printf(&text, "wrong%d = ();\n", i);
    cr_assert_eq(parse(str_text(&text)), STATUS_OK);
    cr_assert_eq(problems.count, KEYMAP_PROBLEMS);
    str_clear(&text);
}

Test(keymap, own_keys_win_over_inherited_ones)
{
    int action = -1;

    /* Of the shipped keymap, only what this small vocabulary knows comes in. */
    cr_assert_eq(parse("inherits = \"standard\";\n"
                       "list = ( { keys = \"Down\"; action = \"list.open\"; },\n"
                       "         { keys = \"Home Home\"; action = \"list.first\"; },\n"
                       "         { keys = \"Enter\"; action = \"none\"; } );"),
                 STATUS_OK);
    for (size_t i = 0; i < problems.count; i++)
        cr_assert_str_eq(problems.items[i].file, "standard");
    cr_assert_eq(press(LIST, "Down", &action), KEYMAP_ACTION);
    cr_assert_eq(action, OPEN);
    cr_assert_eq(press(LIST, "Home", &action), KEYMAP_PREFIX);
    cr_assert_eq(press(LIST, "Enter", &action), KEYMAP_NONE);
    cr_assert_eq(press(LIST, "F10", &action), KEYMAP_ACTION);
    cr_assert_eq(action, QUIT);
}

Test(keymap, gives_the_first_keys_that_work)
{
    const size_t path[] = {LIST, GLOBAL};

    cr_assert_eq(parse("list = ( { keys = \"q\"; action = \"list.next\"; } );\n"
                       "global = ( { keys = [ \"q\", \"F10\" ]; action = \"app.quit\"; } );"),
                 STATUS_OK);
    cr_assert_eq(keymap_keys_of(&keymap, path, 2, QUIT)->keys.keys[0].code, KEYCODE_F1 + 9);
    cr_assert_eq(keymap_keys_of(&keymap, path + 1, 1, QUIT)->keys.keys[0].code, 'q');
    cr_assert_null(keymap_keys_of(&keymap, path, 2, OPEN));
}

Test(keymap, loads_files_and_says_when_there_is_none)
{
    char path[] = "/tmp/sagsgang-keymap-XXXXXX.cfg";
    int file = mkstemps(path, 4);
    int action = -1;
    static const char text[] = "list = ( { keys = \"j\"; action = \"list.next\"; } );";

    cr_assert_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    cr_assert_eq(keymap_load(&keymap, &vocabulary, path, &problems, &err), STATUS_OK);
    cr_assert_eq(press(LIST, "j", &action), KEYMAP_ACTION);
    unlink(path);
    cr_assert_eq(keymap_load(&keymap, &vocabulary, path, &problems, &err), STATUS_NOT_FOUND);
    cr_assert_eq(keymap_load(&keymap, &vocabulary, "nano", &problems, &err), STATUS_NOT_FOUND);
}
