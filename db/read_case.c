#include "db/read_case.h"

#include "core/change.h"
#include "db/read_private.h"

#include <assert.h>

enum { STEPS_MOST = 500 };

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct casefile_row *row = out;

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->number = column_text(query, 2, arena);
    row->title = column_text(query, 3, arena);
    COLUMN_KEY(query, 4, casefile_state, &row->state);
    row->deciding_forum.value = query_integer(query, 5);
    row->deciding_forum_name = column_text(query, 6, arena);
    row->opened_on = column_date(query, 7);
    row->last_treated = column_date(query, 8);
}

enum status read_casefiles(struct database *database, const struct viewer *viewer,
                           const char *prefix, const struct window *window, struct arena *arena,
                           struct casefile_rows *rows, struct error *err)
{
    struct list list = {0};
    struct list_source source = {.after = STATEMENT_CASEFILES_AFTER,
                                 .before = STATEMENT_CASEFILES_BEFORE,
                                 .bytes = true,
                                 .read = read_row,
                                 .row_size = sizeof(struct casefile_row)};
    enum status status;

    list_keep_prefix(&source, prefix, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct casefile_rows){list.items, list.count, list.edges};
    return status;
}

static void read_treated(struct query *query, struct arena *arena, void *out)
{
    struct casefile_row *row = out;

    read_row(query, arena, row);
    row->key.id = query_integer(query, 9);
}

enum status read_casefiles_treated(struct database *database, const struct viewer *viewer,
                                   const struct meeting_filter *filter, const struct window *window,
                                   struct arena *arena, struct casefile_rows *rows,
                                   struct error *err)
{
    const struct meeting_filter narrow = narrow_meetings(filter, viewer);
    struct list_source source = {.after = narrow.forum.value != 0
                                              ? STATEMENT_CASEFILES_OF_FORUM_AFTER
                                              : STATEMENT_CASEFILES_TREATED_AFTER,
                                 .descending = true,
                                 .bind = bind_meeting_filter,
                                 .read = read_treated,
                                 .context = &narrow,
                                 .row_size = sizeof(struct casefile_row)};
    struct list list = {0};
    enum status status = STATUS_OK;

    assert(window->place == WINDOW_FIRST || window->place == WINDOW_AFTER);
    assert(filter->person.value == 0 && filter->casefile.value == 0);
    keep_period(&source, filter->from, filter->to, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct casefile_rows){list.items, list.count, list.edges};
    return status;
}

static void bind_number(struct query *query, const void *context)
{
    query_bind_text(query, ":number", context);
}

static void read_id(struct query *query, struct arena *arena, void *out)
{
    struct casefile_id *id = out;

    (void)arena;
    id->value = query_integer(query, 0);
}

enum status read_casefile_by_number(struct database *database, const struct viewer *viewer,
                                    const char *number, struct casefile_id *id, struct error *err)
{
    struct arena arena = ARENA_INIT;
    const struct list_source source = {.after = STATEMENT_CASEFILE_BY_NUMBER,
                                       .bind = bind_number,
                                       .read = read_id,
                                       .context = number,
                                       .row_size = sizeof *id};
    struct casefile_id found = {0};
    enum status status = read_one(database, viewer, &source, &arena, &found, err);

    if (status == STATUS_OK)
        *id = found;
    arena_clear(&arena);
    return status;
}

/* Four columns from `column` on. */
static void read_vague(struct query *query, int column, struct arena *arena,
                       struct vague_date *date)
{
    const char *spans = query_text(query, column + 3);

    date->text = column_text(query, column, arena);
    if (!spans || vague_date_of_spans(spans, date) != STATUS_OK)
        date->count = 0;
}

static void read_step(struct query *query, struct arena *arena, void *out)
{
    struct step_row *row = out;

    row->id = query_integer(query, 0);
    row->number = column_number(query, 1);
    COLUMN_KEY(query, 2, step_kind, &row->kind);
    COLUMN_KEY(query, 3, step_state, &row->state);
    row->forum.value = query_integer(query, 4);
    row->body = column_text(query, 5, arena);
    read_vague(query, 6, arena, &row->date);
    row->meeting.value = query_integer(query, 10);
    row->decision.value = query_integer(query, 11);
    COLUMN_KEY(query, 12, outcome, &row->outcome);
    row->reason = column_text(query, 13, arena);
}

