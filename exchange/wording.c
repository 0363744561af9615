#include "exchange/wording.h"

#include "core/utf8.h"
#include "exchange/phrase.h"

#include <assert.h>
#include <string.h>

/* What stands after the word is no new sentence, whatever its case. */
static const char *const never_last[] = {
    "kl",    "pkt",
    "nr",    "stk",
    "jf",    "jfr",
    "bl",    "f",
    "ca",    "d",
    "hhv",   "evt",
    "pga",   "iht",
    "vedr",  "dvs",
    "fx",    "tlf",
    "kap",   "dok",
    "pr",    "sagsnr",
    "sct",   "sdr",
    "ndr",   "dr",
    "inkl",  "ekskl",
    "litra", "ang",
    "ad",    "red",
    "adm",   "vicekommunaldir",
    "dir",   "kst",
    "repr",
};

static size_t encoded_lower(char *out, const char *text, size_t bytes, unsigned codepoint)
{
    char lower[UTF8_MAX];
    size_t length = utf8_encode(lower, utf8_lower(codepoint));

    /* The fold keeps every byte's place: a letter whose small form is longer stays as it is. */
    memcpy(out, length == bytes && codepoint != UTF8_INVALID ? lower : text, bytes);
    return bytes;
}

static char *fold_text(struct arena *arena, struct slice text)
{
    char *fold = arena_alloc(arena, text.length + 1);
    size_t at = 0;

    while (at < text.length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text.data + at, text.length - at, &codepoint);

        at += encoded_lower(fold + at, text.data + at, bytes, codepoint);
    }
    return fold;
}

static bool is_space(unsigned codepoint)
{
    return codepoint == ' ' || (codepoint >= '\t' && codepoint <= '\r') || codepoint == 0xA0 ||
           codepoint == 0x2007 || codepoint == 0x2009 || codepoint == 0x202F ||
           codepoint == 0x200B || codepoint == 0xFEFF;
}

static bool is_digit(unsigned codepoint)
{
    return codepoint >= '0' && codepoint <= '9';
}

static unsigned peek(struct slice text, size_t at, size_t *bytes)
{
    unsigned codepoint = 0;

    *bytes = 0;
    if (at < text.length)
        *bytes = utf8_decode(text.data + at, text.length - at, &codepoint);
    return codepoint;
}

/* A hyphen or an apostrophe between two letters belongs to the word. */
static bool is_joint(struct slice text, size_t at, size_t bytes, unsigned codepoint)
{
    size_t next;

    if (codepoint != '-' && codepoint != '\'' && codepoint != 0x2019 && codepoint != 0x2010)
        return false;
    return utf8_is_letter(peek(text, at + bytes, &next));
}

static size_t letters_end(struct slice text, size_t at)
{
    size_t bytes;

    for (;;) {
        unsigned codepoint = peek(text, at, &bytes);

        if (bytes == 0 || (!utf8_is_letter(codepoint) && !is_joint(text, at, bytes, codepoint)))
            return at;
        at += bytes;
    }
}

static size_t digits_end(struct slice text, size_t at)
{
    while (at < text.length && is_digit((unsigned char)text.data[at]))
        at++;
    return at;
}

static bool has_line_end(struct slice text, size_t from, size_t to)
{
    return from < to && memchr(text.data + from, '\n', to - from) != NULL;
}

static size_t word_end(const struct word *word)
{
    return word->at + word->raw.length;
}

static bool is_never_last(const struct word *word)
{
    for (size_t i = 0; i < sizeof never_last / sizeof *never_last; i++) {
        if (slice_is(word->fold, never_last[i]))
            return word->fold.length > 1 || !word->capital;
    }
    return false;
}

static bool is_single_letter(const struct word *word)
{
    unsigned codepoint;

    return word->kind == WORD_TEXT &&
           utf8_decode(word->raw.data, word->raw.length, &codepoint) == word->raw.length;
}

static bool is_capital_word(const struct wording *words, size_t at)
{
    return at < words->count && words->items[at].kind == WORD_TEXT && words->items[at].capital;
}

/* «C, A. Ben Lund (løsgænger)», «C, A. Ben Lund og V»: the letter begins a name of the list. */
static bool begins_listed_name(const struct wording *words, size_t at)
{
    return word_is_mark(&words->items[at - 1], ',') && is_capital_word(words, at + 2) &&
           is_capital_word(words, at + 3) &&
           (at + 4 >= words->count || word_is(&words->items[at + 4], "(|,|og|.|;"));
}

