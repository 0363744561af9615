#include "db/engine_private.h"

#include <assert.h>
#include <sqlite3.h>
#include <string.h>

static struct query *use(struct engine *self, struct query *query, const char *sql)
{
    assert(!query->busy);
    query->engine = self;
    query->busy = true;
    query->fault = SQLITE_OK;
    if (!query->statement)
        query->fault = sqlite3_prepare_v3(self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                          &query->statement, NULL);
    return query;
}

struct query *engine_query(struct engine *self, enum statement statement)
{
    return use(self, &self->queries[statement], statement_sql(statement));
}

struct query *engine_entity_query(struct engine *self, enum entity entity,
                                  enum entity_statement statement)
{
    int at = STATEMENT_COUNT + (int)entity * (int)ENTITY_STATEMENT_COUNT + (int)statement;
    struct query *query = &self->queries[at];
    struct str sql = STR_INIT;

    if (!query->statement)
        entity_statement_sql(&sql, entity, statement);
    use(self, query, str_text(&sql));
    str_clear(&sql);
    return query;
}

static struct update_query *find_update(struct engine *self, enum entity entity, uint64_t set)
{
    struct update_query *found = NULL;

    for (int i = 0; i < ENGINE_UPDATES; i++) {
        found = &self->updates[i];
        if (found->query.statement && found->entity == entity && found->set == set)
            return found;
    }
    found = &self->updates[self->next_update];
    self->next_update = (self->next_update + 1) % ENGINE_UPDATES;
    sqlite3_finalize(found->query.statement);
    *found = (struct update_query){.entity = entity, .set = set};
    return found;
}

struct query *engine_update_query(struct engine *self, enum entity entity, uint64_t set)
{
    struct query *query = &find_update(self, entity, set)->query;
    struct str sql = STR_INIT;

    if (!query->statement)
        entity_update_sql(&sql, entity, set);
    use(self, query, str_text(&sql));
    str_clear(&sql);
    return query;
}

static void note(struct query *self, int code)
{
    if (self->fault == SQLITE_OK)
        self->fault = code;
}

int query_parameter(struct query *self, const char *name)
{
    return sqlite3_bind_parameter_index(self->statement, name);
}

/* A parameter that the statement must have. */
static int parameter_of(struct query *self, const char *name)
{
    int parameter = query_parameter(self, name);

    assert(parameter > 0 || !self->statement);
    return parameter;
}

void query_bind_at(struct query *self, int parameter, int64_t number)
{
    note(self, sqlite3_bind_int64(self->statement, parameter, number));
}

void query_bind_slice_at(struct query *self, int parameter, struct slice text)
{
    note(self, sqlite3_bind_text64(self->statement, parameter, text.data ? text.data : "",
                                   text.length, SQLITE_STATIC, SQLITE_UTF8));
}

void query_bind_bytes_at(struct query *self, int parameter, struct slice bytes)
{
    note(self, sqlite3_bind_blob64(self->statement, parameter, bytes.data ? bytes.data : "",
                                   bytes.length, SQLITE_STATIC));
}

void query_bind(struct query *self, const char *name, int64_t number)
{
    query_bind_at(self, parameter_of(self, name), number);
}

void query_bind_text(struct query *self, const char *name, const char *text)
{
    if (text)
        query_bind_slice_at(self, parameter_of(self, name), slice_of(text));
}

void query_bind_slice(struct query *self, const char *name, struct slice text)
{
    query_bind_slice_at(self, parameter_of(self, name), text);
}

void query_bind_bytes(struct query *self, const char *name, struct slice bytes)
{
    query_bind_bytes_at(self, parameter_of(self, name), bytes);
}

enum status query_step(struct query *self, bool *row, struct error *err)
{
    int code = self->fault;

    assert(self->busy);
    if (code == SQLITE_OK)
        code = sqlite3_step(self->statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return engine_fault(self->engine, code, err);
    *row = code == SQLITE_ROW;
    return STATUS_OK;
}

enum status query_run(struct query *self, int64_t *changed, struct error *err)
{
    bool row = false;
    enum status status = query_step(self, &row, err);

    if (status == STATUS_OK && changed)
        *changed = sqlite3_changes64(self->engine->handle);
    query_end(self);
    return status;
}

void query_end(struct query *self)
{
    self->busy = false;
    if (!self->statement)
        return;
    sqlite3_reset(self->statement);
    sqlite3_clear_bindings(self->statement);
}

bool query_is_null(struct query *self, int column)
{
    return sqlite3_column_type(self->statement, column) == SQLITE_NULL;
}

bool query_is_integer(struct query *self, int column)
{
    return sqlite3_column_type(self->statement, column) == SQLITE_INTEGER;
}

int64_t query_integer(struct query *self, int column)
{
    return sqlite3_column_int64(self->statement, column);
}

const char *query_text(struct query *self, int column)
{
    return (const char *)sqlite3_column_text(self->statement, column);
}

struct slice query_bytes(struct query *self, int column)
{
    const void *bytes = sqlite3_column_blob(self->statement, column);
    int length = sqlite3_column_bytes(self->statement, column);

    return (struct slice){bytes, (size_t)length};
}

int query_columns(struct query *self)
{
    return sqlite3_column_count(self->statement);
}

enum status engine_explain(struct engine *self, enum statement statement, struct str *plan,
                           struct error *err)
{
    struct str sql = STR_INIT;
    sqlite3_stmt *explain = NULL;
    int code = SQLITE_OK;

    str_printf(&sql, "EXPLAIN QUERY PLAN %s", statement_sql(statement));
    code = sqlite3_prepare_v2(self->handle, str_text(&sql), -1, &explain, NULL);
    str_clear(&sql);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(explain);
        if (code == SQLITE_ROW)
            str_printf(plan, "%s\n", (const char *)sqlite3_column_text(explain, 3));
    }
    sqlite3_finalize(explain);
    return code == SQLITE_DONE ? STATUS_OK : engine_fault(self, code, err);
}
