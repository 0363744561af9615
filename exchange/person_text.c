#include "exchange/person_text.h"

#include "core/utf8.h"
#include "exchange/outcome_table.h"
#include "exchange/party_table.h"

#include <string.h>

/* No body of a municipality has as many members as a list here may hold. */
enum { NAME_WORDS = 7, TITLE_WORDS = 14, LIST_MOST = 256 };

static bool in_span(struct word_span span, size_t at)
{
    return at < span.end;
}

static bool is_title(const struct word *word)
{
    return word->kind == WORD_TEXT && word_in(word, &title_index);
}

static bool is_particle(const struct word *word)
{
    return word_is(word, "de|von|van|af|la|el|al|der|den|ben|bin|da|du|le|ter|zu|abu");
}

static bool is_name_word(const struct word *word)
{
    return word->kind == WORD_TEXT && word->capital;
}

/* The words of a name: capitals, initials with their point, particles between. */
static size_t name_length(const struct wording *words, struct word_span span, size_t *parts)
{
    size_t at = span.at;

    *parts = 0;
    while (in_span(span, at) && *parts < NAME_WORDS && (at == span.at || !words->items[at].first)) {
        if (is_name_word(&words->items[at])) {
            ++*parts;
            at++;
            if ((party_single_capital(&words->items[at - 1]) ||
                 word_is(&words->items[at - 1], "kr|chr|fr|aa|th|vilh|joh")) &&
                in_span(span, at) && word_is_mark(&words->items[at], '.') &&
                in_span(span, at + 1) && is_name_word(&words->items[at + 1]) &&
                !words->items[at + 1].first)
                at++;
        } else if (*parts > 0 && is_particle(&words->items[at]) && in_span(span, at + 1) &&
                   is_name_word(&words->items[at + 1])) {
            at++;
        } else {
            break;
        }
    }
    return at - span.at;
}

/* Second and later words of a name that no first name is. */
static bool is_surname(const struct word *word)
{
    return word->raw.length > 3 && !word_is(word, "ingeborg|valborg") &&
           word_is(word, "*sen|*gaard|*gård|*berg|*bjerg|*borg|*strup|*rup|*sted|*skov|*lund|*dahl|"
                         "*holm|*toft|*bæk|*kjær|*kær|*mann|*vang|*quist|*kvist");
}

/* Initials and particles stand within a name, and so do their marks. */
static bool joins_name(const struct word *word)
{
    return is_particle(word) || party_single_capital(word) || word_is_mark(word, '.');
}

size_t person_run_first(const struct wording *words, struct word_span span, size_t least)
{
    size_t at = span.at;
    size_t whole = 0; /* words that are no initials */
    size_t parts;
    size_t length = name_length(words, span, &parts);
    size_t end = span.at + length;

    if (parts < least)
        return 0;
    while (at < end && (whole < 2 || joins_name(&words->items[at]) ||
                        is_particle(&words->items[at - 1]) || is_surname(&words->items[at]))) {
        whole += !joins_name(&words->items[at]);
        at++;
    }
    /* One word alone that is left of the run belongs to the name. */
    return end - at >= 2 ? at - span.at : 0;
}

static const char *copy_words(struct arena *arena, const struct wording *words, size_t from,
                              size_t to)
{
    return arena_slice(arena, slice_trim(wording_slice(words, from, to)));
}

/* A title before the name: «Borgmester», «1. viceborgmester», «Direktør for X», with a dash. */
static size_t leading_title(struct arena *arena, const struct wording *words, struct word_span span,
                            struct person_reading *person)
{
    size_t at = span.at;

    if (in_span(span, at + 2) && words->items[at].kind == WORD_NUMBER &&
        word_is_mark(&words->items[at + 1], '.'))
        at += 2;
    if (!in_span(span, at) || !is_title(&words->items[at]))
        return 0;
    at++;
    person->title = copy_words(arena, words, span.at, at);
    if (in_span(span, at) && word_is(&words->items[at], "-|–|:|,"))
        at++;
    return at - span.at;
}

