#include "exchange/forum_name.h"

#include "core/utf8.h"
#include "exchange/words.h"

#include <string.h>

enum { STEM_LETTERS = 5, ENDING_BYTES = 5, WORDS = 24 };

struct words_of {
    struct slice items[WORDS];
    size_t count;
};

static bool in_word(unsigned codepoint)
{
    return utf8_is_letter(codepoint) || (codepoint >= '0' && codepoint <= '9') ||
           codepoint == '-' || codepoint == 0xA7;
}

/* The words of a name; those beyond WORDS are dropped. */
static struct words_of split(struct slice text)
{
    struct words_of words = {.count = 0};
    size_t at = 0;

    while (at < text.length && words.count < WORDS) {
        size_t from = at;
        unsigned codepoint;
        size_t bytes = utf8_decode(text.data + at, text.length - at, &codepoint);

        while (in_word(codepoint)) {
            at += bytes;
            if (at >= text.length)
                break;
            bytes = utf8_decode(text.data + at, text.length - at, &codepoint);
        }
        if (at > from)
            words.items[words.count++] = slice_sub(text, from, at);
        else
            at += bytes;
    }
    return words;
}

static bool ends_in_any(struct slice word, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_end(word, ends[i]))
            return true;
    }
    return false;
}

static bool holds_any(struct slice word, const char *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_find(word, parts[i]) >= 0)
            return true;
    }
    return false;
}

bool forum_name_noun(struct slice word)
{
    static const char *const nouns[] = {
        "forum",       "fora",       "gruppe",     "råd",        "udvalg",         "partnerskab",
        "sekretariat", "bestyrelse", "nævn",       "komite",     "komité",         "organ",
        "magistrat",   "netværk",    "forsamling", "kommission", "repræsentation",
    };
    static const char *const endings[] = {"",    "met", "et", "en", "n",   "r",
                                          "rne", "ene", "ne", "er", "erne"};
    static const char *const others[] = {"målgruppe",    "aldersgruppe", "borgergruppe",
                                         "persongruppe", "forråd",       "område",
                                         "beboergruppe"};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct slice stem = word;

        if (!words_end(word, endings[i]))
            continue;
        stem.length -= strlen(endings[i]);
        if (ends_in_any(stem, nouns, sizeof nouns / sizeof *nouns))
            return !holds_any(word, others, sizeof others / sizeof *others);
    }
    return false;
}

bool forum_name_in(struct slice text)
{
    struct words_of words = split(text);

    for (size_t i = 0; i < words.count; i++) {
        if (forum_name_noun(words.items[i]))
            return true;
    }
    return false;
}

static struct slice without_article(struct slice text)
{
    static const char *const articles[] = {"et", "en", "ét", "én"};

    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        size_t length = words_start_whole(text, articles[i]);

        if (length > 0)
            return slice_trim(slice_from(text, length));
    }
    return text;
}

/* «2.1.», «Ad. 2.1.», «§ 3» and «b)» before a name. */
static struct slice without_number(struct slice text)
{
    size_t at = words_start_whole(text, "ad");
    size_t from = at;

    while (at < text.length && strchr(" .0123456789)", text.data[at]) != NULL)
        at++;
    if (at == from || at == text.length || text.data[at - 1] != ' ')
        return text;
    return slice_trim(slice_from(text, at));
}

static struct slice without_quotes(struct slice text)
{
    static const char *const marks[] = {"\"", "”", "“", "»", "«", "*", "'", "’", "_"};
    bool again = true;

    while (again) {
        again = false;
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (slice_starts(text, marks[i])) {
                text = slice_trim(slice_from(text, strlen(marks[i])));
                again = true;
            }
            if (slice_ends(text, marks[i])) {
                text = slice_trim(slice_sub(text, 0, text.length - strlen(marks[i])));
                again = true;
            }
        }
    }
    return text;
}

struct slice forum_name_tidy(struct slice text)
{
    text = without_number(slice_trim(text));
    text = without_quotes(text);
    while (text.length > 0 && strchr(".,:;", text.data[text.length - 1]) != NULL)
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    return without_quotes(without_article(text));
}

/* How many bytes both words begin alike with, whatever their case. */
static size_t shared_start(struct slice a, struct slice b)
{
    size_t at = 0;

    while (at < a.length && at < b.length) {
        unsigned x;
        unsigned y;
        size_t bytes = utf8_decode(a.data + at, a.length - at, &x);

        utf8_decode(b.data + at, b.length - at, &y);
        if (utf8_lower(x) != utf8_lower(y))
            break;
        at += bytes;
    }
    return at;
}

/* The same word but for its ending: «styregruppen», «styregrupper». */
static bool same_word(struct slice a, struct slice b)
{
    size_t shared = shared_start(a, b);
    size_t longest = a.length > b.length ? a.length : b.length;

    if (shared == a.length && shared == b.length)
        return true;
    return shared >= 4 && longest - shared <= ENDING_BYTES &&
           (shared + 2 >= a.length || shared + 2 >= b.length);
}

static void drop_article(struct words_of *words)
{
    static const char *const articles[] = {"den", "det", "de", "et", "en"};

    for (size_t i = 0; words->count > 1 && i < sizeof articles / sizeof *articles; i++) {
        if (words_equal(words->items[0], articles[i])) {
            memmove(words->items, words->items + 1, (words->count - 1) * sizeof *words->items);
            words->count--;
            return;
        }
    }
}

