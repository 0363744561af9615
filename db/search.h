/*
 * Full text over everything that the viewer may read, newest first.
 *
 * Words are found in every form of theirs (db/words.h); "several words" in quotes stand side by
 * side, a number like 20/41736 too; word* finds what begins so. All words must be there. Whatever
 * is typed is a search and never an error.
 *
 * What is closed stands in an index of its own, which is asked for those alone who may read some of
 * it, and then within their forums. No total is ever counted.
 */
#ifndef DB_SEARCH_H
#define DB_SEARCH_H

#include "core/arena.h"
#include "core/id.h"
#include "db/database.h"
#include "db/extract.h"
#include "db/search_index.h"

struct search_hit {
    int64_t key; /* where it stands among the hits: for the next page */
    enum search_kind kind;
    struct item_id item;         /* of SEARCH_ITEM */
    struct decision_id decision; /* of SEARCH_DECISION */
    struct source_id source;     /* of SEARCH_SOURCE */
    bool closed;
    struct forum_id forum;
    const char *forum_name; /* NULL */
    struct date date;
    const char *number;         /* of the item; NULL */
    struct marked_text title;   /* empty text where it has none */
    struct marked_text extract; /* the words with some of what stands around them */
};

struct search_hits {
    struct search_hit *items;
    size_t count;
    bool more; /* there are others after these */
};

struct search_request {
    const char *words;
    bool prefix;           /* the last word is still being typed: it counts as a beginning */
    struct forum_id forum; /* what belongs to this one alone; 0: everything */
    struct date from;      /* of a period; no date: open. What has no day is in no period */
    struct date to;
    int64_t before; /* hits after the one with this key; 0: from the newest */
    size_t count;   /* 1..SEARCH_MOST */
};

enum { SEARCH_MOST = 200 };

/* Whether there is a word among what was typed. */
bool search_is_possible(const char *words);

/* No hit, or nothing to search for, is an empty list. */
enum status search(struct database *database, const struct viewer *viewer,
                   const struct search_request *request, struct arena *arena,
                   struct search_hits *hits, struct error *err) MUST_CHECK;

#endif
