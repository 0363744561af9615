#include "exchange/outcome_text.h"

#include "exchange/outcome_table.h"
#include "exchange/phrase.h"
#include "exchange/point_text.h"

/* How far from «besluttede» its «at» may stand, and from that the verb. */
enum { REACH_AT = 10, REACH_INFINITIVE = 4, REACH_SUBJECT = 4, REACH_VERB = 9, LEAD = 8 };

struct hit {
    const struct outcome_phrase *phrase; /* NULL where there is none */
    enum outcome outcome;
    enum outcome_rank rank;
    size_t at;
    size_t end;
};

#define NO_HIT ((struct hit){NULL, OUTCOME_NONE, RANK_NONE, 0, 0})

#define STAFF                                                                                      \
    "administrationen|*administrationen|forvaltningen|*forvaltningen|direktionen|direktøren|"     \
    "*direktøren|*chefen|*chef|*sekretariatet|*afdelingen|*staben|center|centeret"

#define PASSIVES                                                                                   \
    "imødekommes|godkendes|tiltrædes|anbefales|støttes|vedtages|bevilges|meddeles|gives|"       \
    "efterkommes|gennemføres|accepteres"

static bool is_quality(const struct wording *words, size_t at)
{
    return at > 0 && !words->items[at].first &&
           word_is(&words->items[at - 1],
                   "den|det|de|en|et|denne|dette|disse|tidligere|senest|nyligt|netop|allerede|"
                   "socialt|særligt|ny|nye|nyt");
}

/* The first row of the table that stands at the word. */
static struct hit hit_at(const struct wording *words, size_t at, bool resolved)
{
    struct phrase_rows rows = phrase_rows_at(&outcome_index, &words->items[at]);

    for (size_t i = 0; i < rows.count; i++) {
        const struct outcome_phrase *phrase = &outcome_phrases[rows.items[i]];
        size_t length;

        if ((phrase->flags & OUTCOME_RESOLVED) != 0 && !resolved)
            continue;
        length = phrase_match(words, at, phrase->pattern);
        if (length == PHRASE_NONE ||
            ((phrase->flags & OUTCOME_QUALITY) != 0 && is_quality(words, at)))
            continue;
        return (struct hit){phrase, phrase->outcome, phrase->rank, at, at + length};
    }
    return NO_HIT;
}

static bool is_denial(const struct wording *words, size_t at)
{
    return word_is(&words->items[at], "ikke|ej") &&
           !(at + 1 < words->count && word_is(&words->items[at + 1], "blot|alene|kun|mindst"));
}

static bool is_denied(const struct wording *words, const struct hit *hit)
{
    size_t from = hit->at;

    for (int back = 0; back < 2 && from > 0 && !words->items[from].first; back++)
        from--;
    for (size_t i = from; i <= hit->end && i < words->count; i++) {
        if (i == hit->end && words->items[i].first)
            break;
        if (is_denial(words, i))
            return true;
    }
    return false;
}

static void deny(const struct wording *words, struct hit *hit)
{
    if ((hit->phrase->flags & OUTCOME_DENIES) != 0 && is_denied(words, hit)) {
        hit->outcome = OUTCOME_REJECTED;
        hit->rank = RANK_DONE;
    }
}

static size_t find_at(const struct wording *words, size_t from, bool *denied)
{
    *denied = false;
    for (size_t i = from; i < from + REACH_AT && i < words->count && !words->items[i].first; i++) {
        if (word_is(&words->items[i], "at"))
            return i;
        *denied = *denied || is_denial(words, i);
    }
    return PHRASE_NONE;
}

/* What stands first within reach after «at»; the beginning of a new clause ends the reach. */
static struct hit resolved_within(const struct wording *words, size_t from, size_t reach)
{
    for (size_t i = from; i < from + reach && i < words->count && !words->items[i].first; i++) {
        struct hit hit = hit_at(words, i, true);

        if (hit.phrase != NULL && hit.rank >= RANK_NOTED)
            return hit;
        if (word_is(&words->items[i], "at|som|der|,|skal|kan|bør|må|vil|" STAFF))
            break;
    }
    return NO_HIT;
}

static bool speaks_of_case(const struct wording *words, size_t at)
{
    for (size_t i = at; i < at + REACH_SUBJECT && i < words->count && !words->items[i].first; i++) {
        if (word_is(&words->items[i], "sagen|sagens|punktet|behandling*|forslag*|ansøgning*|"
                                      "indstilling*|beslutning*|redegørelse*|orientering*"))
            return true;
    }
    return false;
}

