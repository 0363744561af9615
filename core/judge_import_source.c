#include "core/judge_import.h"

#include <string.h>

void import_ask_source(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct command_document *document = self->document;

    facts_want(asking, LOOKUP_SOURCE_BY_HASH,
               (struct value){.type = VALUE_BYTES, .bytes = document->hash}, value_of_id(0));
    for (size_t i = 0; i < self->draft->rows[ENTITY_SOURCE].count; i++) {
        int64_t id = self->draft->rows[ENTITY_SOURCE].items[i]->id;

        facts_want_id(asking, LOOKUP_PART_BY_SOURCE, id);
        facts_want_id(asking, LOOKUP_UNREAD_BY_SOURCE, id);
        facts_want_id(asking, LOOKUP_MILESTONE_BY_SOURCE, id);
        facts_want_id(asking, LOOKUP_FINDING_BY_SOURCE, id);
    }
}

/* The part that was read from these lines before; a better reader may draw its ends elsewhere. */
static struct row *find_part(struct import *self)
{
    struct line_range lines = self->reading->lines;
    struct row *part;
    size_t at = 0;

    while ((part = draft_next(self->draft, ENTITY_SOURCE_PART, FIELD_SOURCE_PART_SOURCE,
                              self->source->id, &at)) != NULL) {
        if (row_number(part, FIELD_SOURCE_PART_FIRST_LINE) <= (int64_t)lines.last &&
            row_number(part, FIELD_SOURCE_PART_LAST_LINE) >= (int64_t)lines.first)
            return part;
    }
    return NULL;
}

static bool has_closed_item(const struct reading *reading)
{
    for (size_t i = 0; i < reading->items.count; i++) {
        if (reading->items.items[i].closed)
            return true;
    }
    return false;
}

static struct row *new_source(struct import *self)
{
    const struct command_document *document = self->document;
    struct draft *draft = self->draft;
    struct row *row = draft_new(draft, ENTITY_SOURCE);

    row_set_text(draft, row, FIELD_SOURCE_FILE_NAME, document->file_name);
    row_set_bytes(draft, row, FIELD_SOURCE_HASH, document->hash);
    row_set_text(draft, row, FIELD_SOURCE_KIND, document_kind_key(self->reading->kind));
    row_set_text(draft, row, FIELD_SOURCE_TITLE, self->reading->title);
    row_set_number(draft, row, FIELD_SOURCE_LINE_COUNT, document->line_count);
    row_set_bytes(draft, row, FIELD_SOURCE_BODY, document->text);
    row_set_bytes(draft, row, FIELD_SOURCE_ORIGINAL, document->original);
    row_set_flag(draft, row, FIELD_SOURCE_CLOSED, false);
    row_set_date(draft, row, FIELD_SOURCE_DATE, self->reading->date);
    return row;
}

void import_find_source(struct import *self)
{
    if (self->draft->loaded[ENTITY_SOURCE] > 0)
        self->source = self->draft->rows[ENTITY_SOURCE].items[0];
    if (self->source != NULL)
        self->part = find_part(self);
}

bool import_source(struct import *self)
{
    struct draft *draft = self->draft;

    import_find_source(self);
    self->judge->subject = self->part != NULL ? self->part : self->source;
    self->again = self->part != NULL;
    if (self->part != NULL &&
        row_number(self->part, FIELD_SOURCE_PART_READER) >= self->document->reader) {
        self->judge->subject =
            draft_find(draft, ENTITY_MEETING, row_number(self->part, FIELD_SOURCE_PART_MEETING));
        return false;
    }
    if (self->source == NULL)
        self->source = new_source(self);
    row_set_number(draft, self->source, FIELD_SOURCE_READER, self->document->reader);
    if (has_closed_item(self->reading))
        row_set_flag(draft, self->source, FIELD_SOURCE_CLOSED, true);
    self->judge->subject = self->source;
    return true;
}

void import_source_part(struct import *self)
{
    struct line_range lines = self->reading->lines;
    struct draft *draft = self->draft;

    if (self->part == NULL) {
        self->part = draft_new(draft, ENTITY_SOURCE_PART);
        row_set_reference(draft, self->part, FIELD_SOURCE_PART_SOURCE, self->source->id);
    }
    row_set_text(draft, self->part, FIELD_SOURCE_PART_KIND, document_kind_key(self->reading->kind));
    row_set_number(draft, self->part, FIELD_SOURCE_PART_READER, self->document->reader);
    row_set_number(draft, self->part, FIELD_SOURCE_PART_FIRST_LINE,
                   lines.first == 0 ? 1 : lines.first);
    row_set_number(draft, self->part, FIELD_SOURCE_PART_LAST_LINE,
                   lines.last == 0 ? self->document->line_count + 1 : lines.last);
    if (self->meeting != NULL)
        row_set_reference(draft, self->part, FIELD_SOURCE_PART_MEETING, self->meeting->id);
    if (self->own != NULL && self->own->row != NULL)
        row_set_reference(draft, self->part, FIELD_SOURCE_PART_FORUM, self->own->row->id);
}

/* The provenance that this document has given the row, or the field, before. */
static struct row *find_lines(struct import *self, const struct row *row, const char *column)
{
    struct row *lines;
    size_t at = 0;

