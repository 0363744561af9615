#include "core/judge_import.h"

#include "core/name_text.h"

#include <string.h>

/*
 * What an item tells beside its decisions (core/reading_affairs.h): a ledger of hearings, who was
 * disqualified, what was granted and delegated, what was sent.
 */

static bool tells(const struct reading_affairs *affairs)
{
    return affairs->hearings.count + affairs->statements.count + affairs->dispatches.count +
               affairs->proposers.count >
           0;
}

static void ask_case(struct import *self, const struct reading_item *item)
{
    struct facts *asking = self->judge->asking;

    for (size_t i = 0; i < self->cases.count; i++) {
        const struct row *casefile = self->cases.items[i]->row;

        if (casefile == NULL || !import_is_case(self->cases.items[i], item->casefile))
            continue;
        facts_want_id(asking, LOOKUP_HEARING_OF_CASEFILE, casefile->id);
        facts_want_id(asking, LOOKUP_STATEMENT_OF_CASEFILE, casefile->id);
        facts_want_id(asking, LOOKUP_DISPATCH_OF_CASEFILE, casefile->id);
        facts_want_id(asking, LOOKUP_PROPOSER_OF_CASEFILE, casefile->id);
    }
}

static void ask_rows(struct import *self, enum entity entity, enum lookup lookup)
{
    for (size_t i = 0; i < self->draft->rows[entity].count; i++)
        facts_want_id(self->judge->asking, lookup, self->draft->rows[entity].items[i]->id);
}

void import_ask_affairs(struct import *self)
{
    bool grants = false;
    bool delegations = false;
    bool disqualifications = false;

    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        if (item->casefile != NULL && tells(&item->affairs))
            ask_case(self, item);
        grants = grants || item->affairs.grants.count > 0;
        delegations = delegations || item->affairs.delegations.count > 0;
        disqualifications = disqualifications || item->affairs.disqualifications.count > 0;
    }
    ask_rows(self, ENTITY_STATEMENT, LOOKUP_REMARK_BY_STATEMENT);
    if (grants)
        ask_rows(self, ENTITY_POINT, LOOKUP_GRANT_BY_POINT);
    if (delegations)
        ask_rows(self, ENTITY_DECISION, LOOKUP_DELEGATION_BY_DECISION);
    if (disqualifications)
        ask_rows(self, ENTITY_ITEM, LOOKUP_DISQUALIFICATION_BY_ITEM);
}

/* The hearing of a body in a case; without a body, the one that was told of in the same words. */
static struct row *hearing_of(struct import *self, const struct row *casefile,
                              const struct row *forum, const char *subject)
{
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_HEARING, FIELD_HEARING_CASEFILE, casefile->id, &at)) !=
           NULL) {
        if (forum != NULL ? row_number(row, FIELD_HEARING_FORUM) == forum->id
                          : row_is_null(row, FIELD_HEARING_FORUM) && subject != NULL &&
                                name_same_words(row_key(row, FIELD_HEARING_SUBJECT), subject))
            return row;
    }
    row = draft_new(draft, ENTITY_HEARING);
    row_set_reference(draft, row, FIELD_HEARING_CASEFILE, casefile->id);
    if (forum != NULL)
        row_set_reference(draft, row, FIELD_HEARING_FORUM, forum->id);
    return row;
}

/* The body that was asked. A single word for a partnership or a group («Dialogforum») is the short
   name of one that is known, or nobody's. */
static const struct row *body_of(struct import *self, const char *text)
{
    const struct cast_forum *entry = import_cast_forum(self, text);
    bool brief = entry != NULL && strchr(entry->name.name, ' ') == NULL &&
                 (entry->name.kind == FORUM_PARTNERSHIP || entry->name.kind == FORUM_INTERNAL);

    if (!brief || entry->row != NULL)
        return import_forum(self, text);
    for (size_t i = 0; i < self->forums.count; i++) {
        const struct cast_forum *other = self->forums.items[i];

        if (other->row != NULL && forum_name_stands_for(&entry->name, &other->name))
            return other->row;
    }
    return NULL;
}

/* A deadline before the day of asking is one of two hearings: the days of the first stay. */
static void set_days(struct import *self, struct row *row, const struct reading_hearing *reading)
{
    struct date asked =
        date_is_set(reading->asked_on) ? reading->asked_on : row_date(row, FIELD_HEARING_ASKED_ON);
    struct date deadline =
        date_is_set(reading->deadline) ? reading->deadline : row_date(row, FIELD_HEARING_DEADLINE);

    if (date_is_set(asked) && date_is_set(deadline) && date_compare(deadline, asked) < 0)
        return;
    row_set_date(self->draft, row, FIELD_HEARING_ASKED_ON, asked);
    row_set_date(self->draft, row, FIELD_HEARING_DEADLINE, deadline);
}

static void import_hearing(struct import *self, const struct row *casefile,
                           const struct reading_hearing *reading)
{
    const struct row *forum = body_of(self, reading->body);
    struct row *row = hearing_of(self, casefile, forum, reading->subject);

    if (row_is_null(row, FIELD_HEARING_SUBJECT))
        row_set_text(self->draft, row, FIELD_HEARING_SUBJECT, reading->subject);
    set_days(self, row, reading);
    import_lines(self, row, -1, reading->lines);
    if (forum != NULL)
        import_forum_guess(self, reading->body, row);
}

