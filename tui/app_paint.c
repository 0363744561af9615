#include "tui/app_private.h"

#include "tui/words.h"

enum {
    SMALL_COLUMNS = 60, /* below it, or below SMALL_ROWS, one pane at a time */
    SMALL_ROWS = 16,
    WIDE_COLUMNS = 120, /* from here on all panes stand side by side */
    HIGH_ROWS = 36,     /* from here on all panes have room one above the other */
    BOTTOM_ROWS = 2,    /* the path, and footer or message */
    SEARCH_ROWS = 2048  /* looked at by a filter, before it is said that this takes a while */
};

#define LEAF(id, parts)                                                                            \
    {                                                                                              \
        .split = LAYOUT_PANE, .size = LAYOUT_FILL, .amount = (parts), .pane = (id)                 \
    }

static const struct layout_node forums_agenda[] = {LEAF(PANE_FORUMS, 2), LEAF(PANE_AGENDA, 3)};
static const struct layout_node decisions_attendance[] = {LEAF(PANE_DECISIONS, 3),
                                                          LEAF(PANE_ATTENDANCE, 2)};

static const struct layout_node wide_parts[] = {
    {.split = LAYOUT_ROWS, .size = LAYOUT_FILL, .amount = 7, .children = forums_agenda, .count = 2},
    LEAF(PANE_ITEM, 11),
    {.split = LAYOUT_ROWS,
     .size = LAYOUT_FILL,
     .amount = 12,
     .children = decisions_attendance,
     .count = 2},
};
static const struct layout_node wide = {
    .split = LAYOUT_COLUMNS, .children = wide_parts, .count = 3};

static const struct layout_node high_parts[] = {
    {.split = LAYOUT_COLUMNS,
     .size = LAYOUT_FILL,
     .amount = 3,
     .children = forums_agenda,
     .count = 2},
    {.split = LAYOUT_COLUMNS,
     .size = LAYOUT_FILL,
     .amount = 3,
     .children = decisions_attendance,
     .count = 2},
    LEAF(PANE_ITEM, 5),
};
static const struct layout_node high = {.split = LAYOUT_ROWS, .children = high_parts, .count = 3};

static const struct layout_node common_parts[] = {
    {.split = LAYOUT_COLUMNS,
     .size = LAYOUT_FILL,
     .amount = 2,
     .children = forums_agenda,
     .count = 2},
    LEAF(PANE_ITEM, 3),
};
static const struct layout_node common = {
    .split = LAYOUT_ROWS, .children = common_parts, .count = 2};

/* The two long lists take the place of the tree and the agenda when one of them is focused. */
static const struct layout_node decisions_parts[] = {LEAF(PANE_DECISIONS, 2), LEAF(PANE_ITEM, 3)};
static const struct layout_node decisions_above = {
    .split = LAYOUT_ROWS, .children = decisions_parts, .count = 2};
static const struct layout_node attendance_parts[] = {LEAF(PANE_ATTENDANCE, 2), LEAF(PANE_ITEM, 3)};
static const struct layout_node attendance_above = {
    .split = LAYOUT_ROWS, .children = attendance_parts, .count = 2};

static const struct layout_node single[] = {
    [PANE_FORUMS] = LEAF(PANE_FORUMS, 1),       [PANE_AGENDA] = LEAF(PANE_AGENDA, 1),
    [PANE_DECISIONS] = LEAF(PANE_DECISIONS, 1), [PANE_ATTENDANCE] = LEAF(PANE_ATTENDANCE, 1),
    [PANE_ITEM] = LEAF(PANE_ITEM, 1),
};

/* With the lines of a document beside it, the item takes the others' room. */
static const struct layout_node beside_parts[] = {
    {.split = LAYOUT_ROWS, .size = LAYOUT_FILL, .amount = 3, .children = forums_agenda, .count = 2},
    LEAF(PANE_ITEM, 11),
};
static const struct layout_node wide_beside = {
    .split = LAYOUT_COLUMNS, .children = beside_parts, .count = 2};

static const struct layout_node *choose_layout(const struct app *self)
{
    int rows = self->grid.rows;
    int columns = self->grid.columns;

    if (self->alone || columns < SMALL_COLUMNS || rows < SMALL_ROWS)
        return &single[self->focus];
    if (columns >= WIDE_COLUMNS && self->view.beside && self->focus != PANE_DECISIONS &&
        self->focus != PANE_ATTENDANCE)
        return &wide_beside;
    if (columns >= WIDE_COLUMNS)
        return &wide;
    if (rows >= HIGH_ROWS)
        return &high;
    if (self->focus == PANE_DECISIONS ||
        (self->focus == PANE_ITEM && self->upper == PANE_DECISIONS))
        return &decisions_above;
    if (self->focus == PANE_ATTENDANCE ||
        (self->focus == PANE_ITEM && self->upper == PANE_ATTENDANCE))
        return &attendance_above;
    return &common;
}

