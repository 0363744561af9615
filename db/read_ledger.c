#include "db/read_ledger.h"

#include "core/reading.h"
#include "db/list.h"

static void read_proposer(struct query *query, struct arena *arena, void *out)
{
    struct proposer_row *row = out;

    row->name = column_text(query, 0, arena);
    row->letter = column_text(query, 1, arena);
}

static void read_hearing(struct query *query, struct arena *arena, void *out)
{
    struct hearing_row *row = out;

    row->id = query_integer(query, 0);
    row->forum = column_text(query, 1, arena);
    row->subject = column_text(query, 2, arena);
    row->asked_on = column_date(query, 3);
    row->deadline = column_date(query, 4);
    row->statement = query_integer(query, 5);
    row->answered = column_date(query, 6);
    row->text = column_text(query, 7, arena);
}

static void read_remark(struct query *query, struct arena *arena, void *out)
{
    struct remark_row *row = out;

    row->statement = query_integer(query, 0);
    row->number = column_number(query, 1);
    row->text = column_text(query, 2, arena);
    row->point = column_number(query, 3);
    row->effect = column_text(query, 4, arena);
}

static void read_delegation(struct query *query, struct arena *arena, void *out)
{
    struct delegation_row *row = out;

    row->recipient = column_text(query, 0, arena);
    row->subject = column_text(query, 1, arena);
    row->amount = query_is_null(query, 2) ? NUMBER_NONE : query_integer(query, 2);
    row->from = column_date(query, 3);
}

static void read_dispatch(struct query *query, struct arena *arena, void *out)
{
    struct dispatch_row *row = out;

    COLUMN_KEY(query, 0, dispatch_kind, &row->kind);
    row->recipient = column_text(query, 1, arena);
    row->sent_on = column_date(query, 2);
}

static void read_disqualification(struct query *query, struct arena *arena, void *out)
{
    struct disqualification_row *row = out;

    row->name = column_text(query, 0, arena);
    COLUMN_KEY(query, 1, disqualification_state, &row->state);
    row->ground = column_text(query, 2, arena);
}

static void read_holder(struct query *query, struct arena *arena, void *out)
{
    struct holder_row *row = out;

    row->title = column_text(query, 0, arena);
    row->name = column_text(query, 1, arena);
    row->stand_in_for = column_text(query, 2, arena);
    row->valid_from = column_date(query, 3);
    row->valid_to = column_date(query, 4);
    row->seen_from = column_date(query, 5);
    row->seen_to = column_date(query, 6);
}

/* What hangs on one row; *more where there is more of it than is read. */
static enum status read_of(struct engine *engine, struct list_source source, int64_t of,
                           struct arena *arena, struct list *list, bool *more, struct error *err)
{
    enum status status;

    source.bind = list_bind_of;
    source.context = &of;
    *list = (struct list){0};
    status = list_read_all(engine, &source, LEDGER_MOST + 1, arena, list, err);
    if (status == STATUS_OK && list->count > LEDGER_MOST) {
        list->count = LEDGER_MOST;
        *more = true;
    }
    return status;
}

/* Remarks come in the order of their hearings: each row takes those of its answer. */
static void join_remarks(struct case_ledger *ledger, const struct list *remarks)
{
    struct remark_row *rows = remarks->items;
    size_t at = 0;

    for (size_t i = 0; i < ledger->hearings.count; i++) {
        struct hearing_row *hearing = &ledger->hearings.items[i];

        hearing->remarks.items = rows + at;
        while (at < remarks->count && rows[at].statement == hearing->statement)
            at++;
        hearing->remarks.count = (size_t)(rows + at - hearing->remarks.items);
    }
}

static enum status read_hearings(struct engine *engine, int64_t casefile, struct arena *arena,
                                 struct case_ledger *ledger, struct error *err)
{
    const struct list_source hearings = {.after = STATEMENT_CASEFILE_HEARINGS,
                                         .read = read_hearing,
                                         .row_size = sizeof(struct hearing_row)};
    const struct list_source remarks = {.after = STATEMENT_CASEFILE_REMARKS,
                                        .read = read_remark,
                                        .row_size = sizeof(struct remark_row)};
    struct list list;
    enum status status = read_of(engine, hearings, casefile, arena, &list, &ledger->more, err);

    ledger->hearings.items = list.items;
    ledger->hearings.count = list.count;
    if (status == STATUS_OK && list.count > 0) {
        status = read_of(engine, remarks, casefile, arena, &list, &ledger->more, err);
        if (list.count > 0)
            join_remarks(ledger, &list);
    }
    return status;
}

enum status read_case_ledger(struct engine *engine, int64_t casefile, struct arena *arena,
                             struct case_ledger *ledger, struct error *err)
{
    const struct list_source proposers = {.after = STATEMENT_CASEFILE_PROPOSERS,
                                          .read = read_proposer,
                                          .row_size = sizeof(struct proposer_row)};
    const struct list_source delegations = {.after = STATEMENT_CASEFILE_DELEGATIONS,
                                            .read = read_delegation,
                                            .row_size = sizeof(struct delegation_row)};
    const struct list_source dispatches = {.after = STATEMENT_CASEFILE_DISPATCHES,
                                           .read = read_dispatch,
                                           .row_size = sizeof(struct dispatch_row)};
    bool *more = &ledger->more;
    struct list list;
    enum status status = read_of(engine, proposers, casefile, arena, &list, more, err);

    ledger->proposers.items = list.items;
    ledger->proposers.count = list.count;
    if (status == STATUS_OK)
        status = read_hearings(engine, casefile, arena, ledger, err);
    if (status == STATUS_OK)
        status = read_of(engine, delegations, casefile, arena, &list, more, err);
    ledger->delegations.items = list.items;
    ledger->delegations.count = list.count;
    if (status == STATUS_OK)
        status = read_of(engine, dispatches, casefile, arena, &list, more, err);
    ledger->dispatches.items = list.items;
    ledger->dispatches.count = list.count;
    return status;
}

enum status read_disqualifications(struct engine *engine, int64_t item, struct arena *arena,
                                   struct disqualification_rows *rows, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_ITEM_DISQUALIFICATIONS,
                                       .read = read_disqualification,
                                       .row_size = sizeof(struct disqualification_row)};
    struct list list;
    bool more = false;
    enum status status = read_of(engine, source, item, arena, &list, &more, err);

    if (status == STATUS_OK)
        *rows = (struct disqualification_rows){list.items, list.count};
    return status;
}

enum status read_holders(struct engine *engine, int64_t forum, struct arena *arena,
                         struct holder_rows *rows, struct error *err)
{
    const struct list_source source = {.after = STATEMENT_FORUM_HOLDERS,
                                       .read = read_holder,
                                       .row_size = sizeof(struct holder_row)};
    struct list list;
    bool more = false;
    enum status status = read_of(engine, source, forum, arena, &list, &more, err);

    if (status == STATUS_OK)
        *rows = (struct holder_rows){list.items, list.count};
    return status;
}
