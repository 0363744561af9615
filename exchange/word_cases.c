#include "exchange/word_cases.h"

#include "core/utf8.h"
#include "exchange/words.h"

enum {
    HASH_LETTERS = 64,
    ABBREVIATION = 5,
    CAPACITY_LEAST = 1 << 6,
    CAPACITY_MOST =
        1 << 15 /* later words of a text that has more than half of it are not counted */
};

enum seen { SEEN_SMALL = 1 << 0, SEEN_CAPITAL = 1 << 1, SEEN_CAPITALS = 1 << 2 };

struct word_case {
    unsigned long hash; /* 0: free */
    unsigned seen;
};

/* The next word of letters at or after *at; empty at the end. */
static struct slice next_word(struct slice text, size_t *at)
{
    size_t from = *at;
    size_t end;
    unsigned codepoint;
    size_t bytes = 0;

    while (from < text.length) {
        bytes = utf8_decode(text.data + from, text.length - from, &codepoint);
        if (utf8_is_letter(codepoint))
            break;
        from += bytes;
    }
    for (end = from; end < text.length; end += bytes) {
        bytes = utf8_decode(text.data + end, text.length - end, &codepoint);
        if (!utf8_is_letter(codepoint))
            break;
    }
    *at = end;
    return slice_sub(text, from, end);
}

static unsigned seen_of(struct slice word)
{
    unsigned codepoint;
    size_t first = utf8_decode(word.data, word.length, &codepoint);

    if (!words_upper_first(word))
        return SEEN_SMALL;
    if (first < word.length && words_upper_first(slice_from(word, first)))
        return SEEN_CAPITALS;
    return SEEN_CAPITAL;
}

/* The word's place, also where it was not seen yet. */
static struct word_case *place_of(const struct word_cases *self, struct slice word)
{
    unsigned long hash = words_hash(word, HASH_LETTERS) | 1UL;
    size_t at = hash & (self->capacity - 1);

    while (self->items[at].hash != 0 && self->items[at].hash != hash)
        at = (at + 1) & (self->capacity - 1);
    return &self->items[at];
}

static void count_word(struct word_cases *self, struct slice word, unsigned seen)
{
    struct word_case *place = place_of(self, word);

    if (place->hash == 0) {
        if (self->count >= self->capacity / 2)
            return;
        place->hash = words_hash(word, HASH_LETTERS) | 1UL;
        self->count++;
    }
    place->seen |= seen;
}

/* A capital after a full stop tells nothing: only words within a sentence are counted as such. */
static void count_line(struct word_cases *self, struct slice text)
{
    size_t at = 0;
    bool begins = true;

    for (;;) {
        size_t before = at;
        struct slice word = next_word(text, &at);
        struct slice between;
        unsigned seen;

        if (word.length == 0)
            return;
        between = slice_sub(text, before, (size_t)(word.data - text.data));
        begins = begins || slice_find_byte(between, '.') >= 0 || slice_find_byte(between, ':') >= 0;
        seen = seen_of(word);
        if (!begins || seen != SEEN_CAPITAL)
            count_word(self, word, seen);
        begins = false;
    }
}

struct word_cases word_cases_of(const struct text_lines *lines, struct line_range range)
{
    return (struct word_cases){.lines = lines, .range = range};
}

/* Room for twice as many words as the range can have, a letter and a blank each. */
static size_t capacity_for(const struct word_cases *self)
{
    size_t capacity = CAPACITY_LEAST;
    size_t bytes = 0;

    for (unsigned i = self->range.first; i <= self->range.last; i++)
        bytes += text_lines_at(self->lines, i)->text.length + 1;
    while (capacity < bytes && capacity < CAPACITY_MOST)
        capacity *= 2;
    return capacity;
}

static void count_all(struct word_cases *self, struct arena *arena)
{
    self->capacity = capacity_for(self);
    self->items = arena_alloc(arena, self->capacity * sizeof *self->items);
    for (unsigned i = self->range.first; i <= self->range.last; i++) {
        const struct text_line *line = text_lines_at(self->lines, i);

        if (!text_line_is(line, LINE_CAPITALS))
            count_line(self, line->text);
    }
}

static void append_cased(struct str *out, struct slice word, bool capital)
{
    size_t at = 0;

    while (at < word.length) {
        unsigned codepoint;

        at += utf8_decode(word.data + at, word.length - at, &codepoint);
        str_append_codepoint(out, capital ? codepoint : utf8_lower(codepoint));
        capital = false;
    }
}

/* A word that stands nowhere else is a name where only a name can stand: «i NORDBY KOMMUNE». */
static bool is_place(struct slice before, struct slice word, unsigned seen)
{
    if (words_equal(word, "kommune"))
        return words_find(before, " i ") >= 0;
    return seen == 0 && words_end(before, " i ");
}

static void apply_word(const struct word_cases *self, struct slice word, bool first,
                       struct str *out)
{
    unsigned seen = place_of(self, word)->seen;

    first = first || is_place(str_slice(out), word, seen);
    if (word.length <= ABBREVIATION && (seen & (SEEN_CAPITALS | SEEN_SMALL)) == SEEN_CAPITALS)
        str_append_slice(out, word);
    else
        append_cased(out, word, first || seen == SEEN_CAPITAL);
}

const char *word_cases_apply(struct word_cases *self, struct slice text, struct arena *arena)
{
    struct str out = STR_INIT;
    const char *cased;
    size_t at = 0;

    if (self->items == NULL)
        count_all(self, arena);
    for (;;) {
        size_t before = at;
        struct slice word = next_word(text, &at);

        str_append_slice(&out, slice_sub(text, before, at - word.length));
        if (word.length == 0)
            break;
        apply_word(self, word, before == 0, &out);
    }
    cased = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return cased;
}
