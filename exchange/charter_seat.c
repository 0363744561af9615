#include "exchange/charter_seat.h"

#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

enum { NAME_WORDS = 5 };

/* Parts of words that no person's name has. */
static const char *const no_names[] = {
    "kommun",  "bolig",     "forening",    "forvaltning", "udvalg",   "råd",       "center",
    "fond",    "selskab",   "region",      "styrelse",    "afdeling", "direkt",    "formand",
    "formænd", "medlem",    "repræsent",   "chef",        "leder",    "konsulent", "gruppe",
    "forum",   "sekretær",  "koordinator", "borgmester",  "danmark",  "skole",     "organisation",
    "politi",  "ministeri", "partner",     "ansvarlig",   "team",     "sektor",
};

static bool is_initials(struct slice word)
{
    return word.length <= 4 && slice_ends(word, ".");
}

static bool is_unit(struct slice word)
{
    return word.length >= 2 && !words_lower_first(slice_from(word, word.length - 1)) &&
           words_upper_first(word) && words_upper_first(slice_from(word, 1));
}

static bool is_name_word(struct slice word)
{
    if (!words_upper_first(word) || is_unit(word) || word.length < 2)
        return is_initials(word) && words_upper_first(word);
    for (size_t i = 0; i < sizeof no_names / sizeof *no_names; i++) {
        if (words_find(word, no_names[i]) >= 0)
            return false;
    }
    return slice_find_byte(word, '/') < 0;
}

/* Cuts the last word off; empty where there is none. */
static struct slice take_last(struct slice *text)
{
    size_t from;
    struct slice word;

    *text = slice_trim(*text);
    from = text->length;
    while (from > 0 && text->data[from - 1] != ' ')
        from--;
    word = slice_from(*text, from);
    *text = slice_trim(slice_sub(*text, 0, from));
    return word;
}

bool charter_is_person(struct slice text)
{
    unsigned words = 0;

    text = slice_trim(text);
    while (text.length > 0) {
        struct slice word = take_last(&text);

        if (!is_name_word(word) || (words == 0 && is_initials(word)) || ++words > NAME_WORDS)
            return false;
    }
    return words >= 2;
}

/* «Kommunaldirektør Mads Lindum»: where the name at the end begins, or the length. */
static size_t name_at_end(struct slice text)
{
    struct slice rest = text;
    size_t at = text.length;
    unsigned words = 0;

    while (rest.length > 0 && words < NAME_WORDS) {
        struct slice before = rest;
        struct slice word = take_last(&rest);

        if (!is_name_word(word) || (words == 0 && is_initials(word)))
            break;
        at = (size_t)(word.data - text.data);
        words++;
        if (before.length == rest.length)
            break;
    }
    return words >= 2 && at > 0 ? at : text.length;
}

/* «Grethe Poulsen MTF»: how long the name at the beginning is, or 0. */
static size_t name_at_start(struct slice text)
{
    size_t end = text.length;

    while (end > 0) {
        struct slice head = slice_sub(text, 0, end);
        struct slice rest = head;
        struct slice word;

        if (charter_is_person(head))
            return end;
        word = take_last(&rest);
        if (!is_unit(word))
            return 0;
        end = rest.length;
    }
    return 0;
}

struct separator {
    size_t at;
    size_t length;
};

/* The first « – », « - », «, » or « fra » of the text. */
static bool find_separator(struct slice text, struct separator *separator)
{
    static const char *const marks[] = {" – ", " — ", " - ", ", ", " fra ", ": "};
    bool found = false;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = slice_find(text, marks[i]);

        if (at > 0 && (!found || (size_t)at < separator->at)) {
            *separator = (struct separator){(size_t)at, strlen(marks[i])};
            found = true;
        }
    }
    return found;
}

static struct slice without_end_marks(struct slice text)
{
    text = slice_trim(text);
    while (text.length > 0 && strchr(",;", text.data[text.length - 1]) != NULL)
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    return text;
}

/* «dog Lise Thomsen», «Lise Thomsen er vikar»: who sits meanwhile. */
static struct slice stand_in_of(struct slice bracket)
{
    static const char *const marks[] = {"dog ",          "stedfortræder ", "vikar ",
                                        "erstattes af ", "afløses af ",    "suppleant "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(bracket, marks[i]);
        struct slice rest;

        if (at < 0)
            continue;
        rest = slice_trim(slice_from(bracket, (size_t)at + strlen(marks[i])));
        if (slice_starts(rest, ":"))
            rest = slice_trim(slice_from(rest, 1));
        if (charter_is_person(rest))
            return rest;
    }
    return (struct slice){NULL, 0};
}

