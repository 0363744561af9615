#include "db/list.h"

#include "core/collate.h"
#include "core/reading.h"

#include <assert.h>
#include <string.h>

const char *column_text(struct query *query, int column, struct arena *arena)
{
    return arena_strdup(arena, query_text(query, column));
}

struct slice column_slice(struct query *query, int column, struct arena *arena)
{
    struct slice bytes = query_bytes(query, column);

    return (struct slice){arena_slice(arena, bytes), bytes.length};
}

struct date column_date(struct query *query, int column)
{
    const char *text = query_text(query, column);
    struct date date = NO_DATE;

    if (text && date_parse_iso(text, &date) != STATUS_OK)
        return NO_DATE;
    return date;
}

struct clock_time column_clock(struct query *query, int column)
{
    if (query_is_null(query, column))
        return NO_CLOCK;
    return (struct clock_time){(int)query_integer(query, column)};
}

int column_number(struct query *query, int column)
{
    return query_is_null(query, column) ? NUMBER_NONE : (int)query_integer(query, column);
}

struct window window_at_date(struct date date, size_t count, char text[DATE_TEXT])
{
    date_format_iso(date, text);
    return (struct window){WINDOW_AROUND, count, {slice_of(text), INT64_MAX}};
}

void list_bind_of(struct query *query, const void *context)
{
    query_bind(query, ":of", *(const int64_t *)context);
}

/* The sort value behind the last text that begins with the prefix. */
static struct slice end_of_prefix(struct arena *arena, struct slice prefix)
{
    char *end = arena_alloc(arena, prefix.length + 2);

    if (prefix.length > 0)
        memcpy(end, prefix.data, prefix.length);
    end[prefix.length] = '\xFF';
    return (struct slice){end, prefix.length + 1};
}

void list_keep_prefix(struct list_source *source, const char *prefix, struct arena *arena)
{
    struct str key = STR_INIT;

    if (prefix != NULL)
        collate_prefix(&key, prefix);
    if (key.length > 0) {
        struct slice low = str_slice(&key);

        source->low = (struct slice){arena_slice(arena, low), low.length};
        source->high = end_of_prefix(arena, low);
    }
    str_clear(&key);
}

/* Beyond every sort value there is: text is UTF-8, and keys begin below this. */
static const struct slice beyond = {"\xFF\xFF", 2};

