#include "db/engine_private.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

/* From linux/magic.h and the file systems' own sources. Their locks and shared memory do not reach
   from one machine to another, which the write-ahead journal needs. */
static const struct {
    unsigned long magic;
    const char *name;
} network_systems[] = {
    {0x00006969, "NFS"},    {0xFF534D42, "CIFS"},  {0xFE534D42, "SMB"},  {0x0000517B, "SMB"},
    {0x01021997, "9P"},     {0x5346414F, "AFS"},   {0x6B414653, "AFS"},  {0x00C36400, "Ceph"},
    {0x0BD00BD0, "Lustre"}, {0x65735546, "FUSE"},  {0x73757245, "Coda"}, {0x0000564C, "NCP"},
    {0x47504653, "GPFS"},   {0x7461636F, "OCFS2"}, {0x01161970, "GFS2"}, {0x786F4256, "VirtualBox"},
};

const char *engine_network_name(unsigned long magic)
{
    for (size_t i = 0; i < sizeof network_systems / sizeof network_systems[0]; i++) {
        if (network_systems[i].magic == (magic & 0xFFFFFFFF))
            return network_systems[i].name;
    }
    return NULL;
}

static void folder_of(const char *path, struct str *folder)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        str_append(folder, ".");
    else
        str_append_n(folder, path, slash == path ? 1 : (size_t)(slash - path));
}

static enum status check_folder(const char *folder, enum engine_mode mode, struct error *err)
{
    struct statfs system;
    const char *network = NULL;

    if (statfs(folder, &system) != 0)
        return error_set(err, STATUS_NOT_FOUND, N_("there is no folder %1"), folder, NULL);
    network = engine_network_name((unsigned long)system.f_type);
    if (network)
        return error_set(err, STATUS_REFUSED,
                         N_("%1 is on a network file system (%2), where a database is not safe"),
                         folder, network, NULL);
    if (mode != ENGINE_READ && access(folder, W_OK | X_OK) != 0)
        return error_set(err, STATUS_REFUSED,
                         N_("cannot write in the folder %1, which the database needs"), folder,
                         NULL);
    return STATUS_OK;
}

static bool holds_something(const char *path, const char *end)
{
    struct str beside = STR_INIT;
    struct stat file;
    bool holds;

    str_printf(&beside, "%s%s", path, end);
    holds = stat(str_text(&beside), &file) == 0 && file.st_size > 0;
    str_clear(&beside);
    return holds;
}

/* What stands in the journal alone would be missing, and cannot be moved in there. The journal's
   index lies there while the database is at work: then others write it from elsewhere. */
static enum status check_frozen(const char *path, struct error *err)
{
    enum status status = STATUS_OK;

    if (access(path, R_OK) != 0)
        status = error_set(err, STATUS_REFUSED, N_("the database %1 cannot be opened"), path, NULL);
    else if (holds_something(path, "-shm"))
        status = error_set(err, STATUS_REFUSED,
                           N_("%1 is at work elsewhere, and cannot be read as it lies: make a copy "
                              "of it with sagsgang backup"),
                           path, NULL);
    else if (holds_something(path, "-wal"))
        status = error_set(err, STATUS_REFUSED,
                           N_("the journal of %1 must be moved into it before it can be read, and "
                              "nobody can write there: copy both to another place"),
                           path, NULL);
    return status;
}

static bool nobody_may_write(const char *path)
{
    struct stat file;

    return stat(path, &file) == 0 && (file.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
}

bool engine_place_is_frozen(const char *path)
{
    struct str folder = STR_INIT;
    struct statvfs system;
    bool frozen = statvfs(path, &system) == 0 && (system.f_flag & ST_RDONLY) != 0;

    folder_of(path, &folder);
    if (!frozen)
        frozen = nobody_may_write(path) && nobody_may_write(str_text(&folder));
    str_clear(&folder);
    return frozen;
}

static enum status check_file(const char *path, enum engine_mode mode, struct error *err)
{
    struct stat file;

    if (stat(path, &file) != 0) {
        if (errno == ENOENT && mode == ENGINE_CREATE)
            return STATUS_OK;
        return error_set(err, errno == ENOENT ? STATUS_NOT_FOUND : STATUS_REFUSED,
                         errno == ENOENT ? N_("there is no database %1")
                                         : N_("the database %1 cannot be opened"),
                         path, NULL);
    }
    if (!S_ISREG(file.st_mode))
        return error_set(err, STATUS_INVALID, N_("%1 is not a file"), path, NULL);
    if (mode == ENGINE_READ)
        return check_frozen(path, err);
    if (access(path, R_OK | W_OK) != 0)
        return error_set(err, STATUS_REFUSED, N_("the database %1 cannot be written"), path, NULL);
    return STATUS_OK;
}

enum status engine_check_place(const char *path, enum engine_mode mode, struct error *err)
{
    struct str folder = STR_INIT;
    enum status status = STATUS_OK;

    folder_of(path, &folder);
    status = check_folder(str_text(&folder), mode, err);
    str_clear(&folder);
    return status == STATUS_OK ? check_file(path, mode, err) : status;
}

static enum status stamp_of(const char *path, int64_t *size, int64_t *at, struct error *err)
{
    struct stat file;

    if (stat(path, &file) != 0)
        return error_set(err, STATUS_REFUSED, N_("the database %1 cannot be opened"), path, NULL);
    *size = file.st_size;
    *at = (int64_t)file.st_mtim.tv_sec * 1000000000 + file.st_mtim.tv_nsec;
    return STATUS_OK;
}

enum status engine_stamp(struct engine *self, struct error *err)
{
    return stamp_of(self->path, &self->frozen_size, &self->frozen_at, err);
}

enum status engine_check_stamp(const struct engine *self, struct error *err)
{
    int64_t size = 0;
    int64_t at = 0;
    enum status status = STATUS_OK;

    if (!self->read_only)
        return STATUS_OK;
    status = stamp_of(self->path, &size, &at, err);
    if (status == STATUS_OK && (size != self->frozen_size || at != self->frozen_at))
        status = error_set(err, STATUS_IO,
                           N_("the database %1 was written by others while it was read as it "
                              "lies; open it anew"),
                           self->path, NULL);
    return status;
}