/* The statement of a body in a case, given by this decision where it is known. */
static struct row *statement_of(struct import *self, const struct row *casefile,
                                const struct row *forum, const struct row *decision)
{
    struct draft *draft = self->draft;
    int64_t given = decision == NULL ? 0 : decision->id;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_STATEMENT, FIELD_STATEMENT_CASEFILE, casefile->id,
                             &at)) != NULL) {
        int64_t known = row_number(row, FIELD_STATEMENT_DECISION);

        if ((given != 0 && known == given) || ((given == 0 || known == 0) && forum != NULL &&
                                               row_number(row, FIELD_STATEMENT_FORUM) == forum->id))
            return row;
    }
    row = draft_new(draft, ENTITY_STATEMENT);
    row_set_reference(draft, row, FIELD_STATEMENT_CASEFILE, casefile->id);
    return row;
}

static struct row *remark_of(struct import *self, const struct row *statement, int64_t number)
{
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_STATEMENT_REMARK, FIELD_STATEMENT_REMARK_STATEMENT,
                             statement->id, &at)) != NULL) {
        if (row_number(row, FIELD_STATEMENT_REMARK_NUMBER) == number)
            return row;
    }
    row = draft_new(draft, ENTITY_STATEMENT_REMARK);
    row_set_reference(draft, row, FIELD_STATEMENT_REMARK_STATEMENT, statement->id);
    row_set_number(draft, row, FIELD_STATEMENT_REMARK_NUMBER, number);
    return row;
}

static void write_remarks(struct import *self, const struct import_item *item,
                          const struct row *statement, const struct reading_statement *reading)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < reading->remarks.count; i++) {
        const struct reading_remark *remark = &reading->remarks.items[i];
        struct row *row = remark_of(self, statement, (int64_t)i + 1);
        const struct row *point = import_point(self, item, remark->point);

        row_set_text(draft, row, FIELD_STATEMENT_REMARK_BODY, remark->text);
        row_set_text(draft, row, FIELD_STATEMENT_REMARK_EFFECT, remark->effect);
        if (point != NULL)
            row_set_reference(draft, row, FIELD_STATEMENT_REMARK_POINT, point->id);
        import_lines(self, row, -1, remark->lines);
    }
}

/* Whoever answered was heard, whether the text says so or not. */
static void answer(struct import *self, const struct row *casefile, struct row *statement,
                   const struct row *forum)
{
    const struct row *hearing = hearing_of(self, casefile, forum, NULL);

    row_set_reference(self->draft, statement, FIELD_STATEMENT_FORUM, forum->id);
    row_set_reference(self->draft, statement, FIELD_STATEMENT_HEARING, hearing->id);
}

static void import_statement(struct import *self, const struct import_item *item,
                             const struct reading_statement *reading)
{
    const struct row *casefile = item->casefile->row;
    const struct row *decision =
        reading->decision == NUMBER_NONE ? NULL : item->decisions[reading->decision];
    const struct row *forum = import_forum(self, reading->body);
    struct draft *draft = self->draft;
    struct row *row = statement_of(self, casefile, forum, decision);

    if (forum != NULL)
        answer(self, casefile, row, forum);
    if (decision != NULL) {
        row_set_reference(draft, row, FIELD_STATEMENT_DECISION, decision->id);
        row_set_date(draft, row, FIELD_STATEMENT_DATE, row_date(decision, FIELD_DECISION_DATE));
    }
    row_set_text(draft, row, FIELD_STATEMENT_BODY, reading->text);
    import_lines(self, row, -1, reading->lines);
    write_remarks(self, item, row, reading);
}

static void import_disqualification(struct import *self, const struct import_item *item,
                                    const struct reading_disqualification *reading)
{
    const struct row *person = import_person(self, reading->name);
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (person == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_DISQUALIFICATION, FIELD_DISQUALIFICATION_ITEM,
                             item->row->id, &at)) != NULL &&
           row_number(row, FIELD_DISQUALIFICATION_PERSON) != person->id)
        continue;
    if (row == NULL) {
        row = draft_new(draft, ENTITY_DISQUALIFICATION);
        row_set_reference(draft, row, FIELD_DISQUALIFICATION_ITEM, item->row->id);
        row_set_reference(draft, row, FIELD_DISQUALIFICATION_PERSON, person->id);
    }
    row_set_text(draft, row, FIELD_DISQUALIFICATION_STATE,
                 disqualification_state_key(reading->state));
    row_set_text(draft, row, FIELD_DISQUALIFICATION_GROUND, reading->ground);
    import_lines(self, row, -1, reading->lines);
    import_person_guess(self, reading->name, row);
}

