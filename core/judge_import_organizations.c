#include "core/judge_import.h"

#include "core/name_text.h"

#include <string.h>

/* Organisations by their names: administrations, housing organisations, parties. */

static struct cast_organization *find(struct import *self, const char *text)
{
    for (size_t i = 0; i < self->organizations.count; i++) {
        if (name_same_words(self->organizations.items[i]->text, text))
            return self->organizations.items[i];
    }
    return NULL;
}

static struct cast_organization *collect(struct import *self, const char *text)
{
    struct cast_organization *entry;

    if (text == NULL || text[0] == '\0')
        return NULL;
    entry = find(self, text);
    if (entry == NULL) {
        entry = arena_alloc(self->judge->arena, sizeof *entry);
        entry->text = text;
        *LIST_PUSH(self->judge->arena, &self->organizations) = entry;
    }
    return entry;
}

/* What a party is called by: its name, else its letter. */
static const char *name_of(const struct reading_proposer *proposer)
{
    return proposer->organization != NULL ? proposer->organization : proposer->party;
}

static void collect_voices(struct import *self, const struct reading_item *item)
{
    for (size_t i = 0; i < item->decisions.count; i++) {
        const struct reading_decision *decision = &item->decisions.items[i];

        collect(self, decision->mover_person.party);
        for (size_t j = 0; j < decision->dissenters.count; j++)
            collect(self, decision->dissenters.items[j].party);
    }
}

void import_collect_organizations(struct import *self)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_affairs *affairs = &self->reading->items.items[i].affairs;

        for (size_t j = 0; j < affairs->proposers.count; j++)
            collect(self, name_of(&affairs->proposers.items[j]));
        collect_voices(self, &self->reading->items.items[i]);
    }
    for (size_t i = 0; i < self->posts.count; i++) {
        if (self->posts.items[i]->forum == NULL)
            collect(self, self->posts.items[i]->name.of);
    }
}

static void resolve(struct import *self, struct cast_organization *entry)
{
    for (size_t i = 0; i < self->draft->rows[ENTITY_ORGANIZATION].count && entry->row == NULL;
         i++) {
        struct row *row = self->draft->rows[ENTITY_ORGANIZATION].items[i];

        if (!row->deleted && name_same_words(row_key(row, FIELD_ORGANIZATION_NAME), entry->text))
            entry->row = row;
    }
}

void import_ask_organizations(struct import *self)
{
    for (size_t i = 0; i < self->organizations.count; i++)
        facts_want_text(self->judge->asking, LOOKUP_ORGANIZATION_BY_NAME,
                        self->organizations.items[i]->text);
}

static bool says(struct slice lower, const char *word)
{
    return slice_find(lower, word) >= 0;
}

/* What the name alone tells. */
static enum organization_kind kind_of(const char *name)
{
    struct str text = STR_INIT;
    struct slice lower;
    enum organization_kind kind = ORGANIZATION_UNKNOWN;

    name_lower(&text, slice_of(name));
    lower = str_slice(&text);
    if (slice_ends(lower, " kommune"))
        kind = ORGANIZATION_MUNICIPALITY;
    else if (says(lower, "forvaltning") || slice_starts(lower, "center for ") ||
             slice_starts(lower, "sekretariatet ") || slice_starts(lower, "staben"))
        kind = ORGANIZATION_ADMINISTRATION;
    else if (says(lower, "ministeri"))
        kind = ORGANIZATION_MINISTRY;
    else if (says(lower, "fonden"))
        kind = ORGANIZATION_FUND;
    else if (says(lower, "boligafdeling") || slice_starts(lower, "afdeling"))
        kind = ORGANIZATION_DEPARTMENT;
    else if (says(lower, "bolig") || slice_starts(lower, "bo-"))
        kind = ORGANIZATION_HOUSING;
    str_clear(&text);
    return kind;
}

static struct row *made(struct import *self, struct cast_organization *entry,
                        enum organization_kind kind)
{
    struct draft *draft = self->draft;

    resolve(self, entry);
    if (entry->row == NULL) {
        entry->row = draft_new(draft, ENTITY_ORGANIZATION);
        row_set_text(draft, entry->row, FIELD_ORGANIZATION_NAME, entry->text);
        row_set_text(draft, entry->row, FIELD_ORGANIZATION_KIND, organization_kind_key(kind));
    }
    return entry->row;
}

struct row *import_organization(struct import *self, const char *name)
{
    struct cast_organization *entry = name == NULL ? NULL : find(self, name);

    return entry == NULL ? NULL : made(self, entry, kind_of(name));
}

struct row *import_party(struct import *self, const char *letter)
{
    struct cast_organization *entry = letter == NULL ? NULL : find(self, letter);
    struct row *row = entry == NULL ? NULL : made(self, entry, ORGANIZATION_PARTY);

    if (row != NULL)
        row_set_text(self->draft, row, FIELD_ORGANIZATION_LETTER, letter);
    return row;
}

static bool is_list(const char *name)
{
    return slice_ends(slice_of(name), "listen");
}

/* A party, or a unit of the administration. */
static struct row *organization_of(struct import *self, const struct reading_proposer *reading)
{
    const char *name = name_of(reading);
    struct cast_organization *entry = name == NULL ? NULL : find(self, name);
    bool party = name != NULL && (reading->party != NULL || is_list(name));
    struct row *row;

    if (entry == NULL)
        return NULL;
    row = made(self, entry, party ? ORGANIZATION_PARTY : kind_of(name));
    if (reading->party != NULL)
        row_set_text(self->draft, row, FIELD_ORGANIZATION_LETTER, reading->party);
    return row;
}

static void import_proposer(struct import *self, const struct row *casefile,
                            const struct reading_proposer *reading)
{
    const struct row *person =
        reading->person == NULL ? NULL : import_person(self, reading->person);
    const struct row *organization = person == NULL ? organization_of(self, reading) : NULL;
    const struct row *who = person == NULL ? organization : person;
    int field = person == NULL ? FIELD_PROPOSER_ORGANIZATION : FIELD_PROPOSER_PERSON;
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (who == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_PROPOSER, FIELD_PROPOSER_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (row_number(row, field) == who->id)
            return;
    }
    row = draft_new(draft, ENTITY_PROPOSER);
    row_set_reference(draft, row, FIELD_PROPOSER_CASEFILE, casefile->id);
    row_set_reference(draft, row, field, who->id);
    import_lines(self, row, -1, reading->lines);
    if (person != NULL)
        import_person_guess(self, reading->person, row);
}

void import_proposers(struct import *self, const struct import_item *item)
{
    for (size_t i = 0; item->casefile != NULL && i < item->reading->affairs.proposers.count; i++)
        import_proposer(self, item->casefile->row, &item->reading->affairs.proposers.items[i]);
}
