#include "core/judge_import.h"

#include "core/name_text.h"

#include <stdlib.h>
#include <string.h>

/* Milestones: what a plan or a memo says will happen or happened; those of a case become steps of
   its path (R-CH8). */

/* Two dates of one decision lie at most so many days apart; further apart they are two. */
enum { SAME_DECISION_DAYS = 14 };

static bool within(struct line_range inner, struct line_range outer)
{
    return outer.first > 0 && inner.first >= outer.first && inner.last <= outer.last;
}

/* The case whose item tells of it; else the document's, where it is about one alone. */
static struct cast_case *case_of(struct import *self, const struct reading_milestone *reading)
{
    struct cast_case *only = NULL;

    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct import_item *item = &self->items[i];

        if (within(reading->lines, item->reading->lines))
            return item->casefile;
    }
    for (size_t i = 0; i < self->cases.count; i++) {
        if (only != NULL)
            return NULL;
        only = self->cases.items[i];
    }
    return only == NULL || only->row != NULL
               ? only
               : import_case(self, only->number, self->reading->title);
}

static struct row *milestone_of(struct import *self, int64_t number)
{
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    while (self->again && (row = draft_next(draft, ENTITY_MILESTONE, FIELD_MILESTONE_SOURCE,
                                            self->source->id, &at)) != NULL) {
        if (row_number(row, FIELD_MILESTONE_NUMBER) == number)
            return row;
    }
    row = draft_new(draft, ENTITY_MILESTONE);
    row_set_reference(draft, row, FIELD_MILESTONE_SOURCE, self->source->id);
    row_set_number(draft, row, FIELD_MILESTONE_NUMBER, number);
    return row;
}

static bool says(struct slice act, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (slice_find(act, *words) >= 0)
            return true;
    }
    return false;
}

/* Whether the reader of the text has told of two dates there already. */
static bool told_of_dates(const struct import *self, struct line_range lines)
{
    for (size_t i = 0; i < self->reading->findings.count; i++) {
        const struct finding *finding = &self->reading->findings.items[i];

        if (strcmp(finding->rule, "R-CH9") == 0 && finding->lines.first <= lines.last &&
            finding->lines.last >= lines.first)
            return true;
    }
    return false;
}

static const char *day_words(struct import *self, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    return arena_strdup(self->judge->arena, text);
}

/* A decision of the body close to this day; whether there is one on it. */
static const struct row *decision_near(const struct import *self, int64_t forum, struct date day,
                                       bool *same_day)
{
    const struct row *near = NULL;
    const struct row *row;
    size_t at = 0;

    *same_day = false;
    while ((row = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_FORUM, forum, &at)) !=
           NULL) {
        struct date date = row_date(row, FIELD_DECISION_DATE);

        if (!date_is_set(date))
            continue;
        *same_day = *same_day || date_equal(date, day);
        if (labs(date_to_days(date) - date_to_days(day)) <= SAME_DECISION_DAYS)
            near = row;
    }
    return near;
}

/* R-CH9: prose that dates a body's decision otherwise than the record does. */
static void check_date(struct import *self, const struct reading_milestone *reading)
{
    static const char *const decided[] = {"godkendte", "vedtog", "besluttede", "bevilgede", NULL};
    const struct cast_forum *forum = import_cast_forum(self, reading->body);
    struct str lower = STR_INIT;
    const struct row *near;
    bool same_day;
    bool past;

    name_lower(&lower, slice_of(reading->act == NULL ? "" : reading->act));
    past = says(str_slice(&lower), decided);
    str_clear(&lower);
    if (!past || forum == NULL || forum->row == NULL || !vague_date_is_exact(&reading->date) ||
        !reading->date.year_known || told_of_dates(self, reading->lines))
        return;
    near = decision_near(self, forum->row->id, reading->date.spans[0].first, &same_day);
    if (near != NULL && !same_day) {
        const struct finding finding = {
            .rule = "R-CH9",
            .gravity = GRAVITY_WARNING,
            .message = N_("One decision has two dates: %1 and %2"),
            .arguments = {day_words(self, row_date(near, FIELD_DECISION_DATE)),
                          day_words(self, reading->date.spans[0].first)},
            .lines = reading->lines,
        };

        import_finding(self, &finding, near);
    }
}

void import_milestones(struct import *self)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < self->reading->timeline.count; i++) {
        const struct reading_milestone *reading = &self->reading->timeline.items[i];
        struct row *row = milestone_of(self, (int64_t)i + 1);
        struct cast_case *casefile = case_of(self, reading);

        row->met = true;
        row_set_vague(draft, row, FIELD_MILESTONE_DATE, &reading->date);
        row_set_text(draft, row, FIELD_MILESTONE_BODY, reading->body);
        row_set_text(draft, row, FIELD_MILESTONE_ACT, reading->act);
        if (casefile != NULL) {
            casefile->touched = true;
            row_set_reference(draft, row, FIELD_MILESTONE_CASEFILE, casefile->row->id);
        }
        import_lines(self, row, -1, reading->lines);
        check_date(self, reading);
    }
}

/* What a planned act is. A body of the municipality that does not decide recommends, whatever it
   is said to approve. */
static enum step_kind kind_of_act(const char *text, enum forum_kind forum)
{
    static const char *const approves[] = {"godkend", "vedtag", "afstem", "beslut", NULL};
    static const char *const recommends[] = {"anbefal", "indstil", NULL};
    static const char *const applies[] = {"indsend", "fremsend", "ansøg", NULL};
    static const char *const hears[] = {"høring", "høres", NULL};
    static const char *const orients[] = {"orienter", NULL};
    struct str lower = STR_INIT;
    enum step_kind kind = STEP_DISCUSS;
    struct slice act;

