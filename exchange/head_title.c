#include "exchange/head_title.h"

#include "exchange/date_text.h"
#include "exchange/forum_text.h"
#include "exchange/heading.h"
#include "exchange/word_sieve.h"
#include "exchange/words.h"

#include <string.h>

enum { TITLE_BYTES = 400, PLACE_BYTES = 160, BODY_LINE_BYTES = 160 };

static const struct kind_word {
    const char *word;
    enum document_kind kind;
} kind_words[] = {
    {"beslutningsprotokollen", DOCUMENT_MINUTES},
    {"beslutningsprotokol", DOCUMENT_MINUTES},
    {"beslutningsreferat", DOCUMENT_MINUTES},
    {"mødereferat", DOCUMENT_MINUTES},
    {"protokol", DOCUMENT_MINUTES},
    {"protokoludskrift", DOCUMENT_MINUTES},
    {"udskrift", DOCUMENT_MINUTES},
    {"referat", DOCUMENT_MINUTES},
    {"refer", DOCUMENT_MINUTES}, /* a PDF without its «at» */
    {"tillægsdagsorden", DOCUMENT_AGENDA},
    {"dagsorden", DOCUMENT_AGENDA},
};

/* What may stand between such a word and the body's name. */
static const char *const fillers[] = {
    "til møde i", "til mødet i", "fra møde i",  "fra mødet i", "for møde i", "for mødet i",
    "af møde i",  "af mødet i",  "over møde i", "møde i",      "mødet i",    "fra mødet",
    "fra møde",   "af møde",     "til mødet",   "til møde",    "til",        "fra",
    "for",        "af",          "i",
};

static const char *const room_words[] = {
    "sal",      "salen",   "lokale", "rådhus", "stuen",       "kantine",
    "mødested", "kontor",  "center", "skolen", "biblioteket", "teams",
    "gård",     "centret", "museet", "rummet", "værelse",     "huset",
};

static struct slice skip_marks(struct slice text)
{
    while (text.length > 0) {
        size_t bytes = words_blanks(text);

        if (bytes == 0 && strchr("-:,.|\"", text.data[0]) != NULL)
            bytes = 1;
        if (bytes == 0 && (slice_starts(text, "\u2013") || slice_starts(text, "\u2022")))
            bytes = 3;
        if (bytes == 0)
            break;
        text = slice_from(text, bytes);
    }
    return text;
}

bool head_title_is_kind(struct slice text)
{
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++) {
        if (words_equal(text, kind_words[i].word))
            return true;
    }
    return false;
}

static struct slice skip_order(struct slice text)
{
    static const char *const orders[] = {"ekstraordinært", "ordinært", "konstituerende"};

    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        size_t length = words_start_whole(text, orders[i]);

        if (length > 0)
            return skip_marks(slice_from(text, length));
    }
    return text;
}

static struct slice skip_filler(struct slice text)
{
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        size_t length = words_start_whole(text, fillers[i]);

        if (length > 0)
            return skip_order(skip_marks(slice_from(text, length)));
    }
    return text;
}

/* The word for minutes or agenda, wherever in the line; text before and after it. */
static bool find_kind(struct slice line, struct head_title *found, struct slice *before,
                      struct slice *after)
{
    struct word_sieve sieve = word_sieve_of(line);

    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++) {
        ptrdiff_t at = word_sieve_holds(&sieve, kind_words[i].word)
                           ? words_find_whole(line, kind_words[i].word)
                           : -1;

        if (at < 0)
            continue;
        found->said = true;
        found->kind = kind_words[i].kind;
        found->supplementary = words_start(slice_from(line, (size_t)at), "tillæg") > 0;
        *before = slice_trim(slice_sub(line, 0, (size_t)at));
        *after = slice_from(line, (size_t)at);
        *after = skip_marks(slice_from(*after, words_start(*after, kind_words[i].word)));
        return true;
    }
    return false;
}

static bool take_forum(struct slice text, struct head_title *found)
{
    struct forum_found forum;

    if (found->forum.length > 0 || !forum_text_find(text, &forum))
        return found->forum.length > 0;
    found->forum = forum.name;
    found->term = forum.term;
    return true;
}

static bool is_label(struct slice text)
{
    return heading_find(text).role == HEADING_LABEL;
}

