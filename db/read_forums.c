#include "db/read_forums.h"

#include "core/collate.h"
#include "db/list.h"

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct forum_row *row = out;
    int level = column_number(query, 4);

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->name = column_text(query, 2, arena);
    COLUMN_KEY(query, 3, forum_kind, &row->kind);
    row->level = level > 0 ? level : 0;
    row->external = query_integer(query, 5) != 0;
    row->dissolved = query_integer(query, 6) != 0;
    row->valid_from = column_date(query, 7);
    row->valid_to = column_date(query, 8);
    row->parent.value = query_integer(query, 9);
    row->parent_name = column_text(query, 10, arena);
    row->counterpart.value = query_integer(query, 11);
    row->counterpart_name = column_text(query, 12, arena);
    row->secretariat = column_text(query, 13, arena);
    row->aliases = column_text(query, 14, arena);
    row->successor = column_text(query, 15, arena);
    row->has_children = query_integer(query, 16) != 0;
    row->newest_meeting = column_date(query, 17);
    row->place = (struct row_key){column_slice(query, 18, arena), row->id.value};
}

static void bind_prefix(struct query *query, const void *context)
{
    const struct slice *prefix = context;

    if (prefix->length > 0)
        query_bind_bytes(query, ":prefix", *prefix);
}

static void bind_parent(struct query *query, const void *context)
{
    const struct forum_id *parent = context;

    if (parent->value != 0)
        query_bind(query, ":of", parent->value);
}

static enum status read_window(struct database *database, const struct viewer *viewer,
                               const struct list_source *source, const struct window *window,
                               struct arena *arena, struct forum_rows *rows, struct error *err)
{
    struct list list = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = list_read(database_engine(database), source, window, arena, &list, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *rows = (struct forum_rows){list.items, list.count, list.edges};
    return status;
}

enum status read_forums(struct database *database, const struct viewer *viewer, const char *prefix,
                        const struct window *window, struct arena *arena, struct forum_rows *rows,
                        struct error *err)
{
    struct str key = STR_INIT;
    struct slice begin = {NULL, 0};
    struct list_source source = {.after = STATEMENT_FORUMS_AFTER,
                                 .before = STATEMENT_FORUMS_BEFORE,
                                 .bytes = true,
                                 .bind = bind_prefix,
                                 .read = read_row,
                                 .context = &begin,
                                 .row_size = sizeof(struct forum_row)};
    enum status status = STATUS_OK;

    if (prefix)
        collate_prefix(&key, prefix);
    begin = str_slice(&key);
    status = read_window(database, viewer, &source, window, arena, rows, err);
    str_clear(&key);
    return status;
}

enum status read_forum_children(struct database *database, const struct viewer *viewer,
                                struct forum_id parent, const struct window *window,
                                struct arena *arena, struct forum_rows *rows, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_FORUM_CHILDREN_AFTER,
                                       .before = STATEMENT_FORUM_CHILDREN_BEFORE,
                                       .bytes = true,
                                       .bind = bind_parent,
                                       .read = read_row,
                                       .context = &parent,
                                       .row_size = sizeof(struct forum_row)};

    return read_window(database, viewer, &source, window, arena, rows, err);
}

/* Inside a read. */
static enum status one_forum(struct engine *engine, struct forum_id id, struct arena *arena,
                             struct forum_row *row, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_FORUM,
                                       .bind = list_bind_of,
                                       .read = read_row,
                                       .context = &id.value,
                                       .row_size = sizeof *row};

    return list_read_one(engine, &source, arena, row, err);
}

