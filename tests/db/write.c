#include "db/write.h"

#include "town.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct place place;
static struct database *database;

static void open_place(void)
{
    place_make(&place);
    database = place_open(&place);
}

static void close_place(void)
{
    database_close(database);
    place_remove(&place);
}

TestSuite(write, .init = open_place, .fini = close_place, .timeout = 120);

static void add_forum(struct change_list *changes, void *context)
{
    new_forum(changes, context);
}

static char name[] = "Rådet";

static int64_t count_forums(void)
{
    return ask_number(&place, "SELECT count(*) FROM forum");
}

Test(write, ids_go_on_where_they_ended)
{
    commit_changes(database, add_forum, name);
    commit_changes(database, add_forum, name);
    cr_assert_eq(ask_number(&place, "SELECT max(id) FROM forum"), 2);
    cr_assert_eq(ask_number(&place, "SELECT next_id FROM log_head"), 3);
}

static void set_level(struct change_list *changes, void *context)
{
    change_set_integer(change_update(changes, ENTITY_FORUM, 1, *(int64_t *)context),
                       FIELD_FORUM_LEVEL, 2);
}

Test(write, an_update_touches_its_fields_alone_and_raises_the_version)
{
    int64_t version = 1;

    commit_changes(database, add_forum, name);
    commit_changes(database, set_level, &version);
    cr_assert_eq(ask_number(&place, "SELECT version FROM forum"), 2);
    cr_assert_eq(ask_number(&place, "SELECT level FROM forum"), 2);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM forum WHERE name = 'Rådet' "
                                    "AND length(name_sort) > 0 AND dissolved = 0"),
                 1);
}

static void new_and_outdated(struct change_list *changes, void *context)
{
    new_forum(changes, "Et nyt");
    set_level(changes, context);
}

Test(write, whoever_saves_second_is_told_and_nothing_of_it_stays)
{
    int64_t version = 1;
    struct error err = {0};

    commit_changes(database, add_forum, name);
    commit_changes(database, set_level, &version);
    cr_assert_eq(try_changes(database, new_and_outdated, &version, &err), STATUS_CONFLICT);
    cr_assert_eq(count_forums(), 1);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM log"), 2);
    cr_assert_eq(ask_number(&place, "SELECT next_id FROM log_head"), 2);
}

static void remove_forum(struct change_list *changes, void *context)
{
    (void)context;
    change_delete(changes, ENTITY_FORUM, 1, 1);
}

Test(write, what_others_refer_to_is_not_removed)
{
    struct town town;

    commit_changes(database, add_forum, name);
    commit_changes(database, remove_forum, NULL);
    cr_assert_eq(count_forums(), 0);
    town_make(database, &town);
    cr_assert_eq(count_forums(), 3);
    cr_assert_eq(ask_number(&place, "SELECT min(id) FROM forum"), 2, "ids are not used again");
}

/* Each of these can never be true. */
static void impossible(struct change_list *changes, void *context)
{
    struct change *forum = new_forum(changes, "Rådet");
    struct change *meeting = new_meeting(changes, forum->id, (struct date){2025, 2, 28});

    switch (*(int *)context) {
    case 0:
        meeting->values[FIELD_MEETING_DATE].bytes = slice_of("2025-02-29");
        break;
    case 1:
        change_set_clock(meeting, FIELD_MEETING_STARTS, clock_at(15, 0));
        change_set_clock(meeting, FIELD_MEETING_ENDS, clock_at(14, 59));
        break;
    case 2:
        change_set_reference(meeting, FIELD_MEETING_FORUM, 4711);
        break;
    case 3:
        change_set_text(meeting, FIELD_MEETING_STATE, "vaguely");
        break;
    case 4:
        change_set_reference(forum, FIELD_FORUM_PARENT, forum->id);
        break;
    case 5:
        change_set_date(forum, FIELD_FORUM_VALID_FROM, (struct date){2025, 1, 2});
        change_set_date(forum, FIELD_FORUM_VALID_TO, (struct date){2025, 1, 1});
        break;
    case 6:
        change_set_clock(meeting, FIELD_MEETING_ENDS, (struct clock_time){2880});
        break;
    default:
        meeting->values[FIELD_MEETING_DATE].bytes = slice_of("");
    }
}