/* Any name stands for the body where only a date comes after it: «Forebyggelse og Idræt den …». */
static void take_any_name(struct slice text, struct head_title *found)
{
    struct date_found date;
    size_t end = text.length;
    struct forum_found split;

    if (found->forum.length > 0 || !words_upper_first(text) || is_label(text))
        return;
    if (date_text_find(text, 0, &date))
        end = date.at;
    split = forum_text_split(slice_sub(text, 0, end));
    while (split.name.length > 0 && strchr(" ,-", split.name.data[split.name.length - 1]) != NULL)
        split.name.length--;
    if (split.name.length == 0 || words_count(split.name, 20) > 12 || end == text.length)
        return;
    found->forum = split.name;
    found->term = split.term;
}

static bool is_dated(const struct head_title *found)
{
    return date_is_set(found->date);
}

/* «… kl. 14:15 i Møllesalen, Ndr. Havnevej 3», «kl. 16.30 - Mødelokale 2»: what follows the time.
 */
static void take_place(struct slice rest, struct head_title *found)
{
    size_t word;

    rest = skip_marks(rest);
    if (!clock_is_set(found->start) && words_start_whole(rest, "kl") > 0)
        rest = skip_marks(slice_from(rest, 2)); /* a PDF without its hours */
    word = words_start_whole(rest, "i");
    if (word == 0)
        word = words_start_whole(rest, "på");
    if (rest.length > PLACE_BYTES || rest.length <= word ||
        (word == 0 && (!clock_is_set(found->start) || !words_upper_first(rest) ||
                       slice_find_byte(rest, ':') >= 0 || !head_title_is_place(rest))))
        return;
    found->place = slice_trim(slice_from(rest, word));
}

/* «Skolebestyrelsesmøde den 7. juni kl. 17.15-19.00 - Biblioteket»: the year stands elsewhere. */
static bool take_time_of_year(struct slice rest, size_t reach, struct head_title *found)
{
    struct date_found date;
    struct clock_found clock;

    if (!date_text_find_partial(rest, 0, &date) || date.at > reach)
        return false;
    if (!clock_text_find(rest, date.at + date.length, &clock))
        return reach == 0 && date.length == rest.length;
    found->start = clock.start;
    found->end = clock.end;
    take_place(slice_from(rest, clock.at + clock.length), found);
    return true;
}

static void take_time(struct slice line, struct head_title *found)
{
    struct date_found date;
    struct clock_found clock;
    size_t after = 0;

    if (!date_text_find(line, 0, &date)) {
        take_time_of_year(line, line.length, found);
        return;
    }
    found->date = date.date;
    after = date.at + date.length;
    if (clock_text_find(line, after, &clock)) {
        found->start = clock.start;
        found->end = clock.end;
        after = clock.at + clock.length;
    }
    take_place(slice_from(line, after), found);
}

static bool has_letters(struct slice text)
{
    for (size_t at = 0; at < text.length; at++) {
        if (words_upper_first(slice_from(text, at)) || words_lower_first(slice_from(text, at)))
            return true;
    }
    return false;
}

static bool is_long_sentence(struct slice line)
{
    return words_count(line, 26) > 25;
}

/* «Indholdet af dagsordenen …» speaks of an agenda; a title begins with the word, or a body does.
 */
static bool is_title(struct slice before, struct slice after, const struct head_title *found)
{
    struct forum_found forum;
    struct date_found date;

    if (before.length == 0)
        return after.length == 0 || found->forum.length > 0 || is_dated(found) ||
               clock_is_set(found->start);
    if (words_count(before, 9) > 8)
        return false;
    if (!has_letters(before))
        return found->forum.length > 0;
    return forum_text_find(before, &forum) || date_text_find(before, 0, &date) ||
           (is_dated(found) && words_find(before, "møde") >= 0) ||
           (found->forum.length > 0 &&
            (words_find_whole(before, "kommune") >= 0 || words_count(before, 2) == 1));
}

/* «Referat - Åben dagsorden Mosekær Byråd»: one such word may follow another. */
static struct slice skip_kinds(struct slice text)
{
    static const char *const open[] = {"åben", "åbent", "lukket", "dagsorden", "referat"};

    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        size_t length = words_start_whole(text, open[i]);

        if (length > 0 && length < text.length)
            text = skip_marks(slice_from(text, length));
    }
    return text;
}

static bool find_said(struct slice line, struct head_title *found)
{
    struct slice before;
    struct slice after;

    if (!find_kind(line, found, &before, &after))
        return false;
    take_time(line, found);
    after = skip_filler(skip_kinds(after));
    if (!take_forum(after, found) && !take_forum(before, found)) {
        take_any_name(after, found);
    }
    return is_title(before, after, found);
}

