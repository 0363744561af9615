#include "db/search_query.h"

#include "core/utf8.h"
#include "db/words.h"

/* The pieces of a search: what stands between white space or between quotes. */
struct piece {
    struct slice text;
    bool prefix;
};

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Takes the next piece off the front; false at the end. A quote that is not closed goes to the
   end. */
static bool next_piece(struct slice *typed, struct piece *piece)
{
    bool quoted = false;
    size_t end = 0;

    while (typed->length > 0 && is_space(typed->data[0]))
        *typed = slice_from(*typed, 1);
    if (typed->length == 0)
        return false;
    quoted = typed->data[0] == '"';
    if (quoted)
        *typed = slice_from(*typed, 1);
    while (end < typed->length && (quoted ? typed->data[end] != '"' : !is_space(typed->data[end])))
        end++;
    piece->text = slice_sub(*typed, 0, end);
    piece->prefix = !quoted && slice_ends(piece->text, "*");
    *typed = slice_from(*typed, quoted && end < typed->length ? end + 1 : end);
    return true;
}

/* A word in the index's own quotes; none of ours contains one. */
static void append_word(struct str *out, struct slice word)
{
    str_append_char(out, '"');
    str_append_slice(out, word);
    str_append_char(out, '"');
}

static bool longer_than_a_letter(struct slice word)
{
    unsigned letter = 0;

    return word.length > 0 && utf8_decode(word.data, word.length, &letter) < word.length;
}

/* The words of a piece side by side; the last of them as a beginning when `prefix`. */
static size_t append_phrase(struct str *out, struct word_reader *reader, struct slice text,
                            bool prefix)
{
    struct word word;
    size_t count = 0;
    size_t at = 0;
    bool long_enough = false;

    while (word_read(reader, text, false, &at, &word)) {
        if (word.text.length == 0)
            continue;
        str_append(out, count++ > 0 ? " + " : "");
        append_word(out, word.text);
        long_enough = longer_than_a_letter(word.text);
    }
    if (prefix && count > 0 && long_enough)
        str_append(out, " *");
    return count;
}

/* A beginning is looked for as it is typed, and as a whole word too: «helhedsplaner» begins no
   stem, but is a form of one. */
static size_t append_piece(struct str *out, struct word_reader *reader, const struct piece *piece)
{
    size_t before = out->length;
    size_t count = 0;

    str_append(out, "(");
    count = append_phrase(out, reader, piece->text, false);
    if (count > 0 && piece->prefix) {
        str_append(out, " OR ");
        append_phrase(out, reader, piece->text, true);
    }
    str_append(out, ")");
    if (count == 0)
        str_cut(out, before);
    return count;
}

bool search_query_words(struct str *out, const char *typed, bool prefix)
{
    struct word_reader reader;
    struct slice rest = slice_of(typed);
    struct piece piece;
    size_t begin = out->length;
    size_t count = 0;
    bool open_end = prefix && rest.length > 0 && !is_space(rest.data[rest.length - 1]) &&
                    rest.data[rest.length - 1] != '"';

    word_reader_init(&reader);
    str_append(out, "{title body} : (");
    while (count < SEARCH_WORDS_MOST && next_piece(&rest, &piece)) {
        size_t before = out->length;

        if (open_end && rest.length == 0)
            piece.prefix = true;
        str_append(out, count > 0 ? " AND " : "");
        if (append_piece(out, &reader, &piece) == 0)
            str_cut(out, before);
        else
            count++;
    }
    str_append(out, ")");
    word_reader_clear(&reader);
    if (count == 0)
        str_cut(out, begin);
    return count > 0;
}

void search_query_scope(struct str *out, const struct forum_set *forums)
{
    str_append(out, " AND scope : (");
    for (size_t i = 0; i < forums->count; i++)
        str_printf(out, "%s\"f%lld\"", i ? " OR " : "", (long long)forums->items[i].value);
    str_append(out, ")");
}