/* The picture has as many meetings as the marks' column has room for. */
static void fit_picture(struct app *self, int columns)
{
    struct error err = {0};
    struct list *list = &self->attendance.list;
    int column;
    int width;

    if (!attendance_source_is_picture(&self->attendance.source))
        return;
    list_cell(list, columns, ATTENDANCE_MARKS, &column, &width);
    if (picture_room(&self->attendance.source.picture, width) &&
        app_reload_attendance(self, &err) != STATUS_OK)
        app_say_error(self, &err);
}

static void layout_pane(struct app *self, enum pane pane)
{
    struct rect rect = self->rects[pane];
    struct list *list = app_list(self, pane);
    int body = self->alone ? rect.rows : rect.rows - 1;

    if (pane == PANE_ATTENDANCE && rect.columns > 0)
        fit_picture(self, rect.columns);
    else if (pane == PANE_ATTENDANCE) /* nobody sees it: the least is read */
        (void)picture_room(&self->attendance.source.picture, 1);
    if (list != NULL)
        list_layout(list, body - app_frame_rows(self, pane, body, rect.columns));
    else
        subject_view_layout(&self->view, body < 1 ? 1 : body, rect.columns);
}

/* A held key moves the bar alone: the numbers in the title would cost as much again. */
static void note_position(struct app *self, enum pane pane)
{
    const struct list *list = app_list(self, pane);

    if (self->follow && pane == self->focus)
        return;
    str_reset(&self->positions[pane]);
    if (list != NULL && list_searching(list) && list->looked > SEARCH_ROWS)
        str_append(&self->positions[pane], ui_text(&self->ui, N_("searching…")));
    else if (list != NULL)
        list_position(list, &self->positions[pane]);
    else
        reader_position(&self->view.reader, &self->positions[pane]);
}

void app_layout(struct app *self)
{
    struct rect area = {0, 0, self->grid.rows, self->grid.columns};

    if (self->focus != PANE_ITEM)
        self->upper = self->focus;
    if (!self->alone)
        area.rows -= BOTTOM_ROWS;
    for (int pane = 0; pane < PANE_COUNT; pane++)
        self->rects[pane] = (struct rect){0, 0, 0, 0};
    layout_solve(choose_layout(self), area, NULL, self->rects);
    for (int pane = 0; pane < PANE_COUNT; pane++)
        layout_pane(self, (enum pane)pane);
    for (int pane = 0; pane < PANE_COUNT; pane++)
        note_position(self, (enum pane)pane);
    reader_layout(&self->help_reader, self->ui.charset, self->grid.columns - READER_BAR,
                  self->grid.rows - BOTTOM_ROWS);
}

static void paint_pane(struct app *self, enum pane pane, struct canvas screen)
{
    struct rect rect = self->rects[pane];
    struct canvas canvas = canvas_part(screen, rect);
    bool focused = pane == self->focus && !self->prompt.open && !self->help;
    const struct list *list = app_list(self, pane);

    if (rect.rows <= 0 || rect.columns <= 0)
        return;
    if (rect.column > 0)
        canvas_fill(screen, (struct rect){rect.row, rect.column - 1, rect.rows, 1}, "│",
                    STYLE_BORDER);
    if (!self->alone) {
        app_frame_title(self, pane, canvas);
        canvas = canvas_part(canvas, (struct rect){1, 0, rect.rows - 1, rect.columns});
    }
    canvas = app_frame_paint(self, pane, canvas);
    self->bodies[pane] = canvas.area;
    if (list != NULL)
        list_paint(list, &self->ui, canvas, focused);
    else
        subject_view_paint(&self->view, canvas, focused);
    if (pane == PANE_ATTENDANCE)
        app_frame_mark(self, canvas, focused);
}

/* The few keys that help most, each with one word. */
struct tip {
    enum action action;
    const char *word;
};

/* In the order in which they give way where the footer is short: help comes early, for it tells of
   the others. */
