/*
 * What can be read in the reading pane.
 */
#ifndef TUI_SUBJECT_H
#define TUI_SUBJECT_H

#include <stdint.h>

enum subject_kind {
    SUBJECT_NONE,
    SUBJECT_FORUM,
    SUBJECT_MEETING,
    SUBJECT_ITEM,
    SUBJECT_DECISION, /* shown within its item, if it has one */
    SUBJECT_PERSON,
    SUBJECT_CASE,
    SUBJECT_SOURCE
};

struct subject {
    enum subject_kind kind;
    int64_t id;
    int64_t part; /* what of it the eye should fall on, 0: its beginning; of a source, a line; of
                     another thing, a row that stands in it, or what a line of it leads to */
};

#endif
