#include "core/judge_separate.h"

#include "core/name_text.h"

/* What of a person, a case or a forum belongs to the second of its name. */

static bool moves_meeting(const struct separation *self, const struct row *meeting)
{
    if (meeting == NULL)
        return false;
    if (self->meeting != 0)
        return meeting->id == self->meeting;
    return date_compare(row_date(meeting, FIELD_MEETING_DATE), self->from) >= 0;
}

static const struct row *find(const struct separation *self, enum entity entity,
                              const struct row *row, int field)
{
    return draft_find(self->draft, entity, row_number(row, field));
}

/* The forum in whose meeting a row of attendance stands, or whose decision a vote is. */
static int64_t forum_of(const struct separation *self, const struct row *row, int meeting,
                        int decision)
{
    const struct row *held = meeting < 0 ? NULL : find(self, ENTITY_MEETING, row, meeting);
    const struct row *made = decision < 0 ? NULL : find(self, ENTITY_DECISION, row, decision);

    if (held != NULL)
        return row_number(held, FIELD_MEETING_FORUM);
    return made == NULL ? 0 : row_number(made, FIELD_DECISION_FORUM);
}

/* What a person holds: which field names the person, and what tells the forum. */
static const struct holding {
    enum lookup lookup;
    enum entity entity;
    int person;
    int meeting;
    int decision;
    int forum;
} holdings[] = {
    {LOOKUP_ATTENDANCE_OF_PERSON, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_PERSON,
     FIELD_ATTENDANCE_MEETING, -1, -1},
    {LOOKUP_ATTENDANCE_OF_SUBSTITUTE_FOR, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_SUBSTITUTE_FOR,
     FIELD_ATTENDANCE_MEETING, -1, -1},
    {LOOKUP_BALLOT_OF_PERSON, ENTITY_BALLOT, FIELD_BALLOT_PERSON, -1, FIELD_BALLOT_DECISION, -1},
    {LOOKUP_DISSENT_OF_PERSON, ENTITY_DISSENT, FIELD_DISSENT_PERSON, -1, FIELD_DISSENT_DECISION,
     -1},
    {LOOKUP_DECISION_OF_MOVER_PERSON, ENTITY_DECISION, FIELD_DECISION_MOVER_PERSON, -1, -1,
     FIELD_DECISION_FORUM},
    {LOOKUP_MEMBERSHIP_OF_PERSON, ENTITY_MEMBERSHIP, FIELD_MEMBERSHIP_PERSON, -1, -1,
     FIELD_MEMBERSHIP_FORUM},
    {LOOKUP_MEMBERSHIP_OF_STAND_IN_FOR, ENTITY_MEMBERSHIP, FIELD_MEMBERSHIP_STAND_IN_FOR, -1, -1,
     FIELD_MEMBERSHIP_FORUM},
};

enum { HOLDINGS = sizeof holdings / sizeof *holdings };

void separation_ask_person(const struct separation *self, int64_t person)
{
    struct judge *judge = self->judge;

    for (size_t i = 0; i < HOLDINGS; i++) {
        const struct holding *holding = &holdings[i];
        const struct row *row;
        size_t at = 0;

        facts_want_id(judge->asking, holding->lookup, person);
        while ((row = draft_next(&judge->draft, holding->entity, holding->person, person, &at)) !=
               NULL) {
            if (holding->meeting >= 0)
                facts_want_row(judge->asking, ENTITY_MEETING, row_number(row, holding->meeting));
            if (holding->decision >= 0)
                facts_want_row(judge->asking, ENTITY_DECISION, row_number(row, holding->decision));
        }
    }
}

size_t separation_move_person(struct separation *self)
{
    size_t moved = 0;

    for (size_t i = 0; i < HOLDINGS; i++) {
        const struct holding *holding = &holdings[i];
        struct row *row;
        size_t at = 0;

        while ((row = draft_next(self->draft, holding->entity, holding->person, self->kept->id,
                                 &at)) != NULL) {
            int64_t forum = holding->forum >= 0
                                ? row_number(row, holding->forum)
                                : forum_of(self, row, holding->meeting, holding->decision);

            if (forum != self->forum)
                continue;
            change_set_reference(row_change(self->draft, row), holding->person, self->other->id);
            moved++;
        }
    }
    return moved;
}

