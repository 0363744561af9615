#include "db/verify_rows.h"

#include "db/engine.h"
#include "db/log_private.h"

#include <string.h>

/* The live rows of an entity and those that the log makes, side by side in order of id. */
struct pair {
    struct query *live;
    struct query *made;
    bool live_row;
    bool made_row;
};

static bool same_bytes(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static bool same_column(struct pair *pair, int column)
{
    if (query_is_null(pair->live, column) || query_is_null(pair->made, column))
        return query_is_null(pair->live, column) && query_is_null(pair->made, column);
    if (query_is_integer(pair->live, column) != query_is_integer(pair->made, column))
        return false;
    if (query_is_integer(pair->live, column))
        return query_integer(pair->live, column) == query_integer(pair->made, column);
    return same_bytes(query_bytes(pair->live, column), query_bytes(pair->made, column));
}

/* The log knows the hash of a content alone. */
static bool same_content(struct pair *pair, int column)
{
    struct slice mark = query_bytes(pair->made, column);
    unsigned char digest[VALUE_DIGEST];

    if (mark.length != VERIFY_CONTENT || query_is_null(pair->live, column))
        return same_column(pair, column);
    log_digest(query_bytes(pair->live, column), (const unsigned char *)mark.data, digest);
    return memcmp(digest, mark.data + LOG_SALT, sizeof digest) == 0;
}

static bool is_erased(struct pair *pair, int column)
{
    return same_bytes(query_bytes(pair->made, column), slice_of(VERIFY_ERASED));
}

static bool same_row(struct pair *pair, const struct entity_info *info)
{
    int column = 2;
    bool same = same_column(pair, 1);

    for (int i = 0; same && i < info->field_count; i++, column++) {
        enum field_type type = info->fields[i].type;

        if (type == FIELD_CONTENT)
            same = same_content(pair, column);
        else if (type != FIELD_TEXT || !is_erased(pair, column))
            same = same_column(pair, column);
    }
    for (int i = 0; same && i < info->field_count; i++) {
        if (!(info->fields[i].flags & FIELD_SORTED))
            continue;
        same = is_erased(pair, 2 + i) || same_column(pair, column);
        column++;
    }
    return same;
}

static enum status step(struct pair *pair, bool live, bool made, struct error *err)
{
    enum status status = STATUS_OK;

    if (live)
        status = query_step(pair->live, &pair->live_row, err);
    if (status == STATUS_OK && made)
        status = query_step(pair->made, &pair->made_row, err);
    return status;
}

static enum status compare_next(struct verify_work *self, enum entity entity, struct pair *pair,
                                struct error *err)
{
    int64_t live = pair->live_row ? query_integer(pair->live, 0) : INT64_MAX;
    int64_t made = pair->made_row ? query_integer(pair->made, 0) : INT64_MAX;
    struct verify_fault fault = {.entity = entity, .id = live < made ? live : made};

    fault.kind = live < made ? VERIFY_ROW_ADDED : VERIFY_ROW_MISSING;
    if (live == made)
        fault.kind = VERIFY_ROW_CHANGED;
    if (live != made || !same_row(pair, entity_info(entity)))
        verify_note(self, fault);
    return step(pair, live <= made, made <= live, err);
}

enum status verify_rows(struct verify_work *self, enum entity entity, struct error *err)
{
    struct pair pair = {
        .live = engine_entity_query(self->engine, entity, ENTITY_SELECT_AFTER),
        .made = engine_entity_query(self->scratch, entity, ENTITY_SELECT_AFTER),
    };
    enum status status = STATUS_OK;

    query_bind(pair.live, ":id", INT64_MIN);
    query_bind(pair.made, ":id", INT64_MIN);
    status = step(&pair, true, true, err);
    while (status == STATUS_OK && (pair.live_row || pair.made_row))
        status = compare_next(self, entity, &pair, err);
    query_end(pair.live);
    query_end(pair.made);
    return status;
}
