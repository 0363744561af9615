/*
 * Finds rows of a draft by their id, and by what a field of theirs refers to, however many rows
 * were loaded. Part of the draft (core/draft.c); nobody else needs it.
 */
#ifndef CORE_DRAFT_INDEX_H
#define CORE_DRAFT_INDEX_H

#include "core/entity.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct draft;
struct row;
struct draft_index;

struct draft_index *draft_index_new(struct arena *arena) __attribute__((returns_nonnull));

/* A row came, the last of its entity. */
void draft_index_add(struct draft_index *self, struct row *row);
/* A row is about to change: where it stands is asked again at the next look-up. */
void draft_index_touch(struct draft_index *self, struct row *row);

/* The row with an id, whichever entity it is of and whether deleted or not; NULL: none. */
struct row *draft_index_find(const struct draft_index *self, int64_t id);
/* The place in the rows of the entity, `from` or after it, of the first whose field refers to id;
   the number of rows where there is none. Rows that did so once, and deleted ones, may be among
   them. */
size_t draft_index_next(struct draft_index *self, const struct draft *draft, enum entity entity,
                        int field, int64_t id, size_t from);

#endif
