/*
 * Ids of rows, one type for each kind that is passed about, so that a meeting's id cannot be given
 * as a forum's. 0 stands for none. Inside changes and tables they are plain numbers.
 */
#ifndef CORE_ID_H
#define CORE_ID_H

#include <stdint.h>

struct organization_id {
    int64_t value;
};

struct person_id {
    int64_t value;
};

struct forum_id {
    int64_t value;
};

struct term_id {
    int64_t value;
};

struct meeting_id {
    int64_t value;
};

struct item_id {
    int64_t value;
};

struct casefile_id {
    int64_t value;
};

struct decision_id {
    int64_t value;
};

struct source_id {
    int64_t value;
};

#endif
