#include "tui/doc.h"

#include "tui/width.h"

#include <string.h>

void doc_init(struct doc *self)
{
    *self = (struct doc){.arena = ARENA_INIT};
}

void doc_clear(struct doc *self)
{
    arena_clear(&self->arena);
    *self = (struct doc){.arena = ARENA_INIT};
}

void doc_reset(struct doc *self)
{
    doc_clear(self);
}

void doc_about(struct doc *self, int64_t about, const char *field)
{
    self->about = about;
    self->field = arena_strdup(&self->arena, field);
}

void doc_link(struct doc *self, int kind, int64_t id)
{
    self->link = (struct doc_link){id == 0 ? 0 : kind, id};
}

struct doc_block *doc_add(struct doc *self, enum doc_kind kind)
{
    struct doc_block *block = LIST_PUSH(&self->arena, self);

    block->kind = kind;
    block->text = SLICE("");
    block->about = self->about;
    block->field = self->field;
    block->link = self->link;
    return block;
}

static struct slice keep(struct doc *self, struct slice text)
{
    return (struct slice){arena_slice(&self->arena, text), text.length};
}

void doc_gap(struct doc *self)
{
    if (self->count > 0 && self->items[self->count - 1].kind != DOC_GAP)
        doc_add(self, DOC_GAP);
}

void doc_rule(struct doc *self)
{
    doc_add(self, DOC_RULE)->style = STYLE_BORDER;
}

void doc_heading(struct doc *self, int level, struct slice text)
{
    struct doc_block *block;

    doc_gap(self);
    block = doc_add(self, DOC_HEADING);
    block->level = level;
    block->style = STYLE_HEADING;
    block->text = keep(self, slice_trim(text));
}

void doc_text(struct doc *self, struct slice text, enum style style)
{
    text = slice_trim(text);
    while (text.length > 0) {
        ptrdiff_t end = slice_find_byte(text, '\n');
        struct slice line = end < 0 ? text : slice_sub(text, 0, (size_t)end);
        struct doc_block *block;

        text = slice_from(text, end < 0 ? text.length : (size_t)end + 1);
        if (slice_trim(line).length == 0) {
            doc_gap(self);
            continue;
        }
        block = doc_add(self, DOC_TEXT);
        block->style = style;
        block->text = keep(self, line);
    }
}

void doc_field(struct doc *self, const char *label, struct slice value)
{
    struct str text = STR_INIT;
    struct doc_block *block;

    value = slice_trim(value);
    if (value.length == 0)
        return;
    str_printf(&text, "%s: ", label);
    block = doc_add(self, DOC_TEXT);
    block->spans = arena_alloc(&self->arena, sizeof *block->spans);
    block->spans[0] = (struct doc_span){0, text.length, STYLE_MUTED};
    block->span_count = 1;
    block->indent = 2;
    if (self->link.kind != 0) /* it shows that it leads somewhere */
        block->style = STYLE_LINK;
    str_append_slice(&text, value);
    block->text = keep(self, str_slice(&text));
    block->marker = "";
    str_clear(&text);
}

void doc_item(struct doc *self, const char *marker, struct slice text, enum style style)
{
    struct doc_block *block = doc_add(self, DOC_TEXT);

    block->marker = arena_strdup(&self->arena, marker);
    block->indent = text_columns(CHARSET_UTF8, slice_of(marker)) + 1;
    block->style = style;
    block->text = keep(self, slice_trim(text));
}