/* «Grethe F. Poulsen» and «P. Hansen», but not «Imod stemte A og Ø. Udvalget …». */
static bool is_initial(const struct wording *words, size_t at)
{
    const struct word *before;

    /* «Mads Kr. Holm» */
    if (at > 0 && word_is(&words->items[at], "kr|chr|fr|aa|th|vilh|joh") &&
        words->items[at].capital)
        return words->items[at - 1].capital && is_capital_word(words, at + 2);
    if (!is_single_letter(&words->items[at]))
        return false;
    if (words->items[at].first)
        return true;
    if (begins_listed_name(words, at))
        return true;
    before = &words->items[at - 1];
    return before->kind == WORD_TEXT && before->capital && !is_single_letter(before) &&
           !word_is(before, "gruppe*|liste*|parti*");
}

/* Whether the mark at `at` ends a sentence, where the word after it is `next`. */
static bool ends_sentence(const struct wording *words, size_t at, size_t next)
{
    const struct word *mark = &words->items[at];
    const struct word *after = &words->items[next];
    const struct word *before;

    if (word_is_mark(mark, '!') || word_is_mark(mark, '?') || word_is_mark(mark, ';'))
        return true;
    if (!word_is_mark(mark, '.') || at == 0)
        return false;
    before = &words->items[at - 1];
    if (before->kind == WORD_NUMBER) {
        return !after->glued && after->kind == WORD_TEXT && after->capital && !before->first &&
               !word_is(after, "januar|februar|marts|april|maj|juni|juli|august|september|"
                               "oktober|november|december");
    }
    if (before->kind == WORD_TEXT && (is_never_last(before) || is_initial(words, at - 1)))
        return false;
    if (after->glued)
        return after->capital && before->kind == WORD_TEXT && before->raw.length > 2;
    return after->kind != WORD_TEXT || after->capital;
}

/* A closing bracket or quote goes with what it closes. */
static bool is_closer(const struct word *word)
{
    return word->kind == WORD_MARK && word->glued && word_is(word, ")|]|\"|»|”|’|'");
}

static bool begins_sentence(struct slice text, const struct wording *words, size_t at)
{
    size_t mark = at - 1;

    if (has_line_end(text, word_end(&words->items[at - 1]), words->items[at].at))
        return true;
    if (is_closer(&words->items[at]))
        return false;
    while (mark > 0 && is_closer(&words->items[mark]) && word_is(&words->items[mark - 1], ".|!|?"))
        mark--;
    return ends_sentence(words, mark, at);
}

static void mark_sentences(struct slice text, struct wording *words)
{
    for (size_t i = 0; i < words->count; i++)
        words->items[i].first = i == 0 || begins_sentence(text, words, i);
}

void wording_read(struct arena *arena, struct slice text, struct wording *words)
{
    const char *fold = fold_text(arena, text);
    size_t at = 0;
    size_t last = 0;

    *words = (struct wording){NULL, 0};
    while (at < text.length) {
        size_t bytes;
        unsigned codepoint = peek(text, at, &bytes);
        size_t end = at + bytes;
        enum word_kind kind = WORD_MARK;
        struct word *word;

        if (is_space(codepoint)) {
            at = end;
            continue;
        }
        if (is_digit(codepoint)) {
            kind = WORD_NUMBER;
            end = digits_end(text, at);
        } else if (utf8_is_letter(codepoint)) {
            kind = WORD_TEXT;
            end = letters_end(text, at);
        }
        word = LIST_PUSH(arena, words);
        word->raw = slice_sub(text, at, end);
        word->fold = (struct slice){fold + at, end - at};
        word->at = at;
        word->kind = kind;
        word->capital = kind == WORD_TEXT && utf8_lower(codepoint) != codepoint;
        word->glued = words->count > 1 && last == at;
        last = at = end;
    }
    mark_sentences(text, words);
}

struct wording wording_part(const struct wording *words, size_t from, size_t to)
{
    assert(from <= to && to <= words->count);
    return (struct wording){words->items + from, to - from};
}

struct slice wording_slice(const struct wording *words, size_t from, size_t to)
{
    const struct word *first;
    const struct word *last;

    if (from >= to)
        return SLICE("");
    first = &words->items[from];
    last = &words->items[to - 1];
    return (struct slice){first->raw.data, word_end(last) - first->at};
}

size_t wording_sentence_end(const struct wording *words, size_t at)
{
    for (size_t i = at + 1; i < words->count; i++) {
        if (words->items[i].first)
            return i;
    }
    return words->count;
}