static int compare(struct slice a, struct slice b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter > 0 ? memcmp(a.data, b.data, shorter) : 0;

    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* One direction's part of a window. */
struct part {
    enum statement statement;
    struct row_key key;
    size_t count;
};

static void bind_slice(struct query *query, bool bytes, const char *name, struct slice value)
{
    int parameter = query_parameter(query, name);

    if (parameter > 0 && bytes)
        query_bind_bytes_at(query, parameter, value);
    else if (parameter > 0)
        query_bind_slice_at(query, parameter, value);
}

/* Reads up to part->count rows, and finds out whether there is one more. */
static enum status read_part(struct engine *engine, const struct list_source *source,
                             const struct part *part, struct arena *arena, struct list *list,
                             bool *more, struct error *err)
{
    struct query *query = engine_query(engine, part->statement);
    enum status status = STATUS_OK;
    bool row = true;

    list->items = arena_alloc(arena, (part->count + 1) * source->row_size);
    list->count = 0;
    if (!source->by_id) {
        bind_slice(query, source->bytes, ":sort", part->key.sort);
        bind_slice(query, source->bytes, ":low", source->low);
        bind_slice(query, source->bytes, ":high", source->high.length ? source->high : beyond);
    }
    query_bind(query, ":id", part->key.id);
    query_bind(query, ":count", (int64_t)part->count + 1);
    if (source->bind)
        source->bind(query, source->context);
    while (status == STATUS_OK && list->count < part->count) {
        status = query_step(query, &row, err);
        if (status != STATUS_OK || !row)
            break;
        source->read(query, arena, (char *)list->items + list->count++ * source->row_size);
    }
    if (status == STATUS_OK && row)
        status = query_step(query, &row, err);
    *more = row;
    query_end(query);
    return status;
}

static void reverse(struct list *list, size_t size, struct arena *arena)
{
    char *rows = list->items;
    char *spare = arena_alloc(arena, size);

    for (size_t low = 0, high = list->count; low + 1 < high; low++) {
        high--;
        memcpy(spare, rows + low * size, size);
        memcpy(rows + low * size, rows + high * size, size);
        memcpy(rows + high * size, spare, size);
    }
}

static struct row_key lowest(const struct list_source *source)
{
    return (struct row_key){source->low, INT64_MIN};
}

static struct row_key highest(const struct list_source *source)
{
    return (struct row_key){source->high.length ? source->high : beyond, INT64_MAX};
}

/* A key outside of the list's bounds stands at the nearer of them. */
static struct row_key within(const struct list_source *source, struct row_key key)
{
    if (!source->by_id && compare(key.sort, lowest(source).sort) < 0)
        return lowest(source);
    if (!source->by_id && compare(key.sort, highest(source).sort) > 0)
        return highest(source);
    return key;
}

/* Just before the key in the list's order, so that what follows is the key's own row. */
static struct row_key just_before(const struct list_source *source, struct row_key key)
{
    if (source->descending && key.id < INT64_MAX)
        key.id++;
    else if (!source->descending && key.id > INT64_MIN)
        key.id--;
    return key;
}

static enum status read_after(struct engine *engine, const struct list_source *source,
                              struct row_key key, size_t count, struct arena *arena,
                              struct list *list, struct error *err)
{
    struct part part = {source->after, key, count};

    return read_part(engine, source, &part, arena, list, &list->edges.more_after, err);
}

static enum status read_before(struct engine *engine, const struct list_source *source,
                               struct row_key key, size_t count, struct arena *arena,
                               struct list *list, struct error *err)
{
    struct part part = {source->before, key, count};
    enum status status =
        read_part(engine, source, &part, arena, list, &list->edges.more_before, err);

    reverse(list, source->row_size, arena);
    return status;
}

/* Half before the key, the rest from it on; where one side ends early the other fills up. */
static enum status read_around(struct engine *engine, const struct list_source *source,
                               const struct window *window, struct arena *arena, struct list *list,
                               struct error *err)
{
    struct row_key key = within(source, window->key);
    struct list after = {0};
    struct list before = {0};
    size_t rest = window->count - window->count / 2;
    enum status status =
        read_after(engine, source, just_before(source, key), window->count, arena, &after, err);

    if (status == STATUS_OK)
        status = read_before(engine, source, key,
                             window->count - (after.count < rest ? after.count : rest), arena,
                             &before, err);
    if (status != STATUS_OK)
        return status;
    if (after.count > window->count - before.count) {
        after.count = window->count - before.count;
        after.edges.more_after = true;
    }
    list->count = before.count + after.count;
    list->items = arena_alloc(arena, (list->count + 1) * source->row_size);
    memcpy(list->items, before.items, before.count * source->row_size);
    memcpy((char *)list->items + before.count * source->row_size, after.items,
           after.count * source->row_size);
    list->edges = (struct window_edges){before.edges.more_before, after.edges.more_after};
    return STATUS_OK;
}

enum status list_read(struct engine *engine, const struct list_source *source,
                      const struct window *window, struct arena *arena, struct list *list,
                      struct error *err)
{
    struct row_key key = within(source, window->key);
    struct row_key begin = source->descending ? highest(source) : lowest(source);
    struct row_key end = source->descending ? lowest(source) : highest(source);
    struct list read = {0};
    enum status status = STATUS_INTERNAL;

    assert(window->count >= 1 && window->count <= WINDOW_MOST);
    switch (window->place) {
    case WINDOW_FIRST:
        status = read_after(engine, source, begin, window->count, arena, &read, err);
        break;
    case WINDOW_LAST:
        status = read_before(engine, source, end, window->count, arena, &read, err);
        break;
    case WINDOW_AFTER:
        status = read_after(engine, source, key, window->count, arena, &read, err);
        read.edges.more_before = true;
        break;
    case WINDOW_BEFORE:
        status = read_before(engine, source, key, window->count, arena, &read, err);
        read.edges.more_after = true;
        break;
    case WINDOW_AROUND:
        status = read_around(engine, source, window, arena, &read, err);
        break;
    }
    if (status == STATUS_OK)
        *list = read;
    return status;
}

enum status list_read_all(struct engine *engine, const struct list_source *source, size_t most,
                          struct arena *arena, struct list *list, struct error *err)
{
    struct query *query = engine_query(engine, source->after);
    struct list read = {0};
    enum status status = STATUS_OK;
    bool row = true;

    if (source->bind)
        source->bind(query, source->context);
    while (read.count < most) {
        status = query_step(query, &row, err);
        if (status != STATUS_OK || !row)
            break;
        read.items = arena_list_room(arena, read.items, read.count, source->row_size);
        memset((char *)read.items + read.count * source->row_size, 0, source->row_size);
        source->read(query, arena, (char *)read.items + read.count++ * source->row_size);
    }
    query_end(query);
    if (status == STATUS_OK)
        *list = read;
    return status;
}

enum status list_read_one(struct engine *engine, const struct list_source *source,
                          struct arena *arena, void *row, struct error *err)
{
    struct query *query = engine_query(engine, source->after);
    bool found = false;
    enum status status = STATUS_OK;

    if (source->bind)
        source->bind(query, source->context);
    status = query_step(query, &found, err);
    if (status == STATUS_OK && !found)
        status =
            error_set(err, STATUS_NOT_FOUND, N_("it is not there, or not for you to see"), NULL);
    if (status == STATUS_OK)
        source->read(query, arena, row);
    query_end(query);
    return status;
}
