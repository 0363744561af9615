#include "exchange/timeline.h"

#include "exchange/body_text.h"
#include "exchange/charter_cells.h"
#include "exchange/charter_label.h"
#include "exchange/oddity.h"
#include "exchange/sentences.h"
#include "exchange/timeline_flow.h"
#include "exchange/timeline_within.h"
#include "exchange/words.h"

#include <string.h>

enum {
    ACT_BYTES = 600,
    TORN_DATES = 24,
    TORN_LINES = 40,
    LOOK_BACK = 64,
    SENTENCE_BYTES = 4000,
    HALF_YEAR = 183
};

struct job {
    const struct text_lines *lines;
    struct arena *arena;
    struct reading *reading;
    int year;            /* for dates without one; 0: unknown */
    const bool *blocked; /* lines that hold no timeline; [line - first] */
    unsigned first;
    bool listed; /* what is added is a row of a list or table */
};

/* «20/25312», «2011-4057», «24-012144»: the year that a case number begins with, or 0. */
static int case_year(const char *number)
{
    struct slice text = slice_of(number == NULL ? "" : number);
    size_t digits = words_digits(text);
    int year = 0;

    if ((digits != 2 && digits != 4) || digits >= text.length ||
        (text.data[digits] != '/' && text.data[digits] != '-'))
        return 0;
    for (size_t i = 0; i < digits; i++)
        year = year * 10 + (text.data[i] - '0');
    if (digits == 2)
        return year < 70 ? 2000 + year : 1900 + year;
    return year >= 1970 && year < 2100 ? year : 0;
}

static int document_year(const struct reading *reading)
{
    int year = date_is_set(reading->date) ? reading->date.year : case_year(reading->casefile);

    for (size_t i = 0; year == 0 && i < reading->items.count; i++)
        year = case_year(reading->items.items[i].casefile);
    return year;
}

/* Says once for each place where a year was taken from elsewhere, or is missing. */
static void report_year(const struct job *job, const struct vague_match *match, const char *words,
                        struct line_range lines)
{
    char year[8];

    if (match->year_given)
        return;
    if (!match->date.year_known) {
        oddity_add(&job->reading->findings, job->arena, ODDITY_YEAR_MISSING, lines, words, NULL);
        return;
    }
    for (int i = 3, rest = match->date.spans[0].first.year; i >= 0; i--, rest /= 10)
        year[i] = (char)('0' + rest % 10);
    year[4] = '\0';
    oddity_add(&job->reading->findings, job->arena, ODDITY_YEAR_GUESSED, lines, words, year, NULL);
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* A text that says one thing of two forums in turn says it twice; the first is enough. */
static bool is_known(const struct job *job, const struct reading_milestone *milestone)
{
    size_t count = job->reading->timeline.count;

    for (size_t i = count > LOOK_BACK ? count - LOOK_BACK : 0; i < count; i++) {
        const struct reading_milestone *known = &job->reading->timeline.items[i];

        if (vague_date_compare(&known->date, &milestone->date) == 0 &&
            same_text(known->body, milestone->body) && same_text(known->act, milestone->act))
            return true;
    }
    return false;
}

static void add(const struct job *job, const struct vague_date *date, const char *body,
                struct slice act, struct line_range lines)
{
    struct reading_milestone milestone = {.date = *date,
                                          .body = body,
                                          .act = words_fold(job->arena, words_clip(act, ACT_BYTES)),
                                          .listed = job->listed,
                                          .lines = lines};

    if (!is_known(job, &milestone))
        *LIST_PUSH(job->arena, &job->reading->timeline) = milestone;
}

/* Bodies that stand side by side after the first: «i fagudvalgene og lokaludvalgene». */
static size_t beside(const struct body_list *bodies, struct slice text, size_t first)
{
    size_t last = first;

    while (last + 1 < bodies->count) {
        const struct body_place *here = &bodies->items[last];
        const struct body_place *next = &bodies->items[last + 1];
        struct slice between =
            slice_trim(slice_sub(text, here->end, next->from > here->end ? next->from : here->end));

        if (next->from != here->from && !slice_is(between, "og") && !slice_is(between, ",") &&
            !slice_is(between, "samt"))
            break;
        last++;
    }
    return last;
}

/* The body that a row is about: the first that a preposition leads to or that begins it. */
static void add_row(const struct job *job, const struct vague_date *date, struct slice act,
                    struct line_range lines)
{
    struct body_list bodies;
    struct job row = *job;
    size_t first = 0;
    size_t last;