static void read_event(struct query *query, struct arena *arena, void *out)
{
    struct case_event *event = out;

    event->item.value = query_integer(query, 0);
    event->meeting.value = query_integer(query, 1);
    event->date = column_date(query, 2);
    event->forum.value = query_integer(query, 3);
    event->forum_name = column_text(query, 4, arena);
    event->item_number = column_text(query, 5, arena);
    event->title = column_text(query, 6, arena);
    COLUMN_KEY(query, 7, outcome, &event->outcome);
}

static void read_milestone(struct query *query, struct arena *arena, void *out)
{
    struct milestone_row *row = out;

    read_vague(query, 0, arena, &row->date);
    row->body = column_text(query, 4, arena);
    row->act = column_text(query, 5, arena);
    row->id = query_integer(query, 6);
    row->earlier = column_text(query, 7, arena);
}

static void read_text(struct query *query, struct arena *arena, void *out)
{
    const char **text = out;

    *text = column_text(query, 0, arena);
}

static enum status read_parts(struct engine *engine, struct list_source source,
                              struct casefile_id id, struct arena *arena, struct list *list,
                              struct error *err)
{
    source.bind = list_bind_of;
    source.context = &id.value;
    *list = (struct list){0};
    return list_read_all(engine, &source, STEPS_MOST, arena, list, err);
}

static enum status read_steps(struct engine *engine, struct casefile_id id, struct arena *arena,
                              struct step_rows *rows, struct error *err)
{
    const struct list_source source = {
        .after = STATEMENT_CASEFILE_STEPS, .read = read_step, .row_size = sizeof(struct step_row)};
    struct list list;
    enum status status = read_parts(engine, source, id, arena, &list, err);

    if (status == STATUS_OK)
        *rows = (struct step_rows){list.items, list.count};
    return status;
}

static enum status read_story(struct engine *engine, struct casefile_id id, struct arena *arena,
                              struct casefile_detail *detail, struct error *err)
{
    const struct list_source events = {.after = STATEMENT_CASEFILE_EVENTS,
                                       .read = read_event,
                                       .row_size = sizeof(struct case_event)};
    const struct list_source milestones = {.after = STATEMENT_CASEFILE_MILESTONES,
                                           .read = read_milestone,
                                           .row_size = sizeof(struct milestone_row)};
    const struct list_source aliases = {
        .after = STATEMENT_CASEFILE_ALIASES, .read = read_text, .row_size = sizeof(char *)};
    struct list list;
    enum status status = read_parts(engine, events, id, arena, &list, err);

    detail->events.items = list.items;
    detail->events.count = list.count;
    if (status == STATUS_OK)
        status = read_parts(engine, milestones, id, arena, &list, err);
    detail->milestones.items = list.items;
    detail->milestones.count = list.count;
    if (status == STATUS_OK)
        status = read_parts(engine, aliases, id, arena, &list, err);
    if (status == STATUS_OK && list.count == 1)
        detail->aliases = *(const char **)list.items;
    return status;
}

static enum status read_head(struct engine *engine, struct casefile_id id, struct arena *arena,
                             struct casefile_row *row, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_CASEFILE,
                                       .bind = list_bind_of,
                                       .read = read_row,
                                       .context = &id.value,
                                       .row_size = sizeof *row};

    return list_read_one(engine, &source, arena, row, err);
}

enum status read_casefile(struct database *database, const struct viewer *viewer,
                          struct casefile_id id, struct arena *arena,
                          struct casefile_detail *detail, struct error *err)
{
    struct engine *engine = database_engine(database);
    struct casefile_detail read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_head(engine, id, arena, &read.casefile, err);
    if (status == STATUS_OK)
        status = read_steps(engine, id, arena, &read.steps, err);
    if (status == STATUS_OK)
        status = read_story(engine, id, arena, &read, err);
    if (status == STATUS_OK)
        status = read_case_ledger(engine, id.value, arena, &read.ledger, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *detail = read;
    return status;
}

enum status read_path(struct database *database, const struct viewer *viewer, struct casefile_id id,
                      struct arena *arena, struct step_rows *rows, struct error *err)
{
    struct engine *engine = database_engine(database);
    struct casefile_row casefile = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_head(engine, id, arena, &casefile, err);
    if (status == STATUS_OK)
        status = read_steps(engine, id, arena, rows, err);
    database_read_end(database);
    return status;
}
