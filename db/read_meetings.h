/*
 * Meetings, newest first, and the agenda of one. Results, viewer and errors as in read_forums.h.
 */
#ifndef DB_READ_MEETINGS_H
#define DB_READ_MEETINGS_H

#include "core/arena.h"
#include "core/id.h"
#include "core/vocabulary.h"
#include "db/database.h"
#include "db/window.h"

struct meeting_row {
    struct meeting_id id;
    struct row_key key; /* by date */
    struct forum_id forum;
    const char *forum_name;
    struct date date;
    struct clock_time starts;
    struct clock_time ends; /* 1440 and more minutes where it passed midnight */
    const char *place;      /* NULL */
    const char *term;       /* "2018-2021"; NULL */
    enum meeting_kind kind;
    enum meeting_state state;
    bool supplementary;
    int findings; /* marks upon it: 0, 1, … */
};

struct meeting_rows {
    struct meeting_row *items;
    size_t count;
    struct window_edges edges;
};

/* A forum's meetings, or those of all forums (forum 0), newest first. For a jump to a day, a window
   from window_at_date(). */
enum status read_meetings(struct database *database, const struct viewer *viewer,
                          struct forum_id forum, const struct window *window, struct arena *arena,
                          struct meeting_rows *rows, struct error *err) MUST_CHECK;

/* Which meetings; what is 0 or no date does not narrow. */
struct meeting_filter {
    struct forum_id forum;
    struct casefile_id casefile; /* on whose agenda it stood */
    struct person_id person;     /* of whom it is said whether they were there */
    struct date from;
    struct date to;
    struct meeting_id meeting; /* this one alone */
};

/* The meetings of a filter, newest first. */
enum status read_meetings_where(struct database *database, const struct viewer *viewer,
                                const struct meeting_filter *filter, const struct window *window,
                                struct arena *arena, struct meeting_rows *rows,
                                struct error *err) MUST_CHECK;

enum status read_meeting(struct database *database, const struct viewer *viewer,
                         struct meeting_id id, struct arena *arena, struct meeting_row *row,
                         struct error *err) MUST_CHECK;

struct item_row {
    struct item_id id;
    int position;       /* 1.. */
    const char *number; /* "3"; NULL */
    const char *title;  /* of a closed item that the viewer may not read: its neutral title */
    enum item_mark mark;
    bool closed;
    bool withheld; /* closed, and the viewer may not read it: nothing but the title is given */
    int minutes;   /* planned; NUMBER_NONE (-1) */
    struct casefile_id casefile;
    const char *casefile_number; /* NULL */
    enum outcome outcome;        /* of the body's own last decision on it */
    bool voted;                  /* there was a vote, or a dissent */
    int findings;
};

struct item_rows {
    struct item_row *items;
    size_t count;
    struct window_edges edges;
};

/* The agenda in its order. The key of a window is the position: sort empty, id the position. A
   closed item without a neutral title is not there for whom it is closed. */
enum status read_items(struct database *database, const struct viewer *viewer,
                       struct meeting_id meeting, const struct window *window, struct arena *arena,
                       struct item_rows *rows, struct error *err) MUST_CHECK;

/* An item beside the meeting that it is on. */
struct listed_item {
    struct item_row item;
    struct row_key key; /* by date of the meeting; the id is the item's */
    struct meeting_id meeting;
    struct date date;
    struct forum_id forum;
    const char *forum_name;
    const char *responsible; /* NULL */
};

struct listed_items {
    struct listed_item *items;
    size_t count;
    struct window_edges edges;
};

/* The items of a filter's meetings (or of its case at these), the newest meeting first, each
   agenda in its order. The filter names no person; windows are the first one or those after. */
enum status read_item_list(struct database *database, const struct viewer *viewer,
                           const struct meeting_filter *filter, const struct window *window,
                           struct arena *arena, struct listed_items *rows,
                           struct error *err) MUST_CHECK;

#endif
