#include "db/search_index.h"

#include "core/date.h"
#include "db/search_touch.h"

#include <assert.h>
#include <stdlib.h>

const char *search_kind_key(enum search_kind kind)
{
    static const char *const keys[SEARCH_KIND_COUNT] = {"item", "decision", "source"};

    assert((unsigned)kind < SEARCH_KIND_COUNT);
    return keys[kind];
}

void search_update_clear(struct search_update *self)
{
    arena_clear(&self->arena);
    *self = SEARCH_UPDATE_INIT;
}

/* The index writes fastest in the order of its rows. */
static int by_number_before(const void *a, const void *b)
{
    const struct search_entry *left = a;
    const struct search_entry *right = b;

    return (left->before.number > right->before.number) -
           (left->before.number < right->before.number);
}

static int by_number_now(const void *a, const void *b)
{
    const struct search_entry *left = a;
    const struct search_entry *right = b;

    return (left->now.number > right->now.number) - (left->now.number < right->now.number);
}

static void sort(struct search_update *self, int (*order)(const void *, const void *))
{
    if (self->count > 1)
        qsort(self->items, self->count, sizeof *self->items, order);
}

static void keep_text(struct search_update *self, struct query *query, struct search_place *place)
{
    for (int i = 0; i < 3; i++) {
        struct slice text = query_bytes(query, i);

        place->text[i] = (struct slice){arena_slice(&self->arena, text), text.length};
    }
}

static enum status find_before(struct search_update *self, struct search_entry *entry,
                               struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_SEARCH_TEXT_OF);
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":about", entry->about);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row) {
        keep_text(self, query, &entry->before);
        entry->before.number = query_integer(query, 3);
        entry->before.forum = query_integer(query, 4);
        entry->before.closed = query_integer(query, 5) != 0;
    }
    query_end(query);
    return status;
}

enum status search_update_before(struct search_update *self, struct engine *engine,
                                 const struct change_list *changes, struct error *err)
{
    enum status status = STATUS_OK;

    self->engine = engine;
    self->changes = changes;
    status = search_touch(self, err);
    for (size_t i = 0; status == STATUS_OK && i < self->count; i++) {
        if (self->items[i].about < self->first_new)
            status = find_before(self, &self->items[i], err);
    }
    return status;
}

int64_t search_day_begin(struct date date)
{
    static const struct date first = {1583, 1, 1};
    int64_t days = date_is_set(date) ? date_to_days(date) - date_to_days(first) : 0;

    return days * SEARCH_DAY_ROWS;
}

/* A free number within the day: below all others, so that what comes first in a meeting is the
   first that a reader meets who comes from the newest. */
static enum status new_number(struct search_update *self, int64_t begin, int64_t *number,
                              struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_SEARCH_LOWEST_OF_DAY);
    int64_t end = begin + SEARCH_DAY_ROWS;
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":begin", begin);
    query_bind(query, ":end", end);
    status = query_step(query, &row, err);
    if (status == STATUS_OK)
        *number = (row && !query_is_null(query, 0) ? query_integer(query, 0) : end) - 1;
    query_end(query);
    if (status == STATUS_OK && *number < begin)
        status =
            error_set(err, STATUS_INVALID, N_("more stands on one day than can be searched"), NULL);
    return status;
}

/* Where the thing stands by the record: its day, forum, and whether it is closed. */
static enum status find_place(struct search_update *self, const struct search_entry *entry,
                              struct search_place *place, int64_t *day, struct error *err)
{
    static const enum statement statements[SEARCH_KIND_COUNT] = {
        STATEMENT_SEARCH_PLACE_OF_ITEM,
        STATEMENT_SEARCH_PLACE_OF_DECISION,
        STATEMENT_SEARCH_PLACE_OF_SOURCE,
    };
    struct query *query = engine_query(self->engine, statements[entry->kind]);
    struct date date = NO_DATE;
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":id", entry->about);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row) {
        const char *stored = query_text(query, 0);

        if (!stored || date_parse_iso(stored, &date) != STATUS_OK)
            date = NO_DATE;
        place->forum = query_integer(query, 1);
        place->closed = query_integer(query, 2) != 0;
        *day = search_day_begin(date);
    } else {
        *day = -1;
    }
    query_end(query);
    return status;
}

static enum status delete_row(struct search_update *self, int64_t number, struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_SEARCH_ROW_DELETE);

    query_bind(query, ":number", number);
    return query_run(query, NULL, err);
}

