#include "exchange/item_body.h"

#include "exchange/attendance_text.h"
#include "exchange/case_text.h"
#include "exchange/item_block.h"
#include "exchange/item_decision.h"
#include "exchange/item_field.h"
#include "exchange/item_title.h"
#include "exchange/names.h"
#include "exchange/points.h"
#include "exchange/words.h"

enum { INTRO_BYTES = 160, SHORT_DECISION = 400 };

/* Templates that have the decision first go on with these. */
static bool ends_decision(const struct item_body *self, unsigned line)
{
    enum heading_label label = line_roles_at(self->document->roles, line)->heading.label;

    return label == LABEL_DECIDED_BY || label == LABEL_RESPONSIBLE || label == LABEL_CASE;
}

static unsigned read_label(struct item_body *self, unsigned line)
{
    unsigned last = line;

    if ((self->block.kind == BLOCK_DECISION && !ends_decision(self, line)) ||
        !item_field_take(self, line, &last)) {
        item_block_add(self, line);
        return line;
    }
    if (self->block.kind != BLOCK_LEAD || self->block.first != 0)
        item_block_close(self);
    return last;
}

/* Not «Deltagere» and «Medlemmer», which describe bodies too. */
static bool states_absence(struct slice text)
{
    struct attendance_label label;

    return attendance_label_find(text, &label) && !label.membership &&
           label.state != ATTENDANCE_PRESENT;
}

/* A list of names within a decision is the decision reader's; one that stands by itself is read
   here, and one in a description of a body (deltagere, medlemmer) is text. */
static unsigned read_attendance(struct item_body *self, unsigned line)
{
    struct document *document = self->document;
    struct line_range block = {line, line};
    unsigned last = 0;

    if (self->block.kind == BLOCK_DECISION ||
        (self->block.kind == BLOCK_SECTION && !states_absence(item_block_line(self, line)->text))) {
        item_block_add(self, line);
        return line;
    }
    while (block.last < self->range.last) {
        enum line_role role = line_roles_at(document->roles, block.last + 1)->role;

        if (role != ROLE_TEXT && role != ROLE_IDLE)
            break;
        block.last++;
    }
    last = attendance_read(document->arena, document->lines, block, self->item->number,
                           document->reading);
    if (last < line) {
        item_block_add(self, line);
        return line;
    }
    if (self->block.first != 0)
        item_block_close(self);
    return last;
}

/* The title stands a second time under the number or the case in some templates. */
static bool repeats_title(const struct item_body *self, unsigned line)
{
    struct item_title title;

    if (self->block.kind != BLOCK_LEAD || self->block.first != 0 || self->item->title == NULL)
        return false;
    item_title_read(item_block_line(self, line)->text, &title);
    return words_hash(title.text, 60) == self->title_key;
}

/* «Sagsfremstilling» with «Indledning» or «Baggrund» right under it is one section. */
static bool is_subheading(const struct item_body *self, unsigned line)
{
    const struct item_block *block = &self->block;
    enum section_kind section = line_roles_at(self->document->roles, line)->heading.section;

    return block->kind == BLOCK_SECTION && block->section == SECTION_FACTS && block->first == 0 &&
           (section == SECTION_INTRODUCTION || section == SECTION_FACTS);
}

/* «Administrationen indstiller til Byrådet» above a list heads a recommendation. */
static bool begins_recommendation(const struct item_body *self, unsigned line)
{
    struct slice text = item_block_line(self, line)->text;
    unsigned next;

    if (self->block.kind == BLOCK_DECISION || text.length > INTRO_BYTES ||
        (self->block.kind == BLOCK_SECTION && self->block.section == SECTION_RECOMMENDATION) ||
        slice_ends(text, ".") || !points_announced(text))
        return false;
    next = line_roles_next(self->document->roles, self->range, line + 1);
    return next != 0 && points_begin(item_block_line(self, next));
}

