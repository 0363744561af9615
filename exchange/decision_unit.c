#include "exchange/decision_unit.h"

#include "exchange/outcome_table.h"
#include "exchange/person_text.h"
#include "exchange/vote_text.h"

#define CHANGE                                                                                     \
    "forslag|forslaget|ændringsforslag|ændringsforslaget|underændringsforslag|modforslag|"      \
    "tilføjelsesforslag|alternativt|beslutningsforslag"

static bool stands(const struct wording *words, const char *pattern)
{
    return phrase_find(words, 0, pattern) != PHRASE_NONE;
}

static bool begins(const struct decision_unit *unit, const char *pattern)
{
    return phrase_match(&unit->words, unit->label.words < unit->words.count ? unit->label.words : 0,
                        pattern) != PHRASE_NONE;
}

/* «Udvalget stillede forslag» is the body itself, «formanden foreslår» the order of its meeting:
   no change that somebody moved. */
static bool has_body_before(const struct wording *words, size_t verb)
{
    for (size_t i = 0; i < verb; i++) {
        if (word_is(&words->items[i], "byrådsgruppe*|gruppe*|valggruppe*"))
            continue;
        if (word_is(&words->items[i], outcome_body_words) ||
            word_is(&words->items[i], "formanden|formand|borgmesteren|mødelederen"))
            return true;
    }
    return false;
}

static size_t find_move(const struct wording *words)
{
    size_t at =
        phrase_find(words, 0, "stillede|stiller|stillet|fremsatte|fremsætter|fremsat ~9 " CHANGE);

    if (at == PHRASE_NONE)
        at = phrase_find(words, 0, "foreslår|foreslog ?, at");
    return at;
}

static bool is_move_of_chair(const struct wording *words)
{
    return stands(words, "formanden|borgmesteren|mødelederen _2 foreslår|foreslog|stillede") ||
           stands(words, "foreslår|foreslog formanden|borgmesteren|mødelederen");
}

static bool is_move(const struct decision_unit *unit)
{
    size_t verb = find_move(&unit->words);

    if (verb != PHRASE_NONE && verb > 0 && verb < 40 && !has_body_before(&unit->words, verb))
        return true;
    return begins(unit, "?et ?# ?to ?tre " CHANGE " ?# ~2 fra|af|stillet") ||
           begins(unit, "ændringsforslag|underændringsforslag #|a|b|c|d|i|ii|iii :") ||
           begins(unit, "forslag #|a|b|c|d|i|ii|iii ?:");
}

/* «A stemte imod, idet …», but not «med 17 stemmer mod 8, idet 2 undlod». */
static bool gives_reason_against(const struct wording *words)
{
    static const char pattern[] = "stemte|stemmer imod|mod ~3 idet|fordi|da|begrundelse*|hensyn";
    size_t at = phrase_find(words, 0, pattern);

    while (at != PHRASE_NONE && at + 2 < words->count && words->items[at + 2].kind == WORD_NUMBER)
        at = phrase_find(words, at + 1, pattern);
    return at != PHRASE_NONE;
}

static bool is_dissent(const struct decision_unit *unit)
{
    const struct wording *words = &unit->words;

    return begins(unit, "~6 protokolbemærkning*|protokoltilførsel*|mindretalsudtalelse*|"
                        "særindstilling*|mindretalserklæring*|særudtalelse*|protokollat*") ||
           stands(words, "afgav|afgiver|fremsatte|ønskede|ønsker|fik ~8 protokolbemærkning*|"
                         "protokoltilførsel*|mindretalsudtalelse*|særindstilling*") ||
           stands(words, "ført|føre|tilført|føres|tilføre|indført ~4 protokol*|*protokollen") ||
           stands(words, "til ~1 protokollen|protokol ?:") ||
           stands(words, "tager|tog|tages|tage|taget ~3 forbehold*") ||
           stands(words, "afvigende mening") || gives_reason_against(words) ||
           (stands(words, "kunne|kan ?dog ikke tiltræde|godkende|støtte|anbefale|tilslutte") &&
            !unit->stated) ||
           stands(words, "ønsker|ønskede|begærer|begærede|kræver|krævede ~4 indbragt|standset|"
                         "standsning*") ||
           stands(words, "særstandpunkt*|mindretalsindstilling*");
}

static bool ends_with_colon(const struct wording *words)
{
    return words->count > 0 && word_is_mark(&words->items[words->count - 1], ':');
}