/* «besluttede at udsætte …», «vedtog, at sagen sendes tilbage»: what was resolved counts. */
static void resolve(const struct wording *words, struct hit *hit)
{
    bool denied;
    size_t at = find_at(words, hit->end, &denied);
    struct hit inner = NO_HIT;

    if (at == PHRASE_NONE ||
        phrase_match(words, at + 1, "punkt|pkt|sag|sagerne|punkterne ?. ?nr ?. #") != PHRASE_NONE)
        return;
    denied = denied || (at + 1 < words->count && is_denial(words, at + 1));
    inner = resolved_within(words, at + 1, REACH_INFINITIVE);
    if (inner.phrase == NULL && speaks_of_case(words, at + 1))
        inner = resolved_within(words, at + 1, REACH_VERB);
    if (inner.phrase != NULL) {
        deny(words, &inner);
        hit->outcome = inner.outcome;
        hit->rank = inner.rank > hit->rank ? inner.rank : hit->rank;
    }
    if (denied && hit->outcome == OUTCOME_APPROVED) {
        hit->outcome = OUTCOME_REJECTED;
        hit->rank = RANK_DONE;
    }
}

static bool is_quote(const struct word *word)
{
    return word->kind == WORD_MARK && word_is(word, "\"|«|»|”|“|„");
}

static bool opens_clause(const struct wording *words, size_t at)
{
    const struct word *word = &words->items[at];

    if (word_is(word, "at|idet|da|fordi|hvis|når|såfremt|medmindre|herunder"))
        return true;
    return at > 0 && word_is_mark(&words->items[at - 1], ',') &&
           word_is(word, "som|der|hvor|hvoraf|hvilket|hvis|hvem|hvad|hvordan|hvornår|hvorfor");
}

static bool takes_up_main(const struct wording *words, size_t at)
{
    return at < words->count &&
           (word_is(&words->items[at], "blev|er|bliver|blive|kunne|kan|har|havde") ||
            hit_at(words, at, false).phrase != NULL);
}

/* Marks the words of one sentence that stand below its main clause: in a clause that «at», «idet»
   or «, der» opens, in brackets, in quotes. */
static void mark_below(const struct wording *words, bool *below)
{
    bool clause = false;
    bool quote = false;
    int brackets = 0;

    for (size_t i = 0; i < words->count; i++) {
        const struct word *word = &words->items[i];

        if (word_is_mark(word, '('))
            brackets++;
        if (is_quote(word))
            quote = !quote;
        if (clause && word_is_mark(word, ',') && takes_up_main(words, i + 1))
            clause = false;
        else if (opens_clause(words, i) && i > 0)
            clause = true;
        else if (i == 0 && word_is(word, "idet|da|fordi|hvis|når|såfremt|at"))
            clause = !word_is(word, "at");
        below[i] = clause || quote || brackets > 0;
        if (word_is_mark(word, ')') && brackets > 0)
            brackets--;
    }
}

/* «… blev forkastet», «… godkendt.» at the end of a sentence whose subject carries a clause. */
static bool closes_sentence(const struct wording *words, const struct hit *hit)
{
    for (size_t back = 1; back <= 3 && back <= hit->at; back++) {
        /* «…, der er bevilget orlov» tells of somebody, not of what was done. */
        if (word_is(&words->items[hit->at - back], "blev|bliver|er|blevet"))
            return hit->at == back || !word_is(&words->items[hit->at - back - 1], "der|som");
        if (word_is(&words->items[hit->at - back], "at"))
            return false;
    }
    return hit->end >= words->count || word_is(&words->items[hit->end], ".|med|enstemmigt");
}

static struct hit better(struct hit a, struct hit b)
{
    return b.rank > a.rank ? b : a;
}

static struct hit best_hit(const struct wording *words, const bool *below, bool in_clauses)
{
    struct hit best = NO_HIT;

