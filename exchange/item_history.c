#include "exchange/item_history.h"

#include "exchange/date_text.h"
#include "exchange/forum_text.h"
#include "exchange/outcome_text.h"
#include "exchange/vote_text.h"
#include "exchange/words.h"

#include <string.h>

enum {
    LINE_BYTES = 2000,
    BEFORE_BYTES = 400, /* within which body and day stand before the quote */
    VERB_BYTES = 60,    /* and the word for a decision */
    QUOTE_BYTES = 800,
};

static const struct quotes {
    const char *open;
    const char *close;
} quotes[] = {{"\"", "\""}, {"”", "”"}, {"“", "”"}, {"«", "»"}, {"»", "«"}, {"„", "“"}};

bool item_history_heads(struct slice heading)
{
    static const char *const headings[] = {"historik",      "sagshistorik", "tidligere",
                                           "sagens forløb", "sagens gang",  "sagsforløb"};

    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        if (words_start(heading, headings[i]) > 0)
            return true;
    }
    return false;
}

/* The quote that begins at the text's beginning, with the bytes that it takes; 0 where none does.
 */
static size_t quote_bytes(struct slice text, struct slice *inner)
{
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        size_t open = strlen(quotes[i].open);
        ptrdiff_t close =
            slice_starts(text, quotes[i].open)
                ? slice_find(words_clip(slice_from(text, open), QUOTE_BYTES), quotes[i].close)
                : -1;

        if (close > 0) {
            *inner = slice_trim(slice_sub(text, open, open + (size_t)close));
            return open + (size_t)close + strlen(quotes[i].close);
        }
    }
    return 0;
}

/* «… hvor beslutningen blev: », «… besluttede: » right before the quote. */
static bool announces_decision(struct slice before)
{
    before = slice_trim(before);
    if (before.length > VERB_BYTES)
        before = slice_from(before, before.length - VERB_BYTES);
    return words_find(before, "beslut") >= 0 &&
           (slice_ends(before, ":") || words_end(before, "blev") || words_end(before, "var") ||
            words_end(before, "lød"));
}

static void find_day(struct slice before, struct date *date)
{
    struct date_found found;

    for (size_t from = 0; date_text_find(before, from, &found); from = found.at + found.length)
        *date = found.date;
}

/* The body that the text names last. */
static struct slice find_body(struct slice before)
{
    struct slice name = {NULL, 0};

    for (size_t at = 0; at < before.length; at++) {
        struct forum_found found;

        if ((at > 0 && before.data[at - 1] != ' ') ||
            !forum_text_find(slice_from(before, at), &found))
            continue;
        name = found.name;
        at += found.name.length;
    }
    return name;
}

static void add(struct item_body *self, unsigned line, struct slice before, struct slice quote)
{
    struct document *document = self->document;
    struct outcome_reading outcome;
    struct reading_decision decision = {.lines = {line, line}};
    struct slice body = find_body(before);

    find_day(before, &decision.date);
    outcome_text_read(document->arena, quote, &outcome);
    if (!outcome.stated)
        return;
    /* «… var på mødet den 22. april»: this body's own. */
    decision.forum = body.length > 0                    ? forum_text_plain(document->arena, body)
                     : words_find(before, "mødet") >= 0 ? document->reading->forum
                                                        : NULL;
    decision.outcome = outcome.outcome;
    decision.referred_to = outcome.referred_to;
    decision.text = document_text(document, quote);
    vote_text_read(document->arena, quote, outcome.outcome, &decision.vote);
    *LIST_PUSH(document->arena, &self->item->decisions) = decision;
}

void item_history_read(struct item_body *self, struct line_range lines)
{
    for (unsigned line = lines.first; line <= lines.last; line++) {
        struct slice text = words_clip(item_block_line(self, line)->text, LINE_BYTES);
        size_t from = 0; /* where what stands before the next quote begins */

        for (size_t at = 0; at < text.length; at++) {
            struct slice quote;
            struct slice before = slice_sub(text, from, at);
            size_t bytes = quote_bytes(slice_from(text, at), &quote);

            if (bytes == 0)
                continue;
            if (before.length > BEFORE_BYTES)
                before = slice_from(before, before.length - BEFORE_BYTES);
            if (announces_decision(before))
                add(self, line, before, quote);
            from = at + bytes;
            at = from - 1;
        }
    }
}
