#include "exchange/phrase.h"

#include "core/utf8.h"

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