Test(write, what_can_never_be_true_is_refused)
{
    for (int i = 0; i <= 7; i++) {
        struct error err = {0};

        cr_assert_eq(try_changes(database, impossible, &i, &err), STATUS_INVALID, "%d", i);
    }
    cr_assert_eq(count_forums(), 0);
}

static void past_midnight(struct change_list *changes, void *context)
{
    struct change *forum = new_forum(changes, "Rådet");
    struct change *meeting = new_meeting(changes, forum->id, (struct date){2025, 2, 28});

    (void)context;
    change_set_clock(meeting, FIELD_MEETING_STARTS, clock_at(19, 0));
    change_set_clock(meeting, FIELD_MEETING_ENDS, (struct clock_time){1440 + 30});
}

Test(write, a_meeting_may_pass_midnight)
{
    commit_changes(database, past_midnight, NULL);
    cr_assert_eq(ask_number(&place, "SELECT ends FROM meeting"), 1470);
}

Test(write, what_was_acknowledged_survives_a_kill_and_what_was_not_leaves_nothing)
{
    int out[2];
    int64_t acknowledged = 0;
    pid_t child;

    cr_assert_eq(pipe(out), 0);
    child = fork();
    if (child == 0) {
        struct database *own = NULL;

        if (database_open(place.file, false, &own, NULL) != STATUS_OK)
            _exit(1);
        for (;;) {
            if (try_changes(own, add_forum, name, NULL) != STATUS_OK || write(out[1], "x", 1) != 1)
                _exit(1);
        }
    }
    close(out[1]);
    for (char byte; acknowledged < 25 && read(out[0], &byte, 1) == 1;)
        acknowledged++;
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    for (char byte; read(out[0], &byte, 1) == 1;)
        acknowledged++;
    close(out[0]);
    cr_assert_geq(acknowledged, 25);
    cr_assert_geq(count_forums(), acknowledged);
    cr_assert_leq(count_forums(), acknowledged + 1, "one may have been saved and not yet told");
    cr_assert_eq(ask_number(&place, "SELECT count FROM log_head"), count_forums());
    commit_changes(database, add_forum, name);
}

Test(write, a_full_disk_is_a_sentence_and_nothing_is_half_done)
{
    struct engine *engine = database_engine(database);
    struct error err = {0};
    enum status status = STATUS_OK;
    int saved = 0;

    engine_allow_schema(engine, true);
    cr_assert_eq(engine_script(engine, "PRAGMA max_page_count = 1", NULL), STATUS_OK);
    engine_allow_schema(engine, false);
    while (saved < 10000 && (status = try_changes(database, add_forum, name, &err)) == STATUS_OK)
        saved++;
    cr_assert_eq(status, STATUS_IO);
    cr_assert_str_eq(err.message, "the disk is full; nothing was saved");
    cr_assert_eq(count_forums(), saved);
    cr_assert_eq(ask_number(&place, "SELECT count FROM log_head"), saved);
    engine_allow_schema(engine, true);
    cr_assert_eq(engine_script(engine, "PRAGMA max_page_count = 100000", NULL), STATUS_OK);
    engine_allow_schema(engine, false);
    commit_changes(database, add_forum, name);
}

Test(write, several_writers_lose_nothing)
{
    enum { WRITERS = 4, EACH = 25 };
    pid_t children[WRITERS];

    for (int i = 0; i < WRITERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct database *own = NULL;

            if (database_open(place.file, false, &own, NULL) != STATUS_OK)
                _exit(1);
            for (int at = 0; at < EACH; at++) {
                if (try_changes(own, add_forum, name, NULL) != STATUS_OK)
                    _exit(2);
                if (at % 5 == 0 && engine_checkpoint(database_engine(own), 0, NULL) != STATUS_OK)
                    _exit(3);
            }
            _exit(0);
        }
    }
    for (int i = 0; i < WRITERS; i++) {
        int how = 0;

        waitpid(children[i], &how, 0);
        cr_assert(WIFEXITED(how) && WEXITSTATUS(how) == 0, "writer %d: %d", i, how);
    }
    cr_assert_eq(count_forums(), WRITERS * EACH);
    cr_assert_eq(ask_number(&place, "SELECT count FROM log_head"), WRITERS * EACH);
}

