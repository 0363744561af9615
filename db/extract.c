#include "db/extract.h"

#include <stdint.h>
#include <string.h>

static bool begins_with(struct slice text, struct slice begin)
{
    return text.length >= begin.length && memcmp(text.data, begin.data, begin.length) == 0;
}

/* Of more words than these a search marks no more; a phrase is marked whole or not at all. */
enum { TERMS_MOST = 64 };

/* A word of the text, and which terms it is a form of: bit n for term n. */
struct seen {
    size_t first;
    size_t end;
    uint64_t terms;
};

/* The last words of a text that is walked over. */
struct walk {
    struct word_reader *reader;
    const struct search_terms *terms;
    struct slice text;
    size_t at;
    size_t count; /* words so far */
    struct seen last[TERMS_MOST + EXTRACT_BEFORE];
};

enum { WALK_WORDS = TERMS_MOST + EXTRACT_BEFORE };

static struct seen *word_at(struct walk *self, size_t number)
{
    return &self->last[number % WALK_WORDS];
}

/* A stem is a beginning of the word, so that most words need not be cut to tell. */
static bool is_form_of(struct word_reader *reader, const struct search_term *term,
                       const struct word *word)
{
    struct word cut = *word;

    if (term->begin.length > 0 && begins_with(word->text, term->begin))
        return true;
    if (!begins_with(word->text, term->stem))
        return false;
    word_cut(reader, &cut);
    return slice_equal(cut.text, term->stem);
}

/* The next word of the text; false at its end. */
static bool walk_on(struct walk *self)
{
    size_t terms = self->terms->count < TERMS_MOST ? self->terms->count : TERMS_MOST;
    struct seen *seen = word_at(self, self->count);
    struct word word;

    do {
        if (!word_read(self->reader, self->text, &self->at, &word))
            return false;
    } while (word.text.length == 0);
    *seen = (struct seen){word.first, word.end, 0};
    for (size_t i = 0; i < terms; i++) {
        if (is_form_of(self->reader, &self->terms->items[i], &word))
            seen->terms |= UINT64_C(1) << i;
    }
    self->count++;
    return true;
}

/* How many words, the last one included, stand there as they were looked for side by side; 0 where
   the last word ends nothing. */
static size_t hit_length(struct walk *self)
{
    size_t longest = 0;

    if (word_at(self, self->count - 1)->terms == 0)
        return 0;
    for (size_t i = 0; i < self->terms->count && i < TERMS_MOST; i++) {
        size_t run = self->terms->items[i].run;
        size_t fits = 0;

        if (run == 0 || run > self->count || i + run > TERMS_MOST)
            continue;
        while (fits < run &&
               (word_at(self, self->count - run + fits)->terms >> (i + fits) & 1) != 0)
            fits++;
        if (fits == run && run > longest)
            longest = run;
    }
    return longest;
}

struct mark_list {
    struct text_mark *items;
    size_t count;
};

/* A piece of the text, and the hits within it, by their places in the whole text. */
struct piece {
    size_t first;
    size_t end;
    struct mark_list marks;
};

/* Where the words before the first hit begin: 0 where there is none. */
static size_t find_begin(struct word_reader *reader, const struct search_terms *terms,
                         struct slice text)
{
    struct walk walk = {.reader = reader, .terms = terms, .text = text};

    while (walk_on(&walk)) {
        size_t length = hit_length(&walk);

        if (length > 0)
            return walk.count < length + EXTRACT_BEFORE
                       ? 0
                       : word_at(&walk, walk.count - length - EXTRACT_BEFORE)->first;
    }
    return 0;
}

/* A longer hit takes the place of those within it, and two that overlap are one. */
static void add_mark(struct mark_list *marks, struct arena *arena, struct text_mark mark)
{
    while (marks->count > 0 && marks->items[marks->count - 1].first >= mark.first)
        marks->count--;
    if (marks->count > 0 && marks->items[marks->count - 1].end > mark.first)
        marks->items[marks->count - 1].end = mark.end;
    else
        *LIST_PUSH(arena, marks) = mark;
}

static void take_words(struct word_reader *reader, const struct search_terms *terms,
                       struct slice text, size_t words, struct arena *arena, struct piece *piece)
{
    struct walk walk = {.reader = reader, .terms = terms, .text = text, .at = piece->first};

    piece->end = text.length;
    while (walk_on(&walk)) {
        size_t length;

        if (walk.count > words) {
            piece->end = word_at(&walk, words)->first;
            return;
        }
        length = hit_length(&walk);
        if (length > 0)
            add_mark(&piece->marks, arena,
                     (struct text_mark){word_at(&walk, walk.count - length)->first,
                                        word_at(&walk, walk.count - 1)->end});
    }
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* White space alone before a piece is nothing that is left out. */
static bool any_word_before(struct slice text, size_t first)
{
    for (size_t at = 0; at < first; at++) {
        if (!is_space(text.data[at]))
            return true;
    }
    return false;
}

/* The piece with its white space folded, and the marks moved to where the words now stand. */
static struct marked_text write_piece(struct slice text, struct piece *piece, struct arena *arena)
{
    static const char cut[] = "…";
    char *out = arena_alloc(arena, piece->end - piece->first + 2 * sizeof cut);
    size_t length = 0;
    size_t mark = 0;
    bool within = false;

    if (any_word_before(text, piece->first)) {
        memcpy(out, cut, sizeof cut - 1);
        length = sizeof cut - 1;
    }
    for (size_t at = piece->first; at <= piece->end; at++) {
        /* The end of a hit comes before anything that stands behind it, and so does the next. */
        if (within && at == piece->marks.items[mark].end) {
            piece->marks.items[mark++].end = length;
            within = false;
        }
        if (!within && mark < piece->marks.count && at == piece->marks.items[mark].first) {
            piece->marks.items[mark].first = length;
            within = true;
        }
        if (at == piece->end)
            break;
        if (!is_space(text.data[at]))
            out[length++] = text.data[at];
        else if (length > 0 && out[length - 1] != ' ')
            out[length++] = ' ';
    }
    while (length > 0 && out[length - 1] == ' ')
        length--;
    if (piece->end < text.length) {
        memcpy(out + length, cut, sizeof cut - 1);
        length += sizeof cut - 1;
    }
    out[length] = '\0';
    return (struct marked_text){out, piece->marks.items, piece->marks.count};
}

struct marked_text extract(struct word_reader *reader, const struct search_terms *terms,
                           struct slice text, size_t words, struct arena *arena)
{
    struct piece piece = {.first = find_begin(reader, terms, text)};

    take_words(reader, terms, text, words, arena, &piece);
    return write_piece(text, &piece, arena);
}
