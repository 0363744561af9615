/* Forums as a tree by parent, walked by windows of children: never more than asked for is read. */
#include "tui/sources.h"

#include "core/memory.h"
#include "tui/words.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 32 /* a ring of parents must not hold us */ };

/* One fetch under way. */
struct walk {
    const struct forums_source *self;
    struct row_page *page;
    size_t wanted;
    struct error *err;
    struct arena arena; /* of what is read */
};

static size_t place_of(const struct forums_source *self, int64_t id)
{
    size_t at = 0;

    while (at < self->exception_count && self->exceptions[at] < id)
        at++;
    return at;
}

static bool is_exception(const struct forums_source *self, int64_t id)
{
    size_t at = place_of(self, id);

    return at < self->exception_count && self->exceptions[at] == id;
}

static bool is_unfolded(const struct forums_source *self, const struct forum_row *forum)
{
    return forum->has_children && self->folded == is_exception(self, forum->id.value);
}

static void fill(struct walk *walk, const struct forum_row *forum, int depth)
{
    const struct ui *ui = walk->self->room->ui;
    struct arena *arena = &walk->page->arena;
    struct row *row = LIST_PUSH(arena, walk->page);
    char date[DATE_WORDS];

    date_words(forum->newest_meeting, date);
    row->mark.id = forum->id.value;
    row->depth = depth;
    if (forum->has_children)
        row->fold = is_unfolded(walk->self, forum) ? ROW_UNFOLDED : ROW_FOLDED;
    row->cells[0] = arena_strdup(arena, forum->name);
    row->cells[1] =
        forum->dissolved ? ui_text(ui, N_("dissolved")) : ui_text(ui, forum_kind_word(forum->kind));
    row->cells[2] = arena_strdup(arena, date);
    row->cells[3] = arena_strdup(arena, forum->aliases);
    row->cell_styles[1] = STYLE_MUTED;
    row->cell_styles[2] = STYLE_MUTED;
    row->cell_styles[3] = STYLE_MUTED;
    row->style = forum->dissolved ? STYLE_DISSOLVED : STYLE_TEXT;
    row->copy = row->cells[0];
}

static bool is_full(const struct walk *walk)
{
    return walk->page->count >= walk->wanted;
}

static enum status children(struct walk *walk, struct forum_id parent, enum window_place place,
                            const struct row_key *key, struct forum_rows *rows)
{
    struct window window = {.place = place, .count = walk->wanted};

    if (key != NULL)
        window.key = *key;
    *rows = (struct forum_rows){0};
    return read_forum_children(walk->self->room->database, walk->self->room->viewer, parent,
                               &window, &walk->arena, rows, walk->err);
}

/* Children of a forum from a key on (NULL: from the first), each with what hangs under it. */
static enum status walk_down(struct walk *walk, struct forum_id parent, const struct row_key *after,
                             int depth)
{
    struct forum_rows rows;
    struct row_key key;
    enum status status = STATUS_OK;

    do {
        status = children(walk, parent, after == NULL ? WINDOW_FIRST : WINDOW_AFTER, after, &rows);
        for (size_t i = 0; status == STATUS_OK && i < rows.count && !is_full(walk); i++) {
            fill(walk, &rows.items[i], depth);
            if (is_unfolded(walk->self, &rows.items[i]) && depth < DEPTH_MOST)
                status = walk_down(walk, rows.items[i].id, NULL, depth + 1);
        }
        if (rows.count > 0) {
            key = rows.items[rows.count - 1].place;
            after = &key;
        }
    } while (status == STATUS_OK && !is_full(walk) && rows.edges.more_after && rows.count > 0);
    return status;
}

/* The same from the end, or from before a key: rows come in reverse. */
static enum status walk_up(struct walk *walk, struct forum_id parent, const struct row_key *before,
                           int depth)
{
    struct forum_rows rows;
    struct row_key key;
    enum status status = STATUS_OK;

    do {
        status =
            children(walk, parent, before == NULL ? WINDOW_LAST : WINDOW_BEFORE, before, &rows);
        for (size_t i = rows.count; status == STATUS_OK && i > 0 && !is_full(walk); i--) {
            const struct forum_row *forum = &rows.items[i - 1];

            if (is_unfolded(walk->self, forum) && depth < DEPTH_MOST)
                status = walk_up(walk, forum->id, NULL, depth + 1);
            if (status == STATUS_OK && !is_full(walk))
                fill(walk, forum, depth);
        }
        if (rows.count > 0) {
            key = rows.items[0].place;
            before = &key;
        }
    } while (status == STATUS_OK && !is_full(walk) && rows.edges.more_before && rows.count > 0);
    return status;
}

/* A forum and those that it hangs under, the nearest first. */
struct ancestry {
    struct forum_row items[DEPTH_MOST];
    int count;
};

static enum status read_ancestry(struct walk *walk, struct forum_id id, struct ancestry *ancestry)
{
    enum status status = STATUS_OK;

    ancestry->count = 0;
    while (id.value != 0 && ancestry->count < DEPTH_MOST) {
        struct forum_row *row = &ancestry->items[ancestry->count];

        status = read_forum(walk->self->room->database, walk->self->room->viewer, id, &walk->arena,
                            row, walk->err);
        if (status != STATUS_OK)
            return status;
        ancestry->count++;
        id = row->parent;
    }
    return STATUS_OK;
}