    for (size_t i = 0; i < words->count; i++) {
        struct hit hit;

        if (below[i] != in_clauses)
            continue;
        hit = hit_at(words, i, false);
        if (hit.phrase == NULL)
            continue;
        if (hit.rank == RANK_NONE || (in_clauses && ((hit.phrase->flags & OUTCOME_MAIN) != 0 ||
                                                     !closes_sentence(words, &hit)))) {
            i = hit.rank == RANK_NONE ? hit.end - 1 : i;
            continue;
        }
        deny(words, &hit);
        if ((hit.phrase->flags & OUTCOME_OPENS) != 0 && !in_clauses)
            resolve(words, &hit);
        best = better(best, hit);
        i = hit.end > i ? hit.end - 1 : i;
    }
    return best;
}

static bool is_body(const struct word *word)
{
    return word->kind == WORD_TEXT && word_is(word, outcome_body_words);
}

/* What a member, a party or a minority says for itself is not what the body did. The word at
   which that begins, PHRASE_NONE where the sentence has none. */
static size_t find_dissent(const struct wording *sentence)
{
    size_t protocol =
        phrase_find(sentence, 0, "ført|føre|tilført|føres|protokollat ~3 protokol*|*protokollen");
    size_t reserved = phrase_find(sentence, 0, "tager|tog|tage ~2 forbehold");
    size_t verb;

    if (phrase_match(sentence, 0, "^ ~5 mindretal*") != PHRASE_NONE ||
        phrase_match(sentence, 0,
                     "^ ~1 protokolbemærkning*|protokoltilførsel*|mindretalsudtalelse*|"
                     "særindstilling*|mindretalserklæring*|særudtalelse*") != PHRASE_NONE)
        return 0;
    if (protocol != PHRASE_NONE || reserved != PHRASE_NONE)
        return protocol < reserved ? protocol : reserved;
    verb = phrase_find(sentence, 0,
                       "kunne|kan|vil|ville|godkender|tiltræder|anbefaler|støtter|tiltrådte "
                       "?dog ikke");
    /* «Ansøgningen kan ikke imødekommes»: said of the case by the body. */
    if (verb != PHRASE_NONE &&
        phrase_match(sentence, verb, "kunne|kan|vil|ville ?dog ikke ~2 " PASSIVES) != PHRASE_NONE)
        return PHRASE_NONE;
    for (size_t i = 0; verb != PHRASE_NONE && i < verb; i++) {
        if (is_body(&sentence->items[i]) || word_is(&sentence->items[i], "der|det|flertal*"))
            return PHRASE_NONE;
    }
    return verb != PHRASE_NONE && verb > 0 ? 0 : PHRASE_NONE;
}

static bool is_staff(const struct wording *sentence)
{
    return phrase_match(sentence, 0,
                        "^ ~4 " STAFF " ~3 indstiller|indstillede|anbefaler|anbefalede|foreslår|"
                        "foreslog|vurderer|vurderede|undersøger|udarbejder|arbejder|bemyndiges|"
                        "vender|sender|fremlægger") != PHRASE_NONE;
}

/* «Punkt 16 sendes tilbage», «Sag 3 udgår»: of another item, unless nothing else is said. */
static bool is_of_other_item(const struct wording *sentence, const struct point_label *label,
                             enum outcome outcome)
{
    if (outcome != OUTCOME_RETURNED && outcome != OUTCOME_WITHDRAWN &&
        outcome != OUTCOME_POSTPONED && outcome != OUTCOME_REFERRED)
        return false;
    return (label->kind == POINT_LABEL_POINT && !label->closed) ||
           phrase_find(sentence, 0, "dagsordenens ?. punkt|pkt ?. #") != PHRASE_NONE ||
           phrase_match(sentence, 0, "^ sag|sagerne|punkterne|punkt|pkt ?. ?nr ?. #") !=
               PHRASE_NONE;
}

static struct hit read_sentence(struct arena *arena, const struct wording *all, size_t from,
                                size_t to)
{
    struct point_label label = point_label_read(all, from);
    size_t start = from + label.words < to ? from + label.words : from;
    struct wording sentence = wording_part(all, start, to);
    bool *below = arena_alloc(arena, sentence.count * sizeof *below);
    size_t dissent = find_dissent(&sentence);
    struct hit hit;

    if (dissent == 0 || is_staff(&sentence))
        return NO_HIT;
    mark_below(&sentence, below);
    hit = best_hit(&sentence, below, false);
    if (hit.rank <= RANK_NOTHING)
        hit = better(hit, best_hit(&sentence, below, true));
    /* «Godkendt, idet Ø ønsker ført til protokol …» decides before somebody speaks for himself. */
    if (dissent != PHRASE_NONE && hit.at > dissent)
        return NO_HIT;
    if (is_of_other_item(&sentence, &label, hit.outcome))
        hit.rank = RANK_NOTHING;
    hit.at += start;
    hit.end += start;
    return hit;
}

