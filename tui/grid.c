#include "tui/grid.h"

#include "core/memory.h"
#include "tui/wrap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct cell BLANK = {.text = " ", .length = 1, .width = 1, .style = STYLE_TEXT};

char style_letter(enum style style)
{
    static const char letters[] = {
#define X(name, letter) [STYLE_##name] = (letter),
        STYLE_TABLE(X)
#undef X
    };

    assert(style < STYLE_COUNT);
    return letters[style];
}

void grid_init(struct grid *self, int rows, int columns)
{
    *self = (struct grid){0};
    grid_resize(self, rows, columns);
}

void grid_clear(struct grid *self)
{
    free(self->cells);
    free(self->touched);
    *self = (struct grid){0};
}

void grid_resize(struct grid *self, int rows, int columns)
{
    assert(rows > 0 && columns > 0);
    self->cells = xrealloc(self->cells, (size_t)rows * (size_t)columns, sizeof *self->cells);
    self->touched = xrealloc(self->touched, (size_t)rows, sizeof *self->touched);
    self->rows = rows;
    self->columns = columns;
    grid_wipe(self);
}

void grid_wipe(struct grid *self)
{
    size_t count = (size_t)self->rows * (size_t)self->columns;

    for (size_t i = 0; i < count; i++)
        self->cells[i] = BLANK;
    for (int row = 0; row < self->rows; row++)
        self->touched[row] = true;
    self->cursor_row = -1;
    self->cursor_column = -1;
}

void grid_settle(struct grid *self)
{
    memset(self->touched, 0, (size_t)self->rows * sizeof *self->touched);
}

static struct cell *cell_at(const struct grid *self, int row, int column)
{
    assert(row >= 0 && row < self->rows && column >= 0 && column < self->columns);
    return &self->cells[(size_t)row * (size_t)self->columns + (size_t)column];
}

const struct cell *grid_at(const struct grid *self, int row, int column)
{
    return cell_at(self, row, column);
}

struct canvas grid_canvas(struct grid *self)
{
    return (struct canvas){self, {0, 0, self->rows, self->columns}};
}

static int at_least_zero(int value)
{
    return value < 0 ? 0 : value;
}

/* The part of a span from..from+count that lies within 0..limit. */
static void clip(int *from, int *count, int limit)
{
    if (*from < 0) {
        *count += *from;
        *from = 0;
    }
    if (*from > limit)
        *from = limit;
    if (*count > limit - *from)
        *count = limit - *from;
    *count = at_least_zero(*count);
}

static struct rect clip_rect(struct canvas self, struct rect part)
{
    clip(&part.row, &part.rows, self.area.rows);
    clip(&part.column, &part.columns, self.area.columns);
    return part;
}

struct canvas canvas_part(struct canvas self, struct rect part)
{
    part = clip_rect(self, part);
    part.row += self.area.row;
    part.column += self.area.column;
    return (struct canvas){self.grid, part};
}

/* A half of a wide glyph whose other half is painted over becomes a blank. */
static void mend_neighbours(struct grid *grid, int row, int column)
{
    struct cell *cell = cell_at(grid, row, column);
    unsigned char style;

    if (cell->width == 0 && column > 0) {
        struct cell *before = cell_at(grid, row, column - 1);

        style = before->style;
        *before = BLANK;
        before->style = style;
    } else if (cell->width == 2 && column + 1 < grid->columns) {
        struct cell *after = cell_at(grid, row, column + 1);

        style = after->style;
        *after = BLANK;
        after->style = style;
    }
}

/* The place is inside the grid and has room for the glyph. */
static void put_glyph(struct grid *grid, int row, int column, const struct glyph *glyph,
                      enum style style)
{
    struct cell *cell;

    grid->touched[row] = true;
    mend_neighbours(grid, row, column);
    if (glyph->width == 2)
        mend_neighbours(grid, row, column + 1);
    cell = cell_at(grid, row, column);
    memset(cell, 0, sizeof *cell);
    memcpy(cell->text, glyph->text, glyph->length);
    cell->length = glyph->length;
    cell->width = glyph->width;
    cell->style = (unsigned char)style;
    if (glyph->width == 2) {
        cell = cell_at(grid, row, column + 1);
        memset(cell, 0, sizeof *cell);
        cell->style = (unsigned char)style;
    }
}