/* Items of the case that bear the item's title. */
static bool moves_item(const struct separation *self, const struct row *item)
{
    const struct row *told = draft_find(self->draft, ENTITY_ITEM, self->item);

    return item != NULL && told != NULL &&
           (item == told ||
            name_same_words(row_key(item, FIELD_ITEM_TITLE), row_key(told, FIELD_ITEM_TITLE)));
}

void separation_ask_case(const struct separation *self, int64_t id)
{
    struct judge *judge = self->judge;
    const struct row *casefile = draft_find(&judge->draft, ENTITY_CASEFILE, id);
    const struct draft *draft = &judge->draft;
    const struct row *row;
    size_t at = 0;

    facts_want_row(judge->asking, ENTITY_ITEM, self->item);
    if (casefile == NULL)
        return;
    path_ask(judge, casefile);
    facts_want_id(judge->asking, LOOKUP_PRESENTATION_OF_CASEFILE, id);
    facts_want_id(judge->asking, LOOKUP_STATEMENT_OF_CASEFILE, id);
    while ((row = draft_next(draft, ENTITY_ITEM, FIELD_ITEM_CASEFILE, id, &at)) != NULL) {
        facts_want_id(judge->asking, LOOKUP_QUOTATION_BY_ITEM, row->id);
        facts_want_id(judge->asking, LOOKUP_PROVENANCE_BY_ABOUT, row->id);
    }
    at = 0;
    while ((row = draft_next(draft, ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE, id, &at)) != NULL)
        facts_want_id(judge->asking, LOOKUP_PROVENANCE_BY_ABOUT, row->id);
}

/* A decision goes with its item; one that was but reported goes with the items that report it,
   unless others of the case do too. */
static bool moves_decision(const struct separation *self, const struct row *decision)
{
    const struct row *item = find(self, ENTITY_ITEM, decision, FIELD_DECISION_ITEM);
    const struct row *quotation;
    bool moves = false;
    size_t at = 0;

    if (item != NULL)
        return moves_item(self, item);
    while ((quotation = draft_next(self->draft, ENTITY_QUOTATION, FIELD_QUOTATION_DECISION,
                                   decision->id, &at)) != NULL) {
        if (!moves_item(self, find(self, ENTITY_ITEM, quotation, FIELD_QUOTATION_ITEM)))
            return false;
        moves = true;
    }
    return moves;
}

/* A version that no other item of the case has seen. */
static bool moves_presentation(const struct separation *self, const struct row *presentation)
{
    const struct row *item;
    bool moves = false;
    size_t at = 0;

    while ((item = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_PRESENTATION, presentation->id,
                              &at)) != NULL) {
        if (!moves_item(self, item))
            return false;
        moves = true;
    }
    return moves;
}

/* Whether the row's lines stand within those of an item that goes. */
static bool is_told_in(const struct separation *self, const struct row *row)
{
    const struct row *lines;
    size_t at = 0;

    while ((lines = draft_next(self->draft, ENTITY_PROVENANCE, FIELD_PROVENANCE_ABOUT, row->id,
                               &at)) != NULL) {
        for (size_t i = 0; i < self->draft->loaded[ENTITY_PROVENANCE]; i++) {
            const struct row *outer = self->draft->rows[ENTITY_PROVENANCE].items[i];

            if (row_number(outer, FIELD_PROVENANCE_SOURCE) ==
                    row_number(lines, FIELD_PROVENANCE_SOURCE) &&
                row_number(outer, FIELD_PROVENANCE_FIRST_LINE) <=
                    row_number(lines, FIELD_PROVENANCE_FIRST_LINE) &&
                row_number(outer, FIELD_PROVENANCE_LAST_LINE) >=
                    row_number(lines, FIELD_PROVENANCE_LAST_LINE) &&
                moves_item(self, find(self, ENTITY_ITEM, outer, FIELD_PROVENANCE_ABOUT)))
                return true;
        }
    }
    return false;
}

static bool moves_statement(const struct separation *self, const struct row *statement)
{
    const struct row *decision = find(self, ENTITY_DECISION, statement, FIELD_STATEMENT_DECISION);

    return decision != NULL && moves_decision(self, decision);
}

