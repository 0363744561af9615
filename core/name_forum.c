#include "core/name_forum.h"

#include "core/date.h"
#include "core/name_forum_parts.h"
#include "core/name_text.h"
#include "core/utf8.h"

#include <string.h>

enum { YEAR_DIGITS = 4, TERM_YEARS = 3, TERM_BYTES = 9 };

static int read_year(struct slice text, size_t at)
{
    int year = 0;

    if (at + YEAR_DIGITS > text.length)
        return 0;
    for (size_t i = at; i < at + YEAR_DIGITS; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return 0;
        year = year * 10 + (text.data[i] - '0');
    }
    return year;
}

/* Terms run from the January after an election: 2006-2009, 2010-2013 … */
static bool is_term(int first, int last)
{
    return first >= 1970 && first < 2100 && last == first + TERM_YEARS && first % 4 == 2;
}

static bool ends_with_any(struct slice text, const char *const *endings)
{
    for (; *endings != NULL; endings++) {
        if (slice_ends(text, *endings))
            return true;
    }
    return false;
}

/* The years belong to what the body is about, not to the body: «… helhedsplan 2022-2025». */
static bool years_of_a_plan(struct slice before)
{
    static const char *const plans[] = {
        "plan",      "planen",  "aftale",    "aftalen", "strategi", "strategien", "projekt",
        "projektet", "indsats", "indsatsen", "budget",  "politik",  "politikken", NULL};

    return ends_with_any(before, plans);
}

static struct slice trim_before_term(struct slice name)
{
    static const char *const words[] = {"valgperioden", "valgperiode", "Valgperioden",
                                        "Valgperiode",  "perioden",    " i",
                                        "for",          NULL};
    bool again = true;

    while (again) {
        again = false;
        name = slice_trim(name);
        while (name.length > 0 && strchr("(,-:", name.data[name.length - 1]) != NULL) {
            name.length--;
            again = true;
        }
        for (size_t i = 0; words[i] != NULL && !again; i++) {
            if (slice_ends(name, words[i])) {
                name.length -= strlen(words[i]);
                again = true;
            }
        }
    }
    return name;
}

/* Finds «2018-2021», with blanks or any dash between, at the very end; its start, or -1. */
static ptrdiff_t find_years(struct slice text, int *first, int *last)
{
    size_t at = text.length;

    if (at < TERM_BYTES || (*last = read_year(text, at - YEAR_DIGITS)) == 0)
        return -1;
    at -= YEAR_DIGITS;
    while (at > 0 && (text.data[at - 1] == ' ' || text.data[at - 1] == '-' ||
                      (unsigned char)text.data[at - 1] >= 0x80))
        at--;
    if (at < YEAR_DIGITS || (*first = read_year(text, at - YEAR_DIGITS)) == 0)
        return -1;
    return (ptrdiff_t)(at - YEAR_DIGITS);
}

void forum_name_split_term(struct slice text, struct slice *name, struct slice *term)
{
    struct slice whole = slice_trim(text);
    struct slice before;
    int first = 0;
    int last = 0;
    ptrdiff_t at;

    *name = whole;
    *term = slice_sub(whole, whole.length, whole.length);
    if (slice_ends(whole, ")"))
        whole.length--;
    at = find_years(whole, &first, &last);
    if (at < 0 || !is_term(first, last))
        return;
    before = trim_before_term(slice_sub(whole, 0, (size_t)at));
    if (before.length == 0 || years_of_a_plan(before))
        return;
    *term = slice_from(whole, (size_t)at);
    *name = before;
}

static const char *term_text(struct arena *arena, struct slice term)
{
    char *text;

    if (term.length < 2 * YEAR_DIGITS)
        return NULL;
    text = arena_alloc(arena, TERM_BYTES + 1);
    memcpy(text, term.data, YEAR_DIGITS);
    text[YEAR_DIGITS] = '-';
    memcpy(text + YEAR_DIGITS + 1, term.data + term.length - YEAR_DIGITS, YEAR_DIGITS);
    return text;
}

