#include "exchange/attendance_when.h"

#include "exchange/attendance_table.h"
#include "exchange/date_text.h"
#include "exchange/outcome_table.h"

#include <string.h>

enum { ITEM_DIGITS = 4 };

static bool is_item_number(const struct wording *words, size_t at, size_t end)
{
    return at < end && words->items[at].kind == WORD_NUMBER &&
           words->items[at].raw.length <= ITEM_DIGITS;
}

/* «1-2 og 4» from the first number on, as «1-2, 4». */
static size_t read_items(const struct wording *words, struct word_span span, struct str *out)
{
    size_t at = span.at;

    for (;;) {
        size_t next = at + 1;

        str_append(out, out->length == 0 || slice_ends(str_slice(out), "-") ? "" : ", ");
        str_append_slice(out, words->items[at].raw);
        if (next < span.end && word_is(&words->items[next], ".") &&
            is_item_number(words, next + 1, span.end) && words->items[next].glued)
            next++;
        if (is_item_number(words, next + 1, span.end) && word_is(&words->items[next], "-|–|til")) {
            str_append(out, "-");
            at = next + 1;
            continue;
        }
        if (!is_item_number(words, next + 1, span.end) ||
            !word_is(&words->items[next], ",|og|samt|+|&"))
            return at + 1;
        at = next + 1;
    }
}

static const char *find_items(struct arena *arena, const struct wording *words,
                              struct word_span span)
{
    struct str out = STR_INIT;
    const char *items = NULL;

    for (size_t at = span.at; at < span.end; at++) {
        size_t length =
            phrase_match(words, at,
                         "pkt|punkt|punkterne|punkter|sag|sagerne|dagsordenspunkt|"
                         "dagsordenspunkterne|dagsordenens ?punkt ?punkterne ?. ?nr ?.");

        if (length != PHRASE_NONE && is_item_number(words, at + length, span.end))
            at = read_items(words, (struct word_span){at + length, span.end}, &out) - 1;
    }
    if (out.length > 0)
        items = arena_strndup(arena, str_text(&out), out.length);
    str_clear(&out);
    return items;
}

/* Which of the three a time is, by the word before it. */
static void take_clock(struct attendance_when *when, struct slice before, struct clock_found found)
{
    before = slice_trim(before);
    if (clock_is_set(found.end)) {
        when->from = found.start;
        when->to = found.end;
    } else if (slice_ends(before, "til") || slice_ends(before, "indtil")) {
        when->to = found.start;
    } else if (slice_ends(before, "fra") || slice_ends(before, "Fra")) {
        when->from = found.start;
    } else if (!clock_is_set(when->at)) {
        when->at = found.start;
    }
}

struct attendance_when attendance_when_read(struct arena *arena, const struct wording *words,
                                            struct word_span span)
{
    struct attendance_when when = {NO_CLOCK, NO_CLOCK, NO_CLOCK, NULL, false};
    struct slice text = wording_slice(words, span.at, span.end);
    struct clock_found found;
    size_t from = 0;

    while (clock_text_find(text, from, &found)) {
        take_clock(&when, slice_sub(text, from, found.at), found);
        from = found.at + found.length;
    }
    when.items = find_items(arena, words, span);
    for (size_t at = span.at; at < span.end && !when.this_item; at++) {
        when.this_item =
            phrase_match(words, at, "sagens|punktets behandling|drøftelse") != PHRASE_NONE ||
            phrase_match(words, at, "dette|nærværende punkt|sag") != PHRASE_NONE ||
            phrase_match(words, at, "behandling*|under ~2 sagen|punktet") != PHRASE_NONE;
    }
    return when;
}

static bool has_word(const char *text, const char *pattern)
{
    struct arena scratch = ARENA_INIT;
    struct wording words;
    bool has = false;

    wording_read(&scratch, slice_of(text), &words);
    for (size_t i = 0; i < words.count && !has; i++)
        has = word_is(&words.items[i], pattern);
    arena_clear(&scratch);
    return has;
}

bool attendance_is_staff(const char *title)
{
    return title != NULL &&
           has_word(title, "*direktør|*direktøren|*chef|*chefen|*konsulent|*sekretær|*leder|"
                           "*medarbejder|*sagsbehandler|*koordinator|*rådgiver|referent|*jurist|"
                           "*specialist|*planlægger|*ingeniør|*arkitekt|*assistent|*fuldmægtig");
}

/* «Grethe Gade», «Lise Vej Nøhr»: a street's name has the word at its end, a person's is it. */
static bool names_no_person(const char *name)
{
    enum { LONGEST_NAME = 6 };
    struct arena scratch = ARENA_INIT;
    struct wording words;
    bool none;

    wording_read(&scratch, slice_of(name), &words);
    none = words.count > LONGEST_NAME &&
           person_run_first(&words, (struct word_span){0, words.count}, LONGEST_NAME) > 0;
    for (size_t i = 0; i < words.count && !none; i++)
        none = (word_in(&words.items[i], &attendance_no_name_index) &&
                !word_is(&words.items[i], "gade|vej")) ||
               word_is(&words.items[i], outcome_body_words);
    arena_clear(&scratch);
    return none;
}

size_t attendance_person_read(struct arena *arena, const struct wording *words,
                              struct word_span span, bool single, struct person_reading *person)
{
    struct person_reading read;
    size_t taken = person_text_read(arena, words, span, single, &read);

    if (taken == 0 || names_no_person(read.name))
        return 0;
    *person = read;
    return taken;
}
