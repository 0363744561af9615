#include "exchange/page_cut.h"

#include "exchange/attendance_text.h"
#include "exchange/date_text.h"
#include "exchange/head_title.h"
#include "exchange/heading.h"
#include "exchange/words.h"

#include <stdint.h>
#include <string.h>

enum {
    FLAT_BYTES = 60,
    FLAT_HITS = 2,
    BARE_BYTES = 500, /* of a page without its number */
    BARE_HITS = 3,
    WINDOW_BYTES = 80,
    LEAD_BYTES = 240,
    HEADER_BYTES = 80,
    PAGE_DIGITS = 4,
    ITEM_DIGITS = 4,
    LABEL_LEAST = 8, /* bytes of a label that needs no colon */
};

#define NO_TITLE SIZE_MAX

/* What begins at a word of the page. */
struct hit {
    size_t words; /* bytes of heading or label; 0: nothing */
    bool names;   /* a list of names follows */
    bool kind;    /* says what the document is */
    bool after;   /* a cut stands after it too */
    bool heading; /* needs the end of a sentence before it, or capitals */
};

static size_t page_number(struct slice text)
{
    size_t digits = words_digits(text);

    return digits > 0 && digits < PAGE_DIGITS && words_blanks(slice_from(text, digits)) > 0 ? digits
                                                                                            : 0;
}

unsigned page_cut_number(struct slice text)
{
    size_t digits = page_number(text);
    struct slice rest = slice_from(text, digits + words_blanks(slice_from(text, digits)));
    unsigned number = 0;

    if (digits == 0 || !(words_upper_first(rest) || words_digit_first(rest)))
        return 0;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (unsigned)(text.data[i] - '0');
    return number;
}

static bool is_capitals(struct slice words)
{
    for (size_t i = 0; i < words.length; i++) {
        if (words.data[i] >= 'a' && words.data[i] <= 'z')
            return false;
    }
    return words.length > 3;
}

static bool goes_on_capital(struct slice after)
{
    struct slice next = slice_from(after, slice_starts(after, ":") ? 1 : 0);

    next = slice_from(next, words_blanks(next));

    return next.length < after.length && (words_upper_first(next) || words_digit_first(next));
}

/* «Mødedato Tirsdag den 3. maj», «Tid 18:00»: the colon is lost, the value shows. */
static bool shows_value(enum heading_label label, size_t words, struct slice after)
{
    struct slice value = slice_from(after, words_blanks(after));
    struct date_found date;
    struct clock_found clock;

    if (value.length == after.length)
        return false;
    if ((label == LABEL_DATE || label == LABEL_TIME) && date_text_find_partial(value, 0, &date) &&
        date.at == 0)
        return true;
    if (label == LABEL_TIME || label == LABEL_END)
        return clock_text_find(value, 0, &clock) && clock.at == 0;
    return label == LABEL_PLACE && words >= LABEL_LEAST && words_upper_first(value);
}

size_t page_cut_shown_label(struct slice text)
{
    struct slice here = words_clip(text, WINDOW_BYTES);

    for (size_t i = 0; i < heading_entry_count; i++) {
        size_t words = heading_entries[i].role == HEADING_LABEL
                           ? words_start_whole(here, heading_entries[i].words)
                           : 0;

        if (words > 0 && shows_value((enum heading_label)heading_entries[i].value, words,
                                     slice_from(here, words)))
            return words;
    }
    return 0;
}

static struct hit hit_of_entry(const struct heading_entry *entry, struct slice here, size_t words)
{
    struct slice after = slice_from(here, words);
    struct hit hit = {.words = words};

