#include "exchange/vote_text.h"

#include "exchange/person_text.h"
#include "exchange/phrase.h"
#include "exchange/point_text.h"

/* On which side a count or a list stands. What carried the outcome, and what did not, become for
   and against when the outcome is known. */
enum side { SIDE_FOR, SIDE_AGAINST, SIDE_ABSTAIN, SIDE_CARRIED, SIDE_LOST, SIDE_COUNT };

struct tally {
    int count; /* NUMBER_NONE */
    struct voters voters;
};

struct vote_reader {
    struct arena *arena;
    struct wording words;
    struct tally sides[SIDE_COUNT];
    bool told;
    bool unanimous;
};

struct side_phrase {
    const char *pattern;
    enum side side;
};

#define MOTION "forslaget|indstillingen|indstillingerne|ændringsforslaget|det|dette|denne|sagen"

/* Before what they count: «For stemte: 6 (A+B+V)», «Imod: Liste L». */
static const struct side_phrase labels[] = {
    {"hverken for eller imod ?forslaget ?stemte ?:", SIDE_ABSTAIN},
    {"undlod|undlader|undladt ?at ?stemme ?:", SIDE_ABSTAIN},
    {"blankt|blanke|blank ?stemte ?stemmer ?:", SIDE_ABSTAIN},
    {"imod|mod _4 stemte|stemmer ?:", SIDE_AGAINST},
    {"for _4 stemte|stemmer ?:", SIDE_FOR},
    {"imod|mod _9 stemte|stemmer :", SIDE_AGAINST},
    {"for _9 stemte|stemmer :", SIDE_FOR},
    {"anbefales|tiltrædes|godkendes|støttes|anbefalet|tiltrådt af", SIDE_CARRIED},
    {"stemte|stemmer imod|mod ?" MOTION " ?var ?:", SIDE_AGAINST},
    {"stemte|stemmer for ?" MOTION " ?var ?:", SIDE_FOR},
    {"imod|mod|nej|nej-stemmer ?stemmer :", SIDE_AGAINST},
    {"for|ja|ja-stemmer ?stemmer :", SIDE_FOR},
    {"imod|mod stemmerne|stemmer fra ?:", SIDE_LOST},
    {"med stemmerne|stemmer fra ?:", SIDE_CARRIED},
};

/* After what they count: «2 (O) stemte imod», «V undlod». */
static const struct side_phrase verbs[] = {
    {"?, ?der ?dog ?stemte ?stemmer hverken ?stemte ?var ?er for eller imod", SIDE_ABSTAIN},
    {"ja-stemmer|ja-stemme|jastemmer", SIDE_FOR},
    {"nej-stemmer|nej-stemme|nejstemmer", SIDE_AGAINST},
    {"stemte|stemmer ja", SIDE_FOR},
    {"stemte|stemmer nej", SIDE_AGAINST},
    {"?dog ?der undlod|undlader|undladt|afstod ?at ?stemme", SIDE_ABSTAIN},
    {"?dog ?der ?har stemte|stemmer|stemt ?dog blankt", SIDE_ABSTAIN},
    {"blanke|blank|blankt", SIDE_ABSTAIN},
    {"?dog ?der ?har ?blev ?medlemmer stemte|stemmer|stemt|var|er ?dog imod|mod", SIDE_AGAINST},
    {"?dog ?der ?har ?medlemmer stemte|stemmer|stemt|var ?dog for", SIDE_FOR},
    {"?dog ?der kunne|kan|vil|ville|ønskede|ønsker ?dog ikke ~2 tiltræde|godkende|støtte|anbefale|"
     "stemme|tilslutte|medvirke",
     SIDE_AGAINST},
    {"?der anbefaler|anbefalede|indstiller|godkender|godkendte|tiltræder|tiltrådte|støtter|"
     "støttede",
     SIDE_CARRIED},
};

static const char *const count_words[] = {
    "nul", "én", "to",     "tre",  "fire",    "fem",     "seks",   "syv",    "otte",
    "ni",  "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten"};

enum { COUNT_DIGITS = 3 };

static bool is_end(const struct vote_reader *self, size_t at)
{
    return at >= self->words.count || self->words.items[at].first;
}

