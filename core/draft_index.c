#include "core/draft_index.h"

#include "core/draft.h"

#include <string.h>

/* The rows that one value leads to. */
struct slot {
    int64_t key;
    struct row *row; /* of an index by id */
    struct {
        size_t *items; /* places, ascending */
        size_t count;
    } places; /* of an index by a field */
    bool used;
};

/* Open addressing. */
struct table {
    struct slot *slots;
    size_t capacity; /* a power of two, at least twice as many as are in use; 0: nothing yet */
    size_t count;
};

/* Of one field; made when it is first asked for. */
struct field_index {
    int field;
    struct table table;
};

struct draft_index {
    struct arena *arena;
    struct table by_id;
    struct {
        struct field_index *items;
        size_t count;
    } fields[ENTITY_COUNT];
    struct {
        struct row **items;
        size_t count;
    } touched[ENTITY_COUNT]; /* since these were looked through last */
};

enum { TABLE_FIRST = 64 };

static uint64_t mix(int64_t key)
{
    uint64_t hash = (uint64_t)key * UINT64_C(0x9E3779B97F4A7C15);

    return hash ^ hash >> 32;
}

/* The slot of a key, or the empty one where it belongs. */
static struct slot *slot_of(const struct table *self, int64_t key)
{
    size_t at = (size_t)mix(key) & (self->capacity - 1);

    while (self->slots[at].used && self->slots[at].key != key)
        at = (at + 1) & (self->capacity - 1);
    return &self->slots[at];
}

static void grow(struct table *self, struct arena *arena)
{
    struct table old = *self;

    self->capacity = old.capacity == 0 ? TABLE_FIRST : old.capacity * 2;
    self->slots = arena_alloc(arena, self->capacity * sizeof *self->slots);
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.slots[i].used)
            *slot_of(self, old.slots[i].key) = old.slots[i];
    }
}

static struct slot *slot_for(struct table *self, struct arena *arena, int64_t key)
{
    struct slot *slot;

    if (self->count * 2 >= self->capacity)
        grow(self, arena);
    slot = slot_of(self, key);
    if (!slot->used) {
        slot->used = true;
        slot->key = key;
        self->count++;
    }
    return slot;
}

/* Where in the ascending places `place` stands, or would. */
static size_t lower_bound(const struct slot *self, size_t place)
{
    size_t low = 0;
    size_t high = self->places.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (self->places.items[middle] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void put(struct field_index *self, struct arena *arena, const struct row *row)
{
    struct slot *slot = slot_for(&self->table, arena, row_number(row, self->field));
    size_t at = lower_bound(slot, row->place);

    if (at < slot->places.count && slot->places.items[at] == row->place)
        return;
    *LIST_PUSH(arena, &slot->places) = row->place;
    memmove(slot->places.items + at + 1, slot->places.items + at,
            (slot->places.count - 1 - at) * sizeof *slot->places.items);
    slot->places.items[at] = row->place;
}

struct draft_index *draft_index_new(struct arena *arena)
{
    struct draft_index *self = arena_alloc(arena, sizeof *self);

    self->arena = arena;
    return self;
}

void draft_index_add(struct draft_index *self, struct row *row)
{
    slot_for(&self->by_id, self->arena, row->id)->row = row;
    draft_index_touch(self, row);
}

void draft_index_touch(struct draft_index *self, struct row *row)
{
    if (row->touched || self->fields[row->entity].count == 0)
        return; /* an index that comes later takes every row in */
    row->touched = true;
    *LIST_PUSH(self->arena, &self->touched[row->entity]) = row;
}

struct row *draft_index_find(const struct draft_index *self, int64_t id)
{
    const struct slot *slot;

    if (self->by_id.capacity == 0)
        return NULL;
    slot = slot_of(&self->by_id, id);
    return slot->used ? slot->row : NULL;
}

/* What changed since stands where it belongs now, and where it stood. */
static void catch_up(struct draft_index *self, enum entity entity)
{
    for (size_t i = 0; i < self->touched[entity].count; i++) {
        struct row *row = self->touched[entity].items[i];

        for (size_t j = 0; j < self->fields[entity].count; j++)
            put(&self->fields[entity].items[j], self->arena, row);
        row->touched = false;
    }
    self->touched[entity].count = 0;
}

static struct field_index *index_of(struct draft_index *self, const struct draft *draft,
                                    enum entity entity, int field)
{
    struct field_index *index;

    for (size_t i = 0; i < self->fields[entity].count; i++) {
        if (self->fields[entity].items[i].field == field)
            return &self->fields[entity].items[i];
    }
    index = LIST_PUSH(self->arena, &self->fields[entity]);
    *index = (struct field_index){.field = field};
    for (size_t i = 0; i < draft->rows[entity].count; i++)
        put(index, self->arena, draft->rows[entity].items[i]);
    return index;
}

size_t draft_index_next(struct draft_index *self, const struct draft *draft, enum entity entity,
                        int field, int64_t id, size_t from)
{
    const struct field_index *index;
    const struct slot *slot;
    size_t at;

    catch_up(self, entity);
    index = index_of(self, draft, entity, field);
    if (index->table.capacity == 0)
        return draft->rows[entity].count;
    slot = slot_of(&index->table, id);
    at = slot->used ? lower_bound(slot, from) : 0;
    return slot->used && at < slot->places.count ? slot->places.items[at]
                                                 : draft->rows[entity].count;
}
