/*
 * Forums as the tree of them shows: by parent, by name, with what they were called before.
 *
 * As in every db/read_*.h: the results live in the arena that is passed; what the viewer may not
 * see is not in them; a thing that is not there, or not to be seen, is STATUS_NOT_FOUND.
 */
#ifndef DB_READ_FORUMS_H
#define DB_READ_FORUMS_H

#include "core/arena.h"
#include "core/id.h"
#include "core/vocabulary.h"
#include "db/database.h"
#include "db/read_ledger.h"
#include "db/window.h"

struct forum_row {
    struct forum_id id;
    struct row_key key;   /* by name, in Danish order */
    struct row_key place; /* among its parent's children: by level, kind and name */
    const char *name;
    enum forum_kind kind;
    int level; /* 1.., 0 where none is given */
    bool external;
    bool dissolved;
    struct date valid_from;
    struct date valid_to;
    struct forum_id parent;
    const char *parent_name; /* NULL */
    struct forum_id counterpart;
    const char *counterpart_name; /* NULL */
    const char *secretariat;      /* NULL */
    const char *aliases;          /* joined by "; ", NULL where there are none */
    const char *successor;        /* the forum that took over; NULL */
    bool has_children;
    struct date newest_meeting; /* no date where it never met */
};

struct forum_rows {
    struct forum_row *items;
    size_t count;
    struct window_edges edges;
};

/* Forums by name; `prefix` (may be NULL) keeps those whose name, or an earlier name, begins so. */
enum status read_forums(struct database *database, const struct viewer *viewer, const char *prefix,
                        const struct window *window, struct arena *arena, struct forum_rows *rows,
                        struct error *err) MUST_CHECK;

/* The forums under a parent, by place (the key of a window); parent 0: those that have none. Those
   without a level come first, and the council before its committees. */
enum status read_forum_children(struct database *database, const struct viewer *viewer,
                                struct forum_id parent, const struct window *window,
                                struct arena *arena, struct forum_rows *rows,
                                struct error *err) MUST_CHECK;

enum status read_forum(struct database *database, const struct viewer *viewer, struct forum_id id,
                       struct arena *arena, struct forum_row *row, struct error *err) MUST_CHECK;

/* Who sits in a forum, as of a day (no date: all that ever did), and its charter. */
struct member_row {
    int64_t id; /* of the membership */
    struct person_id person;
    const char *name;
    const char *role;  /* NULL */
    const char *party; /* NULL */
    const char *stand_in_for;
    const char *seat; /* the rule of the seat; NULL */
    struct date valid_from;
    struct date valid_to;
};

struct charter_row {
    int64_t id;
    int number;
    const char *label;         /* NULL */
    const char *cadence;       /* "2 a year"; NULL */
    const char *first_meeting; /* NULL */
    struct date valid_from;
    const char **tasks; /* its purpose, point by point */
    size_t task_count;
    struct charter_seat {
        int64_t id;
        const char *rule; /* for who sits */
    } * seats;
    size_t seat_count;
};

struct forum_detail {
    struct forum_row forum;
    struct {
        struct member_row *items;
        size_t count;
    } members; /* at most FORUM_MEMBERS_MOST, the newest first */
    struct {
        struct charter_row *items;
        size_t count;
    } charters; /* the newest first */
    struct {
        const char **items;
        size_t count;
    } replaces; /* names of the forums that it took over from */
    struct holder_rows holders;
};

enum { FORUM_MEMBERS_MOST = 500 };

enum status read_forum_detail(struct database *database, const struct viewer *viewer,
                              struct forum_id id, struct date day, struct arena *arena,
                              struct forum_detail *detail, struct error *err) MUST_CHECK;

#endif