/* A count of votes in digits or words; false where none stands there. */
static bool read_count(const struct vote_reader *self, size_t at, bool words, int *count)
{
    const struct word *word;

    if (at >= self->words.count)
        return false;
    word = &self->words.items[at];
    if (word->kind == WORD_NUMBER && word->raw.length <= COUNT_DIGITS) {
        *count = 0;
        for (size_t i = 0; i < word->raw.length; i++)
            *count = *count * 10 + (word->raw.data[i] - '0');
        return true;
    }
    if (!words || word->kind != WORD_TEXT)
        return false;
    for (int i = 0; i < (int)(sizeof count_words / sizeof *count_words); i++) {
        if (word_is(word, count_words[i])) {
            *count = i;
            return true;
        }
    }
    if (word_is(word, "ingen|et|en|ét|eet|een")) {
        *count = word_is(word, "ingen") ? 0 : 1;
        return true;
    }
    return false;
}

static struct word_span rest_of(const struct vote_reader *self, size_t at)
{
    return (struct word_span){at, self->words.count};
}

/* «(A, B og F)», «(navn (A), navn (B))», «( Ø )»; words taken, 0 where there is no such list. */
static size_t read_bracket_list(struct vote_reader *self, size_t at, struct voters *voters)
{
    size_t start = at;

    if (is_end(self, at) || !word_is_mark(&self->words.items[at], '('))
        return 0;
    at++;
    at += voters_text_read(self->arena, &self->words, rest_of(self, at), voters);
    /* «(3 medlemmer fra A)» and the like: what is not understood is passed over, not made up. */
    for (size_t i = 0; i < 8 && !is_end(self, at); i++, at++) {
        if (word_is_mark(&self->words.items[at], ')'))
            return at + 1 - start;
    }
    return 0;
}

static size_t read_list(struct vote_reader *self, size_t at, struct voters *voters)
{
    size_t taken = read_bracket_list(self, at, voters);
    bool below = at > 0 && word_is_mark(&self->words.items[at - 1], ':');

    if (taken > 0 || at >= self->words.count || (is_end(self, at) && !below))
        return taken;
    return voters_text_read(self->arena, &self->words, rest_of(self, at), voters);
}

static void take_lists(struct vote_reader *self, struct voters *into, const struct voters *from)
{
    for (size_t i = 0; i < from->names.count; i++)
        word_list_add(self->arena, &into->names, from->names.items[i]);
    for (size_t i = 0; i < from->parties.count; i++)
        word_list_add(self->arena, &into->parties, from->parties.items[i]);
    for (size_t i = 0; i < from->of_names.count; i++)
        word_list_add(self->arena, &into->of_names, from->of_names.items[i]);
}

static void note(struct vote_reader *self, enum side side, int count, const struct voters *voters)
{
    struct tally *tally = &self->sides[side];

    if (count != NUMBER_NONE)
        tally->count = count;
    take_lists(self, &tally->voters, voters);
    self->told = true;
}

static size_t match_side(const struct wording *words, size_t at, const struct side_phrase *phrases,
                         size_t count, enum side *side)
{
    for (size_t i = 0; i < count; i++) {
        size_t length = phrase_match(words, at, phrases[i].pattern);

        if (length != PHRASE_NONE && length > 0) {
            *side = phrases[i].side;
            return length;
        }
    }
    return 0;
}

static size_t skip_unit(const struct vote_reader *self, size_t at)
{
    size_t start = at;

    while (!is_end(self, at) && at - start < 2 &&
           word_is(&self->words.items[at], "stemmer|stemme|medlemmer|medlem|mandater|personer"))
        at++;
    return at - start;
}

static bool begins_names(const struct vote_reader *self, size_t at)
{
    struct arena scratch = ARENA_INIT;
    struct person_reading person;
    bool names = person_text_read(&scratch, &self->words, rest_of(self, at), false, &person) > 0;

    arena_clear(&scratch);
    return names;
}

/* A label's value may stand on the next line, if a number, a party or a name begins it. */
static bool goes_on(const struct vote_reader *self, size_t at)
{
    const char *letter;
    int count;

    if (at >= self->words.count || !self->words.items[at].first)
        return at < self->words.count;
    if (at == 0 || !word_is_mark(&self->words.items[at - 1], ':'))
        return false;
    return read_count(self, at, false, &count) ||
           party_text_read(self->arena, &self->words, rest_of(self, at), &letter) > 0 ||
           begins_names(self, at);
}

