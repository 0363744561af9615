#include "tui/list.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows 1..total, each called "række N"; every tenth has ten children when it is unfolded. */
static struct {
    int64_t total;
    int64_t unfolded; /* one row, 0: none */
    int fetched;      /* rows given since the last reset */
} numbers;

static struct list list;
static struct error err;

/* Children of row n have the places n*100+1 .. n*100+10; row n itself n*100. */
static int64_t next_place(int64_t place)
{
    int64_t row = place / 100;
    int64_t child = place % 100;

    if (row == numbers.unfolded && row != 0 && child < 10)
        return place + 1;
    return (row + 1) * 100;
}

static int64_t previous_place(int64_t place)
{
    int64_t row = place / 100;

    if (place % 100 > 0)
        return place - 1;
    return (row - 1) * 100 + (row - 1 == numbers.unfolded && row > 1 ? 10 : 0);
}

static void fill(struct row_page *page, int64_t place)
{
    struct row *row = LIST_PUSH(&page->arena, page);
    char name[32];

    snprintf(name, sizeof name, "række %lld", (long long)place / 100);
    row->mark = (struct row_mark){place, place};
    row->depth = place % 100 > 0;
    row->cells[0] = arena_strdup(&page->arena, name);
    if (place % 1000 == 0)
        row->fold = place / 100 == numbers.unfolded ? ROW_UNFOLDED : ROW_FOLDED;
}

static enum status fetch(void *self, const struct row_mark *from, enum row_direction direction,
                         size_t count, struct row_page *page, struct error *error)
{
    int64_t places[64];
    int64_t place =
        from == NULL ? (direction == ROWS_AFTER ? 0 : (numbers.total + 1) * 100) : from->place;
    size_t found = 0;

    (void)self;
    (void)error;
    cr_assert_leq(count, 64);
    while (found < count) {
        place = direction == ROWS_AFTER ? next_place(place) : previous_place(place);
        if (place < 100 || place / 100 > numbers.total)
            break;
        places[found++] = place;
    }
    page->end = found < count;
    for (size_t i = 0; i < found; i++)
        fill(page, places[direction == ROWS_AFTER ? i : found - 1 - i]);
    numbers.fetched += (int)found;
    return STATUS_OK;
}

static enum status seek(void *self, const char *text, struct row_mark *from, struct error *error)
{
    long number = strtol(text, NULL, 10);

    (void)self;
    if (number <= 0)
        return error_set(error, STATUS_INVALID, N_("there is no key"), NULL);
    if (number == 1)
        return STATUS_NOT_FOUND;
    *from = (struct row_mark){number * 100 - 100, number * 100 - 100};
    return STATUS_OK;
}

static void fold(void *self, const struct row *row, bool unfold)
{
    (void)self;
    numbers.unfolded = unfold ? row->mark.place / 100 : 0;
}

static const struct row_column *columns(void *self, size_t *count)
{
    static const struct row_column one = {.width = 10, .grow = 1};

    (void)self;
    *count = 1;
    return &one;
}

static const char *empty(void *self)
{
    (void)self;
    return N_("there is no key");
}

static const struct row_source_ops ops = {fetch, seek, fold, columns, empty};

static void setup(void)
{
    memset(&numbers, 0, sizeof numbers);
    numbers.total = 1000;
    list_init(&list, (struct row_source){&ops, NULL});
    list_layout(&list, 20);
}

static void teardown(void)
{
    list_clear(&list);
}

TestSuite(list, .init = setup, .fini = teardown);

static void expect(int64_t row, const char *position)
{
    struct str text = STR_INIT;

    cr_assert_not_null(list_selected(&list));
    cr_assert_eq(list_selected(&list)->mark.id, row * 100, "at %lld",
                 (long long)list_selected(&list)->mark.id);
    list_position(&list, &text);
    cr_assert_str_eq(str_text(&text), position);
    str_clear(&text);
    cr_assert_leq(list.top, list.selected);
    cr_assert_lt(list.selected, list.top + (size_t)list.height);
}

Test(list, begins_with_a_window)
{
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    expect(1, "1/64+");
    cr_assert_leq(numbers.fetched, 64);
}

Test(list, walks_from_end_to_end_and_back_in_bounded_memory)
{
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    for (int i = 2; i <= 1000; i++) {
        cr_assert_eq(list_move(&list, 1, &err), STATUS_OK);
        cr_assert_eq(list_selected(&list)->mark.id, i * 100);
        cr_assert_leq(list_count(&list), LIST_CHUNKS * 64);
    }
    expect(1000, "1000/1000");
    cr_assert_eq(list_move(&list, 1, &err), STATUS_OK);
    expect(1000, "1000/1000");
    for (int i = 999; i >= 1; i--) {
        cr_assert_eq(list_move(&list, -1, &err), STATUS_OK);
        cr_assert_eq(list_selected(&list)->mark.id, i * 100);
    }
    cr_assert_eq(list_move(&list, -1, &err), STATUS_OK);
    cr_assert_eq(list.before, 0);
    cr_assert_eq(list.selected, 0);
}

