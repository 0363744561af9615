#include "core/judge_parts.h"

#include <stdlib.h>

/*
 * Puts changes into an order in which every row is there before another refers to it: new rows
 * first, each after those that it refers to, then changes of old ones, then what goes, each after
 * what refers to it. Where two new rows refer to each other, one reference is set when both are
 * there.
 */

enum mark { UNSEEN, UNDER_WAY, PLACED };

enum { NEW_VERSION = 1 }; /* of a row that was just inserted */

struct order {
    struct change_list *changes; /* in the order that is made */
    struct change **inserts;     /* by id, the first at place 0 */
    enum mark *marks;
    size_t insert_count;
    int64_t first_id;
    struct change_list later; /* references that close a circle */
};

static struct change *insert_of(const struct order *self, int64_t id)
{
    if (id < self->first_id || id >= self->first_id + (int64_t)self->insert_count)
        return NULL;
    return self->inserts[id - self->first_id];
}

static bool refers(const struct change *change, int field)
{
    return (change->set >> field & 1) != 0 &&
           entity_field(change->entity, field)->type == FIELD_REFERENCE &&
           change->values[field].type == VALUE_INTEGER;
}

static struct change *later_update(struct order *self, const struct change *change)
{
    for (size_t i = 0; i < self->later.count; i++) {
        if (self->later.items[i]->id == change->id)
            return self->later.items[i];
    }
    return change_update(&self->later, change->entity, change->id, NEW_VERSION);
}

static void set_later(struct order *self, struct change *change, int field)
{
    struct change *update = later_update(self, change);

    change_set_reference(update, field, change->values[field].integer);
    change_set_null(change, field);
}

static void place(struct order *self, struct change *change)
{
    enum mark *mark = &self->marks[change->id - self->first_id];

    if (*mark != UNSEEN)
        return;
    *mark = UNDER_WAY;
    for (int i = 0; i < entity_info(change->entity)->field_count; i++) {
        struct change *other =
            refers(change, i) ? insert_of(self, change->values[i].integer) : NULL;

        if (other == NULL)
            continue;
        if (self->marks[other->id - self->first_id] == UNDER_WAY)
            set_later(self, change, i);
        else
            place(self, other);
    }
    *mark = PLACED;
    *LIST_PUSH(self->changes->arena, self->changes) = change;
}

static void append_kind(struct change_list *out, const struct change_list *in,
                        enum change_kind kind)
{
    for (size_t i = 0; i < in->count; i++) {
        if (in->items[i]->kind == kind)
            *LIST_PUSH(out->arena, out) = in->items[i];
    }
}

static bool refers_to(const struct entity_info *info, enum entity target)
{
    for (int i = 0; i < info->field_count; i++) {
        if (info->fields[i].type == FIELD_REFERENCE && info->fields[i].target == target)
            return true;
    }
    return false;
}

/* What goes of an entity, after what goes of those that refer to it. */
static void append_deletes(struct change_list *out, const struct change_list *in,
                           enum entity entity, bool *done)
{
    if (done[entity])
        return;
    done[entity] = true;
    for (int i = 0; i < ENTITY_COUNT; i++) {
        if (refers_to(entity_info((enum entity)i), entity))
            append_deletes(out, in, (enum entity)i, done);
    }
    for (size_t i = 0; i < in->count; i++) {
        if (in->items[i]->kind == CHANGE_DELETE && in->items[i]->entity == entity)
            *LIST_PUSH(out->arena, out) = in->items[i];
    }
}

void judge_order(struct change_list *changes, int64_t first_id)
{
    struct arena *arena = changes->arena;
    bool done[ENTITY_COUNT] = {false};
    bool deletes = false; /* few commands do, and who refers to whom takes time to find out */
    struct change_list ordered;
    struct order self = {
        .changes = &ordered,
        .insert_count = (size_t)(changes->next_id - first_id),
        .first_id = first_id,
    };

    change_list_init(&ordered, arena, changes->next_id);
    change_list_init(&self.later, arena, changes->next_id);
    self.inserts = arena_alloc(arena, self.insert_count * sizeof *self.inserts);
    self.marks = arena_alloc(arena, self.insert_count * sizeof *self.marks);
    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i]->kind == CHANGE_INSERT)
            self.inserts[changes->items[i]->id - first_id] = changes->items[i];
        deletes = deletes || changes->items[i]->kind == CHANGE_DELETE;
    }
    for (size_t i = 0; i < self.insert_count; i++)
        place(&self, self.inserts[i]);
    append_kind(&ordered, &self.later, CHANGE_UPDATE);
    append_kind(&ordered, changes, CHANGE_UPDATE);
    for (int i = 0; deletes && i < ENTITY_COUNT; i++)
        append_deletes(&ordered, changes, (enum entity)i, done);
    *changes = ordered;
}
