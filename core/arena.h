/*
 * Many small things with one life: they are made one by one and freed together. What the reader
 * of minutes understood of a file, or the facts that a command needs, live in one.
 */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include "core/str.h"

struct arena_block;

struct arena {
    struct arena_block *blocks;
};

#define ARENA_INIT ((struct arena){NULL})

/* Zeroed memory, aligned for anything, valid until arena_clear(). */
void *arena_alloc(struct arena *self, size_t size) __attribute__((returns_nonnull));
char *arena_strndup(struct arena *self, const char *text, size_t length)
    __attribute__((returns_nonnull));
/* A copy, or NULL of NULL. */
char *arena_strdup(struct arena *self, const char *text);
char *arena_slice(struct arena *self, struct slice text) __attribute__((returns_nonnull));
void arena_clear(struct arena *self);

/* For LIST_PUSH: the items with room for one more, grown in powers of two. */
void *arena_list_room(struct arena *self, void *items, size_t count, size_t size)
    __attribute__((returns_nonnull));

/*
 * Adds a zeroed element to a list of the form struct { T *items; size_t count; } and gives a
 * pointer to it, valid until the next push to the same list. The list must have been grown by
 * LIST_PUSH alone.
 */
#define LIST_PUSH(arena, list)                                                                     \
    ((list)->items =                                                                               \
         arena_list_room((arena), (list)->items, (list)->count, sizeof *(list)->items),            \
     &(list)->items[(list)->count++])

#endif
