#define _GNU_SOURCE

#include "db/file.h"

#include "core/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OWNER = 0600, GROUP = 0660 };

static void folder_of(const char *path, struct str *folder)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        str_append(folder, ".");
    else
        str_append_n(folder, path, slash == path ? 1 : (size_t)(slash - path));
}

static bool group_shares(const char *path)
{
    struct str folder = STR_INIT;
    struct stat at;
    bool shares;

    folder_of(path, &folder);
    shares = stat(str_text(&folder), &at) == 0 && (at.st_mode & S_ISGID) != 0;
    str_clear(&folder);
    return shares;
}

enum status db_file_make(const char *path, struct error *err)
{
    int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OWNER);
    int fault = 0;

    if (file < 0 && errno == EEXIST)
        return STATUS_OK;
    if (file < 0 || fchmod(file, group_shares(path) ? GROUP : OWNER) != 0)
        fault = errno;
    if (file >= 0 && close(file) != 0 && fault == 0)
        fault = errno;
    if (fault == 0)
        return STATUS_OK;
    return error_set(err, fault == EACCES || fault == EROFS ? STATUS_REFUSED : STATUS_IO,
                     N_("the file %1 cannot be made: %2"), path, strerror(fault), NULL);
}

/* Hard links are not everywhere; a rename that takes no other's name is not either. */
static int take_name(const char *part, const char *path)
{
    if (link(part, path) == 0)
        return unlink(part);
    if (errno == EEXIST)
        return -1;
    if (renameat2(AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    if (access(path, F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return rename(part, path);
}

/* A name that a crash takes away again is no name: the folder goes to the disk too. */
static void keep_name(const char *path)
{
    struct str folder = STR_INIT;
    int file;

    folder_of(path, &folder);
    file = open(str_text(&folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        (void)fsync(file);
        (void)close(file);
    }
    str_clear(&folder);
}

enum status db_file_publish(const char *part, const char *path, struct error *err)
{
    int fault = 0;

    if (take_name(part, path) == 0) {
        keep_name(path);
        return STATUS_OK;
    }
    fault = errno;
    (void)unlink(part);
    if (fault == EEXIST)
        return error_set(err, STATUS_INVALID, N_("there is a file %1 already"), path, NULL);
    return error_set(err, STATUS_IO, N_("the file %1 cannot be made: %2"), path, strerror(fault),
                     NULL);
}

void db_file_remove(const char *path)
{
    static const char *const beside[] = {"", "-wal", "-shm", "-queue"};

    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        struct str file = STR_INIT;

        str_printf(&file, "%s%s", path, beside[i]);
        (void)unlink(str_text(&file));
        str_clear(&file);
    }
}