static enum status insert_row(struct search_update *self, const struct search_entry *entry,
                              struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_SEARCH_ROW_INSERT);

    query_bind(query, ":number", entry->now.number);
    query_bind(query, ":about", entry->about);
    query_bind_text(query, ":kind", search_kind_key(entry->kind));
    query_bind(query, ":forum", entry->now.forum);
    query_bind(query, ":closed", entry->now.closed);
    return query_run(query, NULL, err);
}

static bool is_same_place(const struct search_place *a, const struct search_place *b)
{
    return a->number == b->number && a->forum == b->forum && a->closed == b->closed;
}

static enum status read_text(struct search_update *self, struct search_place *place,
                             struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_SEARCH_TEXT);
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":number", place->number);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row)
        keep_text(self, query, place);
    query_end(query);
    return status;
}

/* Gives the entry its row, the old one where the day is still the same, and reads its text. */
static enum status place_entry(struct search_update *self, struct search_entry *entry,
                               struct error *err)
{
    int64_t day = 0;
    enum status status = find_place(self, entry, &entry->now, &day, err);

    if (status == STATUS_OK && day >= 0) {
        entry->now.number = entry->before.number;
        if (entry->now.number == 0 || entry->now.number < day ||
            entry->now.number >= day + SEARCH_DAY_ROWS)
            status = new_number(self, day, &entry->now.number, err);
    }
    if (status == STATUS_OK && !is_same_place(&entry->before, &entry->now)) {
        if (entry->before.number != 0)
            status = delete_row(self, entry->before.number, err);
        if (status == STATUS_OK && entry->now.number != 0)
            status = insert_row(self, entry, err);
    }
    if (status == STATUS_OK && entry->now.number != 0)
        status = read_text(self, &entry->now, err);
    return status;
}

static enum status write_text(struct search_update *self, const struct search_place *place,
                              bool put, struct error *err)
{
    static const enum statement statements[2][2] = {
        {STATEMENT_SEARCH_OPEN_REMOVE, STATEMENT_SEARCH_OPEN_INSERT},
        {STATEMENT_SEARCH_CLOSED_REMOVE, STATEMENT_SEARCH_CLOSED_INSERT},
    };
    struct query *query = engine_query(self->engine, statements[place->closed][put]);

    self->written[place->closed]++;
    query_bind(query, ":number", place->number);
    query_bind_slice(query, ":title", place->text[0]);
    query_bind_slice(query, ":body", place->text[1]);
    query_bind_slice(query, ":scope", place->text[2]);
    return query_run(query, NULL, err);
}

static bool stays(const struct search_entry *entry)
{
    return entry->before.number != 0 && entry->before.number == entry->now.number &&
           entry->before.closed == entry->now.closed;
}

static bool is_same_text(const struct search_entry *entry)
{
    for (int i = 0; i < 3; i++) {
        if (!slice_equal(entry->before.text[i], entry->now.text[i]))
            return false;
    }
    return true;
}

static enum status write_entry(struct search_update *self, const struct search_entry *entry,
                               struct error *err)
{
    enum status status = STATUS_OK;

    if (entry->now.number == 0 || (stays(entry) && is_same_text(entry)))
        return STATUS_OK;
    if (stays(entry))
        status = write_text(self, &entry->before, false, err);
    return status == STATUS_OK ? write_text(self, &entry->now, true, err) : status;
}

enum status search_update_after(struct search_update *self, struct error *err)
{
    enum status status = search_touch(self, err);

    for (size_t i = 0; status == STATUS_OK && i < self->count; i++)
        status = place_entry(self, &self->items[i], err);
    sort(self, by_number_before);
    for (size_t i = 0; status == STATUS_OK && i < self->count; i++) {
        if (self->items[i].before.number != 0 && !stays(&self->items[i]))
            status = write_text(self, &self->items[i].before, false, err);
    }
    sort(self, by_number_now);
    for (size_t i = 0; status == STATUS_OK && i < self->count; i++)
        status = write_entry(self, &self->items[i], err);
    return status;
}

enum status search_index_merge(struct engine *engine, bool closed, int pages, struct error *err)
{
    struct query *query =
        engine_query(engine, closed ? STATEMENT_SEARCH_CLOSED_MERGE : STATEMENT_SEARCH_OPEN_MERGE);

    query_bind(query, ":pages", pages);
    return query_run(query, NULL, err);
}

enum status search_index_check(struct engine *engine, struct error *err)
{
    static const enum statement statements[] = {STATEMENT_SEARCH_OPEN_CHECK,
                                                STATEMENT_SEARCH_CLOSED_CHECK};
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < sizeof statements / sizeof statements[0]; i++)
        status = query_run(engine_query(engine, statements[i]), NULL, err);
    if (status != STATUS_OK)
        return error_set(err, STATUS_INVALID, N_("the search index does not agree with the record"),
                         NULL);
    return STATUS_OK;
}