/* «(TPL)»: two to six capitals. */
static bool is_abbreviation(struct slice text)
{
    size_t count = 0;
    size_t at = 0;

    while (at < text.length) {
        unsigned codepoint;

        at += utf8_decode(text.data + at, text.length - at, &codepoint);
        if (!utf8_is_letter(codepoint) || utf8_lower(codepoint) == codepoint)
            return false;
        count++;
    }
    return count >= 2 && count <= 6;
}

/* Takes a bracket off the end of the name; its inside, or an empty slice. */
static struct slice take_bracket(struct slice *name)
{
    struct slice inside = slice_sub(*name, name->length, name->length);
    size_t open = name->length;

    if (!slice_ends(*name, ")"))
        return inside;
    while (open > 0 && name->data[open - 1] != '(')
        open--;
    if (open <= 1)
        return inside;
    inside = slice_sub(*name, open, name->length - 1);
    *name = slice_trim(slice_sub(*name, 0, open - 1));
    return inside;
}

struct forum_name forum_name_read(struct arena *arena, const char *text)
{
    struct forum_name self = {.kind = FORUM_UNKNOWN};
    struct str tidy = STR_INIT;
    struct str key = STR_INIT;
    struct slice name;
    struct slice term;
    struct slice plain;
    struct slice bracket;

    name_tidy(&tidy, slice_of(text));
    name = str_slice(&tidy);
    while (name.length > 0 && strchr(":;,.", name.data[name.length - 1]) != NULL)
        name.length--;
    forum_name_split_term(name, &name, &term);
    plain = name;
    bracket = take_bracket(&plain);
    if (is_abbreviation(bracket)) {
        self.abbreviation = arena_slice(arena, bracket);
        name = plain;
    }
    forum_key(&key, plain);
    self.name = arena_slice(arena, name);
    self.term = term_text(arena, term);
    self.key = arena_slice(arena, str_slice(&key));
    self.kind = forum_special(bracket) ? FORUM_SPECIAL : forum_key_kind(self.key);
    if (self.kind == FORUM_STANDING && forum_special(name))
        self.kind = FORUM_SPECIAL;
    self.bare = forum_key_bare(self.key);
    str_clear(&tidy);
    str_clear(&key);
    return self;
}

/* «tpl» or «tpl udvalg»: the short form without its head. */
static struct slice short_stem(const char *key)
{
    struct slice stem = slice_of(key);

    if (slice_ends(stem, " udvalg"))
        stem.length -= strlen(" udvalg");
    return stem;
}

static bool same_initials(struct slice stem, const struct forum_name *full)
{
    struct str initials = STR_INIT;
    struct str given = STR_INIT;
    bool same;

    forum_key_initials(&initials, full->key);
    if (full->abbreviation != NULL)
        name_lower(&given, slice_of(full->abbreviation));
    same = stem.length >= 2 &&
           (slice_equal(stem, str_slice(&given)) || slice_equal(stem, str_slice(&initials)));
    if (!same && initials.length > 2 && slice_ends(str_slice(&initials), "u")) {
        str_cut(&initials, initials.length - 1);
        same = slice_equal(stem, str_slice(&initials));
    }
    str_clear(&initials);
    str_clear(&given);
    return same;
}

bool forum_name_stands_for(const struct forum_name *shorter, const struct forum_name *full)
{
    if (full->bare || full->key[0] == '\0' || shorter->key[0] == '\0')
        return false;
    if (strcmp(shorter->key, FORUM_KEY_SPECIAL) == 0)
        return full->kind == FORUM_SPECIAL;
    if (shorter->bare)
        return forum_key_has_head(full->key, shorter->key) ||
               (full->kind == FORUM_SPECIAL && strcmp(shorter->key, "udvalg") == 0);
    return same_initials(short_stem(shorter->key), full);
}
