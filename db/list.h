/*
 * How windows (db/window.h) are read: each list is two statements, one from a key on and one
 * backwards from it, which see to the order and the limit.
 *
 * Parameters of both: ":sort" and ":id" (the key, itself left out), ":count"; the one that goes
 * towards higher sort values has ":high", the other ":low": the bounds of the list.
 */
#ifndef DB_LIST_H
#define DB_LIST_H

#include "core/arena.h"
#include "db/engine.h"
#include "db/window.h"

struct list_source {
    enum statement after;  /* in the list's order */
    enum statement before; /* backwards */
    bool descending;       /* the list goes from high to low sort values and ids */
    bool bytes;            /* sort values are bytes (keys of Danish order), not text */
    bool by_id;            /* the key is the id alone */
    struct slice low;      /* bounds; empty: none */
    struct slice high;
    void (*bind)(struct query *query, const void *context);            /* NULL: nothing else */
    void (*read)(struct query *query, struct arena *arena, void *row); /* row is zeroed */
    const void *context;
    size_t row_size;
};

struct list {
    void *items;
    size_t count;
    struct window_edges edges;
};

enum status list_read(struct engine *engine, const struct list_source *source,
                      const struct window *window, struct arena *arena, struct list *list,
                      struct error *err) MUST_CHECK;

/* All rows of a statement, up to `most`, in its order. */
enum status list_read_all(struct engine *engine, const struct list_source *source, size_t most,
                          struct arena *arena, struct list *list, struct error *err) MUST_CHECK;

/* The first row of a statement (source->after) into `row`; STATUS_NOT_FOUND where there is none. */
enum status list_read_one(struct engine *engine, const struct list_source *source,
                          struct arena *arena, void *row, struct error *err) MUST_CHECK;

/* Binding for what hangs on one row: context is a pointer to its id. */
void list_bind_of(struct query *query, const void *context);

/* Keeps the rows whose name begins with `prefix`, in Danish order; NULL or nothing to sort by keeps
   all. The bounds live in the arena. */
void list_keep_prefix(struct list_source *source, const char *prefix, struct arena *arena);

/* Columns, put into the arena. NULL: no text, no date, no time, NUMBER_NONE. */
const char *column_text(struct query *query, int column, struct arena *arena);
struct slice column_slice(struct query *query, int column, struct arena *arena);
struct date column_date(struct query *query, int column);
struct clock_time column_clock(struct query *query, int column);
int column_number(struct query *query, int column);

/* Sets *value to the value of a key of a closed set; leaves it where the column is NULL. The
   schema lets no other keys in. */
#define COLUMN_KEY(query, column, set, value)                                                      \
    do {                                                                                           \
        const char *key_ = query_text((query), (column));                                          \
                                                                                                   \
        if (key_ && set##_of(key_, (value)) != STATUS_OK)                                          \
            *(value) = (enum set)0;                                                                \
    } while (0)

#endif
