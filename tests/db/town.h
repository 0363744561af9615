/*
 * A small made-up municipality: enough rows of each kind that every read has something to give.
 */
#ifndef TESTS_DB_TOWN_H
#define TESTS_DB_TOWN_H

#include "place.h"

struct town {
    struct forum_id
        council; /* Byrådet: 60 meetings of one item each, from 2021-01-01, a week apart */
    struct forum_id committee; /* Teknikudvalget, under the council: one meeting, 2022-03-02 */
    struct forum_id old;       /* Aasprogudvalget, dissolved, replaced by the committee */
    struct meeting_id meeting; /* the committee's: items 1 open, 2 closed, 3 closed with a title */
    struct item_id open_item;
    struct item_id closed_item;
    struct item_id titled_item;
    struct decision_id
        decision;              /* on the open item: moved by Bo, 4 against 2 (Ø), with a dissent */
    struct decision_id quoted; /* the council's, that the open item reports */
    struct decision_id board;  /* an outside board's, without a meeting */
    struct casefile_id casefile;
    struct person_id anna; /* Anna Østergaard (Ø) */
    struct person_id bo;   /* Bo Aagaard (A) */
    struct source_id source;
};

/* Fills an empty database with it. */
void town_make(struct database *database, struct town *town);

/* The council's meeting number 0..59. */
struct date town_day(int number);

#endif
