#include "place.h"

#include "core/arena.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void place_make(struct place *self)
{
    snprintf(self->folder, sizeof self->folder, "/tmp/sagsgang-test-XXXXXX");
    cr_assert_not_null(mkdtemp(self->folder));
    snprintf(self->file, sizeof self->file, "%s/test.db", self->folder);
}

void place_remove(struct place *self)
{
    DIR *folder = opendir(self->folder);

    for (struct dirent *entry = NULL; folder && (entry = readdir(folder));)
        unlinkat(dirfd(folder), entry->d_name, 0);
    if (folder)
        closedir(folder);
    rmdir(self->folder);
}

struct database *place_open(struct place *self)
{
    struct database *database = NULL;
    struct error err = {0};

    cr_assert_eq(database_open(self->file, true, &database, &err), STATUS_OK, "%s: %s", err.message,
                 err.arguments[1]);
    return database;
}

enum status try_changes(struct database *database, void (*fill)(struct change_list *, void *),
                        void *context, struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct write write;
    struct record record = {.at = "2026-01-02T10:00:00Z", .account = "tester", .command = "test"};
    enum status status = write_begin(database, &write, err);

    if (status == STATUS_OK) {
        change_list_init(&record.changes, &arena, write.head.next_id);
        argument_add_text(&record.arguments, &arena, "why", "for a test");
        fill(&record.changes, context);
        status = write_commit(&write, &record, err);
    }
    write_end(&write);
    arena_clear(&arena);
    return status;
}

void commit_changes(struct database *database, void (*fill)(struct change_list *, void *),
                    void *context)
{
    struct error err = {0};

    cr_assert_eq(try_changes(database, fill, context, &err), STATUS_OK, "%s (%s)", err.message,
                 err.arguments[0]);
}

struct change *new_forum(struct change_list *changes, const char *name)
{
    struct change *change = change_insert(changes, ENTITY_FORUM);

    change_set_text(change, FIELD_FORUM_NAME, name);
    change_set_text(change, FIELD_FORUM_NAME_KEY, "key");
    change_set_text(change, FIELD_FORUM_KIND, "standing");
    change_set_bool(change, FIELD_FORUM_EXTERNAL, false);
    change_set_bool(change, FIELD_FORUM_DISSOLVED, false);
    return change;
}

struct change *new_meeting(struct change_list *changes, int64_t forum, struct date date)
{
    struct change *change = change_insert(changes, ENTITY_MEETING);

    change_set_reference(change, FIELD_MEETING_FORUM, forum);
    change_set_date(change, FIELD_MEETING_DATE, date);
    change_set_text(change, FIELD_MEETING_KIND, "ordinary");
    change_set_text(change, FIELD_MEETING_STATE, "minuted");
    change_set_bool(change, FIELD_MEETING_SUPPLEMENTARY, false);
    return change;
}

struct change *new_item(struct change_list *changes, int64_t meeting, int position,
                        const char *title)
{
    struct change *change = change_insert(changes, ENTITY_ITEM);

    change_set_reference(change, FIELD_ITEM_MEETING, meeting);
    change_set_integer(change, FIELD_ITEM_POSITION, position);
    change_set_text(change, FIELD_ITEM_TITLE, title);
    change_set_text(change, FIELD_ITEM_MARK, "B");
    change_set_bool(change, FIELD_ITEM_CLOSED, false);
    change_set_bool(change, FIELD_ITEM_SUPPLEMENTARY, false);
    return change;
}

static sqlite3 *bare(const struct place *self)
{
    sqlite3 *handle = NULL;

    cr_assert_eq(sqlite3_open(self->file, &handle), SQLITE_OK);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    return handle;
}

int64_t ask_number(const struct place *self, const char *sql)
{
    sqlite3 *handle = bare(self);
    sqlite3_stmt *statement = NULL;
    int64_t number = 0;

    cr_assert_eq(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL), SQLITE_OK, "%s: %s", sql,
                 sqlite3_errmsg(handle));
    cr_assert_eq(sqlite3_step(statement), SQLITE_ROW, "%s", sql);
    number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return number;
}

void meddle(const struct place *self, const char *sql)
{
    sqlite3 *handle = bare(self);

    cr_assert_eq(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK, "%s: %s", sql,
                 sqlite3_errmsg(handle));
    sqlite3_close(handle);
}
