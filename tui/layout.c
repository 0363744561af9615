#include "tui/layout.h"

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* What a child takes before the filling ones share the rest. */
static int taken(const struct layout_node *node, const int *wanted)
{
    if (node->size == LAYOUT_FIXED)
        return node->amount;
    if (node->size == LAYOUT_FIT && node->split == LAYOUT_PANE)
        return smaller(node->amount, wanted[node->pane]);
    return node->size == LAYOUT_FIT ? node->amount : 0;
}

static int parts_of(const struct layout_node *node)
{
    return node->size == LAYOUT_FILL ? node->amount : 0;
}

static void give(const struct layout_node *node, struct rect area, const int *wanted,
                 struct rect *rects)
{
    if (node->split == LAYOUT_PANE)
        rects[node->pane] = area;
    else
        layout_solve(node, area, wanted, rects);
}

void layout_solve(const struct layout_node *root, struct rect area, const int *wanted,
                  struct rect *rects)
{
    int gap = root->split == LAYOUT_COLUMNS ? 1 : 0;
    int whole = root->split == LAYOUT_COLUMNS ? area.columns : area.rows;
    int left = whole - gap * ((int)root->count - 1);
    int parts = 0;
    int at = 0;

    if (root->split == LAYOUT_PANE) {
        rects[root->pane] = area;
        return;
    }
    for (size_t i = 0; i < root->count; i++) {
        left -= taken(&root->children[i], wanted);
        parts += parts_of(&root->children[i]);
    }
    left = left < 0 ? 0 : left;
    for (size_t i = 0; i < root->count; i++) {
        const struct layout_node *child = &root->children[i];
        int size = taken(child, wanted);
        struct rect part = area;

        if (parts_of(child) > 0) {
            size = left * parts_of(child) / parts; /* the last one gets what rounding left */
            left -= size;
            parts -= parts_of(child);
        }
        size = smaller(size, whole - at > 0 ? whole - at : 0);
        if (root->split == LAYOUT_COLUMNS) {
            part.column += at;
            part.columns = size;
        } else {
            part.row += at;
            part.rows = size;
        }
        give(child, part, wanted, rects);
        at += size + gap;
    }
}
