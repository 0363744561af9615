#include "db/search_touch.h"

#include <stdlib.h>

static void touch(struct search_update *self, enum search_kind kind, int64_t about)
{
    *LIST_PUSH(&self->arena, self) = (struct search_entry){.kind = kind, .about = about};
}

/* Touches the items that a statement gives for :id. */
static enum status touch_items(struct search_update *self, enum statement statement, int64_t id,
                               struct error *err)
{
    struct query *query = engine_query(self->engine, statement);
    enum status status = STATUS_OK;
    bool row = true;

    query_bind(query, ":id", id);
    while (status == STATUS_OK && row) {
        status = query_step(query, &row, err);
        if (status == STATUS_OK && row)
            touch(self, SEARCH_ITEM, query_integer(query, 0));
    }
    query_end(query);
    return status;
}

/* What hangs on an item directly: found by its own row as it is now, and by what the change says.
 */
static enum status touch_child(struct search_update *self, const struct change *change, int field,
                               enum statement owner, struct error *err)
{
    if (change->kind != CHANGE_DELETE && change->values[field].type == VALUE_INTEGER)
        touch(self, SEARCH_ITEM, change->values[field].integer);
    return change->kind == CHANGE_INSERT ? STATUS_OK : touch_items(self, owner, change->id, err);
}

/* Sections and points hang on a presentation; a new one's items are new, or touched, themselves. */
static enum status touch_text(struct search_update *self, const struct change *change, int field,
                              enum statement owners, struct error *err)
{
    if (change->kind != CHANGE_INSERT)
        return touch_items(self, owners, change->id, err);
    if (change->values[field].integer >= self->first_new)
        return STATUS_OK;
    return touch_items(self, STATEMENT_SEARCH_ITEMS_OF_PRESENTATION, change->values[field].integer,
                       err);
}

static enum status touch_decision(struct search_update *self, const struct change *change,
                                  struct error *err)
{
    touch(self, SEARCH_DECISION, change->id);
    return touch_child(self, change, FIELD_DECISION_ITEM, STATEMENT_SEARCH_ITEMS_OF_DECISION, err);
}

static enum status touch_by(struct search_update *self, const struct change *change,
                            struct error *err)
{
    bool changed = change->kind == CHANGE_UPDATE;

    /* The switch of entities that text hangs on; all others have none that is searched. */
    if (change->entity == ENTITY_ITEM)
        touch(self, SEARCH_ITEM, change->id);
    else if (change->entity == ENTITY_SOURCE)
        touch(self, SEARCH_SOURCE, change->id);
    else if (change->entity == ENTITY_DECISION)
        return touch_decision(self, change, err);
    else if (change->entity == ENTITY_QUOTATION)
        return touch_child(self, change, FIELD_QUOTATION_ITEM, STATEMENT_SEARCH_ITEM_OF_QUOTATION,
                           err);
    else if (change->entity == ENTITY_ATTACHMENT)
        return touch_child(self, change, FIELD_ATTACHMENT_ITEM, STATEMENT_SEARCH_ITEM_OF_ATTACHMENT,
                           err);
    else if (change->entity == ENTITY_SECTION)
        return touch_text(self, change, FIELD_SECTION_PRESENTATION,
                          STATEMENT_SEARCH_ITEMS_OF_SECTION, err);
    else if (change->entity == ENTITY_POINT)
        return touch_text(self, change, FIELD_POINT_PRESENTATION, STATEMENT_SEARCH_ITEMS_OF_POINT,
                          err);
    else if (change->entity == ENTITY_MEETING && changed)
        return touch_items(self, STATEMENT_SEARCH_ITEMS_OF_MEETING, change->id, err);
    else if (change->entity == ENTITY_CASEFILE && changed)
        return touch_items(self, STATEMENT_SEARCH_ITEMS_OF_CASEFILE, change->id, err);
    return STATUS_OK;
}

static int by_thing(const void *a, const void *b)
{
    const struct search_entry *left = a;
    const struct search_entry *right = b;

    if (left->kind != right->kind)
        return left->kind < right->kind ? -1 : 1;
    if (left->about != right->about)
        return left->about < right->about ? -1 : 1;
    /* The one that knows its row first: it is the one that is kept of two alike. */
    return (left->before.number == 0) - (right->before.number == 0);
}

enum status search_touch(struct search_update *self, struct error *err)
{
    enum status status = STATUS_OK;
    size_t kept = 0;

    for (size_t i = 0; status == STATUS_OK && i < self->changes->count; i++)
        status = touch_by(self, self->changes->items[i], err);
    if (self->count > 1)
        qsort(self->items, self->count, sizeof *self->items, by_thing);
    for (size_t i = 0; i < self->count; i++) {
        if (kept > 0 && self->items[kept - 1].kind == self->items[i].kind &&
            self->items[kept - 1].about == self->items[i].about)
            continue;
        self->items[kept++] = self->items[i];
    }
    self->count = kept;
    return status;
}
