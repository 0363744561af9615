/* A text in lines: wrapped to the width, and what is folded left out. */
#include "tui/reader_private.h"

#include "tui/wrap.h"

static void add_line(struct reader *self, struct reader_line line)
{
    *LIST_PUSH(&self->arena, self) = line;
}

static void wrap_text(struct reader *self, size_t number)
{
    const struct doc_block *block = &self->doc->items[number];
    int width = self->width - block->indent;
    size_t from = 0;

    if (block->solid) {
        add_line(self, (struct reader_line){number, 0, block->text.length, true, false, 0});
        return;
    }
    do {
        struct wrap_line line = wrap_next(self->charset, block->text, from, width < 1 ? 1 : width);

        add_line(self, (struct reader_line){number, line.from, line.to, from == 0, line.hyphen, 0});
        from = line.next;
    } while (from < block->text.length);
}

static void wrap_block(struct reader *self, size_t number)
{
    const struct doc_block *block = &self->doc->items[number];

    if (block->kind == DOC_TEXT || block->kind == DOC_HEADING) {
        wrap_text(self, number);
    } else if (block->kind == DOC_TABLE_ROW) {
        int lines;

        reader_table_measure(self, number);
        lines = reader_table_row_lines(self, block);
        for (int i = 0; i < lines; i++)
            add_line(self, (struct reader_line){number, (size_t)i, 0, i == 0, false, 0});
    } else {
        add_line(self, (struct reader_line){number, 0, 0, true, false, 0});
    }
}

size_t reader_section_end(const struct doc *doc, size_t heading)
{
    size_t at = heading + 1;

    while (at < doc->count && !(doc->items[at].kind == DOC_HEADING &&
                                doc->items[at].level <= doc->items[heading].level))
        at++;
    return at;
}

void reader_wrap(struct reader *self)
{
    size_t block = 0;

    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    self->items = NULL;
    self->count = 0;
    self->tables.items = NULL;
    self->tables.count = 0;
    while (self->doc != NULL && block < self->doc->count) {
        wrap_block(self, block);
        if (self->folded[block] && self->doc->items[block].kind == DOC_HEADING) {
            size_t end = reader_section_end(self->doc, block);

            for (block++; block < end; block++)
                self->items[self->count - 1].hidden += self->doc->items[block].kind != DOC_GAP;
        } else {
            block++;
        }
    }
}

size_t reader_line_of(const struct reader *self, size_t block, size_t from)
{
    size_t found = 0;

    for (size_t i = 0; i < self->count; i++) {
        const struct reader_line *line = &self->items[i];

        if (line->block > block)
            break;
        if (line->block < block || line->first || line->from <= from)
            found = i;
    }
    return found;
}

bool reader_own_heading(const struct reader *self, size_t *block)
{
    size_t at = self->count == 0 ? 0 : self->items[self->cursor].block + 1;

    while (at > 0) {
        at--;
        if (self->doc->items[at].kind == DOC_HEADING) {
            *block = at;
            return true;
        }
    }
    return false;
}

void reader_toggle_fold(struct reader *self)
{
    size_t heading;

    if (self->count == 0 || !reader_own_heading(self, &heading))
        return;
    self->folded[heading] = !self->folded[heading];
    reader_wrap(self);
    self->cursor = reader_line_of(self, heading, 0);
    reader_keep_in_sight(self);
}

void reader_toggle_fold_all(struct reader *self)
{
    bool any = false;
    size_t heading = 0;
    bool inside = self->count > 0 && reader_own_heading(self, &heading);

    for (size_t i = 0; i < self->folded_count; i++)
        any = any || (self->folded[i] && self->doc->items[i].kind == DOC_HEADING);
    for (size_t i = 0; i < self->folded_count; i++)
        self->folded[i] = !any && self->doc->items[i].kind == DOC_HEADING;
    if (inside)
        self->cursor = reader_line_of(self, heading, 0);
    reader_wrap(self);
    self->cursor = inside ? reader_line_of(self, heading, 0) : 0;
    reader_keep_in_sight(self);
}

void reader_reveal(struct reader *self, size_t block, size_t from)
{
    bool changed = false;

    for (size_t i = 0; i < block; i++) {
        if (self->folded[i] && self->doc->items[i].kind == DOC_HEADING &&
            reader_section_end(self->doc, i) > block) {
            self->folded[i] = false;
            changed = true;
        }
    }
    if (changed)
        reader_wrap(self);
    self->cursor = reader_line_of(self, block, from);
    if (self->cursor < self->top || self->cursor >= self->top + (size_t)self->height)
        self->top =
            self->cursor < (size_t)self->height / 3 ? 0 : self->cursor - (size_t)self->height / 3;
    reader_keep_in_sight(self);
}