Test(list, jumps_to_the_end_without_reading_all)
{
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert_eq(list_last(&list, &err), STATUS_OK);
    expect(1000, "▼");
    cr_assert_leq(numbers.fetched, 3 * 64);
    cr_assert_eq(list_move(&list, -20, &err), STATUS_OK);
    expect(980, "…");
    cr_assert_eq(list_first(&list, &err), STATUS_OK);
    expect(1, "1/64+");
}

Test(list, pages)
{
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert_eq(list_move(&list, 20, &err), STATUS_OK);
    expect(21, "21/64+");
    cr_assert_eq(list_move(&list, -20, &err), STATUS_OK);
    expect(1, "1/64+");
    list_layout(&list, 200);
    for (int i = 0; i < 10; i++)
        cr_assert_eq(list_move(&list, 200, &err), STATUS_OK);
    expect(1000, "1000/1000");
}

Test(list, jumps_to_what_is_typed)
{
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert_eq(list_jump(&list, "500", &err), STATUS_OK);
    expect(500, "…");
    cr_assert_eq(list_move(&list, -3, &err), STATUS_OK);
    expect(497, "…");
    cr_assert_eq(list_jump(&list, "5000", &err), STATUS_OK);
    expect(1000, "▼");
    cr_assert_eq(list_jump(&list, "1", &err), STATUS_OK);
    expect(1, "1/64+");
    cr_assert_eq(list_jump(&list, "æ", &err), STATUS_INVALID);
    expect(1, "1/64+");
}

Test(list, filters_as_one_types)
{
    cr_assert_eq(list_set_filter(&list, "RÆKKE 99", &err), STATUS_OK);
    while (list_searching(&list))
        cr_assert_eq(list_search_on(&list, &err), STATUS_OK);
    cr_assert_eq(list_count(&list), 11); /* 99 and 990..999 */
    expect(99, "1/11");
    cr_assert_eq(list_set_filter(&list, "nothing", &err), STATUS_OK);
    while (list_searching(&list))
        cr_assert_eq(list_search_on(&list, &err), STATUS_OK);
    cr_assert_eq(list_count(&list), 0);
    cr_assert_null(list_selected(&list));
    cr_assert_eq(list_move(&list, 1, &err), STATUS_OK);
    cr_assert_eq(list_last(&list, &err), STATUS_OK);
    cr_assert_eq(list_set_filter(&list, "", &err), STATUS_OK);
    expect(1, "1/64+");
}

Test(list, a_rare_hit_is_looked_for_in_parts)
{
    numbers.total = 100000;
    cr_assert_eq(list_set_filter(&list, "99999", &err), STATUS_OK);
    cr_assert(list_searching(&list));
    cr_assert_leq(numbers.fetched, 16 * 64);
    while (list_searching(&list))
        cr_assert_eq(list_search_on(&list, &err), STATUS_OK);
    cr_assert_eq(list_count(&list), 1);
    cr_assert_eq(list_selected(&list)->mark.id, 9999900);
}

/* The next row above or below that holds "000"; 0 where there is none. */
static int64_t next_hit(int64_t row, int step)
{
    char name[32];

    for (row += step; row >= 1 && row <= numbers.total; row += step) {
        snprintf(name, sizeof name, "%lld", (long long)row);
        if (strstr(name, "000") != NULL)
            return row;
    }
    return 0;
}

static void search_to_the_end(void)
{
    while (list_searching(&list)) {
        numbers.fetched = 0;
        cr_assert_eq(list_search_on(&list, &err), STATUS_OK);
        cr_assert_leq(numbers.fetched, 4 * 64); /* then the keys are asked */
    }
}

/* One step; where nothing is found at once, the search goes on, and then it is another step. */
static void step_to(int64_t row, int step)
{
    cr_assert_eq(list_move(&list, step, &err), STATUS_OK);
    search_to_the_end();
    if (list_selected(&list)->mark.id != row * 100)
        cr_assert_eq(list_move(&list, step, &err), STATUS_OK);
    cr_assert_eq(list_selected(&list)->mark.id, row * 100, "not at %lld", (long long)row);
    cr_assert_leq(list_count(&list), LIST_CHUNKS * 64);
    search_to_the_end();
}

