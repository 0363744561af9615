#include "db/extract.h"

#include <string.h>

static bool begins_with(struct slice text, struct slice begin)
{
    return text.length >= begin.length && memcmp(text.data, begin.data, begin.length) == 0;
}

/* A stem is a beginning of the word, so that most words need not be cut to tell. */
static bool is_hit(struct word_reader *reader, const struct search_terms *terms, struct word *word)
{
    for (size_t i = 0; i < terms->count; i++) {
        const struct search_term *term = &terms->items[i];

        if (term->begin.length > 0 && begins_with(word->text, term->begin))
            return true;
        if (begins_with(word->text, term->stem)) {
            struct word cut = *word;

            word_cut(reader, &cut);
            if (slice_equal(cut.text, term->stem))
                return true;
        }
    }
    return false;
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
    size_t firsts[EXTRACT_BEFORE] = {0};
    struct word word;
    size_t count = 0;
    size_t at = 0;

    while (word_read(reader, text, &at, &word)) {
        if (is_hit(reader, terms, &word))
            return count < EXTRACT_BEFORE ? 0 : firsts[count % EXTRACT_BEFORE];
        firsts[count++ % EXTRACT_BEFORE] = word.first;
    }
    return 0;
}

static void take_words(struct word_reader *reader, const struct search_terms *terms,
                       struct slice text, size_t words, struct arena *arena, struct piece *piece)
{
    struct word word;
    size_t at = piece->first;

    piece->end = text.length;
    for (size_t count = 0; word_read(reader, text, &at, &word); count++) {
        if (count == words) {
            piece->end = word.first;
            return;
        }
        if (is_hit(reader, terms, &word))
            *LIST_PUSH(arena, &piece->marks) = (struct text_mark){word.first, word.end};
    }
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* The piece with its white space folded, and the marks moved to where the words now stand. */
static struct marked_text write_piece(struct slice text, struct piece *piece, struct arena *arena)
{
    static const char cut[] = "…";
    char *out = arena_alloc(arena, piece->end - piece->first + 2 * sizeof cut);
    size_t length = 0;
    size_t mark = 0;

    if (piece->first > 0) {
        memcpy(out, cut, sizeof cut - 1);
        length = sizeof cut - 1;
    }
    for (size_t at = piece->first; at <= piece->end; at++) {
        /* The end of a hit comes before anything that stands behind it, and so does the next. */
        if (mark < piece->marks.count && at == piece->marks.items[mark].end)
            piece->marks.items[mark++].end = length;
        if (mark < piece->marks.count && at == piece->marks.items[mark].first)
            piece->marks.items[mark].first = length;
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
