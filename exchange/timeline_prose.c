#include "exchange/timeline_prose.h"

#include "exchange/charter_label.h"
#include "exchange/sentences.h"
#include "exchange/timeline_within.h"
#include "exchange/words.h"

#include <string.h>

enum { SENTENCE_BYTES = 4000, HALF_YEAR = 183 };

/* Stems of what bodies do to a case in time. */
static const char *const step_stems[] = {
    "godkend", "vedt",     "behandl",  "prækvalific", "anbefal",  "forelæg",    "fremlæg",
    "udmeld",  "udløb",    "udsend",   "start",       "påbegynd", "afhold",     "indsend",
    "evaluer", "drøft",    "beslut",   "igangsæt",    "bevilg",   "ophør",      "møde",
    "sendes",  "indstill", "orienter", "afrapporter", "høring",   "afstemning",
};

/* Whether such a word leads to the date at byte `at`, with no relative clause between («drøfte
   turen, som gik …»), or stands behind it. */
static bool tells_step(struct slice clause, size_t at, size_t end)
{
    ptrdiff_t last = -1;
    bool behind = false;

    for (size_t i = 0; i < sizeof step_stems / sizeof *step_stems; i++) {
        struct slice rest = slice_sub(clause, 0, at);
        ptrdiff_t base = 0;
        ptrdiff_t found;

        while ((found = words_find(rest, step_stems[i])) >= 0) {
            last = base + found > last ? base + found : last;
            base += found + 1;
            rest = slice_sub(clause, (size_t)base, at);
        }
        behind = behind || words_find(slice_from(clause, end), step_stems[i]) >= 0;
    }
    if (last < 0)
        return behind;
    clause = slice_sub(clause, (size_t)last, at);
    return words_find(clause, " som ") < 0 && words_find(clause, " der ") < 0;
}

/* A step that may have no body: what itself begins, ends or comes back. */
static bool tells_bodiless(struct slice sentence)
{
    static const char *const stems[] = {
        "udløber",     "startede",   "starter", "politisk behandling",
        "igangsættes", "påbegyndes", "ophører", "sendes"};

    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        if (words_find(sentence, stems[i]) >= 0)
            return true;
    }
    return false;
}

/* The body whose step a date within a sentence is: the nearest before it, else the first after. */
static const struct body_place *body_of_date(const struct body_list *bodies, size_t from,
                                             size_t end)
{
    const struct body_place *found = NULL;

    for (size_t i = 0; i < bodies->count; i++) {
        const struct body_place *body = &bodies->items[i];

        if (body->end <= from || found == NULL)
            found = body->end <= from || body->from >= end ? body : found;
    }
    return found;
}

struct paragraph {
    struct line_range lines;
    const char *last_body; /* of the sentences before */
};

/* Whether the body before this one stands side by side with it: «Byrådet og Bestyrelsen». */
static bool is_beside(const struct body_list *bodies, struct slice text,
                      const struct body_place *place)
{
    size_t at = (size_t)(place - bodies->items);

    return at > 0 && timeline_beside(bodies, text, at - 1) >= at;
}

/* What comes back every year has no year of its own. */
static bool is_yearly(struct slice clause)
{
    return words_find_whole(clause, "årligt") >= 0 || words_find(clause, "hvert år") >= 0;
}

/* «indstilling af 12. august», «lov af 2/3»: when a paper was written. «Forud for valget den …»,
   «udsætte fristen til den …» are no day of the body's either. */
static bool is_of_else(struct slice clause, size_t from)
{
    struct slice before = slice_trim(slice_sub(clause, 0, from));

    if (words_end(before, " den"))
        before = slice_trim(slice_sub(before, 0, before.length - strlen(" den")));
    return words_end(before, " af") || words_end(before, " valget") ||
           (words_end(before, " til") && words_find(before, "udsæt") >= 0);
}

static bool has_any(struct slice clause, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_find(clause, words[i]) >= 0)
            return true;
    }
    return false;
}

/* A month without a year lies near the document's day: what was done lies before it, what shall be
   done after it. */
static void choose_year(const struct timeline_job *job, struct slice clause,
                        struct vague_match *match)
{
    static const char *const past[] = {" blev ", " var ",    "behandlede", "godkendte", "vedtog",
                                       " har ",  "drøftede", "besluttede", "anbefalede"};
    static const char *const future[] = {" skal ",    " vil ",      "forvent",    "godkendes",
                                         "behandles", "forelægges", "fremlægges", "afholdes"};
    struct date today = job->reading->date;
    struct vague_match other;
    int step = 0;

