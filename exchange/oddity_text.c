#include "exchange/oddity_text.h"

#include "core/utf8.h"
#include "core/vague_date.h"
#include "exchange/oddity.h"
#include "exchange/words.h"

#include <string.h>

enum {
    EXCERPT_BYTES = 60,
    COUNTS = 16,
    PAIRS = 64,
    NOUN_LETTERS = 6,
    SHORT_NAME = 5,
    LONG_NAME = 5,
    CUT_LETTERS = 4,
    YEAR_AND_NUMBER = 5,
    VOTER_BYTES = 6,
    LABEL_BYTES = 30
};

/* «DK/Rådhusdammen»: a short name and the long one that it stands before. */
struct pair {
    struct slice brief;
    struct slice full;
};

/* «2 undergrupper» of the paragraph. */
struct counted {
    int number;
    struct slice noun;
};

struct scan {
    struct arena *arena;
    struct finding_list *findings;
    struct line_range lines; /* at hand */
    struct pair pairs[PAIRS];
    size_t pair_count;
    bool markup;         /* the line before had remains too */
    struct slice before; /* the text of the line before that is not blank */
    struct line_range before_lines;
};

static const char *copy(struct scan *self, struct slice text)
{
    return arena_slice(self->arena, words_clip(text, EXCERPT_BYTES));
}

/* Words at white space and punctuation, but «/» and «-» stay within. */
static struct slice next_word(struct slice text, size_t *at)
{
    size_t from = *at;
    size_t end;

    while (from < text.length && strchr(" \t.,:;()\"!?*|", text.data[from]) != NULL)
        from++;
    end = from;
    while (end < text.length && strchr(" \t.,:;()\"!?*|", text.data[end]) == NULL)
        end++;
    *at = end;
    return slice_sub(text, from, end);
}

static bool is_foreign(unsigned codepoint)
{
    return (codepoint >= 0x370 && codepoint <= 0x3FF) || (codepoint >= 0x400 && codepoint <= 0x52F);
}

static bool mixes_alphabets(struct slice word)
{
    bool foreign = false;
    bool latin = false;
    size_t at = 0;

    while (at < word.length) {
        unsigned codepoint;

        at += utf8_decode(word.data + at, word.length - at, &codepoint);
        foreign = foreign || is_foreign(codepoint);
        latin = latin || (utf8_is_letter(codepoint) && !is_foreign(codepoint) && codepoint != 0xB5);
    }
    return foreign && latin;
}

static void find_foreign(struct scan *self, struct slice text)
{
    bool any = false;
    size_t at = 0;

    /* Greek and Cyrillic. No text has any but a damaged one: looked at to its end, in strides. */
    for (size_t i = 0; i < text.length; i++)
        any |= (unsigned char)text.data[i] >= 0xCD && (unsigned char)text.data[i] <= 0xD4;
    while (any && at < text.length) {
        struct slice word = next_word(text, &at);

        if (word.length > 0 && mixes_alphabets(word))
            oddity_add(self->findings, self->arena, ODDITY_FOREIGN_LETTER, self->lines,
                       copy(self, word), NULL);
    }
}

/* One finding for lines that follow each other. */
static void find_markup(struct scan *self, const struct text_line *line)
{
    bool markup = text_line_is(line, LINE_HTML);
    ptrdiff_t tag = markup ? slice_find_byte(line->raw, '<') : -1;

    if (markup && !self->markup)
        oddity_add(self->findings, self->arena, ODDITY_MARKUP, self->lines,
                   copy(self, slice_from(line->raw, tag < 0 ? 0 : (size_t)tag)), NULL);
    self->markup = markup;
}

static const char *const weekdays[] = {"mandag", "tirsdag", "onsdag", "torsdag",
                                       "fredag", "lørdag",  "søndag"};

static void find_weekday(struct scan *self, const struct text_line *line)
{
    struct slice text = line->text;

    for (size_t i = 0; i < sizeof weekdays / sizeof *weekdays; i++) {
        ptrdiff_t at =
            word_sieve_holds(line->sieve, weekdays[i]) ? words_find_whole(text, weekdays[i]) : -1;
        struct vague_match match;
        struct slice words;

        if (at < 0 || !vague_date_at(text, (size_t)at, 0, &match) ||
            !vague_date_is_exact(&match.date) ||
            (size_t)date_weekday(match.date.spans[0].first) == i + 1)
            continue;
        words = slice_sub(text, match.from + strlen(weekdays[i]), match.from + match.length);
        oddity_add(self->findings, self->arena, ODDITY_WEEKDAY, self->lines,
                   copy(self, slice_trim(words)), weekdays[i], NULL);
    }
}