Test(list, hits_far_apart_are_walked_from_end_to_end)
{
    int64_t hits = 1;

    numbers.total = 100000;
    cr_assert_eq(list_set_filter(&list, "000", &err), STATUS_OK);
    search_to_the_end();
    cr_assert_eq(list_selected(&list)->mark.id, 100000);
    for (int64_t row = next_hit(1000, 1); row != 0; row = next_hit(row, 1)) {
        step_to(row, 1);
        hits++;
    }
    cr_assert(list.at_end);
    cr_assert_eq(list.before + (long)list_count(&list), hits);
    for (int64_t row = next_hit(100000, -1); row != 0; row = next_hit(row, -1))
        step_to(row, -1);
    cr_assert_eq(list.before, 0);
}

Test(list, hits_are_looked_for_from_the_end_too)
{
    numbers.total = 100000;
    cr_assert_eq(list_set_filter(&list, "000", &err), STATUS_OK);
    cr_assert_eq(list_last(&list, &err), STATUS_OK);
    search_to_the_end();
    cr_assert_eq(list_selected(&list)->mark.id, 10000000);
    cr_assert_geq(list_count(&list), 20);
    for (int64_t row = next_hit(100000, -1); row != 0; row = next_hit(row, -1))
        step_to(row, -1);
}

Test(list, folds_stay_where_they_are)
{
    bool done;

    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert_eq(list_move(&list, 9, &err), STATUS_OK);
    cr_assert_eq(list_act(&list, ACTION_TREE_EXPAND, &done, &err), STATUS_OK);
    cr_assert(done);
    cr_assert_eq(list_selected(&list)->mark.id, 1000);
    cr_assert_eq(list_selected(&list)->fold, ROW_UNFOLDED);
    cr_assert_eq(list_move(&list, 3, &err), STATUS_OK);
    cr_assert_eq(list_selected(&list)->mark.id, 1003);
    cr_assert_eq(list_act(&list, ACTION_TREE_COLLAPSE, &done, &err), STATUS_OK);
    cr_assert_eq(list_selected(&list)->mark.id, 1000);
    cr_assert_eq(list_act(&list, ACTION_TREE_COLLAPSE, &done, &err), STATUS_OK);
    cr_assert_eq(list_selected(&list)->fold, ROW_FOLDED);
    expect(10, "10/73+");
    cr_assert_eq(list_act(&list, ACTION_QUIT, &done, &err), STATUS_OK);
    cr_assert_not(done);
}

Test(list, comes_back_to_a_row)
{
    cr_assert_eq(list_reload_at(&list, (struct row_mark){70000, 70000}, &err), STATUS_OK);
    expect(700, "…");
    cr_assert_eq(list_reload_at(&list, (struct row_mark){100, 100}, &err), STATUS_OK);
    cr_assert_eq(list_selected(&list)->mark.id, 100);
    numbers.total = 0;
    cr_assert_eq(list_reload_at(&list, (struct row_mark){100, 100}, &err), STATUS_OK);
    cr_assert_null(list_selected(&list));
}

Test(list, paints_a_short_bar_and_the_cursor)
{
    struct grid grid;
    struct str dump = STR_INIT;
    const struct ui ui = {.catalog = catalog_get(LANGUAGE_ENGLISH), .charset = CHARSET_UTF8};

    grid_init(&grid, 3, 16);
    list_layout(&list, 3);
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert_eq(list_move(&list, 9, &err), STATUS_OK);
    list_paint(&list, &ui, grid_canvas(&grid), true);
    grid_dump_text(&grid, &dump);
    cr_assert_str_eq(str_text(&dump), "    række 8\n    række 9\n▶ ▸ række 10\n");
    cr_assert_eq(grid.cursor_row, 2);
    cr_assert_eq(grid.cursor_column, 0);
    cr_assert_eq(grid_at(&grid, 2, 0)->style, STYLE_SELECTED);
    str_clear(&dump);
    grid_clear(&grid);
}

Test(list, says_why_it_is_empty)
{
    struct grid grid;
    struct str dump = STR_INIT;
    const struct ui ui = {.catalog = catalog_get(LANGUAGE_ENGLISH), .charset = CHARSET_UTF8};

    numbers.total = 0;
    grid_init(&grid, 1, 40);
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    list_paint(&list, &ui, grid_canvas(&grid), false);
    grid_dump_text(&grid, &dump);
    cr_assert_str_eq(str_text(&dump), "  there is no key\n");
    str_clear(&dump);
    grid_clear(&grid);
}

Test(list, a_click_selects_what_is_there)
{
    numbers.total = 2;
    cr_assert_eq(list_reload(&list, &err), STATUS_OK);
    cr_assert(list_select_line(&list, 1));
    cr_assert_eq(list_selected(&list)->mark.id, 200);
    cr_assert_not(list_select_line(&list, 2));
    cr_assert_not(list_select_line(&list, -1));
}