/* How many a list makes, said after it: «(15)», «– i alt 15»; with «A (8) og F (3)» each its own.
 */
static size_t read_sum(const struct vote_reader *self, size_t at, const struct voters *voters,
                       int *count)
{
    static const char *const forms[] = {"( ~2 # )", "?, ?- ?– i alt #"};

    for (size_t i = 0; i < sizeof forms / sizeof *forms && !is_end(self, at); i++) {
        size_t length = phrase_match(&self->words, at, forms[i]);

        if (length != PHRASE_NONE && *count == NUMBER_NONE) {
            read_count(self, at + length - (i == 0 ? 2 : 1), false, count);
            *count += i == 0 ? voters->counted : 0;
            return length;
        }
    }
    return 0;
}

/* «For stemte: 6 (A+B+V)», «Imod: Liste L og Gruppe Æ.», «Undlod: 1» */
static size_t read_label(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    enum side side;
    size_t end = at + match_side(&self->words, at, labels, sizeof labels / sizeof *labels, &side);
    int count = NUMBER_NONE;
    bool counted;
    size_t listed;

    if (end == at || !goes_on(self, end))
        return 0;
    counted = read_count(self, end, true, &count);
    if (counted) {
        end += 1 + skip_unit(self, end + 1);
        /* «For stemte 15 medlemmer: A, B og F.», «For forslaget stemte 15, Venstre og A.» */
        if (!is_end(self, end) && !is_end(self, end + 1) &&
            (word_is_mark(&self->words.items[end], ':') ||
             (word_is_mark(&self->words.items[end], ',') && self->words.items[end + 1].capital))) {
            counted = false;
            end++;
        }
    }
    listed = counted ? read_bracket_list(self, end, &voters) : read_list(self, end, &voters);
    /* «Imod stemte de øvrige medlemmer (27)» */
    if (listed == 0 && phrase_match(&self->words, end,
                                    "?de øvrige|resten|andre ?af ?medlemmer "
                                    "?medlemmerne") != PHRASE_NONE)
        listed = phrase_match(&self->words, end,
                              "?de øvrige|resten|andre ?af ?medlemmer "
                              "?medlemmerne");
    if (count == NUMBER_NONE && listed == 0)
        return 0;
    end += listed;
    end += read_sum(self, end, &voters, &count);
    note(self, side, count, &voters);
    return end - at;
}

/* What follows «23 stemmer (A, B) mod»: «2 (Ø)», «2 stemmer (Ø)», «stemmerne fra Ø». */
static size_t read_opposed(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t start = at;
    int count;

    if (is_end(self, at) || !word_is(&self->words.items[at], "mod|imod|-|–|og|,"))
        return 0;
    if (!word_is(&self->words.items[at], "mod|imod") &&
        !(at + 1 < self->words.count && word_is(&self->words.items[at], "-|–")))
        return 0;
    at++;
    if (is_end(self, at) || !read_count(self, at, true, &count))
        return 0;
    at++;
    at += skip_unit(self, at);
    at += read_bracket_list(self, at, &voters);
    note(self, SIDE_LOST, count, &voters);
    return at - start;
}

static bool is_vote_unit(const struct vote_reader *self, size_t at)
{
    return !is_end(self, at) && word_is(&self->words.items[at], "stemmer|stemme|medlemmer|medlem");
}

/* After a count and its list: the side that is named there. */
static size_t read_named_side(struct vote_reader *self, size_t at, enum side *side)
{
    static const struct side_phrase sides[] = {
        {"hverken for eller imod", SIDE_ABSTAIN},
        {"imod|mod ?" MOTION, SIDE_AGAINST},
        {"for ?" MOTION, SIDE_FOR},
    };
    size_t taken = is_end(self, at)
                       ? 0
                       : match_side(&self->words, at, verbs, sizeof verbs / sizeof *verbs, side);
    int count;

    if (taken > 0)
        return taken;
    taken = is_end(self, at)
                ? 0
                : match_side(&self->words, at, sides, sizeof sides / sizeof *sides, side);
    /* «23 stemmer mod 2»: mod whom, and no side of the 23 */
    if (taken == 1 && *side == SIDE_AGAINST && read_count(self, at + 1, true, &count))
        return 0;
    return taken;
}

