#include "exchange/forum_text.h"

#include "exchange/word_sieve.h"
#include "exchange/words.h"

#include <stdio.h>
#include <string.h>

enum {
    NAME_BYTES = 200,
    NAME_WORDS = 24,
    STEM_LETTERS = 40,
};

/* What shows that a word names a body; the second list is of whole words or their ends. */
static const char *const stems[] = {
    "udvalg",      "byråd",       "kommunalbestyrelse", "borgerrepræsentation",
    "magistrat",   "nævn",        "bestyrelse",         "kommission",
    "direktion",   "styregruppe", "følgegruppe",        "forum",
    "partnerskab", "regionsråd",  "menighedsråd",       "repræsentation",
};
/* What may follow such a stem within the word. */
static const char *const stem_ends[] = {
    "",      "s",   "n",    "ns",    "t",      "et", "ets", "en",   "ens",  "er",   "ers", "erne",
    "ernes", "met", "mets", "smøde", "smødet", "ne", "nes", "et's", "et’s", "en's", "en’s"};
static const char *const ends[] = {"råd", "rådet", "rådets", "råds", "rådsmøde", "rådsmødet"};
/* These name a document, not a body. */
static const char *const documents[] = {
    "referat",  "dagsorden",   "protokol",           "beslutningsprotokol",
    "udskrift", "mødereferat", "beslutningsreferat", "tillægsdagsorden"};
static const char *const connectors[] = {"og",   "for", "i",   "på",   "om",
                                         "samt", "de",  "det", "vedr."};
/* «Dialogforum for almene boliger»: what goes with the small word after it. */
static const char *const adjectives[] = {"almene", "socialt", "frivilligt", "særligt",
                                         "lokale", "fælles",  "tværgående", "centrale"};
static const char *const stops[] = {"den",       "d.",      "kl.",    "kl",     "pkt.",   "pkt",
                                    "punkt",     "sag",     "møde",   "mødet",  "mandag", "tirsdag",
                                    "onsdag",    "torsdag", "fredag", "lørdag", "søndag", "referat",
                                    "dagsorden", "dato",    "dato:",  "åbent",  "åben"};

static const char *const articles[] = {"den", "det"};
/* What a name of its own stands between after the name of the body. */
static const char *const quotes[][2] = {
    {"»", "«"}, {"«", "»"}, {"“", "”"}, {"”", "”"}, {"\"", "\""}};

struct scan {
    struct slice text;
    size_t at;         /* where the next word begins */
    size_t end;        /* where the name ends so far */
    size_t after;      /* where name and term end */
    struct slice last; /* the word before */
    struct slice term;
    bool stem;    /* a word has shown that it is a body */
    bool list;    /* within «for Børn, Unge og Uddannelse» */
    bool section; /* begins with «§» */
    bool tail;    /* within the name of what a § 17,4 body is for */
    bool named;   /* «Partnerskab Fjordby Syd»: a place may follow */
    bool article; /* begins with «Den», «Det»: adjectives may follow */
    bool first;
};

static bool is_one_of(struct slice word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_equal(word, list[i]))
            return true;
    }
    return false;
}

#define IS_ONE_OF(word, list) is_one_of((word), (list), sizeof(list) / sizeof *(list))

static struct slice without_punctuation(struct slice word)
{
    while (word.length > 0 && strchr(",.:;)", word.data[word.length - 1]) != NULL)
        word.length--;
    return word;
}

/* Bodies that are known by letters alone. */
static const char *const codes[] = {"kb", "øu", "br", "byr"};

/* Whether a word of the text can name a body: most lines have none, and need no closer look. */
static bool may_have_stem(struct slice text)
{
    static const char *const code_starts[] = {" kb", " øu", " br", " byr"};
    struct word_sieve sieve = word_sieve_of(text);

    return word_sieve_holds_any(&sieve, stems, sizeof stems / sizeof *stems) ||
           word_sieve_holds_any(&sieve, ends, sizeof ends / sizeof *ends) ||
           word_sieve_holds_any(&sieve, code_starts, sizeof code_starts / sizeof *code_starts);
}

