/*
 * What a command is judged by: rows of the record as they were loaded, and nothing else
 * (design.md, "One way in for every change").
 *
 * Core says what it needs and db/ fetches it: judge_want() asks, the loader answers each question
 * with rows, and asks again until no question is new. So it is core alone that knows which facts a
 * command takes, each question goes by an index, and a test can answer with rows of its own.
 */
#ifndef CORE_FACTS_H
#define CORE_FACTS_H

#include "core/change.h"

enum lookup {
    LOOKUP_ROW, /* the row of an entity with an id */
#define LOOKUP(name, entity)             LOOKUP_##name,
#define REFERRING(entity, field, target) LOOKUP_##entity##_OF_##field,
#include "core/lookup.def"
    LOOKUP_COUNT
};

/* The entity that a lookup gives rows of; ENTITY_COUNT for LOOKUP_ROW, which says it itself. */
enum entity lookup_entity(enum lookup lookup);

/* A way to find what refers to rows of an entity. */
struct reference {
    enum lookup lookup;
    enum entity entity;
    int field;
    enum entity target;
};

/* Every reference that a merge moves; closed by one whose lookup is LOOKUP_ROW. */
extern const struct reference facts_references[];

/* A row as it was loaded; one value for each field of its entity. */
struct fact {
    enum entity entity;
    int64_t id;
    int64_t version;
    struct value *values;
};

enum { WANT_KEYS = 2 };

/* A question. */
struct want {
    enum lookup lookup;
    enum entity entity;
    struct value keys[WANT_KEYS]; /* the second is VALUE_NULL where there is none */
};

struct facts_index; /* of rows and of wants */

struct facts {
    struct arena arena; /* owns everything that was loaded */
    struct {
        struct fact **items;
        size_t count;
    } rows[ENTITY_COUNT]; /* in the order in which they were loaded */
    struct {
        struct want *items;
        size_t count;
    } wants;
    size_t answered; /* wants before this one have their answer */
    int64_t next_id; /* the id of the next new row */
    struct facts_index *row_index;
    struct facts_index *want_index;
};

void facts_init(struct facts *self, int64_t next_id);
void facts_clear(struct facts *self);

/* Adds a row without values; NULL where the row is there already. */
struct fact *facts_add(struct facts *self, enum entity entity, int64_t id);
/* The row with this id, or NULL. */
const struct fact *facts_find(const struct facts *self, int64_t id);

/* Ask, unless it was asked already. Questions for the id 0 or for NULL are none. */
void facts_want_row(struct facts *self, enum entity entity, int64_t id);
void facts_want_id(struct facts *self, enum lookup lookup, int64_t id);
void facts_want_text(struct facts *self, enum lookup lookup, const char *text);
/* Whether facts_want_id() was called with these. */
bool facts_was_asked(const struct facts *self, enum lookup lookup, int64_t id);
void facts_want(struct facts *self, enum lookup lookup, struct value first, struct value second);

struct value value_of_id(int64_t id);
struct value value_of_key(const char *text);

#endif
