/*
 * Windows of lists: so many rows from a place in the list, found by key, so that a list of a
 * million costs what a list of ten does. No list is ever counted.
 *
 * A row's key is its sort value and its id. A key need not be a row's: a jump to a day or a letter
 * makes one of its own, and the window stands where such a row would.
 */
#ifndef DB_WINDOW_H
#define DB_WINDOW_H

#include "core/date.h"
#include "core/str.h"

#include <stdbool.h>
#include <stdint.h>

enum window_place {
    WINDOW_FIRST,  /* the first rows of the list */
    WINDOW_LAST,   /* the last ones */
    WINDOW_AFTER,  /* those that follow the key's row */
    WINDOW_BEFORE, /* those that come before it */
    WINDOW_AROUND  /* half of them before the key's place, it and the rest after */
};

struct row_key {
    struct slice sort; /* borrowed */
    int64_t id;
};

struct window {
    enum window_place place;
    size_t count; /* rows wanted, 1..WINDOW_MOST */
    struct row_key key;
};

enum { WINDOW_MOST = 1000 };

/* What lies beyond the rows that were given. */
struct window_edges {
    bool more_before;
    bool more_after;
};

/* The window around a day, in a list by date: the newest of that day is the first row at or after
   the place. `text` is where the key's bytes are put. */
struct window window_at_date(struct date date, size_t count, char text[DATE_TEXT]);

#endif
