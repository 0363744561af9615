#include "core/judge_path.h"

#include "core/collate.h"

#include <stdlib.h>
#include <string.h>

/* Mending what was misread: the field changes, and a correction remembers it, so that a later
   reading of the document leaves it alone (draft.h). */

/* What a document was read into; the rest has commands of its own, or is nobody's to change. */
static bool may_be_corrected(enum entity entity)
{
    static const enum entity entities[] = {
        ENTITY_FORUM,   ENTITY_PERSON,     ENTITY_CASEFILE,   ENTITY_MEETING,   ENTITY_ITEM,
        ENTITY_SECTION, ENTITY_POINT,      ENTITY_DECISION,   ENTITY_VOTE,      ENTITY_BALLOT,
        ENTITY_DISSENT, ENTITY_ATTENDANCE, ENTITY_ATTACHMENT, ENTITY_STEP,      ENTITY_CHARTER,
        ENTITY_SEAT,    ENTITY_MEMBERSHIP, ENTITY_AGREEMENT,  ENTITY_MILESTONE, ENTITY_CHARTER_TASK,
    };

    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        if (entities[i] == entity)
            return true;
    }
    return false;
}

/* The closed sets: whether a word is one of the set. */
#define KNOWS(type)                                                                                \
    static bool knows_##type(const char *key)                                                      \
    {                                                                                              \
        enum type value;                                                                           \
                                                                                                   \
        return type##_of(key, &value) == STATUS_OK;                                                \
    }

KNOWS(forum_kind)
KNOWS(item_mark)
KNOWS(section_kind)
KNOWS(outcome)
KNOWS(attendance_state)
KNOWS(step_kind)
KNOWS(step_state)
KNOWS(meeting_kind)
KNOWS(meeting_state)
KNOWS(casefile_state)
KNOWS(ballot_side)

static const struct {
    enum entity entity;
    int field;
    bool (*knows)(const char *key);
} closed_sets[] = {
    {ENTITY_FORUM, FIELD_FORUM_KIND, knows_forum_kind},
    {ENTITY_ITEM, FIELD_ITEM_MARK, knows_item_mark},
    {ENTITY_SECTION, FIELD_SECTION_KIND, knows_section_kind},
    {ENTITY_DECISION, FIELD_DECISION_OUTCOME, knows_outcome},
    {ENTITY_ATTENDANCE, FIELD_ATTENDANCE_STATE, knows_attendance_state},
    {ENTITY_STEP, FIELD_STEP_KIND, knows_step_kind},
    {ENTITY_STEP, FIELD_STEP_STATE, knows_step_state},
    {ENTITY_MEETING, FIELD_MEETING_KIND, knows_meeting_kind},
    {ENTITY_MEETING, FIELD_MEETING_STATE, knows_meeting_state},
    {ENTITY_CASEFILE, FIELD_CASEFILE_STATE, knows_casefile_state},
    {ENTITY_BALLOT, FIELD_BALLOT_SIDE, knows_ballot_side},
};

static bool key_fits(enum entity entity, int field, const char *key)
{
    for (size_t i = 0; i < sizeof closed_sets / sizeof *closed_sets; i++) {
        if (closed_sets[i].entity == entity && closed_sets[i].field == field)
            return closed_sets[i].knows(key);
    }
    return true;
}

static bool whole_number(const char *text, int64_t *number)
{
    char *end;

    *number = strtoll(text, &end, 10);
    return text[0] != '\0' && *end == '\0' && *number >= 0;
}

/* The words of a vague date, and the three columns that go with them. */
static bool is_vague(enum entity entity, int field)
{
    return (entity == ENTITY_STEP && field == FIELD_STEP_DATE) ||
           (entity == ENTITY_MILESTONE && field == FIELD_MILESTONE_DATE);
}

