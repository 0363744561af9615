#include "exchange/item_number.h"

#include "exchange/date_text.h"
#include "exchange/words.h"

#include <string.h>

enum { TITLE_BYTES = 600, REMARK_BYTES = 40 };

static const struct numbered_word {
    const char *word;
    enum numbering numbering;
} numbered_words[] = {
    {"dagsordenens punkt", NUMBERING_PUNKT},
    {"dagsordenspunkt", NUMBERING_PUNKT},
    {"dagsordenspunkt:", NUMBERING_PUNKT},
    {"punkt nr.:", NUMBERING_PUNKT},
    {"punkt nr.", NUMBERING_PUNKT},
    {"punkt:", NUMBERING_PUNKT},
    {"punkt", NUMBERING_PUNKT},
    {"ad punkt", NUMBERING_PUNKT},
    {"ad pkt.", NUMBERING_PKT},
    {"pkt.:", NUMBERING_PKT},
    {"pkt.", NUMBERING_PKT},
    {"pkt", NUMBERING_PKT},
    {"sag nr.", NUMBERING_SAG},
    {"sag nr", NUMBERING_SAG},
    {"sag", NUMBERING_SAG},
    {"nr.", NUMBERING_NR},
    {"nr", NUMBERING_NR},
};

bool item_number_worded(enum numbering numbering)
{
    return numbering <= NUMBERING_SAG;
}

static bool take_digits(struct slice *text, struct item_number *found)
{
    size_t digits = words_digits(*text);

    if (digits == 0 || digits > 4)
        return false;
    found->digits = slice_sub(*text, 0, digits);
    found->value = 0;
    for (size_t i = 0; i < digits; i++)
        found->value = found->value * 10 + (unsigned)(text->data[i] - '0');
    *text = slice_from(*text, digits);
    return found->value > 0;
}

static struct slice skip_blanks(struct slice text)
{
    return slice_from(text, words_blanks(text));
}

/* A dash of one or three bytes; 0 where none stands there. */
static size_t dash_bytes(struct slice text)
{
    if (slice_starts(text, "-"))
        return 1;
    return slice_starts(text, "\u2013") || slice_starts(text, "\u2014") ? 3 : 0;
}

/* «Punkt 44 2. budgetopfølgning», «Punkt 45 10 års jubilæum». */
static bool is_numbered_title(struct slice text)
{
    size_t digits = words_digits(text);
    struct slice rest = slice_from(text, digits);

    if (slice_starts(rest, "."))
        rest = slice_from(rest, 1);
    rest = skip_blanks(rest);
    return digits > 0 && digits < 5 && rest.length > 3 && rest.length < text.length - digits &&
           (words_upper_first(rest) || words_lower_first(rest));
}

/* «Pkt. 3 (Malene)»: who presents it; the title stands below. */
static bool is_remark(struct slice text)
{
    return text.length <= REMARK_BYTES && slice_starts(text, "(") && slice_ends(text, ")");
}

/* After a word and its number anything may stand that parts them from a title. */
static bool take_worded_title(struct slice rest, struct item_number *found)
{
    struct slice after = skip_blanks(rest);
    size_t dash = dash_bytes(after);

    if (is_remark(after))
        after = slice_from(after, after.length);
    if (after.length == 0) {
        found->title = after;
        return true;
    }
    if (strchr(":.)|", after.data[0]) != NULL) {
        found->title = skip_blanks(slice_from(after, 1));
        dash = dash_bytes(found->title);
        found->title = skip_blanks(slice_from(found->title, dash));
        return !words_digit_first(slice_from(after, 1));
    }
    if (dash > 0) {
        found->title = skip_blanks(slice_from(after, dash));
        return !words_digit_first(slice_from(after, dash));
    }
    found->title = after;
    return after.length < rest.length && (words_upper_first(after) || slice_starts(after, "\"") ||
                                          slice_starts(after, "§") || is_numbered_title(after));
}

static bool find_worded(struct slice line, struct item_number *found)
{
    for (size_t i = 0; i < sizeof numbered_words / sizeof *numbered_words; i++) {
        size_t length = words_start(line, numbered_words[i].word);
        struct slice rest = skip_blanks(slice_from(line, length));

        if (length == 0 || !words_digit_first(rest) || !take_digits(&rest, found))
            continue;
        found->numbering = numbered_words[i].numbering;
        return take_worded_title(rest, found);
    }
    return false;
}

static bool begins_title(struct slice text)
{
    return words_upper_first(text) || words_lower_first(text) || words_digit_first(text) ||
           (text.length > 0 && strchr("\"(§'", text.data[0]) != NULL) ||
           slice_starts(text, "\u201D") || slice_starts(text, "\u201C") ||
           slice_starts(text, "\u00BB") || slice_starts(text, "\u00AB");
}

static bool take_title(struct slice rest, enum numbering numbering, struct item_number *found)
{
    size_t again;

    found->numbering = numbering;
    found->title = skip_blanks(rest);
    /* «1.  1. Titel»: a list's number and the item's own. */
    again = slice_equal(slice_sub(found->title, 0, found->digits.length), found->digits)
                ? found->digits.length
                : 0;
    if (again > 0 && slice_starts(slice_from(found->title, again), ". "))
        found->title = skip_blanks(slice_from(found->title, again + 1));
    return begins_title(found->title) &&
           (found->title.length < rest.length || !words_digit_first(found->title));
}

/* «1. januar», «3. kvartal», «2. og 3. maj»: a day or an order, no item. */
static bool is_ordinal(struct slice title)
{
    static const char *const orders[] = {"kvartal", "halvår", "og", "eller", "del", "sal"};
    size_t length = 0;

    while (length < title.length && strchr(" .,", title.data[length]) == NULL)
        length++;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        if (words_start_whole(title, orders[i]) > 0)
            return true;
    }
    return length > 0 && date_text_month(slice_sub(title, 0, length)) != 0;
}

static bool find_numeral(struct slice line, struct item_number *found)
{
    struct slice rest = line;
    struct slice after;

    if (!take_digits(&rest, found))
        return false;
    after = skip_blanks(rest);
    if (after.length == 0) {
        found->numbering = NUMBERING_ALONE;
        found->title = after;
        return true;
    }
    if (rest.data[0] == '.')
        return take_title(slice_from(rest, 1), NUMBERING_DOT, found) && !is_ordinal(found->title);
    if (rest.data[0] == ')')
        return take_title(slice_from(rest, 1), NUMBERING_PAREN, found);
    if (after.data[0] == ':')
        return take_title(slice_from(after, 1), NUMBERING_COLON, found);
    if (dash_bytes(after) > 0 && after.length < rest.length)
        return take_title(slice_from(after, dash_bytes(after)), NUMBERING_DASH, found);
    return after.length < rest.length && words_upper_first(after) &&
           take_title(rest, NUMBERING_BARE, found);
}

bool item_number_find(struct slice line, struct item_number *found)
{
    static const char *const open[] = {"åbent", "åben", "lukket"};
    struct slice text = words_clip(line, TITLE_BYTES);

    found->closed = false;
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        size_t length = words_start_whole(text, open[i]);

        if (length > 0 && words_digit_first(skip_blanks(slice_from(text, length)))) {
            text = skip_blanks(slice_from(text, length));
            found->closed = open[i][0] == 'l';
        }
    }
    return find_worded(text, found) || find_numeral(text, found);
}
