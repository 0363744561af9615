#include "db/read_decisions.h"

#include "db/read_private.h"

static void read_vote(struct query *query, struct arena *arena, struct vote_row *vote)
{
    vote->present = !query_is_null(query, 18);
    vote->count_for = column_number(query, 19);
    vote->count_against = column_number(query, 20);
    vote->count_abstain = column_number(query, 21);
    vote->unanimous = query_integer(query, 22) != 0;
    vote->parties_for = column_text(query, 23, arena);
    vote->parties_against = column_text(query, 24, arena);
    vote->parties_abstain = column_text(query, 25, arena);
    vote->names_for = column_text(query, 26, arena);
    vote->names_against = column_text(query, 27, arena);
    vote->names_abstain = column_text(query, 28, arena);
}

void read_decision_row(struct query *query, struct arena *arena, void *out)
{
    struct decision_row *row = out;

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->date = column_date(query, 1);
    row->forum.value = query_integer(query, 2);
    row->forum_name = column_text(query, 3, arena);
    row->meeting.value = query_integer(query, 4);
    row->item.value = query_integer(query, 5);
    row->item_number = column_text(query, 6, arena);
    row->item_title = column_text(query, 7, arena);
    row->casefile.value = query_integer(query, 8);
    row->casefile_number = column_text(query, 9, arena);
    row->points = column_text(query, 10, arena);
    row->text = column_text(query, 11, arena);
    COLUMN_KEY(query, 12, outcome, &row->outcome);
    row->amendment = query_integer(query, 13) != 0;
    row->by_chair = query_integer(query, 14) != 0;
    row->mover = column_text(query, 15, arena);
    row->referred_to = column_text(query, 16, arena);
    row->dissent = column_text(query, 17, arena);
    read_vote(query, arena, &row->vote);
    row->casefile_title = column_text(query, 30, arena);
}

/* Each parameter is one that the filter sets and the statement has. */
static void bind_filter(struct query *query, const void *context)
{
    const struct decision_filter *filter = context;

    if (filter->forum.value != 0)
        query_bind(query, ":forum", filter->forum.value);
    if (filter->casefile.value != 0)
        query_bind(query, ":casefile", filter->casefile.value);
    if (filter->by_outcome)
        query_bind_text(query, ":outcome", outcome_key(filter->outcome));
    if (filter->party_against)
        query_bind_text(query, ":party", filter->party_against);
    if (filter->person.value != 0)
        query_bind(query, ":person", filter->person.value);
}

/* Walks by the index that leaves the fewest rows; the rest of the filter picks among them. */
static void choose(const struct decision_filter *filter, struct list_source *source)
{
    source->after = STATEMENT_DECISIONS_AFTER;
    source->before = STATEMENT_DECISIONS_BEFORE;
    if (filter->person.value != 0) {
        source->after = STATEMENT_DECISIONS_OF_PERSON_AFTER;
        source->before = STATEMENT_DECISIONS_OF_PERSON_BEFORE;
    } else if (filter->casefile.value != 0) {
        source->after = STATEMENT_DECISIONS_OF_CASEFILE_AFTER;
        source->before = STATEMENT_DECISIONS_OF_CASEFILE_BEFORE;
    } else if (filter->party_against) {
        source->after = STATEMENT_DECISIONS_OF_PARTY_AFTER;
        source->before = STATEMENT_DECISIONS_OF_PARTY_BEFORE;
    } else if (filter->forum.value != 0) {
        source->after = STATEMENT_DECISIONS_OF_FORUM_AFTER;
        source->before = STATEMENT_DECISIONS_OF_FORUM_BEFORE;
    } else if (filter->by_outcome) {
        source->after = STATEMENT_DECISIONS_OF_OUTCOME_AFTER;
        source->before = STATEMENT_DECISIONS_OF_OUTCOME_BEFORE;
    }
}

/* Who sees one forum walks its own decisions, and not all others' past them. */
static struct decision_filter narrowed(const struct decision_filter *filter,
                                       const struct viewer *viewer)
{
    struct decision_filter narrow = *filter;

    if (filter->forum.value == 0)
        narrow.forum = viewer_only_forum(viewer);
    return narrow;
}

enum status read_decisions(struct database *database, const struct viewer *viewer,
                           const struct decision_filter *filter, const struct window *window,
                           struct arena *arena, struct decision_rows *rows, struct error *err)
{
    struct decision_filter narrow = narrowed(filter, viewer);
    struct list_source source = {.descending = true,
                                 .bind = bind_filter,
                                 .read = read_decision_row,
                                 .context = &narrow,
                                 .row_size = sizeof(struct decision_row)};
    struct list list = {0};
    enum status status = STATUS_OK;

    choose(&narrow, &source);
    keep_period(&source, filter->from, filter->to, arena);
    status = read_list(database, viewer, &source, window, arena, &list, err);
    if (status == STATUS_OK)
        *rows = (struct decision_rows){list.items, list.count, list.edges};
    return status;
}

enum status read_decision(struct database *database, const struct viewer *viewer,
                          struct decision_id id, struct arena *arena, struct decision_row *row,
                          struct error *err)
{
    const struct list_source source = {.after = STATEMENT_DECISION,
                                       .bind = list_bind_of,
                                       .read = read_decision_row,
                                       .context = &id.value,
                                       .row_size = sizeof *row};
    struct decision_row read = {0};
    enum status status = read_one(database, viewer, &source, arena, &read, err);

    if (status == STATUS_OK)
        *row = read;
    return status;
}
