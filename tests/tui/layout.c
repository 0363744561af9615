#include "tui/layout.h"

#include <criterion/criterion.h>
#include <string.h>

enum { A, B, C, D };

static const struct layout_node side[] = {
    {.split = LAYOUT_PANE, .size = LAYOUT_FIT, .amount = 8, .pane = A},
    {.split = LAYOUT_PANE, .size = LAYOUT_FILL, .amount = 1, .pane = B},
};

static const struct layout_node parts[] = {
    {.split = LAYOUT_ROWS, .size = LAYOUT_FIXED, .amount = 20, .children = side, .count = 2},
    {.split = LAYOUT_PANE, .size = LAYOUT_FILL, .amount = 2, .pane = C},
    {.split = LAYOUT_PANE, .size = LAYOUT_FILL, .amount = 1, .pane = D},
};

static const struct layout_node root = {.split = LAYOUT_COLUMNS, .children = parts, .count = 3};

static void expect(struct rect rect, int row, int column, int rows, int columns)
{
    cr_assert_eq(rect.row, row);
    cr_assert_eq(rect.column, column);
    cr_assert_eq(rect.rows, rows);
    cr_assert_eq(rect.columns, columns);
}

Test(layout, fixes_fits_and_fills)
{
    const int wanted[] = {5, 0, 0, 0};
    struct rect rects[4];

    layout_solve(&root, (struct rect){1, 0, 22, 80}, wanted, rects);
    expect(rects[A], 1, 0, 5, 20);
    expect(rects[B], 6, 0, 17, 20);
    expect(rects[C], 1, 21, 22, 38);
    expect(rects[D], 1, 60, 22, 20); /* 38 + 20 and two gaps are all */
}

Test(layout, a_fitting_pane_takes_no_more_than_it_may)
{
    const int wanted[] = {50, 0, 0, 0};
    struct rect rects[4];

    layout_solve(&root, (struct rect){0, 0, 10, 40}, wanted, rects);
    expect(rects[A], 0, 0, 8, 20);
    expect(rects[B], 8, 0, 2, 20);
}

Test(layout, cuts_the_last_where_there_is_no_room)
{
    const int wanted[] = {5, 0, 0, 0};
    struct rect rects[4];

    layout_solve(&root, (struct rect){0, 0, 4, 15}, wanted, rects);
    expect(rects[A], 0, 0, 4, 15);
    cr_assert_eq(rects[B].rows, 0);
    cr_assert_eq(rects[C].columns, 0);
    cr_assert_eq(rects[D].columns, 0);
}

Test(layout, one_pane_takes_all)
{
    const struct layout_node one = {.split = LAYOUT_PANE, .pane = B};
    struct rect rects[4] = {{0}};

    layout_solve(&one, (struct rect){2, 3, 4, 5}, NULL, rects);
    expect(rects[B], 2, 3, 4, 5);
    expect(rects[A], 0, 0, 0, 0);
}
