#include "core/judge_import.h"

#include "core/name_case.h"

#include <string.h>

static struct cast_case *find(struct import *self, const char *number)
{
    for (size_t i = 0; i < self->cases.count; i++) {
        if (strcmp(self->cases.items[i]->number, number) == 0)
            return self->cases.items[i];
    }
    return NULL;
}

/* The entry of a number as it stands, added where it is new; NULL for what is no number. */
static struct cast_case *entry_of(struct import *self, const char *number)
{
    struct arena *arena = self->judge->arena;
    struct str normal = STR_INIT;
    struct cast_case *entry = NULL;

    if (number != NULL && case_number_normal(&normal, slice_of(number))) {
        entry = find(self, str_text(&normal));
        if (entry == NULL) {
            entry = arena_alloc(arena, sizeof *entry);
            entry->number = arena_slice(arena, str_slice(&normal));
            *LIST_PUSH(arena, &self->cases) = entry;
        }
    }
    str_clear(&normal);
    return entry;
}

bool import_is_case(const struct cast_case *entry, const char *number)
{
    struct str normal = STR_INIT;
    bool is = number != NULL && case_number_normal(&normal, slice_of(number)) &&
              strcmp(str_text(&normal), entry->number) == 0;

    str_clear(&normal);
    return is;
}

void import_collect_cases(struct import *self)
{
    entry_of(self, self->reading->casefile);
    for (size_t i = 0; i < self->reading->items.count; i++)
        entry_of(self, self->reading->items.items[i].casefile);
}

static void resolve(struct import *self, struct cast_case *entry)
{
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < draft->rows[ENTITY_CASEFILE].count && entry->row == NULL; i++) {
        struct row *row = draft->rows[ENTITY_CASEFILE].items[i];

        if (!row->deleted && strcmp(row_key(row, FIELD_CASEFILE_NUMBER), entry->number) == 0)
            entry->row = row;
    }
    for (size_t i = 0; i < draft->rows[ENTITY_CASEFILE_ALIAS].count && entry->row == NULL; i++) {
        const struct row *alias = draft->rows[ENTITY_CASEFILE_ALIAS].items[i];

        if (!alias->deleted &&
            strcmp(row_key(alias, FIELD_CASEFILE_ALIAS_NUMBER), entry->number) == 0)
            entry->row = draft_find(draft, ENTITY_CASEFILE,
                                    row_number(alias, FIELD_CASEFILE_ALIAS_CASEFILE));
    }
}

/* What a known case needs: its newest presentation and its path. */
static void ask_known(struct import *self, const struct row *row)
{
    facts_want_id(self->judge->asking, LOOKUP_PRESENTATION_BY_CASEFILE, row->id);
    path_ask(self->judge, row);
}

void import_ask_cases(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < self->cases.count; i++) {
        struct cast_case *entry = self->cases.items[i];

        facts_want_text(asking, LOOKUP_CASEFILE_BY_NUMBER, entry->number);
        facts_want_text(asking, LOOKUP_CASEFILE_ALIAS_BY_NUMBER, entry->number);
        resolve(self, entry);
        if (entry->row != NULL)
            ask_known(self, entry->row);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_CASEFILE_ALIAS].count; i++)
        facts_want_row(
            asking, ENTITY_CASEFILE,
            row_number(draft->rows[ENTITY_CASEFILE_ALIAS].items[i], FIELD_CASEFILE_ALIAS_CASEFILE));
}

struct cast_case *import_case(struct import *self, const char *number, const char *title)
{
    struct cast_case *entry = entry_of(self, number);
    struct draft *draft = self->draft;

    if (entry == NULL)
        return NULL;
    if (entry->row == NULL)
        resolve(self, entry);
    if (entry->row != NULL) {
        entry->row->met = true;
        return entry;
    }
    entry->row = draft_new(draft, ENTITY_CASEFILE);
    entry->row->met = true;
    row_set_text(draft, entry->row, FIELD_CASEFILE_NUMBER, entry->number);
    row_set_text(draft, entry->row, FIELD_CASEFILE_TITLE, title == NULL ? entry->number : title);
    row_set_text(draft, entry->row, FIELD_CASEFILE_STATE, casefile_state_key(CASEFILE_OPEN));
    row_set_flag(draft, entry->row, FIELD_CASEFILE_CLOSED, false);
    row_set_date(draft, entry->row, FIELD_CASEFILE_OPENED_ON, self->reading->date);
    return entry;
}

void import_paths(struct import *self)
{
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < draft->rows[ENTITY_CASEFILE].count; i++) {
        if (draft->rows[ENTITY_CASEFILE].items[i]->met)
            path_build(self->judge, draft->rows[ENTITY_CASEFILE].items[i]);
    }
}
