/*
 * The log of decisions over everything, newest first. Results, viewer and errors as in
 * read_forums.h.
 */
#ifndef DB_READ_DECISIONS_H
#define DB_READ_DECISIONS_H

#include "core/arena.h"
#include "core/id.h"
#include "core/vocabulary.h"
#include "db/database.h"
#include "db/window.h"

/* Which decisions; what is 0, NULL or no date does not narrow. */
struct decision_filter {
    struct forum_id forum;
    struct casefile_id casefile;
    bool by_outcome;
    enum outcome outcome;
    const char *party_against; /* ballot letter: it voted against */
    struct person_id person;   /* moved it, dissented, or voted on it by name */
    struct date from;
    struct date to;
};

/* A vote as it was told; NUMBER_NONE (-1) where the text gives no number. */
struct vote_row {
    bool present;
    int count_for;
    int count_against;
    int count_abstain;
    bool unanimous;
    const char *parties_for; /* "A, B"; NULL where none are named; the same below */
    const char *parties_against;
    const char *parties_abstain;
    const char *names_for;
    const char *names_against;
    const char *names_abstain;
};

struct decision_row {
    struct decision_id id;
    struct row_key key; /* by date; "" where none is known */
    struct date date;
    struct forum_id forum;
    const char *forum_name; /* NULL where the body is not known */
    struct meeting_id meeting;
    struct item_id item;     /* 0: an outside board, a chair's decision, or not yet read */
    const char *item_number; /* NULL */
    const char *item_title;  /* NULL */
    struct casefile_id casefile;
    const char *casefile_number; /* NULL */
    const char *casefile_title;  /* NULL, too where the viewer may not see the case */
    const char *points;          /* "1, 2"; NULL where it does not say */
    const char *text;            /* the body's own words; NULL */
    enum outcome outcome;
    bool amendment;
    bool by_chair;
    const char *mover;       /* NULL */
    const char *referred_to; /* NULL */
    const char *dissent;     /* NULL */
    struct vote_row vote;
};

struct decision_rows {
    struct decision_row *items;
    size_t count;
    struct window_edges edges;
};

enum status read_decisions(struct database *database, const struct viewer *viewer,
                           const struct decision_filter *filter, const struct window *window,
                           struct arena *arena, struct decision_rows *rows,
                           struct error *err) MUST_CHECK;

/* One decision. */
enum status read_decision(struct database *database, const struct viewer *viewer,
                          struct decision_id id, struct arena *arena, struct decision_row *row,
                          struct error *err) MUST_CHECK;

#endif
