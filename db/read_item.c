#include "db/read_item.h"

#include "db/read_private.h"

enum { PARTS_MOST = 5000 };

/* What ITEM_SELECT gives beyond the row of the list. */
struct item_head {
    struct item_row item;
    int64_t meeting;
    const char *responsible;
    const char *deciding_forum;
    const char *casefile_title;
    int64_t presentation;
};

static void read_head(struct query *query, struct arena *arena, void *out)
{
    struct item_head *head = out;

    read_item_row(query, arena, &head->item);
    head->meeting = query_integer(query, ITEM_COLUMNS);
    head->responsible = column_text(query, ITEM_COLUMNS + 1, arena);
    head->deciding_forum = column_text(query, ITEM_COLUMNS + 2, arena);
    head->casefile_title = column_text(query, ITEM_COLUMNS + 3, arena);
    head->presentation = query_integer(query, ITEM_COLUMNS + 4);
}

static void read_section(struct query *query, struct arena *arena, void *out)
{
    struct section_row *row = out;

    row->id = query_integer(query, 0);
    COLUMN_KEY(query, 1, section_kind, &row->kind);
    row->heading = column_text(query, 2, arena);
    row->text = column_text(query, 3, arena);
}

static void read_point(struct query *query, struct arena *arena, void *out)
{
    struct point_row *row = out;

    row->id = query_integer(query, 0);
    row->number = column_number(query, 1);
    row->text = column_text(query, 2, arena);
    row->grants = column_text(query, 3, arena);
}

static void read_item_decision(struct query *query, struct arena *arena, void *out)
{
    struct item_decision *row = out;

    read_decision_row(query, arena, &row->decision);
    row->own = query_integer(query, DECISION_COLUMNS) != 0;
}

static void read_attachment(struct query *query, struct arena *arena, void *out)
{
    struct attachment_row *row = out;

    row->id = query_integer(query, 0);
    row->title = column_text(query, 1, arena);
    row->address = column_text(query, 2, arena);
    row->source.value = query_integer(query, 3);
}

static void read_finding(struct query *query, struct arena *arena, void *out)
{
    struct finding_row *row = out;
    const char *gravity = query_text(query, 1);

    row->rule = column_text(query, 0, arena);
    for (int i = 0; i < GRAVITY_COUNT; i++) {
        if (slice_is(slice_of(gravity), gravity_key((enum gravity)i)))
            row->gravity = (enum gravity)i;
    }
    row->message = column_text(query, 2, arena);
    for (int i = 0; i < FINDING_ARGUMENTS; i++)
        row->arguments[i] = column_text(query, 3 + i, arena);
    row->origin.source.value = query_integer(query, 7);
    row->origin.lines.first = (unsigned)query_integer(query, 8);
    row->origin.lines.last = (unsigned)query_integer(query, 9);
}

/* Where one part came from, before it is put there. */
struct origin_of {
    int64_t about;
    struct origin origin;
};

static void read_origin(struct query *query, struct arena *arena, void *out)
{
    struct origin_of *row = out;

    (void)arena;
    row->about = query_integer(query, 0);
    row->origin.source.value = query_integer(query, 1);
    row->origin.lines.first = (unsigned)query_integer(query, 2);
    row->origin.lines.last = (unsigned)query_integer(query, 3);
}

/* A statement that gives parts of one thing, and where they go. */
struct parts {
    enum statement statement;
    int64_t of;
    void (*read)(struct query *query, struct arena *arena, void *row);
    size_t row_size;
};

static enum status read_parts(struct engine *engine, const struct parts *parts, struct arena *arena,
                              struct list *list, struct error *err)
{
    const struct list_source source = {.after = parts->statement,
                                       .bind = list_bind_of,
                                       .read = parts->read,
                                       .context = &parts->of,
                                       .row_size = parts->row_size};

    *list = (struct list){0};
    return list_read_all(engine, &source, PARTS_MOST, arena, list, err);
}

