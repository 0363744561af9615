/*
 * Persons, by name, and one person's seats. Results, viewer and errors as in read_forums.h.
 */
#ifndef DB_READ_PERSON_H
#define DB_READ_PERSON_H

#include "core/arena.h"
#include "core/id.h"
#include "db/database.h"
#include "db/window.h"

struct person_row {
    struct person_id id;
    struct row_key key; /* by name, in Danish order */
    const char *name;
    const char *title; /* NULL */
    const char *party; /* letter of the newest membership, else of the minutes read last; NULL */
};

struct person_rows {
    struct person_row *items;
    size_t count;
    struct window_edges edges;
};

/* Persons by name; `prefix` (may be NULL) keeps those whose name begins so. */
enum status read_persons(struct database *database, const struct viewer *viewer, const char *prefix,
                         const struct window *window, struct arena *arena, struct person_rows *rows,
                         struct error *err) MUST_CHECK;

/* Persons one of whose names has these words in it, from the beginning of a word on: a surname, a
   part of a name, or all of it. Those whose name begins so come first; at most PERSONS_CALLED_MOST.
 */
enum { PERSONS_CALLED_MOST = 200 };
enum status read_persons_called(struct database *database, const struct viewer *viewer,
                                const char *words, struct arena *arena, struct person_rows *rows,
                                struct error *err) MUST_CHECK;

struct seat_row {
    int64_t id; /* of the membership */
    struct forum_id forum;
    const char *forum_name;
    const char *role;         /* NULL */
    const char *party;        /* NULL */
    const char *stand_in_for; /* NULL */
    struct date valid_from;
    struct date valid_to;
};

struct person_detail {
    struct person_row person;
    const char *aliases; /* joined by "; "; NULL */
    struct {
        struct seat_row *items;
        size_t count;
    } seats; /* newest first, at most PERSON_SEATS_MOST */
};

enum { PERSON_SEATS_MOST = 200 };

enum status read_person(struct database *database, const struct viewer *viewer, struct person_id id,
                        struct arena *arena, struct person_detail *detail,
                        struct error *err) MUST_CHECK;

/* What a person did: all that is not a list of its own. */
struct party_row {
    const char *letter;
    struct date from; /* the first and last day on which it is said */
    struct date to;
};

struct post_row {
    int64_t id; /* of the tenure */
    const char *title;
    const char *forum_name;   /* NULL */
    const char *stand_in_for; /* NULL */
    struct date valid_from;
    struct date valid_to;
};

/* Attendance in one forum. */
struct figure_row {
    struct forum_id forum;
    const char *forum_name;
    int present; /* meetings, also as a stand-in … */
    int known;   /* … of these, where a member's coming or not is told */
    int apologies;
    int absences;
    int guest; /* meetings as guest or officer */
    struct date from;
    struct date to;
};

struct person_record {
    struct {
        struct party_row *items;
        size_t count;
    } parties; /* the newest first; so are the others */
    struct {
        struct post_row *items;
        size_t count;
    } posts;
    struct {
        struct figure_row *items;
        size_t count;
    } figures;
};

enum { PERSON_RECORD_MOST = 500 }; /* of each */

enum status read_person_record(struct database *database, const struct viewer *viewer,
                               struct person_id id, struct arena *arena,
                               struct person_record *record, struct error *err) MUST_CHECK;

/* What a person had to do with a decision. */
struct person_part {
    bool moved;
    bool dissented;
    bool voted_for;
    bool voted_against;
    bool abstained;
};

enum status read_person_part(struct database *database, const struct viewer *viewer,
                             struct person_id person, struct decision_id decision,
                             struct person_part *part, struct error *err) MUST_CHECK;

#endif
