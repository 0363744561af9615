/* A picture of attendance over time: its window of meetings, and moving through time. */
#include "tui/picture.h"

#include "db/read_forums.h"
#include "db/read_person.h"
#include "tui/sources.h"

/* What one read gave; it takes the place of what is shown once all of it is there. */
struct reading_of_picture {
    struct arena arena;
    struct picture_meeting *meetings;
    size_t meeting_count;
    struct picture_row *rows;
    size_t row_count;
    bool more_before;
    bool more_after;
};

void picture_init(struct picture *self, const struct reading_room *room)
{
    *self = (struct picture){.room = room, .columns = 1, .arena = ARENA_INIT};
}

void picture_clear(struct picture *self)
{
    arena_clear(&self->arena);
    picture_init(self, self->room);
}

static enum status read_forum_window(const struct picture *self, const struct window *window,
                                     struct reading_of_picture *read, struct error *err)
{
    struct attendance_grid grid = {0};
    enum status status =
        read_attendance_grid(self->room->database, self->room->viewer, (struct forum_id){self->id},
                             window, &read->arena, &grid, err);

    if (status != STATUS_OK)
        return status;
    read->meetings = arena_alloc(&read->arena, (grid.meeting_count + 1) * sizeof *read->meetings);
    read->rows = arena_alloc(&read->arena, (grid.person_count + 1) * sizeof *read->rows);
    read->meeting_count = grid.meeting_count;
    read->row_count = grid.person_count;
    for (size_t i = 0; i < grid.meeting_count; i++)
        read->meetings[i] =
            (struct picture_meeting){grid.meetings[i].id.value, grid.meetings[i].date, NULL};
    for (size_t i = 0; i < grid.person_count; i++)
        read->rows[i] = (struct picture_row){.id = grid.persons[i].id.value,
                                             .name = grid.persons[i].name,
                                             .party = grid.persons[i].party,
                                             .present = grid.persons[i].present,
                                             .known = grid.persons[i].known,
                                             .cells = &grid.cells[i * grid.meeting_count]};
    read->more_before = grid.edges.more_before;
    read->more_after = grid.edges.more_after;
    return STATUS_OK;
}

static struct picture_row *row_of_forum(struct reading_of_picture *read,
                                        const struct person_attendance_row *attendance)
{
    struct picture_row *row;

    for (size_t i = 0; i < read->row_count; i++) {
        if (read->rows[i].id == attendance->forum.value)
            return &read->rows[i];
    }
    row = &read->rows[read->row_count++];
    row->id = attendance->forum.value;
    row->name = attendance->forum_name;
    row->cells = arena_alloc(&read->arena, read->meeting_count * sizeof *row->cells);
    return row;
}

/* Forums in the order in which the person was last there. */
static enum status read_person_window(const struct picture *self, const struct window *window,
                                      struct reading_of_picture *read, struct error *err)
{
    struct person_attendance_rows rows = {0};
    enum status status =
        read_attendance_of_person(self->room->database, self->room->viewer,
                                  (struct person_id){self->id}, window, &read->arena, &rows, err);

    if (status != STATUS_OK)
        return status;
    read->meetings = arena_alloc(&read->arena, (rows.count + 1) * sizeof *read->meetings);
    read->rows = arena_alloc(&read->arena, (rows.count + 1) * sizeof *read->rows);
    read->meeting_count = rows.count;
    for (size_t i = 0; i < rows.count; i++) {
        const struct person_attendance_row *attendance = &rows.items[i];
        size_t at = rows.count - 1 - i; /* they come newest first */
        struct picture_row *row = row_of_forum(read, attendance);

        read->meetings[at] = (struct picture_meeting){attendance->meeting.value, attendance->date,
                                                      attendance->forum_name};
        row->cells[at] = (struct attendance_cell){true, attendance->state,
                                                  clock_is_set(attendance->from) ||
                                                      clock_is_set(attendance->to)};
        row->known++;
        row->present += attendance->state == ATTENDANCE_PRESENT;
    }
    read->more_before = rows.edges.more_after;
    read->more_after = rows.edges.more_before;
    return STATUS_OK;
}