/* «19 stemmer mod 4 (Ø)», «5 for (A, B)», «2 (O) stemte imod», «17 stemmer imod og 4 for» */
static size_t read_counted(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t start = at;
    enum side side = SIDE_CARRIED;
    bool unit;
    size_t named;
    size_t opposed;
    int count;

    unit = is_vote_unit(self, at + 1);
    if (!read_count(self, at, true, &count) ||
        (self->words.items[at].kind != WORD_NUMBER && !unit &&
         phrase_match(&self->words, at + 1, "stemte|undlod|imod|for") == PHRASE_NONE))
        return 0;
    at++;
    at += skip_unit(self, at);
    at += read_bracket_list(self, at, &voters);
    named = read_named_side(self, at, &side);
    if (named == 0) {
        opposed = read_opposed(self, at);
        if (opposed == 0 &&
            !(unit && phrase_match(&self->words, start - (start > 0), "med #") != PHRASE_NONE))
            return 0;
        if (opposed == 0 && voters.names.count + voters.parties.count == 0 && !unit)
            return 0;
        note(self, SIDE_CARRIED, count, &voters);
        return at + opposed - start;
    }
    at += named;
    at += read_bracket_list(self, at, &voters);
    /* «Lokalplan 112 for Tinghøj» */
    if (side == SIDE_FOR && named == 1 && !unit && voters.names.count + voters.parties.count == 0 &&
        start > 0 && self->words.items[start - 1].kind == WORD_TEXT &&
        !word_is(&self->words.items[start - 1], "med|og|mens|stemte|stemmer|stemmerne|blev|var"))
        return 0;
    note(self, side, count, &voters);
    return at - start;
}

/* «Enhedslisten stemte imod», «A, B og C (15) stemte for», «V undlod» */
static size_t read_subject(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t start = at;
    enum side side;
    size_t taken;
    int count = NUMBER_NONE;

    if (!self->words.items[at].capital)
        return 0;
    at += voters_text_read(self->arena, &self->words, rest_of(self, at), &voters);
    if (at == start || is_end(self, at))
        return 0;
    at += read_sum(self, at, &voters, &count);
    /* «…, undtagen Liste T, der stemte imod» */
    if (phrase_match(&self->words, at, ", der|som stem*|undlod") != PHRASE_NONE)
        at += word_is(&self->words.items[at + 1], "som") ? 2 : 1;
    taken = is_end(self, at)
                ? 0
                : match_side(&self->words, at, verbs, sizeof verbs / sizeof *verbs, &side);
    /* «A, F og V godkender»; a person who recommends something votes for nothing yet. */
    if (taken == 0 || (side == SIDE_CARRIED && voters.names.count > 0))
        return at - start;
    note(self, side, count, &voters);
    return at + taken - start;
}

/* «Et flertal bestående af A, B og C», «et mindretal (O)», «et flertal på 5 (A, V)» */
static size_t read_part(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    const struct word *word = &self->words.items[at];
    enum side side = SIDE_CARRIED;
    enum side named;
    size_t start = at;
    size_t listed;
    size_t taken;
    int count = NUMBER_NONE;

    if (!word_is(word, "flertal|flertallet|mindretal|mindretallet"))
        return 0;
    if (word_is(word, "mindretal*"))
        side = SIDE_LOST;
    at++;
    taken = phrase_match(&self->words, at, "~1 på|af ~1 #");
    if (taken != PHRASE_NONE) {
        at += taken;
        read_count(self, at - 1, false, &count);
        at += skip_unit(self, at);
    }
    taken = phrase_match(&self->words, at,
                         "i|af|blandt *udvalget|byrådet|*rådet|medlemmerne|"
                         "udvalgets|byrådets|*bestyrelsen ?medlemmer");
    at += taken == PHRASE_NONE ? 0 : taken;
    taken = phrase_match(&self->words, at, "?, ?der ?består ?bestod ?bestående ?af ?: ?,");
    at += taken == PHRASE_NONE ? 0 : taken;
    listed = read_list(self, at, &voters);
    if (listed == 0 && count == NUMBER_NONE)
        return 0;
    at += listed;
    taken = is_end(self, at) ? 0 : read_named_side(self, at, &named);
    if (taken > 0 && named != SIDE_CARRIED)
        side = named == SIDE_AGAINST && side == SIDE_LOST ? SIDE_LOST : named;
    note(self, side, count, &voters);
    return at + taken - start;
}

