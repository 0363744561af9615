#include "core/judge_path.h"

#include <stdlib.h>
#include <string.h>

/*
 * The order of a path: which steps stand side by side, what each waits for, and which are ready.
 */

enum forum_kind judge_forum_kind(const struct judge *self, int64_t forum)
{
    const struct row *row = draft_find(&self->draft, ENTITY_FORUM, forum);
    enum forum_kind kind = FORUM_UNKNOWN;

    if (row == NULL || forum_kind_of(row_key(row, FIELD_FORUM_KIND), &kind) != STATUS_OK)
        return FORUM_UNKNOWN;
    return kind;
}

enum step_state step_row_state(const struct row *step)
{
    enum step_state state = STEP_WAITING;

    if (step_state_of(row_key(step, FIELD_STEP_STATE), &state) != STATUS_OK)
        return STEP_WAITING;
    return state;
}

enum step_kind step_row_kind(const struct row *step)
{
    enum step_kind kind = STEP_HEAR;

    if (step_kind_of(row_key(step, FIELD_STEP_KIND), &kind) != STATUS_OK)
        return STEP_HEAR;
    return kind;
}

bool step_row_open(const struct row *step)
{
    enum step_state state = step_row_state(step);

    return state == STEP_WAITING || state == STEP_READY;
}

/* Boards and votes of other parties, and the state: they decide for themselves. */
static bool outside(const struct judge *self, const struct row *step)
{
    enum forum_kind kind = judge_forum_kind(self, row_number(step, FIELD_STEP_FORUM));

    return row_is_null(step, FIELD_STEP_FORUM) || kind == FORUM_OTHER_PARTY ||
           kind == FORUM_PARTNERSHIP;
}

struct path {
    struct row **items;
    size_t count;
};

/* A step on its way to its place; the day is when it is thought to be taken. */
struct placed {
    struct row *row;
    struct date day;
};

/* By day. Open steps without one come last; of one day the one that decides comes after those that
   prepare. Rows' ids depend on what was read first, so they tell last. */
static int compare_steps(const void *left, const void *right)
{
    const struct placed *a = left;
    const struct placed *b = right;
    int order;

    if (date_is_set(a->day) != date_is_set(b->day))
        return date_is_set(a->day) ? -1 : 1;
    if (!date_equal(a->day, b->day))
        return date_compare(a->day, b->day);
    if (step_row_kind(a->row) != step_row_kind(b->row))
        return step_row_kind(a->row) < step_row_kind(b->row) ? -1 : 1;
    order = strcmp(row_key(a->row, FIELD_STEP_BODY), row_key(b->row, FIELD_STEP_BODY));
    if (order != 0)
        return order;
    return a->row->id < b->row->id ? -1 : a->row->id > b->row->id;
}

/* The day of the open step that decides: who prepares, though nobody says when, comes before it
   (R-CH7). */
static struct date final_day(const struct judge *self, const struct row *casefile)
{
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);
    struct date final = NO_DATE;
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (deciding != 0 && row_number(row, FIELD_STEP_FORUM) == deciding && step_row_open(row) &&
            step_row_kind(row) == STEP_DECIDE)
            final = row_date(row, FIELD_STEP_DATE_LAST);
    }
    return final;
}

static struct path sorted_path(struct judge *self, const struct row *casefile)
{
    struct date final = final_day(self, casefile);
    struct path path = {.count = 0};
    struct {
        struct placed *items;
        size_t count;
    } placed = {.count = 0};
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) !=
           NULL) {
        struct date day = row_date(row, FIELD_STEP_DATE_LAST);

        if (!date_is_set(day) && step_row_kind(row) < STEP_DECIDE)
            day = final;
        *LIST_PUSH(self->arena, &placed) = (struct placed){row, day};
    }
    if (placed.count > 1)
        qsort(placed.items, placed.count, sizeof *placed.items, compare_steps);
    for (size_t i = 0; i < placed.count; i++)
        *LIST_PUSH(self->arena, &path) = placed.items[i].row;
    return path;
}

/* R-CH2: bodies that are only told, and outside bodies that approve for themselves, stand side by
   side and wait for each other in nothing. What one body does twice comes one after the other, and
   so does what a month and more lies between. */
