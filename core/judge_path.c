#include "core/judge_path.h"

#include <string.h>

static bool outcome_is(const struct row *decision, enum outcome outcome)
{
    return strcmp(row_key(decision, FIELD_DECISION_OUTCOME), outcome_key(outcome)) == 0;
}

static bool mark_is(const struct row *item, enum item_mark mark)
{
    return strcmp(row_key(item, FIELD_ITEM_MARK), item_mark_key(mark)) == 0;
}

/* Bodies that prepare or advise, and never decide a municipal case (rules.md 1). */
static bool advises(enum forum_kind kind)
{
    return kind == FORUM_SPECIAL || kind == FORUM_STATUTORY_COUNCIL ||
           kind == FORUM_VOLUNTARY_COUNCIL || kind == FORUM_PARTNERSHIP || kind == FORUM_INTERNAL;
}

static bool decides(const struct case_path *self, int64_t forum)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);
    enum forum_kind kind = judge_forum_kind(self->judge, forum);

    return forum == deciding || kind == FORUM_OTHER_PARTY || kind == FORUM_STATE ||
           (kind == FORUM_COUNCIL && deciding == 0);
}

/* What a body did, by what it said and whether it decides the case: «godkendt» in a body that
   prepares is a recommendation. */
static enum step_kind act_of(const struct case_path *self, const struct row *decision)
{
    int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
    enum forum_kind kind = judge_forum_kind(self->judge, forum);

    if (outcome_is(decision, OUTCOME_NOTED))
        return STEP_ORIENT;
    if (outcome_is(decision, OUTCOME_STATEMENT))
        return kind == FORUM_FINANCE ? STEP_STATE : STEP_HEAR;
    if (outcome_is(decision, OUTCOME_RECOMMENDED) && kind != FORUM_COUNCIL)
        return STEP_RECOMMEND;
    if (forum == row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM) ||
        (decides(self, forum) && kind != FORUM_COUNCIL))
        return STEP_DECIDE;
    if (outcome_is(decision, OUTCOME_DISCUSSED) ||
        (advises(kind) && outcome_is(decision, OUTCOME_NONE)))
        return STEP_DISCUSS;
    return decides(self, forum) ? STEP_DECIDE : STEP_RECOMMEND;
}

/* What a body is asked for by an agenda. */
static enum step_kind act_before(const struct case_path *self, const struct row *item,
                                 int64_t forum)
{
    enum forum_kind kind = judge_forum_kind(self->judge, forum);

    if (mark_is(item, MARK_ORIENTATION))
        return STEP_ORIENT;
    if (mark_is(item, MARK_DISCUSSION))
        return STEP_DISCUSS;
    if (decides(self, forum))
        return STEP_DECIDE;
    if (kind == FORUM_STATUTORY_COUNCIL || kind == FORUM_VOLUNTARY_COUNCIL)
        return STEP_HEAR;
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

struct path_step *path_step_new(struct case_path *self, int64_t forum, enum step_kind kind)
{
    struct path_step *step = arena_alloc(self->judge->arena, sizeof *step);

    *step = (struct path_step){.forum = forum, .kind = kind, .state = STEP_WAITING};
    *LIST_PUSH(self->judge->arena, &self->steps) = step;
    return step;
}

bool path_step_open(const struct path_step *step)
{
    return step->state == STEP_WAITING || step->state == STEP_READY;
}

struct path_step *path_step_on(const struct case_path *self, int64_t forum, struct date date)
{
    for (size_t i = 0; i < self->steps.count; i++) {
        struct path_step *step = self->steps.items[i];

        if (step->forum == forum && vague_date_is_exact(&step->date) &&
            date_equal(step->date.spans[0].first, date))
            return step;
    }
    return NULL;
}

void path_set_day(struct case_path *self, struct path_step *step, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    step->date = (struct vague_date){.spans = {{date, date, VAGUE_DAY}},
                                     .count = 1,
                                     .year_known = true,
                                     .text = arena_strdup(self->judge->arena, text)};
}

/* A step that was taken: the decision, or one of them, says what it was. */
static void take_step(struct case_path *self, const struct row *decision)
{
    int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
    struct date date = row_date(decision, FIELD_DECISION_DATE);
    enum step_kind kind = act_of(self, decision);
    enum step_state state = result_of(decision);
    struct path_step *step = path_step_on(self, forum, date);
    bool first = step == NULL;
    bool partial = outcome_is(decision, OUTCOME_WITHDRAWN);
    bool resumes = !first && step->partial && state == STEP_DONE;

    if (first) {
        step = path_step_new(self, forum, kind);
        step->taken = true;
        path_set_day(self, step, date);
    }
    if (first || resumes || (state > step->state && !partial) ||
        (kind > step->kind && step->state == STEP_DONE))
        step->decision = decision->id;
    if (first || kind > step->kind)
        step->kind = kind;
    if (first || resumes || (state > step->state && !partial)) {
        step->state = state;
        step->reason = state == STEP_DONE ? NULL : row_text(decision, FIELD_DECISION_BODY);
        step->partial = partial;
    }
    if (step->meeting == 0)
        step->meeting = row_number(decision, FIELD_DECISION_MEETING);
}

/* A motion of change is no step of its own, but in a step whose only trace it is. */
static void take_steps(struct case_path *self, bool amendments)
{
    const struct row *decision;
    size_t at = 0;

    while ((decision = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE,
                                  self->casefile->id, &at)) != NULL) {
        int64_t forum = row_number(decision, FIELD_DECISION_FORUM);
        struct date date = row_date(decision, FIELD_DECISION_DATE);

        if (forum == 0 || !date_is_set(date) ||
            (row_number(decision, FIELD_DECISION_AMENDMENT) != 0) != amendments)
            continue;
        if (!amendments || path_step_on(self, forum, date) == NULL)
            take_step(self, decision);
    }
}