    switch (entry->role) {
    case HEADING_LABEL:
        hit.after = entry->value == LABEL_OPENNESS && words_count(slice_sub(here, 0, words), 3) > 1;
        if (!hit.after && !slice_starts(after, ":") &&
            !shows_value((enum heading_label)entry->value, words, after))
            hit.words = 0;
        break;
    case HEADING_SECTION:
    case HEADING_BOTH:
        hit.heading = true;
        hit.after = true;
        hit.words = goes_on_capital(after) ? words + slice_starts(after, ":") : 0;
        break;
    case HEADING_DECISION:
        hit.heading = true;
        if (words_start(after, " i ") > 0)
            after = slice_from(after, 2);
        if (!goes_on_capital(after) && !is_capitals(slice_sub(here, 0, words)))
            hit.words = 0;
        break;
    case HEADING_CONTENTS:
        hit.after = true;
        break;
    case HEADING_NONE:
    case HEADING_GROUP:
    case HEADING_COUNT:
        hit.words = 0;
        break;
    }
    return hit;
}

size_t page_cut_bare_label(struct slice text)
{
    static const char *const labels[] = {
        "sted",          "mødested",       "lokale",        "medlemmer",    "deltagere",
        "mødedeltagere", "til stede",      "tilstede",      "fraværende",   "afbud",
        "stedfortræder", "stedfortrædere", "sluttidspunkt", "mødetidspunkt"};

    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        size_t length = words_upper_first(text) ? words_start_whole(text, labels[i]) : 0;

        if (length > 0)
            return length;
    }
    return 0;
}

/* «… Eva Dam Medlemmer Kaj Lindum (V)»: between names a label needs no colon. */
static bool heads_names(struct slice text, size_t at, struct slice after)
{
    ptrdiff_t blank = slice_find_byte(after, ' ');
    size_t before = at;

    while (before > 1 && text.data[before - 2] != ' ')
        before--;
    return blank > 0 && words_upper_first(after) &&
           words_upper_first(slice_from(after, (size_t)blank + 1)) && before > 0 &&
           !words_lower_first(slice_from(text, before - 1));
}

/* Whether such a label stands beside another, right after it or right before. */
static size_t bare_in_run(struct slice text, size_t at, size_t bare_end)
{
    struct slice here = words_clip(slice_from(text, at), WINDOW_BYTES);
    size_t words = page_cut_bare_label(here);

    if (words == 0 || slice_starts(slice_from(here, words), ":"))
        return 0;
    if (bare_end == at || page_cut_bare_label(slice_trim(slice_from(here, words))) > 0)
        return words;
    return heads_names(text, at, slice_trim(slice_from(here, words))) ? words : 0;
}

/* «… mødesal REFERAT Eventuelle spørgsmål …»: what the document is, in capitals. */
static size_t kind_bytes(struct slice here)
{
    ptrdiff_t blank = slice_find_byte(here, ' ');
    struct slice word = blank < 0 ? here : slice_sub(here, 0, (size_t)blank);

    return is_capitals(word) && head_title_is_kind(word) ? word.length : 0;
}

static struct hit hit_at(struct slice text, size_t at)
{
    struct slice here = words_clip(slice_from(text, at), WINDOW_BYTES);
    struct hit best = {.words = 0};
    struct attendance_label label;
    size_t kind = kind_bytes(here);

    for (size_t i = 0; i < heading_entry_count; i++) {
        size_t words = words_start_whole(here, heading_entries[i].words);
        struct hit hit = {.words = 0};

        if (words > best.words)
            hit = hit_of_entry(&heading_entries[i], here, words);
        if (hit.words > best.words)
            best = hit;
    }
    if (best.words == 0 && words_start(here, "bemærkninger:") > 0)
        best.words = words_start(here, "bemærkninger:");
    if (best.words == 0 && kind > 0)
        best = (struct hit){.words = kind, .kind = true, .after = true};
    if (best.words == 0 && attendance_label_find(here, &label) && label.length > 1 &&
        slice_find_byte(slice_sub(here, 0, label.length), ':') > 0)
        best = (struct hit){.words = label.length, .names = true};
    return best;
}