static bool has_stem(struct slice word)
{
    word = without_punctuation(word);
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        ptrdiff_t at = words_find(word, stems[i]);

        if (at >= 0 && IS_ONE_OF(slice_from(word, (size_t)at + strlen(stems[i])), stem_ends))
            return true;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (words_end(word, ends[i]))
            return words_find(word, "område") < 0;
    }
    return IS_ONE_OF(word, codes);
}

static int number_at(struct slice text, size_t digits)
{
    int number = 0;

    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (text.data[i] - '0');
    return number;
}

/* Local elections are held every fourth year (2005 aside, after the reform of 2007). */
static bool is_term(int from, int to)
{
    if (from < 100)
        from += 2000;
    if (to < 100)
        to += from / 100 * 100;
    return (from >= 1970 && from < 2100 && from % 4 == 2 && to == from + 3) ||
           (from == 2007 && to == 2009);
}

/* «2018-2021», «2018-21», «18-21», with an ordinary or a long dash. */
static bool term_find(struct slice word, struct slice *term)
{
    size_t first = words_digits(word);
    size_t dash = first + (slice_starts(slice_from(word, first), "\u2013") ? 3 : 1);
    size_t second;

    if ((first != 4 && first != 2) || dash > word.length ||
        (dash == first + 1 && word.data[first] != '-'))
        return false;
    second = words_digits(slice_from(word, dash));
    if ((second != 4 && second != 2) || second > first ||
        !is_term(number_at(word, first), number_at(slice_from(word, dash), second)))
        return false;
    *term = slice_sub(word, 0, dash + second);
    return true;
}

/* Takes a term at the end of a word («Kommunalbestyrelsen_2018-21») off it. */
static struct slice take_glued_term(struct scan *self, struct slice word)
{
    ptrdiff_t bar = slice_find_byte(word, '_');

    if (bar > 0 && term_find(slice_from(word, (size_t)bar + 1), &self->term))
        word.length = (size_t)bar;
    return word;
}

static bool goes_on_after_comma(const struct scan *self, struct slice bare)
{
    struct slice next = slice_from(self->text, self->at);

    if (slice_ends(bare, "-"))
        return true;
    return self->list && !words_digit_first(next) && !words_start_whole(next, "den") &&
           (words_find(words_clip(next, 60), " og ") > 0);
}

/* «Det fælles kystråd», «Den tværgående styregruppe»: small letters throughout. */
static bool is_described(const struct scan *self, struct slice bare)
{
    if (words_start_whole(self->text, "det") == 0 && words_start_whole(self->text, "den") == 0)
        return false;
    return words_equal(self->last, "det") || words_equal(self->last, "den")
               ? IS_ONE_OF(bare, adjectives)
               : !self->stem && IS_ONE_OF(self->last, adjectives) && has_stem(bare);
}

/* «Udvalg for regional udvikling»: one noun more where the text ends with it. */
static bool is_last_noun(const struct scan *self, struct slice bare)
{
    return self->list && self->stem && words_lower_first(self->last) &&
           !IS_ONE_OF(self->last, connectors) && self->at + bare.length == self->text.length;
}

static bool is_allowed(const struct scan *self, struct slice bare)
{
    if (self->first || self->tail)
        return true;
    if (slice_is(self->last, "§") || IS_ONE_OF(self->last, connectors) ||
        slice_ends(self->last, "-") || slice_ends(self->last, "-,") ||
        (self->list && slice_ends(self->last, ",")))
        return true;
    if (self->list && IS_ONE_OF(self->last, adjectives))
        return true;
    if ((self->named && words_upper_first(bare)) || is_described(self, bare) ||
        is_last_noun(self, bare))
        return true;
    /* «Den boligsociale bestyrelse» */
    if (self->article && !self->stem && words_lower_first(bare))
        return words_end(bare, "e") || has_stem(bare);
    if (IS_ONE_OF(bare, connectors))
        return !self->stem || self->list || !words_equal(bare, "de");
    if (slice_ends(bare, "-") && bare.length > 1)
        return !self->stem;
    return words_upper_first(bare) && (!self->stem || self->list);
}

