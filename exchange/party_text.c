#include "exchange/party_text.h"

#include "core/utf8.h"
#include "exchange/party_table.h"

enum { SHORT_FORM = 4 };

static bool in_span(struct word_span span, size_t at)
{
    return at < span.end;
}

bool party_single_capital(const struct word *word)
{
    unsigned codepoint;

    return word->kind == WORD_TEXT && word->capital &&
           utf8_decode(word->raw.data, word->raw.length, &codepoint) == word->raw.length;
}

bool party_short_form(const struct word *word)
{
    size_t letters = 0;
    size_t at = 0;

    if (word->kind != WORD_TEXT)
        return false;
    while (at < word->raw.length) {
        unsigned codepoint;

        at += utf8_decode(word->raw.data + at, word->raw.length - at, &codepoint);
        if (utf8_lower(codepoint) == codepoint)
            return false;
        letters++;
    }
    return letters >= 2 && letters <= SHORT_FORM;
}

/* «V's», «Ø’s» */
static bool is_letter_genitive(const struct word *word)
{
    unsigned codepoint;
    size_t bytes;

    if (word->kind != WORD_TEXT || !word->capital || word->raw.length < 3)
        return false;
    bytes = utf8_decode(word->raw.data, word->raw.length, &codepoint);
    return slice_is(slice_from(word->fold, bytes), "'s") ||
           slice_is(slice_from(word->fold, bytes), "’s");
}

static const char *first_letter(struct arena *arena, const struct word *word)
{
    unsigned codepoint;

    return arena_slice(
        arena, slice_sub(word->raw, 0, utf8_decode(word->raw.data, word->raw.length, &codepoint)));
}

static size_t party_form_read(const struct wording *words, struct word_span span,
                              const char **letter)
{
    const struct word *word = &words->items[span.at];
    struct phrase_rows rows = phrase_rows_at(&party_index, word);

    for (size_t i = 0; i < rows.count; i++) {
        const struct party_form *form = &party_forms[rows.items[i]];
        size_t length = phrase_match(words, span.at, form->pattern);

        if (length == PHRASE_NONE || span.at + length > span.end)
            continue;
        if (form->letters == PARTY_ANY_CASE ||
            (form->letters == PARTY_CAPITALS ? party_short_form(word) || party_single_capital(word)
                                             : word->capital || length > 1)) {
            *letter = form->letter;
            return length;
        }
    }
    return 0;
}

bool party_local_short_form(const struct word *word)
{
    return party_short_form(word) && word->raw.length <= 3;
}

static size_t skip_group_word(const struct wording *words, struct word_span span)
{
    size_t length = phrase_match(words, span.at,
                                 "liste|listen|gruppe|gruppen|partiet|parti|partierne|listerne|"
                                 "byrådsgruppe|byrådsgruppen|grupperne|valggruppe|fra");

    return length == PHRASE_NONE || !in_span(span, span.at + length) ? 0 : length;
}

/* «Fjordbylisten», «Den Lokale Fællesliste»: a list of its own name, which is its short form. */
static size_t local_list_read(const struct wording *words, struct word_span span)
{
    enum { LIST_WORDS = 4 };

    for (size_t at = span.at; in_span(span, at) && at < span.at + LIST_WORDS; at++) {
        const struct word *word = &words->items[at];

        if (!word->capital || (at > span.at && word->first))
            return 0;
        if (word->raw.length > 6 && word_is(word, "*listen|*liste"))
            return at + 1 - span.at;
    }
    return 0;
}

size_t party_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                       const char **letter)
{
    size_t skipped = in_span(span, span.at) ? skip_group_word(words, span) : 0;
    struct word_span rest = {span.at + skipped, span.end};
    const struct word *word;
    size_t taken;

    if (!in_span(rest, rest.at))
        return 0;
    word = &words->items[rest.at];
    taken = party_form_read(words, rest, letter);
    if (taken > 0)
        return skipped + taken;
    taken = local_list_read(words, rest);
    if (taken > 0) {
        *letter = arena_slice(arena, wording_slice(words, rest.at, rest.at + taken));
        return skipped + taken;
    }
    if (!party_single_capital(word) && !is_letter_genitive(word) &&
        !(skipped > 0 && party_local_short_form(word)))
        return 0;
    /* «P. Hansen» is a person. */
    if (rest.at + 2 < span.end && word_is_mark(&words->items[rest.at + 1], '.') &&
        words->items[rest.at + 2].capital && !words->items[rest.at + 2].first)
        return 0;
    *letter = first_letter(arena, word);
    if (party_local_short_form(word) && !is_letter_genitive(word))
        *letter = arena_slice(arena, word->raw);
    return skipped + 1;
}