static bool is_minuted(const struct row *meeting)
{
    enum meeting_state state = MEETING_PLANNED;

    return meeting_state_of(row_key(meeting, FIELD_MEETING_STATE), &state) == STATUS_OK &&
           state >= MEETING_MINUTED;
}

/* The words of a record that says nothing of it: in the language of what is recorded. */
static void set_gone(struct path_step *step)
{
    step->state = STEP_POSTPONED;
    step->reason = "Punktet udgik af dagsordenen.";
}

/* The case on a body's agenda. Where the minutes tell of no decision, it was talked of; where they
   do not have the item, it comes again (R-CH3). */
static void place_item(struct case_path *self, const struct row *item)
{
    const struct row *meeting =
        draft_find(self->draft, ENTITY_MEETING, row_number(item, FIELD_ITEM_MEETING));
    int64_t forum = meeting == NULL ? 0 : row_number(meeting, FIELD_MEETING_FORUM);
    bool withdrawn = row_number(item, FIELD_ITEM_WITHDRAWN) != 0;
    struct path_step *step;
    struct date date;

    if (forum == 0)
        return;
    date = row_date(meeting, FIELD_MEETING_DATE);
    step = path_step_on(self, forum, date);
    if (step == NULL) {
        step = path_step_new(self, forum, act_before(self, item, forum));
        step->taken = true;
        path_set_day(self, step, date);
        if (withdrawn)
            set_gone(step);
        else if (is_minuted(meeting))
            step->state = STEP_DONE;
        if (step->state == STEP_DONE && step->kind != STEP_ORIENT)
            step->kind = STEP_DISCUSS;
    }
    if (step->meeting == 0)
        step->meeting = meeting->id;
}

/* What stands on the agenda goes before what was taken off it. */
static void place_items(struct case_path *self, bool withdrawn)
{
    const struct row *item;
    size_t at = 0;

    while ((item = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_CASEFILE, self->casefile->id,
                              &at)) != NULL) {
        if ((row_number(item, FIELD_ITEM_WITHDRAWN) != 0) == withdrawn)
            place_item(self, item);
    }
}

/* Whether the body has a step on this case that comes after the day, or is still open. */
static bool comes_again(const struct case_path *self, int64_t forum, struct date after)
{
    for (size_t i = 0; i < self->steps.count; i++) {
        const struct path_step *step = self->steps.items[i];

        if (step->forum == forum &&
            (path_step_open(step) || date_compare(vague_date_latest(&step->date), after) > 0))
            return true;
    }
    return false;
}

