#include "core/draft.h"

#include "core/draft_index.h"
#include "core/reading.h"

#include <assert.h>
#include <string.h>

static struct row *add(struct draft *self, enum entity entity, int64_t id)
{
    struct row *row = arena_alloc(self->arena, sizeof *row);

    row->entity = entity;
    row->id = id;
    row->place = self->rows[entity].count;
    *LIST_PUSH(self->arena, &self->rows[entity]) = row;
    draft_index_add(self->index, row);
    return row;
}

void draft_init(struct draft *self, const struct facts *facts, struct arena *arena)
{
    *self = (struct draft){.arena = arena, .index = draft_index_new(arena)};
    change_list_init(&self->changes, arena, facts->next_id);
    for (int entity = 0; entity < ENTITY_COUNT; entity++) {
        for (size_t i = 0; i < facts->rows[entity].count; i++) {
            const struct fact *fact = facts->rows[entity].items[i];

            add(self, fact->entity, fact->id)->fact = fact;
        }
        self->loaded[entity] = self->rows[entity].count;
    }
}

struct row *draft_new(struct draft *self, enum entity entity)
{
    struct change *change = change_insert(&self->changes, entity);
    struct row *row = add(self, entity, change->id);

    row->change = change;
    return row;
}

/* What was to change of a row that goes is not said. */
static void forget(struct change_list *changes, const struct change *change)
{
    size_t kept = 0;

    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i] != change)
            changes->items[kept++] = changes->items[i];
    }
    changes->count = kept;
}

void draft_delete(struct draft *self, struct row *row)
{
    assert(row->fact != NULL && !row->deleted);
    if (row->change != NULL)
        forget(&self->changes, row->change);
    row->change = NULL;
    change_delete(&self->changes, row->entity, row->id, row->fact->version);
    row->deleted = true;
}

struct row *draft_find(const struct draft *self, enum entity entity, int64_t id)
{
    struct row *row = id == 0 ? NULL : draft_index_find(self->index, id);

    return row == NULL || row->entity != entity || row->deleted ? NULL : row;
}

static const struct value *value_at(const struct row *row, int field)
{
    if (row->change != NULL && (row->change->set >> field & 1) != 0)
        return &row->change->values[field];
    return row->fact == NULL ? NULL : &row->fact->values[field];
}

bool row_is_null(const struct row *row, int field)
{
    const struct value *value = value_at(row, field);

    return value == NULL || value->type == VALUE_NULL;
}

int64_t row_number(const struct row *row, int field)
{
    return row_is_null(row, field) ? 0 : value_at(row, field)->integer;
}

const char *row_text(const struct row *row, int field)
{
    return row_is_null(row, field) ? NULL : value_at(row, field)->bytes.data;
}

const char *row_key(const struct row *row, int field)
{
    const char *text = row_text(row, field);

    return text == NULL ? "" : text;
}

struct date row_date(const struct row *row, int field)
{
    struct date date = NO_DATE;
    const char *text = row_text(row, field);

    if (text == NULL || date_parse_iso(text, &date) != STATUS_OK)
        return NO_DATE;
    return date;
}

struct row *draft_next(const struct draft *self, enum entity entity, int field, int64_t id,
                       size_t *at)
{
    size_t count = self->rows[entity].count;

    while ((*at = draft_index_next(self->index, self, entity, field, id, *at)) < count) {
        struct row *row = self->rows[entity].items[(*at)++];

        if (!row->deleted && row_number(row, field) == id)
            return row;
    }
    return NULL;
}

struct change *row_change(struct draft *self, struct row *row)
{
    assert(!row->deleted);
    if (row->change == NULL)
        row->change = change_update(&self->changes, row->entity, row->id, row->fact->version);
    draft_index_touch(self->index, row);
    return row->change;
}

static bool is_corrected(const struct draft *self, const struct row *row, int field)
{
    const char *column = entity_field(row->entity, field)->column;
    size_t at = 0;
    const struct row *correction;

    while ((correction = draft_next(self, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT, row->id,
                                    &at)) != NULL) {
        if (strcmp(row_key(correction, FIELD_CORRECTION_FIELD), column) == 0)
            return true;
    }
    return false;
}

/* Whether setting the field says anything new that may be said. */
static bool may_set(const struct draft *self, const struct row *row, int field, bool same)
{
    if (row->fact == NULL)
        return true;
    return !same && !is_corrected(self, row, field);
}

static bool same_text(const struct row *row, int field, const char *text)
{
    const char *now = row_text(row, field);

    return now != NULL && strcmp(now, text) == 0;
}

static bool same_number(const struct row *row, int field, int64_t number)
{
    return !row_is_null(row, field) && row_number(row, field) == number;
}

void row_set_text(struct draft *self, struct row *row, int field, const char *text)
{
    if (text != NULL && may_set(self, row, field, same_text(row, field, text)))
        change_set_text(row_change(self, row), field, text);
}

void row_set_number(struct draft *self, struct row *row, int field, int64_t number)
{
    if (number != NUMBER_NONE && may_set(self, row, field, same_number(row, field, number)))
        change_set_integer(row_change(self, row), field, number);
}

void row_set_flag(struct draft *self, struct row *row, int field, bool flag)
{
    if (may_set(self, row, field, same_number(row, field, flag)))
        change_set_bool(row_change(self, row), field, flag);
}

void row_set_date(struct draft *self, struct row *row, int field, struct date date)
{
    if (date_is_set(date) && may_set(self, row, field, date_equal(row_date(row, field), date)))
        change_set_date(row_change(self, row), field, date);
}

void row_set_clock(struct draft *self, struct row *row, int field, struct clock_time time)
{
    if (clock_is_set(time) && may_set(self, row, field, same_number(row, field, time.minutes)))
        change_set_clock(row_change(self, row), field, time);
}

void row_set_reference(struct draft *self, struct row *row, int field, int64_t id)
{
    if (id != 0 && may_set(self, row, field, same_number(row, field, id)))
        change_set_reference(row_change(self, row), field, id);
}

void row_move(struct draft *self, struct row *row, int field, int64_t id)
{
    if (row_number(row, field) != id && may_set(self, row, field, false))
        change_set_reference(row_change(self, row), field, id);
}

void row_set_bytes(struct draft *self, struct row *row, int field, struct slice bytes)
{
    if (bytes.length > 0 && may_set(self, row, field, false))
        change_set_bytes(row_change(self, row), field, bytes);
}

void row_set_vague(struct draft *self, struct row *row, int field, const struct vague_date *date)
{
    if (date->count == 0 && date->text == NULL)
        return;
    if (may_set(self, row, field, date->text != NULL && same_text(row, field, date->text)))
        change_set_vague(row_change(self, row), field, date);
}

void row_set_null(struct draft *self, struct row *row, int field)
{
    if (!row_is_null(row, field) && may_set(self, row, field, false))
        change_set_null(row_change(self, row), field);
}
