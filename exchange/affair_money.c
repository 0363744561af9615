#include "exchange/affair.h"

#include "exchange/words.h"

#include <string.h>

/* Money: what a point grants (bevilling), and amounts in running text. */

enum { DIGITS = 12, YEAR_DIGITS = 4, COVER_BYTES = 200 };

struct unit {
    const char *word;
    int64_t kroner;
};

static const struct unit units[] = {
    {"mio. kr", 1000000},    {"mio.kr", 1000000}, {"mill. kr", 1000000}, {"millioner kr", 1000000},
    {"mia. kr", 1000000000}, {"t.kr", 1000},      {"tusinde kr", 1000},  {"kr", 1},
};

/* Digits with points between thousands and a comma before decimals: the value in hundredths. */
static size_t read_number(struct slice text, int64_t *hundredths)
{
    int64_t whole = 0;
    int64_t part = 0;
    unsigned digits = 0;
    unsigned decimals = 0;
    size_t at = 0;

    while (at < text.length) {
        char byte = text.data[at];

        if (byte >= '0' && byte <= '9' && digits < DIGITS) {
            whole = whole * 10 + (byte - '0');
            digits++;
        } else if (byte != '.' || words_digits(slice_from(text, at + 1)) != 3) {
            break;
        }
        at++;
    }
    if (at > 0 && at + 1 < text.length && text.data[at] == ',' &&
        words_digits(slice_from(text, at + 1)) > 0) {
        for (at++; at < text.length && text.data[at] >= '0' && text.data[at] <= '9'; at++) {
            if (decimals++ < 2)
                part = part * 10 + (text.data[at] - '0');
        }
    }
    *hundredths = whole * 100 + (decimals == 1 ? part * 10 : part);
    return at;
}

static int64_t unit_at(struct slice text, size_t *length)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t found = words_start(text, units[i].word);

        if (found > 0) {
            *length = found;
            return units[i].kroner;
        }
    }
    return 0;
}

bool affair_amount_find(struct slice text, size_t from, struct affair_amount *found)
{
    for (size_t at = from; at < text.length; at++) {
        int64_t hundredths;
        int64_t kroner;
        int64_t ore;
        size_t number;
        size_t blanks;
        size_t unit = 0;

        if (text.data[at] < '0' || text.data[at] > '9' ||
            (at > 0 && strchr(" (", text.data[at - 1]) == NULL))
            continue;
        number = read_number(slice_from(text, at), &hundredths);
        blanks = words_blanks(slice_from(text, at + number));
        kroner = unit_at(slice_from(text, at + number + blanks), &unit);
        /* Hundredths of a krone are øre; what no number holds is no amount. */
        if (kroner > 0 && !__builtin_mul_overflow(hundredths, kroner, &ore)) {
            *found =
                (struct affair_amount){.amount = ore, .at = at, .length = number + blanks + unit};
            return true;
        }
        at += number - 1;
    }
    return false;
}

/* «2026», «årene 2024 og 2025»: the first year at the beginning of the text. */
static int year_at(struct slice text)
{
    int year = 0;

    if (words_start(text, "årene ") > 0)
        text = slice_from(text, words_start(text, "årene "));
    if (words_digits(text) != YEAR_DIGITS || text.data[0] != '2')
        return NUMBER_NONE;
    for (size_t i = 0; i < YEAR_DIGITS; i++)
        year = year * 10 + (text.data[i] - '0');
    return year;
}

/* «i alt, afsat i 2026»: the first « i » after the amount that a year follows. */
static int year_after(struct slice text, size_t from)
{
    struct slice rest = slice_from(text, from);
    int year = NUMBER_NONE;

    for (ptrdiff_t at; year == NUMBER_NONE && (at = words_find(rest, " i ")) >= 0;) {
        rest = slice_from(rest, (size_t)at + strlen(" i "));
        year = year_at(rest);
    }
    return year;
}

static const char *cover_of(struct affair *self, struct slice text)
{
    static const char *const marks[] = {
        "finansieret af ",   "finansieres af ",   "finansieret via ", "finansieres via ",
        "finansieret over ", "finansieres over ", "med dækning fra "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(text, marks[i]);

        if (at >= 0)
            return affair_text(
                self, words_clip(slice_from(text, (size_t)at + strlen(marks[i])), COVER_BYTES));
    }
    return NULL;
}

/* The kind of grant named last before the amount. */
static const char *kind_before(struct affair *self, size_t byte)
{
    const char *kind = NULL;

    for (size_t i = 0; i < self->words.count && self->words.items[i].at < byte; i++) {
        const struct word *word = &self->words.items[i];

        if (word_is(word, "*bevilling|*bevillingen|*bevillinger|rådighedsbeløb*"))
            kind = arena_slice(self->arena, word->fold);
        else if (kind == NULL && word_is(word, "bevilges|bevilger|frigives|frigiver"))
            kind = "bevilling";
    }
    return kind;
}

void affair_grant_read(struct affair *self)
{
    struct affair_amount found = {.at = 0, .length = 0};
    size_t from = 0;

    if (self->point == NUMBER_NONE || self->decision != NUMBER_NONE)
        return;
    while (affair_amount_find(self->text, from, &found)) {
        const char *kind = kind_before(self, found.at);
        struct slice before = slice_sub(self->text, from, found.at);
        struct reading_grant *grant;

        from = found.at + found.length;
        if (kind == NULL)
            continue;
        grant = LIST_PUSH(self->arena, &self->item->affairs.grants);
        *grant = (struct reading_grant){
            .point = self->point,
            .amount = words_find(before, "negativ") >= 0 ? -found.amount : found.amount,
            .year = year_after(self->text, from),
            .kind = kind,
            .cover = cover_of(self, self->text),
            .lines = self->range,
        };
    }
}
