/*
 * Keeps the search index in step with the record. What can be found: agenda items (with all that
 * stands under them), decisions without an item, and charters and memos as read.
 *
 * The index does not keep the texts, so it must be told what stood there before a change: an
 * update is two halves around apply_changes().
 */
#ifndef DB_SEARCH_INDEX_H
#define DB_SEARCH_INDEX_H

#include "core/arena.h"
#include "core/change.h"
#include "core/date.h"
#include "db/engine.h"

enum search_kind { SEARCH_ITEM, SEARCH_DECISION, SEARCH_SOURCE, SEARCH_KIND_COUNT };

/* "item", "decision", "source". */
const char *search_kind_key(enum search_kind kind);

/* As many rows has a day; those of what has no day come first. */
#define SEARCH_DAY_ROWS (INT64_C(1) << 24)

/* The number that the rows of a day begin from; what has no day stands below the first there is. */
int64_t search_day_begin(struct date date);

/* What the index holds of a thing, and where. */
struct search_place {
    int64_t number; /* of its row in search_row; 0: it has none */
    int64_t forum;
    bool closed;          /* it stands in the index of what is closed */
    struct slice text[3]; /* title, body, scope, in the arena */
};

struct search_entry {
    enum search_kind kind;
    int64_t about;
    struct search_place before;
    struct search_place now;
};

struct search_update {
    struct arena arena;
    struct search_entry *items;
    size_t count;
    int64_t first_new; /* rows from this id on are new in this write */
    struct engine *engine;
    const struct change_list *changes;
    size_t written[2]; /* texts that went in or out of what is open, of what is closed */
};

#define SEARCH_UPDATE_INIT ((struct search_update){.arena = ARENA_INIT})

/* Finds out what the changes touch, and what the index holds of it. */
enum status search_update_before(struct search_update *self, struct engine *engine,
                                 const struct change_list *changes, struct error *err) MUST_CHECK;
/* Takes the old texts out and puts the new ones in, where they differ. What has no day stands
   behind all that has one. */
enum status search_update_after(struct search_update *self, struct error *err) MUST_CHECK;
void search_update_clear(struct search_update *self);

/* Inside a write: merges pieces of an index, writing about so many pages. */
enum status search_index_merge(struct engine *engine, bool closed, int pages,
                               struct error *err) MUST_CHECK;

/* Inside a write: compares the index with the texts, word by word. STATUS_INVALID where they
   differ. */
enum status search_index_check(struct engine *engine, struct error *err) MUST_CHECK;

#endif