/* «Koncerndirektør fra Region Østhavet Kaj Lindum»: the last two words are the name. */
static size_t title_of_place(const struct wording *words, struct word_span span)
{
    size_t parts;
    size_t length;

    if (!in_span(span, span.at) || !word_is(&words->items[span.at], "fra|for|i|ved"))
        return 0;
    length = name_length(words, (struct word_span){span.at + 1, span.end}, &parts);
    return parts >= 3 ? 1 + length - 2 : 0;
}

/* Whether capitals are the initials of the name before them: «Nils Lindum Vad (NLV)». */
static bool are_initials(const char *name, const struct word *capitals)
{
    size_t at = 0;
    const char *word = name;

    while (word != NULL && at < capitals->raw.length) {
        unsigned a;
        unsigned b;
        size_t bytes = utf8_decode(capitals->raw.data + at, capitals->raw.length - at, &a);

        utf8_decode(word, strlen(word), &b);
        if (a == b)
            at += bytes;
        word = strchr(word, ' ');
        word = word == NULL ? NULL : word + 1;
    }
    return at == capitals->raw.length;
}

static size_t bracket_party(struct arena *arena, const struct wording *words, struct word_span span,
                            struct person_reading *person)
{
    const char *letter = NULL;
    size_t taken = party_text_read(arena, words, span, &letter);

    if (taken == 0 && party_local_short_form(&words->items[span.at]) &&
        !are_initials(person->name, &words->items[span.at])) {
        letter = arena_slice(arena, words->items[span.at].raw);
        taken = 1;
    }
    if (taken > 0)
        person->party = letter;
    return taken;
}

static size_t bracket_end(const struct wording *words, struct word_span span)
{
    for (size_t at = span.at + 1; in_span(span, at) && at < span.at + TITLE_WORDS; at++) {
        if (words->items[at].first || word_is_mark(&words->items[at], '('))
            return 0;
        if (word_is_mark(&words->items[at], ')'))
            return at;
    }
    return 0;
}

/* «(A)», «(V, formand)», «(formand)», «()», «(LI)»; other remarks are not the person's. */
static size_t read_bracket(struct arena *arena, const struct wording *words, struct word_span span,
                           struct person_reading *person)
{
    size_t close;
    size_t at = span.at + 1;

    if (!in_span(span, span.at) || !word_is_mark(&words->items[span.at], '('))
        return 0;
    close = bracket_end(words, span);
    if (close == 0)
        return 0;
    if (close == at)
        return 2;
    at += bracket_party(arena, words, (struct word_span){at, close}, person);
    if (at < close && at > span.at + 1 && word_is(&words->items[at], ",|-|/"))
        at++;
    if (at < close &&
        (is_title(&words->items[at]) || (words->items[at].kind == WORD_NUMBER && at + 2 < close &&
                                         is_title(&words->items[at + 2])))) {
        person->title = copy_words(arena, words, at, close);
        at = close;
    }
    if (at < close && party_short_form(&words->items[at]) && at + 1 == close)
        at = close;
    return at == close ? close + 1 - span.at : 0;
}

/* «, A,» and «, A» at the end. */
static size_t read_comma_party(struct arena *arena, const struct wording *words,
                               struct word_span span, struct person_reading *person)
{
    size_t after = span.at + 2;

    if (person->party != NULL || !in_span(span, span.at + 1) ||
        !word_is_mark(&words->items[span.at], ',') ||
        !party_single_capital(&words->items[span.at + 1]) || words->items[span.at + 1].first)
        return 0;
    if (in_span(span, after) && !words->items[after].first &&
        !word_is(&words->items[after], ",|(|;") && words->items[after].kind != WORD_TEXT)
        return 0;
    if (in_span(span, after) && words->items[after].capital && !words->items[after].first)
        return 0;
    person->party = arena_slice(arena, words->items[span.at + 1].raw);
    return 2;
}

