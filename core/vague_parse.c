/*
 * Reads dates as people write them. A date expression is one to four terms («5. eller 7. maj»,
 * «april–juni 2010»); what a term leaves out it takes from the one after it, then from the one
 * before it, then from the caller.
 */
#include "core/vague_date.h"

#include "core/vague_lex.h"
#include "core/vague_term.h"

#include <string.h>

enum { TERMS = 2 * VAGUE_ALTERNATIVES };

static bool take_dash(struct lexer *c)
{
    return lex_take(c, "-") || lex_take(c, "\xE2\x80\x93") || lex_take(c, "\xE2\x80\x94");
}

/* What joins the last term to the next, if anything does. */
static enum join take_join(struct lexer *c, const struct term *last, bool between)
{
    enum word_kind kind;

    lex_skip_space(c);
    if (take_dash(c))
        return JOIN_SPAN;
    if (lex_take(c, "/"))
        return last->iso ? JOIN_SPAN : JOIN_OR;
    kind = lex_word(c, NULL);
    if (kind == WORD_TO)
        return JOIN_SPAN;
    if (kind == WORD_OR)
        return JOIN_OR;
    if (kind == WORD_AND && between)
        return JOIN_SPAN;
    if (kind == WORD_AND && (last->open || (last->form == VAGUE_MONTH && last->year == 0)))
        return JOIN_OR;
    return JOIN_NONE;
}

/* Reads as many terms as follow each other; ends[i] is where term i ends. */
static int take_terms(struct lexer *c, struct term terms[TERMS], size_t ends[TERMS])
{
    int between = 0;
    bool from = lex_kind(c, WORD_FROM, &between);
    int count = 1;

    if (!vague_take_term(c, &terms[0]))
        return 0;
    ends[0] = c->at;
    for (; count < TERMS; count++) {
        enum join join = take_join(c, &terms[count - 1], between == 1);

        if (join == JOIN_NONE || !vague_take_term(c, &terms[count]))
            break;
        terms[count].join = join;
        ends[count] = c->at;
    }
    return from && count == 1 ? 0 : count;
}

/* Whether what stands at the cursor can open a date; spares most places the closer look. */
static bool may_open(struct lexer c)
{
    char byte;

    lex_skip_space(&c);
    byte = lex_peek(&c);
    return lex_is_digit(byte) || byte == '-' || byte == 'Q' || byte == 'q' ||
           lex_opens_date(lex_word(&c, NULL));
}

bool vague_date_at(struct slice text, size_t from, int year, struct vague_match *match)
{
    struct vague_match read = {.from = from};
    struct lexer c = {text, from};
    struct term terms[TERMS];
    size_t ends[TERMS];
    int count = may_open(c) ? take_terms(&c, terms, ends) : 0;

    /* Fewer where all of them together make no date: «24. marts 2025 eller 7». */
    for (; count > 0; count--) {
        struct term attempt[TERMS];

        memcpy(attempt, terms, (size_t)count * sizeof *terms);
        if (vague_terms_join(attempt, count, year, &read)) {
            read.length = ends[count - 1] - from;
            *match = read;
            return true;
        }
    }
    return false;
}

static bool is_season(enum vague_form form)
{
    return form >= VAGUE_SPRING && form <= VAGUE_WINTER;
}

/* Words before which «marts», «efteråret» and «2021» are times and not names or numbers. */
static bool leads_to_time(enum word_kind kind)
{
    return kind == WORD_OF || kind == WORD_FROM || kind == WORD_TO || kind == WORD_BEFORE ||
           kind == WORD_AFTER || kind == WORD_OR;
}

/* Within a text a bare year, month or season is a date only where the word before says so, and
   a span of years is a period's name. */
static bool stands_alone(const struct vague_match *match, enum word_kind before)
{
    const struct date_span *span = &match->date.spans[0];

    if (match->date.count > 1)
        return true;
    if (span->form == VAGUE_SPAN)
        return span->first.year == span->last.year || span->last.month != 12 ||
               span->first.month != 1;
    if (span->form == VAGUE_YEAR)
        return leads_to_time(before);
    if (!match->year_given && (span->form == VAGUE_MONTH || is_season(span->form)))
        return leads_to_time(before);
    return true;
}

bool vague_date_may_stand(struct slice text)
{
    struct lexer c = {text, 0};

    while (lex_more(&c)) {
        struct lexer here = c;
        struct term terms[TERMS];
        size_t ends[TERMS];

        if (lex_opens_date(lex_step(&c)) && lex_begins(text, here.at) &&
            take_terms(&here, terms, ends) > 0)
            return true;
    }
    return false;
}

bool vague_date_find(struct slice text, size_t from, int year, struct vague_match *match)
{
    struct lexer c = {text, from};
    enum word_kind before = WORD_NONE;

    while (lex_more(&c)) {
        size_t at = c.at;
        enum word_kind here = lex_step(&c);
        struct vague_match found;

        if (lex_opens_date(here) && lex_begins(text, at) && vague_date_at(text, at, year, &found) &&
            stands_alone(&found, before)) {
            *match = found;
            return true;
        }
        if (here != WORD_SPACE)
            before = here;
    }
    return false;
}

enum status vague_date_parse(const char *text, int year, struct vague_date *date)
{
    struct slice trimmed = slice_trim(slice_of(text));
    struct vague_match match;

    if (!vague_date_at(trimmed, 0, year, &match) || match.length != trimmed.length)
        return STATUS_INVALID;
    *date = match.date;
    date->text = text;
    return STATUS_OK;
}