static bool set_vague(struct judge *self, struct change *change, int field, const char *text)
{
    struct vague_date date = NO_VAGUE_DATE;

    if (vague_date_parse(text, self->context->date.year, &date) != STATUS_OK)
        return false;
    date.text = text;
    change_set_vague(change, field, &date);
    return true;
}

static bool set_reference(struct judge *self, struct change *change, int field, const char *text)
{
    int64_t id;

    if (!whole_number(text, &id) ||
        draft_find(&self->draft, entity_field(change->entity, field)->target, id) == NULL)
        return false;
    change_set_reference(change, field, id);
    return true;
}

/* Puts the text into the field as its type asks; false where it does not fit. */
static bool set_value(struct judge *self, struct change *change, int field, const char *text)
{
    struct clock_time time = NO_CLOCK;
    struct date date = NO_DATE;
    int64_t number = 0;

    switch (entity_field(change->entity, field)->type) {
    case FIELD_TEXT:
        if (is_vague(change->entity, field))
            return set_vague(self, change, field, text);
        change_set_text(change, field, text);
        return true;
    case FIELD_KEY:
        change_set_text(change, field, text);
        return key_fits(change->entity, field, text);
    case FIELD_INTEGER:
        if (!whole_number(text, &number))
            return false;
        change_set_integer(change, field, number);
        return true;
    case FIELD_BOOL:
        if (!whole_number(text, &number) || number > 1)
            return false;
        change_set_bool(change, field, number == 1);
        return true;
    case FIELD_DATE:
        if (date_parse_iso(text, &date) != STATUS_OK)
            return false;
        change_set_date(change, field, date);
        return true;
    case FIELD_CLOCK:
        if (clock_parse(text, &time) != STATUS_OK)
            return false;
        change_set_clock(change, field, time);
        return true;
    case FIELD_REFERENCE:
        return set_reference(self, change, field, text);
    case FIELD_BYTES:
    case FIELD_CONTENT:
    case FIELD_TYPE_COUNT:
        break;
    }
    return false;
}

/* By what a name is found follows the name. */
static void set_keys(struct judge *self, struct change *change, int field, const char *text)
{
    struct str key = STR_INIT;

    if (change->entity == ENTITY_FORUM && field == FIELD_FORUM_NAME)
        change_set_text(change, FIELD_FORUM_NAME_KEY, forum_name_read(self->arena, text).key);
    if (change->entity == ENTITY_PERSON && field == FIELD_PERSON_NAME)
        change_set_text(change, FIELD_PERSON_NAME_KEY, person_name_read(self->arena, text).bare);
    if (change->entity == ENTITY_AGREEMENT && field == FIELD_AGREEMENT_NAME) {
        collate_prefix(&key, text);
        change_set_text(change, FIELD_AGREEMENT_NAME_KEY,
                        arena_slice(self->arena, str_slice(&key)));
    }
    str_clear(&key);
}

/* What the field says now, in words; NULL for nothing. */
static const char *words_of(struct judge *self, const struct row *row, int field)
{
    struct str text = STR_INIT;
    const char *copy;

    if (row_is_null(row, field))
        return NULL;
    if (row_text(row, field) != NULL)
        return row_text(row, field);
    str_printf(&text, "%lld", (long long)row_number(row, field));
    copy = arena_slice(self->arena, str_slice(&text));
    str_clear(&text);
    return copy;
}

static void remember(struct judge *self, const struct row *row, int field, const char *original,
                     const char *value)
{
    const char *column = entity_field(row->entity, field)->column;
    struct draft *draft = &self->draft;
    struct row *correction;
    size_t at = 0;

    while ((correction = draft_next(draft, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT, row->id,
                                    &at)) != NULL) {
        if (strcmp(row_key(correction, FIELD_CORRECTION_FIELD), column) == 0)
            break;
    }
    if (correction == NULL) {
        correction = draft_new(draft, ENTITY_CORRECTION);
        row_set_text(draft, correction, FIELD_CORRECTION_ENTITY, entity_info(row->entity)->table);
        row_set_number(draft, correction, FIELD_CORRECTION_ABOUT, row->id);
        row_set_text(draft, correction, FIELD_CORRECTION_FIELD, column);
        row_set_text(draft, correction, FIELD_CORRECTION_ORIGINAL, original);
    }
    change_set_text(row_change(draft, correction), FIELD_CORRECTION_VALUE, value);
}