/* How many words at the beginning are the same in both. */
static size_t shared_words(const struct words_of *a, const struct words_of *b)
{
    size_t at = 0;

    while (at < a->count && at < b->count && same_word(a->items[at], b->items[at]))
        at++;
    return at;
}

bool forum_name_same(struct slice a, struct slice b)
{
    struct words_of x = split(a);
    struct words_of y = split(b);

    drop_article(&x);
    drop_article(&y);
    return x.count > 0 && x.count == y.count && shared_words(&x, &y) == x.count;
}

bool forum_name_alike(struct slice a, struct slice b)
{
    ptrdiff_t bracket_a = slice_find_byte(a, '(');
    ptrdiff_t bracket_b = slice_find_byte(b, '(');
    struct words_of x = split(bracket_a > 0 ? slice_sub(a, 0, (size_t)bracket_a) : a);
    struct words_of y = split(bracket_b > 0 ? slice_sub(b, 0, (size_t)bracket_b) : b);
    size_t shared;

    drop_article(&x);
    drop_article(&y);
    shared = shared_words(&x, &y);
    if (x.count == 0 || x.count != y.count)
        return false;
    return shared == x.count || (shared >= 3 && shared + 1 == x.count &&
                                 shared_start(x.items[shared], y.items[shared]) >= STEM_LETTERS);
}

/* «partnerskab» of «Partnerskabet», within «Bydelspartnerskab» too. */
static bool shares_noun(struct slice brief, struct slice word)
{
    static const char *const endings[] = {"met", "et", "en", "erne", "rne", "n"};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (words_end(brief, endings[i])) {
            struct slice stem = slice_sub(brief, 0, brief.length - strlen(endings[i]));
            size_t shared = shared_start(stem, word);

            if (stem.length >= STEM_LETTERS && shared == stem.length)
                return true;
        }
    }
    return false;
}

bool forum_name_abbreviates(struct slice brief, struct slice full)
{
    struct words_of x = split(brief);
    struct words_of y = split(full);

    drop_article(&x);
    drop_article(&y);
    if (x.count == 0 || x.count > y.count)
        return false;
    if (shared_words(&x, &y) == x.count)
        return true;
    for (size_t i = 0; x.count == 1 && i < y.count; i++) {
        if (shares_noun(x.items[0], y.items[i]))
            return true;
    }
    return false;
}

struct slice forum_name_head(struct slice text)
{
    static const char *const words[] = {" for ", " fra ", " i ",   " af ", " til ",
                                        " med ", " om ",  " ved ", " på ", " under ",
                                        " (",    " - ",   ", "};
    size_t end = text.length;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        ptrdiff_t at = words_find(text, words[i]);

        if (at > 0 && (size_t)at < end)
            end = (size_t)at;
    }
    return slice_sub(text, 0, end);
}

struct kind_word {
    const char *word;
    enum forum_kind kind;
};

/* The first that stands in the name decides: the special before the general. */
static const struct kind_word kind_words[] = {
    {"landsbyggefond", FORUM_STATE},
    {"ankestyrelse", FORUM_STATE},
    {"ministeri", FORUM_STATE},
    {"§ 17", FORUM_SPECIAL},
    {"§17", FORUM_SPECIAL},
    {"opgaveudvalg", FORUM_SPECIAL},
    {"ældreråd", FORUM_STATUTORY_COUNCIL},
    {"seniorråd", FORUM_STATUTORY_COUNCIL},
    {"handicapråd", FORUM_STATUTORY_COUNCIL},
    {"byråd", FORUM_COUNCIL},
    {"kommunalbestyrelse", FORUM_COUNCIL},
    {"borgerrepræsentation", FORUM_COUNCIL},
    {"magistrat", FORUM_MAGISTRATE},
    {"økonomiudvalg", FORUM_FINANCE},
    {"lokaludvalg", FORUM_VOLUNTARY_COUNCIL},
    {"kontaktudvalg", FORUM_PARTNERSHIP},
    {"samarbejdsudvalg", FORUM_PARTNERSHIP},
    {"udvalg", FORUM_STANDING},
    {"ekstern", FORUM_PARTNERSHIP},
    {"partnerskab", FORUM_PARTNERSHIP},
    {"samarbejdsorgan", FORUM_PARTNERSHIP},
    {"dialog", FORUM_PARTNERSHIP},
    {"forum", FORUM_PARTNERSHIP},
    {"følgegruppe", FORUM_PARTNERSHIP},
    {"følge-", FORUM_PARTNERSHIP},
    {"bestyrelse", FORUM_OTHER_PARTY},
    {"gruppe", FORUM_INTERNAL},
    {"sekretariat", FORUM_INTERNAL},
    {"netværk", FORUM_INTERNAL},
    {"råd", FORUM_VOLUNTARY_COUNCIL},
};

enum forum_kind forum_name_kind(struct slice name)
{
    /* whatever it is for: «Rådet for Boligdialog» is a council */
    if (words_start(name, "rådet for ") > 0 || words_start(name, "råd for ") > 0)
        return FORUM_VOLUNTARY_COUNCIL;
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++) {
        if (words_find(name, kind_words[i].word) >= 0)
            return kind_words[i].kind;
    }
    return FORUM_UNKNOWN;
}