static const struct tip list_tips[] = {
    {ACTION_LIST_OPEN, N_("Open")}, {ACTION_CLOSE, N_("Out")},
    {ACTION_HELP, N_("Help")},      {ACTION_PANE_NEXT, N_("Next pane")},
    {ACTION_SEARCH, N_("Search")},  {ACTION_LIST_FILTER, N_("Filter")},
    {ACTION_LIST_JUMP, N_("Jump")}, {ACTION_BACK, N_("Back")},
    {ACTION_SOURCE, N_("Source")},  {ACTION_QUIT, N_("Quit")},
};
static const struct tip text_tips[] = {
    {ACTION_TEXT_FOLD, N_("Fold")}, {ACTION_CLOSE, N_("Out")},
    {ACTION_HELP, N_("Help")},      {ACTION_ITEM_NEXT, N_("Next item")},
    {ACTION_SOURCE, N_("Source")},  {ACTION_SOURCE_NEXT, N_("Next document")},
    {ACTION_ITEM_CASE, N_("Case")}, {ACTION_TEXT_NEXT_SECTION, N_("Next section")},
    {ACTION_TEXT_FIND, N_("Find")}, {ACTION_SEARCH, N_("Search")},
    {ACTION_BACK, N_("Back")},      {ACTION_QUIT, N_("Quit")},
};
static const struct tip form_tips[] = {
    {ACTION_FORM_ACCEPT, N_("Take")},
    {ACTION_FORM_NEXT, N_("Next")},
    {ACTION_FORM_COMPLETE, N_("Complete")},
    {ACTION_FORM_CANCEL, N_("Leave")},
};
static const struct tip decision_tips[] = {
    {ACTION_LIST_OPEN, N_("Open")},
    {ACTION_HELP, N_("Help")},
    {ACTION_DECISIONS_PARTY, N_("Party against")},
    {ACTION_DECISIONS_FORUM, N_("Forum")},
    {ACTION_DECISIONS_PERIOD, N_("Period")},
    {ACTION_DECISIONS_REMOVE, N_("Remove")},
    {ACTION_SEARCH, N_("Search")},
    {ACTION_CLOSE, N_("Out")},
    {ACTION_QUIT, N_("Quit")},
};
static const struct tip attendance_tips[] = {
    {ACTION_LIST_OPEN, N_("Open")},
    {ACTION_CLOSE, N_("Out")},
    {ACTION_HELP, N_("Help")},
    {ACTION_ATTENDANCE_PAGE_EARLIER, N_("Earlier")},
    {ACTION_ATTENDANCE_PAGE_LATER, N_("Later")},
    {ACTION_ATTENDANCE_MEETING, N_("Meeting")},
    {ACTION_ATTENDANCE_FORUM, N_("Over time")},
    {ACTION_LIST_JUMP, N_("Jump")},
    {ACTION_SOURCE, N_("Source")},
    {ACTION_QUIT, N_("Quit")},
};

static const struct tip *choose_tips(const struct app *self, size_t *count)
{
    if (self->prompt.open) {
        *count = sizeof form_tips / sizeof *form_tips;
        return form_tips;
    }
    if (self->help || self->focus == PANE_ITEM) {
        *count = sizeof text_tips / sizeof *text_tips;
        return text_tips;
    }
    if (self->focus == PANE_DECISIONS) {
        *count = sizeof decision_tips / sizeof *decision_tips;
        return decision_tips;
    }
    if (self->focus == PANE_ATTENDANCE) {
        *count = sizeof attendance_tips / sizeof *attendance_tips;
        return attendance_tips;
    }
    *count = sizeof list_tips / sizeof *list_tips;
    return list_tips;
}

/* Enter opens what a line of the text leads to, and folds where it leads nowhere. */
static const char *tip_word(const struct app *self, const struct tip *tip)
{
    bool leads = tip->action == ACTION_TEXT_FOLD && !self->help &&
                 subject_view_link(&self->view).kind != SUBJECT_NONE;

    return ui_text(&self->ui, leads ? N_("Open") : tip->word);
}

static void paint_footer(const struct app *self, struct canvas canvas, int row)
{
    size_t contexts[CONTEXTS_MOST];
    size_t context_count = app_contexts(self, contexts);
    size_t count;
    const struct tip *tips = choose_tips(self, &count);
    int column = 0;

    for (size_t i = 0; i < count; i++) {
        const char *word = tip_word(self, &tips[i]);
        struct str keys = STR_INIT;
        bool found = app_hindrance(self, tips[i].action) == NULL &&
                     ui_keys(&self->ui, contexts, context_count, tips[i].action, &keys);
        int wanted = text_columns(self->ui.charset, str_slice(&keys)) + 1 +
                     text_columns(self->ui.charset, slice_of(word));

        if (found && column + wanted <= canvas.area.columns) {
            column += canvas_put(canvas, row, column, str_text(&keys), STYLE_KEY) + 1;
            column += canvas_put(canvas, row, column, word, STYLE_FOOTER) + 2;
        }
        str_clear(&keys);
    }
}

