/*
 * The second line of defence: even a statement that should not be there cannot change the log, nor
 * the schema, nor reach another file. And the one function that reads ask for their viewer.
 */
#include "db/engine_private.h"

#include <sqlite3.h>
#include <string.h>

static bool is_log(const char *table)
{
    return table && strncmp(table, "log", 3) == 0 &&
           (table[3] == '\0' || strcmp(table, "log_text") == 0 || strcmp(table, "log_head") == 0);
}

/* Erasing a text of the log is allowed here, and its trigger lets nothing else through. */
static bool may_update(const char *table, const char *column)
{
    if (!is_log(table) || strcmp(table, "log_head") == 0)
        return true;
    return strcmp(table, "log_text") == 0 &&
           (strcmp(column, "salt") == 0 || strcmp(column, "body") == 0);
}

static int authorize(void *context, int action, const char *first, const char *second,
                     const char *database, const char *trigger)
{
    const struct engine *self = context;

    (void)database;
    (void)trigger;
    if (self->schema_allowed)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_FUNCTION:
    case SQLITE_TRANSACTION:
    case SQLITE_PRAGMA:
    case SQLITE_RECURSIVE:
    case SQLITE_SAVEPOINT:
        return SQLITE_OK;
    case SQLITE_UPDATE:
        return may_update(first, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_DELETE:
        return is_log(first) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

/* may_see(forum, closed): NULL counts as no forum, and as not closed. */
static void may_see(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const struct engine *self = sqlite3_user_data(context);
    struct forum_id forum = {sqlite3_value_int64(arguments[0])};

    (void)count;
    sqlite3_result_int(context, self->viewer && viewer_may_see(self->viewer, forum,
                                                               sqlite3_value_int(arguments[1])));
}

enum status engine_install_guard(struct engine *self, struct error *err)
{
    int code = sqlite3_set_authorizer(self->handle, authorize, self);

    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(self->handle, "may_see", 2, SQLITE_UTF8, self, may_see,
                                          NULL, NULL, NULL);
    return code == SQLITE_OK ? STATUS_OK : engine_fault(self, code, err);
}
