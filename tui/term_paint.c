/* What the terminal shows: the looks of the roles, and the cells that differ from those shown. */
#include "tui/term_private.h"

#include "core/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/*
 * What each role looks like. Colours count 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta,
 * 6 cyan, 7 white; -1 keeps the terminal's own. `bright` is the choice where there are 16.
 */
struct look {
    attr_t mono;
    attr_t colour_attributes;
    short foreground;
    short background;
    short bright;
};

static const struct look looks[STYLE_COUNT] = {
    [STYLE_TEXT] = {A_NORMAL, A_NORMAL, -1, -1, -1},
    [STYLE_MUTED] = {A_DIM, A_NORMAL, 6, -1, 8},
    [STYLE_HEADING] = {A_BOLD | A_UNDERLINE, A_BOLD, 3, -1, 11},
    [STYLE_TITLE] = {A_REVERSE | A_BOLD, A_BOLD, 7, 4, 15},
    [STYLE_TITLE_IDLE] = {A_BOLD, A_BOLD, 4, -1, 12},
    [STYLE_BORDER] = {A_DIM, A_NORMAL, 4, -1, 8},
    [STYLE_SELECTED] = {A_REVERSE, A_REVERSE, -1, -1, -1}, /* few bytes: it moves at each step */
    [STYLE_SELECTED_IDLE] = {A_BOLD, A_BOLD, 4, -1, 12},
    [STYLE_STRONG] = {A_BOLD, A_BOLD, -1, -1, -1},
    [STYLE_EMPHASIS] = {A_UNDERLINE, A_UNDERLINE, -1, -1, -1},
    [STYLE_LINK] = {A_UNDERLINE, A_UNDERLINE, 6, -1, 14},
    [STYLE_QUOTE] = {A_DIM, A_NORMAL, 6, -1, 6},
    [STYLE_CODE] = {A_NORMAL, A_NORMAL, 5, -1, 13},
    [STYLE_MATCH] = {A_REVERSE, A_NORMAL, 0, 3, 0},
    [STYLE_GOOD] = {A_NORMAL, A_NORMAL, 2, -1, 10},
    [STYLE_BAD] = {A_BOLD, A_BOLD, 1, -1, 9},
    [STYLE_WAITING] = {A_BOLD, A_NORMAL, 3, -1, 11},
    [STYLE_DISSOLVED] = {A_DIM, A_NORMAL, 6, -1, 8},
    [STYLE_KEY] = {A_BOLD, A_BOLD, 6, -1, 14},
    [STYLE_FOOTER] = {A_NORMAL, A_NORMAL, -1, -1, -1},
    [STYLE_STATUS] = {A_BOLD, A_NORMAL, 6, -1, 14},
    [STYLE_MESSAGE] = {A_BOLD, A_NORMAL, 3, -1, 11},
    [STYLE_ERROR] = {A_REVERSE | A_BOLD, A_BOLD, 7, 1, 15},
    [STYLE_INPUT] = {A_UNDERLINE, A_NORMAL, -1, -1, -1},
    [STYLE_MARGIN] = {A_DIM, A_NORMAL, 6, -1, 8},
};

void term_choose_looks(struct terminal *self, bool monochrome)
{
    const char *no_color = getenv("NO_COLOR");
    bool colours = !monochrome && (no_color == NULL || *no_color == '\0') && has_colors() &&
                   start_color() == OK && COLORS >= 8 && COLOR_PAIRS > STYLE_COUNT;

    if (colours)
        use_default_colors();
    for (int i = 0; i < STYLE_COUNT; i++) {
        const struct look *look = &looks[i];
        short foreground = colours && COLORS >= 16 ? look->bright : look->foreground;

        self->attributes[i] = colours ? look->colour_attributes : look->mono;
        self->pairs[i] = 0;
        if (!colours || (foreground < 0 && look->background < 0))
            continue;
        self->pairs[i] = (short)(i + 1);
        init_pair(self->pairs[i], foreground, look->background);
    }
}

/* Curses lays wide characters out by the C library's widths; where they differ from ours, a sign
   of known width stands in. */
static size_t to_wide(const struct terminal *self, const struct cell *cell, wchar_t *wide)
{
    size_t count = 0;
    size_t at = 0;
    int width = 0;

    while (at < cell->length && count < CCHARW_MAX) {
        unsigned codepoint;

        at += utf8_decode(cell->text + at, cell->length - at, &codepoint);
        wide[count] = (wchar_t)codepoint;
        if (self->charset == CHARSET_UTF8 || codepoint < 0x80)
            width += wcwidth(wide[count]);
        else
            width++;
        count++;
    }
    if (width != cell->width) {
        for (count = 0; count < cell->width; count++)
            wide[count] = L'?';
    }
    wide[count] = L'\0';
    return count;
}

static void send_cell(const struct terminal *self, int row, int column, const struct cell *cell)
{
    wchar_t wide[CCHARW_MAX + 1];
    size_t count = to_wide(self, cell, wide);
    attr_t attributes = self->attributes[cell->style];
    short pair = self->pairs[cell->style];
    bool one = cell->width == 1 || (self->charset == CHARSET_UTF8 && wcwidth(wide[0]) == 2);

    move(row, column);
    for (size_t i = 0; i < (one ? 1 : count); i++) {
        wchar_t single[2] = {wide[i], L'\0'};
        cchar_t character;

        if (setcchar(&character, one ? wide : single, attributes, pair, NULL) == OK)
            add_wch(&character);
    }
}

static bool cell_differs(const struct cell *a, const struct cell *b)
{
    return memcmp(a, b, sizeof *a) != 0;
}

static void send_row(struct terminal *self, const struct grid *grid, int row)
{
    for (int column = 0; column < grid->columns; column++) {
        const struct cell *cell = grid_at(grid, row, column);

        if (cell->width > 0 &&
            (!self->shown_valid || cell_differs(cell, grid_at(&self->shown, row, column))))
            send_cell(self, row, column, cell);
    }
    memcpy(&self->shown.cells[(size_t)row * (size_t)grid->columns],
           &grid->cells[(size_t)row * (size_t)grid->columns],
           sizeof *grid->cells * (size_t)grid->columns);
}

void term_present(struct terminal *self, struct grid *grid)
{
    int cursor = grid->cursor_row >= 0;

    if (grid->rows != self->shown.rows || grid->columns != self->shown.columns)
        return;
    for (int row = 0; row < grid->rows; row++) {
        if (grid->touched[row] || !self->shown_valid)
            send_row(self, grid, row);
    }
    grid_settle(grid);
    self->shown_valid = true;
    if (cursor != self->cursor_shown)
        curs_set(cursor);
    self->cursor_shown = cursor;
    if (cursor)
        move(grid->cursor_row, grid->cursor_column);
    refresh();
}