void decision_unit_read(struct arena *arena, struct decision_unit *unit)
{
    struct reading_vote vote;

    wording_read(arena, unit->text, &unit->words);
    unit->label = point_label_read(&unit->words, 0);
    outcome_words_read(arena, &unit->words, &unit->told);
    vote_text_read(arena, unit->text, unit->told.outcome, &vote);
    unit->stated = unit->told.stated && unit->told.outcome != OUTCOME_NONE;
    unit->votes = vote.present;
    unit->on_change = begins(unit, "~3 " CHANGE);
    unit->on_motion =
        stands(&unit->words, "indstilling*|*indstilling|hovedforslag*|dagsorden*|sagen|herefter");
    unit->dissent = is_dissent(unit);
    unit->effect = begins(unit, "det betyder|medfører|indebærer");
    unit->opens = ends_with_colon(&unit->words);
    unit->moves = is_move(unit);
    unit->wishes = unit->moves && !unit->told.leads &&
                   !stands(&unit->words, "blev|bliver|er forkastet|nedstemt|afvist|vedtaget|"
                                         "godkendt|tiltrådt med|enstemmigt|.");
    unit->tells_change = (unit->stated || unit->opens || unit->votes) &&
                         begins(unit, "_3 ændringsforslag*|underændringsforslag*|modforslag*") &&
                         !begins(unit, "indstilling*|*indstilling");
    unit->puts_motion = stands(&unit->words, "indstilling*|*indstilling|hovedforslag* ~6 "
                                             "afstemning|stemt") &&
                        !unit->on_change;
    unit->chair = is_move_of_chair(&unit->words);
}

static const char *name_of(struct arena *arena, const struct decision_unit *unit,
                           struct word_span span)
{
    struct person_reading person;
    const char *letter;
    size_t taken = party_text_read(arena, &unit->words, span, &letter);

    /* A party keeps the words in which it is named. */
    if (taken > 0)
        return arena_slice(arena, wording_slice(&unit->words, span.at, span.at + taken));
    if (person_text_read(arena, &unit->words, span, false, &person) > 0)
        return person.name;
    return NULL;
}

/* «Enhedslistens ændringsforslag blev forkastet» */
static const char *owner_of_change(struct arena *arena, const struct decision_unit *unit)
{
    struct word_span span = {unit->label.words, unit->words.count};
    const char *letter;
    size_t taken = party_text_read(arena, &unit->words, span, &letter);
    struct slice name = wording_slice(&unit->words, span.at, span.at + taken);

    if (taken == 0 ||
        phrase_match(&unit->words, span.at + taken, "ændringsforslag*") == PHRASE_NONE)
        return NULL;
    if (slice_ends(name, "s") && !slice_ends(name, "'s"))
        name.length--;
    return arena_slice(arena, name);
}

const char *decision_unit_mover(struct arena *arena, const struct decision_unit *unit)
{
    const struct wording *words = &unit->words;
    size_t from = phrase_find(words, 0, CHANGE " ~3 fra|af");
    size_t verb = find_move(words);

    if (from != PHRASE_NONE) {
        from += phrase_match(words, from, CHANGE " ~3 fra|af");
        return from < words->count ? name_of(arena, unit, (struct word_span){from, words->count})
                                   : NULL;
    }
    for (size_t i = unit->label.words; verb != PHRASE_NONE && i < verb; i++) {
        const char *name = NULL;

        if (words->items[i].capital)
            name = name_of(arena, unit, (struct word_span){i, verb});
        if (name != NULL)
            return name;
    }
    if (unit->tells_change)
        return owner_of_change(arena, unit);
    verb = phrase_find(words, 0, "formanden|borgmesteren|mødelederen");
    return unit->chair && verb != PHRASE_NONE ? arena_slice(arena, words->items[verb].raw) : NULL;
}

/* Where somebody's own words begin: behind a colon or a quotation mark, or a reason. */
static size_t own_words(const struct decision_unit *unit)
{
    const struct wording *words = &unit->words;

    for (size_t i = unit->label.words; i < words->count; i++) {
        const struct word *word = &words->items[i];

        if (word_is_mark(word, ':') || word_is_mark(word, '"') || slice_is(word->raw, "«") ||
            slice_is(word->raw, "»") || slice_is(word->raw, "”") || slice_is(word->raw, "“") ||
            word_is(word, "idet|fordi|da|at|om"))
            return i;
    }
    return words->count;
}

bool decision_unit_voice(struct arena *arena, const struct decision_unit *unit, size_t *at,
                         struct reading_voice *voice)
{
    struct word_span span = {*at, own_words(unit)};

    for (; span.at < span.end; span.at++) {
        struct person_reading person;
        const char *letter;
        size_t taken = 0;

        if (!unit->words.items[span.at].capital)
            continue;
        taken = party_text_read(arena, &unit->words, span, &letter);
        if (taken > 0) {
            span.at += taken - 1;
            continue;
        }
        taken = person_text_read(arena, &unit->words, span, false, &person);
        if (taken == 0 || person.name == NULL)
            continue;
        *voice = (struct reading_voice){person.name, person.party};
        *at = span.at + taken;
        return true;
    }
    return false;
}

struct point_label decision_unit_target(const struct decision_unit *unit)
{
    size_t at = phrase_find(&unit->words, 0,
                            "til|vedrørende|vedr|om ?. ad|punkt|pkt|"
                            "indstillingspunkt|indstillingens");
    struct point_label none = {.kind = POINT_LABEL_NONE};

    return at == PHRASE_NONE ? none : point_label_read(&unit->words, at + 1);
}