/* After these what follows is effect, list or somebody's own words. */
static bool ends_decision(const struct wording *words, size_t from)
{
    return phrase_match(words, from, "^ det betyder|medfører") != PHRASE_NONE ||
           phrase_match(words, from,
                        "^ protokolbemærkning*|protokoltilførsel*|mindretalsudtalelse*|"
                        "særindstilling* ~9 :") != PHRASE_NONE;
}

/* «Byrådets godkendelse», «Økonomiudvalgets behandling» */
static bool is_body_genitive(const struct word *word)
{
    struct word stem = *word;

    if (word->fold.length < 4 || !slice_ends(word->fold, "s"))
        return false;
    stem.fold.length--;
    return is_body(&stem);
}

static bool is_name_word(const struct wording *words, size_t at)
{
    const struct word *word = &words->items[at];

    return word->capital || is_body(word) || word_is(word, "og|for|af|-|,|/|i|kultur|og|teknik") ||
           (at + 1 < words->count && word_is_mark(&words->items[at + 1], '-'));
}

/* The name of a body that begins at a word: up to the word that tells that it is one, and what
   «for …» adds to it. */
static const char *read_body(struct arena *arena, const struct wording *words, size_t at)
{
    struct slice name;
    bool genitive = false;
    size_t end = 0;

    for (size_t i = at; i < words->count && i < at + REACH_AT && !words->items[i].first; i++) {
        genitive = is_body_genitive(&words->items[i]);
        if (genitive || is_body(&words->items[i])) {
            end = i + 1;
            break;
        }
        if (!is_name_word(words, i))
            return NULL;
    }
    if (end == 0)
        return NULL;
    if (phrase_match(words, end, "for") != PHRASE_NONE && end + 1 < words->count &&
        words->items[end + 1].capital) {
        end += 2;
        while (end + 1 < words->count && !words->items[end].first &&
               word_is(&words->items[end], "og|,|-") && words->items[end + 1].capital)
            end += 2;
        while (end < words->count && !words->items[end].first && words->items[end].capital)
            end++;
    }
    name = wording_slice(words, at, end);
    return arena_slice(arena, slice_sub(name, 0, name.length - (genitive ? 1 : 0)));
}

/* The body that the case is sent to: after «til», «i» or the verb itself. */
static const char *read_destination(struct arena *arena, const struct wording *words,
                                    const struct hit *hit)
{
    size_t limit = wording_sentence_end(words, hit->at);

    for (size_t i = hit->at + 1; i < limit; i++) {
        bool after_verb = i == hit->at + 1 && words->items[i].capital;
        const char *body = NULL;

        if (after_verb || (word_is(&words->items[i - 1], "til|i|for") &&
                           !word_is(&words->items[i], "behandling|høring|møde")))
            body = read_body(arena, words, i);
        if (body != NULL)
            return body;
    }
    return NULL;
}

void outcome_words_read(struct arena *arena, const struct wording *words,
                        struct outcome_reading *reading)
{
    struct arena scratch = ARENA_INIT;
    struct hit best = NO_HIT;

    for (size_t from = 0, to; from < words->count; from = to) {
        to = wording_sentence_end(words, from);
        if (best.phrase != NULL && ends_decision(words, from))
            break;
        best = better(best, read_sentence(&scratch, words, from, to));
    }
    *reading = (struct outcome_reading){
        .outcome = best.outcome,
        .stated = best.phrase != NULL,
        .leads = best.phrase != NULL && best.at <= LEAD &&
                 (best.rank >= RANK_NOTED || (best.rank == RANK_TOLD && best.at <= 2))};
    if (best.phrase != NULL &&
        ((best.phrase->flags & OUTCOME_SENT) != 0 || best.outcome == OUTCOME_RETURNED ||
         best.outcome == OUTCOME_REFERRED))
        reading->referred_to = read_destination(arena, words, &best);
    arena_clear(&scratch);
}

void outcome_text_read(struct arena *arena, struct slice text, struct outcome_reading *reading)
{
    struct arena scratch = ARENA_INIT;
    struct wording words;

    wording_read(&scratch, text, &words);
    outcome_words_read(arena, &words, reading);
    arena_clear(&scratch);
}
