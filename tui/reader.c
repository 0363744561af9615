/* A text that is read: what is shown of it, and moving about in it. */
#include "tui/reader_private.h"

#include "core/memory.h"

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

void reader_keep_in_sight(struct reader *self)
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

static void wrap_again(struct reader *self)
{
    size_t block = self->count == 0 ? 0 : self->items[self->cursor].block;
    size_t from = self->count == 0 ? 0 : self->items[self->cursor].from;
    size_t above = self->cursor - self->top;

    reader_wrap(self);
    self->cursor = reader_line_of(self, block, from);
    self->top = self->cursor > above ? self->cursor - above : 0;
    reader_keep_in_sight(self);
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
    reader_wrap(self);
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
        reader_wrap(self);
    }
    str_append_slice(&self->pattern, str_slice(&was->pattern));
    reader_collect_matches(self);
    self->match = 0;
    self->cursor = was->cursor;
    self->top = was->top;
    reader_keep_in_sight(self);
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
    reader_keep_in_sight(self);
}

static void move(struct reader *self, long lines)
{
    if (lines < 0)
        self->cursor -= (size_t)-lines < self->cursor ? (size_t)-lines : self->cursor;
    else
        self->cursor += (size_t)lines;
    reader_keep_in_sight(self);
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
    reader_keep_in_sight(self);
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
    reader_keep_in_sight(self);
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
        reader_toggle_fold(self);
        break;
    case ACTION_TEXT_FOLD_ALL:
        reader_toggle_fold_all(self);
        break;
    case ACTION_TEXT_FIND_NEXT:
        reader_step_match(self, true);
        break;
    case ACTION_TEXT_FIND_PREVIOUS:
        reader_step_match(self, false);
        break;
    default:
        *done = false;
        break;
    }
}

void reader_go_to(struct reader *self, int64_t about)
{
    size_t count = self->doc == NULL ? 0 : self->doc->count;

    for (size_t i = 0; i < count; i++) {
        if (self->doc->items[i].about == about && self->doc->items[i].kind != DOC_GAP) {
            reader_reveal(self, i, 0);
            return;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (self->doc->items[i].link.id == about) {
            reader_reveal(self, i, 0);
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
    if (reader_own_heading(self, &from))
        to = reader_section_end(self->doc, from);
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
