/*
 * For whom a read is. Every read takes a viewer; what the viewer may not see is not in the rows,
 * the counts, the search index that is asked, the snippets or the messages (design.md).
 */
#ifndef DB_VIEWER_H
#define DB_VIEWER_H

#include "core/id.h"

#include <stdbool.h>
#include <stddef.h>

/* Forums in ascending order of id, each once. */
struct forum_set {
    const struct forum_id *items;
    size_t count;
};

struct viewer {
    bool every_forum;        /* sees what is open of every forum; else of `forums` alone */
    struct forum_set forums; /* borrowed, like the next */
    bool closed_everywhere;  /* sees what is closed of every forum that it sees … */
    struct forum_set closed; /* … else of these alone, so far as it sees them */
};

/* The viewer of the program itself (import, verify, tests): sees all. */
extern const struct viewer viewer_of_all;

/* Forum 0 stands for what belongs to no forum: seen by who sees every forum. */
bool viewer_may_see(const struct viewer *self, struct forum_id forum, bool closed);

/* The one forum that the viewer sees; 0 where there are more, or none. */
struct forum_id viewer_only_forum(const struct viewer *self);

#endif