/* R-CH3: what was postponed is treated again by the same body. */
static void plan_again(struct case_path *self)
{
    size_t count = self->steps.count;

    for (size_t i = 0; i < count; i++) {
        const struct path_step *step = self->steps.items[i];

        if (step->state == STEP_POSTPONED &&
            !comes_again(self, step->forum, vague_date_latest(&step->date)))
            path_step_new(self, step->forum, step->kind);
    }
}

/* Whether who decides has decided on the day or after it. */
static bool decided_since(const struct case_path *self, struct date date)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);

    for (size_t i = 0; i < self->steps.count; i++) {
        const struct path_step *step = self->steps.items[i];

        if (step->forum == deciding && step->kind == STEP_DECIDE && step->state == STEP_DONE &&
            date_compare(vague_date_latest(&step->date), date) >= 0)
            return true;
    }
    return false;
}

/* R-CH4: what a body sent on, or recommended to another, comes to that one next. */
static void plan_referred(struct case_path *self)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);
    const struct row *decision;
    size_t at = 0;

    while ((decision = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE,
                                  self->casefile->id, &at)) != NULL) {
        int64_t forum = row_number(decision, FIELD_DECISION_REFERRED_TO);
        struct date date = row_date(decision, FIELD_DECISION_DATE);

        if (forum != 0 && !comes_again(self, forum, date) && !decided_since(self, date))
            path_step_new(self, forum,
                          forum == deciding || judge_forum_kind(self->judge, forum) == FORUM_COUNCIL
                              ? STEP_DECIDE
                              : STEP_RECOMMEND);
    }
}

/* Whether the step is the deciding body's last word, or may become it: what it was told of and took
   note of needs no more, and a body that advises has none but its advice. */
static bool is_last_word(const struct case_path *self, const struct path_step *step)
{
    return path_step_open(step) ||
           (step->state == STEP_DONE && (step->kind == STEP_DECIDE || step->kind == STEP_ORIENT ||
                                         advises(judge_forum_kind(self->judge, step->forum))));
}

/* R-CH7: the deciding body has the last word. */
static void plan_decision(struct case_path *self)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);

    for (size_t i = 0; i < self->steps.count; i++) {
        if (self->steps.items[i]->forum == deciding && is_last_word(self, self->steps.items[i]))
            return;
    }
    if (deciding != 0)
        path_step_new(self, deciding, STEP_DECIDE);
}

/* «Sagen afgøres i»: what was said last counts. */
static void find_deciding(struct case_path *self)
{
    struct date newest = NO_DATE;
    int64_t deciding = 0;
    const struct row *item;
    size_t at = 0;

    while ((item = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_CASEFILE, self->casefile->id,
                              &at)) != NULL) {
        const struct row *meeting =
            draft_find(self->draft, ENTITY_MEETING, row_number(item, FIELD_ITEM_MEETING));
        struct date date = meeting == NULL ? NO_DATE : row_date(meeting, FIELD_MEETING_DATE);

        if (!row_is_null(item, FIELD_ITEM_DECIDING_FORUM) &&
            (deciding == 0 || date_compare(date, newest) >= 0)) {
            deciding = row_number(item, FIELD_ITEM_DECIDING_FORUM);
            newest = date;
        }
    }
    row_set_reference(self->draft, self->casefile, FIELD_CASEFILE_DECIDING_FORUM, deciding);
}

void path_build(struct judge *judge, struct row *casefile)
{
    struct case_path self = {.judge = judge, .draft = &judge->draft, .casefile = casefile};

    find_deciding(&self);
    path_read_plan(&self);
    take_steps(&self, false);
    take_steps(&self, true);
    place_items(&self, false);
    place_items(&self, true);
    path_plan(&self);
    plan_again(&self);
    plan_referred(&self);
    plan_decision(&self);
    path_keep(&self);
    path_order(judge, casefile);
}

/* A case that is new has no path yet; of a known one that was not asked for the path is not there
   to be kept. */
static bool may_build(const struct judge *judge, const struct row *casefile)
{
    return !casefile->deleted &&
           (casefile->fact == NULL ||
            facts_was_asked(judge->facts, LOOKUP_STEP_OF_CASEFILE, casefile->id));
}

