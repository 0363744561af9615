#include "db/read_rights.h"

#include "core/command.h"
#include "db/engine.h"

enum { COLUMN_ROLE, COLUMN_FORUM };

/* Sets being filled; forums come in ascending order, perhaps more than once. */
struct rights {
    struct {
        struct forum_id *items;
        size_t count;
    } open, closed;
};

static void add_everywhere(struct viewer *viewer, enum role role)
{
    viewer->every_forum = true;
    if (role != ROLE_READER)
        viewer->closed_everywhere = true;
}

static void add_forum(struct arena *arena, struct rights *rights, struct forum_id forum,
                      enum role role)
{
    size_t open = rights->open.count;
    size_t closed = rights->closed.count;

    if (open == 0 || rights->open.items[open - 1].value != forum.value)
        *LIST_PUSH(arena, &rights->open) = forum;
    if (role == ROLE_READER)
        return;
    if (closed == 0 || rights->closed.items[closed - 1].value != forum.value)
        *LIST_PUSH(arena, &rights->closed) = forum;
}

/* One grant; a role that this program does not know gives nothing. */
static void add_grant(struct query *query, struct arena *arena, struct rights *rights,
                      struct viewer *viewer)
{
    struct forum_id forum = {query_integer(query, COLUMN_FORUM)};
    enum role role;

    if (role_of(query_text(query, COLUMN_ROLE), &role) != STATUS_OK)
        return;
    if (query_is_null(query, COLUMN_FORUM))
        add_everywhere(viewer, role);
    else
        add_forum(arena, rights, forum, role);
}

enum status read_viewer(struct database *database, const char *account, struct date day,
                        struct arena *arena, struct viewer *viewer, struct error *err)
{
    struct query *query = engine_query(database_engine(database), STATEMENT_ROLES_OF_ACCOUNT);
    struct rights rights = {0};
    struct viewer found = {0};
    char date[DATE_TEXT];
    enum status status;
    bool row = false;

    date_format_iso(day, date);
    query_bind_text(query, ":account", account);
    query_bind_text(query, ":day", date);
    while ((status = query_step(query, &row, err)) == STATUS_OK && row)
        add_grant(query, arena, &rights, &found);
    query_end(query);
    if (status != STATUS_OK)
        return status;
    if (!found.every_forum && rights.open.count == 0)
        return error_set(err, STATUS_REFUSED,
                         N_("the account %1 has no role in this database; an administrator gives "
                            "one by: sagsgang do role.grant account=%1 role=reader"),
                         account, NULL);
    found.forums = (struct forum_set){rights.open.items, rights.open.count};
    found.closed = (struct forum_set){rights.closed.items, rights.closed.count};
    *viewer = found;
    return STATUS_OK;
}
