#include "exchange/page_title.h"

#include "exchange/words.h"

#include <stdlib.h>
#include <string.h>

enum {
    CONTENTS_BYTES = 16000,
    KEY_BYTES = 8,
    TITLE_LEAST = 10, /* shorter ones stand anywhere */
    TITLE_MOST = 200,
    MATCHES_TRIED = 8,
    NUMBER_DIGITS = 4,
};

static unsigned long beginning_of(struct slice text)
{
    unsigned long hash = 5381;

    for (size_t i = 0; i < KEY_BYTES && i < text.length; i++)
        hash = hash * 33 + (unsigned char)text.data[i];
    return hash;
}

static int compare(const void *a, const void *b)
{
    const struct page_title_key *first = a;
    const struct page_title_key *second = b;

    if (first->beginning != second->beginning)
        return first->beginning < second->beginning ? -1 : 1;
    return (first->at > second->at) - (first->at < second->at);
}

static bool begins_word(struct slice text, size_t at)
{
    return (at == 0 || text.data[at - 1] == ' ') && words_upper_first(slice_from(text, at));
}

void page_titles_read(struct arena *arena, struct slice page, size_t at, struct page_titles *self)
{
    struct slice contents = words_clip(slice_from(page, at), CONTENTS_BYTES);
    size_t count = 0;

    *self = (struct page_titles){.page = page.data, .contents = contents};
    for (size_t i = 0; i < contents.length; i++)
        count += begins_word(contents, i);
    self->keys = arena_alloc(arena, (count + 1) * sizeof *self->keys);
    for (size_t i = 0; i < contents.length; i++) {
        if (begins_word(contents, i))
            self->keys[self->key_count++] =
                (struct page_title_key){beginning_of(slice_from(contents, i)), i};
    }
    qsort(self->keys, self->key_count, sizeof *self->keys, compare);
}

/* The first key with the beginning, or the one after where it would stand. */
static size_t first_key(const struct page_titles *self, unsigned long beginning)
{
    size_t low = 0;
    size_t high = self->key_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (self->keys[middle].beginning < beginning)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whole words that both begin with, without blanks and a dash at their end. */
static size_t common_bytes(struct slice a, struct slice b)
{
    size_t same = 0;
    size_t whole = 0;

    while (same < a.length && same < b.length && same < TITLE_MOST &&
           a.data[same] == b.data[same]) {
        same++;
        if ((same == a.length || a.data[same] == ' ') &&
            (same == b.length || strchr(" .", b.data[same]) != NULL))
            whole = same;
    }
    while (whole > 0 && strchr(" -", a.data[whole - 1]) != NULL)
        whole--;
    return whole;
}

size_t page_titles_match(const struct page_titles *self, struct slice text, size_t *entry)
{
    unsigned long beginning = beginning_of(text);
    size_t best = 0;
    size_t key = first_key(self, beginning);

    for (int tried = 0;
         tried < MATCHES_TRIED && key < self->key_count && self->keys[key].beginning == beginning;
         tried++, key++) {
        size_t at = self->keys[key].at;
        size_t bytes = common_bytes(text, slice_from(self->contents, at));

        if (bytes > best) {
            best = bytes;
            *entry = at;
        }
    }
    return best >= TITLE_LEAST ? best : 0;
}

/* «191. » right before the entry. */
static unsigned number_before(struct slice contents, size_t entry)
{
    size_t end = entry;
    size_t at;
    unsigned number = 0;

    while (end > 0 && strchr(" .", contents.data[end - 1]) != NULL)
        end--;
    at = end;
    while (at > 0 && words_digit_first(slice_from(contents, at - 1)))
        at--;
    if (end == entry || at == end || end - at > NUMBER_DIGITS ||
        memchr(contents.data + end, '.', entry - end) == NULL)
        return 0;
    for (size_t i = at; i < end; i++)
        number = number * 10 + (unsigned)(contents.data[i] - '0');
    return number;
}

/* Nothing but dots and a page's number stands between. */
static bool is_beside(struct slice contents, size_t from, size_t to)
{
    if (from == 0 || from > to)
        return false;
    for (size_t i = from; i < to; i++) {
        if (strchr(" .0123456789", contents.data[i]) == NULL)
            return false;
    }
    return true;
}

unsigned page_titles_number(struct page_titles *self, size_t entry, size_t bytes)
{
    unsigned number = number_before(self->contents, entry);

    if (number == 0 && self->number > 0 && is_beside(self->contents, self->after, entry))
        number = self->number + 1;
    self->after = entry + bytes;
    self->number = number;
    return number;
}
