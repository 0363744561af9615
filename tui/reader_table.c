/* Tables within a text: columns share the width, cells wrap. */
#include "tui/reader_private.h"

#include "tui/wrap.h"

enum { CELL_LEAST = 4 /* columns; narrower than this no cell is squeezed */ };

/* The n-th cell of a row, without the tabs around it. */
static struct slice cell_of(struct slice row, size_t n)
{
    for (;;) {
        ptrdiff_t tab = slice_find_byte(row, '\t');

        if (n == 0)
            return slice_trim(tab < 0 ? row : slice_sub(row, 0, (size_t)tab));
        if (tab < 0)
            return slice_from(row, row.length);
        row = slice_from(row, (size_t)tab + 1);
        n--;
    }
}

static int sum_of(const int *widths, size_t count)
{
    int sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += widths[i] + (i > 0 ? 3 : 0); /* " │ " between */
    return sum;
}

static const int *widths_of(const struct reader *self, const struct doc_table *table)
{
    for (size_t i = 0; i < self->tables.count; i++) {
        if (self->tables.items[i].table == table)
            return self->tables.items[i].widths;
    }
    return NULL;
}

void reader_table_measure(struct reader *self, size_t block)
{
    const struct doc_table *table = self->doc->items[block].table;
    struct reader_table *found;
    int *widths;

    if (widths_of(self, table) != NULL)
        return;
    found = LIST_PUSH(&self->arena, &self->tables);
    found->table = table;
    widths = found->widths;
    for (size_t i = block; i < self->doc->count && self->doc->items[i].table == table; i++) {
        for (size_t c = 0; c < table->columns; c++) {
            struct slice cell = cell_of(self->doc->items[i].text, c);
            int wanted = text_columns(self->charset, cell);

            widths[c] = wanted > widths[c] ? wanted : widths[c];
        }
    }
    while (sum_of(widths, table->columns) > self->width) {
        size_t widest = 0;

        for (size_t i = 1; i < table->columns; i++)
            widest = widths[i] > widths[widest] ? i : widest;
        if (widths[widest] <= CELL_LEAST)
            break;
        widths[widest]--;
    }
}

int reader_table_row_lines(const struct reader *self, const struct doc_block *row)
{
    const int *widths = widths_of(self, row->table);
    int most = 1;

    for (size_t i = 0; i < row->table->columns; i++) {
        struct slice cell = cell_of(row->text, i);
        size_t from = 0;
        int lines = 0;

        while (from < cell.length) {
            from = wrap_next(self->charset, cell, from, widths[i]).next;
            lines++;
        }
        most = lines > most ? lines : most;
    }
    return most + (row->head ? 1 : 0);
}

static void paint_table_rule(const int *widths, size_t count, struct canvas canvas, int line)
{
    int column = READER_BAR;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            column += canvas_put(canvas, line, column, "─┼─", STYLE_BORDER);
        canvas_fill(canvas, (struct rect){line, column, 1, widths[i]}, "─", STYLE_BORDER);
        column += widths[i];
    }
}

/* The part-th line of a cell's text. */
static struct slice cell_line(const struct reader *self, struct slice cell, int width, size_t part)
{
    size_t from = 0;

    while (from < cell.length) {
        struct wrap_line line = wrap_next(self->charset, cell, from, width);

        if (part == 0)
            return slice_sub(cell, line.from, line.to);
        part--;
        from = line.next;
    }
    return slice_sub(cell, 0, 0);
}

void reader_table_paint(const struct reader *self, const struct doc_block *row, size_t part,
                        struct canvas canvas, int line)
{
    const int *widths = widths_of(self, row->table);
    int column = READER_BAR;
    size_t number = (size_t)(row - self->doc->items);

    if (row->head && (int)part == reader_table_row_lines(self, row) - 1) {
        paint_table_rule(widths, row->table->columns, canvas, line);
        return;
    }
    for (size_t i = 0; i < row->table->columns; i++) {
        struct slice cell = cell_line(self, cell_of(row->text, i), widths[i], part);

        if (i > 0)
            canvas_put(canvas, line, column - 2, "│", STYLE_BORDER);
        reader_paint_bytes(self, number, cell, canvas, line, column);
        if (row->head)
            canvas_restyle(canvas, (struct rect){line, column, 1, widths[i]}, STYLE_STRONG);
        column += widths[i] + 3;
    }
}