static enum status read_presentation(struct engine *engine, int64_t presentation,
                                     struct arena *arena, struct item_detail *detail,
                                     struct error *err)
{
    const struct parts sections = {STATEMENT_ITEM_SECTIONS, presentation, read_section,
                                   sizeof(struct section_row)};
    const struct parts points = {STATEMENT_ITEM_POINTS, presentation, read_point,
                                 sizeof(struct point_row)};
    struct list list;
    enum status status = read_parts(engine, &sections, arena, &list, err);

    detail->sections.items = list.items;
    detail->sections.count = list.count;
    if (status == STATUS_OK)
        status = read_parts(engine, &points, arena, &list, err);
    detail->points.items = list.items;
    detail->points.count = list.count;
    return status;
}

/* Earlier bodies' decisions in the order in which the item reports them, then the body's own. */
static enum status read_item_decisions(struct engine *engine, struct arena *arena,
                                       struct item_detail *detail, struct error *err)
{
    const int64_t item = detail->item.id.value;
    const struct parts parts[] = {
        {STATEMENT_ITEM_QUOTATIONS, item, read_item_decision, sizeof(struct item_decision)},
        {STATEMENT_ITEM_DECISIONS, item, read_item_decision, sizeof(struct item_decision)},
    };
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < 2; i++) {
        struct list list;

        status = read_parts(engine, &parts[i], arena, &list, err);
        for (size_t at = 0; status == STATUS_OK && at < list.count; at++) {
            struct item_decision *decision = LIST_PUSH(arena, &detail->decisions);

            *decision = ((struct item_decision *)list.items)[at];
        }
    }
    return status;
}

struct place {
    int64_t meeting;
    int64_t item;
    int position;
};

static void bind_position(struct query *query, const void *context)
{
    const struct place *place = context;

    query_bind(query, ":meeting", place->meeting);
    query_bind(query, ":position", place->position);
}

static void bind_item(struct query *query, const void *context)
{
    const struct place *place = context;

    query_bind(query, ":meeting", place->meeting);
    query_bind(query, ":of", place->item);
}

static void read_id(struct query *query, struct arena *arena, void *out)
{
    struct item_id *id = out;

    (void)arena;
    id->value = query_integer(query, 0);
}

static enum status read_neighbour(struct engine *engine, enum statement statement,
                                  const struct place *place, struct arena *arena,
                                  struct item_id *id, struct error *err)
{
    const struct list_source source = {.after = statement,
                                       .bind = bind_position,
                                       .read = read_id,
                                       .context = place,
                                       .row_size = sizeof *id};
    struct list list = {0};
    enum status status = list_read_all(engine, &source, 1, arena, &list, err);

    if (status == STATUS_OK && list.count == 1)
        *id = *(struct item_id *)list.items;
    return status;
}

static enum status read_surroundings(struct engine *engine, struct arena *arena,
                                     struct item_detail *detail, struct error *err)
{
    const struct place place = {detail->meeting.id.value, detail->item.id.value,
                                detail->item.position};
    const struct list_source attendance = {.after = STATEMENT_ATTENDANCE_OF_ITEM,
                                           .bind = bind_item,
                                           .read = read_attendance_row,
                                           .context = &place,
                                           .row_size = sizeof(struct attendance_row)};
    struct list list = {0};
    enum status status =
        read_neighbour(engine, STATEMENT_ITEM_PREVIOUS, &place, arena, &detail->previous, err);

    if (status == STATUS_OK)
        status = read_neighbour(engine, STATEMENT_ITEM_NEXT, &place, arena, &detail->next, err);
    if (status == STATUS_OK)
        status = list_read_all(engine, &attendance, PARTS_MOST, arena, &list, err);
    detail->attendance = (struct attendance_rows){list.items, list.count};
    return status;
}

/* The origin of a part: of several documents the one that the item itself came from. */
static struct origin origin_of(const struct list *origins, int64_t about, struct source_id source)
{
    const struct origin_of *rows = origins->items;
    struct origin found = {0};

    for (size_t i = 0; i < origins->count; i++) {
        if (rows[i].about != about)
            continue;
        if (found.source.value == 0 || rows[i].origin.source.value == source.value)
            found = rows[i].origin;
    }
    return found;
}

