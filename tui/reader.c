#include "tui/reader.h"

#include "core/memory.h"
#include "tui/wrap.h"

#include <stdlib.h>
#include <string.h>

void reader_init(struct reader *self)
{
    *self = (struct reader){.arena = ARENA_INIT,
                            .match_arena = ARENA_INIT,
                            .pattern = STR_INIT,
                            .width = 1,
                            .height = 1};
}

void reader_clear(struct reader *self)
{
    arena_clear(&self->arena);
    arena_clear(&self->match_arena);
    str_clear(&self->pattern);
    free(self->folded);
    reader_init(self);
}

static const struct doc_block *block_at(const struct reader *self, size_t line)
{
    return &self->doc->items[self->items[line].block];
}

const struct doc_block *reader_block(const struct reader *self)
{
    return self->count == 0 ? NULL : block_at(self, self->cursor);
}

static void keep_in_sight(struct reader *self)
{
    size_t height = (size_t)self->height;

    if (self->cursor >= self->count)
        self->cursor = self->count == 0 ? 0 : self->count - 1;
    if (self->top > self->cursor)
        self->top = self->cursor;
    if (self->cursor >= self->top + height)
        self->top = self->cursor - height + 1;
    if (self->top + height > self->count)
        self->top = self->count > height ? self->count - height : 0;
}

static void add_line(struct reader *self, struct reader_line line)
{
    *LIST_PUSH(&self->arena, self) = line;
}

static void wrap_text(struct reader *self, size_t number)
{
    const struct doc_block *block = &self->doc->items[number];
    int width = self->width - block->indent;
    size_t from = 0;

    if (block->solid) {
        add_line(self, (struct reader_line){number, 0, block->text.length, true, false, 0});
        return;
    }
    do {
        struct wrap_line line = wrap_next(self->charset, block->text, from, width < 1 ? 1 : width);

        add_line(self, (struct reader_line){number, line.from, line.to, from == 0, line.hyphen, 0});
        from = line.next;
    } while (from < block->text.length);
}

static void wrap_block(struct reader *self, size_t number)
{
    const struct doc_block *block = &self->doc->items[number];

    if (block->kind == DOC_TEXT || block->kind == DOC_HEADING) {
        wrap_text(self, number);
    } else if (block->kind == DOC_TABLE_ROW) {
        int lines;

        reader_table_measure(self, number);
        lines = reader_table_row_lines(self, block);
        for (int i = 0; i < lines; i++)
            add_line(self, (struct reader_line){number, (size_t)i, 0, i == 0, false, 0});
    } else {
        add_line(self, (struct reader_line){number, 0, 0, true, false, 0});
    }
}

/* The block behind a heading's section. */
static size_t section_end(const struct doc *doc, size_t heading)
{
    size_t at = heading + 1;

    while (at < doc->count && !(doc->items[at].kind == DOC_HEADING &&
                                doc->items[at].level <= doc->items[heading].level))
        at++;
    return at;
}

static void wrap_all(struct reader *self)
{
    size_t block = 0;

    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    self->items = NULL;
    self->count = 0;
    self->tables.items = NULL;
    self->tables.count = 0;
    while (self->doc != NULL && block < self->doc->count) {
        wrap_block(self, block);
        if (self->folded[block] && self->doc->items[block].kind == DOC_HEADING) {
            size_t end = section_end(self->doc, block);

            for (block++; block < end; block++)
                self->items[self->count - 1].hidden += self->doc->items[block].kind != DOC_GAP;
        } else {
            block++;
        }
    }
}

/* The first line of a block, or of the heading that hides it. */
static size_t line_of(const struct reader *self, size_t block, size_t from)
{
    size_t found = 0;

    for (size_t i = 0; i < self->count; i++) {
        const struct reader_line *line = &self->items[i];

        if (line->block > block)
            break;
        if (line->block < block || line->first || line->from <= from)
            found = i;
    }
    return found;
}

static void collect_matches(struct reader *self);

static void wrap_again(struct reader *self)
{
    size_t block = self->count == 0 ? 0 : self->items[self->cursor].block;
    size_t from = self->count == 0 ? 0 : self->items[self->cursor].from;
    size_t above = self->cursor - self->top;

    wrap_all(self);
    self->cursor = line_of(self, block, from);
    self->top = self->cursor > above ? self->cursor - above : 0;
    keep_in_sight(self);
}

void reader_show(struct reader *self, const struct doc *doc)
{
    self->doc = doc;
    self->folded_count = doc == NULL ? 0 : doc->count;
    free(self->folded);
    self->folded = xcalloc(self->folded_count, sizeof *self->folded);
    self->matches.items = NULL;
    self->matches.count = 0;
    str_reset(&self->pattern);
    wrap_all(self);
    self->cursor = 0;
    self->top = 0;
}

