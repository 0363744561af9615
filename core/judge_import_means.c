#include "core/judge_import.h"

#include "core/name_text.h"

#include <string.h>

/* Which of two that bear one name a document means (core/judge_separate.c). */

static bool is_within(const struct row *distinction, struct date date)
{
    struct date from = row_date(distinction, FIELD_DISTINCTION_VALID_FROM);
    struct date to = row_date(distinction, FIELD_DISTINCTION_VALID_TO);

    if (!date_is_set(from) && !date_is_set(to))
        return true;
    return date_is_set(date) && (!date_is_set(from) || date_compare(from, date) <= 0) &&
           (!date_is_set(to) || date_compare(date, to) <= 0);
}

static bool fits(const struct import *self, const struct row *distinction, const char *title)
{
    int64_t own = self->own == NULL || self->own->row == NULL ? 0 : self->own->row->id;
    const char *told = row_text(distinction, FIELD_DISTINCTION_TITLE);

    if (!row_is_null(distinction, FIELD_DISTINCTION_FORUM) &&
        row_number(distinction, FIELD_DISTINCTION_FORUM) != own)
        return false;
    if (told != NULL && (title == NULL || !name_same_words(told, title)))
        return false;
    return is_within(distinction, self->reading->date);
}

enum means import_means(const struct import *self, const struct row *row, const char *title)
{
    const struct row *distinction;
    enum means means = MEANS_ANY;
    size_t at = 0;

    while ((distinction = draft_next(self->draft, ENTITY_DISTINCTION, FIELD_DISTINCTION_ABOUT,
                                     row->id, &at)) != NULL) {
        if (strcmp(row_key(distinction, FIELD_DISTINCTION_ENTITY),
                   entity_info(row->entity)->table) != 0)
            continue;
        if (fits(self, distinction, title))
            return MEANS_THIS;
        means = MEANS_OTHER;
    }
    return means;
}

/* The next of the rows whose name, or an alias, has the key. */
static struct row *next_bearer(const struct import *self, const struct bearers *how,
                               const char *key, size_t *at)
{
    const struct draft *draft = self->draft;
    size_t rows = draft->rows[how->entity].count;

    while (*at < rows + draft->rows[how->alias].count) {
        size_t here = (*at)++;
        struct row *row = here < rows ? draft->rows[how->entity].items[here]
                                      : draft->rows[how->alias].items[here - rows];
        int field = here < rows ? how->key : how->alias_key;

        if (row->deleted || strcmp(row_key(row, field), key) != 0)
            continue;
        if (here >= rows)
            row = draft_find(draft, how->entity, row_number(row, how->alias_of));
        if (row != NULL)
            return row;
    }
    return NULL;
}

void import_ask_bearers(struct import *self, const struct bearers *how, const char *key)
{
    const struct row *first = NULL;
    const struct row *row;
    size_t at = 0;

    while ((row = next_bearer(self, how, key, &at)) != NULL) {
        if (first != NULL && first != row) {
            facts_want_id(self->judge->asking, LOOKUP_DISTINCTION_BY_ABOUT, first->id);
            facts_want_id(self->judge->asking, LOOKUP_DISTINCTION_BY_ABOUT, row->id);
        }
        first = first == NULL ? row : first;
    }
}

struct row *import_bearer(const struct import *self, const struct bearers *how, const char *key,
                          const char *title)
{
    struct row *any = NULL;
    struct row *row;
    size_t at = 0;

    while ((row = next_bearer(self, how, key, &at)) != NULL) {
        enum means means = import_means(self, row, title);

        if (means == MEANS_THIS)
            return row;
        if (means == MEANS_ANY && any == NULL)
            any = row;
    }
    return any;
}
