/*
 * Oddities that only the whole reading tells: dates that contradict, holidays, things listed
 * twice, names in two spellings.
 */
#include "exchange/oddity.h"

#include "core/error.h"
#include "core/holiday.h"
#include "exchange/forum_name.h"
#include "exchange/oddity_text.h"
#include "exchange/words.h"

#include <string.h>

enum {
    NEAR_DAYS = 31,
    ATTACHMENTS = 64,
    NAMES = 256,
    NAME_LETTERS = 60,
    LOOK_BACK = 32,
    QUOTATIONS = 200
};

struct job {
    const struct text_lines *lines;
    struct arena *arena;
    struct reading *reading;
};

static const char *date_words(struct arena *arena, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    return arena_strdup(arena, text);
}

static bool is_reported(const struct job *job, const char *rule, const char *argument,
                        struct line_range lines)
{
    size_t count = job->reading->findings.count;

    for (size_t i = count > LOOK_BACK ? count - LOOK_BACK : 0; i < count; i++) {
        const struct finding *finding = &job->reading->findings.items[i];

        if (strcmp(finding->rule, rule) == 0 && finding->arguments[0] != NULL &&
            strcmp(finding->arguments[0], argument) == 0 && finding->lines.first == lines.first)
            return true;
    }
    return false;
}

static void check_day(const struct job *job, struct date date, struct line_range lines)
{
    const char *name;
    const char *words;

    if (!date_is_set(date))
        return;
    name = holiday_name(holiday_on(date));
    if (holiday_on(date) == HOLIDAY_NONE && date_weekday(date) == SUNDAY)
        name = N_("Sunday");
    words = date_words(job->arena, date);
    if (name[0] != '\0' && !is_reported(job, oddity_rule(ODDITY_HOLIDAY), words, lines))
        oddity_add(&job->reading->findings, job->arena, ODDITY_HOLIDAY, lines, words, name, NULL);
}

static struct line_range head_lines(const struct reading *reading, const char *field)
{
    for (size_t i = 0; i < reading->head.count; i++) {
        if (strcmp(reading->head.items[i].field, field) == 0)
            return reading->head.items[i].lines;
    }
    return (struct line_range){0, 0};
}

/* What a body did, not what it plans: only that can contradict its record. */
static bool tells_past(const char *act)
{
    static const char *const verbs[] = {"godkendte", "vedtog",     "besluttede",   "tiltrådte",
                                        "bevilgede", "forkastede", "har godkendt", "blev vedtaget"};

    for (size_t i = 0; act != NULL && i < sizeof verbs / sizeof *verbs; i++) {
        if (words_find(slice_of(act), verbs[i]) >= 0)
            return true;
    }
    return false;
}

static long distance(struct date a, struct date b)
{
    long days = date_to_days(a) - date_to_days(b);

    return days < 0 ? -days : days;
}

/* The day nearest to `date` on which the file records a decision of the body; no date where it
   records none. */
static struct date nearest_decision(const struct reading *reading, const char *body,
                                    struct date date)
{
    struct date nearest = NO_DATE;

    for (size_t i = 0; i < reading->items.count; i++) {
        const struct reading_item *item = &reading->items.items[i];

        for (size_t j = 0; j < item->decisions.count; j++) {
            const struct reading_decision *decision = &item->decisions.items[j];

            /* What it decides itself tonight is another decision than the one it looks back on. */
            if (decision->own || decision->forum == NULL || !date_is_set(decision->date) ||
                !forum_name_same(slice_of(decision->forum), slice_of(body)))
                continue;
            if (!date_is_set(nearest) || distance(decision->date, date) < distance(nearest, date))
                nearest = decision->date;
        }
    }
    return nearest;
}

/* «Byrådet godkendte den …» against the decisions of Byrådet in the same file. */
static void check_quotation(const struct job *job, const struct reading_milestone *milestone)
{
    struct date said = milestone->date.spans[0].first;
    struct date recorded;

    if (!vague_date_is_exact(&milestone->date) || milestone->body == NULL ||
        !tells_past(milestone->act))
        return;
    recorded = nearest_decision(job->reading, milestone->body, said);
    if (date_is_set(recorded) && !date_equal(recorded, said) &&
        distance(recorded, said) <= NEAR_DAYS)
        oddity_add(&job->reading->findings, job->arena, ODDITY_TWO_DATES, milestone->lines,
                   milestone->body, date_words(job->arena, said), date_words(job->arena, recorded),
                   NULL);
}

