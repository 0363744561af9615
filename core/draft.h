/*
 * The record as it will be when a command is done: the rows that were loaded, and those that the
 * judge makes, under one handle. Setting a field makes a change where it differs, and none where
 * it does not; what a person has corrected stays (core/entity.def, correction). What a text does
 * not say takes nothing away: setting NULL leaves a field as it is.
 */
#ifndef CORE_DRAFT_H
#define CORE_DRAFT_H

#include "core/facts.h"

struct row {
    enum entity entity;
    int64_t id;
    const struct fact *fact; /* NULL of a new row */
    struct change *change;   /* NULL of a loaded row that does not change */
    size_t place;            /* among the draft's rows of the entity */
    bool deleted;
    bool met;     /* by the document that is being imported */
    bool touched; /* core/draft_index.h */
};

struct draft_index;

struct draft {
    struct arena *arena;
    struct change_list changes;
    struct {
        struct row **items;
        size_t count;
    } rows[ENTITY_COUNT];
    size_t loaded[ENTITY_COUNT]; /* of these so many were loaded */
    struct draft_index *index;
};

/* Takes the facts in; both must outlive the draft, and so must every text that is set. */
void draft_init(struct draft *self, const struct facts *facts, struct arena *arena);

struct row *draft_new(struct draft *self, enum entity entity) __attribute__((returns_nonnull));
/* Of a loaded row; what was to change of it is forgotten. */
void draft_delete(struct draft *self, struct row *row);

/* The row of an entity with this id; NULL where it was not loaded or made, or is deleted. */
struct row *draft_find(const struct draft *self, enum entity entity, int64_t id);
/* The next row whose field refers to id, from *at on, which starts as 0; NULL after the last. */
struct row *draft_next(const struct draft *self, enum entity entity, int field, int64_t id,
                       size_t *at);

/* What the row says now; "" and 0 for NULL. row_text() is NULL for NULL. */
const char *row_text(const struct row *row, int field);
const char *row_key(const struct row *row, int field);
int64_t row_number(const struct row *row, int field);
bool row_is_null(const struct row *row, int field);
struct date row_date(const struct row *row, int field);

/* NULL, NO_DATE, NO_CLOCK, NUMBER_NONE and the reference 0 say nothing. */
void row_set_text(struct draft *self, struct row *row, int field, const char *text);
void row_set_number(struct draft *self, struct row *row, int field, int64_t number);
void row_set_flag(struct draft *self, struct row *row, int field, bool flag);
void row_set_date(struct draft *self, struct row *row, int field, struct date date);
void row_set_clock(struct draft *self, struct row *row, int field, struct clock_time time);
void row_set_reference(struct draft *self, struct row *row, int field, int64_t id);
void row_set_bytes(struct draft *self, struct row *row, int field, struct slice bytes);
void row_set_vague(struct draft *self, struct row *row, int field, const struct vague_date *date);
/* Takes a value away. */
void row_set_null(struct draft *self, struct row *row, int field);
/* A reference that may also become none. */
void row_move(struct draft *self, struct row *row, int field, int64_t id);

/* The change that makes the row what it will be; for fields set past the rules above, before the
   draft is asked for the next row. */
struct change *row_change(struct draft *self, struct row *row) __attribute__((returns_nonnull));

#endif