/* «Punktet er lukket af hensyn til …», «behandles derfor som lukket punkt». */
static void look_for_closing(struct item_body *self, unsigned line)
{
    const struct text_line *here = item_block_line(self, line);
    struct slice text = words_clip(here->text, SHORT_DECISION);

    if (word_sieve_holds(here->sieve, "lukket") &&
        (words_find(text, "punktet er lukket") >= 0 || words_find(text, "som lukket punkt") >= 0))
        self->item->closed = true;
}

/* «Mads Peter Lindum (V), Grethe Nøhr (A)» alone under the title: they were not there. */
static bool read_names(struct item_body *self, unsigned line)
{
    return self->block.kind == BLOCK_LEAD && self->block.first == 0 &&
           names_read_absent(self->document, line, self->item->number);
}

static unsigned read_line(struct item_body *self, unsigned line)
{
    struct slice number;

    switch (line_roles_at(self->document->roles, line)->role) {
    case ROLE_SECTION:
        if (is_subheading(self, line))
            item_block_add(self, line);
        else
            item_block_open(self, BLOCK_SECTION, line);
        break;
    case ROLE_DECISION:
        look_for_closing(self, line);
        item_block_open(self, BLOCK_DECISION, line);
        break;
    case ROLE_LABEL:
        return read_label(self, line);
    case ROLE_ATTENDANCE:
        return read_attendance(self, line);
    case ROLE_CASE:
        if (self->block.kind == BLOCK_LEAD && self->item->casefile == NULL &&
            case_text_whole(item_block_line(self, line)->text, &number))
            item_field_case(self, number);
        else
            item_block_add(self, line);
        break;
    case ROLE_TEXT:
        if (begins_recommendation(self, line))
            item_block_open(self, BLOCK_SECTION, line);
        else if (!repeats_title(self, line) && !read_names(self, line))
            item_block_add(self, line);
        look_for_closing(self, line);
        break;
    case ROLE_CONTENTS:
    case ROLE_GROUP:
        item_block_add(self, line);
        break;
    case ROLE_IDLE:
        break;
    }
    return line;
}

static void start_item(struct item_body *self, const struct item_start *start)
{
    struct document *document = self->document;
    struct reading_item *item = self->item;
    struct item_title title;
    struct slice number;

    item_title_read(start->text, &title);
    *item = (struct reading_item){.minutes = NUMBER_NONE, .mark = title.mark};
    item->number = start->number.length == 0 ? NULL : document_text(document, start->number);
    item->title = document_text(document, title.text);
    item->casefile =
        document_text(document, title.casefile.length > 0 ? title.casefile : start->casefile);
    item->closed = start->closed || title.closed;
    item->lines = self->range;
    self->title_key = words_hash(title.text, 60);
    for (unsigned line = start->title.first; line <= start->title.last; line++) {
        if (line_roles_at(document->roles, line)->role == ROLE_CASE &&
            case_text_whole(item_block_line(self, line)->text, &number))
            item_field_case(self, number);
    }
}

/* The item ends before what only closes the page, and before a heading for items to come. */
static unsigned last_of(const struct document *document, const struct item_start *start,
                        unsigned last)
{
    struct line_range range = {start->title.first, last};

    last = line_roles_before(document->roles, range, last);
    while (last > start->title.last && line_roles_at(document->roles, last)->role == ROLE_GROUP)
        last = line_roles_before(document->roles, range, last - 1);
    return last < start->title.last ? start->title.last : last;
}

void item_body_read(struct document *document, const struct item_start *start, unsigned last)
{
    struct item_body body = {.document = document};

    body.range = (struct line_range){start->title.first, last_of(document, start, last)};
    body.item = LIST_PUSH(document->arena, &document->reading->items);
    start_item(&body, start);
    for (unsigned line = start->body; line <= body.range.last; line++)
        line = read_line(&body, line);
    item_block_close(&body);
    item_decision_hidden(&body);
    document_claim(document, body.range);
}
