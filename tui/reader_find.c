/* Searching in a text. */
#include "tui/reader_private.h"

static void go_to_match(struct reader *self, size_t match)
{
    self->match = match;
    reader_reveal(self, self->matches.items[match].block, self->matches.items[match].from);
}

void reader_step_match(struct reader *self, bool forward)
{
    size_t count = self->matches.count;

    if (count > 0)
        go_to_match(self, (self->match + (forward ? 1 : count - 1)) % count);
}

void reader_collect_matches(struct reader *self)
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
    reader_collect_matches(self);
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
