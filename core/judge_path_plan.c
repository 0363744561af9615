#include "core/judge_path.h"

#include <stdlib.h>
#include <string.h>

/*
 * What plans say of a case (R-CH8). Several documents say the same, and later ones say it
 * otherwise: of a body and a day one row stands, the one that was said last; what a later plan
 * moves to another day is replaced, and both lead to the same step.
 */

/* A meeting that was moved lies at most so many days before or after the day that was planned. */
enum { MOVED_BEFORE = 14, MOVED_AFTER = 45 };

static struct vague_date date_of(const struct row *row)
{
    const char *spans = row_key(row, FIELD_MILESTONE_DATE_SPANS);
    struct vague_date date = NO_VAGUE_DATE;

    if (vague_date_of_spans(spans, &date) != STATUS_OK)
        date.count = 0;
    date.text = row_text(row, FIELD_MILESTONE_DATE);
    return date;
}

/* By the day they were said; then by what was read last. */
static int compare_rows(const void *left, const void *right)
{
    const struct plan_row *a = *(struct plan_row *const *)left;
    const struct plan_row *b = *(struct plan_row *const *)right;
    int64_t source_a = row_number(a->row, FIELD_MILESTONE_SOURCE);
    int64_t source_b = row_number(b->row, FIELD_MILESTONE_SOURCE);
    int order = date_compare(a->said, b->said);

    if (order != 0)
        return order;
    if (source_a != source_b)
        return source_a < source_b ? -1 : 1;
    return a->row->id < b->row->id ? -1 : a->row->id > b->row->id;
}

static void take_act(const struct case_path *self, struct plan_row *row)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);
    enum forum_kind kind =
        row->forum == 0 ? row->name.kind : judge_forum_kind(self->judge, row->forum);

    row->kind = plan_act(row_text(row->row, FIELD_MILESTONE_ACT), kind,
                         row->forum != 0 && row->forum == deciding);
}

static void add_row(struct case_path *self, struct row *milestone)
{
    struct arena *arena = self->judge->arena;
    struct plan_row *row = arena_alloc(arena, sizeof *row);

    *row = (struct plan_row){
        .row = milestone,
        .forum = row_number(milestone, FIELD_MILESTONE_FORUM),
        .body = row_text(milestone, FIELD_MILESTONE_BODY),
        .date = date_of(milestone),
        .said = row_date(milestone, FIELD_MILESTONE_SAID_ON),
    };
    if (row->body == NULL || (row->date.count > 0 && !row->date.year_known))
        return;
    row->name = forum_name_read(arena, row->body);
    take_act(self, row);
    *LIST_PUSH(arena, &self->plan) = row;
}

/* A council that shall approve decides the case, where nothing else says who does. */
static void find_deciding(struct case_path *self)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        const struct plan_row *row = self->plan.items[i];

        if (row->kind == STEP_DECIDE && plan_is_ahead(row) && row->forum != 0 &&
            judge_forum_kind(self->judge, row->forum) == FORUM_COUNCIL &&
            row_is_null(self->casefile, FIELD_CASEFILE_DECIDING_FORUM))
            row_set_reference(self->draft, self->casefile, FIELD_CASEFILE_DECIDING_FORUM,
                              row->forum);
    }
}

void path_read_plan(struct case_path *self)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE,
                             self->casefile->id, &at)) != NULL)
        add_row(self, row);
    if (self->plan.count > 1)
        qsort(self->plan.items, self->plan.count, sizeof *self->plan.items, compare_rows);
    find_deciding(self);
}

/* How a name in a plan fits a forum: for certain, or as a guess. */
enum fit { FIT_NONE, FIT_LEADING, FIT_BARE, FIT_SAME };

static enum fit fit(const struct plan_row *row, const struct forum_name *forum)
{
    size_t length = strlen(row->name.key);

    if (strcmp(row->name.key, forum->key) == 0)
        return FIT_SAME;
    if (row->name.bare)
        return forum_name_stands_for(&row->name, forum) ? FIT_BARE : FIT_NONE;
    if (length > 0 && row->name.kind != FORUM_UNKNOWN &&
        strncmp(row->name.key, forum->key, length) == 0 && forum->key[length] == ' ')
        return FIT_LEADING;
    return FIT_NONE;
}

static bool on_day(const struct path_step *step, const struct plan_row *row)
{
    struct date day = vague_date_earliest(&step->date);

    return step->taken && date_compare(vague_date_earliest(&row->date), day) <= 0 &&
           date_compare(day, vague_date_latest(&row->date)) <= 0;
}