/* Takes the next word into the name. False where the name ended before it or with it. */
static bool take_word(struct scan *self)
{
    struct slice rest = slice_from(self->text, self->at);
    size_t length = 0;
    struct slice word;
    struct slice bare;

    while (length < rest.length && words_blanks(slice_from(rest, length)) == 0)
        length++;
    word = slice_sub(rest, 0, length);
    if (length == 0 || (!self->first && IS_ONE_OF(word, stops)) || IS_ONE_OF(word, documents))
        return false;
    if (!self->tail && term_find(slice_from(word, word.data[0] == '('), &self->term)) {
        self->after = self->at + length;
        return false;
    }
    bare = without_punctuation(take_glued_term(self, word));
    if (bare.length == 0 || word.data[0] == '(')
        return false;
    if (self->section && self->stem && slice_is(bare, "-"))
        self->tail = true;
    else if ((words_digit_first(bare) && !slice_is(self->last, "§") && !self->tail) ||
             !is_allowed(self, bare))
        return false;
    self->section = self->section || (self->first && slice_is(bare, "§"));
    self->article = self->article || (self->first && IS_ONE_OF(bare, articles));
    self->list = self->list || words_equal(bare, "for");
    self->stem = self->stem || has_stem(bare);
    self->named = self->named || words_end(bare, "partnerskab");
    self->end = self->at + bare.length;
    self->at += length + words_blanks(slice_from(rest, length));
    self->after = self->end + (self->term.length > 0 ? word.length - bare.length : 0);
    self->last = word;
    self->first = false;
    if (bare.length < word.length && !slice_is(bare, "vedr"))
        return slice_ends(word, ",") && self->term.length == 0 && goes_on_after_comma(self, bare);
    return self->term.length == 0;
}

static struct slice first_word(struct slice text)
{
    size_t length = 0;

    while (length < text.length && length < NAME_BYTES &&
           words_blanks(slice_from(text, length)) == 0)
        length++;
    return slice_sub(text, 0, length);
}

/* Bytes of « »Sammen om Byen«» at the beginning, or 0. */
static size_t quoted_bytes(struct slice text)
{
    size_t blanks = words_blanks(text);
    struct slice rest = slice_from(text, blanks);

    for (size_t i = 0; blanks > 0 && i < sizeof quotes / sizeof *quotes; i++) {
        size_t open = slice_starts(rest, quotes[i][0]) ? strlen(quotes[i][0]) : 0;
        ptrdiff_t close = open == 0 ? -1 : slice_find(slice_from(rest, open), quotes[i][1]);

        if (close > 0)
            return blanks + open + (size_t)close + strlen(quotes[i][1]);
    }
    return 0;
}

bool forum_text_find(struct slice text, struct forum_found *found)
{
    struct scan scan = {.text = words_clip(text, NAME_BYTES), .first = true};
    struct slice name;
    int words = 0;

    if (!may_have_stem(scan.text))
        return false;
    if (!words_upper_first(text) && !slice_starts(text, "§") && !has_stem(first_word(text)))
        return false;
    while (words++ < NAME_WORDS && scan.at < scan.text.length && take_word(&scan))
        continue;
    if (!scan.stem)
        return false;
    if (scan.after == scan.end)
        scan.after = scan.end += quoted_bytes(slice_from(scan.text, scan.end));
    name = slice_sub(scan.text, 0, scan.end);
    *found = (struct forum_found){name, scan.term, scan.after};
    return true;
}

struct forum_found forum_text_split(struct slice text)
{
    struct slice name = slice_trim(words_clip(text, NAME_BYTES));
    struct forum_found found = {name, {NULL, 0}, text.length};

    for (size_t at = 1; at < name.length; at++) {
        if (!words_digit_first(slice_from(name, at)) || words_digit_first(slice_from(name, at - 1)))
            continue;
        if (!term_find(slice_from(name, at), &found.term))
            continue;
        name.length = at;
        while (name.length > 0 && strchr(" (_-,\t", name.data[name.length - 1]) != NULL)
            name.length--;
        found.name = name;
        break;
    }
    return found;
}

