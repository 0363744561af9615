#include "core/judge_separate.h"

#include "core/name_case.h"

#include <string.h>

/*
 * Two that bear one name, and were taken for one from the start: what belongs to the second goes
 * to a row of its own, and a distinction remembers how the two are told apart in documents that
 * come, or come again. Of a person the forum tells; of a case the item's title; of a forum the
 * meeting, or the day from which it is another.
 */

static const char nothing_moves[] = N_("Nothing of it belongs to another by that");

static const struct command_value *argument(const struct judge *judge, const char *name)
{
    return command_argument(judge->command, name);
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

/* The number as it is kept. */
static const char *number_of(const struct judge *judge, const char *number)
{
    struct str normal = STR_INIT;
    const char *kept = case_number_normal(&normal, slice_of(number))
                           ? arena_slice(judge->arena, str_slice(&normal))
                           : number;

    str_clear(&normal);
    return kept;
}

/* The case that bears a number already, or NULL. */
static const struct row *bearer_of(const struct draft *draft, const char *number)
{
    for (size_t i = 0; i < draft->loaded[ENTITY_CASEFILE]; i++) {
        const struct row *row = draft->rows[ENTITY_CASEFILE].items[i];

        if (strcmp(row_key(row, FIELD_CASEFILE_NUMBER), number) == 0)
            return row;
    }
    return NULL;
}

static void rename_case(struct separation *self, const char *text)
{
    const char *number = number_of(self->judge, text);
    struct row *alias;

    if (bearer_of(self->draft, number) != NULL) {
        judge_finding(self->judge, "C-TAKEN", GRAVITY_HINDER,
                      N_("There is a case %1 already; %2 makes two cases one"), number,
                      command_info(COMMAND_CASE_MERGE)->name, NULL);
        return;
    }
    alias = draft_new(self->draft, ENTITY_CASEFILE_ALIAS);
    row_set_reference(self->draft, alias, FIELD_CASEFILE_ALIAS_CASEFILE, self->other->id);
    row_set_text(self->draft, alias, FIELD_CASEFILE_ALIAS_NUMBER,
                 row_text(self->kept, FIELD_CASEFILE_NUMBER));
    row_set_text(self->draft, self->other, FIELD_CASEFILE_NUMBER, number);
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
        if (self->other == self->kept)
            judge_finding(self->judge, "C-NOTHING", GRAVITY_HINDER, nothing_moves, NULL);
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
        separation_ask_person(&self, kept);
    else if (judge->command->kind == COMMAND_CASE_SPLIT) {
        separation_ask_case(&self, kept);
        if (argument(judge, "number")->given)
            facts_want_text(judge->asking, LOOKUP_CASEFILE_BY_NUMBER,
                            number_of(judge, argument(judge, "number")->text));
    } else
        separation_ask_forum(&self, kept);
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
        moved = separation_move_person(&self);
    else if (judge->command->kind == COMMAND_CASE_SPLIT)
        moved = separation_move_case(&self);
    else
        moved = separation_move_forum(&self);
    if (moved == 0) {
        judge_finding(judge, "C-NOTHING", GRAVITY_HINDER, nothing_moves, NULL);
        return;
    }
    judge->subject = self.other;
    if (judge->command->kind != COMMAND_PERSON_SPLIT)
        path_build_all(judge);
}
