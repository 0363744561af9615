/*
 * The model as a table: which entities there are, and which fields each has. core/entity.def is
 * the list; this header makes the names of it. The database's tables agree with it (a test sees
 * to that), so a change of any row can be kept, logged and replayed without further knowledge.
 */
#ifndef CORE_ENTITY_H
#define CORE_ENTITY_H

#include "core/status.h"

#include <stdbool.h>
#include <stddef.h>

/* ENTITY_ORGANIZATION, ENTITY_PERSON, … */
enum entity {
#define BEGIN(name, table) ENTITY_##name,
#define FIELD(name, field, column, type, flags)
#define REFER(name, field, column, target, flags)
#define VAGUE(name, field, column)
#define END(name)
#include "core/entity.def"
    ENTITY_COUNT
};

/* The fields of each entity, numbered from 0: FIELD_FORUM_NAME, FIELD_FORUM_KIND, …
   A vague date has FIELD_STEP_DATE (its words), …_FIRST, …_LAST and …_SPANS. */
#define BEGIN(name, table)                        enum {
#define FIELD(name, field, column, type, flags)   FIELD_##name##_##field,
#define REFER(name, field, column, target, flags) FIELD_##name##_##field,
#define VAGUE(name, field, column)                                                                 \
    FIELD_##name##_##field, FIELD_##name##_##field##_FIRST, FIELD_##name##_##field##_LAST,         \
        FIELD_##name##_##field##_SPANS,
#define END(name)                                                                                  \
    FIELDS_OF_##name                                                                               \
    }                                                                                              \
    ;
#include "core/entity.def"

enum field_type {
    FIELD_TEXT,      /* free text; stands apart from the log, so that it can be erased */
    FIELD_KEY,       /* a word of a closed set, a number as written, a name of ours; never erased */
    FIELD_INTEGER,   /* whole number, 64 bits */
    FIELD_BOOL,      /* 0 or 1 */
    FIELD_DATE,      /* "YYYY-MM-DD" */
    FIELD_CLOCK,     /* minutes after the midnight that the meeting's date begins with, 0..2879 */
    FIELD_REFERENCE, /* id of a row of `target` */
    FIELD_BYTES,     /* short bytes: a hash */
    FIELD_CONTENT,   /* long bytes: kept in the row alone, the log knows their hash */
    FIELD_TYPE_COUNT
};

enum field_flag {
    FIELD_NEEDED = 1 << 0, /* never NULL */
    FIELD_FIXED = 1 << 1,  /* given when the row is made, and never changed */
    FIELD_SORTED = 1 << 2, /* has a sort key beside it, in column <name>_sort */
};

struct field {
    const char *column;
    enum field_type type;
    unsigned flags;
    enum entity target; /* of a reference; ENTITY_COUNT for other types */
};

struct entity_info {
    const char *table; /* also the entity's key in the log, in provenance and the like */
    const struct field *fields;
    int field_count; /* 1..ENTITY_FIELDS_MAX */
};

enum { ENTITY_FIELDS_MAX = 32 };

/* Never NULL; static. */
const struct entity_info *entity_info(enum entity entity);
const struct field *entity_field(enum entity entity, int field);

/* The entity of a table's name, the field of a column's; STATUS_NOT_FOUND where there is none. */
enum status entity_of(const char *table, enum entity *entity) MUST_CHECK;
enum status entity_field_of(enum entity entity, const char *column, int *field) MUST_CHECK;

#endif
