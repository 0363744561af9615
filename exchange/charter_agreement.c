#include "exchange/charter_agreement.h"

#include "exchange/charter_mention.h"
#include "exchange/charter_prose.h"
#include "exchange/forum_name.h"
#include "exchange/sentences.h"
#include "exchange/words.h"

#include <string.h>

/* What a sentence that names an agreement has: one of these. */
static const char level_mark[] = "(niveau ";
static const char plan_noun[] = "helhedsplan";
static const char *const entered_starts[] = {"indgåelse af en ", "indgås en ",
                                             "indgå en ",        "etablering af et ",
                                             "igangsættes et ",  "etableres et "};

static const char *const described_starts[] = {"beskrevet i en ", "fastlagt i en ",
                                               "reguleres af en "};

/* What a list of an agreement's parts is announced by, and what success is measured by. */
static const char parts_mark[] = "delaftaler:";
static const char criteria_noun[] = "succeskriteri";

/* And what tells how long one lasts. */
static const char years_mark[] = "-årig ";

enum {
    NAME_BYTES = 100,
    PERIOD_BYTES = 9,
    ENTERED_STARTS = sizeof entered_starts / sizeof *entered_starts,
    DESCRIBED_STARTS = sizeof described_starts / sizeof *described_starts
};

struct job {
    struct arena *arena;
    struct reading *reading;
    struct line_range lines;        /* of the cell at hand */
    const struct word_sieve *sieve; /* the same */
};

/* An agreement by that name and with that period is one, however often it is named. */
static struct reading_agreement *add(const struct job *job, struct slice name, const char *period)
{
    struct reading_agreement *agreement;
    const char *kept;

    name = forum_name_tidy(name);
    if (name.length == 0 || name.length > NAME_BYTES)
        return NULL;
    for (size_t i = 0; i < job->reading->agreements.count; i++) {
        agreement = &job->reading->agreements.items[i];
        if (words_same(slice_of(agreement->name), name) &&
            (period == NULL ||
             (agreement->period != NULL && strcmp(agreement->period, period) == 0)))
            return agreement;
    }
    if (job->reading->agreements.count >= CHARTER_AGREEMENTS)
        return NULL;
    kept = prose_capitalised(job->arena, name);
    agreement = LIST_PUSH(job->arena, &job->reading->agreements);
    *agreement = (struct reading_agreement){
        .name = kept, .level = NUMBER_NONE, .period = period, .lines = job->lines};
    return agreement;
}

/* The word that ends at or after the first «aftale» of the text; empty where there is none. */
static struct slice agreement_word(struct slice text)
{
    ptrdiff_t at = words_find(text, "aftale");
    size_t from = at < 0 ? 0 : (size_t)at;
    size_t end = from;

    if (at < 0)
        return (struct slice){NULL, 0};
    while (from > 0 && text.data[from - 1] != ' ')
        from--;
    while (end < text.length && strchr(" ,.;:()", text.data[end]) == NULL)
        end++;
    return slice_sub(text, from, end);
}

/* «… hovedaftale, en partnerskabsaftale mellem A og B (niveau 1), dernæst …» */
static void read_levels(const struct job *job, struct slice sentence)
{
    ptrdiff_t at;

    while ((at = words_find(sentence, level_mark)) >= 0) {
        struct slice segment = slice_sub(sentence, 0, (size_t)at);
        struct slice after = slice_from(sentence, (size_t)at + strlen(level_mark));
        ptrdiff_t between = words_find(segment, " mellem ");
        struct slice name = agreement_word(segment);

        if (name.length > 0 && between > 0 && words_digits(after) == 1) {
            struct reading_agreement *agreement = add(job, name, NULL);
            struct slice parties =
                slice_trim(slice_from(segment, (size_t)between + strlen(" mellem ")));

            if (agreement != NULL && agreement->level == NUMBER_NONE) {
                agreement->level = after.data[0] - '0';
                agreement->parties = arena_slice(job->arena, parties);
            }
        }
        sentence = after;
    }
}

/* «en 3-årig partnerskabsaftale mellem A og B»: the period of the agreement between the same. */
static void read_years(const struct job *job, struct slice sentence)
{
    ptrdiff_t at = words_find(sentence, years_mark);
    struct slice rest = slice_from(sentence, at < 0 ? sentence.length : (size_t)at);
    ptrdiff_t between = words_find(rest, " mellem ");
    struct str period = STR_INIT;
    struct slice parties;

    if (at < 1 || between < 0 || agreement_word(slice_sub(rest, 0, (size_t)between)).length == 0 ||
        words_digits(slice_from(sentence, (size_t)at - 1)) == 0)
        return;
    parties = forum_name_tidy(slice_from(rest, (size_t)between + strlen(" mellem ")));
    str_printf(&period, "%c years", sentence.data[at - 1]);
    for (size_t i = 0; i < job->reading->agreements.count; i++) {
        struct reading_agreement *agreement = &job->reading->agreements.items[i];

        if (agreement->level == 1 && agreement->period == NULL && agreement->parties != NULL &&
            words_same(slice_of(agreement->parties), parties))
            agreement->period = arena_slice(job->arena, str_slice(&period));
    }
    str_clear(&period);
}