/* The forum of this case that the name means: of several the one that met on the day. */
static const struct row *find_forum(const struct case_path *self, const struct plan_row *row,
                                    bool *guessed)
{
    const struct row *found = NULL;
    enum fit best = FIT_NONE;
    bool best_on_day = false;
    bool several = false;

    for (size_t i = 0; i < self->steps.count; i++) {
        const struct path_step *step = self->steps.items[i];
        const struct row *forum = draft_find(self->draft, ENTITY_FORUM, step->forum);
        struct forum_name name;
        enum fit how;

        if (forum == NULL || (forum == found && (best_on_day || !on_day(step, row))))
            continue;
        name = forum_name_read(self->judge->arena, row_key(forum, FIELD_FORUM_NAME));
        how = fit(row, &name);
        several = several || (found != NULL && forum != found && how != FIT_NONE);
        if (how > best || (how == best && how != FIT_NONE && on_day(step, row) && !best_on_day)) {
            best = how;
            found = forum;
            best_on_day = on_day(step, row);
        }
    }
    *guessed = best != FIT_SAME && (several || best == FIT_LEADING);
    return several && best == FIT_BARE && !best_on_day ? NULL : found;
}

/* «§ 17,4-udvalget», «Udvalget» in a plan mean the forum of that sort that treats the case. */
static void resolve(struct case_path *self, struct plan_row *row)
{
    bool guessed = false;
    const struct row *forum = find_forum(self, row, &guessed);
    struct row *guess;

    if (forum == NULL)
        return;
    row->forum = forum->id;
    row_set_reference(self->draft, row->row, FIELD_MILESTONE_FORUM, forum->id);
    take_act(self, row);
    if (!guessed)
        return;
    guess = judge_guess(self->judge, "forum", row->row, forum, row->name.name);
    if (guess != NULL)
        row_set_reference(self->draft, guess, FIELD_GUESS_SOURCE,
                          row_number(row->row, FIELD_MILESTONE_SOURCE));
}

static bool same_body(const struct plan_row *a, const struct plan_row *b)
{
    if (a->forum != 0 || b->forum != 0)
        return a->forum == b->forum;
    return a->name.key[0] != '\0' && strcmp(a->name.key, b->name.key) == 0;
}

/* A file may hold a year of meetings, each a document of its own. */
static bool same_document(const struct plan_row *a, const struct plan_row *b)
{
    return date_equal(a->said, b->said) &&
           row_number(a->row, FIELD_MILESTONE_SOURCE) == row_number(b->row, FIELD_MILESTONE_SOURCE);
}

/* Whether a's days all lie within b's. */
static bool within(const struct plan_row *a, const struct plan_row *b)
{
    return date_compare(vague_date_earliest(&b->date), vague_date_earliest(&a->date)) <= 0 &&
           date_compare(vague_date_latest(&a->date), vague_date_latest(&b->date)) <= 0;
}

static bool is_listed(const struct plan_row *row)
{
    return row_number(row->row, FIELD_MILESTONE_LISTED) != 0;
}

/* One body and one day is one row: the one said last; in one document a row of a list before one of
   prose, and else the first. */
static void drop_repeated(struct case_path *self)
{
    for (size_t j = 1; j < self->plan.count; j++) {
        struct plan_row *late = self->plan.items[j];

        for (size_t i = 0; i < j && late->by == NULL; i++) {
            struct plan_row *early = self->plan.items[i];
            bool same_days = within(late, early) && within(early, late);

            if (early->by != NULL || !same_body(early, late))
                continue;
            if (!same_days)
                continue;
            if (same_document(early, late) && (is_listed(early) || !is_listed(late)))
                late->by = early;
            else
                early->by = late;
        }
    }
}

/* Whether a document says this very thing, of this body and these days. */
static bool repeats(const struct case_path *self, const struct plan_row *document,
                    const struct plan_row *row)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        const struct plan_row *other = self->plan.items[i];

        if (same_document(other, document) && same_body(other, row) && within(other, row) &&
            within(row, other))
            return true;
    }
    return false;
}

/* Whether the later row may be the earlier one on another day: both lay ahead when the later one
   was said, and neither document has both. */
static bool may_replace(const struct case_path *self, const struct plan_row *late,
                        const struct plan_row *early)
{
    return early->date.count > 0 && late->date.count > 0 && early->by == NULL &&
           !same_document(early, late) && same_body(early, late) && !plan_is_of_body(early) &&
           !plan_is_of_body(late) && (early->kind == STEP_APPLY) == (late->kind == STEP_APPLY) &&
           plan_is_ahead(early) && plan_is_ahead(late) &&
           (!date_is_set(late->said) ||
            date_compare(vague_date_latest(&early->date), late->said) >= 0) &&
           !repeats(self, late, early) && !repeats(self, early, late);
}