static bool begins_person(const struct wording *words, struct word_span span)
{
    size_t parts;

    name_length(words, span, &parts);
    return parts >= 2;
}

/* «, Formand», «, fagkoordinator for Team Miljø», «- direktør»: up to what ends an entry. */
static size_t trailing_title(struct arena *arena, const struct wording *words,
                             struct word_span span, struct person_reading *person)
{
    size_t at = span.at + 1;

    if (!in_span(span, at + 0) || !word_is(&words->items[span.at], ",|-|–") ||
        words->items[at].first)
        return 0;
    if (words->items[at].kind == WORD_NUMBER && in_span(span, at + 2) &&
        word_is_mark(&words->items[at + 1], '.'))
        at += 2;
    if (!is_title(&words->items[at]) || word_is(&words->items[at], "suppleant|stedfortræder") ||
        /* «…, Borgmester Anne Berg»: the next person's title */
        begins_person(words, (struct word_span){at + 1, span.end}))
        return 0;
    for (at++; in_span(span, at) && at < span.at + TITLE_WORDS && !words->items[at].first; at++) {
        if (word_is(&words->items[at], ",|;|(|)|.|-|–|:|forlod|deltog|ankom|kom|mødte|var"))
            break;
        if (word_is(&words->items[at], "og|samt") &&
            begins_person(words, (struct word_span){at + 1, span.end}))
            break;
    }
    if (person->title == NULL)
        person->title = copy_words(arena, words, span.at + 1, at);
    return at - span.at;
}

/* What belongs to the person after the name. */
static size_t read_tail(struct arena *arena, const struct wording *words, struct word_span span,
                        struct person_reading *person)
{
    size_t at = span.at;

    for (;;) {
        struct word_span rest = {at, span.end};
        size_t taken = read_bracket(arena, words, rest, person);

        if (taken == 0 && in_span(rest, at + 1) && word_is_mark(&words->items[at], ',') &&
            word_is_mark(&words->items[at + 1], '(')) {
            taken = read_bracket(arena, words, (struct word_span){at + 1, span.end}, person);
            taken += taken > 0;
        }
        if (taken == 0)
            taken = read_comma_party(arena, words, rest, person);
        if (taken == 0)
            taken = trailing_title(arena, words, rest, person);
        if (taken == 0)
            return at - span.at;
        at += taken;
    }
}

size_t person_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                        bool single, struct person_reading *person)
{
    struct person_reading read = {NULL, NULL, NULL};
    size_t at = span.at;
    size_t parts;
    size_t length;

    if (span.end > words->count)
        span.end = words->count;
    at += leading_title(arena, words, span, &read);
    if (read.title != NULL)
        at += title_of_place(words, (struct word_span){at, span.end});
    length = name_length(words, (struct word_span){at, span.end}, &parts);
    if (parts == 0 || (parts == 1 && !single && read.title == NULL &&
                       !(in_span(span, at + 2) && word_is_mark(&words->items[at + 1], '(') &&
                         party_single_capital(&words->items[at + 2]))))
        return 0;
    read.name = copy_words(arena, words, at, at + length);
    if (read.title != NULL && at > span.at + 2)
        read.title = copy_words(arena, words, span.at, at);
    at += length;
    at += read_tail(arena, words, (struct word_span){at, span.end}, &read);
    *person = read;
    return at - span.at;
}

void word_list_add(struct arena *arena, struct word_list *list, const char *word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i], word) == 0)
            return;
    }
    if (list->count < LIST_MOST)
        *LIST_PUSH(arena, list) = word;
}

/* «Venstre (V)»: the letter once more. */
static size_t skip_letter_bracket(const struct wording *words, struct word_span span)
{
    bool letter = in_span(span, span.at + 2) && word_is_mark(&words->items[span.at], '(') &&
                  (party_single_capital(&words->items[span.at + 1]) ||
                   party_short_form(&words->items[span.at + 1])) &&
                  word_is_mark(&words->items[span.at + 2], ')');

    return letter ? 3 : 0;
}

