#include "core/judge_import.h"

#include <string.h>

static void collect(struct import *self, const char *text)
{
    struct cast_person *entry;

    if (text == NULL || text[0] == '\0')
        return;
    for (size_t i = 0; i < self->persons.count; i++) {
        if (strcmp(self->persons.items[i]->text, text) == 0)
            return;
    }
    entry = arena_alloc(self->judge->arena, sizeof *entry);
    entry->text = text;
    entry->name = person_name_read(self->judge->arena, text);
    *LIST_PUSH(self->judge->arena, &self->persons) = entry;
}

static void collect_list(struct import *self, const struct word_list *names)
{
    for (size_t i = 0; i < names->count; i++)
        collect(self, names->items[i]);
}

static void collect_votes(struct import *self, const struct reading_item *item)
{
    for (size_t i = 0; i < item->decisions.count; i++) {
        const struct reading_decision *decision = &item->decisions.items[i];
        const struct reading_vote *vote = &decision->vote;

        collect(self, decision->mover_person.name);
        for (size_t j = 0; j < decision->dissenters.count; j++)
            collect(self, decision->dissenters.items[j].name);

        collect_list(self, &vote->names_for);
        collect_list(self, &vote->names_against);
        collect_list(self, &vote->names_abstain);
    }
}

static void collect_affairs(struct import *self, const struct reading_affairs *affairs)
{
    for (size_t i = 0; i < affairs->disqualifications.count; i++)
        collect(self, affairs->disqualifications.items[i].name);
    for (size_t i = 0; i < affairs->proposers.count; i++)
        collect(self, affairs->proposers.items[i].person);
}

void import_collect_persons(struct import *self)
{
    const struct reading *reading = self->reading;

    for (size_t i = 0; i < reading->attendance.count; i++) {
        collect(self, reading->attendance.items[i].name);
        collect(self, reading->attendance.items[i].substitute_for);
    }
    for (size_t i = 0; i < reading->items.count; i++)
        collect_votes(self, &reading->items.items[i]);
    for (size_t i = 0; i < reading->items.count; i++)
        collect_affairs(self, &reading->items.items[i].affairs);
    for (size_t i = 0; i < reading->forums.count; i++) {
        for (size_t j = 0; j < reading->forums.items[i].seats.count; j++) {
            collect(self, reading->forums.items[i].seats.items[j].person);
            collect(self, reading->forums.items[i].seats.items[j].stand_in);
        }
    }
}

static const struct bearers bearers = {ENTITY_PERSON, FIELD_PERSON_NAME_KEY, ENTITY_PERSON_ALIAS,
                                       FIELD_PERSON_ALIAS_NAME_KEY, FIELD_PERSON_ALIAS_PERSON};

void import_ask_persons(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < self->persons.count; i++) {
        const char *bare = self->persons.items[i]->name.bare;

        if (bare[0] == '\0')
            continue;
        facts_want_text(asking, LOOKUP_PERSON_BY_KEY, bare);
        facts_want_text(asking, LOOKUP_PERSON_ALIAS_BY_KEY, bare);
        import_ask_bearers(self, &bearers, bare);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_PERSON_ALIAS].count; i++)
        facts_want_row(
            asking, ENTITY_PERSON,
            row_number(draft->rows[ENTITY_PERSON_ALIAS].items[i], FIELD_PERSON_ALIAS_PERSON));
    for (size_t i = 0; i < draft->rows[ENTITY_PERSON].count; i++)
        facts_want_id(asking, LOOKUP_PERSON_ALIAS_BY_PERSON,
                      draft->rows[ENTITY_PERSON].items[i]->id);
}

static bool same_name(struct import *self, const struct row *row, int field,
                      const struct cast_person *entry)
{
    struct person_name name = person_name_read(self->judge->arena, row_key(row, field));

    return strcmp(name.key, entry->name.key) == 0;
}

/* A row of this name, before one whose name may be meant. */
static struct row *best(struct import *self, enum entity entity, int key_field, int name_field,
                        const struct cast_person *entry)
{
    struct row *like = NULL;

    for (size_t i = 0; i < self->draft->rows[entity].count; i++) {
        struct row *row = self->draft->rows[entity].items[i];

        if (row->deleted || strcmp(row_key(row, key_field), entry->name.bare) != 0)
            continue;
        if (same_name(self, row, name_field, entry))
            return row;
        like = like == NULL ? row : like;
    }
    return like;
}