size_t separation_move_case(struct separation *self)
{
    static const struct {
        enum entity entity;
        int casefile;
        bool (*moves)(const struct separation *self, const struct row *row);
    } parts[] = {
        {ENTITY_STATEMENT, FIELD_STATEMENT_CASEFILE, moves_statement},
        {ENTITY_DECISION, FIELD_DECISION_CASEFILE, moves_decision},
        {ENTITY_PRESENTATION, FIELD_PRESENTATION_CASEFILE, moves_presentation},
        {ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE, is_told_in},
        {ENTITY_ITEM, FIELD_ITEM_CASEFILE, moves_item},
    };
    size_t moved = 0;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct row *row;
        size_t at = 0;

        while ((row = draft_next(self->draft, parts[i].entity, parts[i].casefile, self->kept->id,
                                 &at)) != NULL) {
            if (!parts[i].moves(self, row))
                continue;
            change_set_reference(row_change(self->draft, row), parts[i].casefile, self->other->id);
            moved++;
        }
    }
    return moved;
}

void separation_ask_forum(const struct separation *self, int64_t forum)
{
    const struct draft *draft = self->draft;
    struct judge *judge = self->judge;
    const struct row *row;
    size_t at = 0;

    facts_want_id(judge->asking, LOOKUP_MEETING_OF_FORUM, forum);
    facts_want_id(judge->asking, LOOKUP_DECISION_OF_FORUM, forum);
    while ((row = draft_next(draft, ENTITY_MEETING, FIELD_MEETING_FORUM, forum, &at)) != NULL) {
        if (moves_meeting(self, row)) {
            facts_want_id(judge->asking, LOOKUP_ITEM_BY_MEETING, row->id);
            facts_want_id(judge->asking, LOOKUP_PART_BY_MEETING, row->id);
        }
    }
    for (size_t i = 0; i < draft->rows[ENTITY_ITEM].count; i++)
        facts_want_row(judge->asking, ENTITY_CASEFILE,
                       row_number(draft->rows[ENTITY_ITEM].items[i], FIELD_ITEM_CASEFILE));
    at = 0;
    while ((row = draft_next(draft, ENTITY_DECISION, FIELD_DECISION_FORUM, forum, &at)) != NULL) {
        facts_want_id(judge->asking, LOOKUP_STATEMENT_BY_DECISION, row->id);
        facts_want_row(judge->asking, ENTITY_CASEFILE, row_number(row, FIELD_DECISION_CASEFILE));
    }
    for (size_t i = 0; i < draft->rows[ENTITY_CASEFILE].count; i++)
        path_ask(judge, draft->rows[ENTITY_CASEFILE].items[i]);
}

/* A decision goes with its meeting; one that was but reported by its day. */
static bool is_made_there(const struct separation *self, const struct row *decision)
{
    const struct row *meeting = find(self, ENTITY_MEETING, decision, FIELD_DECISION_MEETING);
    const struct row *told = draft_find(self->draft, ENTITY_MEETING, self->meeting);
    struct date date = row_date(decision, FIELD_DECISION_DATE);

    if (meeting != NULL)
        return moves_meeting(self, meeting);
    if (told != NULL)
        return date_equal(date, row_date(told, FIELD_MEETING_DATE));
    return date_is_set(date) && date_compare(date, self->from) >= 0;
}

static void move_to_forum(struct separation *self, struct row *row, int field)
{
    if (row_number(row, field) == self->kept->id)
        change_set_reference(row_change(self->draft, row), field, self->other->id);
}

size_t separation_move_forum(struct separation *self)
{
    struct draft *draft = self->draft;
    size_t moved = 0;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_DECISION, FIELD_DECISION_FORUM, self->kept->id, &at)) !=
           NULL) {
        struct row *statement;
        size_t next = 0;

        if (!is_made_there(self, row))
            continue;
        while ((statement = draft_next(draft, ENTITY_STATEMENT, FIELD_STATEMENT_DECISION, row->id,
                                       &next)) != NULL)
            move_to_forum(self, statement, FIELD_STATEMENT_FORUM);
        move_to_forum(self, row, FIELD_DECISION_FORUM);
    }
    for (size_t i = 0; i < draft->loaded[ENTITY_SOURCE_PART]; i++) {
        row = draft->rows[ENTITY_SOURCE_PART].items[i];
        if (moves_meeting(self, find(self, ENTITY_MEETING, row, FIELD_SOURCE_PART_MEETING)))
            move_to_forum(self, row, FIELD_SOURCE_PART_FORUM);
    }
    at = 0;
    while ((row = draft_next(draft, ENTITY_MEETING, FIELD_MEETING_FORUM, self->kept->id, &at)) !=
           NULL) {
        if (!moves_meeting(self, row))
            continue;
        move_to_forum(self, row, FIELD_MEETING_FORUM);
        moved++;
    }
    return moved;
}
