#include "core/facts.h"

#include "core/memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Open addressing; a slot holds a place in a list plus one, 0 where it is empty. */
struct facts_index {
    size_t *slots;
    uint64_t *hashes;
    size_t capacity; /* a power of two, more than twice as many as are in use */
    size_t count;
};

enum { INDEX_FIRST = 256 };

static const enum entity lookup_entities[LOOKUP_COUNT] = {
    [LOOKUP_ROW] = ENTITY_COUNT,
#define LOOKUP(name, entity)             [LOOKUP_##name] = ENTITY_##entity,
#define REFERRING(entity, field, target) [LOOKUP_##entity##_OF_##field] = ENTITY_##entity,
#include "core/lookup.def"
};

const struct reference facts_references[] = {
#define LOOKUP(name, entity)
#define REFERRING(entity, field, target)                                                           \
    {LOOKUP_##entity##_OF_##field, ENTITY_##entity, FIELD_##entity##_##field, ENTITY_##target},
#include "core/lookup.def"
    {LOOKUP_ROW, ENTITY_COUNT, 0, ENTITY_COUNT},
};

enum entity lookup_entity(enum lookup lookup)
{
    assert(lookup < LOOKUP_COUNT);
    return lookup_entities[lookup];
}

static struct facts_index *index_new(void)
{
    struct facts_index *self = xcalloc(1, sizeof *self);

    self->capacity = INDEX_FIRST;
    self->slots = xcalloc(self->capacity, sizeof *self->slots);
    self->hashes = xcalloc(self->capacity, sizeof *self->hashes);
    return self;
}

static void index_free(struct facts_index *self)
{
    if (self == NULL)
        return;
    free(self->slots);
    free(self->hashes);
    free(self);
}

static void index_put(struct facts_index *self, uint64_t hash, size_t place)
{
    size_t at = (size_t)hash & (self->capacity - 1);

    while (self->slots[at] != 0)
        at = (at + 1) & (self->capacity - 1);
    self->slots[at] = place + 1;
    self->hashes[at] = hash;
}

static void index_add(struct facts_index *self, uint64_t hash, size_t place)
{
    struct facts_index old = *self;

    if (++self->count * 2 > self->capacity) {
        self->capacity *= 2;
        self->slots = xcalloc(self->capacity, sizeof *self->slots);
        self->hashes = xcalloc(self->capacity, sizeof *self->hashes);
        for (size_t i = 0; i < old.capacity; i++) {
            if (old.slots[i] != 0)
                index_put(self, old.hashes[i], old.slots[i] - 1);
        }
        free(old.slots);
        free(old.hashes);
    }
    index_put(self, hash, place);
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value + UINT64_C(0x9E3779B97F4A7C15) + (hash << 6) + (hash >> 2);
    hash *= UINT64_C(0xBF58476D1CE4E5B9);
    return hash ^ hash >> 29;
}

static uint64_t hash_value(uint64_t hash, const struct value *value)
{
    hash = mix(hash, (uint64_t)value->type);
    hash = mix(hash, (uint64_t)value->integer);
    for (size_t i = 0; i < value->bytes.length; i++)
        hash = mix(hash, (unsigned char)value->bytes.data[i]);
    return hash;
}

static uint64_t hash_want(const struct want *want)
{
    uint64_t hash = mix((uint64_t)want->lookup, (uint64_t)want->entity);

    for (int i = 0; i < WANT_KEYS; i++)
        hash = hash_value(hash, &want->keys[i]);
    return hash;
}

void facts_init(struct facts *self, int64_t next_id)
{
    *self = (struct facts){.arena = ARENA_INIT, .next_id = next_id};
    self->row_index = index_new();
    self->want_index = index_new();
}

void facts_clear(struct facts *self)
{
    index_free(self->row_index);
    index_free(self->want_index);
    arena_clear(&self->arena);
    *self = (struct facts){.arena = ARENA_INIT};
}

/* A place in the row index is the entity and the place in its list. */
static size_t row_place(enum entity entity, size_t at)
{
    return at * ENTITY_COUNT + (size_t)entity;
}

static const struct fact *row_at(const struct facts *self, size_t place)
{
    return self->rows[place % ENTITY_COUNT].items[place / ENTITY_COUNT];
}

const struct fact *facts_find(const struct facts *self, int64_t id)
{
    const struct facts_index *index = self->row_index;
    size_t at = (size_t)mix(0, (uint64_t)id) & (index->capacity - 1);

    while (index->slots[at] != 0) {
        const struct fact *row = row_at(self, index->slots[at] - 1);

        if (row->id == id)
            return row;
        at = (at + 1) & (index->capacity - 1);
    }
    return NULL;
}

struct fact *facts_add(struct facts *self, enum entity entity, int64_t id)
{
    size_t fields = (size_t)entity_info(entity)->field_count;
    struct fact *row;

    if (facts_find(self, id) != NULL)
        return NULL;
    row = arena_alloc(&self->arena, sizeof *row);
    row->entity = entity;
    row->id = id;
    row->values = arena_alloc(&self->arena, fields * sizeof *row->values);
    *LIST_PUSH(&self->arena, &self->rows[entity]) = row;
    index_add(self->row_index, mix(0, (uint64_t)id),
              row_place(entity, self->rows[entity].count - 1));
    return row;
}

static bool values_equal(const struct value *a, const struct value *b)
{
    return a->type == b->type && a->integer == b->integer && slice_equal(a->bytes, b->bytes);
}

static bool wants_equal(const struct want *a, const struct want *b)
{
    return a->lookup == b->lookup && a->entity == b->entity &&
           values_equal(&a->keys[0], &b->keys[0]) && values_equal(&a->keys[1], &b->keys[1]);
}

static bool is_known(const struct facts *self, const struct want *want, uint64_t hash)
{
    const struct facts_index *index = self->want_index;
    size_t at = (size_t)hash & (index->capacity - 1);

    while (index->slots[at] != 0) {
        if (index->hashes[at] == hash &&
            wants_equal(&self->wants.items[index->slots[at] - 1], want))
            return true;
        at = (at + 1) & (index->capacity - 1);
    }
    return false;
}

static void ask(struct facts *self, struct want want)
{
    uint64_t hash = hash_want(&want);

    if (is_known(self, &want, hash))
        return;
    for (int i = 0; i < WANT_KEYS; i++) {
        if (want.keys[i].bytes.length > 0)
            want.keys[i].bytes.data = arena_slice(&self->arena, want.keys[i].bytes);
    }
    *LIST_PUSH(&self->arena, &self->wants) = want;
    index_add(self->want_index, hash, self->wants.count - 1);
}

struct value value_of_id(int64_t id)
{
    return (struct value){.type = id == 0 ? VALUE_NULL : VALUE_INTEGER, .integer = id};
}

struct value value_of_key(const char *text)
{
    if (text == NULL)
        return (struct value){.type = VALUE_NULL};
    return (struct value){.type = VALUE_KEY, .bytes = slice_of(text)};
}

bool facts_was_asked(const struct facts *self, enum lookup lookup, int64_t id)
{
    const struct want want = {lookup, lookup_entity(lookup), {value_of_id(id), value_of_id(0)}};

    return is_known(self, &want, hash_want(&want));
}

void facts_want(struct facts *self, enum lookup lookup, struct value first, struct value second)
{
    if (first.type != VALUE_NULL)
        ask(self, (struct want){lookup, lookup_entity(lookup), {first, second}});
}

void facts_want_row(struct facts *self, enum entity entity, int64_t id)
{
    if (id != 0)
        ask(self, (struct want){LOOKUP_ROW, entity, {value_of_id(id)}});
}

void facts_want_id(struct facts *self, enum lookup lookup, int64_t id)
{
    facts_want(self, lookup, value_of_id(id), value_of_id(0));
}

void facts_want_text(struct facts *self, enum lookup lookup, const char *text)
{
    facts_want(self, lookup, value_of_key(text), value_of_id(0));
}
