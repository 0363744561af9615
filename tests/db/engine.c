#include "db/engine.h"

#include "db/engine_private.h"
#include "db/migrate.h"
#include "place.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct place place;

static void make(void)
{
    place_make(&place);
}

static void unmake(void)
{
    place_remove(&place);
}

TestSuite(engine, .init = make, .fini = unmake);

/* What opening the place's file gives, which is no database that can be used. */
static enum status refusal(bool create, struct error *err)
{
    struct database *database = NULL;
    enum status status = database_open(place.file, create, &database, err);

    cr_assert_null(database);
    cr_assert_neq(status, STATUS_OK);
    cr_assert_not_null(err->message);
    return status;
}

static void write_file(const char *text, size_t length)
{
    int file = open(place.file, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    cr_assert_eq(write(file, text, length), (ssize_t)length);
    close(file);
}

Test(engine, a_missing_file_is_not_made_unless_asked)
{
    struct error err = {0};

    cr_assert_eq(refusal(false, &err), STATUS_NOT_FOUND);
    cr_assert_neq(access(place.file, F_OK), 0);
    database_close(place_open(&place));
    cr_assert_eq(access(place.file, F_OK), 0);
}

Test(engine, a_file_that_is_no_database_is_refused_and_left_alone)
{
    static const char text[] =
        "Referat af mødet\nden 7. april 2021, i Stengade, som ingen database er";
    struct error err = {0};
    struct stat before;
    struct stat after;

    write_file(text, sizeof text - 1);
    cr_assert_eq(stat(place.file, &before), 0);
    cr_assert_eq(refusal(true, &err), STATUS_INVALID);
    cr_assert_str_eq(err.message, "%1 is not a database");
    cr_assert_eq(stat(place.file, &after), 0);
    cr_assert_eq(before.st_size, after.st_size);
}

Test(engine, an_empty_file_is_a_database_only_when_one_is_to_be_made)
{
    struct error err = {0};

    write_file("", 0);
    cr_assert_eq(refusal(false, &err), STATUS_INVALID);
    database_close(place_open(&place));
}

Test(engine, another_program_s_database_is_refused_and_left_alone)
{
    struct error err = {0};

    meddle(&place, "CREATE TABLE mine (a); PRAGMA application_id = 7");
    cr_assert_eq(refusal(true, &err), STATUS_INVALID);
    cr_assert_str_eq(err.message, "%1 is another program's database");
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM sqlite_schema"), 1);
    meddle(&place, "PRAGMA application_id = 0");
    cr_assert_eq(refusal(true, &err), STATUS_INVALID);
}

Test(engine, a_damaged_database_is_a_sentence)
{
    struct error err = {0};
    struct database *database = NULL;
    int file;
    char noise[4096];

    database_close(place_open(&place));
    meddle(&place, "PRAGMA wal_checkpoint(TRUNCATE)");
    memset(noise, 0x5A, sizeof noise);
    file = open(place.file, O_WRONLY);
    /* What is behind the file's own head: where the schema begins. */
    cr_assert_eq(pwrite(file, noise, 3996, 100), 3996);
    close(file);
    cr_assert_eq(database_open(place.file, false, &database, &err), STATUS_INVALID);
    cr_assert_null(database);
}

Test(engine, a_place_that_is_no_place_is_a_sentence)
{
    struct engine *engine = NULL;
    struct error err = {0};

    cr_assert_eq(engine_open("/tmp/no-such-folder-at-all/x.db", ENGINE_CREATE, &engine, &err),
                 STATUS_NOT_FOUND);
    cr_assert_str_eq(err.message, "there is no folder %1");
    cr_assert_eq(engine_open(place.folder, ENGINE_CREATE, &engine, &err), STATUS_INVALID);
    cr_assert_neq(engine_open("/proc/sagsgang.db", ENGINE_CREATE, &engine, &err), STATUS_OK);
    cr_assert_null(engine);
}

Test(engine, a_read_only_place_is_refused)
{
    struct error err = {0};

    if (geteuid() == 0)
        cr_skip_test("as root, every place can be written");
    database_close(place_open(&place));
    cr_assert_eq(chmod(place.file, 0400), 0);
    cr_assert_eq(refusal(true, &err), STATUS_REFUSED);
    cr_assert_eq(chmod(place.file, 0600), 0);
    cr_assert_eq(chmod(place.folder, 0500), 0);
    cr_assert_eq(refusal(true, &err), STATUS_REFUSED);
    cr_assert_eq(chmod(place.folder, 0700), 0);
}

/* The place's file, copied whole so that it needs no journal. */
static void copy_whole(char *path, size_t size)
{
    struct database *database = place_open(&place);

    snprintf(path, size, "%s/100%% a?b#c.db", place.folder);
    cr_assert_eq(database_backup(database, path, NULL), STATUS_OK);
    database_close(database);
}

static enum status frozen(const char *path, struct engine **engine)
{
    return engine_open(path, ENGINE_READ, engine, NULL);
}

Test(engine, a_place_is_frozen_where_nobody_may_write)
{
    char path[160];

    copy_whole(path, sizeof path);
    cr_assert_not(engine_place_is_frozen(path));
    cr_assert_eq(chmod(path, 0444), 0);
    cr_assert_not(engine_place_is_frozen(path), "a journal could be made beside it");
    cr_assert_eq(chmod(place.folder, 0555), 0);
    cr_assert(engine_place_is_frozen(path));
    cr_assert_eq(chmod(path, 0464), 0);
    cr_assert_not(engine_place_is_frozen(path), "the group may write");
    cr_assert_eq(chmod(place.folder, 0700), 0);
}

Test(engine, what_nobody_can_write_is_read_as_it_lies)
{
    struct engine *engine = NULL;
    struct error err = {0};
    char beside[170];
    char path[160];
    int version = 0;

    copy_whole(path, sizeof path);
    cr_assert_eq(frozen(path, &engine), STATUS_OK);
    cr_assert(engine_read_only(engine));
    cr_assert_eq(migrate_version(engine, &version, NULL), STATUS_OK);
    cr_assert_eq(version, migrate_newest());
    cr_assert_eq(engine_begin_write(engine, &err), STATUS_IO);
    cr_assert_not_null(err.message);
    cr_assert_eq(engine_checkpoint(engine, 0, NULL), STATUS_OK);
    engine_close(engine);
    for (const char *const *end = (const char *const[]){"-wal", "-shm", "-queue", NULL}; *end;
         end++) {
        snprintf(beside, sizeof beside, "%s%s", path, *end);
        cr_assert_neq(access(beside, F_OK), 0, "%s was made", beside);
    }
}

Test(engine, what_stands_in_the_journal_alone_is_not_left_out_in_silence)
{
    struct engine *engine = NULL;
    char journal[170];
    char path[160];
    int file;

    copy_whole(path, sizeof path);
    snprintf(journal, sizeof journal, "%s-wal", path);
    file = open(journal, O_WRONLY | O_CREAT, 0600);
    cr_assert_eq(frozen(path, &engine), STATUS_OK, "an empty journal holds nothing");
    engine_close(engine);
    engine = NULL;
    cr_assert_eq(write(file, "x", 1), 1);
    close(file);
    cr_assert_eq(frozen(path, &engine), STATUS_REFUSED);
    cr_assert_null(engine);
}

Test(engine, what_lies_still_is_no_longer_read_once_somebody_writes_it)
{
    struct engine *engine = NULL;
    struct error err = {0};
    int64_t version = 0;
    char path[160];
    char beside[170];
    int file;

    copy_whole(path, sizeof path);
    cr_assert_eq(frozen(path, &engine), STATUS_OK);
    cr_assert_eq(engine_data_version(engine, &version, NULL), STATUS_OK);
    file = open(path, O_WRONLY | O_APPEND);
    cr_assert_eq(write(file, "x", 1), 1);
    close(file);
    cr_assert_eq(engine_data_version(engine, &version, &err), STATUS_IO);
    cr_assert_eq(engine_begin_read(engine, &err), STATUS_IO);
    cr_assert_str_eq(err.arguments[0], path);
    engine_close(engine);
    snprintf(beside, sizeof beside, "%s-shm", path);
    file = open(beside, O_WRONLY | O_CREAT, 0600);
    cr_assert_eq(write(file, "x", 1), 1);
    close(file);
    cr_assert_eq(frozen(path, &engine), STATUS_REFUSED, "it is at work elsewhere");
}

Test(engine, tidying_waits_for_nobody)
{
    struct database *database = place_open(&place);
    struct database *other = place_open(&place);
    struct stat before;
    struct stat after;

    cr_assert(engine_journal_exceeds(database_engine(database), 10));
    cr_assert_eq(stat(place.file, &before), 0);
    cr_assert_eq(engine_begin_write(database_engine(other), NULL), STATUS_OK);
    cr_assert_eq(engine_try_begin_write(database_engine(database), NULL), STATUS_BUSY);
    cr_assert_eq(engine_checkpoint(database_engine(database), 10, NULL), STATUS_OK);
    cr_assert_eq(database_idle(database, NULL), STATUS_OK);
    cr_assert_eq(stat(place.file, &after), 0);
    cr_assert_eq(after.st_size, before.st_size, "the other's turn is not over");
    engine_rollback(database_engine(other));
    cr_assert_eq(engine_checkpoint(database_engine(database), 10, NULL), STATUS_OK);
    cr_assert_eq(stat(place.file, &after), 0);
    cr_assert_gt(after.st_size, before.st_size);
    cr_assert_not(engine_journal_exceeds(database_engine(database), 10));
    database_close(other);
    database_close(database);
}

Test(engine, network_file_systems_are_known)
{
    cr_assert_str_eq(engine_network_name(0x6969), "NFS");
    cr_assert_str_eq(engine_network_name(0xFF534D42), "CIFS");
    cr_assert_str_eq(engine_network_name(0xFE534D42), "SMB");
    cr_assert_str_eq(engine_network_name((unsigned long)(int)0xFF534D42), "CIFS",
                     "the kernel's number may come with its sign");
    cr_assert_str_eq(engine_network_name(0x01021997), "9P");
    cr_assert_null(engine_network_name(0xEF53));     /* ext4 */
    cr_assert_null(engine_network_name(0x01021994)); /* tmpfs */
    cr_assert_null(engine_network_name(0x58465342)); /* XFS */
    cr_assert_null(engine_network_name(0x9123683E)); /* Btrfs */
    cr_assert_null(engine_network_name(0x794C7630)); /* overlay */
}

Test(engine, the_journal_is_moved_into_the_file_only_when_asked)
{
    struct database *database = place_open(&place);
    struct stat before;
    struct stat after;

    cr_assert_eq(stat(place.file, &before), 0);
    cr_assert_eq(engine_checkpoint(database_engine(database), 0, NULL), STATUS_OK);
    cr_assert_eq(stat(place.file, &after), 0);
    cr_assert_gt(after.st_size, before.st_size);
    database_close(database);
    cr_assert_eq(ask_number(&place, "PRAGMA journal_mode") | 1, 1);
}

Test(engine, what_others_left_in_the_journal_is_moved_when_there_is_time)
{
    struct database *database = NULL;
    struct stat file;

    database_close(place_open(&place));
    cr_assert_eq(stat(place.file, &file), 0);
    cr_assert_lt(file.st_size, 100000);
    database = place_open(&place);
    cr_assert_eq(engine_checkpoint(database_engine(database), 10, NULL), STATUS_OK);
    cr_assert_eq(stat(place.file, &file), 0);
    cr_assert_gt(file.st_size, 100000);
    cr_assert_eq(database_idle(database, NULL), STATUS_OK);
    database_close(database);
}

Test(engine, closing_does_not_move_the_journal)
{
    struct str journal = STR_INIT;
    struct stat left;

    database_close(place_open(&place));
    str_printf(&journal, "%s-wal", place.file);
    cr_assert_eq(stat(str_text(&journal), &left), 0);
    cr_assert_gt(left.st_size, 100000);
    str_clear(&journal);
}

Test(engine, a_reader_sees_one_state)
{
    struct database *database = place_open(&place);
    struct database *other = place_open(&place);
    struct engine *engine = database_engine(other);
    int64_t seen[2];

    cr_assert_eq(database_read_begin(other, &viewer_of_all, NULL), STATUS_OK);
    for (int i = 0; i < 2; i++) {
        struct query *query = engine_query(engine, STATEMENT_LOG_HEAD);
        bool row = false;

        cr_assert_eq(query_step(query, &row, NULL), STATUS_OK);
        seen[i] = query_integer(query, 2);
        query_end(query);
        if (i == 0)
            cr_assert_eq(
                engine_script(database_engine(database), "UPDATE log_head SET next_id = 99", NULL),
                STATUS_OK);
    }
    database_read_end(other);
    cr_assert_eq(seen[0], 1);
    cr_assert_eq(seen[1], 1);
    database_close(other);
    database_close(database);
}