    row.listed = true;
    job = &row;
    body_text_find(act, job->arena, &bodies);
    while (first < bodies.count && !bodies.items[first].led && bodies.items[first].from != 0)
        first++;
    if (first == bodies.count) {
        add(job, date, NULL, act, lines);
        return;
    }
    last = beside(&bodies, act, first);
    for (size_t i = first; i <= last; i++)
        add(job, date, bodies.items[i].name, act, lines);
}

static struct slice skip_marks(struct slice text)
{
    while (text.length > 0 && strchr("*_ \t|", text.data[0]) != NULL)
        text = slice_from(text, 1);
    return text;
}

/* What stands between the date of a row and its act: a colon, a dash, a gap, a bar, or a capital
   after a blank. */
static bool take_mark(struct slice *text, const struct vague_match *match)
{
    struct slice rest = *text;
    bool gap = slice_starts(rest, "  ") || slice_starts(rest, "\t") || slice_starts(rest, " |") ||
               slice_starts(rest, "|");

    rest = skip_marks(rest);
    if (slice_starts(rest, ":") || slice_starts(rest, "- "))
        rest = slice_from(rest, 1);
    else if (slice_starts(rest, "– "))
        rest = slice_from(rest, strlen("–"));
    else if (!gap && (!slice_starts(*text, " ") || !words_upper_first(rest) ||
                      match->date.spans[0].form == VAGUE_YEAR))
        return false; /* «Den 3. marts godkendte …» is a sentence, «3. marts Byrådet» a
                         row, «2620 Nordby» an address */
    *text = skip_marks(rest);
    return true;
}

static struct vague_date with_words(const struct job *job, struct slice text,
                                    const struct vague_match *match)
{
    struct vague_date date = match->date;

    date.text = words_fold(job->arena, slice_sub(text, match->from, match->from + match->length));
    return date;
}

/* A row that begins with its date; the act goes on over wrapped lines. */
static bool read_row(const struct job *job, struct line_range lines)
{
    struct slice text = skip_marks(text_lines_at(job->lines, lines.first)->text);
    struct vague_match match;
    struct vague_date date;
    struct slice rest;
    struct str act = STR_INIT;

    if (!vague_date_at(text, 0, job->year, &match))
        return false;
    rest = slice_from(text, match.length);
    if (!take_mark(&rest, &match) || !(words_upper_first(rest) || words_lower_first(rest)))
        return false;
    str_append_slice(&act, rest);
    for (unsigned i = lines.first + 1; i <= lines.last; i++) {
        str_append_char(&act, ' ');
        str_append_slice(&act, text_lines_at(job->lines, i)->text);
    }
    date = with_words(job, text, &match);
    report_year(job, &match, date.text, lines);
    add_row(job, &date, str_slice(&act), lines);
    str_clear(&act);
    return true;
}

/* The line is a date and nothing else: the left column of a table torn apart. */
static bool is_lone_date(const struct job *job, unsigned line, struct vague_match *match)
{
    struct slice text = skip_marks(text_lines_at(job->lines, line)->text);

    return vague_date_at(text, 0, job->year, match) &&
           slice_trim(slice_from(text, match->length)).length == 0;
}

struct torn_row {
    struct vague_date date;
    unsigned line;
};

/* The acts of the right column: each begins with a capital and goes on with small letters. A
   heading that fell between the columns is none. */
static unsigned next_act(const struct job *job, struct line_range range, unsigned from,
                         struct line_range *act)
{
    for (unsigned i = text_lines_next(job->lines, range, from); i != 0;) {
        struct slice text = text_lines_at(job->lines, i)->text;
        struct vague_match match;
        struct slice value;

        if (words_digit_first(text) || vague_date_at(text, 0, job->year, &match))
            return 0;
        if (words_upper_first(text) && charter_label_of(text, &value) == CHARTER_NONE) {
            *act = (struct line_range){i, i};
            while (act->last < range.last &&
                   words_lower_first(text_lines_at(job->lines, act->last + 1)->text))
                act->last++;
            return act->last + 1;
        }
        i = i < range.last ? text_lines_next(job->lines, range, i + 1) : 0;
    }
    return 0;
}

/* Dates alone, then as many acts: the first belongs to the first. Returns the last line that was
   understood, or 0. */
static unsigned read_torn(const struct job *job, struct line_range range, unsigned from)
{
    struct torn_row rows[TORN_DATES];
    struct line_range acts[TORN_DATES];
    struct vague_match match;
    unsigned count = 0;
    unsigned at = from;

    while (at != 0 && count < TORN_DATES && is_lone_date(job, at, &match)) {
        struct slice text = skip_marks(text_lines_at(job->lines, at)->text);

        rows[count++] = (struct torn_row){with_words(job, text, &match), at};
        at = at < range.last ? text_lines_next(job->lines, range, at + 1) : 0;
    }
    if (count < 2 || at == 0)
        return 0;
    if (range.last > from + TORN_LINES)
        range.last = from + TORN_LINES;
    for (unsigned i = 0; i < count; i++) {
        at = at <= range.last ? next_act(job, range, at, &acts[i]) : 0;
        if (at == 0)
            return 0;
    }
    for (unsigned i = 0; i < count; i++) {
        struct line_range lines = {rows[i].line, acts[i].last};

        add_row(job, &rows[i].date, slice_of(text_lines_fold(job->arena, job->lines, acts[i])),
                lines);
    }
    return acts[count - 1].last;
}

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