static bool holds_number(const struct wording *words, struct word_span span)
{
    return phrase_match(words, span.at, "( ~2 # )") != PHRASE_NONE;
}

/* «Teknisk Udvalg» has two capitals too. */
static bool is_name_of_body(const char *name)
{
    struct arena scratch = ARENA_INIT;
    struct wording words;
    bool body = false;

    wording_read(&scratch, slice_of(name), &words);
    for (size_t i = 0; i < words.count && !body; i++)
        body = word_is(&words.items[i], outcome_body_words);
    arena_clear(&scratch);
    return body;
}

static size_t read_voter(struct arena *arena, const struct wording *words, struct word_span span,
                         struct voters *voters)
{
    struct person_reading person;
    const char *letter = NULL;
    size_t counted = 0;
    size_t taken;
    size_t close;

    /* «4 A» */
    if (in_span(span, span.at + 1) && words->items[span.at].kind == WORD_NUMBER)
        counted = 1;
    taken = party_text_read(arena, words, (struct word_span){span.at + counted, span.end}, &letter);
    if (taken > 0) {
        word_list_add(arena, &voters->parties, letter);
        taken += counted;
        return taken + skip_letter_bracket(words, (struct word_span){span.at + taken, span.end});
    }
    taken = person_text_read(arena, words, span, false, &person);
    if (taken == 0 || is_name_of_body(person.name))
        return 0;
    word_list_add(arena, &voters->names, person.name);
    /* Who belongs to no party votes for himself alone. */
    if (person.party != NULL && strcmp(person.party, "UP") != 0)
        word_list_add(arena, &voters->of_names, person.party);
    /* «(Frie Borgere)», «(formand for udvalget)»: said of the person, and no voter. */
    close = in_span(span, span.at + taken) && word_is_mark(&words->items[span.at + taken], '(') &&
                    !holds_number(words, (struct word_span){span.at + taken, span.end})
                ? bracket_end(words, (struct word_span){span.at + taken, span.end})
                : 0;
    return close > 0 ? close + 1 - span.at : taken;
}

/* «(8)» after a voter, where another follows: the words it takes, 0 where it does not stand there.
 */
static size_t read_own_count(const struct wording *words, struct word_span span, int *count)
{
    enum { MOST_DIGITS = 2, WORDS = 3 };
    struct slice digits;

    if (!in_span(span, span.at + WORDS) || phrase_match(words, span.at, "( # )") == PHRASE_NONE ||
        words->items[span.at + WORDS].first ||
        !word_is(&words->items[span.at + WORDS], ",|og|samt|+|&|;"))
        return 0;
    digits = words->items[span.at + 1].raw;
    if (digits.length > MOST_DIGITS)
        return 0;
    for (size_t i = 0; i < digits.length; i++)
        *count = *count * 10 + (digits.data[i] - '0');
    return WORDS;
}

size_t voters_text_read(struct arena *arena, const struct wording *words, struct word_span span,
                        struct voters *voters)
{
    size_t at = span.at;
    int count = 0;

    if (span.end > words->count)
        span.end = words->count;
    for (;;) {
        size_t next = at + read_own_count(words, (struct word_span){at, span.end}, &count);
        size_t mark = next;
        size_t taken;

        if (at > span.at) {
            while (in_span(span, next) && next - mark < 2 && !words->items[next].first &&
                   word_is(&words->items[next], ",|og|samt|+|&|/|;"))
                next++;
            if (next == mark)
                return at - span.at;
        }
        if (!in_span(span, next) || (next > span.at && words->items[next].first))
            return at - span.at;
        taken = read_voter(arena, words, (struct word_span){next, span.end}, voters);
        if (taken == 0)
            return at - span.at;
        voters->counted += count;
        count = 0;
        at = next + taken;
    }
}
