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

/* The search as it is put together. */
struct making {
    struct str *out;
    struct word_reader reader;
    struct arena *arena;
    struct search_terms *terms;
};

/* The words of a piece side by side; the last of them as a beginning when `prefix`. */
static size_t append_phrase(struct making *self, struct slice text, bool prefix)
{
    struct word word;
    size_t count = 0;
    size_t at = 0;
    bool long_enough = false;

    while (word_read(&self->reader, text, &at, &word)) {
        if (word.text.length == 0)
            continue;
        str_append(self->out, count++ > 0 ? " + " : "");
        append_word(self->out, word.text);
        long_enough = longer_than_a_letter(word.text);
    }
    if (prefix && count > 0 && long_enough)
        str_append(self->out, " *");
    return count;
}

static struct slice keep(struct making *self, struct slice text)
{
    return (struct slice){arena_slice(self->arena, text), text.length};
}

static void list_terms(struct making *self, const struct piece *piece)
{
    struct word word;
    size_t at = 0;
    struct search_term *last = NULL;
    struct slice whole = {NULL, 0};
    size_t before = self->terms->count;

    while (word_read(&self->reader, piece->text, &at, &word)) {
        if (word.text.length == 0)
            continue;
        whole = keep(self, word.text);
        word_cut(&self->reader, &word);
        last = LIST_PUSH(self->arena, self->terms);
        last->stem = keep(self, word.text);
        self->terms->items[before].run = self->terms->count - before;
    }
    if (last && piece->prefix && longer_than_a_letter(whole))
        last->begin = whole;
}

/* A beginning is looked for as it is typed, and as a whole word too: «helhedsplaner» begins no
   stem, but is a form of one. */
static bool append_piece(struct making *self, const struct piece *piece)
{
    size_t before = self->out->length;
    size_t count = 0;

    str_append(self->out, "(");
    count = append_phrase(self, piece->text, false);
    if (count > 0 && piece->prefix) {
        str_append(self->out, " OR ");
        append_phrase(self, piece->text, true);
    }
    str_append(self->out, ")");
    if (count == 0)
        str_cut(self->out, before);
    else
        list_terms(self, piece);
    return count > 0;
}

/* Whether the typing stopped within a word. */
static bool ends_open(struct slice typed)
{
    char last = typed.length > 0 ? typed.data[typed.length - 1] : ' ';

    return !is_space(last) && last != '"';
}

bool search_query_words(struct str *out, const char *typed, bool prefix, struct arena *arena,
                        struct search_terms *terms)
{
    struct making making = {.out = out, .arena = arena, .terms = terms};
    struct slice rest = slice_of(typed);
    struct piece piece;
    size_t begin = out->length;
    size_t count = 0;
    bool open_end = prefix && ends_open(rest);

    word_reader_init(&making.reader);
    str_append(out, "{title body} : (");
    while (count < SEARCH_WORDS_MOST && next_piece(&rest, &piece)) {
        size_t before = out->length;

        if (open_end && rest.length == 0)
            piece.prefix = true;
        str_append(out, count > 0 ? " AND " : "");
        if (append_piece(&making, &piece))
            count++;
        else
            str_cut(out, before);
    }
    str_append(out, ")");
    word_reader_clear(&making.reader);
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
