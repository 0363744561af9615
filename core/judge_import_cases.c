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

static const struct bearers bearers = {ENTITY_CASEFILE, FIELD_CASEFILE_NUMBER,
                                       ENTITY_CASEFILE_ALIAS, FIELD_CASEFILE_ALIAS_NUMBER,
                                       FIELD_CASEFILE_ALIAS_CASEFILE};

/* The case that the number means in an item with this title: of two that bear one number each has
   an entry of its own. */
static struct cast_case *resolve(struct import *self, struct cast_case *entry, const char *title)
{
    struct row *row = import_bearer(self, &bearers, entry->number, title);
    struct cast_case *other;

    if (entry->row == NULL || row == NULL || row == entry->row) {
        entry->row = entry->row == NULL ? row : entry->row;
        return entry;
    }
    for (size_t i = 0; i < self->cases.count; i++) {
        if (self->cases.items[i]->row == row)
            return self->cases.items[i];
    }
    other = arena_alloc(self->judge->arena, sizeof *other);
    *other = (struct cast_case){.number = entry->number, .row = row};
    *LIST_PUSH(self->judge->arena, &self->cases) = other;
    return other;
}

/* What a known case needs: its newest presentation and its path. */
static void ask_known(struct import *self, const struct row *row)
{
    facts_want_id(self->judge->asking, LOOKUP_PRESENTATION_BY_CASEFILE, row->id);
    path_ask(self->judge, row);
}

/* Each case that the number may mean, as its items' titles tell. */
static void ask_bearers(struct import *self, struct cast_case *entry)
{
    resolve(self, entry, NULL);
    if (entry->row != NULL)
        ask_known(self, entry->row);
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        if (item->casefile != NULL && import_is_case(entry, item->casefile)) {
            const struct cast_case *meant = resolve(self, entry, item->title);

            if (meant->row != NULL && meant != entry)
                ask_known(self, meant->row);
        }
    }
}

void import_ask_cases(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < self->cases.count; i++) {
        struct cast_case *entry = self->cases.items[i];

        facts_want_text(asking, LOOKUP_CASEFILE_BY_NUMBER, entry->number);
        facts_want_text(asking, LOOKUP_CASEFILE_ALIAS_BY_NUMBER, entry->number);
        import_ask_bearers(self, &bearers, entry->number);
        ask_bearers(self, entry);
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
    resolve(self, entry, NULL);
    entry = resolve(self, entry, title);
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