/* Four digits, a dash, four digits at the beginning; bytes, or 0. */
static size_t period_length(struct slice text)
{
    size_t at = words_digits(text);

    if (at != 4)
        return 0;
    if (slice_starts(slice_from(text, at), "-"))
        at += 1;
    else if (slice_starts(slice_from(text, at), "–"))
        at += strlen("–");
    else
        return 0;
    return words_digits(slice_from(text, at)) == 4 ? at + 4 : 0;
}

static const char *period_of(const struct job *job, struct slice text)
{
    size_t length = period_length(text);
    struct str out = STR_INIT;
    const char *period;

    if (length == 0)
        return NULL;
    str_append_slice(&out, slice_sub(text, 0, 4));
    str_append_char(&out, '-');
    str_append_slice(&out, slice_sub(text, length - 4, length));
    period = arena_slice(job->arena, str_slice(&out));
    str_clear(&out);
    return period;
}

/* «boligsocial helhedsplan for 2022-2025», «Boligsociale helhedsplan løber fra 2023-2026». */
static void read_plans(const struct job *job, struct slice sentence)
{
    static const char *const links[] = {"",           "for ",          "fra ",
                                        "løber fra ", "for perioden ", "i perioden "};
    ptrdiff_t at;

    while ((at = words_find_whole(sentence, plan_noun)) >= 0) {
        struct slice rest = slice_trim(slice_from(sentence, (size_t)at + strlen(plan_noun)));
        struct slice before = slice_trim(slice_sub(sentence, 0, (size_t)at));
        bool social = words_end(before, "boligsocial") || words_end(before, "boligsociale");
        const char *period = NULL;

        for (size_t i = 0; period == NULL && i < sizeof links / sizeof *links; i++) {
            size_t length = words_start(rest, links[i]);

            if (length > 0 || links[i][0] == '\0')
                period = period_of(job, slice_from(rest, length));
        }
        if (period != NULL)
            add(job, social ? SLICE("Boligsocial helhedsplan") : SLICE("Helhedsplan"), period);
        sentence = slice_from(sentence, (size_t)at + strlen(plan_noun));
    }
}

static struct slice parties_until(struct slice text)
{
    static const char *const ends[] = {", ", " om ", " for ", " der ", " som ", ";", ":"};

    return forum_name_tidy(
        slice_sub(text, 0, prose_first_of(text, ends, sizeof ends / sizeof *ends)));
}

/* «indgåelse af en samlet udlejningsaftale med alle …», «igangsættes et bydelspartnerskab med …» */
static void read_entered(const struct job *job, struct slice sentence)
{
    for (size_t i = 0; i < ENTERED_STARTS; i++) {
        ptrdiff_t at = words_find(sentence, entered_starts[i]);
        struct slice rest =
            slice_from(sentence, at < 0 ? sentence.length : (size_t)at + strlen(entered_starts[i]));
        ptrdiff_t with = words_find(rest, " med ");
        struct slice name = slice_sub(rest, 0, with < 0 ? 0 : (size_t)with);
        struct reading_agreement *agreement;

        if (words_count(name, 6) > 5 || words_end(name, " aftale") ||
            !(words_end(name, "aftale") || words_end(name, "partnerskab")) ||
            charter_find(job->reading, name) != NULL)
            continue;
        agreement = add(job, name, NULL);
        if (agreement != NULL && agreement->parties == NULL)
            agreement->parties = arena_slice(
                job->arena, parties_until(slice_from(rest, (size_t)with + strlen(" med "))));
    }
}

/* «Formålet er beskrevet i en partnerskabsaftale:», «reguleres af en samarbejdsaftale». */
static void read_described(const struct job *job, struct slice sentence)
{
    for (size_t i = 0; i < DESCRIBED_STARTS; i++) {
        ptrdiff_t at = words_find(sentence, described_starts[i]);
        struct slice rest = slice_from(sentence, at < 0 ? sentence.length
                                                        : (size_t)at + strlen(described_starts[i]));
        struct slice name = agreement_word(rest);

        if (at >= 0 && name.data == rest.data && words_end(name, "aftale"))
            add(job, name, NULL);
    }
}

