#include "core/judge_import.h"

#include <string.h>

/*
 * The path that a case has walked, and what is still before it (R-CH1 to R-CH7). A body's
 * decisions on a case on one day are one step; what was postponed, or sent on, opens another; the
 * deciding body has a step from the beginning. Plans add the rest (judge_import_charters.c).
 */

static bool outcome_is(const struct row *decision, enum outcome outcome)
{
    return strcmp(row_key(decision, FIELD_DECISION_OUTCOME), outcome_key(outcome)) == 0;
}

/* Bodies that prepare or advise, and never decide a municipal case (rules.md 1). */
static bool advises(enum forum_kind kind)
{
    return kind == FORUM_SPECIAL || kind == FORUM_STATUTORY_COUNCIL ||
           kind == FORUM_VOLUNTARY_COUNCIL || kind == FORUM_PARTNERSHIP || kind == FORUM_INTERNAL;
}

/* What a body did, by what it said and whether it decides the case: «godkendt» in a body that
   prepares is a recommendation. */
static enum step_kind act_of(const struct import *self, const struct row *casefile,
                             const struct row *decision)
{
    int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);
    enum forum_kind kind = import_forum_kind(self, forum);

    if (outcome_is(decision, OUTCOME_NOTED))
        return STEP_ORIENT;
    if (outcome_is(decision, OUTCOME_STATEMENT))
        return kind == FORUM_FINANCE ? STEP_STATE : STEP_HEAR;
    if (outcome_is(decision, OUTCOME_RECOMMENDED))
        return STEP_RECOMMEND;
    if (forum == deciding || kind == FORUM_OTHER_PARTY || kind == FORUM_STATE)
        return STEP_DECIDE;
    if (outcome_is(decision, OUTCOME_DISCUSSED))
        return STEP_DISCUSS;
    if (advises(kind))
        return outcome_is(decision, OUTCOME_NONE) ? STEP_DISCUSS : STEP_RECOMMEND;
    if (kind == FORUM_COUNCIL && deciding == 0)
        return STEP_DECIDE;
    return STEP_RECOMMEND;
}

static enum step_state result_of(const struct row *decision)
{
    if (outcome_is(decision, OUTCOME_POSTPONED) || outcome_is(decision, OUTCOME_WITHDRAWN))
        return STEP_POSTPONED;
    if (outcome_is(decision, OUTCOME_RETURNED))
        return STEP_SENT_BACK;
    return STEP_DONE;
}

struct row *import_step(struct import *self, const struct row *casefile, enum step_kind kind)
{
    struct draft *draft = self->draft;
    struct row *row = draft_new(draft, ENTITY_STEP);

    row_set_reference(draft, row, FIELD_STEP_CASEFILE, casefile->id);
    row_set_text(draft, row, FIELD_STEP_KIND, step_kind_key(kind));
    row_set_text(draft, row, FIELD_STEP_STATE, step_state_key(STEP_WAITING));
    row_set_number(draft, row, FIELD_STEP_NUMBER, 0);
    return row;
}

struct row *import_find_step(const struct import *self, const struct row *casefile, int64_t forum,
                             struct date date, enum step_search search)
{
    struct row *waiting = NULL;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        struct date first = row_date(row, FIELD_STEP_DATE_FIRST);
        struct date last = row_date(row, FIELD_STEP_DATE_LAST);

        if (row_number(row, FIELD_STEP_FORUM) != forum)
            continue;
        if (date_is_set(first) && date_is_set(date) && date_compare(first, date) <= 0 &&
            date_compare(date, last) <= 0)
            return row;
        if (waiting == NULL && import_step_open(row) &&
            (search == STEP_OR_OPEN || (search == STEP_OR_UNDATED && !date_is_set(first))))
            waiting = row;
    }
    return waiting;
}

static void set_day(struct import *self, struct row *step, struct date date)
{
    struct vague_date day = {.spans = {{date, date, VAGUE_DAY}}, .count = 1, .year_known = true};
    char text[DATE_TEXT];

    date_format_iso(date, text);
    day.text = arena_strdup(self->judge->arena, text);
    if (!date_equal(row_date(step, FIELD_STEP_DATE_FIRST), date) ||
        !date_equal(row_date(step, FIELD_STEP_DATE_LAST), date))
        row_set_vague(self->draft, step, FIELD_STEP_DATE, &day);
}