static void place_origins(const struct list *origins, struct item_detail *detail)
{
    struct source_id source = {0};

    detail->origin = origin_of(origins, detail->item.id.value, source);
    source = detail->origin.source;
    for (size_t i = 0; i < detail->sections.count; i++)
        detail->sections.items[i].origin = origin_of(origins, detail->sections.items[i].id, source);
    for (size_t i = 0; i < detail->points.count; i++)
        detail->points.items[i].origin = origin_of(origins, detail->points.items[i].id, source);
    for (size_t i = 0; i < detail->decisions.count; i++)
        detail->decisions.items[i].origin =
            origin_of(origins, detail->decisions.items[i].decision.id.value, source);
    for (size_t i = 0; i < detail->attachments.count; i++)
        detail->attachments.items[i].origin =
            origin_of(origins, detail->attachments.items[i].id, source);
}

static enum status read_rest(struct engine *engine, struct arena *arena, struct item_detail *detail,
                             struct error *err)
{
    const int64_t item = detail->item.id.value;
    const struct parts attachments = {STATEMENT_ITEM_ATTACHMENTS, item, read_attachment,
                                      sizeof(struct attachment_row)};
    const struct parts findings = {STATEMENT_ITEM_FINDINGS, item, read_finding,
                                   sizeof(struct finding_row)};
    const struct parts origins = {STATEMENT_ITEM_ORIGINS, item, read_origin,
                                  sizeof(struct origin_of)};
    struct list list;
    enum status status = read_parts(engine, &attachments, arena, &list, err);

    detail->attachments.items = list.items;
    detail->attachments.count = list.count;
    if (status == STATUS_OK)
        status = read_parts(engine, &findings, arena, &list, err);
    detail->findings = (struct finding_rows){list.items, list.count};
    if (status == STATUS_OK)
        status = read_parts(engine, &origins, arena, &list, err);
    if (status == STATUS_OK)
        place_origins(&list, detail);
    return status;
}

static enum status read_whole(struct engine *engine, struct item_id id, struct arena *arena,
                              struct item_detail *detail, struct error *err)
{
    struct item_head head = {0};
    const struct list_source item = {.after = STATEMENT_ITEM,
                                     .bind = list_bind_of,
                                     .read = read_head,
                                     .context = &id.value,
                                     .row_size = sizeof head};
    const struct list_source meeting = {.after = STATEMENT_MEETING,
                                        .bind = list_bind_of,
                                        .read = read_meeting_row,
                                        .context = &head.meeting,
                                        .row_size = sizeof detail->meeting};
    enum status status = list_read_one(engine, &item, arena, &head, err);

    if (status == STATUS_OK)
        status = list_read_one(engine, &meeting, arena, &detail->meeting, err);
    detail->item = head.item;
    detail->responsible = head.responsible;
    detail->deciding_forum = head.deciding_forum;
    detail->casefile_title = head.casefile_title;
    if (status == STATUS_OK)
        status = read_presentation(engine, head.presentation, arena, detail, err);
    if (status == STATUS_OK)
        status = read_item_decisions(engine, arena, detail, err);
    if (status == STATUS_OK)
        status = read_surroundings(engine, arena, detail, err);
    if (status == STATUS_OK)
        status = read_rest(engine, arena, detail, err);
    if (status == STATUS_OK)
        status = read_disqualifications(engine, id.value, arena, &detail->disqualifications, err);
    return status;
}

enum status read_item(struct database *database, const struct viewer *viewer, struct item_id id,
                      struct arena *arena, struct item_detail *detail, struct error *err)
{
    struct item_detail read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_whole(database_engine(database), id, arena, &read, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *detail = read;
    return status;
}

enum status read_meeting_findings(struct database *database, const struct viewer *viewer,
                                  struct meeting_id id, struct arena *arena,
                                  struct finding_rows *rows, struct error *err)
{
    const struct parts parts = {STATEMENT_MEETING_FINDINGS, id.value, read_finding,
                                sizeof(struct finding_row)};
    struct list list = {0};
    struct meeting_row meeting;
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_meeting(database, viewer, id, arena, &meeting, err);
    if (status == STATUS_OK)
        status = read_parts(database_engine(database), &parts, arena, &list, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *rows = (struct finding_rows){list.items, list.count};
    return status;
}
