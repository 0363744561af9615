#include "exchange/phrase.h"

#include "core/utf8.h"

#include <assert.h>
#include <string.h>

/* How OCR and keyboards without the letters write them; the longest of a common beginning first. */
static const struct {
    const char *letter;
    const char *forms[8];
} loose_letters[] = {
    {"æ", {"æ", "ae", "ee", "ä", "a", "e", NULL}},
    {"ø", {"ø", "oe", "ö", "o", "e", NULL}},
    {"å", {"å", "aa", "a", "é", NULL}},
};

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

/* «Kenneth F. Christensen» and «P. Hansen», but not «Imod stemte A og Ø. Udvalget …». */
static bool is_initial(const struct wording *words, size_t at)
{
    const struct word *before;

    /* «Jens Kr. Holm» */
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

/* How many bytes of the word the form of a loose letter takes, or 0. */
static size_t loose_letter(const char *pattern, struct slice word, size_t at)
{
    for (size_t i = 0; i < sizeof loose_letters / sizeof *loose_letters; i++) {
        if (memcmp(pattern, loose_letters[i].letter, 2) != 0)
            continue;
        for (const char *const *form = loose_letters[i].forms; *form != NULL; form++) {
            if (slice_starts(slice_from(word, at), *form))
                return strlen(*form);
        }
    }
    return 0;
}

/* How many bytes of the word the pattern takes from byte `at` on, or PHRASE_NONE. */
static size_t fit(struct slice pattern, struct slice word, size_t at)
{
    size_t start = at;
    size_t i = 0;

    while (i < pattern.length) {
        size_t taken;

        if (at < word.length && pattern.data[i] == word.data[at]) {
            i++;
            at++;
            continue;
        }
        if ((unsigned char)pattern.data[i] < 0x80 || i + 1 >= pattern.length)
            return PHRASE_NONE;
        taken = loose_letter(pattern.data + i, word, at);
        if (taken == 0)
            return PHRASE_NONE;
        i += 2;
        at += taken;
    }
    return at - start;
}

/* A loose letter is written in no more bytes than itself, so that no end is longer; any other
   stands at the end of both. */
static bool fits_end(struct slice pattern, struct slice word)
{
    size_t first = word.length > pattern.length ? word.length - pattern.length : 0;
    char last = pattern.data[pattern.length - 1];

    if ((unsigned char)last < 0x80 && last != word.data[word.length - 1])
        return false;
    for (size_t at = first; at < word.length; at++) {
        if (fit(pattern, word, at) == word.length - at)
            return true;
    }
    return false;
}

static bool fits_one(struct slice pattern, const struct word *word)
{
    size_t length = pattern.length;

    if (slice_is(pattern, "#"))
        return word->kind == WORD_NUMBER;
    if (length > 1 && pattern.data[length - 1] == '*')
        return fit(slice_sub(pattern, 0, length - 1), word->fold, 0) != PHRASE_NONE;
    if (length > 1 && pattern.data[0] == '*')
        return fits_end(slice_from(pattern, 1), word->fold);
    return fit(pattern, word->fold, 0) == word->fold.length;
}

/* Whether a word may fit that begins otherwise: only loose letters and «*» and «#» let it. */
static bool may_fit(char first, const struct word *word)
{
    return first == word->fold.data[0] || first == '*' || first == '#' ||
           (unsigned char)first >= 0x80;
}

static bool fits_any(struct slice pattern, const struct word *word)
{
    size_t from = 0;

    while (from < pattern.length) {
        size_t end = from;

        while (end < pattern.length && pattern.data[end] != '|')
            end++;
        if (may_fit(pattern.data[from], word) && fits_one(slice_sub(pattern, from, end), word))
            return true;
        from = end + 1;
    }
    return false;
}

bool word_is(const struct word *word, const char *pattern)
{
    return fits_any(slice_of(pattern), word);
}

bool word_is_mark(const struct word *word, char mark)
{
    return word->kind == WORD_MARK && word->raw.length == 1 && word->raw.data[0] == mark;
}

static struct slice next_token(const char **pattern)
{
    const char *start = *pattern;
    const char *end = start;

    while (*end != ' ' && *end != '\0')
        end++;
    *pattern = end;
    while (**pattern == ' ')
        ++*pattern;
    return (struct slice){start, (size_t)(end - start)};
}

static bool at_sentence_start(const struct wording *words, size_t at)
{
    return at == 0 || (at < words->count && words->items[at].first);
}

static bool at_sentence_end(const struct wording *words, size_t at)
{
    return at >= words->count || words->items[at].first || word_is_mark(&words->items[at], '.');
}

static bool fits_token(struct slice token, const struct wording *words, size_t at)
{
    if (at >= words->count)
        return false;
    return fits_any(token, &words->items[at]);
}

static size_t match_from(const struct wording *words, size_t at, const char *pattern, size_t start);

static bool may_pass(const struct wording *words, size_t at, size_t start, bool marks)
{
    return at < words->count && (at == start || !words->items[at].first) &&
           (marks || words->items[at].kind != WORD_MARK);
}

/* «~N» and «_N»: as few words as will do before the rest of the pattern. */
static size_t match_gap(const struct wording *words, size_t at, struct slice gap, const char *rest,
                        size_t start)
{
    for (int most = gap.data[1] - '0'; most >= 0; most--, at++) {
        size_t end = match_from(words, at, rest, start);

        if (end != PHRASE_NONE || !may_pass(words, at, start, gap.data[0] == '~'))
            return end;
    }
    return PHRASE_NONE;
}

/* Where the pattern ends when it begins at word `at`; the phrase as a whole began at `start`. */
static size_t match_from(const struct wording *words, size_t at, const char *pattern, size_t start)
{
    while (*pattern != '\0') {
        struct slice token = next_token(&pattern);
        bool starts = slice_is(token, "^");
        bool ends = slice_is(token, "$");

        if (at > start && at < words->count && words->items[at].first && !ends)
            return PHRASE_NONE;
        if (token.length == 2 && (token.data[0] == '~' || token.data[0] == '_'))
            return match_gap(words, at, token, pattern, start);
        if (starts || ends) {
            if (!(starts ? at_sentence_start(words, at) : at_sentence_end(words, at)))
                return PHRASE_NONE;
        } else if (token.data[0] == '?' && token.length > 1) {
            if (fits_token(slice_from(token, 1), words, at))
                at++;
        } else if (fits_token(token, words, at)) {
            at++;
        } else {
            return PHRASE_NONE;
        }
    }
    return at;
}

enum { SORT_DIGIT = 26, SORT_MARK, SORT_LETTER }; /* above one sort for each of a to z */

static unsigned sort_of(char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return (unsigned)(byte - 'a');
    if (byte >= '0' && byte <= '9')
        return SORT_DIGIT;
    return (unsigned char)byte >= 0x80 ? SORT_LETTER : SORT_MARK;
}

static unsigned mask_of(char byte)
{
    return 1U << sort_of(byte);
}

unsigned word_sort(const struct word *word)
{
    return sort_of(word->fold.data[0]);
}

struct phrase_rows phrase_rows_at(const struct phrase_index *index, const struct word *word)
{
    return index->by_sort[word_sort(word)];
}

/* A loose letter is also read as one of these. */
static unsigned loose_mask(char byte)
{
    return (unsigned char)byte >= 0x80 ? mask_of('a') | mask_of('e') | mask_of('o') : 0;
}

unsigned phrase_mask(const char *pattern)
{
    struct slice token = next_token(&pattern);
    unsigned mask = 0;

    if (slice_is(token, "^"))
        return *pattern == '\0' ? ~0U : phrase_mask(pattern);
    if (token.length > 1 && (token.data[0] == '~' || token.data[0] == '_'))
        return ~0U;
    if (slice_is(token, "$") || token.length == 0)
        return ~0U;
    if (token.length > 1 && token.data[0] == '?') {
        token = slice_from(token, 1);
        mask = phrase_mask(pattern);
    }
    for (size_t at = 0; at < token.length; at++) {
        if (at > 0 && token.data[at - 1] != '|')
            continue;
        if (token.data[at] == '*')
            return ~0U;
        mask |= token.data[at] == '#' ? mask_of('0')
                                      : mask_of(token.data[at]) | loose_mask(token.data[at]);
    }
    return mask;
}

bool phrase_may_begin(const char *pattern, const struct word *word)
{
    struct slice token = next_token(&pattern);

    return (token.length > 1 && strchr("?~_", token.data[0]) != NULL) || slice_is(token, "^") ||
           slice_is(token, "$") || fits_any(token, word);
}

struct phrase_rows phrase_rows_of(const struct phrase_index *index, struct slice text)
{
    unsigned char byte = (unsigned char)text.data[0];

    return index->by_sort[sort_of(byte < 0x80 ? (char)utf8_lower(byte) : text.data[0])];
}

bool word_in(const struct word *word, const struct word_index *index)
{
    const char *pattern = index->by_sort[word_sort(word)];

    return pattern != NULL && word_is(word, pattern);
}

size_t phrase_match(const struct wording *words, size_t at, const char *pattern)
{
    size_t end = match_from(words, at, pattern, at);

    return end == PHRASE_NONE ? PHRASE_NONE : end - at;
}

size_t phrase_find(const struct wording *words, size_t from, const char *pattern)
{
    unsigned mask = phrase_mask(pattern);

    for (size_t at = from; at < words->count; at++) {
        if ((mask >> word_sort(&words->items[at]) & 1U) != 0 &&
            phrase_match(words, at, pattern) != PHRASE_NONE)
            return at;
    }
    return PHRASE_NONE;
}