struct reader_state reader_state_of(const struct reader *self)
{
    struct reader_state state = {.cursor = self->cursor,
                                 .top = self->top,
                                 .folded = xcalloc(self->folded_count, sizeof *state.folded),
                                 .folded_count = self->folded_count,
                                 .pattern = STR_INIT};

    if (self->folded_count > 0)
        memcpy(state.folded, self->folded, self->folded_count * sizeof *state.folded);
    str_append_slice(&state.pattern, str_slice(&self->pattern));
    return state;
}

void reader_show_again(struct reader *self, const struct doc *doc, struct reader_state *was)
{
    reader_show(self, doc);
    if (was->folded_count == self->folded_count && was->folded_count > 0) {
        memcpy(self->folded, was->folded, was->folded_count * sizeof *was->folded);
        wrap_all(self);
    }
    str_append_slice(&self->pattern, str_slice(&was->pattern));
    collect_matches(self);
    self->match = 0;
    self->cursor = was->cursor;
    self->top = was->top;
    keep_in_sight(self);
    free(was->folded);
    str_clear(&was->pattern);
}

void reader_layout(struct reader *self, enum charset charset, int width, int height)
{
    bool same = width == self->width && charset == self->charset;

    self->width = width < 1 ? 1 : width;
    self->height = height < 1 ? 1 : height;
    self->charset = charset;
    if (!same)
        wrap_again(self);
    keep_in_sight(self);
}

static void move(struct reader *self, long lines)
{
    if (lines < 0)
        self->cursor -= (size_t)-lines < self->cursor ? (size_t)-lines : self->cursor;
    else
        self->cursor += (size_t)lines;
    keep_in_sight(self);
}

/* A page turns the text, and the cursor keeps its place on the screen as far as it can. */
static void page(struct reader *self, long lines)
{
    if (lines < 0)
        self->top -= (size_t)-lines < self->top ? (size_t)-lines : self->top;
    else
        self->top += (size_t)lines;
    move(self, lines);
}

static bool is_heading(const struct reader *self, size_t line)
{
    return block_at(self, line)->kind == DOC_HEADING && self->items[line].first;
}

static void next_section(struct reader *self)
{
    for (size_t i = self->cursor + 1; i < self->count; i++) {
        if (is_heading(self, i)) {
            self->cursor = i;
            self->top = i;
            break;
        }
    }
    keep_in_sight(self);
}

static void previous_section(struct reader *self)
{
    size_t at = self->cursor;

    while (at > 0) {
        at--;
        if (is_heading(self, at))
            break;
    }
    self->cursor = at;
    keep_in_sight(self);
}

/* The heading of the section that the cursor stands in; false before the first. */
static bool own_heading(const struct reader *self, size_t *block)
{
    size_t at = self->count == 0 ? 0 : self->items[self->cursor].block + 1;

    while (at > 0) {
        at--;
        if (self->doc->items[at].kind == DOC_HEADING) {
            *block = at;
            return true;
        }
    }
    return false;
}

static void toggle_fold(struct reader *self)
{
    size_t heading;

    if (self->count == 0 || !own_heading(self, &heading))
        return;
    self->folded[heading] = !self->folded[heading];
    wrap_all(self);
    self->cursor = line_of(self, heading, 0);
    keep_in_sight(self);
}

static void toggle_fold_all(struct reader *self)
{
    bool any = false;
    size_t heading = 0;
    bool inside = self->count > 0 && own_heading(self, &heading);

    for (size_t i = 0; i < self->folded_count; i++)
        any = any || (self->folded[i] && self->doc->items[i].kind == DOC_HEADING);
    for (size_t i = 0; i < self->folded_count; i++)
        self->folded[i] = !any && self->doc->items[i].kind == DOC_HEADING;
    if (inside)
        self->cursor = line_of(self, heading, 0);
    wrap_all(self);
    self->cursor = inside ? line_of(self, heading, 0) : 0;
    keep_in_sight(self);
}

/* Opens what hides a block, and goes there. */
static void reveal(struct reader *self, size_t block, size_t from)
{
    bool changed = false;

    for (size_t i = 0; i < block; i++) {
        if (self->folded[i] && self->doc->items[i].kind == DOC_HEADING &&
            section_end(self->doc, i) > block) {
            self->folded[i] = false;
            changed = true;
        }
    }
    if (changed)
        wrap_all(self);
    self->cursor = line_of(self, block, from);
    if (self->cursor < self->top || self->cursor >= self->top + (size_t)self->height)
        self->top =
            self->cursor < (size_t)self->height / 3 ? 0 : self->cursor - (size_t)self->height / 3;
    keep_in_sight(self);
}