static void import_grant(struct import *self, const struct import_item *item,
                         const struct reading_grant *reading)
{
    const struct row *point = import_point(self, item, reading->point);
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (point == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_POINT_GRANT, FIELD_POINT_GRANT_POINT, point->id, &at)) !=
           NULL) {
        if (row_number(row, FIELD_POINT_GRANT_AMOUNT) == reading->amount &&
            strcmp(row_key(row, FIELD_POINT_GRANT_KIND), reading->kind) == 0)
            break;
    }
    if (row == NULL) {
        row = draft_new(draft, ENTITY_POINT_GRANT);
        row_set_reference(draft, row, FIELD_POINT_GRANT_POINT, point->id);
        row_set_number(draft, row, FIELD_POINT_GRANT_AMOUNT, reading->amount);
        row_set_number(draft, row, FIELD_POINT_GRANT_YEAR, reading->year);
        row_set_text(draft, row, FIELD_POINT_GRANT_KIND, reading->kind);
        row_set_text(draft, row, FIELD_POINT_GRANT_COVER, reading->cover);
    }
    import_lines(self, row, -1, reading->lines);
}

const struct row *import_approval(const struct import_item *item, int point)
{
    for (size_t i = 0; i < item->reading->decisions.count; i++) {
        const struct reading_decision *reading = &item->reading->decisions.items[i];
        bool covers = reading->point_count == 0 || point == NUMBER_NONE;

        for (size_t j = 0; j < reading->point_count; j++)
            covers = covers || reading->points[j] == point;
        if (covers && reading->own && !reading->amendment && reading->outcome == OUTCOME_APPROVED)
            return item->decisions[i];
    }
    return NULL;
}

static void import_delegation(struct import *self, const struct import_item *item,
                              const struct reading_delegation *reading)
{
    const struct row *decision = import_approval(item, reading->point);
    const struct row *forum = import_forum(self, reading->to);
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (decision == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_DELEGATION, FIELD_DELEGATION_DECISION, decision->id,
                             &at)) != NULL) {
        if (name_same_words(row_key(row, FIELD_DELEGATION_SUBJECT), reading->subject))
            break;
    }
    if (row == NULL) {
        row = draft_new(draft, ENTITY_DELEGATION);
        row_set_text(draft, row, FIELD_DELEGATION_SUBJECT, reading->subject);
        row_set_text(draft, row, FIELD_DELEGATION_RECIPIENT, reading->to);
        row_set_number(draft, row, FIELD_DELEGATION_AMOUNT, reading->amount);
        row_set_reference(draft, row, FIELD_DELEGATION_DECISION, decision->id);
        row_set_date(draft, row, FIELD_DELEGATION_VALID_FROM,
                     row_date(decision, FIELD_DECISION_DATE));
        if (forum != NULL)
            row_set_reference(draft, row, FIELD_DELEGATION_FORUM, forum->id);
    }
    import_lines(self, row, -1, reading->lines);
}

static void import_dispatch(struct import *self, const struct import_item *item,
                            const struct reading_dispatch *reading)
{
    bool of_meeting = reading->kind == DISPATCH_AGENDA || reading->kind == DISPATCH_MINUTES;
    const char *kind = dispatch_kind_key(reading->kind);
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_DISPATCH, FIELD_DISPATCH_CASEFILE,
                             item->casefile->row->id, &at)) != NULL) {
        if (date_equal(row_date(row, FIELD_DISPATCH_SENT_ON), reading->date) &&
            strcmp(row_key(row, FIELD_DISPATCH_KIND), kind) == 0)
            break;
    }
    if (row == NULL) {
        row = draft_new(draft, ENTITY_DISPATCH);
        row_set_text(draft, row, FIELD_DISPATCH_KIND, kind);
        row_set_reference(draft, row, FIELD_DISPATCH_CASEFILE, item->casefile->row->id);
        if (of_meeting && self->meeting != NULL)
            row_set_reference(draft, row, FIELD_DISPATCH_MEETING, self->meeting->id);
        row_set_text(draft, row, FIELD_DISPATCH_RECIPIENT, reading->recipient);
        row_set_date(draft, row, FIELD_DISPATCH_SENT_ON, reading->date);
    }
    import_lines(self, row, -1, reading->lines);
}

void import_affairs(struct import *self, const struct import_item *item)
{
    const struct reading_affairs *affairs = &item->reading->affairs;

    for (size_t i = 0; item->casefile != NULL && i < affairs->hearings.count; i++)
        import_hearing(self, item->casefile->row, &affairs->hearings.items[i]);
    for (size_t i = 0; item->casefile != NULL && i < affairs->statements.count; i++)
        import_statement(self, item, &affairs->statements.items[i]);
    for (size_t i = 0; item->casefile != NULL && i < affairs->dispatches.count; i++)
        import_dispatch(self, item, &affairs->dispatches.items[i]);
    for (size_t i = 0; item->row != NULL && i < affairs->disqualifications.count; i++)
        import_disqualification(self, item, &affairs->disqualifications.items[i]);
    for (size_t i = 0; i < affairs->grants.count; i++)
        import_grant(self, item, &affairs->grants.items[i]);
    for (size_t i = 0; i < affairs->delegations.count; i++)
        import_delegation(self, item, &affairs->delegations.items[i]);
    import_proposers(self, item);
}