static void check_dates(const struct job *job)
{
    const struct reading *reading = job->reading;

    check_day(job, reading->date, head_lines(reading, "date"));
    for (size_t i = 0; i < reading->items.count; i++) {
        const struct reading_item *item = &reading->items.items[i];

        for (size_t j = 0; j < item->decisions.count; j++) {
            if (!date_equal(item->decisions.items[j].date, reading->date))
                check_day(job, item->decisions.items[j].date, item->decisions.items[j].lines);
        }
    }
    for (size_t i = 0; i < reading->timeline.count; i++) {
        const struct reading_milestone *milestone = &reading->timeline.items[i];

        if (i < QUOTATIONS)
            check_quotation(job, milestone);
        if (vague_date_is_exact(&milestone->date) && milestone->body != NULL)
            check_day(job, milestone->date.spans[0].first, milestone->lines);
    }
}

/* «Bilag 1: X» and «Bilag 1 X» within one item are the same attachment. */
static void check_attachments(const struct job *job, const struct reading_item *item)
{
    unsigned long seen[ATTACHMENTS];
    size_t count = 0;

    for (unsigned i = item->lines.first; i != 0 && i <= item->lines.last; i++) {
        struct slice text = text_lines_at(job->lines, i)->text;
        size_t label = words_start(text, "bilag ");
        unsigned long hash = label == 0 ? 0 : words_hash(text, NAME_LETTERS);
        bool again = false;

        if (label == 0 || !words_digit_first(slice_from(text, label)) || words_count(text, 3) < 3)
            continue;
        for (size_t j = 0; j < count; j++)
            again = again || seen[j] == hash;
        if (again)
            oddity_add(&job->reading->findings, job->arena, ODDITY_ATTACHMENT_TWICE,
                       (struct line_range){i, i}, arena_slice(job->arena, text), NULL);
        else if (count < ATTACHMENTS)
            seen[count++] = hash;
    }
}

static bool is_recommended(const struct reading_item *item)
{
    for (size_t i = 0; i < item->sections.count; i++) {
        if (item->sections.items[i].kind == SECTION_RECOMMENDATION)
            return true;
    }
    return item->points.count > 0;
}

/* Nobody recommends that an agenda be approved. */
static bool is_matter_of_course(const struct reading_item *item)
{
    return words_start(slice_of(item->title), "godkendelse af dagsorden") > 0;
}

/* «Godkendelse af referat» at the end of a meeting, and approved: what was just written. */
static void check_minutes(const struct job *job, const struct reading_item *item)
{
    struct slice title = slice_of(item->title == NULL ? "" : item->title);

    if (words_start(title, "godkendelse af referat") == 0 &&
        words_start(title, "godkendelse af protokol") == 0)
        return;
    for (size_t i = 0; i < title.length; i++) {
        if (title.data[i] >= '0' && title.data[i] <= '9')
            return; /* of another meeting's */
    }
    for (size_t i = 0; i < item->decisions.count; i++) {
        if (item->decisions.items[i].own && item->decisions.items[i].outcome == OUTCOME_APPROVED) {
            oddity_add(&job->reading->findings, job->arena, ODDITY_OWN_MINUTES, item->lines,
                       item->title, NULL);
            return;
        }
    }
}

static bool tells_money(const struct job *job, struct line_range lines)
{
    static const char *const words[] = {"medfinansiering", "mio. kr", "bevilling", "budget"};
    bool money = false;

    for (unsigned i = lines.first; i != 0 && i <= lines.last; i++) {
        struct slice text = text_lines_at(job->lines, i)->text;

        if (words_find(text, "ingen økonomiske konsekvenser") >= 0)
            return false;
        for (size_t j = 0; !money && j < sizeof words / sizeof *words; j++)
            money = words_find(text, words[j]) >= 0;
    }
    return money;
}

/* Which sort of body the plan names: short names of those that decide, and several at once. */
static enum forum_kind sort_of(const char *body)
{
    struct slice name = slice_of(body);

    if (words_equal(name, "br") || words_equal(name, "kb"))
        return FORUM_COUNCIL;
    if (words_equal(name, "øu"))
        return FORUM_FINANCE;
    return words_start(name, "fagudvalg") > 0 ? FORUM_STANDING : forum_name_kind(name);
}

