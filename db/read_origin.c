#include "db/read_origin.h"

#include "db/read_private.h"

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct origin_row *row = out;

    row->about = query_integer(query, 0);
    row->field = column_text(query, 1, arena);
    row->origin.source.value = query_integer(query, 2);
    row->origin.lines.first = (unsigned)query_integer(query, 3);
    row->origin.lines.last = (unsigned)query_integer(query, 4);
    COLUMN_KEY(query, 5, document_kind, &row->kind);
    row->title = column_text(query, 6, arena);
}

enum status read_origins(struct database *database, const struct viewer *viewer,
                         enum origin_subject subject, int64_t id, struct arena *arena,
                         struct origin_rows *rows, struct error *err)
{
    static const enum statement statements[] = {
        [ORIGIN_OF_ITEM] = STATEMENT_ORIGINS_OF_ITEM,
        [ORIGIN_OF_MEETING] = STATEMENT_ORIGINS_OF_MEETING,
        [ORIGIN_OF_FORUM] = STATEMENT_ORIGINS_OF_FORUM,
        [ORIGIN_OF_PERSON] = STATEMENT_ORIGINS_OF_PERSON,
        [ORIGIN_OF_CASEFILE] = STATEMENT_ORIGINS_OF_CASEFILE,
        [ORIGIN_OF_DECISION] = STATEMENT_ORIGINS_OF_DECISION,
    };
    const struct list_source source = {.after = statements[subject],
                                       .bind = list_bind_of,
                                       .read = read_row,
                                       .context = &id,
                                       .row_size = sizeof(struct origin_row)};
    struct list list = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = list_read_all(database_engine(database), &source, ORIGINS_MOST, arena, &list, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *rows = (struct origin_rows){list.items, list.count};
    return status;
}