/* «godkendt mod 2 stemmer (Ø)»: how many were against, and nothing of who was for. */
static size_t read_against_count(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t listed;
    int count;

    if (!word_is(&self->words.items[at], "mod|imod") || !read_count(self, at + 1, true, &count) ||
        !is_vote_unit(self, at + 2) ||
        (!is_end(self, at + 3) && word_is_mark(&self->words.items[at + 3], ':')))
        return 0;
    listed = read_bracket_list(self, at + 3, &voters);
    note(self, SIDE_LOST, count, &voters);
    return 3 + listed;
}

/* «godkendt mod Ø», «vedtaget mod stemmerne fra Ø og Å»: parties alone, after what was done. */
static size_t read_against(struct vote_reader *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t listed;
    size_t taken;

    if (phrase_match(&self->words, at, "mod|imod ?stemmerne ?stemmer ?fra") == PHRASE_NONE ||
        at + 1 >= self->words.count)
        return 0;
    taken = phrase_match(&self->words, at, "mod|imod ?stemmerne ?stemmer ?fra");
    if (is_end(self, at + taken) || !self->words.items[at + taken].capital)
        return 0;
    listed = voters_text_read(self->arena, &self->words, rest_of(self, at + taken), &voters);
    if (voters.parties.count == 0)
        return 0;
    note(self, SIDE_LOST, NUMBER_NONE, &voters);
    return taken + listed;
}

static size_t read_unanimous(struct vote_reader *self, size_t at)
{
    size_t taken = phrase_match(&self->words, at, "enstemmig*|énstemmig*|eenstemmig*");

    if (taken == PHRASE_NONE)
        taken = phrase_match(&self->words, at,
                             "et|en|samlet enigt|enig|samlet *udvalg|byråd|*råd|"
                             "kommunalbestyrelse|bestyrelse|magistrat");
    if (taken == PHRASE_NONE)
        taken = phrase_match(&self->words, at, "alle ?medlemmer stemte|stemmer for");
    if (taken == PHRASE_NONE)
        return 0;
    self->unanimous = true;
    self->told = true;
    return taken;
}

/* Words that show that a sentence speaks of votes: numbers elsewhere count nothing. */
static bool speaks_of_votes(const struct wording *words, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (word_is(&words->items[i],
                    "stem*|enstemmig*|ja-stemme*|jastemme*|énstemmig*|imod|undlod|undlader|flertal*"
                    "|mindretal*|nej|"
                    "blank|blankt|blanke|hverken|enigt|medlemmer|godkender|tiltræder|anbefaler|"
                    "støtter") ||
            phrase_match(words, i, "anbefales|tiltrædes|godkendes|støttes af") != PHRASE_NONE ||
            (word_is(&words->items[i], "for|mod|ja|kunne|kan") && i + 1 < to))
            return true;
    }
    return false;
}

static size_t read_one(struct vote_reader *self, size_t at)
{
    static size_t (*const readers[])(struct vote_reader *, size_t) = {
        read_unanimous, read_part,    read_against_count, read_label,
        read_counted,   read_against, read_subject};
    size_t taken = 0;

    for (size_t i = 0; taken == 0 && i < sizeof readers / sizeof *readers; i++)
        taken = readers[i](self, at);
    return taken > 0 ? taken : 1;
}

/* «Ad 1-2:» counts points, not votes; a bare number may be a count. */
static size_t skip_label(const struct vote_reader *self, size_t at)
{
    struct point_label label = point_label_read(&self->words, at);

    return label.kind == POINT_LABEL_AD || label.kind == POINT_LABEL_POINT ? at + label.words : at;
}

static void read_votes(struct vote_reader *self)
{
    for (size_t from = 0, to; from < self->words.count; from = to) {
        size_t at = skip_label(self, from);

        to = wording_sentence_end(&self->words, from);
        if (!speaks_of_votes(&self->words, from, to))
            continue;
        while (at < to)
            at += read_one(self, at);
        to = at;
    }
}