static enum status read_name(const struct picture *self, struct arena *arena, const char **name,
                             struct error *err)
{
    struct forum_row forum = {0};
    struct person_detail person = {0};
    enum status status;

    if (self->of_person)
        status = read_person(self->room->database, self->room->viewer, (struct person_id){self->id},
                             arena, &person, err);
    else
        status = read_forum(self->room->database, self->room->viewer, (struct forum_id){self->id},
                            arena, &forum, err);
    if (status == STATUS_OK)
        *name = self->of_person ? person.person.name : forum.name;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static size_t find_meeting(const struct reading_of_picture *read, int64_t id)
{
    size_t at = 0;

    while (at < read->meeting_count && read->meetings[at].id != id)
        at++;
    return at;
}

/* Reads a window and shows it, unless it is empty and something was shown. *got says how many
   meetings it has. The meeting `keep` stays selected if it is there, else the newest is. */
static enum status look(struct picture *self, const struct window *window, int64_t keep,
                        size_t *got, struct error *err)
{
    struct reading_of_picture read = {.arena = ARENA_INIT};
    const char *name = "";
    enum status status = self->of_person ? read_person_window(self, window, &read, err)
                                         : read_forum_window(self, window, &read, err);

    if (status == STATUS_OK)
        status = read_name(self, &read.arena, &name, err);
    *got = read.meeting_count;
    if (status != STATUS_OK || (read.meeting_count == 0 && self->meeting_count > 0)) {
        arena_clear(&read.arena);
        return status;
    }
    self->selected = find_meeting(&read, keep);
    if (self->selected == read.meeting_count)
        self->selected = read.meeting_count == 0 ? 0 : read.meeting_count - 1;
    arena_clear(&self->arena);
    self->arena = read.arena;
    self->name = name;
    self->meetings = read.meetings;
    self->meeting_count = read.meeting_count;
    self->rows = read.rows;
    self->row_count = read.row_count;
    self->more_before = read.more_before;
    self->more_after = read.more_after;
    return STATUS_OK;
}

static enum status look_at_end(struct picture *self, bool newest, int64_t keep, struct error *err)
{
    struct window window = {.place = newest ? WINDOW_FIRST : WINDOW_LAST,
                            .count = (size_t)self->columns};
    size_t got;

    return look(self, &window, keep, &got, err);
}

/* The window whose newest meeting is this one (earlier), or whose oldest one is (later). Lists of
   meetings go from new to old, and the key next to a meeting's own leaves that meeting in. */
static enum status look_from(struct picture *self, struct picture_meeting from, bool later,
                             int64_t keep, struct error *err)
{
    char text[DATE_TEXT];
    struct window window = {.place = later ? WINDOW_BEFORE : WINDOW_AFTER,
                            .count = (size_t)self->columns};
    size_t got;
    enum status status;

    date_format_iso(from.date, text);
    window.key = (struct row_key){slice_of(text), later ? from.id - 1 : from.id + 1};
    status = look(self, &window, keep, &got, err);
    if (status != STATUS_OK || got == (size_t)self->columns)
        return status;
    return look_at_end(self, later, keep, err); /* fill the room at the end */
}

enum status picture_show(struct picture *self, bool of_person, int64_t id, struct error *err)
{
    self->of_person = of_person;
    self->id = id;
    self->meeting_count = 0;
    self->row_count = 0;
    return look_at_end(self, true, 0, err);
}

enum status picture_reload(struct picture *self, struct error *err)
{
    struct picture_meeting newest;
    bool fits = self->meeting_count - self->selected <= (size_t)self->columns;
    int64_t keep;