/* How the keys that were pressed may go on. */
static void paint_continuations(const struct app *self, struct canvas canvas, int row)
{
    size_t contexts[CONTEXTS_MOST];
    size_t context_count = app_contexts(self, contexts);
    const struct keymap_binding *binding;
    size_t count = 0;
    int top;

    while (keymap_continuation(&self->keymap, contexts, context_count, &self->pressed, count) !=
           NULL)
        count++;
    top = row - (int)count < 1 ? 1 : row - (int)count;
    canvas_fill(canvas, (struct rect){top - 1, 0, 1, canvas.area.columns}, "─", STYLE_BORDER);
    for (size_t i = 0; top + (int)i < row; i++) {
        struct str keys = STR_INIT;
        int line = top + (int)i;

        binding = keymap_continuation(&self->keymap, contexts, context_count, &self->pressed, i);
        ui_append_keys(&self->ui, &binding->keys, &keys);
        canvas_fill(canvas, (struct rect){line, 0, 1, canvas.area.columns}, " ", STYLE_TEXT);
        canvas_put(canvas, line, 2, str_text(&keys), STYLE_KEY);
        canvas_put(canvas, line, 16, ui_text(&self->ui, action_help((enum action)binding->action)),
                   STYLE_TEXT);
        str_clear(&keys);
    }
}

static void paint_bottom(const struct app *self, struct canvas canvas)
{
    int row = canvas.area.rows - 1;
    struct str text = STR_INIT;

    if (!self->alone) {
        subject_view_path(&self->view, canvas.area.columns, &text);
        canvas_put(canvas, row - 1, 0, str_text(&text), STYLE_STATUS);
        str_clear(&text);
        if (database_read_only(self->room.database))
            canvas_put_right(canvas, row - 1, canvas.area.columns,
                             ui_text(&self->ui, N_("read-only")), STYLE_STATUS);
    } else { /* the pane has the whole screen but for what is said now */
        canvas_fill(canvas, (struct rect){row, 0, 1, canvas.area.columns}, " ", STYLE_TEXT);
    }
    if (self->prompt.open) {
        prompt_paint(&self->prompt, &self->ui, canvas, row);
        if (self->message.length > 0) /* what is wrong with what was typed */
            canvas_put_right(canvas, row, canvas.area.columns, str_text(&self->message),
                             self->message_style);
    } else if (self->message.length > 0) {
        canvas_put(canvas, row, 0, str_text(&self->message), self->message_style);
    } else {
        paint_footer(self, canvas, row);
    }
    if (self->pressed.count > 0)
        paint_continuations(self, canvas, row);
}

static void paint_too_small(struct app *self)
{
    canvas_wrap(grid_canvas(&self->grid), 0, 0,
                ui_text(&self->ui, N_("Too small: 40 columns and 10 rows are needed.")),
                STYLE_ERROR);
}

void app_paint(struct app *self)
{
    struct canvas canvas;

    grid_wipe(&self->grid);
    canvas = grid_canvas(&self->grid);
    if (self->grid.rows < TERM_MIN_ROWS || self->grid.columns < TERM_MIN_COLUMNS) {
        paint_too_small(self);
        return;
    }
    app_layout(self);
    if (self->help && !self->alone) {
        reader_paint(&self->help_reader, &self->ui,
                     canvas_part(canvas, (struct rect){0, 0, self->grid.rows - BOTTOM_ROWS,
                                                       self->grid.columns}),
                     !self->prompt.open);
    } else {
        for (int pane = 0; pane < PANE_COUNT; pane++)
            paint_pane(self, (enum pane)pane, canvas);
    }
    if (!self->alone || self->prompt.open || self->message.length > 0 || self->pressed.count > 0)
        paint_bottom(self, canvas);
}

void app_paint_bar(struct app *self)
{
    struct canvas canvas = canvas_part(grid_canvas(&self->grid), self->bodies[self->focus]);

    list_paint_bar(app_list(self, self->focus), canvas, self->bar);
}
