#include "core/judge_import.h"

#include <string.h>

bool import_points_agree(struct import *self, const struct row *decision,
                         const struct reading_decision *reading)
{
    const struct row *row;
    size_t count = 0;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_DECISION_POINT, FIELD_DECISION_POINT_DECISION,
                             decision->id, &at)) != NULL) {
        bool found = false;

        for (size_t i = 0; i < reading->point_count; i++)
            found = found || reading->points[i] == row_number(row, FIELD_DECISION_POINT_NUMBER);
        if (!found)
            return false;
        count++;
    }
    return count == reading->point_count;
}

static const struct row *vote_of(struct import *self, const struct row *decision)
{
    size_t at = 0;

    return draft_next(self->draft, ENTITY_VOTE, FIELD_VOTE_DECISION, decision->id, &at);
}

/* A count that one of the two does not give contradicts nothing. */
static bool count_agrees(const struct row *vote, int field, int count)
{
    return count == NUMBER_NONE || row_is_null(vote, field) || row_number(vote, field) == count;
}

bool import_votes_agree(struct import *self, const struct row *decision,
                        const struct reading_vote *vote)
{
    const struct row *row = vote_of(self, decision);

    if (row == NULL || !vote->present)
        return true;
    return count_agrees(row, FIELD_VOTE_COUNT_FOR, vote->count_for) &&
           count_agrees(row, FIELD_VOTE_COUNT_AGAINST, vote->count_against) &&
           count_agrees(row, FIELD_VOTE_COUNT_ABSTAIN, vote->count_abstain);
}

struct row *import_point(struct import *self, const struct import_item *item, int number)
{
    struct row *row;
    size_t at = 0;

    if (item->presentation == NULL || number == NUMBER_NONE)
        return NULL;
    while ((row = draft_next(self->draft, ENTITY_POINT, FIELD_POINT_PRESENTATION,
                             item->presentation->id, &at)) != NULL) {
        if (row_number(row, FIELD_POINT_NUMBER) == number)
            return row;
    }
    return NULL;
}

static void write_points(struct import *self, const struct import_item *item, struct row *row,
                         const struct reading_decision *reading)
{
    struct draft *draft = self->draft;

    if (row->fact != NULL && import_points_agree(self, row, reading))
        return;
    for (size_t i = 0; i < draft->loaded[ENTITY_DECISION_POINT] && row->fact != NULL; i++) {
        struct row *old = draft->rows[ENTITY_DECISION_POINT].items[i];

        if (!old->deleted && row_number(old, FIELD_DECISION_POINT_DECISION) == row->id)
            draft_delete(draft, old);
    }
    for (size_t i = 0; i < reading->point_count; i++) {
        const struct row *point = import_point(self, item, reading->points[i]);
        struct row *link = draft_new(draft, ENTITY_DECISION_POINT);

        row_set_reference(draft, link, FIELD_DECISION_POINT_DECISION, row->id);
        row_set_number(draft, link, FIELD_DECISION_POINT_NUMBER, reading->points[i]);
        if (point != NULL)
            row_set_reference(draft, link, FIELD_DECISION_POINT_POINT, point->id);
    }
}

static void write_vote(struct import *self, const struct row *decision,
                       const struct reading_vote *vote)
{
    struct draft *draft = self->draft;
    struct row *row = NULL;
    size_t at = 0;

    if (!vote->present)
        return;
    if (decision->fact != NULL)
        row = draft_next(draft, ENTITY_VOTE, FIELD_VOTE_DECISION, decision->id, &at);
    if (row == NULL) {
        row = draft_new(draft, ENTITY_VOTE);
        row_set_reference(draft, row, FIELD_VOTE_DECISION, decision->id);
    }
    row_set_number(draft, row, FIELD_VOTE_COUNT_FOR, vote->count_for);
    row_set_number(draft, row, FIELD_VOTE_COUNT_AGAINST, vote->count_against);
    row_set_number(draft, row, FIELD_VOTE_COUNT_ABSTAIN, vote->count_abstain);
    row_set_flag(draft, row, FIELD_VOTE_UNANIMOUS, vote->unanimous);
}