    if (self->id == 0)
        return STATUS_OK;
    if (self->meeting_count == 0)
        return look_at_end(self, true, 0, err);
    keep = self->meetings[self->selected].id;
    if (!self->more_after && fits)
        return look_at_end(self, true, keep, err);
    /* Where there is less room now, the selected meeting is what stays. */
    newest = self->meetings[fits ? self->meeting_count - 1 : self->selected];
    return look_from(self, newest, false, keep, err);
}

bool picture_room(struct picture *self, int columns)
{
    int wanted = columns < 1 ? 1 : columns;

    wanted = wanted > PICTURE_MOST ? PICTURE_MOST : wanted;
    if (wanted == self->columns)
        return false;
    self->columns = wanted;
    return self->id != 0;
}

/* Half a window earlier, so that not every step scrolls; the meeting before the first is selected.
 */
static enum status scroll_earlier(struct picture *self, struct error *err)
{
    int64_t oldest = self->meetings[0].id;
    enum status status;

    if (!self->more_before)
        return STATUS_OK;
    status = look_from(self, self->meetings[(self->meeting_count - 1) / 2], false, oldest, err);
    if (status == STATUS_OK && self->meetings[self->selected].id == oldest && self->selected > 0)
        self->selected--;
    return status;
}

static enum status scroll_later(struct picture *self, struct error *err)
{
    int64_t newest = self->meetings[self->meeting_count - 1].id;
    enum status status;

    if (!self->more_after)
        return STATUS_OK;
    status = look_from(self, self->meetings[self->meeting_count / 2], true, newest, err);
    if (status == STATUS_OK && self->meetings[self->selected].id == newest &&
        self->selected + 1 < self->meeting_count)
        self->selected++;
    return status;
}

enum status picture_move(struct picture *self, int meetings, struct error *err)
{
    enum status status = STATUS_OK;

    for (; meetings < 0 && self->meeting_count > 0 && status == STATUS_OK; meetings++) {
        if (self->selected > 0)
            self->selected--;
        else
            status = scroll_earlier(self, err);
    }
    for (; meetings > 0 && self->meeting_count > 0 && status == STATUS_OK; meetings--) {
        if (self->selected + 1 < self->meeting_count)
            self->selected++;
        else
            status = scroll_later(self, err);
    }
    return status;
}

/* The meeting that was at one edge is then at the other. */
enum status picture_page(struct picture *self, bool later, struct error *err)
{
    struct picture_meeting edge;
    enum status status;

    if (self->meeting_count == 0)
        return STATUS_OK;
    edge = self->meetings[later ? self->meeting_count - 1 : 0];
    if (later ? !self->more_after : !self->more_before) {
        self->selected = later ? self->meeting_count - 1 : 0;
        return STATUS_OK;
    }
    status = look_from(self, edge, later, edge.id, err);
    if (status == STATUS_OK)
        self->selected = later ? self->meeting_count - 1 : 0;
    return status;
}

enum status picture_end(struct picture *self, bool newest, struct error *err)
{
    enum status status = look_at_end(self, newest, 0, err);

    if (status == STATUS_OK && !newest)
        self->selected = 0;
    return status;
}

enum status picture_jump(struct picture *self, struct date date, struct error *err)
{
    char text[DATE_TEXT];
    struct window window = window_at_date(date, (size_t)self->columns, text);
    size_t got;
    enum status status = look(self, &window, 0, &got, err);

    if (status == STATUS_OK && got < (size_t)self->columns)
        status = look_at_end(self, !self->more_after, 0, err);
    if (status != STATUS_OK || self->meeting_count == 0)
        return status;
    self->selected = self->meeting_count - 1;
    while (self->selected > 0 && date_compare(self->meetings[self->selected].date, date) > 0)
        self->selected--;
    return STATUS_OK;
}

const struct picture_meeting *picture_selected(const struct picture *self)
{
    return self->meeting_count == 0 ? NULL : &self->meetings[self->selected];
}

const struct picture_row *picture_row_of(const struct picture *self, int64_t id)
{
    for (size_t i = 0; i < self->row_count; i++) {
        if (self->rows[i].id == id)
            return &self->rows[i];
    }
    return NULL;
}
