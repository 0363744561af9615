/*
 * The screen as a table of cells, drawn without a terminal. Panes draw on canvases, rectangles of
 * the grid outside of which nothing can be touched; term_paint.c sends the result.
 */
#ifndef TUI_GRID_H
#define TUI_GRID_H

#include "core/str.h"
#include "tui/style.h"
#include "tui/width.h"

#include <stdbool.h>

/* Half of a wide glyph that lies in the cell before it has width 0 and no text. */
struct cell {
    char text[GLYPH_BYTES]; /* UTF-8, zeroed behind length, so that cells compare by memcmp */
    unsigned char length;
    unsigned char width; /* 0, 1 or 2 */
    unsigned char style; /* enum style */
};

struct rect {
    int row;
    int column;
    int rows;
    int columns;
};

struct grid {
    int rows;
    int columns;
    struct cell *cells; /* rows * columns, row by row */
    bool *touched;      /* rows: those that were painted on since grid_settle() */
    int cursor_row;     /* where the hardware cursor goes, -1: hidden */
    int cursor_column;
    enum charset charset; /* what text is drawn in; UTF-8 unless set */
};

/* A part of a grid that is drawn on; places are counted from its upper left corner. */
struct canvas {
    struct grid *grid;
    struct rect area;
};

void grid_init(struct grid *self, int rows, int columns);
void grid_clear(struct grid *self);
/* Gives it a new size and wipes it. */
void grid_resize(struct grid *self, int rows, int columns);
/* Blank text everywhere, cursor hidden. */
void grid_wipe(struct grid *self);
const struct cell *grid_at(const struct grid *self, int row, int column);
/* What is on it is known now: no row counts as painted on until it is again. */
void grid_settle(struct grid *self);

struct canvas grid_canvas(struct grid *self);
/* A part of a canvas; cut to what lies within it. */
struct canvas canvas_part(struct canvas self, struct rect part);

/* Draws text from a place on within `columns` columns, and the cut mark … where it does not fit.
   Cut at the canvas's edge. Returns the columns drawn on. */
int canvas_text(struct canvas self, int row, int column, int columns, struct slice text,
                enum style style);
/* The same to the edge of the canvas, of a NUL-closed text. */
int canvas_put(struct canvas self, int row, int column, const char *text, enum style style);
/* The same, ending at the column before `column`. Returns the columns drawn on. */
int canvas_put_right(struct canvas self, int row, int column, const char *text, enum style style);
/* Draws a sentence that must be read whole, broken into lines, down to the edge of the canvas. */
void canvas_wrap(struct canvas self, int row, int column, const char *text, enum style style);

/* Fills a rectangle with a glyph of one column. */
void canvas_fill(struct canvas self, struct rect area, const char *glyph, enum style style);
void canvas_wipe(struct canvas self);
/* Gives cells another role and leaves their text. */
void canvas_restyle(struct canvas self, struct rect area, enum style style);
/* Puts the hardware cursor here, if the place is on the canvas. */
void canvas_cursor(struct canvas self, int row, int column);

/* For tests and for copying: the text, one line a row, blanks at the ends taken off. */
void grid_dump_text(const struct grid *self, struct str *out);
/* One letter a column (style.h), one line a row. */
void grid_dump_styles(const struct grid *self, struct str *out);

#endif
