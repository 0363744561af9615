#include "core/judge_import.h"

#include "core/collate.h"

#include <string.h>

enum { TITLE_MIN = 12 }; /* bytes of a title key that a cut-off title must have left */

/* How sure it is that a known item is the one that was read; 0: it is not. */
enum match { MATCH_NONE, MATCH_PLACE, MATCH_NUMBER, MATCH_TITLE, MATCH_CASE, MATCH_ALL };

static struct str title_key(const char *title)
{
    struct str key = STR_INIT;

    collate_prefix(&key, title == NULL ? "" : title);
    return key;
}

/* Equal but for case and punctuation, or one cut off. */
static bool titles_agree(const char *a, const char *b)
{
    struct str key_a = title_key(a);
    struct str key_b = title_key(b);
    bool agree = slice_equal(str_slice(&key_a), str_slice(&key_b)) ||
                 (key_a.length >= TITLE_MIN && slice_starts(str_slice(&key_b), str_text(&key_a))) ||
                 (key_b.length >= TITLE_MIN && slice_starts(str_slice(&key_a), str_text(&key_b)));

    str_clear(&key_a);
    str_clear(&key_b);
    return agree;
}

static enum match match(const struct row *row, const struct reading_item *reading,
                        const struct row *casefile)
{
    bool number =
        reading->number != NULL && strcmp(row_key(row, FIELD_ITEM_NUMBER), reading->number) == 0;
    bool title = titles_agree(row_text(row, FIELD_ITEM_TITLE), reading->title);
    int64_t known = row_number(row, FIELD_ITEM_CASEFILE);
    bool same_case = casefile != NULL && known == casefile->id;

    if (number && title)
        return MATCH_ALL;
    if (casefile != NULL && known != 0 && !same_case)
        return MATCH_NONE;
    if (same_case && title)
        return MATCH_CASE;
    if (title)
        return MATCH_TITLE;
    return number && same_case ? MATCH_NUMBER : MATCH_NONE;
}

/* Whether another title of the document is that of the known item. */
static bool is_told_elsewhere(const struct import *self, const struct row *row)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        if (titles_agree(row_text(row, FIELD_ITEM_TITLE), self->reading->items.items[i].title))
            return true;
    }
    return false;
}

/* Two minutes of one meeting may call an item by two titles: it is the same where number and place
   are, and no other item has either title. */
static enum match match_place(const struct import *self, const struct row *row,
                              const struct import_item *item)
{
    const struct reading_item *reading = item->reading;
    int64_t known = row_number(row, FIELD_ITEM_CASEFILE);

    if (!self->minuted || self->reading->kind != DOCUMENT_MINUTES || reading->number == NULL ||
        strcmp(row_key(row, FIELD_ITEM_NUMBER), reading->number) != 0 ||
        row_number(row, FIELD_ITEM_POSITION) != item - self->items + 1 ||
        (item->casefile != NULL && known != 0 && known != item->casefile->row->id) ||
        is_told_elsewhere(self, row))
        return MATCH_NONE;
    return MATCH_PLACE;
}

static struct row *find_item(struct import *self, const struct import_item *item)
{
    const struct row *casefile = item->casefile == NULL ? NULL : item->casefile->row;
    enum match best = MATCH_NONE;
    struct row *found = NULL;
    struct row *row;
    size_t at = 0;

    if (self->meeting->fact == NULL)
        return NULL;
    while ((row = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_MEETING, self->meeting->id,
                             &at)) != NULL) {
        enum match how = row->met ? MATCH_NONE : match(row, item->reading, casefile);

        if (how == MATCH_NONE && !row->met)
            how = match_place(self, row, item);
        if (how > best) {
            best = how;
            found = row;
        }
    }
    return found;
}

/* The place behind the last known item, for what a supplementary agenda adds. */
static int64_t last_position(struct import *self)
{
    int64_t last = 0;
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_MEETING, self->meeting->id,
                             &at)) != NULL) {
        if (row_number(row, FIELD_ITEM_POSITION) > last)
            last = row_number(row, FIELD_ITEM_POSITION);
    }
    return last;
}

static struct row *new_item(struct import *self, const struct reading_item *reading)
{
    struct draft *draft = self->draft;
    int64_t position = self->reading->supplementary ? last_position(self) + 1 : 0;
    struct row *row = draft_new(draft, ENTITY_ITEM);

    row_set_reference(draft, row, FIELD_ITEM_MEETING, self->meeting->id);
    row_set_text(draft, row, FIELD_ITEM_TITLE, reading->title == NULL ? "" : reading->title);
    row_set_text(draft, row, FIELD_ITEM_MARK, item_mark_key(reading->mark));
    row_set_flag(draft, row, FIELD_ITEM_CLOSED, reading->closed);
    row_set_flag(draft, row, FIELD_ITEM_SUPPLEMENTARY, self->reading->supplementary);
    if (position > 0)
        row_set_number(draft, row, FIELD_ITEM_POSITION, position);
    return row;
}

/* Two minutes of one meeting that call an item otherwise: the later one counts, and it is told. */
static void tell_title(struct import *self, const struct row *item, const char *title)
{
    const struct finding finding = {
        .rule = "I-CHANGED",
        .gravity = GRAVITY_WARNING,
        .message = N_("Two minutes of this meeting call one item “%1” and “%2”"),
        .arguments = {arena_strdup(self->judge->arena, row_key(item, FIELD_ITEM_TITLE)), title},
        .lines = self->reading->lines,
    };

    if (self->minuted && !self->again && item->fact != NULL && title != NULL &&
        !titles_agree(row_text(item, FIELD_ITEM_TITLE), title))
        import_finding(self, &finding, item);
}

