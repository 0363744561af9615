#include "core/judge_import.h"

#include <string.h>

/*
 * Posts (hverv), and who holds them: from the seats of a charter («Direktør for SOF – A»), and from
 * the titles of those who came («A, formand»). A text seldom says from when somebody holds a post;
 * what it does say is that he held it on its day.
 */

static struct cast_post *find(struct import *self, const char *text)
{
    for (size_t i = 0; text != NULL && i < self->posts.count; i++) {
        if (strcmp(self->posts.items[i]->text, text) == 0)
            return self->posts.items[i];
    }
    return NULL;
}

static bool is_chair(const char *title)
{
    return strcmp(title, "Formand") == 0 || strcmp(title, "Næstformand") == 0;
}

/* Of these a municipality has one, so that the title alone says which post it is. */
static bool stands_alone(const char *title)
{
    return strcmp(title, "Borgmester") == 0 || strcmp(title, "Kommunaldirektør") == 0;
}

/* `of`: the body that the text is of, for a chair of whom it says no more; NULL: none. */
static void collect(struct import *self, const char *text, const char *of)
{
    struct arena *arena = self->judge->arena;
    struct cast_post *entry;
    struct post_name name;

    if (find(self, text) != NULL || !post_name_read(arena, text, &name))
        return;
    if (name.of == NULL && is_chair(name.title))
        name.of = of;
    if (name.of == NULL && !stands_alone(name.title))
        return;
    entry = arena_alloc(arena, sizeof *entry);
    entry->text = text;
    entry->name = name;
    if (name.of != NULL && (name.of == of || forum_name_read(arena, name.of).kind != FORUM_UNKNOWN))
        entry->forum = name.of;
    *LIST_PUSH(arena, &self->posts) = entry;
}

void import_collect_posts(struct import *self)
{
    const struct reading *reading = self->reading;

    for (size_t i = 0; i < reading->attendance.count; i++)
        collect(self, reading->attendance.items[i].title, reading->forum);
    for (size_t i = 0; i < reading->forums.count; i++) {
        for (size_t j = 0; j < reading->forums.items[i].seats.count; j++)
            collect(self, reading->forums.items[i].seats.items[j].rule, NULL);
    }
}

static bool is_of(const struct row *row, const struct cast_post *entry, const struct row *forum,
                  const struct row *organization)
{
    return !row->deleted && strcmp(row_key(row, FIELD_POST_TITLE), entry->name.title) == 0 &&
           row_number(row, FIELD_POST_FORUM) == (forum == NULL ? 0 : forum->id) &&
           row_number(row, FIELD_POST_ORGANIZATION) ==
               (organization == NULL ? 0 : organization->id);
}

void import_ask_posts(struct import *self)
{
    struct facts *asking = self->judge->asking;

    for (size_t i = 0; i < self->posts.count; i++) {
        const struct cast_post *entry = self->posts.items[i];
        const struct cast_forum *forum = import_cast_forum(self, entry->forum);

        if (entry->forum == NULL)
            facts_want_text(asking, LOOKUP_POST_BY_TITLE, entry->name.title);
        else if (forum != NULL && forum->row != NULL)
            facts_want_id(asking, LOOKUP_POST_OF_FORUM, forum->row->id);
    }
    for (size_t i = 0; i < self->draft->rows[ENTITY_POST].count; i++)
        facts_want_id(asking, LOOKUP_TENURE_BY_POST, self->draft->rows[ENTITY_POST].items[i]->id);
}

struct row *import_post(struct import *self, const char *text)
{
    struct cast_post *entry = find(self, text);
    struct draft *draft = self->draft;
    const struct row *forum;
    const struct row *organization;

    if (entry == NULL || entry->row != NULL)
        return entry == NULL ? NULL : entry->row;
    forum = import_forum(self, entry->forum);
    organization = entry->forum == NULL ? import_organization(self, entry->name.of) : NULL;
    if (entry->forum != NULL && forum == NULL)
        return NULL;
    for (size_t i = 0; i < draft->rows[ENTITY_POST].count; i++) {
        if (is_of(draft->rows[ENTITY_POST].items[i], entry, forum, organization))
            entry->row = draft->rows[ENTITY_POST].items[i];
    }
    if (entry->row == NULL) {
        entry->row = draft_new(draft, ENTITY_POST);
        row_set_text(draft, entry->row, FIELD_POST_TITLE, entry->name.title);
        if (forum != NULL)
            row_set_reference(draft, entry->row, FIELD_POST_FORUM, forum->id);
        if (organization != NULL)
            row_set_reference(draft, entry->row, FIELD_POST_ORGANIZATION, organization->id);
    }
    return entry->row;
}

/* The days on which a document names the holder grow by this one. */
static void see(struct import *self, struct row *tenure)
{
    struct date day = self->reading->date;
    struct date from = row_date(tenure, FIELD_TENURE_SEEN_FROM);
    struct date to = row_date(tenure, FIELD_TENURE_SEEN_TO);

    if (!date_is_set(day))
        return;
    if (!date_is_set(from) || date_compare(day, from) < 0)
        row_set_date(self->draft, tenure, FIELD_TENURE_SEEN_FROM, day);
    if (!date_is_set(to) || date_compare(to, day) < 0)
        row_set_date(self->draft, tenure, FIELD_TENURE_SEEN_TO, day);
}

void import_tenure(struct import *self, const struct row *post, const struct row *person,
                   const struct row *absent, struct line_range lines)
{
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (post == NULL || person == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_TENURE, FIELD_TENURE_POST, post->id, &at)) != NULL &&
           row_number(row, FIELD_TENURE_PERSON) != person->id)
        continue;
    if (row == NULL) {
        row = draft_new(draft, ENTITY_TENURE);
        row_set_reference(draft, row, FIELD_TENURE_POST, post->id);
        row_set_reference(draft, row, FIELD_TENURE_PERSON, person->id);
        import_lines(self, row, -1, lines);
    }
    if (absent != NULL)
        row_set_reference(draft, row, FIELD_TENURE_STAND_IN_FOR, absent->id);
    see(self, row);
}

/* «A, formand», «Borgmester B»: of those who came. */
void import_holders(struct import *self)
{
    for (size_t i = 0; i < self->reading->attendance.count; i++) {
        const struct reading_attendance *reading = &self->reading->attendance.items[i];
        const struct row *post = import_post(self, reading->title);

        if (post != NULL)
            import_tenure(self, post, import_person(self, reading->name), NULL, reading->lines);
    }
}
