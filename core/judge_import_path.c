#include "core/judge_import.h"

#include <stdlib.h>
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

static enum forum_kind kind_of(const struct import *self, int64_t forum)
{
    const struct row *row = draft_find(self->draft, ENTITY_FORUM, forum);
    enum forum_kind kind = FORUM_UNKNOWN;

    if (row == NULL || forum_kind_of(row_key(row, FIELD_FORUM_KIND), &kind) != STATUS_OK)
        return FORUM_UNKNOWN;
    return kind;
}

/* Bodies that prepare or advise, and never decide a municipal case (rules.md 1). */
static bool advises(enum forum_kind kind)
{
    return kind == FORUM_SPECIAL || kind == FORUM_STATUTORY_COUNCIL ||
           kind == FORUM_VOLUNTARY_COUNCIL || kind == FORUM_PARTNERSHIP || kind == FORUM_INTERNAL;
}

/* Boards and votes of other parties, and the state: they decide for themselves. */
static bool outside(const struct import *self, const struct row *step)
{
    enum forum_kind kind = kind_of(self, row_number(step, FIELD_STEP_FORUM));

    return row_is_null(step, FIELD_STEP_FORUM) || kind == FORUM_OTHER_PARTY ||
           kind == FORUM_PARTNERSHIP;
}

/* What a body did, by what it said and whether it decides the case: «godkendt» in a body that
   prepares is a recommendation. */
static enum step_kind act_of(const struct import *self, const struct row *casefile,
                             const struct row *decision)
{
    int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);
    enum forum_kind kind = kind_of(self, forum);

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

static enum step_state state_now(const struct row *step)
{
    enum step_state state = STEP_WAITING;

    if (step_state_of(row_key(step, FIELD_STEP_STATE), &state) != STATUS_OK)
        return STEP_WAITING;
    return state;
}

static enum step_kind kind_now(const struct row *step)
{
    enum step_kind kind = STEP_HEAR;

    if (step_kind_of(row_key(step, FIELD_STEP_KIND), &kind) != STATUS_OK)
        return STEP_HEAR;
    return kind;
}

static bool is_open(const struct row *step)
{
    enum step_state state = state_now(step);

    return state == STEP_WAITING || state == STEP_READY;
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
        if (waiting == NULL && is_open(row) &&
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
    if (!step->met || kind > kind_now(step))
        row_set_text(draft, step, FIELD_STEP_KIND, step_kind_key(kind));
    if (!step->met || state > state_now(step))
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
            (is_open(row) || date_compare(row_date(row, FIELD_STEP_DATE_LAST), after) > 0))
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
            state_now(step) == STEP_POSTPONED &&
            !comes_again(self, casefile, forum, row_date(step, FIELD_STEP_DATE_LAST)))
            plan_step(self, casefile, forum, kind_now(step));
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
        if (row_number(row, FIELD_STEP_FORUM) == deciding && kind_now(row) == STEP_DECIDE &&
            (is_open(row) || state_now(row) == STEP_DONE))
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

struct path {
    struct row **items;
    size_t count;
};

/* By the last day that a step may be on. Open steps without a day come last, and the one that
   decides after all others. */
static int compare_steps(const void *left, const void *right)
{
    const struct row *a = *(struct row *const *)left;
    const struct row *b = *(struct row *const *)right;
    struct date date_a = row_date(a, FIELD_STEP_DATE_LAST);
    struct date date_b = row_date(b, FIELD_STEP_DATE_LAST);

    if (date_is_set(date_a) != date_is_set(date_b))
        return date_is_set(date_a) ? -1 : 1;
    if (!date_equal(date_a, date_b))
        return date_compare(date_a, date_b);
    if (kind_now(a) != kind_now(b) && (is_open(a) || is_open(b)))
        return kind_now(a) < kind_now(b) ? -1 : 1;
    return a->id < b->id ? -1 : a->id > b->id;
}

static struct path sorted_path(struct import *self, const struct row *casefile)
{
    struct path path = {.count = 0};
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL)
        *LIST_PUSH(self->judge->arena, &path) = row;
    if (path.count > 1)
        qsort(path.items, path.count, sizeof *path.items, compare_steps);
    return path;
}

