/* How a text looks: a short bar on the cursor's line, spans, hits of the search. */
#include "tui/reader_private.h"

#include "core/message.h"

#include <stdio.h>

/* The first match of a block, or behind it: matches are in the order of the text. */
static size_t first_match(const struct reader *self, size_t block)
{
    size_t low = 0;
    size_t high = self->matches.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (self->matches.items[middle].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool in_match(const struct reader *self, size_t block, size_t byte)
{
    for (size_t i = first_match(self, block); i < self->matches.count; i++) {
        const struct reader_match *match = &self->matches.items[i];

        if (match->block > block || match->from > byte)
            break;
        if (byte < match->to)
            return true;
    }
    return false;
}

static enum style style_at(const struct reader *self, size_t number, size_t byte)
{
    const struct doc_block *block = &self->doc->items[number];

    if (in_match(self, number, byte))
        return STYLE_MATCH;
    for (size_t i = 0; i < block->span_count; i++) {
        if (byte >= block->spans[i].from && byte < block->spans[i].to)
            return block->spans[i].style;
    }
    return block->style;
}

int reader_paint_bytes(const struct reader *self, size_t block, struct slice bytes,
                       struct canvas canvas, int line, int column)
{
    struct glyph glyph;
    size_t offset = (size_t)(bytes.data - self->doc->items[block].text.data);
    int at = column;

    while (glyph_next(self->charset, bytes, &glyph)) {
        at += canvas_text(canvas, line, at, glyph.width, slice_sub(bytes, 0, glyph.bytes),
                          style_at(self, block, offset));
        offset += glyph.bytes;
        bytes = slice_from(bytes, glyph.bytes);
    }
    return at - column;
}

static void paint_fold(const struct ui *ui, int hidden, struct canvas canvas, int row, int column)
{
    struct str text = STR_INIT;
    char number[16];
    const char *arguments[] = {number};

    if (hidden == 0)
        return;
    snprintf(number, sizeof number, "%d", hidden);
    str_append(&text, " ▸ ");
    message_format(&text,
                   catalog_plural(ui->catalog, N_("%1 paragraph folded"),
                                  N_("%1 paragraphs folded"), (unsigned long)hidden),
                   arguments, 1);
    canvas_put(canvas, row, column, str_text(&text), STYLE_MUTED);
    str_clear(&text);
}

static void paint_text_line(const struct reader *self, const struct ui *ui,
                            const struct reader_line *line, struct canvas canvas, int row)
{
    const struct doc_block *block = &self->doc->items[line->block];
    int column = READER_BAR + block->indent;
    struct slice bytes = slice_sub(block->text, line->from, line->to);

    if (block->margin != NULL)
        canvas_put(canvas, row, column - 2, block->margin, STYLE_BORDER);
    if (block->marker != NULL && line->first) {
        int width = text_columns(self->charset, slice_of(block->marker));

        /* A field without a marker hangs: its first line begins at the left. */
        if (block->marker[0] == '\0')
            column = READER_BAR;
        else
            canvas_put(canvas, row, column - width - 1, block->marker, block->style);
    }
    column += reader_paint_bytes(self, line->block, bytes, canvas, row, column);
    if (line->hyphen)
        canvas_put(canvas, row, column, "-", block->style);
    paint_fold(ui, line->hidden, canvas, row, column);
}

static void paint_line(const struct reader *self, const struct ui *ui, size_t number,
                       struct canvas canvas, int row)
{
    const struct reader_line *line = &self->items[number];
    const struct doc_block *block = &self->doc->items[line->block];

    if (block->kind == DOC_TEXT || block->kind == DOC_HEADING)
        paint_text_line(self, ui, line, canvas, row);
    else if (block->kind == DOC_TABLE_ROW)
        reader_table_paint(self, block, line->from, canvas, row);
    else if (block->kind == DOC_RULE)
        canvas_fill(canvas, (struct rect){row, READER_BAR, 1, self->width}, "─", STYLE_BORDER);
}

void reader_paint(const struct reader *self, const struct ui *ui, struct canvas canvas,
                  bool focused)
{
    for (int row = 0; row < canvas.area.rows; row++) {
        size_t number = self->top + (size_t)row;

        if (number >= self->count)
            break;
        paint_line(self, ui, number, canvas, row);
        if (number == self->cursor && focused) {
            canvas_put(canvas, row, 0, "▶ ", STYLE_SELECTED);
            canvas_cursor(canvas, row, 0);
        }
    }
}
