#include "core/judge_path.h"

#include "core/name_case.h"
#include "core/name_text.h"

#include <string.h>

/*
 * Two that bear one name, and were taken for one from the start: what belongs to the second goes
 * to a row of its own, and a distinction remembers how the two are told apart in documents that
 * come, or come again. Of a person the forum tells; of a case the item's title; of a forum the
 * meeting, or the day from which it is another.
 */

/* What goes to the second. */
struct separation {
    struct judge *judge;
    struct draft *draft;
    const struct row *kept;
    int64_t forum; /* of a person */
    int64_t item;  /* of a case */
    int64_t meeting;
    struct date from; /* of a forum */
    struct row *other;
};

static const struct command_value *argument(const struct judge *judge, const char *name)
{
    return command_argument(judge->command, name);
}

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

static void ask_person(struct judge *judge, int64_t person)
{
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

static size_t separate_person(struct separation *self)
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

static void ask_case(struct judge *judge, int64_t id, int64_t item)
{
    const struct row *casefile = draft_find(&judge->draft, ENTITY_CASEFILE, id);
    const struct draft *draft = &judge->draft;
    const struct row *row;
    size_t at = 0;

    facts_want_row(judge->asking, ENTITY_ITEM, item);
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

static size_t separate_case(struct separation *self)
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

static void ask_forum(struct judge *judge, const struct separation *self, int64_t forum)
{
    const struct draft *draft = &judge->draft;
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

static size_t separate_forum(struct separation *self)
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

/* A row with all that the first says of itself. */
static struct row *copy_of(struct separation *self)
{
    const struct entity_info *info = entity_info(self->kept->entity);
    struct row *row = draft_new(self->draft, self->kept->entity);

    for (int i = 0; i < info->field_count; i++) {
        switch (info->fields[i].type) {
        case FIELD_TEXT:
        case FIELD_KEY:
            row_set_text(self->draft, row, i, row_text(self->kept, i));
            break;
        case FIELD_DATE:
            row_set_date(self->draft, row, i, row_date(self->kept, i));
            break;
        case FIELD_REFERENCE:
            row_set_reference(self->draft, row, i, row_number(self->kept, i));
            break;
        case FIELD_BOOL:
            row_set_flag(self->draft, row, i, row_number(self->kept, i) != 0);
            break;
        case FIELD_INTEGER:
            if (!row_is_null(self->kept, i))
                row_set_number(self->draft, row, i, row_number(self->kept, i));
            break;
        case FIELD_CLOCK:
        case FIELD_BYTES:
        case FIELD_CONTENT:
        case FIELD_TYPE_COUNT:
            break; /* no forum, person or case has such a field */
        }
    }
    return row;
}

/* The other's own name, where it is given one; the old one still finds it. */
static void rename_person(struct separation *self, const char *name)
{
    struct person_name read = person_name_read(self->judge->arena, name);
    struct row *alias = draft_new(self->draft, ENTITY_PERSON_ALIAS);

    row_set_reference(self->draft, alias, FIELD_PERSON_ALIAS_PERSON, self->other->id);
    row_set_text(self->draft, alias, FIELD_PERSON_ALIAS_NAME,
                 row_text(self->kept, FIELD_PERSON_NAME));
    row_set_text(self->draft, alias, FIELD_PERSON_ALIAS_NAME_KEY,
                 row_text(self->kept, FIELD_PERSON_NAME_KEY));
    row_set_text(self->draft, self->other, FIELD_PERSON_NAME, read.name);
    row_set_text(self->draft, self->other, FIELD_PERSON_NAME_KEY, read.bare);
}

static void rename_forum(struct separation *self, const char *name)
{
    struct forum_name read = forum_name_read(self->judge->arena, name);
    struct forum_name old =
        forum_name_read(self->judge->arena, row_key(self->kept, FIELD_FORUM_NAME));

    row_set_text(self->draft, self->other, FIELD_FORUM_NAME, read.name);
    row_set_text(self->draft, self->other, FIELD_FORUM_NAME_KEY, read.key);
    judge_forum_alias(self->judge, self->other, &old);
}

static void rename_case(struct separation *self, const char *number)
{
    struct row *alias = draft_new(self->draft, ENTITY_CASEFILE_ALIAS);
    struct str normal = STR_INIT;

    row_set_reference(self->draft, alias, FIELD_CASEFILE_ALIAS_CASEFILE, self->other->id);
    row_set_text(self->draft, alias, FIELD_CASEFILE_ALIAS_NUMBER,
                 row_text(self->kept, FIELD_CASEFILE_NUMBER));
    row_set_text(self->draft, self->other, FIELD_CASEFILE_NUMBER,
                 case_number_normal(&normal, slice_of(number))
                     ? arena_slice(self->judge->arena, str_slice(&normal))
                     : number);
    str_clear(&normal);
}

static void remember(struct separation *self)
{
    const struct row *item = draft_find(self->draft, ENTITY_ITEM, self->item);
    const struct row *meeting = draft_find(self->draft, ENTITY_MEETING, self->meeting);
    struct row *row = draft_new(self->draft, ENTITY_DISTINCTION);

    row_set_text(self->draft, row, FIELD_DISTINCTION_ENTITY,
                 entity_info(self->kept->entity)->table);
    row_set_number(self->draft, row, FIELD_DISTINCTION_ABOUT, self->other->id);
    row_set_reference(self->draft, row, FIELD_DISTINCTION_FORUM, self->forum);
    row_set_date(self->draft, row, FIELD_DISTINCTION_VALID_FROM, self->from);
    if (item != NULL)
        row_set_text(self->draft, row, FIELD_DISTINCTION_TITLE, row_text(item, FIELD_ITEM_TITLE));
    if (meeting != NULL) {
        row_set_date(self->draft, row, FIELD_DISTINCTION_VALID_FROM,
                     row_date(meeting, FIELD_MEETING_DATE));
        row_set_date(self->draft, row, FIELD_DISTINCTION_VALID_TO,
                     row_date(meeting, FIELD_MEETING_DATE));
    }
}

/* The second row: a new one, or the forum that the meeting is said to be of. */
static void find_other(struct separation *self)
{
    enum command_kind kind = self->judge->command->kind;
    const char *name = kind == COMMAND_CASE_SPLIT ? "number" : "name";
    const struct row *item = draft_find(self->draft, ENTITY_ITEM, self->item);

    if (kind == COMMAND_FORUM_SPLIT && argument(self->judge, "into")->given) {
        self->other = judge_row(self->judge, ENTITY_FORUM, argument(self->judge, "into")->id);
        return;
    }
    self->other = copy_of(self);
    if (item != NULL)
        row_set_text(self->draft, self->other, FIELD_CASEFILE_TITLE,
                     row_text(item, FIELD_ITEM_TITLE));
    if (!argument(self->judge, name)->given)
        return;
    if (kind == COMMAND_PERSON_SPLIT)
        rename_person(self, argument(self->judge, name)->text);
    else if (kind == COMMAND_FORUM_SPLIT)
        rename_forum(self, argument(self->judge, name)->text);
    else
        rename_case(self, argument(self->judge, name)->text);
}

static struct separation read_arguments(struct judge *judge)
{
    struct separation self = {.judge = judge, .draft = &judge->draft, .from = NO_DATE};

    if (judge->command->kind == COMMAND_PERSON_SPLIT)
        self.forum = argument(judge, "forum")->id;
    else if (judge->command->kind == COMMAND_CASE_SPLIT)
        self.item = argument(judge, "item")->id;
    else if (argument(judge, "meeting")->given)
        self.meeting = argument(judge, "meeting")->id;
    else
        self.from = argument(judge, "from")->date;
    return self;
}

bool judge_is_separation(const struct judge *judge)
{
    if (judge->command->kind == COMMAND_PERSON_SPLIT)
        return argument(judge, "forum")->given;
    if (judge->command->kind == COMMAND_CASE_SPLIT)
        return argument(judge, "item")->given;
    return argument(judge, "meeting")->given || argument(judge, "from")->given;
}

void judge_ask_separation(struct judge *judge, int64_t kept)
{
    struct separation self = read_arguments(judge);

    if (judge->command->kind == COMMAND_PERSON_SPLIT)
        ask_person(judge, kept);
    else if (judge->command->kind == COMMAND_CASE_SPLIT)
        ask_case(judge, kept, self.item);
    else
        ask_forum(judge, &self, kept);
    if (judge->command->kind == COMMAND_FORUM_SPLIT)
        facts_want_row(judge->asking, ENTITY_FORUM, argument(judge, "into")->id);
}

void judge_separate(struct judge *judge, const struct row *kept)
{
    struct separation self = read_arguments(judge);
    size_t moved;

    self.kept = kept;
    find_other(&self);
    if (judge->hindered)
        return;
    remember(&self);
    if (judge->command->kind == COMMAND_PERSON_SPLIT)
        moved = separate_person(&self);
    else if (judge->command->kind == COMMAND_CASE_SPLIT)
        moved = separate_case(&self);
    else
        moved = separate_forum(&self);
    if (moved == 0) {
        judge_finding(judge, "C-NOTHING", GRAVITY_HINDER,
                      N_("Nothing of it belongs to another by that"), NULL);
        return;
    }
    judge->subject = self.other;
    if (judge->command->kind != COMMAND_PERSON_SPLIT)
        path_build_all(judge);
}