    while ((lines = draft_next(self->draft, ENTITY_PROVENANCE, FIELD_PROVENANCE_ABOUT, row->id,
                               &at)) != NULL) {
        if (row_number(lines, FIELD_PROVENANCE_SOURCE) == self->source->id &&
            strcmp(row_key(lines, FIELD_PROVENANCE_FIELD), column) == 0)
            return lines;
    }
    return NULL;
}

void import_lines(struct import *self, const struct row *row, int field, struct line_range lines)
{
    const char *column = field < 0 ? "" : entity_field(row->entity, field)->column;
    struct draft *draft = self->draft;
    struct row *known = NULL;

    if (lines.first == 0)
        return;
    if (self->again && row->fact != NULL)
        known = find_lines(self, row, column);
    if (known == NULL) {
        known = draft_new(draft, ENTITY_PROVENANCE);
        row_set_text(draft, known, FIELD_PROVENANCE_ENTITY, entity_info(row->entity)->table);
        row_set_number(draft, known, FIELD_PROVENANCE_ABOUT, row->id);
        row_set_text(draft, known, FIELD_PROVENANCE_FIELD, field < 0 ? NULL : column);
        row_set_reference(draft, known, FIELD_PROVENANCE_SOURCE, self->source->id);
    }
    row_set_number(draft, known, FIELD_PROVENANCE_FIRST_LINE, lines.first);
    row_set_number(draft, known, FIELD_PROVENANCE_LAST_LINE,
                   lines.last < lines.first ? lines.first : lines.last);
}

void import_unread(struct import *self)
{
    struct draft *draft = self->draft;
    struct line_range part = self->reading->lines;

    for (size_t i = 0; i < draft->loaded[ENTITY_UNREAD]; i++) {
        struct row *old = draft->rows[ENTITY_UNREAD].items[i];
        int64_t line = row_number(old, FIELD_UNREAD_FIRST_LINE);

        if (line >= (int64_t)part.first && line <= (int64_t)part.last)
            draft_delete(draft, old);
    }
    for (size_t i = 0; i < self->reading->unread.count; i++) {
        struct line_range lines = self->reading->unread.items[i].lines;
        struct row *row;

        if (lines.first == 0)
            continue;
        row = draft_new(draft, ENTITY_UNREAD);
        row_set_reference(draft, row, FIELD_UNREAD_SOURCE, self->source->id);
        row_set_number(draft, row, FIELD_UNREAD_FIRST_LINE, lines.first);
        row_set_number(draft, row, FIELD_UNREAD_LAST_LINE, lines.last);
    }
}

static bool is_recorded(struct import *self, const struct finding *finding)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_FINDING, FIELD_FINDING_SOURCE, self->source->id,
                             &at)) != NULL) {
        const char *first = finding->arguments[0] == NULL ? "" : finding->arguments[0];

        if (strcmp(row_key(row, FIELD_FINDING_RULE), finding->rule) == 0 &&
            strcmp(row_key(row, FIELD_FINDING_MESSAGE), finding->message) == 0 &&
            strcmp(row_key(row, FIELD_FINDING_ARGUMENT_1), first) == 0 &&
            row_number(row, FIELD_FINDING_FIRST_LINE) == (int64_t)finding->lines.first)
            return true;
    }
    return false;
}

void import_finding(struct import *self, const struct finding *finding, const struct row *about)
{
    struct draft *draft = self->draft;
    struct finding *told;
    struct row *row;

    if (is_recorded(self, finding))
        return;
    told = LIST_PUSH(self->judge->arena, &self->judge->findings);
    *told = *finding;
    for (int i = 0; i < FINDING_ARGUMENTS; i++)
        told->arguments[i] = arena_strdup(self->judge->arena, finding->arguments[i]);
    finding = told;
    row = draft_new(draft, ENTITY_FINDING);
    row_set_text(draft, row, FIELD_FINDING_RULE, finding->rule);
    row_set_text(draft, row, FIELD_FINDING_GRAVITY, gravity_key(finding->gravity));
    row_set_text(draft, row, FIELD_FINDING_MESSAGE, finding->message);
    for (int i = 0; i < FINDING_ARGUMENTS; i++)
        row_set_text(draft, row, FIELD_FINDING_ARGUMENT_1 + i, finding->arguments[i]);
    if (about != NULL) {
        row_set_text(draft, row, FIELD_FINDING_ENTITY, entity_info(about->entity)->table);
        row_set_number(draft, row, FIELD_FINDING_ABOUT, about->id);
    }
    if (self->meeting != NULL)
        row_set_reference(draft, row, FIELD_FINDING_MEETING, self->meeting->id);
    row_set_reference(draft, row, FIELD_FINDING_SOURCE, self->source->id);
    if (finding->lines.first > 0) {
        row_set_number(draft, row, FIELD_FINDING_FIRST_LINE, finding->lines.first);
        row_set_number(draft, row, FIELD_FINDING_LAST_LINE,
                       finding->lines.last < finding->lines.first ? finding->lines.first
                                                                  : finding->lines.last);
    }
}

void import_findings(struct import *self)
{
    for (size_t i = 0; i < self->reading->findings.count; i++)
        import_finding(self, &self->reading->findings.items[i], self->meeting);
}

void import_guess(struct import *self, const char *kind, const struct row *about,
                  const struct row *other, const char *text)
{
    struct row *row = judge_guess(self->judge, kind, about, other, text);

    if (row != NULL && self->source != NULL)
        row_set_reference(self->draft, row, FIELD_GUESS_SOURCE, self->source->id);
}
