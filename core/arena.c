#include "core/arena.h"

#include "core/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 16384 };

struct arena_block {
    struct arena_block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

static size_t aligned(size_t size)
{
    size_t unit = alignof(max_align_t);

    return (size + unit - 1) / unit * unit;
}

static struct arena_block *block_new(size_t size)
{
    struct arena_block *block = xmalloc(sizeof *block + size);

    block->next = NULL;
    block->used = 0;
    block->size = size;
    return block;
}

void *arena_alloc(struct arena *self, size_t size)
{
    size_t wanted = aligned(size == 0 ? 1 : size);
    struct arena_block *block = self->blocks;
    void *memory;

    if (block == NULL || block->size - block->used < wanted) {
        block = block_new(wanted > BLOCK_BYTES ? wanted : BLOCK_BYTES);
        block->next = self->blocks;
        self->blocks = block;
    }
    memory = block->bytes + block->used;
    block->used += wanted;
    memset(memory, 0, wanted);
    return memory;
}

char *arena_strndup(struct arena *self, const char *text, size_t length)
{
    char *copy = arena_alloc(self, length + 1);

    if (length > 0)
        memcpy(copy, text, length);
    return copy;
}

char *arena_strdup(struct arena *self, const char *text)
{
    return text == NULL ? NULL : arena_strndup(self, text, strlen(text));
}

char *arena_slice(struct arena *self, struct slice text)
{
    return arena_strndup(self, text.data, text.length);
}

void arena_clear(struct arena *self)
{
    struct arena_block *block = self->blocks;

    while (block != NULL) {
        struct arena_block *next = block->next;

        free(block);
        block = next;
    }
    self->blocks = NULL;
}

void *arena_list_room(struct arena *self, void *items, size_t count, size_t size)
{
    void *grown;

    if (count != 0 && (count < 4 || (count & (count - 1)) != 0))
        return items;
    grown = arena_alloc(self, (count == 0 ? 4 : count * 2) * size);
    if (count > 0)
        memcpy(grown, items, count * size);
    return grown;
}