static long days_between(const struct vague_date *a, const struct vague_date *b)
{
    return labs(date_to_days(vague_date_latest(a)) - date_to_days(vague_date_latest(b)));
}

/* Later versions of a plan move its rows: each replaces the nearest of those before. */
static void drop_moved(struct case_path *self)
{
    for (size_t j = 1; j < self->plan.count; j++) {
        struct plan_row *late = self->plan.items[j];
        struct plan_row *nearest = NULL;

        for (size_t i = 0; i < j && late->by == NULL; i++) {
            struct plan_row *early = self->plan.items[i];

            if (may_replace(self, late, early) &&
                (nearest == NULL || days_between(&early->date, &late->date) <
                                        days_between(&nearest->date, &late->date)))
                nearest = early;
        }
        if (nearest == NULL)
            continue;
        if (within(nearest, late))
            late->by = nearest; /* «i marts» takes nothing away from «den 24. marts» */
        else
            nearest->by = late;
    }
}

/* Whether another row that stands is of this very day. */
static bool is_planned_on(const struct case_path *self, const struct plan_row *row,
                          const struct path_step *step)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        const struct plan_row *other = self->plan.items[i];

        if (other != row && other->by == NULL && other->forum == step->forum &&
            vague_date_is_exact(&other->date) && on_day(step, other))
            return true;
    }
    return false;
}

/* Whether the body's meeting may be the planned one on another day, which it was since. */
static bool may_be_moved(const struct case_path *self, const struct plan_row *row,
                         const struct path_step *step)
{
    struct date day = vague_date_earliest(&step->date);
    long late = date_to_days(day) - date_to_days(vague_date_latest(&row->date));

    return row->date.count > 0 && plan_is_ahead(row) && date_is_set(row->said) &&
           date_compare(day, row->said) > 0 && -MOVED_BEFORE <= late && late <= MOVED_AFTER &&
           (step->kind != STEP_ORIENT || row->kind == STEP_ORIENT) &&
           !is_planned_on(self, row, step);
}

/* The step that the body took: on the day that was planned, else close to it. */
static struct path_step *taken_step(const struct case_path *self, const struct plan_row *row)
{
    struct path_step *found = NULL;

    for (size_t i = 0; i < self->steps.count; i++) {
        struct path_step *step = self->steps.items[i];

        if (!step->taken || step->forum != row->forum || row->forum == 0)
            continue;
        if (on_day(step, row))
            return step;
        if (may_be_moved(self, row, step) &&
            (found == NULL ||
             days_between(&step->date, &row->date) < days_between(&found->date, &row->date)))
            found = step;
    }
    return found;
}

/* What says that a body treats the case, and not when, is fulfilled by whatever step the body has
   from then on. */
static struct path_step *any_step(const struct case_path *self, const struct plan_row *row)
{
    for (size_t i = 0; i < self->steps.count; i++) {
        struct path_step *step = self->steps.items[i];

        if (row->forum != 0 && step->forum == row->forum &&
            (path_step_open(step) || date_compare(vague_date_latest(&step->date), row->said) >= 0))
            return step;
    }
    return NULL;
}

/* An exact day shows in one form everywhere; what is vague keeps its words. */
static void plan_step(struct case_path *self, struct plan_row *row)
{
    struct path_step *step = path_step_new(self, row->forum, row->kind);

    if (row->forum == 0)
        step->body = row->body;
    if (vague_date_is_exact(&row->date))
        path_set_day(self, step, vague_date_earliest(&row->date));
    else
        step->date = row->date;
    if (!plan_is_ahead(row))
        step->state = STEP_DONE;
    row->step = step;
}

static void plan_steps(struct case_path *self, bool dated)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        struct plan_row *row = self->plan.items[i];

        if (row->by != NULL || (row->date.count > 0) != dated)
            continue;
        row->step = dated ? taken_step(self, row) : any_step(self, row);
        if (row->step == NULL && plan_is_step(self, row))
            plan_step(self, row);
        else if (row->step != NULL && path_step_open(row->step) && row->kind == STEP_STATE)
            row->step->kind = STEP_STATE; /* an agenda does not tell that from a recommendation */
    }
}

void path_plan(struct case_path *self)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        if (self->plan.items[i]->forum == 0)
            resolve(self, self->plan.items[i]);
    }
    drop_repeated(self);
    drop_moved(self);
    plan_steps(self, true);
    plan_steps(self, false);
}