/* A step that was taken: the decision, or one of them, says what it was. */
static void take_step(struct import *self, const struct row *casefile, const struct row *decision)
{
    int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
    struct date date = row_date(decision, FIELD_DECISION_DATE);
    enum step_kind kind = act_of(self, casefile, decision);
    enum step_state state = result_of(decision);
    struct draft *draft = self->draft;
    struct row *step = import_find_step(self, casefile, forum, date, STEP_OR_OPEN);

    if (step == NULL) {
        step = import_step(self, casefile, kind);
        row_set_reference(draft, step, FIELD_STEP_FORUM, forum);
    }
    if (!step->met || kind > import_step_kind(step))
        row_set_text(draft, step, FIELD_STEP_KIND, step_kind_key(kind));
    if (!step->met || state > import_step_state(step))
        row_set_text(draft, step, FIELD_STEP_STATE, step_state_key(state));
    if (!step->met || state != STEP_DONE)
        row_set_reference(draft, step, FIELD_STEP_DECISION, decision->id);
    if (state != STEP_DONE)
        row_set_text(draft, step, FIELD_STEP_REASON, row_text(decision, FIELD_DECISION_BODY));
    step->met = true;
    set_day(self, step, date);
    row_set_reference(draft, step, FIELD_STEP_MEETING,
                      row_number(decision, FIELD_DECISION_MEETING));
}

/* A motion of change is no step of its own, but in a step whose only trace it is. */
static void take_steps(struct import *self, const struct row *casefile, bool amendments)
{
    const struct row *decision;
    size_t at = 0;

    while ((decision = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE,
                                  casefile->id, &at)) != NULL) {
        int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
        struct date date = row_date(decision, FIELD_DECISION_DATE);

        if (forum == 0 || !date_is_set(date) ||
            (row_number(decision, FIELD_DECISION_AMENDMENT) != 0) != amendments)
            continue;
        if (!amendments || import_find_step(self, casefile, forum, date, STEP_ON_DAY) == NULL)
            take_step(self, casefile, decision);
    }
}

/* Whether the body has a step on this case that comes after the day, or is still open. */
static bool comes_again(const struct import *self, const struct row *casefile, int64_t forum,
                        struct date after)
{
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (row_number(row, FIELD_STEP_FORUM) == forum &&
            (import_step_open(row) || date_compare(row_date(row, FIELD_STEP_DATE_LAST), after) > 0))
            return true;
    }
    return false;
}

static void plan_step(struct import *self, const struct row *casefile, int64_t forum,
                      enum step_kind kind)
{
    struct row *step = import_step(self, casefile, kind);

    row_set_reference(self->draft, step, FIELD_STEP_FORUM, forum);
}

/* R-CH3: what was postponed is treated again by the same body. */
static void plan_again(struct import *self, const struct row *casefile)
{
    size_t count = self->draft->rows[ENTITY_STEP].count;

    for (size_t i = 0; i < count; i++) {
        const struct row *step = self->draft->rows[ENTITY_STEP].items[i];
        int64_t forum = row_number(step, FIELD_STEP_FORUM);

        if (row_number(step, FIELD_STEP_CASEFILE) == casefile->id &&
            import_step_state(step) == STEP_POSTPONED &&
            !comes_again(self, casefile, forum, row_date(step, FIELD_STEP_DATE_LAST)))
            plan_step(self, casefile, forum, import_step_kind(step));
    }
}

/* R-CH4: what a body sent on, or recommended to another, comes to that one next. */
static void plan_referred(struct import *self, const struct row *casefile)
{
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);
    const struct row *decision;
    size_t at = 0;

    while ((decision = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE,
                                  casefile->id, &at)) != NULL) {
        int64_t forum = row_number(decision, FIELD_DECISION_REFERRED_TO);
        struct date date = row_date(decision, FIELD_DECISION_DATE);

        if (forum != 0 && !comes_again(self, casefile, forum, date))
            plan_step(self, casefile, forum, forum == deciding ? STEP_DECIDE : STEP_RECOMMEND);
    }
}

static bool decided(const struct import *self, const struct row *casefile, int64_t deciding)
{
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (row_number(row, FIELD_STEP_FORUM) == deciding && import_step_kind(row) == STEP_DECIDE &&
            (import_step_open(row) || import_step_state(row) == STEP_DONE))
            return true;
    }
    return false;
}

/* R-CH7: the deciding body has the last word; a case that an item only reports has no more. */
static void plan_decision(struct import *self, const struct row *casefile)
{
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);

    if (deciding != 0 && !decided(self, casefile, deciding))
        plan_step(self, casefile, deciding, STEP_DECIDE);
}

static void import_path(struct import *self, struct row *casefile)
{
    take_steps(self, casefile, false);
    take_steps(self, casefile, true);
    import_plan(self, casefile);
    plan_again(self, casefile);
    plan_referred(self, casefile);
    plan_decision(self, casefile);
    import_renumber(self, casefile);
}

void import_paths(struct import *self)
{
    for (size_t i = 0; i < self->cases.count; i++) {
        if (self->cases.items[i]->touched)
            import_path(self, self->cases.items[i]->row);
    }
}
