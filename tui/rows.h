/*
 * Where the rows of a list come from. A source gives windows of rows, before or after a row that
 * it gave earlier; nobody ever asks it for all of them, nor for how many there are.
 */
#ifndef TUI_ROWS_H
#define TUI_ROWS_H

#include "core/arena.h"
#include "core/error.h"
#include "tui/style.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ROW_CELLS = 6 };

enum row_fold { ROW_LEAF, ROW_FOLDED, ROW_UNFOLDED };

/* Where a row stands in its list: what the source needs to go on from it. */
struct row_mark {
    int64_t id;    /* of the thing that the row shows; unique within its list */
    int64_t place; /* what the source orders by (a day, a position), as far as it needs that */
};

struct row {
    struct row_mark mark;
    int depth; /* in a tree, 0 at the root */
    enum row_fold fold;
    enum style style;                  /* of the whole row */
    const char *cells[ROW_CELLS];      /* as they are shown; NULL: empty */
    enum style cell_styles[ROW_CELLS]; /* STYLE_TEXT: as the row */
    const char *copy;                  /* what copying takes; NULL: the cells */
};

/* How wide a column of cells is. */
struct row_column {
    int width;  /* columns that it has at least */
    int grow;   /* parts of what is left over; 0: never grows */
    int most;   /* columns that it never grows beyond; 0: any */
    int rank;   /* what is dropped first where there is no room: the highest; 0 is never dropped */
    bool right; /* aligned at its right side */
};

/* Rows as a source gives them, in the order of the list. */
struct row_page {
    struct arena arena; /* holds the rows and their texts */
    struct row *items;
    size_t count;
    bool end; /* nothing lies beyond in the direction that was asked */
};

enum row_direction { ROWS_AFTER, ROWS_BEFORE };

struct row_source_ops {
    /*
     * Fills `page`, which is empty, with at most `count` rows after or before `from` (without it),
     * in the order of the list; from NULL means from the beginning, or from the end.
     */
    enum status (*fetch)(void *self, const struct row_mark *from, enum row_direction direction,
                         size_t count, struct row_page *page, struct error *err);
    /*
     * For jumping: a row such that fetching after it begins at the first row that is at or behind
     * what was typed (a date, a letter). STATUS_NOT_FOUND to begin at the start; STATUS_INVALID
     * with a sentence where the text is neither. NULL where the source knows no jumping.
     */
    enum status (*seek)(void *self, const char *text, struct row_mark *from, struct error *err);
    /* Unfolds or folds a row; NULL in lists without folds. */
    void (*fold)(void *self, const struct row *row, bool unfold);
    /* Its columns, as many as *count says. */
    const struct row_column *(*columns)(void *self, size_t *count);
    /* Why there is nothing: a message id. */
    const char *(*empty)(void *self);
};

struct row_source {
    const struct row_source_ops *ops;
    void *self;
};

#endif
