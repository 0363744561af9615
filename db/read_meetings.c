#include "db/read_meetings.h"

#include "core/reading.h"
#include "db/read_private.h"

#include <assert.h>

enum status read_list(struct database *database, const struct viewer *viewer,
                      const struct list_source *source, const struct window *window,
                      struct arena *arena, struct list *list, struct error *err)
{
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = list_read(database_engine(database), source, window, arena, list, err);
    database_read_end(database);
    return status;
}

enum status read_one(struct database *database, const struct viewer *viewer,
                     const struct list_source *source, struct arena *arena, void *row,
                     struct error *err)
{
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = list_read_one(database_engine(database), source, arena, row, err);
    database_read_end(database);
    return status;
}

void read_meeting_row(struct query *query, struct arena *arena, void *out)
{
    struct meeting_row *row = out;

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->date = column_date(query, 1);
    row->forum.value = query_integer(query, 2);
    row->forum_name = column_text(query, 3, arena);
    row->starts = column_clock(query, 4);
    row->ends = column_clock(query, 5);
    row->place = column_text(query, 6, arena);
    row->term = column_text(query, 7, arena);
    COLUMN_KEY(query, 8, meeting_kind, &row->kind);
    COLUMN_KEY(query, 9, meeting_state, &row->state);
    row->supplementary = query_integer(query, 10) != 0;
    row->findings = column_number(query, 11);
}

void bind_meeting_filter(struct query *query, const void *context)
{
    const struct meeting_filter *filter = context;

    if (filter->forum.value != 0 && query_parameter(query, ":forum") > 0)
        query_bind(query, ":forum", filter->forum.value);
    if (filter->casefile.value != 0)
        query_bind(query, ":casefile", filter->casefile.value);
    if (filter->person.value != 0)
        query_bind(query, ":person", filter->person.value);
    if (filter->meeting.value != 0)
        query_bind(query, ":meeting", filter->meeting.value);
}

struct meeting_filter narrow_meetings(const struct meeting_filter *filter,
                                      const struct viewer *viewer)
{
    struct meeting_filter narrow = *filter;

    if (filter->forum.value == 0)
        narrow.forum = viewer_only_forum(viewer);
    return narrow;
}

void keep_period(struct list_source *source, struct date from, struct date to, struct arena *arena)
{
    char text[DATE_TEXT];

    date_format_iso(from, text);
    source->low = slice_of(arena_strdup(arena, text));
    /* What has no day sorts as no text: it is in no period, one without a beginning either. */
    if (date_is_set(to) && source->low.length == 0)
        source->low = slice_of("0");
    date_format_iso(to, text);
    source->high = slice_of(arena_strdup(arena, text));
}

/* Walks by the index that leaves the fewest rows. */
static void choose(const struct meeting_filter *filter, struct list_source *source)
{
    source->after = STATEMENT_MEETINGS_AFTER;
    source->before = STATEMENT_MEETINGS_BEFORE;
    if (filter->meeting.value != 0) {
        source->after = STATEMENT_MEETINGS_OF_ONE_AFTER;
        source->before = STATEMENT_MEETINGS_OF_ONE_BEFORE;
    } else if (filter->casefile.value != 0) {
        source->after = STATEMENT_MEETINGS_OF_CASEFILE_AFTER;
        source->before = STATEMENT_MEETINGS_OF_CASEFILE_BEFORE;
    } else if (filter->person.value != 0) {
        source->after = STATEMENT_MEETINGS_OF_PERSON_AFTER;
        source->before = STATEMENT_MEETINGS_OF_PERSON_BEFORE;
    } else if (filter->forum.value != 0) {
        source->after = STATEMENT_MEETINGS_OF_FORUM_AFTER;
        source->before = STATEMENT_MEETINGS_OF_FORUM_BEFORE;
    }
}

enum status read_meetings_where(struct database *database, const struct viewer *viewer,
                                const struct meeting_filter *filter, const struct window *window,
                                struct arena *arena, struct meeting_rows *rows, struct error *err)
{
    const struct meeting_filter narrow = narrow_meetings(filter, viewer);
    struct list_source source = {.descending = true,
                                 .bind = bind_meeting_filter,
                                 .read = read_meeting_row,
                                 .context = &narrow,
                                 .row_size = sizeof(struct meeting_row)};
    struct list list = {0};
    enum status status = STATUS_OK;

    choose(&narrow, &source);
    keep_period(&source, filter->from, filter->to, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct meeting_rows){list.items, list.count, list.edges};
    return status;
}