/* R-CH2: bodies that are only told, and outside bodies that approve for themselves, stand side by
   side and wait for each other in nothing. */
static bool side_by_side(const struct import *self, const struct row *a, const struct row *b)
{
    if (kind_now(a) == STEP_ORIENT && kind_now(b) == STEP_ORIENT)
        return true;
    return outside(self, a) && outside(self, b) && kind_now(a) == kind_now(b) &&
           kind_now(a) != STEP_APPLY;
}

static void number_steps(struct import *self, const struct path *path)
{
    int64_t number = 0;

    for (size_t i = 0; i < path->count; i++) {
        if (i == 0 || !side_by_side(self, path->items[i - 1], path->items[i]))
            number++;
        row_set_number(self->draft, path->items[i], FIELD_STEP_NUMBER, number);
    }
}

static bool depends(const struct import *self, const struct row *step, const struct row *earlier)
{
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP_DEPENDENCY, FIELD_STEP_DEPENDENCY_STEP,
                             step->id, &at)) != NULL) {
        if (row_number(row, FIELD_STEP_DEPENDENCY_WAITS_FOR) == earlier->id)
            return true;
    }
    return false;
}

static bool waits_for(const struct row *step, const struct row *earlier)
{
    return row_number(step, FIELD_STEP_NUMBER) == row_number(earlier, FIELD_STEP_NUMBER) + 1;
}

/* A step waits for those right before it; what it waited for in a path that looked different goes.
 */
static void link_steps(struct import *self, const struct path *path)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < draft->loaded[ENTITY_STEP_DEPENDENCY]; i++) {
        struct row *row = draft->rows[ENTITY_STEP_DEPENDENCY].items[i];
        const struct row *step =
            draft_find(draft, ENTITY_STEP, row_number(row, FIELD_STEP_DEPENDENCY_STEP));
        const struct row *earlier =
            draft_find(draft, ENTITY_STEP, row_number(row, FIELD_STEP_DEPENDENCY_WAITS_FOR));

        if (!row->deleted && step != NULL && earlier != NULL && !waits_for(step, earlier))
            draft_delete(draft, row);
    }
    for (size_t i = 0; i < path->count; i++) {
        for (size_t j = 0; j < i; j++) {
            struct row *row;

            if (!waits_for(path->items[i], path->items[j]) ||
                depends(self, path->items[i], path->items[j]))
                continue;
            row = draft_new(draft, ENTITY_STEP_DEPENDENCY);
            row_set_reference(draft, row, FIELD_STEP_DEPENDENCY_STEP, path->items[i]->id);
            row_set_reference(draft, row, FIELD_STEP_DEPENDENCY_WAITS_FOR, path->items[j]->id);
        }
    }
}

/* The first open steps are ready, the rest wait. */
static void open_steps(struct import *self, const struct path *path)
{
    int64_t first = 0;

    for (size_t i = 0; i < path->count; i++) {
        struct row *step = path->items[i];

        if (!is_open(step))
            continue;
        if (first == 0)
            first = row_number(step, FIELD_STEP_NUMBER);
        row_set_text(self->draft, step, FIELD_STEP_STATE,
                     step_state_key(row_number(step, FIELD_STEP_NUMBER) == first ? STEP_READY
                                                                                 : STEP_WAITING));
    }
}

static void set_case_state(struct import *self, struct row *casefile, const struct path *path)
{
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);

    for (size_t i = 0; i < path->count; i++) {
        const struct row *step = path->items[i];

        if (deciding != 0 && row_number(step, FIELD_STEP_FORUM) == deciding &&
            kind_now(step) == STEP_DECIDE && state_now(step) == STEP_DONE &&
            strcmp(row_key(casefile, FIELD_CASEFILE_STATE), casefile_state_key(CASEFILE_OPEN)) == 0)
            row_set_text(self->draft, casefile, FIELD_CASEFILE_STATE,
                         casefile_state_key(CASEFILE_DECIDED));
    }
}

void import_renumber(struct import *self, struct row *casefile)
{
    struct path path = sorted_path(self, casefile);

    number_steps(self, &path);
    link_steps(self, &path);
    open_steps(self, &path);
    set_case_state(self, casefile, &path);
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
