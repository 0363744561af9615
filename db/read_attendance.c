#include "db/read_attendance.h"

#include "db/read_private.h"

#include <stdlib.h>
#include <string.h>

enum { ATTENDANCE_MOST = 5000 };

void read_attendance_row(struct query *query, struct arena *arena, void *out)
{
    struct attendance_row *row = out;

    row->person.value = query_integer(query, 0);
    row->name = column_text(query, 1, arena);
    row->party = column_text(query, 2, arena);
    row->title = column_text(query, 3, arena);
    COLUMN_KEY(query, 4, attendance_state, &row->state);
    row->substitute_for = column_text(query, 5, arena);
    row->from = column_clock(query, 6);
    row->to = column_clock(query, 7);
    row->item.value = query_integer(query, 8);
    row->item_number = column_text(query, 9, arena);
    row->id = query_integer(query, 10);
}

enum status read_attendance(struct database *database, const struct viewer *viewer,
                            struct meeting_id meeting, struct arena *arena,
                            struct attendance_rows *rows, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_ATTENDANCE,
                                       .bind = list_bind_of,
                                       .read = read_attendance_row,
                                       .context = &meeting.value,
                                       .row_size = sizeof(struct attendance_row)};
    struct list list = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = list_read_all(database_engine(database), &source, ATTENDANCE_MOST, arena, &list, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *rows = (struct attendance_rows){list.items, list.count};
    return status;
}

/* One state of one person at one meeting, before they are put into the grid. */
struct mark {
    struct person_id person;
    const char *name;
    struct slice sort;
    const char *party;
    size_t meeting; /* column */
    struct attendance_cell cell;
};

struct marks {
    struct mark *items;
    size_t count;
};

static void read_mark(struct query *query, struct arena *arena, void *out)
{
    struct mark *mark = out;

    mark->person.value = query_integer(query, 0);
    mark->name = column_text(query, 1, arena);
    mark->sort = column_slice(query, 2, arena);
    mark->party = column_text(query, 3, arena);
    COLUMN_KEY(query, 4, attendance_state, &mark->cell.state);
    mark->cell.part = query_integer(query, 5) != 0;
    mark->cell.known = true;
}

static enum status collect_marks(struct engine *engine, const struct attendance_grid *grid,
                                 struct arena *arena, struct marks *marks, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t at = 0; status == STATUS_OK && at < grid->meeting_count; at++) {
        struct list list = {0};
        const struct list_source source = {.after = STATEMENT_ATTENDANCE_GRID,
                                           .bind = list_bind_of,
                                           .read = read_mark,
                                           .context = &grid->meetings[at].id.value,
                                           .row_size = sizeof(struct mark)};

        status = list_read_all(engine, &source, ATTENDANCE_MOST, arena, &list, err);
        for (size_t i = 0; status == STATUS_OK && i < list.count; i++) {
            struct mark *mark = LIST_PUSH(arena, marks);

            *mark = ((struct mark *)list.items)[i];
            mark->meeting = at;
        }
    }
    return status;
}

/* By name, then person, then time. */
static int by_person(const void *a, const void *b)
{
    const struct mark *left = a;
    const struct mark *right = b;
    size_t shorter =
        left->sort.length < right->sort.length ? left->sort.length : right->sort.length;
    int order = memcmp(left->sort.data, right->sort.data, shorter);

    if (order != 0)
        return order;
    if (left->sort.length != right->sort.length)
        return left->sort.length < right->sort.length ? -1 : 1;
    if (left->person.value != right->person.value)
        return left->person.value < right->person.value ? -1 : 1;
    return (left->meeting > right->meeting) - (left->meeting < right->meeting);
}

static size_t count_persons(const struct marks *marks)
{
    size_t count = 0;

    for (size_t i = 0; i < marks->count; i++)
        count += i == 0 || marks->items[i].person.value != marks->items[i - 1].person.value;
    return count;
}

static void fill_grid(struct attendance_grid *grid, struct marks *marks, struct arena *arena)
{
    size_t person = 0;
    size_t persons = 0;

    if (marks->count > 1)
        qsort(marks->items, marks->count, sizeof *marks->items, by_person);
    persons = count_persons(marks);
    grid->persons = arena_alloc(arena, (persons + 1) * sizeof *grid->persons);
    grid->cells = arena_alloc(arena, (persons * grid->meeting_count + 1) * sizeof *grid->cells);
    grid->person_count = persons;
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        struct attendance_cell *cell = NULL;

        if (i > 0 && mark->person.value != marks->items[i - 1].person.value)
            person++;
        cell = &grid->cells[person * grid->meeting_count + mark->meeting];
        grid->persons[person].id = mark->person;
        grid->persons[person].name = mark->name;
        if (mark->party)
            grid->persons[person].party = mark->party;
        /* Present and later an apology for the rest: the first word for the whole meeting stands.
         */
        if (cell->known)
            continue;
        *cell = mark->cell;
        grid->persons[person].known++;
        grid->persons[person].present += cell->state == ATTENDANCE_PRESENT;
    }
}

