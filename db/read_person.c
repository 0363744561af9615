#include "db/read_person.h"

#include "core/collate.h"
#include "db/read_private.h"

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct person_row *row = out;

    row->id.value = query_integer(query, 0);
    row->key = (struct row_key){column_slice(query, 1, arena), row->id.value};
    row->name = column_text(query, 2, arena);
    row->title = column_text(query, 3, arena);
    /* A membership tells it for sure; else how the minutes read last name them. */
    row->party = column_text(query, query_is_null(query, 4) ? 5 : 4, arena);
    if (row->party == NULL)
        row->party = column_text(query, 6, arena);
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

/* Keys of Danish order: of the words as a name's beginning, and within it. */
struct called {
    struct slice low;
    struct slice high;
    struct slice word;
};

static void bind_called(struct query *query, const void *context)
{
    const struct called *called = context;

    query_bind_bytes_at(query, query_parameter(query, ":low"), called->low);
    query_bind_bytes_at(query, query_parameter(query, ":high"), called->high);
    query_bind_bytes_at(query, query_parameter(query, ":word"), called->word);
}

enum status read_persons_called(struct database *database, const struct viewer *viewer,
                                const char *words, struct arena *arena, struct person_rows *rows,
                                struct error *err)
{
    struct called called = {0};
    struct list_source source = {.after = STATEMENT_PERSONS_CALLED,
                                 .bind = bind_called,
                                 .read = read_row,
                                 .context = &called,
                                 .row_size = sizeof(struct person_row)};
    struct str word = STR_INIT;
    struct list list = {0};
    enum status status;

    list_keep_prefix(&source, words, arena);
    if (source.low.length == 0) {
        *rows = (struct person_rows){0};
        return STATUS_OK;
    }
    str_append_char(&word, COLLATE_BREAK);
    str_append_slice(&word, source.low);
    called = (struct called){source.low, source.high, str_slice(&word)};
    status = database_read_begin(database, viewer, err);
    if (status == STATUS_OK) {
        status = list_read_all(database_engine(database), &source, PERSONS_CALLED_MOST, arena,
                               &list, err);
        database_read_end(database);
    }
    str_clear(&word);
    if (status == STATUS_OK)
        *rows = (struct person_rows){.items = list.items, .count = list.count};
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
    row->id = query_integer(query, 7);
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

static void read_party(struct query *query, struct arena *arena, void *out)
{
    struct party_row *row = out;

    row->letter = column_text(query, 0, arena);
    row->from = column_date(query, 1);
    row->to = column_date(query, 2);
}

static void read_post(struct query *query, struct arena *arena, void *out)
{
    struct post_row *row = out;

    row->id = query_integer(query, 0);
    row->title = column_text(query, 1, arena);
    row->forum_name = column_text(query, 2, arena);
    row->stand_in_for = column_text(query, 3, arena);
    row->valid_from = column_date(query, 4);
    row->valid_to = column_date(query, 5);
}

static void read_figure(struct query *query, struct arena *arena, void *out)
{
    struct figure_row *row = out;

    row->forum.value = query_integer(query, 0);
    row->forum_name = column_text(query, 1, arena);
    row->present = (int)query_integer(query, 2);
    row->known = (int)query_integer(query, 3);
    row->apologies = (int)query_integer(query, 4);
    row->absences = (int)query_integer(query, 5);
    row->guest = (int)query_integer(query, 6);
    row->from = column_date(query, 7);
    row->to = column_date(query, 8);
}

static enum status read_part(struct engine *engine, struct list_source source, struct person_id id,
                             struct arena *arena, struct list *list, struct error *err)
{
    source.bind = list_bind_of;
    source.context = &id.value;
    *list = (struct list){0};
    return list_read_all(engine, &source, PERSON_RECORD_MOST, arena, list, err);
}

static enum status read_record(struct engine *engine, struct person_id id, struct arena *arena,
                               struct person_record *record, struct error *err)
{
    const struct list_source parties = {.after = STATEMENT_PERSON_PARTIES,
                                        .read = read_party,
                                        .row_size = sizeof(struct party_row)};
    const struct list_source posts = {
        .after = STATEMENT_PERSON_POSTS, .read = read_post, .row_size = sizeof(struct post_row)};
    const struct list_source figures = {.after = STATEMENT_PERSON_FIGURES,
                                        .read = read_figure,
                                        .row_size = sizeof(struct figure_row)};
    struct list list = {0};
    enum status status = read_part(engine, parties, id, arena, &list, err);

    record->parties.items = list.items;
    record->parties.count = list.count;
    if (status == STATUS_OK)
        status = read_part(engine, posts, id, arena, &list, err);
    record->posts.items = list.items;
    record->posts.count = list.count;
    if (status == STATUS_OK)
        status = read_part(engine, figures, id, arena, &list, err);
    record->figures.items = list.items;
    record->figures.count = list.count;
    return status;
}

enum status read_person_record(struct database *database, const struct viewer *viewer,
                               struct person_id id, struct arena *arena,
                               struct person_record *record, struct error *err)
{
    struct person_record read = {0};
    enum status status = database_read_begin(database, viewer, err);

    if (status != STATUS_OK)
        return status;
    status = read_record(database_engine(database), id, arena, &read, err);
    database_read_end(database);
    if (status == STATUS_OK)
        *record = read;
    return status;
}

struct person_and_decision {
    struct person_id person;
    struct decision_id decision;
};

static void bind_part(struct query *query, const void *context)
{
    const struct person_and_decision *of = context;

    query_bind(query, ":person", of->person.value);
    query_bind(query, ":of", of->decision.value);
}

static void read_person_columns(struct query *query, struct arena *arena, void *out)
{
    (void)arena;
    *(struct person_part *)out = (struct person_part){
        .moved = query_integer(query, 0) != 0,
        .dissented = query_integer(query, 1) != 0,
        .voted_for = query_integer(query, 2) != 0,
        .voted_against = query_integer(query, 3) != 0,
        .abstained = query_integer(query, 4) != 0,
    };
}

enum status read_person_part(struct database *database, const struct viewer *viewer,
                             struct person_id person, struct decision_id decision,
                             struct person_part *part, struct error *err)
{
    const struct person_and_decision of = {person, decision};
    const struct list_source source = {.after = STATEMENT_PERSON_PART,
                                       .bind = bind_part,
                                       .read = read_person_columns,
                                       .context = &of,
                                       .row_size = sizeof *part};

    return read_one(database, viewer, &source, NULL, part, err);
}