/* Of two persons with one name the one that sits in this forum. */
static void tell_apart(struct import *self, struct cast_person *entry)
{
    struct row *meant = import_bearer(self, &bearers, entry->name.bare, NULL);

    if (meant == NULL || meant == entry->row)
        return;
    if (import_means(self, meant, NULL) == MEANS_THIS ||
        import_means(self, entry->row, NULL) == MEANS_OTHER) {
        entry->row = meant;
        entry->guessed = false;
    }
}

static void resolve(struct import *self, struct cast_person *entry)
{
    struct row *row = best(self, ENTITY_PERSON, FIELD_PERSON_NAME_KEY, FIELD_PERSON_NAME, entry);
    struct row *alias = best(self, ENTITY_PERSON_ALIAS, FIELD_PERSON_ALIAS_NAME_KEY,
                             FIELD_PERSON_ALIAS_NAME, entry);
    bool exact = row != NULL && same_name(self, row, FIELD_PERSON_NAME, entry);

    if (!exact && alias != NULL && same_name(self, alias, FIELD_PERSON_ALIAS_NAME, entry)) {
        row = draft_find(self->draft, ENTITY_PERSON, row_number(alias, FIELD_PERSON_ALIAS_PERSON));
        exact = true;
    }
    entry->row = row;
    entry->guessed = row != NULL && !exact;
    if (row != NULL)
        tell_apart(self, entry);
}

static void add_alias(struct import *self, struct cast_person *entry)
{
    struct draft *draft = self->draft;
    struct row *alias = draft_new(draft, ENTITY_PERSON_ALIAS);

    row_set_reference(draft, alias, FIELD_PERSON_ALIAS_PERSON, entry->row->id);
    row_set_text(draft, alias, FIELD_PERSON_ALIAS_NAME, entry->name.name);
    row_set_text(draft, alias, FIELD_PERSON_ALIAS_NAME_KEY, entry->name.bare);
    import_guess(self, "person", alias, entry->row, entry->name.name);
}

static struct row *new_person(struct import *self, const struct cast_person *entry)
{
    struct row *row = draft_new(self->draft, ENTITY_PERSON);

    row_set_text(self->draft, row, FIELD_PERSON_NAME, entry->name.name);
    row_set_text(self->draft, row, FIELD_PERSON_NAME_KEY, entry->name.bare);
    row_set_text(self->draft, row, FIELD_PERSON_TITLE, entry->name.title);
    return row;
}

static struct cast_person *find(struct import *self, const char *text)
{
    for (size_t i = 0; text != NULL && i < self->persons.count; i++) {
        if (strcmp(self->persons.items[i]->text, text) == 0)
            return self->persons.items[i];
    }
    return NULL;
}

struct row *import_person(struct import *self, const char *text)
{
    struct cast_person *entry = find(self, text);

    if (entry == NULL || entry->name.bare[0] == '\0')
        return NULL;
    if (entry->row != NULL)
        return entry->row;
    resolve(self, entry);
    if (entry->row == NULL)
        entry->row = new_person(self, entry);
    else if (entry->guessed)
        add_alias(self, entry);
    return entry->row;
}

struct row *import_voice(struct import *self, const struct reading_voice *voice)
{
    struct row *party = import_party(self, voice->party);
    struct row *row = import_person(self, voice->name);

    if (row != NULL && row->fact == NULL && party != NULL && row_is_null(row, FIELD_PERSON_PARTY))
        row_set_reference(self->draft, row, FIELD_PERSON_PARTY, party->id);
    return row;
}

struct row *import_person_before(struct import *self, const char *text)
{
    for (size_t i = 0; i < self->persons.count; i++) {
        const char *name = self->persons.items[i]->text;
        size_t length = strlen(name);

        if (length > 0 && strncmp(text, name, length) == 0 && strchr(" ,", text[length]) != NULL)
            return import_person(self, name);
    }
    return NULL;
}

void import_person_guess(struct import *self, const char *text, const struct row *about)
{
    const struct cast_person *entry = find(self, text);

    if (entry != NULL && entry->guessed && entry->row != NULL)
        import_guess(self, "person", about, entry->row, entry->name.name);
}