    if (match->year_given || !match->date.year_known || !date_is_set(today))
        return;
    if (date_compare(vague_date_earliest(&match->date), today) > 0 &&
        has_any(clause, past, sizeof past / sizeof *past))
        step = -1;
    else if (date_compare(vague_date_latest(&match->date), today) < 0 &&
             date_to_days(today) - date_to_days(vague_date_latest(&match->date)) > HALF_YEAR &&
             has_any(clause, future, sizeof future / sizeof *future))
        step = 1;
    if (step != 0 && vague_date_at(clause, match->from, today.year + step, &other))
        *match = other;
}

static void read_clause(const struct timeline_job *job, struct slice clause,
                        struct paragraph *paragraph)
{
    int year = is_yearly(clause) ? 0 : job->year;
    struct vague_match match;
    struct body_list bodies;
    size_t at = 0;

    if (!vague_date_find(clause, 0, year, &match))
        return;
    body_text_find(clause, job->arena, &bodies);
    for (; vague_date_find(clause, at, year, &match); at = match.from + match.length) {
        size_t end = match.from + match.length;
        const struct body_place *place = body_of_date(&bodies, match.from, end);
        const char *body = place == NULL ? NULL : place->name;
        struct vague_date date;

        choose_year(job, clause, &match);
        date = timeline_dated(job, clause, &match);
        if (words_find(clause, "udløber") >= 0)
            body = NULL; /* what ends is not what a body does */
        else if (body == NULL && words_find(slice_sub(clause, 0, match.from), "møde") >= 0)
            body = paragraph->last_body; /* «Næste møde er den …» */
        if (is_of_else(clause, match.from) || !tells_step(clause, match.from, end) ||
            (body == NULL && !tells_bodiless(clause)))
            continue;
        if (!is_yearly(clause))
            timeline_report_year(job, &match, date.text, paragraph->lines);
        for (; body != NULL && place != NULL && is_beside(&bodies, clause, place); place--)
            timeline_add(job, &date, place[-1].name, clause, paragraph->lines);
        timeline_add(job, &date, body, clause, paragraph->lines);
    }
    if (bodies.count > 0)
        paragraph->last_body = bodies.items[bodies.count - 1].name;
}

static size_t count_dates(struct slice text)
{
    struct vague_match match;
    size_t count = 0;
    size_t at = 0;

    while (vague_date_find(text, at, 0, &match)) {
        at = match.from + match.length;
        count++;
    }
    return count;
}

/* «inden for de næste 10 år»: a charter or a memo looks ahead; in minutes it is talk. */
static void read_within(const struct timeline_job *job, struct slice sentence,
                        const struct paragraph *paragraph)
{
    struct vague_date date;

    if (job->reading->items.count == 0 &&
        timeline_within(sentence, job->reading->date, job->arena, &date))
        timeline_add(job, &date, NULL, sentence, paragraph->lines);
}

/* A sentence with several dates is taken clause by clause, so that each has its own act. */
static void read_sentence(const struct timeline_job *job, struct slice sentence,
                          struct paragraph *paragraph)
{
    static const char *const marks[] = {", og ", ", hvilket ", ", hvorefter ", "; ", ", mens "};
    bool split;

    /* What is longer is no sentence, and looking back from each of its dates takes long. */
    if (sentence.length > SENTENCE_BYTES)
        return;
    read_within(job, sentence, paragraph);
    split = count_dates(sentence) > 1;
    while (sentence.length > 0) {
        size_t end = sentence.length;
        size_t mark = 0;

        for (size_t i = 0; split && i < sizeof marks / sizeof *marks; i++) {
            ptrdiff_t at = slice_find(sentence, marks[i]);

            if (at >= 0 && (size_t)at < end) {
                end = (size_t)at;
                mark = strlen(marks[i]);
            }
        }
        read_clause(job, slice_sub(sentence, 0, end), paragraph);
        sentence = slice_from(sentence, end + mark);
    }
}

/* What has no date tells a step only where a time may be reckoned from the day of the text. */
static bool may_tell(const struct timeline_job *job, struct slice text)
{
    return job->reading->items.count == 0 || vague_date_may_stand(text);
}

void timeline_prose_read(const struct timeline_job *job, struct line_range lines)
{
    struct slice text = text_lines_at(job->lines, lines.first)->text;
    struct paragraph paragraph = {.lines = lines};
    struct slice value;

    if (lines.first == lines.last && !may_tell(job, text))
        return;
    text = slice_of(text_lines_fold(job->arena, job->lines, lines));
    if (!may_tell(job, text) || charter_label_of(text, &value) == CHARTER_STOP)
        return;
    while (text.length > 0)
        read_sentence(job, sentence_take(&text), &paragraph);
}
