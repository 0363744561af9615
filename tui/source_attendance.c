/* Who was there: of a meeting, of a forum as a picture of marks, of a person over time. */
#include "tui/sources.h"

#include "tui/words.h"

#include <stdint.h>

/* Rows of a list that is read whole, for its kind is never long: those that were asked for. */
static void keep_window(struct row_page *all, const struct row_mark *from,
                        enum row_direction direction, size_t count)
{
    size_t first = 0;
    size_t last = all->count;

    if (from != NULL && direction == ROWS_AFTER)
        first = (size_t)from->place < all->count ? (size_t)from->place : all->count;
    if (from != NULL && direction == ROWS_BEFORE)
        last = (size_t)from->place - 1 < all->count ? (size_t)from->place - 1 : all->count;
    if (direction == ROWS_AFTER && last - first > count)
        last = first + count;
    if (direction == ROWS_BEFORE && last - first > count)
        first = last - count;
    all->end = direction == ROWS_AFTER ? last == all->count : first == 0;
    all->items += first;
    all->count = last - first;
}

/* Places are counted from 1, so that a mark of zeros is none. */
static struct row *push(struct row_page *page, int64_t id)
{
    struct row *row = LIST_PUSH(&page->arena, page);

    row->mark = (struct row_mark){id, (int64_t)page->count};
    return row;
}

static void fill_attendance(const struct ui *ui, const struct attendance_row *attendance,
                            struct row_page *page)
{
    struct row *row = push(page, attendance->person.value);
    struct str more = STR_INIT;
    char time[CLOCK_TEXT];

    str_append(&more, ui_text(ui, attendance_state_word(attendance->state)));
    if (clock_is_set(attendance->from)) {
        clock_format(attendance->from, time);
        str_append(&more, ", ");
        ui_format(ui, &more, N_("came at %1"), time, NULL, NULL);
    }
    if (clock_is_set(attendance->to)) {
        clock_format(attendance->to, time);
        str_append(&more, ", ");
        ui_format(ui, &more, N_("left at %1"), time, NULL, NULL);
    }
    if (attendance->item_number != NULL) {
        str_append(&more, ", ");
        ui_format(ui, &more, N_("item %1"), attendance->item_number, NULL, NULL);
    }
    if (attendance->substitute_for != NULL) {
        str_append(&more, ", ");
        ui_format(ui, &more, N_("for %1"), attendance->substitute_for, NULL, NULL);
    }
    row->cells[0] = attendance_mark(attendance->state);
    row->cell_styles[0] = attendance_style(attendance->state);
    row->cells[1] = arena_strdup(&page->arena, attendance->name);
    row->cells[2] = arena_strdup(&page->arena, attendance->party);
    row->cells[3] = arena_strdup(&page->arena, str_text(&more));
    row->cell_styles[3] = STYLE_MUTED;
    str_clear(&more);
}