enum status read_meetings(struct database *database, const struct viewer *viewer,
                          struct forum_id forum, const struct window *window, struct arena *arena,
                          struct meeting_rows *rows, struct error *err)
{
    const struct meeting_filter filter = {.forum = forum};

    return read_meetings_where(database, viewer, &filter, window, arena, rows, err);
}

enum status read_meeting(struct database *database, const struct viewer *viewer,
                         struct meeting_id id, struct arena *arena, struct meeting_row *row,
                         struct error *err)
{
    const struct list_source source = {.after = STATEMENT_MEETING,
                                       .bind = list_bind_of,
                                       .read = read_meeting_row,
                                       .context = &id.value,
                                       .row_size = sizeof *row};
    struct meeting_row read = {0};
    enum status status = read_one(database, viewer, &source, arena, &read, err);

    if (status == STATUS_OK)
        *row = read;
    return status;
}

void read_item_row(struct query *query, struct arena *arena, void *out)
{
    struct item_row *row = out;

    row->id.value = query_integer(query, 0);
    row->position = column_number(query, 1);
    row->number = column_text(query, 2, arena);
    row->title = column_text(query, 3, arena);
    row->closed = query_integer(query, 5) != 0;
    row->withheld = query_integer(query, 6) == 0;
    row->minutes = NUMBER_NONE;
    if (row->withheld)
        return;
    COLUMN_KEY(query, 4, item_mark, &row->mark);
    row->minutes = column_number(query, 7);
    row->casefile.value = query_integer(query, 8);
    row->casefile_number = column_text(query, 9, arena);
    COLUMN_KEY(query, 10, outcome, &row->outcome);
    row->voted = query_integer(query, 11) != 0;
    row->findings = column_number(query, 12);
}

enum status read_items(struct database *database, const struct viewer *viewer,
                       struct meeting_id meeting, const struct window *window, struct arena *arena,
                       struct item_rows *rows, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_ITEMS_AFTER,
                                       .before = STATEMENT_ITEMS_BEFORE,
                                       .by_id = true,
                                       .bind = list_bind_of,
                                       .read = read_item_row,
                                       .context = &meeting.value,
                                       .row_size = sizeof(struct item_row)};
    struct list list = {0};
    enum status status = read_list(database, viewer, &source, window, arena, &list, err);

    if (status == STATUS_OK)
        *rows = (struct item_rows){list.items, list.count, list.edges};
    return status;
}

static void read_listed_item(struct query *query, struct arena *arena, void *out)
{
    struct listed_item *row = out;

    read_item_row(query, arena, &row->item);
    row->meeting.value = query_integer(query, ITEM_COLUMNS);
    if (!row->item.withheld)
        row->responsible = column_text(query, ITEM_COLUMNS + 1, arena);
    row->key = (struct row_key){column_slice(query, ITEM_COLUMNS + 2, arena), row->item.id.value};
    row->date = column_date(query, ITEM_COLUMNS + 2);
    row->forum.value = query_integer(query, ITEM_COLUMNS + 3);
    row->forum_name = column_text(query, ITEM_COLUMNS + 4, arena);
}

enum status read_item_list(struct database *database, const struct viewer *viewer,
                           const struct meeting_filter *filter, const struct window *window,
                           struct arena *arena, struct listed_items *rows, struct error *err)
{
    const struct meeting_filter narrow = narrow_meetings(filter, viewer);
    struct list_source source = {.after = STATEMENT_ITEM_LIST_AFTER,
                                 .descending = true,
                                 .bind = bind_meeting_filter,
                                 .read = read_listed_item,
                                 .context = &narrow,
                                 .row_size = sizeof(struct listed_item)};
    struct list list = {0};
    enum status status = STATUS_OK;

    assert(window->place == WINDOW_FIRST || window->place == WINDOW_AFTER);
    assert(filter->person.value == 0);
    if (narrow.casefile.value != 0)
        source.after = STATEMENT_ITEM_LIST_OF_CASEFILE_AFTER;
    else if (narrow.meeting.value != 0)
        source.after = STATEMENT_ITEM_LIST_OF_MEETING_AFTER;
    else if (narrow.forum.value != 0)
        source.after = STATEMENT_ITEM_LIST_OF_FORUM_AFTER;
    keep_period(&source, filter->from, filter->to, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct listed_items){list.items, list.count, list.edges};
    return status;
}