static bool side_by_side(const struct judge *self, const struct row *a, const struct row *b)
{
    enum { TOGETHER_DAYS = 31 };
    int64_t forum = row_number(a, FIELD_STEP_FORUM);
    struct date date_a = row_date(a, FIELD_STEP_DATE_LAST);
    struct date date_b = row_date(b, FIELD_STEP_DATE_FIRST);

    if ((forum != 0 && forum == row_number(b, FIELD_STEP_FORUM)) ||
        (date_is_set(date_a) && date_is_set(date_b) &&
         date_to_days(date_b) - date_to_days(date_a) > TOGETHER_DAYS))
        return false;
    if (step_row_kind(a) == STEP_ORIENT && step_row_kind(b) == STEP_ORIENT)
        return true;
    return outside(self, a) && outside(self, b) && step_row_kind(a) == step_row_kind(b) &&
           step_row_kind(a) != STEP_APPLY;
}

static void number_steps(struct judge *self, const struct path *path)
{
    int64_t number = 0;

    for (size_t i = 0; i < path->count; i++) {
        if (i == 0 || !side_by_side(self, path->items[i - 1], path->items[i]))
            number++;
        row_set_number(&self->draft, path->items[i], FIELD_STEP_NUMBER, number);
    }
}

static bool depends(const struct judge *self, const struct row *step, const struct row *earlier)
{
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, ENTITY_STEP_DEPENDENCY, FIELD_STEP_DEPENDENCY_STEP,
                             step->id, &at)) != NULL) {
        if (row_number(row, FIELD_STEP_DEPENDENCY_WAITS_FOR) == earlier->id)
            return true;
    }
    return false;
}

static bool waits_for(const struct row *step, const struct row *earlier)
{
    return row_number(step, FIELD_STEP_CASEFILE) == row_number(earlier, FIELD_STEP_CASEFILE) &&
           row_number(step, FIELD_STEP_NUMBER) == row_number(earlier, FIELD_STEP_NUMBER) + 1;
}

/* What a step waited for in a path that looked different goes. */
static void unlink_step(struct draft *draft, const struct row *step)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_STEP_DEPENDENCY, FIELD_STEP_DEPENDENCY_STEP, step->id,
                             &at)) != NULL) {
        const struct row *earlier =
            draft_find(draft, ENTITY_STEP, row_number(row, FIELD_STEP_DEPENDENCY_WAITS_FOR));

        if (earlier == NULL || !waits_for(step, earlier))
            draft_delete(draft, row);
    }
}

/* A step waits for those right before it. */
static void link_steps(struct judge *self, const struct path *path)
{
    struct draft *draft = &self->draft;

    for (size_t i = 0; i < path->count; i++)
        unlink_step(draft, path->items[i]);
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
static void open_steps(struct judge *self, const struct path *path)
{
    int64_t first = 0;

    for (size_t i = 0; i < path->count; i++) {
        struct row *step = path->items[i];

        if (!step_row_open(step))
            continue;
        if (first == 0)
            first = row_number(step, FIELD_STEP_NUMBER);
        row_set_text(&self->draft, step, FIELD_STEP_STATE,
                     step_state_key(row_number(step, FIELD_STEP_NUMBER) == first ? STEP_READY
                                                                                 : STEP_WAITING));
    }
}

/* Decided is what the deciding body has decided and does not have before it again: a case may come
   back to it years later. */
static bool is_decided(const struct judge *self, const struct row *casefile,
                       const struct path *path)
{
    int64_t deciding = row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM);
    bool decided = false;

    for (size_t i = 0; i < path->count; i++) {
        const struct row *step = path->items[i];

        int64_t forum = row_number(step, FIELD_STEP_FORUM);

        /* where nobody says who decides, what the council decides is decided */
        if (deciding != 0 ? forum != deciding : judge_forum_kind(self, forum) != FORUM_COUNCIL)
            continue;
        /* what it shall be told of, or talked of, takes nothing back */
        if (step_row_kind(step) == STEP_DECIDE)
            decided = step_row_state(step) == STEP_DONE;
        else if (step_row_kind(step) == STEP_ORIENT && step_row_state(step) == STEP_DONE)
            decided = true;
    }
    return decided;
}

static void set_case_state(struct judge *self, struct row *casefile, const struct path *path)
{
    enum casefile_state state = is_decided(self, casefile, path) ? CASEFILE_DECIDED : CASEFILE_OPEN;
    const char *known = row_key(casefile, FIELD_CASEFILE_STATE);

    if (strcmp(known, casefile_state_key(CASEFILE_CLOSED)) != 0 &&
        strcmp(known, casefile_state_key(state)) != 0)
        row_set_text(&self->draft, casefile, FIELD_CASEFILE_STATE, casefile_state_key(state));
}

void path_order(struct judge *self, struct row *casefile)
{
    struct path path = sorted_path(self, casefile);

    number_steps(self, &path);
    link_steps(self, &path);
    open_steps(self, &path);
    set_case_state(self, casefile, &path);
}
