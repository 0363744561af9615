/* A forum's meetings, and the items of one. */
#include "tui/sources.h"

#include "tui/words.h"

#include <stdio.h>

static void fill_meeting(const struct meetings_source *self, const struct meeting_row *meeting,
                         struct row_page *page)
{
    const struct ui *ui = self->room->ui;
    struct row *row = LIST_PUSH(&page->arena, page);
    char date[DATE_WORDS];
    char time[CLOCK_TEXT];

    date_words(meeting->date, date);
    clock_format(meeting->starts, time);
    row->mark = (struct row_mark){meeting->id.value, place_of_date(meeting->date)};
    row->cells[0] = arena_strdup(&page->arena, date);
    row->cells[1] = meeting->findings > 0 ? "!" : "";
    row->cell_styles[1] = STYLE_WAITING;
    row->cells[2] = self->forum.value == 0 ? arena_strdup(&page->arena, meeting->forum_name)
                                           : ui_text(ui, meeting_state_word(meeting->state));
    row->cells[3] = arena_strdup(&page->arena, time);
    row->cells[4] = arena_strdup(&page->arena, meeting->place == NULL ? "" : meeting->place);
    if (meeting->kind != MEETING_ORDINARY)
        row->cells[2] = ui_text(ui, meeting_kind_word(meeting->kind));
    if (meeting->state == MEETING_CANCELLED)
        row->style = STYLE_DISSOLVED;
}

/* Whether decisions are known of a forum that has no meetings. */
static enum status find_reported(struct meetings_source *self, struct error *err)
{
    const struct decision_filter filter = {.forum = self->forum};
    const struct window window = {.place = WINDOW_FIRST, .count = 1};
    struct arena arena = ARENA_INIT;
    struct decision_rows rows = {0};
    enum status status = read_decisions(self->room->database, self->room->viewer, &filter, &window,
                                        &arena, &rows, err);

    self->reported = rows.count > 0;
    arena_clear(&arena);
    return status;
}

static enum status fetch_meetings(void *data, const struct row_mark *from,
                                  enum row_direction direction, size_t count, struct row_page *page,
                                  struct error *err)
{
    struct meetings_source *self = data;
    char text[DATE_TEXT];
    struct window window = window_of(from, direction, count, text);
    struct arena arena = ARENA_INIT;
    struct meeting_rows rows = {0};
    enum status status = read_meetings(self->room->database, self->room->viewer, self->forum,
                                       &window, &arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        fill_meeting(self, &rows.items[i], page);
    page->end = direction == ROWS_AFTER ? !rows.edges.more_after : !rows.edges.more_before;
    arena_clear(&arena);
    if (status == STATUS_OK && from == NULL && rows.count == 0 && self->forum.value != 0)
        status = find_reported(self, err);
    return status;
}

static enum status seek_meeting(void *data, const char *text, struct row_mark *from,
                                struct error *err)
{
    (void)data;
    return seek_date(text, from, err);
}

static const struct row_column *meeting_columns(void *data, size_t *count)
{
    static const struct row_column columns[] = {
        {.width = 10},
        {.width = 1},
        {.width = 9, .grow = 1, .rank = 1},
        {.width = 5, .rank = 2},
        {.width = 16, .grow = 1, .rank = 3},
    };

    (void)data;
    *count = sizeof columns / sizeof *columns;
    return columns;
}

static const char *no_meetings(void *data)
{
    const struct meetings_source *self = data;

    if (self->forum.value == 0)
        return N_("No meetings are known. Read minutes with sagsgang import.");
    return self->reported ? N_("No minutes of its own are read; others report its decisions.")
                          : N_("No meetings of this forum are known.");
}

struct row_source meetings_source(struct meetings_source *self, const struct reading_room *room)
{
    static const struct row_source_ops ops = {.fetch = fetch_meetings,
                                              .seek = seek_meeting,
                                              .columns = meeting_columns,
                                              .empty = no_meetings};

    *self = (struct meetings_source){.room = room};
    return (struct row_source){&ops, self};
}

static void fill_item(const struct items_source *self, const struct item_row *item,
                      struct row_page *page)
{
    struct row *row = LIST_PUSH(&page->arena, page);
    const struct ui *ui = self->room->ui;

    row->mark = (struct row_mark){item->id.value, item->position};
    row->cells[0] = arena_strdup(&page->arena, item->number == NULL ? "" : item->number);
    row->cells[1] = outcome_mark(item->outcome);
    row->cell_styles[1] = outcome_style(item->outcome);
    row->cells[2] = item->findings > 0 ? "!" : "";
    row->cell_styles[2] = STYLE_WAITING;
    row->cells[3] = arena_strdup(&page->arena, item->title);
    if (item->outcome != OUTCOME_NONE)
        row->cells[4] = ui_text(ui, outcome_short_word(item->outcome));
    row->cell_styles[4] = outcome_style(item->outcome);
    row->cells[5] = item->voted ? ui_text(ui, N_("vote")) : "";
    if (item->closed)
        row->style = STYLE_MUTED;
}

/* The key of an item is its position: sort empty, id the position. */
static enum status fetch_items(void *data, const struct row_mark *from,
                               enum row_direction direction, size_t count, struct row_page *page,
                               struct error *err)
{
    const struct items_source *self = data;
    char text[DATE_TEXT];
    struct window window = window_of(NULL, direction, count, text);
    struct arena arena = ARENA_INIT;
    struct item_rows rows = {0};
    enum status status;

    if (from != NULL) {
        window.place = direction == ROWS_AFTER ? WINDOW_AFTER : WINDOW_BEFORE;
        window.key = (struct row_key){SLICE(""), from->place};
    }
    status = read_items(self->room->database, self->room->viewer, self->meeting, &window, &arena,
                        &rows, err);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        fill_item(self, &rows.items[i], page);
    page->end = direction == ROWS_AFTER ? !rows.edges.more_after : !rows.edges.more_before;
    arena_clear(&arena);
    return status;
}

/* To an item by its number, or by how its title begins. */
static enum status seek_item(void *data, const char *text, struct row_mark *from, struct error *err)
{
    struct row_page all = {.arena = ARENA_INIT};
    enum status status = fetch_items(data, NULL, ROWS_AFTER, WINDOW_MOST, &all, err);

    if (status == STATUS_OK)
        status = seek_beginning(&all, *text >= '0' && *text <= '9' ? 0 : 3, text, from, err);
    arena_clear(&all.arena);
    return status;
}

static const struct row_column *item_columns(void *data, size_t *count)
{
    static const struct row_column columns[] = {
        {.width = 3, .right = true},
        {.width = 1},
        {.width = 1, .rank = 1},
        {.width = 28, .grow = 1},
        {.width = OUTCOME_SHORT_COLUMNS, .rank = 2},
        {.width = 10, .rank = 3},
    };

    (void)data;
    *count = sizeof columns / sizeof *columns;
    return columns;
}

static const char *no_items(void *data)
{
    (void)data;
    return N_("This meeting has no items that you may read.");
}

struct row_source items_source(struct items_source *self, const struct reading_room *room)
{
    static const struct row_source_ops ops = {
        .fetch = fetch_items, .seek = seek_item, .columns = item_columns, .empty = no_items};

    *self = (struct items_source){.room = room};
    return (struct row_source){&ops, self};
}