/* «Forslaget faldt med 8 stemmer mod 17»: what a vote lost by was fewer, so the first count is the
   one for the motion, as in «8-17». */
static void order_counts(struct vote_reader *self, bool lost)
{
    struct tally first = self->sides[SIDE_CARRIED];

    if (!lost || first.count == NUMBER_NONE || first.count >= self->sides[SIDE_LOST].count)
        return;
    self->sides[SIDE_CARRIED] = self->sides[SIDE_LOST];
    self->sides[SIDE_LOST] = first;
}

static void settle(struct vote_reader *self, enum side into, enum side from)
{
    struct tally *tally = &self->sides[into];

    if (tally->count == NUMBER_NONE)
        tally->count = self->sides[from].count;
    take_lists(self, &tally->voters, &self->sides[from].voters);
}

/* «S» and «R» are the press's letters; «R» is Radikale only among others of that kind. */
static void put_ballot_letters(struct word_list *parties, const struct wording *words)
{
    bool press = phrase_find(words, 0, "sf|df|el|la|kf|rv") != PHRASE_NONE;

    for (size_t i = 0; i < parties->count && press; i++) {
        if (slice_is(slice_of(parties->items[i]), "R"))
            parties->items[i] = "B";
    }
}

static bool holds(const struct word_list *list, const char *word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (slice_is(slice_of(list->items[i]), word))
            return true;
    }
    return false;
}

/* A party is where its members are, unless they are on both sides of the question. */
static void place_parties(struct vote_reader *self)
{
    for (int side = SIDE_FOR; side <= SIDE_ABSTAIN; side++) {
        struct voters *voters = &self->sides[side].voters;

        for (size_t i = 0; i < voters->of_names.count; i++) {
            const char *party = voters->of_names.items[i];
            bool divided = false;

            for (int other = SIDE_FOR; other <= SIDE_ABSTAIN; other++)
                divided = divided ||
                          (other != side && (holds(&self->sides[other].voters.parties, party) ||
                                             holds(&self->sides[other].voters.of_names, party)));
            if (!divided)
                word_list_add(self->arena, &voters->parties, party);
        }
    }
}

static void fill(struct vote_reader *self, struct reading_vote *vote)
{
    struct tally *sides = self->sides;

    place_parties(self);
    vote->present = true;
    vote->unanimous = self->unanimous;
    vote->count_for = sides[SIDE_FOR].count;
    vote->count_against = sides[SIDE_AGAINST].count;
    vote->count_abstain = sides[SIDE_ABSTAIN].count;
    vote->names_for = sides[SIDE_FOR].voters.names;
    vote->names_against = sides[SIDE_AGAINST].voters.names;
    vote->names_abstain = sides[SIDE_ABSTAIN].voters.names;
    vote->parties_for = sides[SIDE_FOR].voters.parties;
    vote->parties_against = sides[SIDE_AGAINST].voters.parties;
    vote->parties_abstain = sides[SIDE_ABSTAIN].voters.parties;
    put_ballot_letters(&vote->parties_for, &self->words);
    put_ballot_letters(&vote->parties_against, &self->words);
    put_ballot_letters(&vote->parties_abstain, &self->words);
}

void vote_text_read(struct arena *arena, struct slice text, enum outcome outcome,
                    struct reading_vote *vote)
{
    struct arena scratch = ARENA_INIT;
    struct vote_reader self = {.arena = arena};
    bool lost = outcome == OUTCOME_REJECTED;

    for (int i = 0; i < SIDE_COUNT; i++)
        self.sides[i].count = NUMBER_NONE;
    *vote = (struct reading_vote){
        .count_for = NUMBER_NONE, .count_against = NUMBER_NONE, .count_abstain = NUMBER_NONE};
    wording_read(&scratch, text, &self.words);
    read_votes(&self);
    if (self.told) {
        order_counts(&self, lost);
        settle(&self, lost ? SIDE_AGAINST : SIDE_FOR, SIDE_CARRIED);
        settle(&self, lost ? SIDE_FOR : SIDE_AGAINST, SIDE_LOST);
        fill(&self, vote);
    }
    arena_clear(&scratch);
}
