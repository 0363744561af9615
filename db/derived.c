#include "db/derived.h"

static enum status run_for(struct engine *engine, enum statement statement, int64_t id,
                           struct error *err)
{
    struct query *query = engine_query(engine, statement);

    query_bind(query, ":id", id);
    return query_run(query, NULL, err);
}

enum status derive_columns(struct engine *engine, const struct change_list *changes,
                           struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < changes->count; i++) {
        const struct change *change = changes->items[i];

        if (change->kind == CHANGE_DELETE)
            continue;
        if (change->entity == ENTITY_BALLOT)
            status = run_for(engine, STATEMENT_DERIVE_BALLOT, change->id, err);
        else if (change->entity == ENTITY_DECISION && change->kind == CHANGE_UPDATE &&
                 (change->set >> FIELD_DECISION_DATE & 1) != 0)
            status = run_for(engine, STATEMENT_DERIVE_BALLOTS_OF_DECISION, change->id, err);
    }
    return status;
}
