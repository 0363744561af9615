/*
 * A year of meetings in one file: where each begins.
 */
#ifndef EXCHANGE_SPLIT_H
#define EXCHANGE_SPLIT_H

#include "exchange/line_roles.h"

struct split_parts {
    struct line_range *items;
    size_t count; /* at least 1 */
};

/* The parts of the file, one after the other, that together are all its lines. */
void split_find(struct arena *arena, const struct line_roles *roles, struct split_parts *parts);

#endif