static enum status read_columns(struct engine *engine, struct forum_id forum,
                                const struct window *window, struct arena *arena,
                                struct attendance_grid *grid, struct error *err)
{
    const struct meeting_filter filter = {.forum = forum};
    const struct list_source source = {.after = STATEMENT_MEETINGS_OF_FORUM_AFTER,
                                       .before = STATEMENT_MEETINGS_OF_FORUM_BEFORE,
                                       .descending = true,
                                       .bind = bind_meeting_filter,
                                       .read = read_meeting_row,
                                       .context = &filter,
                                       .row_size = sizeof(struct meeting_row)};
    struct list list = {0};
    enum status status = list_read(engine, &source, window, arena, &list, err);
    const struct meeting_row *rows = list.items;

    if (status != STATUS_OK)
        return status;
    grid->meetings = arena_alloc(arena, (list.count + 1) * sizeof *grid->meetings);
    grid->meeting_count = list.count;
    for (size_t i = 0; i < list.count; i++) {
        grid->meetings[i].id = rows[list.count - 1 - i].id;
        grid->meetings[i].date = rows[list.count - 1 - i].date;
    }
    grid->edges = (struct window_edges){list.edges.more_after, list.edges.more_before};
    return STATUS_OK;
}

enum status read_attendance_grid(struct database *database, const struct viewer *viewer,
                                 struct forum_id forum, const struct window *window,
                                 struct arena *arena, struct attendance_grid *grid,
                                 struct error *err)
{
    struct attendance_grid read = {0};
    struct marks marks = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_columns(database_engine(database), forum, window, arena, &read, err);
    if (status == STATUS_OK)
        status = collect_marks(database_engine(database), &read, arena, &marks, err);
    database_read_end(database);
    if (status != STATUS_OK)
        return status;
    fill_grid(&read, &marks, arena);
    *grid = read;
    return STATUS_OK;
}

static void read_person_row(struct query *query, struct arena *arena, void *out)
{
    struct person_attendance_row *row = out;

    row->meeting.value = query_integer(query, 1);
    row->key = (struct row_key){column_slice(query, 0, arena), row->meeting.value};
    row->date = column_date(query, 0);
    row->forum.value = query_integer(query, 2);
    row->forum_name = column_text(query, 3, arena);
    COLUMN_KEY(query, 4, attendance_state, &row->state);
    row->from = column_clock(query, 5);
    row->to = column_clock(query, 6);
    row->id = query_integer(query, 7);
    row->name = column_text(query, 8, arena);
    row->party = column_text(query, 9, arena);
    row->substitute_for = column_text(query, 10, arena);
    row->item_number = column_text(query, 11, arena);
}

static void read_person_item_row(struct query *query, struct arena *arena, void *out)
{
    struct person_attendance_row *row = out;

    read_person_row(query, arena, out);
    row->key.id = row->id;
}

static void bind_person_filter(struct query *query, const void *context)
{
    const struct person_attendance_filter *filter = context;

    query_bind(query, ":of", filter->person.value);
    if (filter->forum.value != 0)
        query_bind(query, ":forum", filter->forum.value);
}

enum status read_attendance_where(struct database *database, const struct viewer *viewer,
                                  const struct person_attendance_filter *filter,
                                  const struct window *window, struct arena *arena,
                                  struct person_attendance_rows *rows, struct error *err)
{
    struct list_source source = {.after = STATEMENT_PERSON_ATTENDANCE_AFTER,
                                 .before = STATEMENT_PERSON_ATTENDANCE_BEFORE,
                                 .descending = true,
                                 .bind = bind_person_filter,
                                 .read = read_person_row,
                                 .context = filter,
                                 .row_size = sizeof(struct person_attendance_row)};
    struct list list = {0};
    enum status status = STATUS_OK;

    if (filter->items) {
        source.after = STATEMENT_PERSON_ATTENDANCE_ITEMS_AFTER;
        source.before = STATEMENT_PERSON_ATTENDANCE_ITEMS_BEFORE;
        source.read = read_person_item_row;
    }
    keep_period(&source, filter->from, filter->to, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct person_attendance_rows){list.items, list.count, list.edges};
    return status;
}

enum status read_attendance_of_person(struct database *database, const struct viewer *viewer,
                                      struct person_id person, const struct window *window,
                                      struct arena *arena, struct person_attendance_rows *rows,
                                      struct error *err)
{
    const struct person_attendance_filter filter = {.person = person};

    return read_attendance_where(database, viewer, &filter, window, arena, rows, err);
}
