#include "core/entity.h"

#include <assert.h>
#include <string.h>

/* The short words of entity.def. */
enum { NEEDED = FIELD_NEEDED, FIXED = FIELD_FIXED, SORTED = FIELD_SORTED };

#define BEGIN(name, table)                      static const struct field fields_of_##name[] = {
#define FIELD(name, field, column, type, flags) {#column, FIELD_##type, flags, ENTITY_COUNT},
#define REFER(name, field, column, target, flags)                                                  \
    {#column, FIELD_REFERENCE, flags, ENTITY_##target},
#define VAGUE(name, field, column)                                                                 \
    {#column "_text", FIELD_TEXT, 0, ENTITY_COUNT},                                                \
        {#column "_first", FIELD_DATE, 0, ENTITY_COUNT},                                           \
        {#column "_last", FIELD_DATE, 0, ENTITY_COUNT},                                            \
        {#column "_spans", FIELD_KEY, 0, ENTITY_COUNT},
#define END(name)                                                                                  \
    }                                                                                              \
    ;                                                                                              \
    static_assert((int)FIELDS_OF_##name <= (int)ENTITY_FIELDS_MAX, "too many fields in " #name);
#include "core/entity.def"

static const struct entity_info entities[ENTITY_COUNT] = {
#define BEGIN(name, table) [ENTITY_##name] = {#table, fields_of_##name, FIELDS_OF_##name},
#define FIELD(name, field, column, type, flags)
#define REFER(name, field, column, target, flags)
#define VAGUE(name, field, column)
#define END(name)
#include "core/entity.def"
};

const struct entity_info *entity_info(enum entity entity)
{
    assert((unsigned)entity < ENTITY_COUNT);
    return &entities[entity];
}

const struct field *entity_field(enum entity entity, int field)
{
    const struct entity_info *info = entity_info(entity);

    assert(field >= 0 && field < info->field_count);
    return &info->fields[field];
}

enum status entity_of(const char *table, enum entity *entity)
{
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        if (strcmp(entities[i].table, table) == 0) {
            *entity = (enum entity)i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}

enum status entity_field_of(enum entity entity, const char *column, int *field)
{
    const struct entity_info *info = entity_info(entity);

    for (int i = 0; i < info->field_count; i++) {
        if (strcmp(info->fields[i].column, column) == 0) {
            *field = i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}
