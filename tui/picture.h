/*
 * Attendance over time as a picture of marks: meetings across, oldest to the left, and down the
 * persons of a forum, or the forums of a person. It holds a window of meetings and asks for more
 * where the window ends, both ways; one of them is selected.
 */
#ifndef TUI_PICTURE_H
#define TUI_PICTURE_H

#include "core/arena.h"
#include "db/read_attendance.h"
#include "tui/ui.h"

struct reading_room;

enum { PICTURE_MOST = 400 }; /* meetings across, however wide the screen is */

struct picture_meeting {
    int64_t id;
    struct date date;
    const char *forum; /* of a person's picture: its name */
};

struct picture_row {
    int64_t id; /* the person, or the forum */
    const char *name;
    const char *party; /* NULL */
    unsigned present;  /* of the known meetings of this window */
    unsigned known;
    struct attendance_cell *cells; /* one for each meeting */
};

struct picture {
    const struct reading_room *room;
    bool of_person;
    int64_t id;  /* of the forum or the person; 0: no picture */
    int columns; /* meetings that there is room for, 1.. */
    struct arena arena;
    const char *name; /* of the forum or the person */
    struct picture_meeting *meetings;
    size_t meeting_count;
    struct picture_row *rows;
    size_t row_count;
    bool more_before; /* older meetings lie to the left */
    bool more_after;
    size_t selected; /* meeting, within the window */
};

void picture_init(struct picture *self, const struct reading_room *room);
void picture_clear(struct picture *self);

/* Shows the newest meetings of a forum or a person. */
enum status picture_show(struct picture *self, bool of_person, int64_t id,
                         struct error *err) MUST_CHECK;
/* Reads the same meetings again; the selected one stays selected. */
enum status picture_reload(struct picture *self, struct error *err) MUST_CHECK;
/* Gives it room for so many meetings; true where that is another number, and it must be reloaded.
 */
bool picture_room(struct picture *self, int columns);

/* Selects a meeting so many to the right, or to the left (negative), and scrolls where it must. */
enum status picture_move(struct picture *self, int meetings, struct error *err) MUST_CHECK;
/* A whole window earlier or later. */
enum status picture_page(struct picture *self, bool later, struct error *err) MUST_CHECK;
/* To the first meeting of all, or the newest. */
enum status picture_end(struct picture *self, bool newest, struct error *err) MUST_CHECK;
/* To the newest meeting on a day or before it; else to the first of all. */
enum status picture_jump(struct picture *self, struct date date, struct error *err) MUST_CHECK;

/* NULL in an empty picture. */
const struct picture_meeting *picture_selected(const struct picture *self);
/* The row of a person or a forum; NULL where it has none. */
const struct picture_row *picture_row_of(const struct picture *self, int64_t id);

/* One mark of one column; what is not known is a dot, a meeting of another forum a blank. */
const char *picture_mark(const struct picture *self, const struct picture_row *row, size_t meeting);
/* Appends the dates of the meetings where they stand, as many as have room in so many columns. */
void picture_scale(const struct picture *self, int columns, struct str *out);
/* Appends what a mark of the row in the selected column says: "24.03.2025 ● present". */
void picture_words(const struct picture *self, const struct ui *ui, const struct picture_row *row,
                   struct str *out);
/* Appends what the marks mean. */
void picture_legend(const struct picture *self, const struct ui *ui, struct str *out);

#endif