/* A longer title is the whole of one that was cut off; but minutes count before an agenda. */
static void set_title(struct import *self, struct row *row, const char *title)
{
    bool minutes = self->reading->kind == DOCUMENT_MINUTES;
    bool longer = strlen(row_key(row, FIELD_ITEM_TITLE)) < strlen(title == NULL ? "" : title);

    if (import_yields(self, row, FIELD_ITEM_TITLE))
        return;
    if ((minutes && !self->minuted) || self->again || longer ||
        !titles_agree(row_text(row, FIELD_ITEM_TITLE), title))
        row_set_text(self->draft, row, FIELD_ITEM_TITLE, title);
}

static bool has_mark(const struct row *row)
{
    return strcmp(row_key(row, FIELD_ITEM_MARK), item_mark_key(MARK_NONE)) != 0;
}

static void set_fields(struct import *self, const struct import_item *item, size_t index)
{
    const struct reading_item *reading = item->reading;
    struct draft *draft = self->draft;
    struct row *row = item->row;

    if (!self->reading->supplementary && !import_yields(self, row, FIELD_ITEM_POSITION))
        row_set_number(draft, row, FIELD_ITEM_POSITION, (int64_t)index + 1);
    if (!import_yields(self, row, FIELD_ITEM_NUMBER))
        row_set_text(draft, row, FIELD_ITEM_NUMBER, reading->number);
    tell_title(self, row, reading->title);
    set_title(self, row, reading->title);
    if (reading->mark != MARK_NONE && !(import_yields(self, row, FIELD_ITEM_MARK) && has_mark(row)))
        row_set_text(draft, row, FIELD_ITEM_MARK, item_mark_key(reading->mark));
    if (reading->closed)
        row_set_flag(draft, row, FIELD_ITEM_CLOSED, true);
    row_set_number(draft, row, FIELD_ITEM_MINUTES, reading->minutes);
    if (!import_yields(self, row, FIELD_ITEM_RESPONSIBLE))
        row_set_text(draft, row, FIELD_ITEM_RESPONSIBLE, reading->responsible);
    if (item->casefile != NULL && !import_yields(self, row, FIELD_ITEM_CASEFILE))
        row_set_reference(draft, row, FIELD_ITEM_CASEFILE, item->casefile->row->id);
    if (item->deciding != NULL && !import_yields(self, row, FIELD_ITEM_DECIDING_FORUM)) {
        row_set_reference(draft, row, FIELD_ITEM_DECIDING_FORUM, item->deciding->id);
        import_forum_guess(self, reading->decided_by, row);
    }
}

static void set_case(struct import *self, const struct import_item *item)
{
    struct row *casefile = item->casefile->row;

    if (item->deciding != NULL && self->meeting == NULL) /* else the newest item says it */
        row_set_reference(self->draft, casefile, FIELD_CASEFILE_DECIDING_FORUM, item->deciding->id);
    if (item->reading->closed)
        row_set_flag(self->draft, casefile, FIELD_CASEFILE_CLOSED, true);
}

static void import_attachment(struct import *self, const struct import_item *item, size_t index)
{
    const struct reading_attachment *reading = &item->reading->attachments.items[index];
    enum entity owner = item->row != NULL ? ENTITY_ITEM : ENTITY_CASEFILE;
    int field = owner == ENTITY_ITEM ? FIELD_ATTACHMENT_ITEM : FIELD_ATTACHMENT_CASEFILE;
    const struct row *about = owner == ENTITY_ITEM ? item->row : item->casefile->row;
    struct draft *draft = self->draft;
    struct row *row = NULL;
    size_t at = 0;

    if (about->fact != NULL) {
        while ((row = draft_next(draft, ENTITY_ATTACHMENT, field, about->id, &at)) != NULL) {
            if (!row->met && titles_agree(row_text(row, FIELD_ATTACHMENT_TITLE), reading->title))
                break;
        }
    }
    if (row == NULL) {
        row = draft_new(draft, ENTITY_ATTACHMENT);
        row_set_reference(draft, row, field, about->id);
        row_set_number(draft, row, FIELD_ATTACHMENT_NUMBER, (int64_t)index + 1);
    }
    row->met = true;
    row_set_text(draft, row, FIELD_ATTACHMENT_TITLE, reading->title == NULL ? "" : reading->title);
    row_set_text(draft, row, FIELD_ATTACHMENT_ADDRESS, reading->address);
    import_lines(self, row, -1, reading->lines);
}

static void import_item(struct import *self, struct import_item *item, size_t index)
{
    const struct reading_item *reading = item->reading;

    item->casefile =
        import_case(self,
                    reading->casefile != NULL || self->meeting != NULL ? reading->casefile
                                                                       : self->reading->casefile,
                    reading->title);
    item->deciding = import_forum(self, reading->decided_by);
    if (item->casefile != NULL)
        set_case(self, item);
    if (self->meeting != NULL) {
        item->row = find_item(self, item);
        if (item->row == NULL)
            item->row = new_item(self, reading);
        item->row->met = true;
        set_fields(self, item, index);
        import_lines(self, item->row, -1, reading->lines);
    }
    if (item->row == NULL && item->casefile == NULL)
        return; /* neither a meeting nor a case: the document alone keeps it */
    import_presentation(self, item);
    for (size_t i = 0; i < reading->attachments.count; i++)
        import_attachment(self, item, i);
}

void import_items(struct import *self)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        self->items[i].reading = &self->reading->items.items[i];
        import_item(self, &self->items[i], i);
    }
}
