#include "db/file.h"

#include "place.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct place place;

static void make_place(void)
{
    place_make(&place);
}

static void remove_place(void)
{
    place_remove(&place);
}

TestSuite(file, .init = make_place, .fini = remove_place);

static unsigned mode_of(const char *path, const char *end)
{
    struct stat file;
    char name[128];

    snprintf(name, sizeof name, "%s%s", path, end);
    cr_assert_eq(stat(name, &file), 0, "%s", name);
    return file.st_mode & 0777U;
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
}

Test(file, nobody_else_reads_a_database_nor_what_lies_beside_it)
{
    static const char *const beside[] = {"", "-wal", "-shm", "-queue"};
    static const mode_t umasks[] = {0, 022, 077};

    for (size_t i = 0; i < sizeof umasks / sizeof *umasks; i++) {
        struct database *database;
        char copy[128];

        umask(umasks[i]);
        database = place_open(&place);
        snprintf(copy, sizeof copy, "%s.copy", place.file);
        cr_assert_eq(database_backup(database, copy, NULL), STATUS_OK);
        for (size_t j = 0; j < sizeof beside / sizeof *beside; j++)
            cr_assert_eq(mode_of(place.file, beside[j]), 0600, "%s", beside[j]);
        cr_assert_eq(mode_of(copy, ""), 0600);
        database_close(database);
        db_file_remove(place.file);
        db_file_remove(copy);
        cr_assert_neq(access(place.file, F_OK), 0);
    }
}

Test(file, a_folder_of_a_group_shares_with_it)
{
    cr_assert_eq(chmod(place.folder, 02770), 0);
    umask(077);
    database_close(place_open(&place));
    cr_assert_eq(mode_of(place.file, ""), 0660);
    cr_assert_eq(mode_of(place.file, "-wal"), 0660);
    cr_assert_eq(mode_of(place.file, "-queue"), 0660);
}

Test(file, what_is_there_keeps_its_rights_and_its_text)
{
    struct stat file;

    write_file(place.file, "text");
    cr_assert_eq(chmod(place.file, 0640), 0);
    cr_assert_eq(db_file_make(place.file, NULL), STATUS_OK);
    cr_assert_eq(mode_of(place.file, ""), 0640);
    cr_assert_eq(stat(place.file, &file), 0);
    cr_assert_eq(file.st_size, 4);
}

Test(file, a_name_is_given_once)
{
    struct stat file;
    char part[128];

    snprintf(part, sizeof part, "%s.part", place.file);
    write_file(part, "one");
    cr_assert_eq(db_file_publish(part, place.file, NULL), STATUS_OK);
    cr_assert_neq(access(part, F_OK), 0);
    write_file(part, "another");
    cr_assert_eq(db_file_publish(part, place.file, NULL), STATUS_INVALID);
    cr_assert_neq(access(part, F_OK), 0, "the part is gone in any case");
    cr_assert_eq(stat(place.file, &file), 0);
    cr_assert_eq(file.st_size, 3);
}

Test(file, no_folder_no_file)
{
    struct error err = {0};

    cr_assert_eq(db_file_make("/nonexistent/x.db", &err), STATUS_IO);
    cr_assert_not_null(err.message);
    cr_assert_eq(db_file_publish("/nonexistent/a", "/nonexistent/b", &err), STATUS_IO);
}
