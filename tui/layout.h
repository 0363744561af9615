/*
 * Where panes go: a tree of rows and columns whose leaves are panes, and a pure function from the
 * size of the screen to rectangles. No terminal, no drawing.
 */
#ifndef TUI_LAYOUT_H
#define TUI_LAYOUT_H

#include "tui/grid.h"

#include <stddef.h>

enum layout_split {
    LAYOUT_PANE,   /* a leaf */
    LAYOUT_ROWS,   /* children one under the other */
    LAYOUT_COLUMNS /* children side by side, one column free between them */
};

enum layout_size {
    LAYOUT_FIXED, /* `amount` rows or columns */
    LAYOUT_FIT,   /* what the pane wants, at most `amount` */
    LAYOUT_FILL   /* shares what is left, `amount` parts of it */
};

struct layout_node {
    enum layout_split split;
    enum layout_size size;
    int amount;
    size_t pane; /* of a leaf: its index in `wanted` and `rects` */
    const struct layout_node *children;
    size_t count;
};

/*
 * Gives each pane of the tree its rectangle. `wanted` holds what fitting panes want in the
 * direction of their parent. What does not fit is cut, the last first, down to nothing: a pane
 * without rows or columns is not shown. Rectangles of panes not in the tree are left alone.
 */
void layout_solve(const struct layout_node *root, struct rect area, const int *wanted,
                  struct rect *rects);

#endif