enum status read_forum(struct database *database, const struct viewer *viewer, struct forum_id id,
                       struct arena *arena, struct forum_row *row, struct error *err)
{
    struct forum_row read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = one_forum(database_engine(database), id, arena, &read, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *row = read;
    return status;
}

static void read_member(struct query *query, struct arena *arena, void *out)
{
    struct member_row *row = out;

    row->person.value = query_integer(query, 0);
    row->name = column_text(query, 1, arena);
    row->role = column_text(query, 2, arena);
    row->party = column_text(query, 3, arena);
    row->stand_in_for = column_text(query, 4, arena);
    row->seat = column_text(query, 5, arena);
    row->valid_from = column_date(query, 6);
    row->valid_to = column_date(query, 7);
    row->id = query_integer(query, 8);
}

static void read_charter(struct query *query, struct arena *arena, void *out)
{
    struct charter_row *row = out;

    row->id = query_integer(query, 0);
    row->number = column_number(query, 1);
    row->label = column_text(query, 2, arena);
    row->cadence = column_text(query, 3, arena);
    row->first_meeting = column_text(query, 4, arena);
    row->valid_from = column_date(query, 5);
}

static void read_text(struct query *query, struct arena *arena, void *out)
{
    const char **text = out;

    *text = column_text(query, 0, arena);
}

static void read_seat(struct query *query, struct arena *arena, void *out)
{
    struct charter_seat *seat = out;

    seat->rule = column_text(query, 0, arena);
    seat->id = query_integer(query, 1);
}

/* What hangs on one row, up to a number of rows. */
static enum status read_of(struct engine *engine, struct list_source source, int64_t of,
                           struct arena *arena, struct list *list, struct error *err)
{
    source.bind = list_bind_of;
    source.context = &of;
    return list_read_all(engine, &source, FORUM_MEMBERS_MOST, arena, list, err);
}

struct members_of {
    int64_t forum;
    char day[DATE_TEXT];
};

static void bind_members(struct query *query, const void *context)
{
    const struct members_of *members = context;

    query_bind(query, ":of", members->forum);
    if (members->day[0])
        query_bind_text(query, ":day", members->day);
}

static enum status read_members(struct engine *engine, struct date day, struct arena *arena,
                                struct forum_detail *detail, struct error *err)
{
    struct members_of members = {.forum = detail->forum.id.value};
    const struct list_source source = {.after = STATEMENT_FORUM_MEMBERS,
                                       .bind = bind_members,
                                       .read = read_member,
                                       .context = &members,
                                       .row_size = sizeof(struct member_row)};
    struct list list = {0};
    enum status status = STATUS_OK;

    date_format_iso(day, members.day);
    status = list_read_all(engine, &source, FORUM_MEMBERS_MOST, arena, &list, err);
    detail->members.items = list.items;
    detail->members.count = list.count;
    return status;
}

static enum status fill_charter(struct engine *engine, struct arena *arena,
                                struct charter_row *charter, struct error *err)
{
    struct list_source source = {
        .after = STATEMENT_CHARTER_TASKS, .read = read_text, .row_size = sizeof(char *)};
    struct list list = {0};
    enum status status = read_of(engine, source, charter->id, arena, &list, err);

    charter->tasks = list.items;
    charter->task_count = list.count;
    source.after = STATEMENT_CHARTER_SEATS;
    source.read = read_seat;
    source.row_size = sizeof(struct charter_seat);
    list = (struct list){0};
    if (status == STATUS_OK)
        status = read_of(engine, source, charter->id, arena, &list, err);
    charter->seats = list.items;
    charter->seat_count = list.count;
    return status;
}

static enum status read_charters(struct engine *engine, struct arena *arena,
                                 struct forum_detail *detail, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_FORUM_CHARTERS,
                                       .read = read_charter,
                                       .row_size = sizeof(struct charter_row)};
    struct list list = {0};
    enum status status = read_of(engine, source, detail->forum.id.value, arena, &list, err);

    detail->charters.items = list.items;
    detail->charters.count = list.count;
    for (size_t i = 0; status == STATUS_OK && i < list.count; i++)
        status = fill_charter(engine, arena, &detail->charters.items[i], err);
    return status;
}

static enum status read_replaced(struct engine *engine, struct arena *arena,
                                 struct forum_detail *detail, struct error *err)
{
    const struct list_source source = {
        .after = STATEMENT_FORUM_REPLACES, .read = read_text, .row_size = sizeof(char *)};
    struct list list = {0};
    enum status status = read_of(engine, source, detail->forum.id.value, arena, &list, err);

    detail->replaces.items = list.items;
    detail->replaces.count = list.count;
    return status;
}

enum status read_forum_detail(struct database *database, const struct viewer *viewer,
                              struct forum_id id, struct date day, struct arena *arena,
                              struct forum_detail *detail, struct error *err)
{
    struct engine *engine = database_engine(database);
    struct forum_detail read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = one_forum(engine, id, arena, &read.forum, err);
    if (status == STATUS_OK)
        status = read_members(engine, day, arena, &read, err);
    if (status == STATUS_OK)
        status = read_charters(engine, arena, &read, err);
    if (status == STATUS_OK)
        status = read_replaced(engine, arena, &read, err);
    if (status == STATUS_OK)
        status = read_holders(engine, id.value, arena, &read.holders, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *detail = read;
    return status;
}