static bool is_capitals(struct slice word)
{
    for (size_t i = 0; i < word.length; i++) {
        if (word.data[i] < 'A' || word.data[i] > 'Z')
            return false;
    }
    return word.length >= 2 && word.length <= SHORT_NAME;
}

/* The same long name with another short one before it: one of the two is a slip. */
static void compare_pair(struct scan *self, struct pair pair)
{
    for (size_t i = 0; i < self->pair_count; i++) {
        struct str early = STR_INIT;
        struct str late = STR_INIT;

        if (!slice_equal(self->pairs[i].full, pair.full))
            continue;
        if (!slice_equal(self->pairs[i].brief, pair.brief)) {
            str_printf(&early, "%.*s/%.*s", (int)self->pairs[i].brief.length,
                       self->pairs[i].brief.data, (int)pair.full.length, pair.full.data);
            str_printf(&late, "%.*s/%.*s", (int)pair.brief.length, pair.brief.data,
                       (int)pair.full.length, pair.full.data);
            oddity_add(self->findings, self->arena, ODDITY_SPELLINGS, self->lines, str_text(&early),
                       str_text(&late), NULL);
        }
        str_clear(&early);
        str_clear(&late);
        return;
    }
    if (self->pair_count < PAIRS)
        self->pairs[self->pair_count++] = pair;
}

static void find_pairs(struct scan *self, struct slice text)
{
    size_t at = 0;

    if (slice_find_byte(text, '/') < 0)
        return;
    while (at < text.length) {
        struct slice word = next_word(text, &at);
        ptrdiff_t slash = slice_find_byte(word, '/');
        struct pair pair;

        if (slash <= 0)
            continue;
        pair.brief = slice_sub(word, 0, (size_t)slash);
        pair.full = slice_from(word, (size_t)slash + 1);
        if (is_capitals(pair.brief) && pair.full.length >= LONG_NAME &&
            words_upper_first(pair.full) && slice_find_byte(pair.full, '/') < 0)
            compare_pair(self, pair);
    }
}

static int number_of(struct slice word)
{
    int value = 0;

    if (word.length == 0 || word.length > 3 || words_digits(word) != word.length)
        return NUMBER_NONE;
    for (size_t i = 0; i < word.length; i++)
        value = value * 10 + (word.data[i] - '0');
    return value;
}

static void report_counts(struct scan *self, const struct counted *early, int late)
{
    struct str first = STR_INIT;
    struct str second = STR_INIT;

    str_printf(&first, "%d %.*s", early->number, (int)early->noun.length, early->noun.data);
    str_printf(&second, "%d %.*s", late, (int)early->noun.length, early->noun.data);
    oddity_add(self->findings, self->arena, ODDITY_COUNT_DIFFERS, self->lines, str_text(&first),
               str_text(&second), NULL);
    str_clear(&first);
    str_clear(&second);
}

/* «… 2 undergrupper … De 3 undergrupper …»: «de» takes up what the paragraph counted before. */
static void find_counts(struct scan *self, struct slice text)
{
    struct counted counts[COUNTS];
    struct slice before = SLICE("");
    struct slice earlier = SLICE("");
    size_t count = 0;
    size_t at = 0;

    if (!words_digit_within(text))
        return;
    while (at < text.length) {
        struct slice word = next_word(text, &at);
        ptrdiff_t slash = slice_find_byte(word, '/');
        struct slice noun = slash > 0 ? slice_sub(word, 0, (size_t)slash) : word;
        int number = number_of(before);

        for (size_t i = 0; number != NUMBER_NONE && words_equal(earlier, "de") && i < count; i++) {
            if (words_same(counts[i].noun, noun) && counts[i].number != number)
                report_counts(self, &counts[i], number);
        }
        if (number != NUMBER_NONE && noun.length >= NOUN_LETTERS && words_lower_first(noun) &&
            count < COUNTS)
            counts[count++] = (struct counted){number, noun};
        earlier = before;
        before = word;
    }
}

static bool is_small_letter(struct slice text, size_t at)
{
    return at < text.length &&
           ((text.data[at] >= 'a' && text.data[at] <= 'z') || (unsigned char)text.data[at] >= 0x80);
}

