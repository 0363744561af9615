#include "db/facts.h"

#include "core/judge.h"
#include "core/memory.h"

#include <stdlib.h>

static const enum statement statements[LOOKUP_COUNT] = {
#define LOOKUP(name, entity) [LOOKUP_##name] = STATEMENT_FACT_##name,
#define REFERRING(entity, field, target)                                                           \
    [LOOKUP_##entity##_OF_##field] = STATEMENT_FACT_##entity##_OF_##field,
#include "core/lookup.def"
};

enum { FIRST_FIELD = 2 }; /* columns before it: id, version */

struct ids {
    int64_t *items;
    size_t count;
    size_t capacity;
};

static void bind_key(struct query *query, const char *name, const struct value *key)
{
    switch (key->type) {
    case VALUE_INTEGER:
        query_bind(query, name, key->integer);
        break;
    case VALUE_KEY:
    case VALUE_TEXT:
        query_bind_slice(query, name, key->bytes);
        break;
    case VALUE_BYTES:
    case VALUE_CONTENT:
        query_bind_bytes(query, name, key->bytes);
        break;
    case VALUE_NULL:
    case VALUE_TYPE_COUNT:
        break;
    }
}

static enum status find_ids(struct engine *engine, const struct want *want, struct ids *ids,
                            struct error *err)
{
    struct query *query = engine_query(engine, statements[want->lookup]);
    enum status status;
    bool row = false;

    bind_key(query, ":a", &want->keys[0]);
    bind_key(query, ":b", &want->keys[1]);
    while ((status = query_step(query, &row, err)) == STATUS_OK && row) {
        if (ids->count == ids->capacity) {
            ids->capacity = ids->capacity == 0 ? 64 : ids->capacity * 2;
            ids->items = xrealloc(ids->items, ids->capacity, sizeof *ids->items);
        }
        ids->items[ids->count++] = query_integer(query, 0);
    }
    query_end(query);
    return status;
}

static void read_value(struct query *query, int column, enum field_type type, struct arena *arena,
                       struct value *value)
{
    *value = (struct value){.type = VALUE_NULL};
    if (type == FIELD_CONTENT || query_is_null(query, column))
        return;
    switch (type) {
    case FIELD_INTEGER:
    case FIELD_BOOL:
    case FIELD_CLOCK:
    case FIELD_REFERENCE:
        value->type = VALUE_INTEGER;
        value->integer = query_integer(query, column);
        return;
    case FIELD_TEXT:
        value->type = VALUE_TEXT;
        break;
    case FIELD_KEY:
    case FIELD_DATE:
        value->type = VALUE_KEY;
        break;
    case FIELD_BYTES:
        value->type = VALUE_BYTES;
        break;
    case FIELD_CONTENT:
    case FIELD_TYPE_COUNT:
        return;
    }
    value->bytes = query_bytes(query, column);
    value->bytes.data = arena_slice(arena, value->bytes);
}

static enum status load_row(struct engine *engine, enum entity entity, int64_t id,
                            struct facts *facts, struct error *err)
{
    const struct entity_info *info = entity_info(entity);
    struct query *query;
    struct fact *fact;
    enum status status;
    bool row = false;

    if (facts_find(facts, id) != NULL)
        return STATUS_OK;
    query = engine_entity_query(engine, entity, ENTITY_SELECT);
    query_bind(query, ":id", id);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row) {
        fact = facts_add(facts, entity, id);
        fact->version = query_integer(query, 1);
        for (int i = 0; i < info->field_count; i++)
            read_value(query, FIRST_FIELD + i, info->fields[i].type, &facts->arena,
                       &fact->values[i]);
    }
    query_end(query);
    return status;
}

static enum status answer(struct engine *engine, const struct want *want, struct facts *facts,
                          struct error *err)
{
    struct ids ids = {.count = 0};
    enum status status = STATUS_OK;

    if (want->lookup == LOOKUP_ROW)
        return load_row(engine, want->entity, want->keys[0].integer, facts, err);
    status = find_ids(engine, want, &ids, err);
    for (size_t i = 0; status == STATUS_OK && i < ids.count; i++)
        status = load_row(engine, want->entity, ids.items[i], facts, err);
    free(ids.items);
    return status;
}

enum status facts_load(struct engine *engine, const struct command *command,
                       const struct command_context *context, struct facts *facts,
                       struct error *err)
{
    enum status status = STATUS_OK;

    judge_want(facts, command, context);
    while (status == STATUS_OK && facts->answered < facts->wants.count) {
        while (status == STATUS_OK && facts->answered < facts->wants.count) {
            struct want want = facts->wants.items[facts->answered++];

            status = answer(engine, &want, facts, err);
        }
        if (status == STATUS_OK)
            judge_want(facts, command, context);
    }
    return status;
}
