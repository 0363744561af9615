/* The window of rows of a list: fetched in chunks through the filter, kept as neighbours. */
#include "tui/list_private.h"

#include <assert.h>
#include <string.h>

enum {
    CHUNK_ROWS = 64,    /* fetched at once */
    FILTER_FETCHES = 4, /* by one look of a filter */
    SPENT_MOST = 8      /* by one action with a filter, before the keys are asked again */
};

void list_drop(struct list *self)
{
    for (size_t i = 0; i < self->chunk_count; i++)
        arena_clear(&self->chunks[i].page.arena);
    self->chunk_count = 0;
}

size_t list_count(const struct list *self)
{
    size_t count = 0;

    for (size_t i = 0; i < self->chunk_count; i++)
        count += self->chunks[i].page.count;
    return count;
}

const struct row *list_row(const struct list *self, size_t at)
{
    for (size_t i = 0; i < self->chunk_count; i++) {
        if (at < self->chunks[i].page.count)
            return &self->chunks[i].page.items[at];
        at -= self->chunks[i].page.count;
    }
    return NULL;
}

static bool passes(const struct row *row, struct slice filter)
{
    for (size_t i = 0; i < ROW_CELLS; i++) {
        if (row->cells[i] != NULL && slice_find_alike(slice_of(row->cells[i]), filter) >= 0)
            return true;
    }
    return false;
}

/* Copies a row, for the page that it was fetched with goes. */
static void keep_row(struct row_page *page, const struct row *row)
{
    struct row *kept = LIST_PUSH(&page->arena, page);

    *kept = *row;
    for (size_t i = 0; i < ROW_CELLS; i++)
        kept->cells[i] = row->cells[i] == NULL ? NULL : arena_strdup(&page->arena, row->cells[i]);
    kept->copy = row->copy == NULL ? NULL : arena_strdup(&page->arena, row->copy);
}

/* Puts the rows of `page` that pass the filter behind those of `found`. */
static void filter_page(const struct list *self, const struct row_page *page,
                        struct row_page *found)
{
    for (size_t i = 0; i < page->count; i++) {
        if (passes(&page->items[i], str_slice(&self->filter)))
            keep_row(found, &page->items[i]);
    }
}

/* How far a fetch came: the first and the last row that were looked at. */
static void note_ends(struct list_chunk *chunk, const struct row_page *page,
                      enum row_direction direction)
{
    bool any = chunk->first.id != 0 || chunk->last.id != 0;

    if (page->count == 0)
        return;
    if (!any || direction == ROWS_BEFORE)
        chunk->first = page->items[0].mark;
    if (!any || direction == ROWS_AFTER)
        chunk->last = page->items[page->count - 1].mark;
}

/*
 * Fetches until something passes the filter, nothing is left, or enough was looked at. The chunk
 * says how far that was; *end whether that was all.
 */
static enum status fetch(struct list *self, const struct row_mark *from,
                         enum row_direction direction, struct list_chunk *chunk, bool *end,
                         struct error *err)
{
    bool filtered = self->filter.length > 0;
    struct list_chunk found = {.page = {.arena = ARENA_INIT}};

    for (int i = 0; i < (filtered ? FILTER_FETCHES : 1) && found.page.count == 0; i++) {
        struct row_page page = {.arena = ARENA_INIT};
        enum status status =
            self->source.ops->fetch(self->source.self, from, direction, CHUNK_ROWS, &page, err);

        if (status != STATUS_OK) {
            arena_clear(&page.arena);
            arena_clear(&found.page.arena);
            return status;
        }
        note_ends(&found, &page, direction);
        from = direction == ROWS_AFTER ? &found.last : &found.first;
        *end = page.end;
        self->spent++;
        self->looked += (long)page.count;
        if (filtered) {
            filter_page(self, &page, &found.page);
            arena_clear(&page.arena);
        } else {
            found.page = page;
        }
        if (*end)
            break;
    }
    *chunk = found;
    return STATUS_OK;
}

/* Whether a chunk holds nothing, not even how far a search came. */
static bool is_void(const struct list_chunk *chunk)
{
    return chunk->page.count == 0 && chunk->last.id == 0 && chunk->first.id == 0;
}

static void put_first(struct list *self, const struct list_chunk *chunk)
{
    if (self->chunk_count == LIST_CHUNKS) {
        arena_clear(&self->chunks[--self->chunk_count].page.arena);
        self->at_end = false;
    }
    memmove(&self->chunks[1], &self->chunks[0], self->chunk_count * sizeof *self->chunks);
    self->chunks[0] = *chunk;
    self->chunk_count++;
    self->selected += chunk->page.count;
    self->top += chunk->page.count;
    if (self->before >= 0)
        self->before -= (long)chunk->page.count;
    if (self->at_start)
        self->before = 0;
}