static void read_sentence(const struct job *job, struct slice sentence)
{
    if (word_sieve_holds(job->sieve, level_mark))
        read_levels(job, sentence);
    if (word_sieve_holds(job->sieve, plan_noun))
        read_plans(job, sentence);
    if (word_sieve_holds_any(job->sieve, entered_starts, ENTERED_STARTS))
        read_entered(job, sentence);
    if (word_sieve_holds_any(job->sieve, described_starts, DESCRIBED_STARTS))
        read_described(job, sentence);
}

/* Whose success is told: the agreement at the top, or the only one. */
static struct reading_agreement *topmost(const struct job *job)
{
    struct reading_agreement *top = NULL;

    for (size_t i = 0; i < job->reading->agreements.count; i++) {
        struct reading_agreement *agreement = &job->reading->agreements.items[i];

        if (agreement->level == 1 || job->reading->agreements.count == 1)
            top = agreement;
    }
    return top;
}

/* «Succeskriterierne kan være tryghed, … og/eller …» */
static void read_criteria(const struct job *job, struct slice sentence)
{
    static const char *const links[] = {" relatere sig til ", " relaterer sig til ",
                                        "kriterier er ", "kriterierne er ", "kriterier: "};
    struct reading_agreement *agreement = topmost(job);

    if (agreement == NULL || agreement->criteria != NULL || words_find(sentence, criteria_noun) < 0)
        return;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        ptrdiff_t at = words_find(sentence, links[i]);
        struct slice rest =
            slice_from(sentence, at < 0 ? sentence.length : (size_t)at + strlen(links[i]));

        if (slice_ends(rest, "."))
            rest.length--;
        if (at >= 0 && rest.length > 0) {
            agreement->criteria = arena_slice(job->arena, rest);
            return;
        }
    }
}

static bool may_name(const struct word_sieve *sieve)
{
    return word_sieve_holds(sieve, level_mark) || word_sieve_holds(sieve, plan_noun) ||
           word_sieve_holds_any(sieve, entered_starts, ENTERED_STARTS) ||
           word_sieve_holds_any(sieve, described_starts, DESCRIBED_STARTS);
}

static bool may_tell_criteria(const struct word_sieve *sieve)
{
    return word_sieve_holds(sieve, criteria_noun);
}

/* The text of an entry of a list: «1. Uddannelse», or with a bullet. Empty of anything else. */
static struct slice entry_of(const struct cell *cell)
{
    size_t digits = words_digits(cell->text);
    struct slice rest = slice_from(cell->text, digits);

    if (digits > 0 && (slice_starts(rest, ". ") || slice_starts(rest, ") ")))
        return slice_trim(slice_from(rest, 2));
    return cell->form == CELL_BULLET ? cell->text : SLICE("");
}

/* What has parts stands above them. */
static void raise_last(const struct job *job)
{
    size_t count = job->reading->agreements.count;

    if (count > 0 && job->reading->agreements.items[count - 1].level == NUMBER_NONE)
        job->reading->agreements.items[count - 1].level = 1;
}

/* «planen består af tre delaftaler:» and then a list of them. */
static void read_parts(struct job *job, const struct cell_list *cells)
{
    for (size_t i = 0; i < cells->count; i++) {
        struct slice entry;

        if (!words_end(cells->items[i].text, parts_mark))
            continue;
        raise_last(job);
        for (i++; i < cells->count && (entry = entry_of(&cells->items[i])).length > 0; i++) {
            struct reading_agreement *part;

            job->lines = cells->items[i].lines;
            part = add(job, entry, NULL);
            if (part != NULL && part->level == NUMBER_NONE)
                part->level = 2;
        }
    }
}

static bool may_tell_years(const struct word_sieve *sieve)
{
    return word_sieve_holds(sieve, years_mark);
}

/* Most cells have no word of what is looked for, and are not taken into sentences. */
static void read_cells(struct job *job, const struct cell_list *cells,
                       bool (*may)(const struct word_sieve *),
                       void (*read)(const struct job *, struct slice))
{
    for (size_t i = 0; i < cells->count; i++) {
        struct slice text = cells->items[i].text;

        if (!may(&cells->items[i].sieve))
            continue;
        job->lines = cells->items[i].lines;
        job->sieve = &cells->items[i].sieve;
        while (text.length > 0)
            read(job, sentence_take(&text));
    }
}

/* Years after all the rest: a period may be told before the hierarchy is. */
void charter_agreements_read(const struct cell_list *cells, struct arena *arena,
                             struct reading *reading)
{
    struct job job = {.arena = arena, .reading = reading};

    read_cells(&job, cells, may_name, read_sentence);
    read_cells(&job, cells, may_tell_years, read_years);
    read_cells(&job, cells, may_tell_criteria, read_criteria);
    read_parts(&job, cells);
}
