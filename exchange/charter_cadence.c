#include "exchange/charter.h"

#include "exchange/words.h"

enum { COUNT_NONE = 0 };

struct number_word {
    const char *word;
    int value;
};

static const struct number_word numbers[] = {
    {"en", 1},     {"én", 1},      {"et", 1},     {"ét", 1},    {"to", 2},    {"tre", 3},
    {"fire", 4},   {"fem", 5},     {"seks", 6},   {"syv", 7},   {"otte", 8},  {"ni", 9},
    {"ti", 10},    {"elleve", 11}, {"tolv", 12},  {"anden", 2}, {"andet", 2}, {"tredje", 3},
    {"fjerde", 4}, {"femte", 5},   {"sjette", 6},
};

/* How often, and in which period; the longest forms first. */
static const char *const periods[][2] = {
    {"halvår", "half-year"}, {"kvartal", "quarter"}, {"måned", "month"},
    {"uge", "week"},         {"år", "year"},
};

struct cadence {
    int count;
    int most;  /* «4-6 møder»: the 6, or COUNT_NONE */
    int every; /* periods between two, or COUNT_NONE */
    const char *period;
    const char *prefix; /* "about ", "at least " or "" */
};

/* The next word at or after *at; empty at the end. *at moves behind it. */
static struct slice next_word(struct slice text, size_t *at)
{
    static const char stops[] = " \t,;:()/";
    size_t from = *at;
    size_t end;

    while (from < text.length && slice_find_byte(SLICE(" \t,;:()/"), text.data[from]) >= 0)
        from++;
    end = from;
    while (end < text.length &&
           slice_find_byte((struct slice){stops, sizeof stops - 1}, text.data[end]) < 0)
        end++;
    *at = end;
    return slice_sub(text, from, end);
}

static int number_of(struct slice word)
{
    int value = 0;
    size_t digits = words_digits(word);

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (words_equal(word, numbers[i].word))
            return numbers[i].value;
    }
    if (digits == 0 || digits > 2)
        return COUNT_NONE;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (word.data[i] - '0');
    return digits == word.length || slice_is(slice_from(word, digits), ".") ? value : COUNT_NONE;
}

/* «år», «året», «årlige», «årligt», «kvartalsvis», «måneden», «månedligt»: whose period it is. */
static const char *period_of(struct slice word)
{
    static const char *const endings[] = {"",     "et", "en",  "lig",    "ligt",    "lige", "vis",
                                          "svis", "er", "ene", "entlig", "entligt", "vist", "s"};

    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        size_t start = words_start(word, periods[i][0]);

        for (size_t j = 0; start > 0 && j < sizeof endings / sizeof *endings; j++) {
            struct slice ending = slice_from(word, start);

            if (slice_ends(ending, "."))
                ending.length--;
            if (words_equal(ending, endings[j]))
                return periods[i][1];
        }
    }
    return words_start(word, "ugentlig") > 0 ? "week" : NULL;
}

/* «halvårlige», «kvartalsvis», «månedligt», «årligt»: often enough said by the word alone. */
static bool is_adverb(struct slice word)
{
    return words_find(word, "lig") >= 0 || words_find(word, "vis") >= 0;
}

static const char *const prefixes[][2] = {
    {"ca.", "about "},     {"ca", "about "},        {"cirka", "about "},      {"omkring", "about "},
    {"omtrent", "about "}, {"mindst", "at least "}, {"minimum", "at least "},
};

static const char *prefix_of(struct slice word)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (words_equal(word, prefixes[i][0]))
            return prefixes[i][1];
    }
    return NULL;
}

/* «4-6»: both numbers; *most is COUNT_NONE for one alone. */
static int range_of(struct slice word, int *most)
{
    size_t digits = words_digits(word);
    struct slice rest = slice_from(word, digits);

    *most = COUNT_NONE;
    if (digits > 0 && slice_starts(rest, "-"))
        *most = number_of(slice_from(rest, 1));
    else if (digits > 0 && slice_starts(rest, "–"))
        *most = number_of(slice_from(rest, sizeof "–" - 1));
    return *most == COUNT_NONE ? number_of(word) : number_of(slice_sub(word, 0, digits));
}

