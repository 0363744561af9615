/*
 * The row sources of the panes, over the database's reads: each gives windows of rows for one
 * viewer, in the user's words. What they point at must outlive them.
 */
#ifndef TUI_SOURCES_H
#define TUI_SOURCES_H

#include "db/read_attendance.h"
#include "db/read_decisions.h"
#include "db/read_forums.h"
#include "db/read_meetings.h"
#include "tui/picture.h"
#include "tui/rows.h"
#include "tui/ui.h"

#include <stdint.h>

struct reading_room {
    struct database *database;
    const struct viewer *viewer;
    const struct ui *ui;
};

/* Forums as a tree by parent. All are unfolded, or all folded, but for some. */
struct forums_source {
    const struct reading_room *room;
    bool folded;         /* what holds for those not named */
    int64_t *exceptions; /* ids, ascending; owned */
    size_t exception_count;
};

struct row_source forums_source(struct forums_source *self, const struct reading_room *room);
void forums_source_clear(struct forums_source *self);
void forums_source_fold_all(struct forums_source *self, bool folded);

/* A forum's meetings, newest first. */
struct meetings_source {
    const struct reading_room *room;
    struct forum_id forum;
    bool reported; /* it has no meetings, but others' minutes tell of its decisions; set by fetch */
};

struct row_source meetings_source(struct meetings_source *self, const struct reading_room *room);

/* The items of a meeting's agenda. */
struct items_source {
    const struct reading_room *room;
    struct meeting_id meeting;
};

struct row_source items_source(struct items_source *self, const struct reading_room *room);

/* The log of decisions, newest first. */
struct decisions_source {
    const struct reading_room *room;
    struct decision_filter filter; /* its texts are borrowed */
    struct row_column columns[ROW_CELLS];
};

struct row_source decisions_source(struct decisions_source *self, const struct reading_room *room);
bool decisions_source_filtered(const struct decisions_source *self);

/* Attendance: of a meeting, and of a forum or a person over time as a picture of marks; a person's
   also in words, a row for each meeting. */
enum attendance_of {
    ATTENDANCE_OF_NOTHING,
    ATTENDANCE_OF_MEETING,
    ATTENDANCE_OF_FORUM,
    ATTENDANCE_OF_PERSON
};

struct attendance_source {
    const struct reading_room *room;
    enum attendance_of of;
    struct meeting_id meeting;
    bool in_words;          /* a person's is told in words */
    struct picture picture; /* of the forum or the person that was shown last */
};

enum { ATTENDANCE_MARKS = 2 }; /* the cell of a picture's rows that holds the marks */

/* Whether the rows are those of a picture. */
bool attendance_source_is_picture(const struct attendance_source *self);
void attendance_source_clear(struct attendance_source *self);
struct row_source attendance_source(struct attendance_source *self,
                                    const struct reading_room *room);

/* Places in lists by date: a day as a number and back. What has no date comes behind all others. */
int64_t place_of_date(struct date date);
/* The key of the row at a place; `text` is where its bytes are put. */
struct row_key key_of_place(const struct row_mark *mark, char text[DATE_TEXT]);
/* The window that a fetch asks for; count within 1..WINDOW_MOST. */
struct window window_of(const struct row_mark *from, enum row_direction direction, size_t count,
                        char text[DATE_TEXT]);
/* For the seek of a list that is read whole: to its first row whose cell begins with what was
   typed, letters of both cases alike. */
enum status seek_beginning(const struct row_page *all, size_t cell, const char *text,
                           struct row_mark *from, struct error *err) MUST_CHECK;
/* For the seek of a list by date. */
enum status seek_date(const char *text, struct row_mark *from, struct error *err) MUST_CHECK;

#endif
