#include "core/judge_import.h"

#include "core/name_text.h"

/*
 * What a body read is kept. A document of another meeting, or another document of this one, that
 * has the same words shares the version that is there; other words are a new version. A newer
 * reading of the very document mends the version that it made.
 */

static bool same_words(const char *a, const char *b)
{
    return name_same_words(a == NULL ? "" : a, b == NULL ? "" : b);
}

struct row *import_newest(const struct import *self, const struct row *casefile)
{
    struct row *newest = NULL;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_PRESENTATION, FIELD_PRESENTATION_CASEFILE,
                             casefile->id, &at)) != NULL) {
        if (newest == NULL || row_number(row, FIELD_PRESENTATION_NUMBER) >=
                                  row_number(newest, FIELD_PRESENTATION_NUMBER))
            newest = row;
    }
    return newest;
}

/* The row of a presentation's child with this number. */
static struct row *child(const struct import *self, enum entity entity, int parent_field,
                         int64_t presentation, int number_field, int64_t number)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, entity, parent_field, presentation, &at)) != NULL) {
        if (row_number(row, number_field) == number)
            return row;
    }
    return NULL;
}

static struct row *section_of(const struct import *self, int64_t presentation, int64_t number)
{
    return child(self, ENTITY_SECTION, FIELD_SECTION_PRESENTATION, presentation,
                 FIELD_SECTION_NUMBER, number);
}

static struct row *point_of(const struct import *self, int64_t presentation, int64_t number)
{
    return child(self, ENTITY_POINT, FIELD_POINT_PRESENTATION, presentation, FIELD_POINT_NUMBER,
                 number);
}

static size_t count_children(const struct import *self, enum entity entity, int field, int64_t id)
{
    size_t count = 0;
    size_t at = 0;

    while (draft_next(self->draft, entity, field, id, &at) != NULL)
        count++;
    return count;
}

static bool sections_agree(const struct import *self, const struct row *presentation,
                           const struct reading_item *reading)
{
    if (count_children(self, ENTITY_SECTION, FIELD_SECTION_PRESENTATION, presentation->id) !=
        reading->sections.count)
        return false;
    for (size_t i = 0; i < reading->sections.count; i++) {
        const struct row *row = section_of(self, presentation->id, (int64_t)i + 1);

        if (row == NULL ||
            !same_words(row_text(row, FIELD_SECTION_BODY), reading->sections.items[i].text))
            return false;
    }
    return true;
}

static bool points_agree(const struct import *self, const struct row *presentation,
                         const struct reading_item *reading)
{
    if (count_children(self, ENTITY_POINT, FIELD_POINT_PRESENTATION, presentation->id) !=
        reading->points.count)
        return false;
    for (size_t i = 0; i < reading->points.count; i++) {
        const struct reading_point *point = &reading->points.items[i];
        const struct row *row = point_of(self, presentation->id, point->point);

        if (row == NULL || !same_words(row_text(row, FIELD_POINT_BODY), point->text))
            return false;
    }
    return true;
}

static bool same_presentation(const struct import *self, const struct row *presentation,
                              const struct reading_item *reading)
{
    return sections_agree(self, presentation, reading) && points_agree(self, presentation, reading);
}

static struct row *new_presentation(struct import *self, const struct import_item *item,
                                    const struct row *previous)
{
    const struct row *casefile = item->casefile == NULL ? NULL : item->casefile->row;
    struct draft *draft = self->draft;
    struct row *row = draft_new(draft, ENTITY_PRESENTATION);
    int64_t number = previous == NULL ? 0 : row_number(previous, FIELD_PRESENTATION_NUMBER);

    if (casefile != NULL)
        row_set_reference(draft, row, FIELD_PRESENTATION_CASEFILE, casefile->id);
    if (previous != NULL)
        row_set_reference(draft, row, FIELD_PRESENTATION_PREVIOUS, previous->id);
    row_set_number(draft, row, FIELD_PRESENTATION_NUMBER, number + 1);
    row_set_flag(draft, row, FIELD_PRESENTATION_FROZEN, item->row != NULL);
    return row;
}