/* What a decision begins with, where it follows a list of names with no mark between. */
static bool begins_decision(struct slice here)
{
    static const char *const openings[] = {"godkendt",      "godkendes",   "vedtaget",
                                           "tiltrådt",      "anbefales",   "drøftet",
                                           "udsat",         "taget til",   "til efterretning",
                                           "indstillingen", "dagsordenen", "orienteringen",
                                           "punktet",       "sagen",       "udvalget",
                                           "byrådet",       "rådet"};

    static const char *const verbs[] = {
        "blev",  "er",       "tages",   "tiltrådt",  "godkendt", "godkendes", "sendes",
        "udsat", "vedtaget", "drøftet", "anbefales", "udsættes", "indstilles"};
    ptrdiff_t blank = slice_find_byte(here, ' ');

    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (words_start_whole(here, openings[i]) > 0)
            return true;
    }
    /* «Strategien blev godkendt» */
    for (size_t i = 0; blank > 0 && i < sizeof verbs / sizeof *verbs; i++) {
        if (words_lower_first(slice_from(here, (size_t)blank + 1)) &&
            words_start_whole(slice_from(here, (size_t)blank + 1), verbs[i]) > 0)
            return true;
    }
    return false;
}

static bool begins_word(struct slice text, size_t at)
{
    return (at == 0 || text.data[at - 1] == ' ') && words_upper_first(slice_from(text, at));
}

/* A heading stands after a sentence, or right after another cut; in capitals it stands anywhere. */
static bool is_placed(struct slice text, size_t at, struct hit hit, size_t last_cut)
{
    struct slice before = slice_trim(slice_sub(text, 0, at));

    /* «Mødested: Mødelokale Øst»: a value, and no label that lost its colon. */
    if (slice_ends(before, ":") && page_cut_shown_label(slice_from(text, at)) > 0 &&
        !slice_starts(slice_from(text, at + hit.words), ":"))
        return false;
    if (!hit.heading || at == last_cut || is_capitals(slice_sub(text, at, at + hit.words)))
        return true;
    return before.length > 0 && strchr(".:!?)0123456789", before.data[before.length - 1]) != NULL;
}

bool page_cut_is_flat(struct slice text)
{
    bool numbered = page_number(text) > 0;
    unsigned wanted = numbered ? FLAT_HITS : BARE_HITS;
    unsigned hits = 0;

    if (text.length < (numbered ? FLAT_BYTES : BARE_BYTES))
        return false;
    for (size_t at = 0; at < text.length && hits < wanted; at++) {
        if (begins_word(text, at) && hit_at(text, at).words > 0)
            hits++;
    }
    return hits >= wanted;
}

size_t page_cut_contents(struct slice text)
{
    for (size_t at = 0; at < text.length; at++) {
        struct slice here = words_clip(slice_from(text, at), WINDOW_BYTES);

        for (size_t i = 0; begins_word(text, at) && i < heading_entry_count; i++) {
            size_t words = heading_entries[i].role == HEADING_CONTENTS
                               ? words_start_whole(here, heading_entries[i].words)
                               : 0;

            if (words > 0)
                return at + words;
        }
    }
    return text.length;
}

static size_t push(struct arena *arena, struct page_cuts *cuts, struct slice text, size_t at)
{
    at += words_blanks(slice_from(text, at));
    if (at < text.length && (cuts->count == 0 || cuts->items[cuts->count - 1] < at))
        *LIST_PUSH(arena, cuts) = at;
    return at;
}

/* «… Godkendt. Side 2», «… Godkendt. 4»: the page's own number closes it. */
static size_t before_footer(struct slice text)
{
    size_t end = text.length;

    while (end > 0 && words_digit_first(slice_from(text, end - 1)))
        end--;
    if (end == text.length || text.length - end >= PAGE_DIGITS || end == 0)
        return text.length;
    if (words_end(slice_sub(text, 0, end), " side "))
        return end - 5;
    return slice_ends(slice_sub(text, 0, end), ". ") ? end : text.length;
}

/* «… 14. Nye lamper»: a number and a title, behind something else. */
static bool begins_number(struct slice text, size_t at)
{
    size_t digits = at > 0 && text.data[at - 1] == ' ' ? words_digits(slice_from(text, at)) : 0;

    return digits > 0 && digits <= ITEM_DIGITS &&
           slice_starts(slice_from(text, at + digits), ". ") &&
           words_upper_first(slice_from(text, at + digits + 2));
}

/* «Mosekær Byråd - Referat juni 2026 14. Nye lamper Åben sag»: the page's header ends before the
   number, where it is no sentence. */