/* The definite form that a body's name has, by its last syllable. */
static const char *definite_ending(struct slice name)
{
    static const char *const endings[][2] = {
        {"råd", "et"},        {"udvalg", "et"},    {"nævn", "et"},     {"bestyrelse", "n"},
        {"kommission", "en"}, {"direktion", "en"}, {"magistrat", "en"}};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (words_end(name, endings[i][0]))
            return endings[i][1];
    }
    return "";
}

/* Bytes of the genitive at the end of a body's name. */
static size_t genitive_bytes(struct slice name)
{
    static const char *const genitives[] = {"rådets",  "udvalgets",     "nævnets", "styrelsens",
                                            "tionens", "kommissionens", "tratens"};

    if (words_end(name, "'s"))
        return 2;
    if (words_end(name, "’s"))
        return strlen("’s");
    for (size_t i = 0; i < sizeof genitives / sizeof *genitives; i++) {
        if (words_end(name, genitives[i]))
            return 1;
    }
    return 0;
}

static struct slice without_order(struct slice name)
{
    static const char *const orders[] = {"ekstraordinært ", "ordinært ", "konstituerende "};

    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        name = slice_from(name, words_start(name, orders[i]));
    return name;
}

const char *forum_text_plain(struct arena *arena, struct slice name)
{
    size_t meeting = words_end(name, "smøde")    ? strlen("smøde")
                     : words_end(name, "smødet") ? strlen("smødet")
                                                 : 0;
    const char *ending = "";
    char *plain;

    if (meeting == 0)
        meeting = genitive_bytes(name);
    if (words_end(name, "møde") || words_end(name, "mødet")) {
        name = without_order(name);
        ending = definite_ending(slice_sub(name, 0, name.length - meeting));
    }
    name.length -= meeting;
    plain = arena_alloc(arena, name.length + strlen(ending) + 1);
    memcpy(plain, name.data, name.length);
    memcpy(plain + name.length, ending, strlen(ending) + 1);
    return plain;
}

const char *forum_text_term(struct arena *arena, struct slice term)
{
    size_t first;
    size_t dash;
    char text[32];
    int from;
    int to;

    if (term.length == 0)
        return NULL;
    first = words_digits(term);
    dash = first + (slice_starts(slice_from(term, first), "\u2013") ? 3 : 1);
    from = number_at(term, first);
    to = number_at(slice_from(term, dash), words_digits(slice_from(term, dash)));
    if (from < 100)
        from += 2000;
    if (to < 100)
        to += from / 100 * 100;
    snprintf(text, sizeof text, "%d-%d", from, to);
    return arena_strdup(arena, text);
}

/* The word without the ends that Danish grammar gives it: «byrådets» is «byråd». */
static struct slice stem_of(struct slice word)
{
    static const char *const endings[] = {"smødet", "ets", "ens", "et", "en", "s", "erne"};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);

        if (word.length > length + 3 && words_end(word, endings[i]))
            return slice_sub(word, 0, word.length - length);
    }
    return word;
}

static size_t hashes_of(struct slice name, unsigned long hashes[NAME_WORDS])
{
    size_t count = 0;
    size_t at = 0;

    while (at < name.length && count < NAME_WORDS) {
        struct slice word;
        size_t length = 0;

        while (at + length < name.length && strchr(" -,.()\t", name.data[at + length]) == NULL)
            length++;
        word = slice_sub(name, at, at + length);
        at += length + 1;
        if (length > 0 && !IS_ONE_OF(word, connectors))
            hashes[count++] = words_hash(stem_of(word), STEM_LETTERS);
    }
    return count;
}

static bool holds_all(const unsigned long *few, size_t few_count, const unsigned long *many,
                      size_t many_count)
{
    for (size_t i = 0; i < few_count; i++) {
        size_t j = 0;

        while (j < many_count && many[j] != few[i])
            j++;
        if (j == many_count)
            return false;
    }
    return few_count > 0;
}

bool forum_text_same(struct slice a, struct slice b)
{
    unsigned long first[NAME_WORDS];
    unsigned long second[NAME_WORDS];
    size_t first_count = hashes_of(words_clip(a, NAME_BYTES), first);
    size_t second_count = hashes_of(words_clip(b, NAME_BYTES), second);

    return first_count <= second_count ? holds_all(first, first_count, second, second_count)
                                       : holds_all(second, second_count, first, first_count);
}
