/*
 * Who was there: of a meeting, of a person and of a forum over time. Results, viewer and errors as
 * in read_forums.h.
 */
#ifndef DB_READ_ATTENDANCE_H
#define DB_READ_ATTENDANCE_H

#include "core/arena.h"
#include "core/id.h"
#include "core/vocabulary.h"
#include "db/database.h"
#include "db/window.h"

struct attendance_row {
    int64_t id;
    struct person_id person;
    const char *name;
    const char *party; /* NULL */
    const char *title; /* NULL */
    enum attendance_state state;
    const char *substitute_for; /* NULL */
    struct clock_time from;     /* came later */
    struct clock_time to;       /* left earlier */
    struct item_id item;        /* what is said of this item alone; 0 */
    const char *item_number;    /* NULL */
};

struct attendance_rows {
    struct attendance_row *items;
    size_t count;
};

/* In the order of the minutes; for the whole meeting first, then item by item. */
enum status read_attendance(struct database *database, const struct viewer *viewer,
                            struct meeting_id meeting, struct arena *arena,
                            struct attendance_rows *rows, struct error *err) MUST_CHECK;

/* A picture over time: a row for each person, a column for each meeting, oldest first. */
struct attendance_cell {
    bool known; /* false: nothing is said of this person at this meeting */
    enum attendance_state state;
    bool part; /* came later or left earlier */
};

struct attendance_grid {
    struct {
        struct meeting_id id;
        struct date date;
    } * meetings;
    size_t meeting_count;
    struct {
        struct person_id id;
        const char *name;
        const char *party; /* as at the newest of these meetings; NULL */
        unsigned present;  /* meetings with a known state, and those among them when present */
        unsigned known;
    } * persons; /* by name; guests and officers are left out */
    size_t person_count;
    struct attendance_cell
        *cells;                /* person after person: cells[person * meeting_count + meeting] */
    struct window_edges edges; /* in time: more_before is older */
};

/* A forum's meetings in the window (by date, newest first as in read_meetings; shown oldest first).
 */
enum status read_attendance_grid(struct database *database, const struct viewer *viewer,
                                 struct forum_id forum, const struct window *window,
                                 struct arena *arena, struct attendance_grid *grid,
                                 struct error *err) MUST_CHECK;

/* A person's meetings, newest first. */
struct person_attendance_row {
    struct row_key
        key; /* by date of the meeting; the id is the meeting's, or with items the row's */
    int64_t id;
    struct meeting_id meeting;
    struct date date;
    struct forum_id forum;
    const char *forum_name;
    const char *name;  /* as this meeting's minutes have it */
    const char *party; /* NULL */
    enum attendance_state state;
    const char *substitute_for; /* NULL */
    struct clock_time from;
    struct clock_time to;
    const char *item_number; /* it is said of this item alone; NULL: of the meeting */
};

struct person_attendance_rows {
    struct person_attendance_row *items;
    size_t count;
    struct window_edges edges;
};

/* The same of one forum (0: of all) and of a period (no date: open). */
struct person_attendance_filter {
    struct person_id person;
    struct forum_id forum;
    struct date from;
    struct date to;
    bool items; /* also what is said of single items: a meeting may have several rows */
};

enum status read_attendance_where(struct database *database, const struct viewer *viewer,
                                  const struct person_attendance_filter *filter,
                                  const struct window *window, struct arena *arena,
                                  struct person_attendance_rows *rows,
                                  struct error *err) MUST_CHECK;

enum status read_attendance_of_person(struct database *database, const struct viewer *viewer,
                                      struct person_id person, const struct window *window,
                                      struct arena *arena, struct person_attendance_rows *rows,
                                      struct error *err) MUST_CHECK;

#endif