static void refuse(struct judge *self, const char *message)
{
    judge_finding(self, "C-FIELD", GRAVITY_HINDER, message,
                  command_argument(self->command, "entity")->text,
                  command_argument(self->command, "field")->text, NULL);
}

static void mend(struct judge *self, struct row *row, int field)
{
    const struct command_value *value = command_argument(self->command, "value");
    const char *original = words_of(self, row, field);
    struct change *change = row_change(&self->draft, row);

    self->subject = row;
    if (value->given) {
        if (!set_value(self, change, field, value->text)) {
            refuse(self, N_("%1, %2: the value does not fit"));
            return;
        }
        set_keys(self, change, field, value->text);
    } else if ((entity_field(row->entity, field)->flags & FIELD_NEEDED) != 0) {
        refuse(self, N_("%1, %2: this must not be empty"));
        return;
    } else {
        change_set_null(change, field);
    }
    remember(self, row, field, original, value->given ? value->text : NULL);
}

/* The field by which a row speaks for the path of a case; -1: it does not. */
static int case_field(enum entity entity)
{
    static const struct {
        enum entity entity;
        int casefile;
    } speakers[] = {
        {ENTITY_DECISION, FIELD_DECISION_CASEFILE},
        {ENTITY_ITEM, FIELD_ITEM_CASEFILE},
        {ENTITY_MILESTONE, FIELD_MILESTONE_CASEFILE},
        {ENTITY_STEP, FIELD_STEP_CASEFILE},
    };

    for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++) {
        if (entity == speakers[i].entity)
            return speakers[i].casefile;
    }
    return -1;
}

/* A mended case, decision, item or plan changes the path of its case, and of the one that it goes
   to: both, or the one, are those that were loaded. */
static void ask_paths(struct judge *self, const struct row *row)
{
    int field = case_field(row->entity);

    if (field < 0 && row->entity != ENTITY_CASEFILE)
        return;
    if (field >= 0)
        facts_want_row(self->asking, ENTITY_CASEFILE, row_number(row, field));
    for (size_t i = 0; i < self->draft.rows[ENTITY_CASEFILE].count; i++)
        path_ask(self, self->draft.rows[ENTITY_CASEFILE].items[i]);
}

void judge_correct_command(struct judge *self)
{
    const char *table = command_argument(self->command, "entity")->text;
    int64_t id = command_argument(self->command, "id")->id;
    const struct command_value *value = command_argument(self->command, "value");
    enum entity entity;
    struct row *row;
    int field;

    judge_right(self, 0);
    if (entity_of(table, &entity) != STATUS_OK || !may_be_corrected(entity) ||
        entity_field_of(entity, command_argument(self->command, "field")->text, &field) !=
            STATUS_OK ||
        (entity_field(entity, field)->flags & FIELD_FIXED) != 0) {
        if (self->asking == NULL)
            refuse(self, N_("%1, %2: that is nothing that can be corrected"));
        return;
    }
    row = judge_row(self, entity, id);
    if (self->asking != NULL) {
        int64_t other;

        facts_want_id(self->asking, LOOKUP_CORRECTION_BY_ABOUT, id);
        if (entity_field(entity, field)->type == FIELD_REFERENCE && value->given &&
            whole_number(value->text, &other))
            facts_want_row(self->asking, entity_field(entity, field)->target, other);
        if (row != NULL)
            ask_paths(self, row);
        return;
    }
    if (!self->hindered)
        mend(self, row, field);
    if (!self->hindered)
        path_build_all(self);
}