static void go_to_match(struct reader *self, size_t match)
{
    self->match = match;
    reveal(self, self->matches.items[match].block, self->matches.items[match].from);
}

static void step_match(struct reader *self, bool forward)
{
    size_t count = self->matches.count;

    if (count > 0)
        go_to_match(self, (self->match + (forward ? 1 : count - 1)) % count);
}

void reader_act(struct reader *self, enum action action, bool *done)
{
    *done = true;
    switch ((int)action) {
    case ACTION_TEXT_DOWN:
        move(self, 1);
        break;
    case ACTION_TEXT_UP:
        move(self, -1);
        break;
    case ACTION_TEXT_PAGE_DOWN:
        page(self, self->height > 1 ? self->height - 1 : 1);
        break;
    case ACTION_TEXT_PAGE_UP:
        page(self, self->height > 1 ? 1 - self->height : -1);
        break;
    case ACTION_TEXT_FIRST:
        move(self, -(long)self->count);
        break;
    case ACTION_TEXT_LAST:
        move(self, (long)self->count);
        break;
    case ACTION_TEXT_NEXT_SECTION:
        next_section(self);
        break;
    case ACTION_TEXT_PREVIOUS_SECTION:
        previous_section(self);
        break;
    case ACTION_TEXT_FOLD:
        toggle_fold(self);
        break;
    case ACTION_TEXT_FOLD_ALL:
        toggle_fold_all(self);
        break;
    case ACTION_TEXT_FIND_NEXT:
        step_match(self, true);
        break;
    case ACTION_TEXT_FIND_PREVIOUS:
        step_match(self, false);
        break;
    default:
        *done = false;
        break;
    }
}

static void collect_matches(struct reader *self)
{
    struct slice pattern = str_slice(&self->pattern);

    arena_clear(&self->match_arena);
    self->match_arena = ARENA_INIT;
    self->matches.items = NULL;
    self->matches.count = 0;
    if (pattern.length == 0 || self->doc == NULL)
        return;
    for (size_t block = 0; block < self->doc->count; block++) {
        struct slice text = self->doc->items[block].text;

        for (size_t at = 0; at < text.length; at++) {
            size_t length;

            if (!slice_starts_alike(slice_from(text, at), pattern, &length))
                continue;
            *LIST_PUSH(&self->match_arena, &self->matches) =
                (struct reader_match){block, at, at + length};
            at += length - 1;
        }
    }
}

bool reader_find(struct reader *self, const char *pattern)
{
    size_t block = self->count == 0 ? 0 : self->items[self->cursor].block;

    str_reset(&self->pattern);
    str_append(&self->pattern, pattern);
    collect_matches(self);
    for (size_t i = 0; i < self->matches.count; i++) {
        if (self->matches.items[i].block >= block) {
            go_to_match(self, i);
            return true;
        }
    }
    if (self->matches.count > 0)
        go_to_match(self, 0);
    return self->matches.count > 0;
}

void reader_go_to(struct reader *self, int64_t about)
{
    size_t count = self->doc == NULL ? 0 : self->doc->count;

    for (size_t i = 0; i < count; i++) {
        if (self->doc->items[i].about == about && self->doc->items[i].kind != DOC_GAP) {
            reveal(self, i, 0);
            return;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (self->doc->items[i].link.id == about) {
            reveal(self, i, 0);
            return;
        }
    }
}

bool reader_select_line(struct reader *self, int line)
{
    if (line < 0 || self->top + (size_t)line >= self->count)
        return false;
    self->cursor = self->top + (size_t)line;
    return true;
}

void reader_position(const struct reader *self, struct str *out)
{
    if (self->count > 0)
        str_printf(out, "%zu/%zu", self->cursor + 1, self->count);
}

void reader_copy(const struct reader *self, struct str *out)
{
    size_t from = 0;
    size_t to;

    if (self->count == 0)
        return;
    if (own_heading(self, &from))
        to = section_end(self->doc, from);
    else
        for (to = 0; to < self->doc->count && self->doc->items[to].kind != DOC_HEADING; to++) {
        }
    for (size_t i = from; i < to; i++) {
        const struct doc_block *block = &self->doc->items[i];

        if (block->marker != NULL && block->marker[0] != '\0')
            str_printf(out, "%s ", block->marker);
        str_append_slice(out, block->text);
        str_append_char(out, '\n');
    }
}