static enum status after(struct walk *walk, const struct ancestry *ancestry)
{
    const struct forum_row *own = &ancestry->items[0];
    enum status status = STATUS_OK;

    if (is_unfolded(walk->self, own))
        status = walk_down(walk, own->id, NULL, ancestry->count);
    for (int i = 0; status == STATUS_OK && i < ancestry->count && !is_full(walk); i++)
        status = walk_down(walk, ancestry->items[i].parent, &ancestry->items[i].place,
                           ancestry->count - 1 - i);
    return status;
}

static enum status before(struct walk *walk, const struct ancestry *ancestry)
{
    enum status status = STATUS_OK;

    for (int i = 0; status == STATUS_OK && i < ancestry->count && !is_full(walk); i++) {
        status = walk_up(walk, ancestry->items[i].parent, &ancestry->items[i].place,
                         ancestry->count - 1 - i);
        if (status == STATUS_OK && i + 1 < ancestry->count && !is_full(walk))
            fill(walk, &ancestry->items[i + 1], ancestry->count - 2 - i);
    }
    return status;
}

static void turn_around(struct row_page *page)
{
    for (size_t i = 0; i < page->count / 2; i++) {
        struct row row = page->items[i];

        page->items[i] = page->items[page->count - 1 - i];
        page->items[page->count - 1 - i] = row;
    }
}

static enum status fetch(void *data, const struct row_mark *from, enum row_direction direction,
                         size_t count, struct row_page *page, struct error *err)
{
    struct walk walk = {.self = data,
                        .page = page,
                        .wanted = count < WINDOW_MOST ? count : WINDOW_MOST,
                        .err = err,
                        .arena = ARENA_INIT};
    struct ancestry ancestry = {.count = 0};
    struct forum_id none = {0};
    enum status status = STATUS_OK;

    if (from != NULL)
        status = read_ancestry(&walk, (struct forum_id){from->id}, &ancestry);
    if (status == STATUS_OK && ancestry.count == 0)
        status = direction == ROWS_AFTER ? walk_down(&walk, none, NULL, 0)
                                         : walk_up(&walk, none, NULL, 0);
    else if (status == STATUS_OK)
        status = direction == ROWS_AFTER ? after(&walk, &ancestry) : before(&walk, &ancestry);
    if (direction == ROWS_BEFORE)
        turn_around(page);
    page->end = page->count < walk.wanted;
    arena_clear(&walk.arena);
    return status;
}

/* The letter's first forum among those without a parent: the row before it is what fetch() needs.
 */
static enum status seek(void *data, const char *text, struct row_mark *from, struct error *err)
{
    const struct forums_source *self = data;
    struct arena arena = ARENA_INIT;
    struct forum_rows rows = {0};
    struct window window = {.place = WINDOW_FIRST, .count = 1};
    struct row_page page = {.arena = ARENA_INIT};
    struct row_mark mark;
    enum status status =
        read_forums(self->room->database, self->room->viewer, text, &window, &arena, &rows, err);

    if (status == STATUS_OK && rows.count == 0)
        status = error_set(err, STATUS_INVALID, N_("no forum's name begins with “%1”"), text, NULL);
    if (status == STATUS_OK) {
        mark = (struct row_mark){rows.items[0].id.value, 0};
        status = fetch(data, &mark, ROWS_BEFORE, 1, &page, err);
    }
    if (status == STATUS_OK && page.count == 0)
        status = STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        *from = page.items[0].mark;
    arena_clear(&page.arena);
    arena_clear(&arena);
    return status;
}

static void fold(void *data, const struct row *row, bool unfold)
{
    struct forums_source *self = data;
    size_t at = place_of(self, row->mark.id);
    bool was = is_exception(self, row->mark.id);
    bool wanted = unfold == self->folded;

    if (was == wanted)
        return;
    if (was) {
        self->exception_count--;
        memmove(&self->exceptions[at], &self->exceptions[at + 1],
                (self->exception_count - at) * sizeof *self->exceptions);
        return;
    }
    self->exceptions =
        xrealloc(self->exceptions, self->exception_count + 1, sizeof *self->exceptions);
    memmove(&self->exceptions[at + 1], &self->exceptions[at],
            (self->exception_count - at) * sizeof *self->exceptions);
    self->exceptions[at] = row->mark.id;
    self->exception_count++;
}

static const struct row_column *columns_of(void *data, size_t *count)
{
    static const struct row_column columns[] = {
        {.width = 24, .grow = 3},
        {.width = 10, .grow = 1, .rank = 1},
        {.width = 10, .rank = 2},
        {.width = 16, .grow = 1, .rank = 3},
    };

    (void)data;
    *count = sizeof columns / sizeof *columns;
    return columns;
}

static const char *empty(void *data)
{
    (void)data;
    return N_("No forums are known. Read minutes with sagsgang import.");
}

struct row_source forums_source(struct forums_source *self, const struct reading_room *room)
{
    static const struct row_source_ops ops = {
        .fetch = fetch, .seek = seek, .fold = fold, .columns = columns_of, .empty = empty};

    *self = (struct forums_source){.room = room};
    return (struct row_source){&ops, self};
}

void forums_source_clear(struct forums_source *self)
{
    free(self->exceptions);
    *self = (struct forums_source){0};
}

void forums_source_fold_all(struct forums_source *self, bool folded)
{
    self->folded = folded;
    self->exception_count = 0;
}