static bool ballot_known(struct import *self, const struct row *decision, const char *side,
                         const char *party, const char *name)
{
    const struct row *row;
    size_t at = 0;

    if (decision->fact == NULL)
        return false;
    while ((row = draft_next(self->draft, ENTITY_BALLOT, FIELD_BALLOT_DECISION, decision->id,
                             &at)) != NULL) {
        if (strcmp(row_key(row, FIELD_BALLOT_SIDE), side) == 0 &&
            strcmp(row_key(row, FIELD_BALLOT_PARTY), party == NULL ? "" : party) == 0 &&
            strcmp(row_key(row, FIELD_BALLOT_NAME), name == NULL ? "" : name) == 0)
            return true;
    }
    return false;
}

static void write_ballot(struct import *self, const struct row *decision, enum ballot_side side,
                         const char *party, const char *name)
{
    struct draft *draft = self->draft;
    const char *key = ballot_side_key(side);
    const struct row *person;
    struct row *row;

    if (ballot_known(self, decision, key, party, name))
        return;
    person = import_person(self, name);
    row = draft_new(draft, ENTITY_BALLOT);
    row_set_reference(draft, row, FIELD_BALLOT_DECISION, decision->id);
    row_set_text(draft, row, FIELD_BALLOT_SIDE, key);
    row_set_text(draft, row, FIELD_BALLOT_PARTY, party);
    row_set_text(draft, row, FIELD_BALLOT_NAME, name);
    if (person != NULL) {
        row_set_reference(draft, row, FIELD_BALLOT_PERSON, person->id);
        import_person_guess(self, name, row);
    }
}

static void write_side(struct import *self, const struct row *decision, enum ballot_side side,
                       const struct word_list *parties, const struct word_list *names)
{
    for (size_t i = 0; i < parties->count; i++)
        write_ballot(self, decision, side, parties->items[i], NULL);
    for (size_t i = 0; i < names->count; i++)
        write_ballot(self, decision, side, NULL, names->items[i]);
}

/* The next row that the decision has of before, from row *at on; else a new one. */
static struct row *dissent_row(struct import *self, const struct row *decision, size_t *at)
{
    struct draft *draft = self->draft;
    struct row *row;

    while (decision->fact != NULL && *at < draft->loaded[ENTITY_DISSENT]) {
        row = draft->rows[ENTITY_DISSENT].items[(*at)++];
        if (!row->deleted && row_number(row, FIELD_DISSENT_DECISION) == decision->id)
            return row;
    }
    row = draft_new(draft, ENTITY_DISSENT);
    row_set_reference(draft, row, FIELD_DISSENT_DECISION, decision->id);
    return row;
}

/* A row for each whose it is, with the whole of it; one where nobody is named. */
static void write_dissent(struct import *self, const struct row *decision,
                          const struct reading_decision *reading)
{
    size_t count = reading->dissenters.count;
    size_t at = 0;

    for (size_t i = 0; reading->dissent != NULL && i < (count > 0 ? count : 1); i++) {
        struct row *row = dissent_row(self, decision, &at);
        const struct row *person = i < count ? import_voice(self, &reading->dissenters.items[i])
                                             : import_person_before(self, reading->dissent);

        row_set_text(self->draft, row, FIELD_DISSENT_BODY, reading->dissent);
        if (i < count && reading->dissenters.items[i].party != NULL)
            row_set_text(self->draft, row, FIELD_DISSENT_PARTY, reading->dissenters.items[i].party);
        if (person != NULL)
            row_set_reference(self->draft, row, FIELD_DISSENT_PERSON, person->id);
    }
}

void import_decision_parts(struct import *self, const struct import_item *item, struct row *row,
                           const struct reading_decision *reading)
{
    const struct reading_vote *vote = &reading->vote;

    write_points(self, item, row, reading);
    write_vote(self, row, vote);
    write_side(self, row, BALLOT_FOR, &vote->parties_for, &vote->names_for);
    write_side(self, row, BALLOT_AGAINST, &vote->parties_against, &vote->names_against);
    write_side(self, row, BALLOT_ABSTAIN, &vote->parties_abstain, &vote->names_abstain);
    write_dissent(self, row, reading);
}
