#include "core/judge_path.h"

#include <stdlib.h>
#include <string.h>

/* Steps that the record asks for find the rows that keep them. */

static struct date first_day(const struct row *row)
{
    return row_date(row, FIELD_STEP_DATE_FIRST);
}

static bool same_days(const struct path_step *step, const struct row *row)
{
    return date_equal(vague_date_earliest(&step->date), first_day(row)) &&
           date_equal(vague_date_latest(&step->date), row_date(row, FIELD_STEP_DATE_LAST));
}

/* The same body; a name that has become a forum since counts too. */
static bool same_body(const struct case_path *self, const struct path_step *step,
                      const struct row *row)
{
    struct arena *arena = self->judge->arena;
    const struct row *forum = draft_find(self->draft, ENTITY_FORUM, step->forum);
    struct forum_name known;
    struct forum_name name;

    if (!row_is_null(row, FIELD_STEP_FORUM) || row_is_null(row, FIELD_STEP_BODY))
        return step->forum != 0 && row_number(row, FIELD_STEP_FORUM) == step->forum;
    known = forum_name_read(arena, row_key(row, FIELD_STEP_BODY));
    name = forum_name_read(arena, forum == NULL ? step->body : row_key(forum, FIELD_FORUM_NAME));
    return strcmp(known.key, name.key) == 0 ||
           (forum != NULL && known.bare && forum_name_stands_for(&known, &name));
}

static long days_off(const struct path_step *step, const struct row *row)
{
    struct date day = first_day(row);
    struct date wanted = vague_date_earliest(&step->date);

    if (!date_is_set(day) || !date_is_set(wanted))
        return 0;
    return labs(date_to_days(day) - date_to_days(wanted));
}

/* Of the body's rows that keep no step yet the one on the step's days; `any`: else an open one,
   else the nearest. */
static struct row *find_row(const struct case_path *self, const struct path_step *step, bool any)
{
    struct row *found = NULL;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, self->casefile->id,
                             &at)) != NULL) {
        if (row->met || !same_body(self, step, row))
            continue;
        if (same_days(step, row))
            return row;
        if (any && (found == NULL || (step_row_open(row) && !step_row_open(found)) ||
                    (step_row_open(row) == step_row_open(found) &&
                     days_off(step, row) < days_off(step, found))))
            found = row;
    }
    return found;
}

static struct row *new_row(struct case_path *self)
{
    struct row *row = draft_new(self->draft, ENTITY_STEP);

    row_set_reference(self->draft, row, FIELD_STEP_CASEFILE, self->casefile->id);
    row_set_number(self->draft, row, FIELD_STEP_NUMBER, 0);
    return row;
}

static void write_date(struct case_path *self, const struct path_step *step)
{
    enum { VAGUE_COLUMNS = 4 };

    if (step->date.count > 0 && !same_days(step, step->row))
        row_set_vague(self->draft, step->row, FIELD_STEP_DATE, &step->date);
    else if (step->date.count > 0)
        row_set_text(self->draft, step->row, FIELD_STEP_DATE, step->date.text);
    else
        for (int i = 0; i < VAGUE_COLUMNS; i++)
            row_set_null(self->draft, step->row, FIELD_STEP_DATE + i);
}

static void write_text(struct case_path *self, struct row *row, int field, const char *text)
{
    if (text != NULL)
        row_set_text(self->draft, row, field, text);
    else
        row_set_null(self->draft, row, field);
}

/* Which open steps are ready is said by their order (judge_path_order.c). */
static void write_step(struct case_path *self, struct path_step *step)
{
    struct draft *draft = self->draft;
    struct row *row = step->row;

    row_set_text(draft, row, FIELD_STEP_KIND, step_kind_key(step->kind));
    if (row_is_null(row, FIELD_STEP_STATE) || !path_step_open(step) || !step_row_open(row))
        row_set_text(draft, row, FIELD_STEP_STATE, step_state_key(step->state));
    row_move(draft, row, FIELD_STEP_FORUM, step->forum);
    write_text(self, row, FIELD_STEP_BODY, step->body);
    write_date(self, step);
    row_move(draft, row, FIELD_STEP_MEETING, step->meeting);
    row_move(draft, row, FIELD_STEP_DECISION, step->decision);
    write_text(self, row, FIELD_STEP_REASON, step->reason);
}

static bool is_corrected(const struct case_path *self, const struct row *row)
{
    size_t at = 0;

    return draft_next(self->draft, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT, row->id, &at) != NULL;
}

/* A step goes with what it waits for and what waits for it. */
static void drop(struct draft *draft, struct row *step)
{
    static const int ends[] = {FIELD_STEP_DEPENDENCY_STEP, FIELD_STEP_DEPENDENCY_WAITS_FOR};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct row *row;
        size_t at = 0;

        while ((row = draft_next(draft, ENTITY_STEP_DEPENDENCY, ends[i], step->id, &at)) != NULL)
            draft_delete(draft, row);
    }
    draft_delete(draft, step);
}

/* What nothing speaks for any more goes, unless a person has mended it. */
static void drop_rest(struct case_path *self)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_STEP, FIELD_STEP_CASEFILE, self->casefile->id,
                             &at)) != NULL) {
        if (!row->met && !is_corrected(self, row))
            drop(self->draft, row);
        row->met = false;
    }
}

/* Rows of plans lead to their steps, those that were replaced to the same. */
static void write_plan(struct case_path *self)
{
    for (size_t i = 0; i < self->plan.count; i++) {
        struct plan_row *row = self->plan.items[i];
        const struct plan_row *last = row;
        const struct row *step;

        while (last->by != NULL)
            last = last->by;
        step = last->step == NULL ? NULL : last->step->row;
        row_move(self->draft, row->row, FIELD_MILESTONE_STEP, step == NULL ? 0 : step->id);
        if ((row_number(row->row, FIELD_MILESTONE_REPLACED) != 0) != (row->by != NULL))
            row_set_flag(self->draft, row->row, FIELD_MILESTONE_REPLACED, row->by != NULL);
    }
}

/* Rows on the very day first, so that no other step takes one that has its own. */
static void find_rows(struct case_path *self, bool any)
{
    for (size_t i = 0; i < self->steps.count; i++) {
        struct path_step *step = self->steps.items[i];

        if (step->row == NULL)
            step->row = find_row(self, step, any);
        if (step->row != NULL)
            step->row->met = true;
    }
}

void path_keep(struct case_path *self)
{
    find_rows(self, false);
    find_rows(self, true);
    for (size_t i = 0; i < self->steps.count; i++) {
        struct path_step *step = self->steps.items[i];

        if (step->row == NULL) {
            step->row = new_row(self);
            step->row->met = true;
        }
        write_step(self, step);
    }
    drop_rest(self);
    write_plan(self);
}
