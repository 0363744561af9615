#include "tui/list.h"

#include <assert.h>
#include <string.h>

enum {
    CHUNK_ROWS = 64,    /* fetched at once */
    FILTER_FETCHES = 4, /* by one look of a filter */
    SPENT_MOST = 8      /* by one action with a filter, before the keys are asked again */
};

void list_init(struct list *self, struct row_source source)
{
    *self = (struct list){.source = source, .height = 1, .filter = STR_INIT};
}

static void drop_chunks(struct list *self)
{
    for (size_t i = 0; i < self->chunk_count; i++)
        arena_clear(&self->chunks[i].page.arena);
    self->chunk_count = 0;
}

void list_clear(struct list *self)
{
    drop_chunks(self);
    str_clear(&self->filter);
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

const struct row *list_selected(const struct list *self)
{
    return list_row(self, self->selected);
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

static enum status extend(struct list *self, const struct row_mark *from,
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

/* Rows behind the selected one, until there are so many, or no more, or the search takes long. */
static enum status reach_down(struct list *self, size_t wanted, struct error *err)
{
    while (!self->at_end && list_count(self) <= self->selected + wanted && !is_spent(self) &&
           !is_full(self, ROWS_AFTER)) {
        enum status status = extend(self, NULL, ROWS_AFTER, err);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

static enum status reach_up(struct list *self, size_t wanted, struct error *err)
{
    while (!self->at_start && self->selected < wanted && !is_spent(self) &&
           !is_full(self, ROWS_BEFORE)) {
        enum status status = extend(self, NULL, ROWS_BEFORE, err);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

static void keep_in_sight(struct list *self)
{
    size_t count = list_count(self);
    size_t height = (size_t)self->height;

    if (self->selected >= count)
        self->selected = count == 0 ? 0 : count - 1;
    if (self->top > self->selected)
        self->top = self->selected;
    if (self->selected >= self->top + height)
        self->top = self->selected - height + 1;
    if (self->at_end && self->top + height > count)
        self->top = count > height ? count - height : 0;
}

static enum status restart(struct list *self, const struct row_mark *from,
                           enum row_direction direction, struct error *err)
{
    enum status status;

    drop_chunks(self);
    self->spent = 0;
    self->looked = 0;
    self->short_above = false;
    self->short_below = false;
    self->at_start = direction == ROWS_AFTER && from == NULL;
    self->at_end = direction == ROWS_BEFORE && from == NULL;
    self->before = self->at_start ? 0 : -1;
    self->selected = 0;
    self->top = 0;
    status = extend(self, from, direction, err);
    if (status == STATUS_OK && list_count(self) > 0) {
        self->selected = direction == ROWS_AFTER ? 0 : list_count(self) - 1;
        status = direction == ROWS_AFTER ? reach_down(self, (size_t)self->height, err)
                                         : reach_up(self, (size_t)self->height, err);
    }
    keep_in_sight(self);
    return status;
}

enum status list_reload(struct list *self, struct error *err)
{
    return restart(self, NULL, ROWS_AFTER, err);
}

enum status list_reload_at(struct list *self, struct row_mark mark, struct error *err)
{
    enum status status = restart(self, &mark, ROWS_BEFORE, err);

    if (status != STATUS_OK)
        return status;
    if (list_count(self) == 0)
        status = list_reload(self, err);
    else
        status = reach_down(self, (size_t)self->height, err);
    for (size_t i = 0; i < list_count(self); i++) {
        if (list_row(self, i)->mark.id == mark.id) {
            self->selected = i;
            break;
        }
    }
    self->top =
        self->selected < (size_t)self->height / 2 ? 0 : self->selected - (size_t)self->height / 2;
    keep_in_sight(self);
    return status;
}

void list_layout(struct list *self, int height)
{
    self->height = height < 1 ? 1 : height;
    keep_in_sight(self);
}

enum status list_move(struct list *self, int rows, struct error *err)
{
    size_t distance = (size_t)(rows < 0 ? -rows : rows);
    enum status status;

    self->spent = 0;
    if (rows < 0) {
        status = reach_up(self, distance + (size_t)self->height, err);
        self->short_above = self->selected < distance && !self->at_start;
        self->selected -= distance < self->selected ? distance : self->selected;
    } else {
        status = reach_down(self, distance + (size_t)self->height, err);
        self->short_below = self->selected + distance >= list_count(self) && !self->at_end;
        self->selected += distance; /* keep_in_sight() takes what is too much */
    }
    keep_in_sight(self);
    return status;
}

enum status list_first(struct list *self, struct error *err)
{
    if (!self->at_start)
        return restart(self, NULL, ROWS_AFTER, err);
    self->selected = 0;
    keep_in_sight(self);
    return STATUS_OK;
}

enum status list_last(struct list *self, struct error *err)
{
    if (!self->at_end)
        return restart(self, NULL, ROWS_BEFORE, err);
    self->selected = list_count(self);
    keep_in_sight(self);
    return STATUS_OK;
}

enum status list_jump(struct list *self, const char *text, struct error *err)
{
    struct row_mark from;
    enum status status;

    if (self->source.ops->seek == NULL)
        return error_set(err, STATUS_INVALID, N_("there is nothing to jump to in this list"), NULL);
    status = self->source.ops->seek(self->source.self, text, &from, err);
    if (status == STATUS_NOT_FOUND)
        return list_first(self, err);
    if (status != STATUS_OK)
        return status;
    status = restart(self, &from, ROWS_AFTER, err);
    if (status == STATUS_OK && list_count(self) == 0)
        return restart(self, NULL, ROWS_BEFORE, err);
    return status;
}

enum status list_set_filter(struct list *self, const char *text, struct error *err)
{
    str_reset(&self->filter);
    str_append(&self->filter, text);
    return list_reload(self, err);
}

/* Room below the last row that was found, or above the first. */
static bool lacks_below(const struct list *self)
{
    return !self->at_end &&
           (self->short_below || list_count(self) < self->top + (size_t)self->height);
}

static bool lacks_above(const struct list *self)
{
    return !self->at_start && (self->short_above || list_count(self) < (size_t)self->height);
}

bool list_searching(const struct list *self)
{
    return self->filter.length > 0 && (lacks_below(self) || lacks_above(self));
}

enum status list_search_on(struct list *self, struct error *err)
{
    enum row_direction direction = lacks_below(self) ? ROWS_AFTER : ROWS_BEFORE;
    size_t had = list_count(self);
    enum status status = extend(self, NULL, direction, err);

    if (direction == ROWS_BEFORE && list_count(self) > had)
        self->short_above = false;
    if (direction == ROWS_AFTER && list_count(self) > had)
        self->short_below = false;
    keep_in_sight(self);
    return status;
}

enum status list_fold(struct list *self, bool unfold, struct error *err)
{
    const struct row *row = list_selected(self);
    struct row_mark mark;
    long position;
    enum status status;

    if (row == NULL || self->source.ops->fold == NULL)
        return STATUS_OK;
    mark = row->mark;
    position = self->before < 0 ? -1 : self->before + (long)self->selected;
    self->source.ops->fold(self->source.self, row, unfold);
    status = list_reload_at(self, mark, err);
    if (position >= 0 && self->before < 0) /* what lies before it is as it was */
        self->before = position - (long)self->selected;
    return status;
}

bool list_select_line(struct list *self, int line)
{
    if (line < 0 || line >= self->height || self->top + (size_t)line >= list_count(self))
        return false;
    self->selected = self->top + (size_t)line;
    return true;
}

void list_position(const struct list *self, struct str *out)
{
    if (list_count(self) == 0)
        return;
    if (self->before >= 0)
        str_printf(out, "%ld/%ld%s", self->before + (long)self->selected + 1,
                   self->before + (long)list_count(self), self->at_end ? "" : "+");
    else
        str_append(out, self->at_end && self->selected + 1 == list_count(self) ? "▼" : "…");
}

static enum status toggle(struct list *self, bool may_fold, struct error *err)
{
    const struct row *row = list_selected(self);

    if (row == NULL || row->fold == ROW_LEAF || (row->fold == ROW_UNFOLDED && !may_fold))
        return STATUS_OK;
    return list_fold(self, row->fold == ROW_FOLDED, err);
}

/* Folds the row, or goes to the one that it hangs under. */
static enum status collapse(struct list *self, struct error *err)
{
    const struct row *row = list_selected(self);
    int depth = row == NULL ? 0 : row->depth;
    enum status status = STATUS_OK;

    if (row != NULL && row->fold == ROW_UNFOLDED)
        return list_fold(self, false, err);
    while (status == STATUS_OK && depth > 0 && row != NULL && row->depth >= depth) {
        struct row_mark mark = row->mark;

        status = list_move(self, -1, err);
        row = list_selected(self);
        if (row == NULL || row->mark.id == mark.id)
            break;
    }
    return status;
}

enum status list_act(struct list *self, enum action action, bool *done, struct error *err)
{
    *done = true;
    switch ((int)action) {
    case ACTION_LIST_NEXT:
        return list_move(self, 1, err);
    case ACTION_LIST_PREVIOUS:
        return list_move(self, -1, err);
    case ACTION_LIST_PAGE_DOWN:
        return list_move(self, self->height, err);
    case ACTION_LIST_PAGE_UP:
        return list_move(self, -self->height, err);
    case ACTION_LIST_FIRST:
        return list_first(self, err);
    case ACTION_LIST_LAST:
        return list_last(self, err);
    case ACTION_TREE_TOGGLE:
        return toggle(self, true, err);
    case ACTION_TREE_EXPAND:
        return toggle(self, false, err);
    case ACTION_TREE_COLLAPSE:
        return collapse(self, err);
    default:
        *done = false;
        return STATUS_OK;
    }
}