static void put_last(struct list *self, const struct list_chunk *chunk)
{
    if (self->chunk_count == LIST_CHUNKS) {
        size_t gone = self->chunks[0].page.count;

        assert(self->selected >= gone);
        arena_clear(&self->chunks[0].page.arena);
        self->chunk_count--;
        memmove(&self->chunks[0], &self->chunks[1], self->chunk_count * sizeof *self->chunks);
        self->selected -= gone;
        self->top -= gone < self->top ? gone : self->top;
        self->before += self->before >= 0 ? (long)gone : 0;
        self->at_start = false;
    }
    self->chunks[self->chunk_count++] = *chunk;
}

/* Rows before those of a page. */
static void put_before(struct row_page *page, const struct row_page *more)
{
    struct row_page joined = {.arena = page->arena};

    for (size_t i = 0; i < more->count; i++)
        keep_row(&joined, &more->items[i]);
    for (size_t i = 0; i < page->count; i++)
        *LIST_PUSH(&joined.arena, &joined) = page->items[i];
    *page = joined;
}

/* What a filter found goes into the neighbour where there is room, so that a window of chunks is a
   window of rows too, however few of them pass. */
static bool join(struct list *self, struct list_chunk *chunk, enum row_direction direction)
{
    struct list_chunk *neighbour;

    if (self->filter.length == 0 || self->chunk_count == 0)
        return false;
    neighbour = &self->chunks[direction == ROWS_AFTER ? self->chunk_count - 1 : 0];
    if (neighbour->page.count + chunk->page.count > CHUNK_ROWS)
        return false;
    if (direction == ROWS_AFTER) {
        for (size_t i = 0; i < chunk->page.count; i++)
            keep_row(&neighbour->page, &chunk->page.items[i]);
        neighbour->last = chunk->last;
    } else {
        put_before(&neighbour->page, &chunk->page);
        neighbour->first = chunk->first;
        self->selected += chunk->page.count;
        self->top += chunk->page.count;
        self->before = self->at_start ? 0 : self->before;
    }
    arena_clear(&chunk->page.arena);
    return true;
}

/* Puts what was fetched to the others. */
static void put(struct list *self, struct list_chunk *chunk, enum row_direction direction)
{
    if (is_void(chunk)) {
        arena_clear(&chunk->page.arena);
        return;
    }
    if (join(self, chunk, direction))
        return;
    if (direction == ROWS_AFTER) {
        put_last(self, chunk);
    } else {
        put_first(self, chunk);
    }
}

enum status list_extend(struct list *self, const struct row_mark *from,
                        enum row_direction direction, struct error *err)
{
    struct list_chunk chunk;
    bool end = false;
    enum status status;

    if (self->chunk_count > 0)
        from = direction == ROWS_AFTER ? &self->chunks[self->chunk_count - 1].last
                                       : &self->chunks[0].first;
    status = fetch(self, from, direction, &chunk, &end, err);
    if (status != STATUS_OK)
        return status;
    if (direction == ROWS_AFTER)
        self->at_end = end;
    else
        self->at_start = end;
    put(self, &chunk, direction);
    return STATUS_OK;
}

/* Whether this action has looked far enough: with a filter, keys come first. */
static bool is_spent(const struct list *self)
{
    return self->filter.length > 0 && self->spent >= SPENT_MOST;
}

/* Whether a further chunk would push the selected row out of the window at its other end. */
static bool is_full(const struct list *self, enum row_direction direction)
{
    size_t last = self->chunk_count == 0 ? 0 : self->chunks[self->chunk_count - 1].page.count;

    if (self->chunk_count < LIST_CHUNKS)
        return false;
    return direction == ROWS_AFTER ? self->top < self->chunks[0].page.count
                                   : self->selected + last >= list_count(self);
}

enum status list_reach_down(struct list *self, size_t wanted, struct error *err)
{
    while (!self->at_end && list_count(self) <= self->selected + wanted && !is_spent(self) &&
           !is_full(self, ROWS_AFTER)) {
        enum status status = list_extend(self, NULL, ROWS_AFTER, err);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

enum status list_reach_up(struct list *self, size_t wanted, struct error *err)
{
    while (!self->at_start && self->selected < wanted && !is_spent(self) &&
           !is_full(self, ROWS_BEFORE)) {
        enum status status = list_extend(self, NULL, ROWS_BEFORE, err);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}