/* «by- og boligudvikling» leaves out what comes again; «styringsrefor- mers» was cut. */
static bool goes_on(struct slice rest)
{
    static const char *const links[] = {"og",    "eller", "samt", "til",      "men",
                                        "såvel", "som",   "i",    "af",       "på",
                                        "med",   "for",   "hhv.", "eller/og", "og/eller"};

    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        if (words_start_whole(rest, links[i]) > 0)
            return true;
    }
    return false;
}

static void find_hyphens(struct scan *self, struct slice text)
{
    for (size_t at = CUT_LETTERS; at + 2 < text.length; at++) {
        size_t from = at;
        size_t end = at + 2;

        if (text.data[at] != '-' || text.data[at + 1] != ' ' || !is_small_letter(text, at + 2) ||
            !words_lower_first(slice_from(text, at + 2)) || goes_on(slice_from(text, at + 2)))
            continue;
        while (from > 0 && is_small_letter(text, from - 1))
            from--;
        while (is_small_letter(text, end))
            end++;
        if (at - from >= CUT_LETTERS && end - at - 2 >= 2)
            oddity_add(self->findings, self->arena, ODDITY_HYPHEN, self->lines,
                       copy(self, slice_sub(text, from, end)), NULL);
    }
}

/* «mod 2(Ø)», «med 20212. Modvirke»: from the number to what is glued to it. */
static void find_glued(struct scan *self, struct slice text)
{
    for (size_t at = 0; at < text.length; at++) {
        struct slice rest = slice_from(text, at);
        size_t digits = at == 0 || text.data[at - 1] == ' ' ? words_digits(rest) : 0;
        struct slice after = slice_from(rest, digits);
        size_t end = digits;

        if (digits == 0)
            continue;
        if (digits == YEAR_AND_NUMBER && slice_starts(rest, "20") && slice_starts(after, ". ") &&
            words_upper_first(slice_from(after, 2)))
            end += 1;
        else if (slice_starts(after, "(") && words_upper_first(slice_from(after, 1)) &&
                 slice_find_byte(words_clip(after, VOTER_BYTES), ')') > 0)
            end += (size_t)slice_find_byte(after, ')') + 1;
        if (end > digits)
            oddity_add(self->findings, self->arena, ODDITY_GLUED, self->lines,
                       copy(self, slice_sub(rest, 0, end)), NULL);
        at += digits - 1;
    }
}

/* «Sekretariat: X» and then «Sekretariat» alone: a table that was torn apart. */
static void find_label(struct scan *self, struct slice text)
{
    size_t length = text.length;

    if (length > 0 && length < LABEL_BYTES && words_upper_first(text) &&
        self->before.length > length + 1 && self->before.data[length] == ':' &&
        slice_equal(slice_sub(self->before, 0, length), text))
        oddity_add(self->findings, self->arena, ODDITY_LABEL_AFTER, self->lines, copy(self, text),
                   NULL);
}

/* «Organisationsdiagrammet ser således ud …:» and then the next heading. */
static void find_drawing(struct scan *self, const struct text_line *line)
{
    if (text_line_is(line, LINE_CAPITALS) && slice_find_byte(line->text, '>') < 0 &&
        slice_find_byte(line->text, '|') < 0 && slice_ends(self->before, ":") &&
        (words_find(self->before, "diagrammet ") >= 0 || words_find(self->before, "figuren ") >= 0))
        oddity_add(self->findings, self->arena, ODDITY_NO_DRAWING, self->before_lines,
                   copy(self, self->before), NULL);
}

void oddity_text_find(const struct text_lines *lines, struct line_range range, struct arena *arena,
                      struct finding_list *findings)
{
    struct scan self = {.arena = arena, .findings = findings};

    for (unsigned i = range.first; i <= range.last; i++) {
        const struct text_line *line = text_lines_at(lines, i);

        self.lines = (struct line_range){i, i};
        if (text_line_is(line, LINE_BLANK))
            continue;
        find_markup(&self, line);
        find_foreign(&self, line->text);
        find_weekday(&self, line);
        find_hyphens(&self, line->text);
        find_glued(&self, line->text);
        find_label(&self, line->text);
        find_drawing(&self, line);
        find_pairs(&self, line->text);
        find_counts(&self, line->text);
        self.before = line->text;
        self.before_lines = self.lines;
    }
}