static void write_section(struct import *self, const struct row *presentation,
                          const struct reading_section *reading, int64_t number)
{
    struct draft *draft = self->draft;
    struct row *row =
        presentation->fact == NULL ? NULL : section_of(self, presentation->id, number);

    if (row == NULL) {
        row = draft_new(draft, ENTITY_SECTION);
        row_set_reference(draft, row, FIELD_SECTION_PRESENTATION, presentation->id);
        row_set_number(draft, row, FIELD_SECTION_NUMBER, number);
    }
    row_set_text(draft, row, FIELD_SECTION_KIND, section_kind_key(reading->kind));
    row_set_text(draft, row, FIELD_SECTION_HEADING, reading->heading);
    row_set_text(draft, row, FIELD_SECTION_BODY, reading->text == NULL ? "" : reading->text);
    import_lines(self, row, -1, reading->lines);
}

static void write_point(struct import *self, const struct row *presentation,
                        const struct reading_point *reading)
{
    struct draft *draft = self->draft;
    struct row *row =
        presentation->fact == NULL ? NULL : point_of(self, presentation->id, reading->point);

    if (row == NULL) {
        row = draft_new(draft, ENTITY_POINT);
        row_set_reference(draft, row, FIELD_POINT_PRESENTATION, presentation->id);
        row_set_number(draft, row, FIELD_POINT_NUMBER, reading->point);
    }
    row_set_text(draft, row, FIELD_POINT_BODY, reading->text == NULL ? "" : reading->text);
    import_lines(self, row, -1, reading->lines);
}

/* Sections that a newer reading no longer has. Points stay: decisions refer to them. */
static void drop_sections(struct import *self, const struct row *presentation, size_t count)
{
    for (size_t i = 0; i < self->draft->loaded[ENTITY_SECTION]; i++) {
        struct row *row = self->draft->rows[ENTITY_SECTION].items[i];

        if (!row->deleted && row->change == NULL &&
            row_number(row, FIELD_SECTION_PRESENTATION) == presentation->id &&
            row_number(row, FIELD_SECTION_NUMBER) > (int64_t)count)
            draft_delete(self->draft, row);
    }
}

static void write_all(struct import *self, const struct row *presentation,
                      const struct reading_item *reading)
{
    for (size_t i = 0; i < reading->sections.count; i++)
        write_section(self, presentation, &reading->sections.items[i], (int64_t)i + 1);
    for (size_t i = 0; i < reading->points.count; i++)
        write_point(self, presentation, &reading->points.items[i]);
    if (presentation->fact != NULL)
        drop_sections(self, presentation, reading->sections.count);
}

/* The version that the item's words are in already, or NULL. */
static struct row *shared(struct import *self, const struct import_item *item, struct row *own,
                          struct row *newest)
{
    if (own != NULL && (self->again || same_presentation(self, own, item->reading)))
        return own;
    if (newest != NULL && same_presentation(self, newest, item->reading))
        return newest;
    return NULL;
}

void import_presentation(struct import *self, struct import_item *item)
{
    const struct reading_item *reading = item->reading;
    const struct row *casefile = item->casefile == NULL ? NULL : item->casefile->row;
    struct row *newest = casefile == NULL ? NULL : import_newest(self, casefile);
    struct row *own = NULL;

    if (item->row != NULL)
        own = draft_find(self->draft, ENTITY_PRESENTATION,
                         row_number(item->row, FIELD_ITEM_PRESENTATION));
    item->presentation = own;
    if (reading->sections.count == 0 && reading->points.count == 0)
        return;
    item->presentation = shared(self, item, own, newest);
    if (item->presentation == NULL) {
        item->presentation = new_presentation(self, item, own != NULL ? own : newest);
        write_all(self, item->presentation, reading);
    } else if (self->again) {
        write_all(self, item->presentation, reading);
    }
    if (item->row != NULL)
        row_set_reference(self->draft, item->row, FIELD_ITEM_PRESENTATION, item->presentation->id);
}

/* A charter or a memo about one case is laid before whoever reads the case. */
void import_memo(struct import *self)
{
    const struct reading *reading = self->reading;
    struct reading_item item = {.title = reading->title};
    struct import_item memo = {.reading = &item};

    if (reading->items.count > 0 || reading->sections.count == 0)
        return;
    memo.casefile = import_case(self, reading->casefile, reading->title);
    if (memo.casefile == NULL)
        return;
    item.sections.items = reading->sections.items;
    item.sections.count = reading->sections.count;
    import_presentation(self, &memo);
}