Test(write, several_may_make_the_same_new_database)
{
    enum { MAKERS = 12 };
    struct place fresh;
    pid_t children[MAKERS];

    place_make(&fresh);
    for (int i = 0; i < MAKERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct database *own = NULL;

            _exit(database_open(fresh.file, true, &own, NULL) != STATUS_OK);
        }
    }
    for (int i = 0; i < MAKERS; i++) {
        int how = 0;

        waitpid(children[i], &how, 0);
        cr_assert(WIFEXITED(how) && WEXITSTATUS(how) == 0, "%d", i);
    }
    cr_assert_eq(ask_number(&fresh, "SELECT count(*) FROM log_head"), 1);
    place_remove(&fresh);
}

Test(write, others_see_that_something_was_saved)
{
    struct database *other = NULL;
    int64_t before = 0;
    int64_t same = 0;
    int64_t after = 0;

    cr_assert_eq(database_open(place.file, false, &other, NULL), STATUS_OK);
    cr_assert_eq(database_version(other, &before, NULL), STATUS_OK);
    cr_assert_eq(database_version(other, &same, NULL), STATUS_OK);
    commit_changes(database, add_forum, name);
    cr_assert_eq(database_version(other, &after, NULL), STATUS_OK);
    cr_assert_eq(before, same);
    cr_assert_neq(before, after);
    commit_changes(other, add_forum, name);
    cr_assert_eq(database_version(other, &before, NULL), STATUS_OK);
    cr_assert_neq(before, after, "its own saving too");
    database_close(other);
}

Test(write, a_backup_is_whole_while_others_write)
{
    struct place copy = place;
    struct database *opened = NULL;

    commit_changes(database, add_forum, name);
    cr_assert_lt(snprintf(copy.file, sizeof copy.file, "%s/copy.db", place.folder), 96);
    cr_assert_eq(database_backup(database, copy.file, NULL), STATUS_OK);
    cr_assert_eq(database_backup(database, copy.file, NULL), STATUS_INVALID);
    commit_changes(database, add_forum, name);
    cr_assert_eq(database_open(copy.file, false, &opened, NULL), STATUS_OK);
    cr_assert_eq(ask_number(&copy, "SELECT count(*) FROM forum"), 1);
    commit_changes(opened, add_forum, name);
    database_close(opened);
}

static int64_t count_pieces(void)
{
    return ask_number(&place, "SELECT count(DISTINCT segid) FROM search_open_idx");
}

/* So many memos in one command. */
static void add_memos(struct change_list *changes, void *context)
{
    for (int i = 0; i < *(int *)context; i++) {
        struct change *memo = change_insert(changes, ENTITY_SOURCE);

        change_set_text(memo, FIELD_SOURCE_FILE_NAME, "notat.txt");
        change_set_bytes(memo, FIELD_SOURCE_HASH,
                         (struct slice){"0123456789abcdef0123456789abcdef", 32});
        change_set_text(memo, FIELD_SOURCE_KIND, "note");
        change_set_integer(memo, FIELD_SOURCE_LINE_COUNT, 1);
        change_set_integer(memo, FIELD_SOURCE_READER, 1);
        change_set_bool(memo, FIELD_SOURCE_CLOSED, false);
        change_set_text(memo, FIELD_SOURCE_BODY, "Et notat om broen");
    }
}

Test(write, small_saves_keep_the_index_in_few_pieces)
{
    int memos = 1;

    for (int i = 0; i < 100; i++)
        commit_changes(database, add_memos, &memos);
    cr_expect_leq(count_pieces(), 16);
}

Test(write, a_large_command_leaves_one_piece_for_when_nobody_waits)
{
    int memos = 20;

    for (int i = 0; i < 40; i++)
        commit_changes(database, add_memos, &memos);
    cr_expect_eq(count_pieces(), 40);
    cr_assert_eq(database_idle(database, NULL), STATUS_OK);
    cr_expect_leq(count_pieces(), 4);
    cr_expect_eq(ask_number(&place, "SELECT count(*) FROM search_open_docsize"), 800);
}
