/*
 * A whole copy of a database while others work in it.
 */
#include "db/engine_private.h"
#include "db/file.h"

#include <sqlite3.h>
#include <unistd.h>

enum status engine_copy(struct engine *self, const char *path, struct error *err)
{
    sqlite3 *target = NULL;
    enum status status = db_file_make(path, err);
    int code = SQLITE_OK;

    if (status != STATUS_OK)
        return status;
    code = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", self->handle, "main");

        sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        code = sqlite3_errcode(target);
    }
    if (code != SQLITE_OK) {
        status = error_set(err, STATUS_IO, N_("cannot write the copy %1: %2"), path,
                           target ? sqlite3_errmsg(target) : "", NULL);
        if (err)
            err->code = code;
    }
    sqlite3_close(target);
    if (status != STATUS_OK)
        (void)unlink(path);
    return status;
}