static int put_text(struct canvas self, int row, int column, struct slice text, enum style style)
{
    struct glyph glyph;
    int at = column;

    while (glyph_next(self.grid->charset, text, &glyph)) {
        if (at >= 0 && at + glyph.width <= self.area.columns)
            put_glyph(self.grid, self.area.row + row, self.area.column + at, &glyph, style);
        at += glyph.width;
        text = slice_from(text, glyph.bytes);
    }
    return at - column;
}

int canvas_text(struct canvas self, int row, int column, int columns, struct slice text,
                enum style style)
{
    struct text_fit fit;
    int drawn;

    if (row < 0 || row >= self.area.rows || column >= self.area.columns)
        return 0;
    if (columns > self.area.columns - column)
        columns = self.area.columns - column;
    if (columns <= 0)
        return 0;
    fit = text_fit(self.grid->charset, text, columns);
    drawn = put_text(self, row, column, slice_sub(text, 0, fit.bytes), style);
    if (fit.cut)
        drawn += put_text(self, row, column + drawn, SLICE("…"), style);
    return drawn;
}

int canvas_put(struct canvas self, int row, int column, const char *text, enum style style)
{
    return canvas_text(self, row, column, self.area.columns, slice_of(text), style);
}

void canvas_wrap(struct canvas self, int row, int column, const char *text, enum style style)
{
    struct slice whole = slice_of(text);
    int width = self.area.columns - column;
    size_t from = 0;

    for (; width > 0 && row < self.area.rows && from < whole.length; row++) {
        struct wrap_line line = wrap_next(self.grid->charset, whole, from, width);

        canvas_text(self, row, column, width, slice_sub(whole, line.from, line.to), style);
        from = line.next;
    }
}

int canvas_put_right(struct canvas self, int row, int column, const char *text, enum style style)
{
    int columns = text_columns(self.grid->charset, slice_of(text));
    int from = at_least_zero(column - columns);

    return canvas_text(self, row, from, column - from, slice_of(text), style);
}

void canvas_fill(struct canvas self, struct rect area, const char *glyph, enum style style)
{
    struct glyph one;
    bool found = glyph_next(self.grid->charset, slice_of(glyph), &one);

    assert(found && one.width == 1);
    (void)found;
    area = clip_rect(self, area);
    for (int row = area.row; row < area.row + area.rows; row++) {
        for (int column = area.column; column < area.column + area.columns; column++)
            put_glyph(self.grid, self.area.row + row, self.area.column + column, &one, style);
    }
}

void canvas_wipe(struct canvas self)
{
    canvas_fill(self, (struct rect){0, 0, self.area.rows, self.area.columns}, " ", STYLE_TEXT);
}

void canvas_restyle(struct canvas self, struct rect area, enum style style)
{
    area = clip_rect(self, area);
    for (int row = area.row; row < area.row + area.rows; row++) {
        self.grid->touched[self.area.row + row] = true;
        for (int column = area.column; column < area.column + area.columns; column++)
            cell_at(self.grid, self.area.row + row, self.area.column + column)->style =
                (unsigned char)style;
    }
}

void canvas_cursor(struct canvas self, int row, int column)
{
    if (row < 0 || row >= self.area.rows || column < 0 || column >= self.area.columns)
        return;
    self.grid->cursor_row = self.area.row + row;
    self.grid->cursor_column = self.area.column + column;
}

static void append_row(const struct grid *self, int row, struct str *out)
{
    size_t start = out->length;

    for (int column = 0; column < self->columns; column++) {
        const struct cell *cell = cell_at(self, row, column);

        str_append_n(out, cell->text, cell->length);
    }
    while (out->length > start && out->data[out->length - 1] == ' ')
        str_cut(out, out->length - 1);
    str_append_char(out, '\n');
}

void grid_dump_text(const struct grid *self, struct str *out)
{
    for (int row = 0; row < self->rows; row++)
        append_row(self, row, out);
}

void grid_dump_styles(const struct grid *self, struct str *out)
{
    for (int row = 0; row < self->rows; row++) {
        for (int column = 0; column < self->columns; column++)
            str_append_char(out, style_letter(cell_at(self, row, column)->style));
        str_append_char(out, '\n');
    }
}
