#include "db/read_person.h"

#include "db/read_private.h"

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct person_row *row = out;

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->name = column_text(query, 2, arena);
    row->title = column_text(query, 3, arena);
    row->party = column_text(query, 4, arena);
}

enum status read_persons(struct database *database, const struct viewer *viewer, const char *prefix,
                         const struct window *window, struct arena *arena, struct person_rows *rows,
                         struct error *err)
{
    struct list list = {0};
    struct list_source source = {.after = STATEMENT_PERSONS_AFTER,
                                 .before = STATEMENT_PERSONS_BEFORE,
                                 .bytes = true,
                                 .read = read_row,
                                 .row_size = sizeof(struct person_row)};
    enum status status;

    list_keep_prefix(&source, prefix, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct person_rows){list.items, list.count, list.edges};
    return status;
}

static void read_seat(struct query *query, struct arena *arena, void *out)
{
    struct seat_row *row = out;

    row->forum.value = query_integer(query, 0);
    row->forum_name = column_text(query, 1, arena);
    row->role = column_text(query, 2, arena);
    row->party = column_text(query, 3, arena);
    row->stand_in_for = column_text(query, 4, arena);
    row->valid_from = column_date(query, 5);
    row->valid_to = column_date(query, 6);
}

static void read_aliases(struct query *query, struct arena *arena, void *out)
{
    struct person_detail *detail = out;

    detail->aliases = column_text(query, 0, arena);
}

static enum status read_whole(struct engine *engine, struct person_id id, struct arena *arena,
                              struct person_detail *detail, struct error *err)
{
    struct list_source source = {.after = STATEMENT_PERSON,
                                 .bind = list_bind_of,
                                 .read = read_row,
                                 .context = &id.value,
                                 .row_size = sizeof detail->person};
    struct list list = {0};
    enum status status = list_read_one(engine, &source, arena, &detail->person, err);

    source.after = STATEMENT_PERSON_ALIASES;
    source.read = read_aliases;
    if (status == STATUS_OK)
        status = list_read_one(engine, &source, arena, detail, err);
    source.after = STATEMENT_PERSON_SEATS;
    source.read = read_seat;
    source.row_size = sizeof(struct seat_row);
    if (status == STATUS_OK)
        status = list_read_all(engine, &source, PERSON_SEATS_MOST, arena, &list, err);
    detail->seats.items = list.items;
    detail->seats.count = list.count;
    return status;
}

enum status read_person(struct database *database, const struct viewer *viewer, struct person_id id,
                        struct arena *arena, struct person_detail *detail, struct error *err)
{
    struct person_detail read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_whole(database_engine(database), id, arena, &read, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *detail = read;
    return status;
}