static size_t cut_header(struct arena *arena, struct page_cuts *cuts, struct slice text,
                         size_t from, size_t number)
{
    struct slice header = slice_sub(text, from, number > from ? number : from);

    if (header.length == 0 || slice_find_byte(header, '.') >= 0 || !words_upper_first(header))
        return from;
    cuts->headed = true;
    return push(arena, cuts, text, number);
}

/* The title that leads the page, behind the page's header or at once, and the cuts around it. */
static size_t cut_lead(struct arena *arena, struct page_cuts *cuts, struct page_titles *titles,
                       struct slice text, size_t from)
{
    struct slice lead = words_clip(text, from + LEAD_BYTES);
    size_t number = 0;

    for (size_t at = from; at < lead.length; at++) {
        size_t entry = 0;
        size_t bytes = 0;

        if (begins_word(text, at) && hit_at(text, at).words > 0)
            return cut_header(arena, cuts, text, from, number);
        if (number == 0 && at <= from + HEADER_BYTES && begins_number(text, at))
            number = at;
        if (begins_word(text, at))
            bytes = page_titles_match(titles, slice_from(text, at), &entry);
        if (bytes == 0)
            continue;
        cuts->headed = at > from;
        push(arena, cuts, text, at);
        cuts->title = cuts->count - 1;
        cuts->number = page_titles_number(titles, entry, bytes);
        return push(arena, cuts, text, at + bytes);
    }
    return from;
}

/* «… godkendt. 2. Ansøgning om tilskud 26/1840 …»: bytes of number and title of a further item. */
static size_t further_item(struct page_titles *titles, struct slice text, size_t at)
{
    size_t digits = at > 0 && text.data[at - 1] == ' ' ? words_digits(slice_from(text, at)) : 0;
    size_t title = at + digits + 2;
    size_t entry = 0;
    size_t bytes;

    if (digits == 0 || digits > ITEM_DIGITS || !slice_starts(slice_from(text, at + digits), ". "))
        return 0;
    bytes = page_titles_match(titles, slice_from(text, title), &entry);
    if (bytes > 0)
        page_titles_number(titles, entry, bytes);
    return bytes == 0 ? 0 : title + bytes - at;
}

void page_cut_find(struct arena *arena, struct slice text, struct page_titles *titles,
                   struct page_cuts *cuts)
{
    size_t last = push(arena, cuts, text, page_number(text));
    size_t end = before_footer(text);
    bool lists = titles->page == text.data; /* it holds the contents */
    bool names = false;
    size_t bare_end = 0; /* where the label without a colon before ends, with the blank */

    cuts->title = NO_TITLE;
    if (!lists)
        last = cut_lead(arena, cuts, titles, text, last);
    for (size_t at = last; at < end; at++) {
        struct hit hit = {.words = 0};
        size_t item = lists ? 0 : further_item(titles, text, at);

        if (item > 0) {
            push(arena, cuts, text, at);
            last = push(arena, cuts, text, at + item);
            at += item - 1;
            continue;
        }
        if (begins_word(text, at))
            hit = hit_at(text, at);
        if (hit.words == 0 && begins_word(text, at)) {
            hit = (struct hit){.words = bare_in_run(text, at, bare_end), .names = true};
            bare_end = hit.words > 0 ? at + hit.words + 1 : bare_end;
        }
        if (hit.words == 0 && names && begins_word(text, at) &&
            begins_decision(words_clip(slice_from(text, at), WINDOW_BYTES))) {
            last = push(arena, cuts, text, at);
            names = false;
        }
        /* «Fraværende: REFERAT Bo Elk»: the value of the label stands behind it. */
        if (hit.words == 0 || !is_placed(text, at, hit, last) || (hit.kind && names))
            continue;
        last = push(arena, cuts, text, at);
        names = hit.names;
        if (hit.after)
            last = push(arena, cuts, text, at + hit.words);
        at += hit.words - 1;
    }
    if (end < text.length)
        push(arena, cuts, text, end);
    if (cuts->title == NO_TITLE)
        cuts->title = cuts->count;
}
