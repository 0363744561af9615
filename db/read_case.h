/*
 * Cases, and one case whole: its path and what each body said. Results, viewer and errors as in
 * read_forums.h.
 */
#ifndef DB_READ_CASE_H
#define DB_READ_CASE_H

#include "core/vague_date.h"
#include "db/read_decisions.h"
#include "db/read_ledger.h"
#include "db/read_meetings.h"

struct casefile_row {
    struct casefile_id id;
    struct row_key key; /* by title, in Danish order */
    const char *number; /* NULL */
    const char *title;
    enum casefile_state state;
    struct forum_id deciding_forum;
    const char *deciding_forum_name; /* NULL */
    struct date opened_on;
    struct date last_treated; /* by a body that the viewer sees; no date where by none */
};

struct casefile_rows {
    struct casefile_row *items;
    size_t count;
    struct window_edges edges;
};

/* Cases by title; `prefix` (may be NULL) keeps those whose title begins so. */
enum status read_casefiles(struct database *database, const struct viewer *viewer,
                           const char *prefix, const struct window *window, struct arena *arena,
                           struct casefile_rows *rows, struct error *err) MUST_CHECK;

/* The cases that stood on the agendas of a filter's meetings, the last one treated first; their key
   is by that day. The filter names no case and no person; windows are the first one or those after.
 */
enum status read_casefiles_treated(struct database *database, const struct viewer *viewer,
                                   const struct meeting_filter *filter, const struct window *window,
                                   struct arena *arena, struct casefile_rows *rows,
                                   struct error *err) MUST_CHECK;

/* The case that has, or had, this number. */
enum status read_casefile_by_number(struct database *database, const struct viewer *viewer,
                                    const char *number, struct casefile_id *id,
                                    struct error *err) MUST_CHECK;

struct step_row {
    int64_t id;
    int number; /* the same for steps side by side */
    enum step_kind kind;
    enum step_state state;
    struct forum_id forum;
    const char *body;       /* the forum's name, or the body's own; NULL */
    struct vague_date date; /* its text in the arena */
    struct meeting_id meeting;
    struct decision_id decision;
    enum outcome outcome; /* of that decision */
    const char *reason;   /* NULL */
};

struct step_rows {
    struct step_row *items;
    size_t count;
};

/* One meeting's treatment of the case. */
struct case_event {
    struct item_id item;
    struct meeting_id meeting;
    struct date date;
    struct forum_id forum;
    const char *forum_name;
    const char *item_number; /* NULL */
    const char *title;
    enum outcome outcome; /* of the body's own last decision */
};

struct casefile_detail {
    struct casefile_row casefile;
    const char *aliases; /* other numbers and titles, joined by "; "; NULL */
    struct step_rows steps;
    struct {
        struct case_event *items;
        size_t count;
    } events; /* oldest first, at most CASE_EVENTS_MOST */
    struct {
        struct milestone_row {
            int64_t id;
            struct vague_date date;
            const char *body;    /* NULL */
            const char *act;     /* NULL */
            const char *earlier; /* the days it was planned for before, joined by ", "; NULL */
        } * items;
        size_t count;
    } milestones;
    struct case_ledger ledger;
};

enum { CASE_EVENTS_MOST = 500 };

enum status read_casefile(struct database *database, const struct viewer *viewer,
                          struct casefile_id id, struct arena *arena,
                          struct casefile_detail *detail, struct error *err) MUST_CHECK;

/* The path alone, for its line on the screen. */
enum status read_path(struct database *database, const struct viewer *viewer, struct casefile_id id,
                      struct arena *arena, struct step_rows *rows, struct error *err) MUST_CHECK;

#endif
