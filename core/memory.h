/*
 * Memory that does not fail: when none is left, the program ends through one hook, which restores
 * the terminal and keeps the draft; an open transaction rolls back by itself.
 */
#ifndef CORE_MEMORY_H
#define CORE_MEMORY_H

#include <stddef.h>

/* Each result is the caller's, to be freed with free(). A count of 0 gives a valid pointer. */
void *xmalloc(size_t size) __attribute__((malloc, returns_nonnull));
void *xcalloc(size_t count, size_t size) __attribute__((malloc, returns_nonnull));
void *xrealloc(void *memory, size_t count, size_t size) __attribute__((returns_nonnull));
char *xstrdup(const char *text) __attribute__((malloc, returns_nonnull));
char *xstrndup(const char *text, size_t length) __attribute__((malloc, returns_nonnull));

/* Sets what runs before the program ends for want of memory. It must not allocate. */
void memory_on_exhausted(void (*hook)(void));

#endif