    name_lower(&lower, slice_of(text == NULL ? "" : text));
    act = str_slice(&lower);
    if (forum == FORUM_COUNCIL && says(act, approves))
        kind = STEP_DECIDE;
    else if (says(act, recommends))
        kind = STEP_RECOMMEND;
    else if (says(act, applies))
        kind = STEP_APPLY;
    else if (says(act, approves))
        kind = forum == FORUM_STANDING || forum == FORUM_FINANCE || forum == FORUM_SPECIAL
                   ? STEP_RECOMMEND
                   : STEP_DECIDE;
    else if (says(act, hears))
        kind = STEP_HEAR;
    else if (says(act, orients))
        kind = STEP_ORIENT;
    str_clear(&lower);
    return kind;
}

/* Bodies of the municipality and of the state become forums; others stay words until they have
   minutes of their own. */
static struct row *forum_of(struct import *self, const char *body)
{
    const struct cast_forum *entry = import_cast_forum(self, body);

    if (entry == NULL)
        return NULL;
    switch (entry->name.kind) {
    case FORUM_COUNCIL:
    case FORUM_FINANCE:
    case FORUM_STANDING:
    case FORUM_SPECIAL:
    case FORUM_STATUTORY_COUNCIL:
    case FORUM_STATE:
        return import_forum(self, body);
    case FORUM_UNKNOWN:
    case FORUM_MAGISTRATE:
    case FORUM_VOLUNTARY_COUNCIL:
    case FORUM_PARTNERSHIP:
    case FORUM_INTERNAL:
    case FORUM_OTHER_PARTY:
    case FORUM_KIND_COUNT:
        break;
    }
    return entry->resolved && !entry->guessed ? entry->row : NULL;
}

static struct row *step_of_body(const struct import *self, const struct row *casefile,
                                const char *body, const char *date)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (row_is_null(row, FIELD_STEP_FORUM) &&
            strcmp(row_key(row, FIELD_STEP_BODY), body) == 0 &&
            strcmp(row_key(row, FIELD_STEP_DATE), date) == 0)
            return row;
    }
    return NULL;
}

static struct row *find_step(const struct import *self, const struct row *casefile,
                             const struct row *forum, const struct row *milestone)
{
    struct date date = row_date(milestone, FIELD_MILESTONE_DATE_FIRST);

    if (forum == NULL)
        return step_of_body(self, casefile, row_key(milestone, FIELD_MILESTONE_BODY),
                            row_key(milestone, FIELD_MILESTONE_DATE));
    return import_find_step(self, casefile, forum->id, date, STEP_OR_UNDATED);
}

static bool is_past(const struct import *self, const struct row *milestone)
{
    return date_is_set(self->reading->date) &&
           date_compare(row_date(milestone, FIELD_MILESTONE_DATE_LAST), self->reading->date) < 0;
}

/* A plan gives days, or says roughly when something will be handed in. What prose tells of other
   years («i juni 2019») is background, and so is what the deciding body did before: were it this
   case, the case would be decided. */
static bool is_step(const struct import *self, const struct row *casefile,
                    const struct row *milestone, const struct row *forum, enum step_kind kind)
{
    bool exact = date_equal(row_date(milestone, FIELD_MILESTONE_DATE_FIRST),
                            row_date(milestone, FIELD_MILESTONE_DATE_LAST));
    bool decides =
        forum != NULL && row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM) == forum->id;

    if (!exact)
        return kind == STEP_APPLY && !is_past(self, milestone);
    return !decides || !is_past(self, milestone);
}

static void plan_step(struct import *self, struct row *casefile, struct row *milestone,
                      const struct reading_milestone *reading)
{
    const struct row *forum = forum_of(self, reading->body);
    enum forum_kind of_forum = FORUM_UNKNOWN;
    struct draft *draft = self->draft;
    enum step_kind kind;
    struct row *step;

    if (forum != NULL && forum_kind_of(row_key(forum, FIELD_FORUM_KIND), &of_forum) != STATUS_OK)
        of_forum = FORUM_UNKNOWN;
    kind = kind_of_act(reading->act, of_forum);
    if (!is_step(self, casefile, milestone, forum, kind))
        return;
    step = find_step(self, casefile, forum, milestone);
    if (step == NULL) {
        step = import_step(self, casefile, kind);
        if (forum != NULL)
            row_set_reference(draft, step, FIELD_STEP_FORUM, forum->id);
        row_set_text(draft, step, FIELD_STEP_BODY, forum == NULL ? reading->body : NULL);
        import_lines(self, step, -1, reading->lines);
    }
    if (row_is_null(step, FIELD_STEP_DATE_FIRST))
        row_set_vague(draft, step, FIELD_STEP_DATE, &reading->date);
    if (is_past(self, milestone) && row_is_null(step, FIELD_STEP_DECISION))
        row_set_text(draft, step, FIELD_STEP_STATE, step_state_key(STEP_DONE));
    row_set_reference(draft, milestone, FIELD_MILESTONE_STEP, step->id);
    if (kind == STEP_DECIDE && of_forum == FORUM_COUNCIL &&
        row_is_null(casefile, FIELD_CASEFILE_DECIDING_FORUM))
        row_set_reference(draft, casefile, FIELD_CASEFILE_DECIDING_FORUM, forum->id);
}

void import_plan(struct import *self, struct row *casefile)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE, casefile->id,
                             &at)) != NULL) {
        int64_t number = row_number(row, FIELD_MILESTONE_NUMBER);

        if (!row->met || number < 1 || (size_t)number > self->reading->timeline.count ||
            row_is_null(row, FIELD_MILESTONE_DATE_FIRST) || row_is_null(row, FIELD_MILESTONE_BODY))
            continue;
        plan_step(self, casefile, row, &self->reading->timeline.items[number - 1]);
    }
}