    return at > 0 && beside(bodies, text, at - 1) >= at;
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
static void choose_year(const struct job *job, struct slice clause, struct vague_match *match)
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

static void read_clause(const struct job *job, struct slice clause, struct paragraph *paragraph)
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
        date = with_words(job, clause, &match);
        if (words_find(clause, "udløber") >= 0)
            body = NULL; /* what ends is not what a body does */
        else if (body == NULL && words_find(slice_sub(clause, 0, match.from), "møde") >= 0)
            body = paragraph->last_body; /* «Næste møde er den …» */
        if (is_of_else(clause, match.from) || !tells_step(clause, match.from, end) ||
            (body == NULL && !tells_bodiless(clause)))
            continue;
        if (!is_yearly(clause))
            report_year(job, &match, date.text, paragraph->lines);
        for (; body != NULL && place != NULL && is_beside(&bodies, clause, place); place--)
            add(job, &date, place[-1].name, clause, paragraph->lines);
        add(job, &date, body, clause, paragraph->lines);
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
static void read_within(const struct job *job, struct slice sentence,
                        const struct paragraph *paragraph)
{
    struct vague_date date;

    if (job->reading->items.count == 0 &&
        timeline_within(sentence, job->reading->date, job->arena, &date))
        add(job, &date, NULL, sentence, paragraph->lines);
}

/* A sentence with several dates is taken clause by clause, so that each has its own act. */
static void read_sentence(const struct job *job, struct slice sentence, struct paragraph *paragraph)
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

static void read_prose(const struct job *job, struct line_range lines)
{
    struct slice text = text_lines_at(job->lines, lines.first)->text;
    struct paragraph paragraph = {.lines = lines};
    struct slice value;

    if (lines.first == lines.last && !vague_date_may_stand(text))
        return;
    text = slice_of(text_lines_fold(job->arena, job->lines, lines));
    if (!vague_date_may_stand(text) || charter_label_of(text, &value) == CHARTER_STOP)
        return;
    while (text.length > 0)
        read_sentence(job, sentence_take(&text), &paragraph);
}

/* A row ends where the next begins, though a program took both for one paragraph. */
static unsigned row_end(const struct job *job, struct line_range lines)
{
    for (unsigned i = lines.first + 1; i <= lines.last; i++) {
        struct slice text = skip_marks(text_lines_at(job->lines, i)->text);
        struct vague_match match;

        if (vague_date_at(text, 0, job->year, &match)) {
            text = slice_from(text, match.length);
            if (take_mark(&text, &match))
                return i - 1;
        }
    }
    return lines.last;
}

static bool is_blocked(const struct job *job, unsigned line)
{
    return job->blocked[line - job->first] ||
           text_line_is(text_lines_at(job->lines, line), LINE_HTML);
}

static void read_range(const struct job *job, struct line_range range)
{
    unsigned at = text_lines_next(job->lines, range, range.first);

    while (at != 0) {
        struct line_range here = charter_paragraph(job->lines, range, at);
        unsigned last;

        here.last = row_end(job, here);
        last = here.last;
        if (!is_blocked(job, at)) {
            unsigned torn = read_torn(job, range, at);

            if (torn != 0)
                last = torn;
            else if (!read_row(job, here))
                read_prose(job, here);
        }
        at = last < range.last ? text_lines_next(job->lines, range, last + 1) : 0;
    }
}

static void block(bool *blocked, struct line_range range, struct line_range lines)
{
    for (unsigned i = lines.first; i <= lines.last; i++) {
        if (i >= range.first && i <= range.last && i != 0)
            blocked[i - range.first] = true;
    }
}

/* Titles, decisions and attachments speak of dates, but not of a plan. */
static void block_item(bool *blocked, struct line_range range, const struct reading_item *item)
{
    unsigned first = item->lines.first;

    block(blocked, range, (struct line_range){first, first});
    for (size_t i = 0; i < item->sections.count; i++) {
        if (item->sections.items[i].kind == SECTION_ATTACHMENTS)
            block(blocked, range, item->sections.items[i].lines);
    }
    for (size_t i = 0; i < item->decisions.count; i++)
        block(blocked, range, item->decisions.items[i].lines);
    for (size_t i = 0; i < item->attachments.count; i++)
        block(blocked, range, item->attachments.items[i].lines);
}

void timeline_read(const struct ocr_text *text, struct arena *arena, struct reading *reading)
{
    struct line_range range = reading->lines;
    bool minutes = reading->kind == DOCUMENT_MINUTES || reading->kind == DOCUMENT_AGENDA;
    struct job job = {.lines = text->mended, .arena = arena, .reading = reading};
    bool *blocked;

    if (range.first == 0)
        return;
    blocked = arena_alloc(arena, (size_t)(range.last - range.first) + 1);
    job.year = document_year(reading);
    job.blocked = blocked;
    job.first = range.first;
    for (size_t i = 0; i < reading->items.count; i++)
        block_item(blocked, range, &reading->items.items[i]);
    for (size_t i = 0; minutes && i < reading->items.count; i++) {
        if (reading->items.items[i].lines.first != 0)
            read_range(&job, reading->items.items[i].lines);
    }
    if (!minutes)
        read_range(&job, range);
    timeline_flow_read(arena, reading);
}