/* Body and date, one alone or both, and nothing else but time and place. */
static bool find_bare(struct slice line, struct head_title *found)
{
    struct slice rest = skip_filler(line);
    struct forum_found forum;
    struct date_found date;

    if (line.length > BODY_LINE_BYTES)
        return false;
    if (forum_text_find(rest, &forum)) {
        found->forum = forum.name;
        found->term = forum.term;
        rest = skip_marks(slice_from(rest, forum.length));
    }
    if (rest.length == 0)
        return found->forum.length > 0;
    if (found->forum.length > 0 && !date_text_find(rest, 0, &date))
        return take_time_of_year(rest, 0, found);
    if (words_start_whole(rest, "den") > 0)
        rest = skip_marks(slice_from(rest, 3));
    if (!date_text_find(rest, 0, &date) || date.at > (found->forum.length > 0 ? 2U : 30U))
        return false;
    if (date.at > 2 && words_find(slice_sub(rest, 0, date.at), "møde") < 0)
        return false;
    take_time(rest, found);
    return true;
}

/* «Download "Referat …"»: what a page of documents calls the one that it shows. */
static struct slice without_download(struct slice line)
{
    size_t word = words_start(line, "download \"");

    line = slice_from(line, word);
    return word > 0 && slice_ends(line, "\"") ? slice_sub(line, 0, line.length - 1) : line;
}

/* «Ungerådet - Dagsordener og referater»: the page belongs to a body's list of them. */
static struct slice without_listing(struct slice line)
{
    static const char *const listings[] = {
        "dagsordener og referater",    "referater og dagsordener",
        "dagsordener & referater",     "dagsordner og referater",
        "dagsordener/referater",       "mødedagsordener og referater",
        "dagsordener og beslutninger", "møder, dagsordener og referater"};

    for (size_t i = 0; i < sizeof listings / sizeof *listings; i++) {
        struct slice name = slice_sub(line, 0, line.length - strlen(listings[i]));

        if (line.length <= strlen(listings[i]) || !words_end(line, listings[i]))
            continue;
        name = slice_trim(name);
        while (name.length > 0 && strchr(" -|,:", name.data[name.length - 1]) != NULL)
            name.length--;
        return slice_ends(name, "\u2013") ? slice_trim(slice_sub(name, 0, name.length - 3)) : name;
    }
    return line;
}

typedef bool (*title_reader)(struct slice line, struct head_title *found);

static bool read_title(struct slice line, title_reader read, struct head_title *found)
{
    struct slice clipped = without_listing(without_download(words_clip(line, TITLE_BYTES)));
    struct head_title title = {.kind = DOCUMENT_MINUTES, .start = NO_CLOCK, .end = NO_CLOCK};

    if (line.length == 0 || line.length > TITLE_BYTES || !read(clipped, &title) ||
        is_long_sentence(clipped))
        return false;
    *found = title;
    return true;
}

bool head_title_find_said(struct slice line, struct head_title *found)
{
    return read_title(line, find_said, found);
}

bool head_title_find(struct slice line, struct head_title *found)
{
    return read_title(line, find_said, found) || read_title(line, find_bare, found);
}

/* «2635 Ishøj», «Torvegade 15». */
static bool has_address(struct slice line)
{
    for (size_t at = 1; at < line.length; at++) {
        size_t digits = words_digits(slice_from(line, at));

        if (digits == 0)
            continue;
        if (digits == 4 && words_upper_first(skip_marks(slice_from(line, at + digits))))
            return true;
        if (digits <= 3 && line.data[at - 1] == ' ' &&
            (words_find(slice_sub(line, 0, at), "vej") >= 0 ||
             words_find(slice_sub(line, 0, at), "gade") >= 0 ||
             words_find(slice_sub(line, 0, at), "torv") >= 0))
            return true;
        at += digits;
    }
    return false;
}

bool head_title_is_place(struct slice line)
{
    if (line.length == 0 || line.length > PLACE_BYTES || slice_ends(line, ".") ||
        slice_ends(line, ":"))
        return false;
    for (size_t i = 0; i < sizeof room_words / sizeof *room_words; i++) {
        ptrdiff_t at = words_find(line, room_words[i]);

        if (at >= 0 && words_count(line, 16) <= 15)
            return true;
    }
    return has_address(line);
}
