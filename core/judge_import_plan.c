#include "core/judge_import.h"

#include "core/name_text.h"

#include <stdlib.h>
#include <string.h>

/* Milestones: what a plan or a memo says will happen or happened; those of a case lead to steps of
   its path (R-CH8, judge_path_plan.c). */

/* Two dates of one decision lie at most so many days apart; further apart they are two. */
enum { SAME_DECISION_DAYS = 14 };

static bool within(struct line_range inner, struct line_range outer)
{
    return outer.first > 0 && inner.first >= outer.first && inner.last <= outer.last;
}

/* The case whose item tells of it; else the document's, where it is about one alone. How material
   flows between bodies, whatever the case, is no case's plan. */
static struct cast_case *case_of(struct import *self, const struct reading_milestone *reading)
{
    struct cast_case *only = NULL;

    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct import_item *item = &self->items[i];

        if (within(reading->lines, item->reading->lines))
            return item->casefile;
    }
    for (size_t i = 0; reading->date.count > 0 && i < self->cases.count; i++) {
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
        if (!row->met && row_number(row, FIELD_MILESTONE_NUMBER) == number &&
            date_equal(row_date(row, FIELD_MILESTONE_SAID_ON), self->reading->date))
            return row; /* a file may hold a year of meetings, each with its own numbers */
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

/* Bodies of the municipality and of the state that treat a case become forums; others stay words
   until they have minutes of their own. */
static struct row *forum_of(struct import *self, const char *body, bool treats)
{
    const struct cast_forum *entry = import_cast_forum(self, body);

    if (entry == NULL)
        return NULL;
    switch (treats ? entry->name.kind : FORUM_UNKNOWN) {
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

void import_milestones(struct import *self)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < self->reading->timeline.count; i++) {
        const struct reading_milestone *reading = &self->reading->timeline.items[i];
        struct row *row = milestone_of(self, (int64_t)i + 1);
        struct cast_case *casefile = case_of(self, reading);
        const struct row *forum = forum_of(self, reading->body, casefile != NULL);

        row->met = true;
        row_set_vague(draft, row, FIELD_MILESTONE_DATE, &reading->date);
        row_set_text(draft, row, FIELD_MILESTONE_BODY, reading->body);
        row_set_text(draft, row, FIELD_MILESTONE_ACT, reading->act);
        row_set_date(draft, row, FIELD_MILESTONE_SAID_ON, self->reading->date);
        row_set_flag(draft, row, FIELD_MILESTONE_LISTED, reading->listed);
        if (forum != NULL) {
            row_set_reference(draft, row, FIELD_MILESTONE_FORUM, forum->id);
            import_forum_guess(self, reading->body, row);
        }
        if (casefile != NULL) {
            casefile->row->met = true;
            row_set_reference(draft, row, FIELD_MILESTONE_CASEFILE, casefile->row->id);
        }
        import_lines(self, row, -1, reading->lines);
        check_date(self, reading);
    }
}
