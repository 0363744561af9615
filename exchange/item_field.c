#include "exchange/item_field.h"

#include "exchange/case_text.h"
#include "exchange/forum_text.h"
#include "exchange/item_title.h"
#include "exchange/person_text.h"
#include "exchange/words.h"

enum { SHORT_VALUE = 100 };

static struct slice without_stop(struct slice value)
{
    if (slice_ends(value, "."))
        value.length--;
    return slice_trim(value);
}

/* «Kommunalbestyrelsen beslutter.», «Ældrerådet (orientering).» */
static void set_decided_by(struct item_body *self, struct slice value)
{
    struct forum_found found;

    value = without_stop(value);
    if (words_end(value, " beslutter"))
        value.length -= 10;
    if (slice_ends(value, ")") && slice_find(value, " (") > 0)
        value.length = (size_t)slice_find(value, " (");
    found = forum_text_split(value);
    if (self->item->decided_by != NULL || found.name.length == 0)
        return;
    self->item->decided_by = document_text(self->document, found.name);
    self->item->decided_by_term = forum_text_term(self->document->arena, found.term);
}

static bool set_minutes(struct item_body *self, struct slice value)
{
    size_t digits = words_digits(value);
    int minutes = 0;

    if (digits == 0 || digits > 3 || words_start(slice_trim(slice_from(value, digits)), "min") == 0)
        return false;
    for (size_t i = 0; i < digits; i++)
        minutes = minutes * 10 + (value.data[i] - '0');
    self->item->minutes = minutes;
    return true;
}

void item_field_case(struct item_body *self, struct slice value)
{
    struct slice number;

    if (self->item->casefile == NULL && case_text_value(value, &number))
        self->item->casefile = document_text(self->document, number);
}

/* «Sagsnr. 314159 Kyst- og Havneudvalget Åbent punkt», «… Åben sag»: closed where it says so. */
static void look_for_openness(struct item_body *self, struct slice text)
{
    text = words_clip(text, SHORT_VALUE);
    if (words_find(text, "lukket punkt") >= 0 || words_find(text, "lukket sag") >= 0)
        self->item->closed = true;
}

static void set_mark(struct item_body *self, struct slice value)
{
    if (self->item->mark == MARK_NONE)
        self->item->mark = item_title_mark(value);
}

/* Whether the whole value is one person's name, and neither initials nor an office. */
static bool is_person(struct arena *arena, struct slice value)
{
    struct wording words;
    struct person_reading person;

    wording_read(arena, value, &words);
    return words.count > 1 && words_upper_first(value) &&
           person_text_read(arena, &words, (struct word_span){0, words.count}, false, &person) ==
               words.count &&
           person.name != NULL;
}

/* A person says more than the office that «Sagsansvarlig enhed» names. */
static void set_clerk(struct item_body *self, struct slice value)
{
    struct arena *arena = self->document->arena;
    const char *known = self->item->responsible;

    if (is_person(arena, value) && (known == NULL || !is_person(arena, slice_of(known))))
        self->item->responsible = document_text(self->document, value);
}

/* Where both words stand, they head the columns of a table. */
static void set_openness(struct item_body *self, bool closed)
{
    if (!closed)
        self->open = true;
    else if (!self->open)
        self->item->closed = true;
}

/* Whether the label is a field of an item here; takes its value. `last` is the value's line. */
bool item_field_take(struct item_body *self, unsigned line, unsigned *last)
{
    const struct line_roles *roles = self->document->roles;
    enum heading_label label = line_roles_at(roles, line)->heading.label;
    struct slice value = line_roles_value(roles, self->range, line, last);

    switch (label) {
    case LABEL_CASE:
        item_field_case(self, value);
        look_for_openness(self, value);
        return true;
    case LABEL_RESPONSIBLE:
        if (self->item->responsible == NULL)
            self->item->responsible = document_text(self->document, value);
        return value.length > 0;
    case LABEL_CLERK:
        set_clerk(self, value);
        return value.length > 0;
    case LABEL_DECIDED_BY:
        set_decided_by(self, value);
        return value.length > 0;
    case LABEL_TIME:
        return set_minutes(self, value);
    case LABEL_MARK:
        set_mark(self, value);
        return true;
    case LABEL_OPENNESS:
        *last = line;
        set_openness(self, line_roles_at(roles, line)->heading.closed);
        return self->block.kind == BLOCK_LEAD;
    case LABEL_OTHER:
        *last = self->block.kind == BLOCK_LEAD ? *last : line;
        return self->block.kind == BLOCK_LEAD;
    case LABEL_FORUM:
    case LABEL_DATE:
    case LABEL_END:
    case LABEL_PLACE:
    case LABEL_COUNT:
        break;
    }
    return false;
}