/* What a bracket says goes where it belongs; false where it belongs to the text itself. */
static bool take_bracket(struct reading_seat *seat, struct slice bracket, struct arena *arena)
{
    struct slice stand_in = stand_in_of(bracket);

    bracket = slice_trim(bracket);
    if (stand_in.data != NULL) {
        seat->stand_in = arena_slice(arena, stand_in);
        return true;
    }
    if (words_start(bracket, "repræsentant") > 0) {
        seat->rule = arena_slice(arena, bracket);
        return true;
    }
    if (words_find(bracket, "formand") >= 0 || words_find(bracket, "sekretær") >= 0 ||
        words_find(bracket, "tovholder") >= 0 || words_find(bracket, "projektleder") >= 0 ||
        words_find(bracket, "observatør") >= 0 || words_find(bracket, "mødeleder") >= 0) {
        seat->role = arena_slice(arena, bracket);
        return true;
    }
    return words_find(bracket, "orlov") >= 0;
}

/* The text without its last bracket, if that was understood. */
static struct slice take_brackets(struct reading_seat *seat, struct slice text, struct arena *arena)
{
    ptrdiff_t open;
    ptrdiff_t close;

    text = without_end_marks(text);
    open = slice_find_byte(text, '(');
    close = slice_find_byte(text, ')');
    if (open < 0 || close < open || (size_t)close + 1 != text.length ||
        !take_bracket(seat, slice_sub(text, (size_t)open + 1, (size_t)close), arena))
        return text;
    return without_end_marks(slice_sub(text, 0, (size_t)open));
}

static void set_role(struct reading_seat *seat, struct slice role, struct arena *arena)
{
    role = without_end_marks(role);
    while (slice_starts(role, ","))
        role = slice_trim(slice_from(role, 1));
    if (role.length > 0 && seat->role == NULL)
        seat->role = arena_slice(arena, role);
}

/* «Kaj Vad fra HAVNEBO», «Grethe Poulsen MTF, projektleder», «Mads Lindum». */
static bool take_person_first(struct reading_seat *seat, struct slice text, struct arena *arena)
{
    struct separator separator = {text.length, 0};
    size_t name;

    find_separator(text, &separator);
    name = name_at_start(slice_sub(text, 0, separator.at));
    if (name == 0)
        return false;
    seat->person = arena_slice(arena, slice_sub(text, 0, name));
    set_role(seat, slice_from(text, name < separator.at ? name : separator.at + separator.length),
             arena);
    return true;
}

/* «Formænd for Sydbo Boligforening og Nordbo Havneby»: the name that ends an enumeration, or that a
   preposition leads to, is one of what it names, and nobody's who sits here. */
static bool leads_on(struct slice post)
{
    static const char *const links[] = {"og", "eller", "samt", "for", "i", "af", "fra", "ved"};
    struct slice word = take_last(&post);

    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        if (slice_is(word, links[i]))
            return true;
    }
    return false;
}

/* «Direktør for SOF – Dorthe Grønlykke», «Kommunaldirektør Mads Lindum». */
static bool take_person_last(struct reading_seat *seat, struct slice text, struct arena *arena)
{
    struct separator separator = {0};
    struct slice post;
    size_t name;

    if (find_separator(text, &separator) &&
        charter_is_person(slice_from(text, separator.at + separator.length))) {
        seat->person =
            arena_slice(arena, slice_trim(slice_from(text, separator.at + separator.length)));
        post = slice_sub(text, 0, separator.at);
    } else {
        name = name_at_end(text);
        if (name == text.length || leads_on(slice_sub(text, 0, name)))
            return false;
        seat->person = arena_slice(arena, slice_from(text, name));
        post = slice_sub(text, 0, name);
    }
    post = without_end_marks(post);
    if (post.length == 0)
        return true;
    if (seat->rule == NULL)
        seat->rule = arena_slice(arena, post);
    set_role(seat, post, arena);
    return true;
}

static bool is_ad_hoc(struct slice text)
{
    return words_find(text, "ad hoc") >= 0 || words_find(text, "ad. hoc") >= 0 ||
           words_find(text, "ad.hoc") >= 0 || words_find(text, "efter behov") >= 0;
}

struct reading_seat charter_seat_of(struct slice text, struct arena *arena)
{
    struct reading_seat seat = {.rule = NULL};
    bool person;

    text = take_brackets(&seat, text, arena);
    person = take_person_first(&seat, text, arena) || take_person_last(&seat, text, arena);
    if (!person) {
        if (slice_ends(text, ".") && !slice_ends(text, " m.v.") && !slice_ends(text, " mv."))
            text = slice_sub(text, 0, text.length - 1);
        seat.rule = arena_slice(arena, text);
        if (seat.role == NULL && is_ad_hoc(text))
            seat.role = "ad hoc";
    }
    return seat;
}