/* a plan that goes from a committee to the council, about money, past the finance
   committee. */
static void check_finance(const struct job *job, struct line_range lines)
{
    const char *bodies[FORUM_KIND_COUNT] = {NULL};

    for (size_t i = 0; i < job->reading->timeline.count; i++) {
        const struct reading_milestone *milestone = &job->reading->timeline.items[i];

        if (milestone->body != NULL && milestone->lines.first >= lines.first &&
            milestone->lines.last <= lines.last)
            bodies[sort_of(milestone->body)] = milestone->body;
    }
    if (bodies[FORUM_STANDING] != NULL && bodies[FORUM_COUNCIL] != NULL &&
        bodies[FORUM_FINANCE] == NULL && tells_money(job, lines))
        oddity_add(&job->reading->findings, job->arena, ODDITY_NO_FINANCE, lines,
                   bodies[FORUM_STANDING], bodies[FORUM_COUNCIL], NULL);
}

/* An earlier body's decision that the item reports tells that it was asked. */
static bool finance_decided(const struct reading_item *item)
{
    for (size_t i = 0; i < item->decisions.count; i++) {
        if (item->decisions.items[i].forum != NULL &&
            sort_of(item->decisions.items[i].forum) == FORUM_FINANCE)
            return true;
    }
    return false;
}

static void check_items(const struct job *job)
{
    for (size_t i = 0; i < job->reading->items.count; i++) {
        const struct reading_item *item = &job->reading->items.items[i];

        check_attachments(job, item);
        if (!finance_decided(item))
            check_finance(job, item->lines);
        if (i + 1 == job->reading->items.count)
            check_minutes(job, item);
        if (item->mark == MARK_DECISION && item->title != NULL && !is_recommended(item) &&
            !is_matter_of_course(item))
            oddity_add(&job->reading->findings, job->arena, ODDITY_NO_RECOMMENDATION, item->lines,
                       item->title, NULL);
    }
}

struct names {
    const char *items[NAMES];
    unsigned long hashes[NAMES];
    size_t count;
};

/* The same letters with other blanks, hyphens or capitals: «Anne Marie», «Annemarie». */
static void check_name(const struct job *job, struct names *names, const char *name,
                       struct line_range lines)
{
    unsigned long hash;

    if (name == NULL)
        return;
    hash = words_hash(slice_of(name), NAME_LETTERS);
    for (size_t i = 0; i < names->count; i++) {
        if (names->hashes[i] != hash)
            continue;
        if (strcmp(names->items[i], name) != 0)
            oddity_add(&job->reading->findings, job->arena, ODDITY_SPELLINGS, lines,
                       names->items[i], name, NULL);
        return;
    }
    if (names->count < NAMES) {
        names->items[names->count] = name;
        names->hashes[names->count++] = hash;
    }
}

static void check_names(const struct job *job)
{
    const struct reading *reading = job->reading;
    struct names names = {.count = 0};

    for (size_t i = 0; i < reading->attendance.count; i++)
        check_name(job, &names, reading->attendance.items[i].name,
                   reading->attendance.items[i].lines);
    for (size_t i = 0; i < reading->forums.count; i++) {
        const struct reading_forum *forum = &reading->forums.items[i];

        for (size_t j = 0; j < forum->seats.count; j++)
            check_name(job, &names, forum->seats.items[j].person, forum->seats.items[j].lines);
    }
}

static void report_damage(const struct job *job, const struct ocr_text *text)
{
    struct str count = STR_INIT;

    if (text->damaged) {
        str_printf(&count, "%u", text->mended_words);
        oddity_add(&job->reading->findings, job->arena, ODDITY_OCR, job->reading->lines,
                   str_text(&count), NULL);
    }
    str_clear(&count);
}

void oddity_find(const struct ocr_text *text, struct arena *arena, struct reading *reading)
{
    struct job job = {.lines = text->mended, .arena = arena, .reading = reading};

    if (reading->lines.first == 0)
        return;
    report_damage(&job, text);
    oddity_text_find(text->lines, reading->lines, arena, &reading->findings);
    check_dates(&job);
    check_items(&job);
    if (reading->items.count == 0)
        check_finance(&job, reading->lines);
    check_names(&job);
}