/* «hver 3. måned», «hvert kvartal», «hvert andet år» after «hver». */
static bool read_every(struct slice text, size_t *at, struct cadence *cadence)
{
    size_t ahead = *at;
    struct slice word = next_word(text, &ahead);
    int number = number_of(word);

    if (number != COUNT_NONE)
        word = next_word(text, &ahead);
    cadence->period = period_of(word);
    if (cadence->period == NULL)
        return false;
    cadence->every = number > 1 ? number : COUNT_NONE;
    cadence->count = 1;
    *at = ahead;
    return true;
}

/* «2 årlige møder», «4 gange årligt», «en gang om måneden», «ét møde … i de seneste to år» after
   the number. */
static bool read_count(struct slice text, size_t at, int count, struct cadence *cadence)
{
    enum { LOOK_AHEAD = 5 };
    bool times = false;

    for (int i = 0; i < LOOK_AHEAD; i++) {
        struct slice word = next_word(text, &at);
        const char *period = period_of(word);

        if (words_start(word, "gang") > 0 || words_equal(word, "møde") ||
            words_equal(word, "møder") || words_start(word, "ordinær") > 0)
            times = true;
        else if (words_start_whole(word, "hver") > 0 || words_start_whole(word, "hvert") > 0)
            return times && read_every(text, &at, cadence) && (cadence->count = count, true);
        else if (period != NULL && (times || is_adverb(word))) {
            cadence->count = count;
            cadence->period = period;
            return true;
        }
        if (word.length == 0)
            return false;
    }
    return false;
}

/* «ét møde … i de seneste to år»: what was held, which is all the text tells. */
static bool read_held(struct slice text, struct cadence *cadence)
{
    ptrdiff_t one = words_find_whole(text, "ét møde");
    ptrdiff_t years = words_find(text, "i de seneste ");
    size_t at;
    int number;

    if (one < 0)
        one = words_find_whole(text, "et møde");
    if (one < 0 || years < one)
        return false;
    at = (size_t)years + sizeof "i de seneste " - 1;
    number = number_of(next_word(text, &at));
    cadence->period = period_of(next_word(text, &at));
    cadence->count = 1;
    cadence->every = number;
    return number > 1 && cadence->period != NULL;
}

static bool read_often(struct slice text, struct cadence *cadence)
{
    const char *prefix = "";

    for (size_t at = 0; at < text.length;) {
        struct slice word = next_word(text, &at);
        int most;
        int number = range_of(word, &most);
        bool found = false;

        if (prefix_of(word) != NULL)
            prefix = prefix_of(word);
        if (words_equal(word, "hver") || words_equal(word, "hvert"))
            found = read_every(text, &at, cadence);
        else if (number != COUNT_NONE)
            found = read_count(text, at, number, cadence);
        if (!found && is_adverb(word) && period_of(word) != NULL) {
            *cadence = (struct cadence){.count = 1, .period = period_of(word)};
            found = true;
        }
        if (found) {
            cadence->prefix = prefix;
            cadence->most = most;
            return true;
        }
    }
    return false;
}

static bool is_as_needed(struct slice text)
{
    return words_find(text, "efter behov") >= 0 || words_find(text, "ved behov") >= 0 ||
           words_find(text, "når der er behov") >= 0;
}

static bool is_ad_hoc(struct slice text)
{
    return words_find(text, "ad hoc") >= 0 || words_find(text, "ad.hoc") >= 0 ||
           words_find(text, "ad. hoc") >= 0;
}

static void write_cadence(struct str *out, const struct cadence *cadence)
{
    if (cadence->prefix != NULL)
        str_append(out, cadence->prefix);
    if (cadence->every == COUNT_NONE || cadence->count > 1)
        str_printf(out, "%d", cadence->count);
    if (cadence->most > cadence->count)
        str_printf(out, "-%d", cadence->most);
    if (cadence->every == COUNT_NONE)
        str_printf(out, " a %s", cadence->period);
    else
        str_printf(out, "%severy %d %ss", cadence->count > 1 ? " " : "", cadence->every,
                   cadence->period);
}

const char *charter_cadence(struct slice text, struct arena *arena)
{
    struct cadence cadence = {.count = 0};
    struct str out = STR_INIT;
    const char *normal = NULL;

    if (read_held(text, &cadence) || read_often(text, &cadence))
        write_cadence(&out, &cadence);
    if (is_as_needed(text))
        str_append(&out, out.length > 0 ? ", as needed" : "as needed");
    else if (out.length == 0 && is_ad_hoc(text))
        str_append(&out, "ad hoc");
    if (out.length > 0)
        normal = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return normal;
}
