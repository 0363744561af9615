#include "db/statements.h"

#include <assert.h>

static const struct {
    const char *name;
    const char *sql;
} statements[STATEMENT_COUNT] = {
#define STATEMENT(name, sql) [STATEMENT_##name] = {#name, sql},
#include "db/statements.def"
#undef STATEMENT
};

const char *statement_sql(enum statement statement)
{
    assert((unsigned)statement < STATEMENT_COUNT);
    return statements[statement].sql;
}

const char *statement_name(enum statement statement)
{
    assert((unsigned)statement < STATEMENT_COUNT);
    return statements[statement].name;
}

/* Appends "PREFIXcolumn" for each field, and then for each sort key, parted by commas. */
static void append_columns(struct str *out, const struct entity_info *info, const char *prefix)
{
    for (int i = 0; i < info->field_count; i++)
        str_printf(out, ", %s%s", prefix, info->fields[i].column);
    for (int i = 0; i < info->field_count; i++) {
        if (info->fields[i].flags & FIELD_SORTED)
            str_printf(out, ", %s%s_sort", prefix, info->fields[i].column);
    }
}

static void append_select(struct str *out, const struct entity_info *info)
{
    str_append(out, "SELECT id, version");
    append_columns(out, info, "");
    str_printf(out, " FROM %s", info->table);
}

void entity_update_sql(struct str *out, enum entity entity, uint64_t set)
{
    const struct entity_info *info = entity_info(entity);

    str_printf(out, "UPDATE %s SET version = version + 1", info->table);
    for (int i = 0; i < info->field_count; i++) {
        const char *column = info->fields[i].column;

        if ((set >> i & 1) == 0)
            continue;
        str_printf(out, ", %s = :%s", column, column);
        if (info->fields[i].flags & FIELD_SORTED)
            str_printf(out, ", %s_sort = :%s_sort", column, column);
    }
    str_append(out, " WHERE id = :id AND version = :version");
}

void entity_statement_sql(struct str *out, enum entity entity, enum entity_statement statement)
{
    const struct entity_info *info = entity_info(entity);

    switch (statement) {
    case ENTITY_SELECT:
        append_select(out, info);
        str_append(out, " WHERE id = :id");
        break;
    case ENTITY_SELECT_AFTER:
        append_select(out, info);
        str_append(out, " WHERE id > :id ORDER BY id");
        break;
    case ENTITY_INSERT:
        str_printf(out, "INSERT INTO %s (id, version", info->table);
        append_columns(out, info, "");
        str_append(out, ") VALUES (:id, :version");
        append_columns(out, info, ":");
        str_append(out, ")");
        break;
    case ENTITY_DELETE:
        str_printf(out, "DELETE FROM %s WHERE id = :id AND version = :version", info->table);
        break;
    case ENTITY_STATEMENT_COUNT:
        assert(statement < ENTITY_STATEMENT_COUNT);
        break;
    }
}
