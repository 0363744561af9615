#include "core/entity.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>

Test(entity, every_name_is_its_own)
{
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        const struct entity_info *info = entity_info((enum entity)i);
        enum entity found = ENTITY_COUNT;

        cr_assert_eq(entity_of(info->table, &found), STATUS_OK);
        cr_assert_eq(found, (enum entity)i, "%s stands twice", info->table);
        for (int field = 0; field < info->field_count; field++) {
            int same = -1;

            cr_assert_eq(entity_field_of(found, info->fields[field].column, &same), STATUS_OK);
            cr_assert_eq(same, field, "%s.%s stands twice", info->table,
                         info->fields[field].column);
        }
    }
}

Test(entity, columns_are_plain_names)
{
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        const struct entity_info *info = entity_info((enum entity)i);

        for (int field = 0; field < info->field_count; field++) {
            const char *column = info->fields[field].column;

            cr_assert(islower((unsigned char)column[0]));
            cr_assert_eq(strspn(column, "abcdefghijklmnopqrstuvwxyz_1234"), strlen(column), "%s",
                         column);
            cr_assert(strcmp(column, "id") != 0 && strcmp(column, "version") != 0);
        }
    }
}

Test(entity, only_references_have_a_target_and_only_text_is_sorted)
{
    for (unsigned i = 0; i < ENTITY_COUNT; i++) {
        const struct entity_info *info = entity_info((enum entity)i);

        for (int at = 0; at < info->field_count; at++) {
            const struct field *field = &info->fields[at];

            cr_assert_eq(field->type == FIELD_REFERENCE, field->target != ENTITY_COUNT);
            if (field->flags & FIELD_SORTED)
                cr_assert_eq(field->type, FIELD_TEXT);
        }
    }
}

Test(entity, what_is_not_there_is_not_found)
{
    enum entity entity = ENTITY_FORUM;
    int field = 3;

    cr_assert_eq(entity_of("forums", &entity), STATUS_NOT_FOUND);
    cr_assert_eq(entity_of("", &entity), STATUS_NOT_FOUND);
    cr_assert_eq(entity, ENTITY_FORUM);
    cr_assert_eq(entity_field_of(ENTITY_FORUM, "date", &field), STATUS_NOT_FOUND);
    cr_assert_eq(field, 3);
}

Test(entity, a_vague_date_is_four_columns)
{
    cr_assert_str_eq(entity_field(ENTITY_STEP, FIELD_STEP_DATE)->column, "date_text");
    cr_assert_str_eq(entity_field(ENTITY_STEP, FIELD_STEP_DATE_FIRST)->column, "date_first");
    cr_assert_str_eq(entity_field(ENTITY_STEP, FIELD_STEP_DATE_LAST)->column, "date_last");
    cr_assert_str_eq(entity_field(ENTITY_STEP, FIELD_STEP_DATE_SPANS)->column, "date_spans");
    cr_assert_eq(entity_field(ENTITY_STEP, FIELD_STEP_MEETING)->target, ENTITY_MEETING);
}
