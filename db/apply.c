#include "db/apply.h"

#include "core/collate.h"

static void bind_value(struct query *query, int parameter, const struct value *value)
{
    switch (value->type) {
    case VALUE_INTEGER:
        query_bind_at(query, parameter, value->integer);
        break;
    case VALUE_KEY:
    case VALUE_TEXT:
        query_bind_slice_at(query, parameter, value->bytes);
        break;
    case VALUE_BYTES:
    case VALUE_CONTENT:
        query_bind_bytes_at(query, parameter, value->bytes);
        break;
    case VALUE_NULL:
    case VALUE_TYPE_COUNT:
        break;
    }
}

/* The parameter of a column, or of its sort key. */
static int parameter(struct query *query, const char *column, const char *suffix)
{
    struct str name = STR_INIT;
    int number = 0;

    str_printf(&name, ":%s%s", column, suffix);
    number = query_parameter(query, str_text(&name));
    str_clear(&name);
    return number;
}

/* Keys of Danish order for the sorted fields that the change sets; `keys` owns their bytes. */
static void bind_sort_keys(struct query *query, const struct change *change, struct arena *keys)
{
    const struct entity_info *info = entity_info(change->entity);
    struct str key = STR_INIT;

    for (int i = 0; i < info->field_count; i++) {
        const struct value *value = &change->values[i];

        if (!(info->fields[i].flags & FIELD_SORTED) || value->type == VALUE_NULL)
            continue;
        str_reset(&key);
        collate_key(&key, value->bytes.data);
        query_bind_bytes_at(query, parameter(query, info->fields[i].column, "_sort"),
                            (struct slice){arena_slice(keys, str_slice(&key)), key.length});
    }
    str_clear(&key);
}

static enum status insert(struct engine *engine, const struct change *change, struct arena *keys,
                          struct error *err)
{
    const struct entity_info *info = entity_info(change->entity);
    struct query *query = engine_entity_query(engine, change->entity, ENTITY_INSERT);

    query_bind_at(query, 1, change->id);
    query_bind_at(query, 2, 1);
    for (int i = 0; i < info->field_count; i++)
        bind_value(query, 3 + i, &change->values[i]);
    bind_sort_keys(query, change, keys);
    return query_run(query, NULL, err);
}

/* One row, at the version that was judged, or somebody else was first. */
static enum status run_on_one(struct query *query, const struct change *change, struct error *err)
{
    int64_t changed = 0;
    enum status status = STATUS_OK;

    query_bind(query, ":id", change->id);
    query_bind(query, ":version", change->version);
    status = query_run(query, &changed, err);
    if (status == STATUS_OK && changed == 0)
        status =
            error_set(err, STATUS_CONFLICT, N_("somebody else has changed this meanwhile"), NULL);
    return status;
}

static enum status update(struct engine *engine, const struct change *change, struct arena *keys,
                          struct error *err)
{
    const struct entity_info *info = entity_info(change->entity);
    struct query *query = engine_update_query(engine, change->entity, change->set);

    for (int i = 0; i < info->field_count; i++) {
        if ((change->set >> i & 1) != 0)
            bind_value(query, parameter(query, info->fields[i].column, ""), &change->values[i]);
    }
    bind_sort_keys(query, change, keys);
    return run_on_one(query, change, err);
}

static enum status apply(struct engine *engine, const struct change *change, struct arena *keys,
                         struct error *err)
{
    switch (change->kind) {
    case CHANGE_INSERT:
        return insert(engine, change, keys, err);
    case CHANGE_UPDATE:
        return update(engine, change, keys, err);
    case CHANGE_DELETE:
        return run_on_one(engine_entity_query(engine, change->entity, ENTITY_DELETE), change, err);
    case CHANGE_KIND_COUNT:
        break;
    }
    return error_set(err, STATUS_INTERNAL, N_("no such kind of change"), NULL);
}

enum status apply_changes(struct engine *engine, const struct change_list *changes,
                          struct error *err)
{
    struct arena keys = ARENA_INIT;
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < changes->count; i++)
        status = apply(engine, changes->items[i], &keys, err);
    arena_clear(&keys);
    return status;
}