static enum status read_of_meeting(const struct attendance_source *self, struct row_page *page,
                                   struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct attendance_rows rows = {0};
    enum status status = read_attendance(self->room->database, self->room->viewer, self->meeting,
                                         &arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        fill_attendance(self->room->ui, &rows.items[i], page);
    arena_clear(&arena);
    return status;
}

bool attendance_source_is_picture(const struct attendance_source *self)
{
    return self->of == ATTENDANCE_OF_FORUM || (self->of == ATTENDANCE_OF_PERSON && !self->in_words);
}

static void fill_picture(const struct picture *picture, size_t number, struct row_page *page)
{
    const struct picture_row *shown = &picture->rows[number];
    struct row *row = push(page, shown->id);
    struct str marks = STR_INIT;
    struct str share = STR_INIT;

    for (size_t i = 0; i < picture->meeting_count; i++)
        str_append(&marks, picture_mark(picture, shown, i));
    str_printf(&share, "%u/%u", shown->present, shown->known);
    row->cells[0] = arena_strdup(&page->arena, shown->name);
    row->cells[1] = arena_strdup(&page->arena, shown->party);
    row->cells[ATTENDANCE_MARKS] = arena_strdup(&page->arena, str_text(&marks));
    row->cells[3] = arena_strdup(&page->arena, str_text(&share));
    str_clear(&marks);
    str_clear(&share);
}

static void fill_of_person(const struct ui *ui, const struct person_attendance_row *attendance,
                           struct row_page *page)
{
    struct row *row = LIST_PUSH(&page->arena, page);
    char date[DATE_WORDS];

    date_words(attendance->date, date);
    row->mark = (struct row_mark){attendance->meeting.value, place_of_date(attendance->date)};
    row->cells[0] = attendance_mark(attendance->state);
    row->cell_styles[0] = attendance_style(attendance->state);
    row->cells[1] = arena_strdup(&page->arena, date);
    row->cells[2] = ui_text(ui, attendance_state_word(attendance->state));
    row->cells[3] = arena_strdup(&page->arena, attendance->forum_name);
}

static enum status fetch_of_person(const struct attendance_source *self,
                                   const struct window *window, enum row_direction direction,
                                   struct row_page *page, struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct person_attendance_rows rows = {0};
    enum status status =
        read_attendance_of_person(self->room->database, self->room->viewer,
                                  (struct person_id){self->picture.id}, window, &arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        fill_of_person(self->room->ui, &rows.items[i], page);
    page->end = direction == ROWS_AFTER ? !rows.edges.more_after : !rows.edges.more_before;
    arena_clear(&arena);
    return status;
}

static enum status fetch(void *data, const struct row_mark *from, enum row_direction direction,
                         size_t count, struct row_page *page, struct error *err)
{
    const struct attendance_source *self = data;
    char text[DATE_TEXT];
    struct window window = {0};
    enum status status = STATUS_OK;

    page->end = true;
    if (self->of == ATTENDANCE_OF_PERSON && self->in_words) {
        window = window_of(from, direction, count, text);
        return fetch_of_person(self, &window, direction, page, err);
    }
    if (self->of == ATTENDANCE_OF_MEETING)
        status = read_of_meeting(self, page, err);
    for (size_t i = 0; attendance_source_is_picture(self) && i < self->picture.row_count; i++)
        fill_picture(&self->picture, i, page);
    if (status == STATUS_OK && self->of != ATTENDANCE_OF_NOTHING)
        keep_window(page, from, direction, count);
    return status;
}

/* A meeting's persons stand in the order of the minutes: there the first of the letter is meant. */
static enum status seek(void *data, const char *text, struct row_mark *from, struct error *err)
{
    const struct attendance_source *self = data;
    struct row_page page = {.arena = ARENA_INIT};
    size_t cell = self->of == ATTENDANCE_OF_MEETING ? 1 : 0;
    enum status status;

    if (self->of == ATTENDANCE_OF_PERSON && self->in_words)
        return seek_date(text, from, err);
    status = fetch(data, NULL, ROWS_AFTER, SIZE_MAX, &page, err);
    if (status == STATUS_OK)
        status = seek_beginning(&page, cell, text, from, err);
    arena_clear(&page.arena);
    return status;
}

static const struct row_column *columns_of(void *data, size_t *count)
{
    static const struct row_column meeting[] = {{.width = 1},
                                                {.width = 12, .grow = 1},
                                                {.width = 2, .rank = 1},
                                                {.width = 16, .grow = 1, .rank = 2}};
    static const struct row_column person[] = {
        {.width = 1}, {.width = 10}, {.width = 8, .rank = 1}, {.width = 10, .grow = 1}};
    static const struct row_column picture[] = {{.width = 16, .grow = 1, .most = 28},
                                                {.width = 2, .rank = 2},
                                                {.width = 12, .grow = 4},
                                                {.width = 7, .rank = 1, .right = true}};
    const struct attendance_source *self = data;

    *count = 4;
    if (attendance_source_is_picture(self))
        return picture;
    return self->of == ATTENDANCE_OF_PERSON ? person : meeting;
}

static const char *empty(void *data)
{
    const struct attendance_source *self = data;

    switch (self->of) {
    case ATTENDANCE_OF_MEETING:
        return N_("The minutes do not say who came.");
    case ATTENDANCE_OF_FORUM:
        return N_("Nothing is known of who came to this forum's meetings.");
    case ATTENDANCE_OF_PERSON:
        return N_("Nothing is known of this person's meetings.");
    case ATTENDANCE_OF_NOTHING:
        break;
    }
    return N_("Choose a forum or a meeting first.");
}

struct row_source attendance_source(struct attendance_source *self, const struct reading_room *room)
{
    static const struct row_source_ops ops = {
        .fetch = fetch, .seek = seek, .columns = columns_of, .empty = empty};

    *self = (struct attendance_source){.room = room};
    picture_init(&self->picture, room);
    return (struct row_source){&ops, self};
}

void attendance_source_clear(struct attendance_source *self)
{
    picture_clear(&self->picture);
}
