/* How a list looks: a short bar marks the selected row, so that a step sends few bytes at any
   width; folds, columns that give way where there is no room, and the filter's hits. */
#include "tui/list.h"

#include <string.h>

enum { BAR_COLUMNS = 2, INDENT = 2, FOLD_COLUMNS = 2 };

/* Which columns are shown, and how wide. */
struct fitting {
    int widths[ROW_CELLS];
    bool shown[ROW_CELLS];
};

static int total(const struct row_column *columns, size_t count, const struct fitting *fitting)
{
    int sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += fitting->shown[i] ? columns[i].width + 1 : 0;
    return sum - 1;
}

/* The shown column of the highest rank, or -1 where all that are left must stay. */
static int least_needed(const struct row_column *columns, size_t count,
                        const struct fitting *fitting)
{
    int found = -1;

    for (size_t i = 0; i < count; i++) {
        if (fitting->shown[i] && columns[i].rank > 0 &&
            (found < 0 || columns[i].rank > columns[found].rank))
            found = (int)i;
    }
    return found;
}

static bool may_grow(const struct row_column *column, const struct fitting *fitting, size_t at)
{
    return fitting->shown[at] && column->grow > 0 &&
           (column->most == 0 || fitting->widths[at] < column->most);
}

/* Shares what is left among the columns that may grow; what one of them does not take is left for
   the next round. */
static int share_out(const struct row_column *columns, size_t count, int left,
                     struct fitting *fitting)
{
    int parts = 0;

    for (size_t i = 0; i < count; i++)
        parts += may_grow(&columns[i], fitting, i) ? columns[i].grow : 0;
    for (size_t i = 0; i < count && parts > 0; i++) {
        int share = may_grow(&columns[i], fitting, i) ? left * columns[i].grow / parts : 0;

        parts -= may_grow(&columns[i], fitting, i) ? columns[i].grow : 0;
        if (columns[i].most > 0 && fitting->widths[i] + share > columns[i].most)
            share = columns[i].most - fitting->widths[i];
        fitting->widths[i] += share;
        left -= share;
    }
    return left;
}

static void fit_columns(const struct row_column *columns, size_t count, int width,
                        struct fitting *fitting)
{
    int left;

    memset(fitting, 0, sizeof *fitting);
    for (size_t i = 0; i < count; i++)
        fitting->shown[i] = true;
    while (total(columns, count, fitting) > width) {
        int drop = least_needed(columns, count, fitting);

        if (drop < 0)
            break;
        fitting->shown[drop] = false;
    }
    left = width - total(columns, count, fitting);
    for (size_t i = 0; i < count; i++)
        fitting->widths[i] = columns[i].width;
    for (size_t round = 0; round < count && left > 0; round++)
        left = share_out(columns, count, left, fitting);
}

static const char *fold_mark(enum row_fold fold)
{
    return fold == ROW_FOLDED ? "▸" : "▾";
}

static void paint_cell(struct canvas canvas, int line, int column, int width, const char *text,
                       bool right, enum style style)
{
    int used = right ? text_columns(canvas.grid->charset, slice_of(text)) : width;

    if (used < width)
        column += width - used;
    canvas_text(canvas, line, column, width, slice_of(text), style);
}

static void paint_row(const struct list *self, const struct row *row, struct canvas canvas,
                      int line)
{
    size_t count;
    const struct row_column *columns = self->source.ops->columns(self->source.self, &count);
    struct fitting fitting;
    bool tree = self->source.ops->fold != NULL;
    int column = BAR_COLUMNS;

    fit_columns(columns, count, canvas.area.columns - column - (tree ? FOLD_COLUMNS : 0), &fitting);
    if (tree) { /* the first column gives way, so that the others stay in line */
        column += row->depth * INDENT;
        fitting.widths[0] -= row->depth * INDENT;
        if (row->fold != ROW_LEAF)
            canvas_put(canvas, line, column, fold_mark(row->fold), STYLE_MUTED);
        column += FOLD_COLUMNS;
    }
    for (size_t i = 0; i < count; i++) {
        enum style style = row->cell_styles[i] != STYLE_TEXT ? row->cell_styles[i] : row->style;

        if (!fitting.shown[i])
            continue;
        if (row->cells[i] != NULL)
            paint_cell(canvas, line, column, fitting.widths[i], row->cells[i], columns[i].right,
                       style);
        column += fitting.widths[i] + 1;
    }
}

void list_cell(const struct list *self, int columns, size_t cell, int *column, int *width)
{
    size_t count;
    const struct row_column *all = self->source.ops->columns(self->source.self, &count);
    struct fitting fitting;

    fit_columns(all, count, columns - BAR_COLUMNS, &fitting);
    *column = BAR_COLUMNS;
    for (size_t i = 0; i < cell; i++)
        *column += fitting.shown[i] ? fitting.widths[i] + 1 : 0;
    *width = fitting.shown[cell] ? fitting.widths[cell] : 0;
}

static void paint_empty(const struct list *self, const struct ui *ui, struct canvas canvas)
{
    const char *why = self->source.ops->empty(self->source.self);

    if (self->filter.length > 0)
        why = list_searching(self) ? N_("Searching …") : N_("Nothing here holds what you typed.");
    canvas_wrap(canvas, 0, BAR_COLUMNS, ui_text(ui, why), STYLE_MUTED);
}

int list_line(const struct list *self)
{
    return (int)(self->selected - self->top);
}

static void paint_bar(struct canvas canvas, int line, bool focused)
{
    canvas_put(canvas, line, 0, "▶ ", focused ? STYLE_SELECTED : STYLE_SELECTED_IDLE);
    if (focused)
        canvas_cursor(canvas, line, 0);
}

void list_paint_bar(const struct list *self, struct canvas canvas, int from)
{
    canvas_fill(canvas, (struct rect){from, 0, 1, BAR_COLUMNS}, " ", STYLE_TEXT);
    paint_bar(canvas, list_line(self), true);
}

void list_paint(const struct list *self, const struct ui *ui, struct canvas canvas, bool focused)
{
    size_t count = list_count(self);

    if (count == 0)
        paint_empty(self, ui, canvas);
    for (int line = 0; line < canvas.area.rows; line++) {
        const struct row *row = list_row(self, self->top + (size_t)line);

        if (row == NULL)
            break;
        paint_row(self, row, canvas, line);
        if (line == list_line(self))
            paint_bar(canvas, line, focused);
    }
}

static void copy_row(const struct row *row, struct str *out)
{
    if (row->copy != NULL) {
        str_append(out, row->copy);
    } else {
        bool any = false;

        for (size_t i = 0; i < ROW_CELLS; i++) {
            if (row->cells[i] == NULL || row->cells[i][0] == '\0')
                continue;
            if (any)
                str_append_char(out, '\t');
            str_append(out, row->cells[i]);
            any = true;
        }
    }
    str_append_char(out, '\n');
}

void list_copy(const struct list *self, struct str *out)
{
    const struct row *row = list_selected(self);

    if (row != NULL)
        copy_row(row, out);
}