void path_build_all(struct judge *judge)
{
    for (size_t i = 0; i < judge->draft.rows[ENTITY_CASEFILE].count; i++) {
        struct row *casefile = judge->draft.rows[ENTITY_CASEFILE].items[i];

        if (may_build(judge, casefile))
            path_build(judge, casefile);
    }
}

static void ask_step(struct facts *asking, const struct row *step)
{
    facts_want_id(asking, LOOKUP_DEPENDENCY_BY_STEP, step->id);
    facts_want_id(asking, LOOKUP_CORRECTION_BY_ABOUT, step->id);
    facts_want_row(asking, ENTITY_FORUM, row_number(step, FIELD_STEP_FORUM));
}

/* The items with their meetings, and who met. */
static void ask_items(struct judge *judge, const struct row *casefile)
{
    const struct draft *draft = &judge->draft;
    const struct row *item;
    size_t at = 0;

    while ((item = draft_next(draft, ENTITY_ITEM, FIELD_ITEM_CASEFILE, casefile->id, &at)) !=
           NULL) {
        int64_t id = row_number(item, FIELD_ITEM_MEETING);
        const struct row *meeting = draft_find(draft, ENTITY_MEETING, id);

        facts_want_row(judge->asking, ENTITY_MEETING, id);
        facts_want_row(judge->asking, ENTITY_FORUM, row_number(item, FIELD_ITEM_DECIDING_FORUM));
        if (meeting != NULL)
            facts_want_row(judge->asking, ENTITY_FORUM, row_number(meeting, FIELD_MEETING_FORUM));
    }
}

void path_ask(struct judge *judge, const struct row *casefile)
{
    const struct draft *draft = &judge->draft;
    struct facts *asking = judge->asking;
    const struct row *row;
    size_t at = 0;

    facts_want_id(asking, LOOKUP_DECISION_OF_CASEFILE, casefile->id);
    facts_want_id(asking, LOOKUP_ITEM_OF_CASEFILE, casefile->id);
    facts_want_id(asking, LOOKUP_MILESTONE_OF_CASEFILE, casefile->id);
    facts_want_id(asking, LOOKUP_STEP_OF_CASEFILE, casefile->id);
    facts_want_id(asking, LOOKUP_CORRECTION_BY_ABOUT, casefile->id);
    facts_want_row(asking, ENTITY_FORUM, row_number(casefile, FIELD_CASEFILE_DECIDING_FORUM));
    ask_items(judge, casefile);
    while ((row = draft_next(draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE, casefile->id, &at)) !=
           NULL)
        facts_want_row(asking, ENTITY_FORUM, row_number(row, FIELD_DECISION_FORUM));
    at = 0;
    while ((row = draft_next(draft, ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE, casefile->id,
                             &at)) != NULL)
        facts_want_row(asking, ENTITY_FORUM, row_number(row, FIELD_MILESTONE_FORUM));
    at = 0;
    while ((row = draft_next(draft, ENTITY_STEP, FIELD_STEP_CASEFILE, casefile->id, &at)) != NULL)
        ask_step(asking, row);
}

void path_ask_forum(struct judge *judge, int64_t forum)
{
    static const struct {
        enum lookup lookup;
        enum entity entity;
        int forum;
        int casefile;
    } ways[] = {
        {LOOKUP_STEP_OF_FORUM, ENTITY_STEP, FIELD_STEP_FORUM, FIELD_STEP_CASEFILE},
        {LOOKUP_MILESTONE_OF_FORUM, ENTITY_MILESTONE, FIELD_MILESTONE_FORUM,
         FIELD_MILESTONE_CASEFILE},
    };

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        const struct row *row;
        size_t at = 0;

        facts_want_id(judge->asking, ways[i].lookup, forum);
        while ((row = draft_next(&judge->draft, ways[i].entity, ways[i].forum, forum, &at)) != NULL)
            facts_want_row(judge->asking, ENTITY_CASEFILE, row_number(row, ways[i].casefile));
    }
    for (size_t i = 0; i < judge->draft.rows[ENTITY_CASEFILE].count; i++)
        path_ask(judge, judge->draft.rows[ENTITY_CASEFILE].items[i]);
}
