#include "core/judge_path.h"

#include "core/name_case.h"

#include <stdlib.h>
#include <string.h>

/*
 * What was taken for one is made two again: a merge is taken back move by move, so far as nobody
 * has changed it since; a guess of the importer is rejected, and what it referred to the one comes
 * to refer to a new other. What was one from the start: judge_separate.c.
 */

struct kind {
    enum entity entity;
    const char *argument; /* names the row that stays */
    const char *name;     /* names what goes out */
    enum entity alias;
    int alias_of;
    int alias_name;
};

static const struct kind forums = {
    ENTITY_FORUM,          "forum", "name", ENTITY_FORUM_ALIAS, FIELD_FORUM_ALIAS_FORUM,
    FIELD_FORUM_ALIAS_NAME};
static const struct kind persons = {
    ENTITY_PERSON,          "person", "name", ENTITY_PERSON_ALIAS, FIELD_PERSON_ALIAS_PERSON,
    FIELD_PERSON_ALIAS_NAME};
static const struct kind cases = {ENTITY_CASEFILE,
                                  "case",
                                  "number",
                                  ENTITY_CASEFILE_ALIAS,
                                  FIELD_CASEFILE_ALIAS_CASEFILE,
                                  FIELD_CASEFILE_ALIAS_NUMBER};

static const struct kind *kind_of(enum command_kind command)
{
    if (command == COMMAND_FORUM_SPLIT)
        return &forums;
    return command == COMMAND_PERSON_SPLIT ? &persons : &cases;
}

/* The form in which two names of this kind are compared. */
static const char *key_of(struct judge *self, const struct kind *kind, const char *name)
{
    struct str number = STR_INIT;
    const char *key = name;

    if (kind->entity == ENTITY_FORUM)
        return forum_name_read(self->arena, name).key;
    if (kind->entity == ENTITY_PERSON)
        return person_name_read(self->arena, name).key;
    if (case_number_normal(&number, slice_of(name)))
        key = arena_slice(self->arena, str_slice(&number));
    str_clear(&number);
    return key;
}

static bool same_name(struct judge *self, const struct kind *kind, const char *a, const char *b)
{
    return a != NULL && strcmp(key_of(self, kind, a), key_of(self, kind, b)) == 0;
}

static struct row *find_merge(struct judge *self, const struct kind *kind, int64_t kept,
                              const char *name)
{
    struct row *found = NULL;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, ENTITY_MERGE, FIELD_MERGE_KEPT, kept, &at)) != NULL) {
        if (strcmp(row_key(row, FIELD_MERGE_ENTITY), entity_info(kind->entity)->table) == 0 &&
            same_name(self, kind, row_text(row, FIELD_MERGE_NAME), name))
            found = row;
    }
    return found;
}

static struct row *find_alias(struct judge *self, const struct kind *kind, int64_t kept,
                              const char *name)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, kind->alias, kind->alias_of, kept, &at)) != NULL) {
        if (row->fact != NULL && same_name(self, kind, row_text(row, kind->alias_name), name))
            return row;
    }
    return NULL;
}

static void ask_row(struct judge *self, const char *table, int64_t id)
{
    enum entity entity;

    if (entity_of(table, &entity) == STATUS_OK)
        facts_want_row(self->asking, entity, id);
}

static void ask(struct judge *self, const struct kind *kind, int64_t kept)
{
    static const enum lookup aliases[ENTITY_COUNT] = {
        [ENTITY_FORUM] = LOOKUP_FORUM_ALIAS_BY_FORUM,
        [ENTITY_PERSON] = LOOKUP_PERSON_ALIAS_BY_PERSON,
        [ENTITY_CASEFILE] = LOOKUP_CASEFILE_ALIAS_BY_CASEFILE,
    };
    const struct draft *draft = &self->draft;

    facts_want_id(self->asking, LOOKUP_MERGE_BY_KEPT, kept);
    facts_want_id(self->asking, LOOKUP_GUESS_BY_OTHER, kept);
    facts_want_id(self->asking, aliases[kind->entity], kept);
    for (size_t i = 0; i < draft->loaded[ENTITY_MERGE]; i++) {
        const struct row *merge = draft->rows[ENTITY_MERGE].items[i];

        facts_want_id(self->asking, LOOKUP_MOVE_BY_MERGE, merge->id);
        facts_want_id(self->asking, LOOKUP_DISTINCTION_BY_ABOUT,
                      row_number(merge, FIELD_MERGE_MERGED));
    }
    for (size_t i = 0; i < draft->loaded[ENTITY_MERGE_MOVE]; i++) {
        const struct row *move = draft->rows[ENTITY_MERGE_MOVE].items[i];

        ask_row(self, row_key(move, FIELD_MERGE_MOVE_ENTITY),
                row_number(move, FIELD_MERGE_MOVE_ABOUT));
    }
    for (size_t i = 0; i < draft->loaded[ENTITY_GUESS]; i++) {
        const struct row *guess = draft->rows[ENTITY_GUESS].items[i];

        ask_row(self, row_key(guess, FIELD_GUESS_ENTITY), row_number(guess, FIELD_GUESS_ABOUT));
    }
    if (kind->entity == ENTITY_FORUM)
        path_ask_forum(self, kept);
    else if (kind->entity == ENTITY_CASEFILE && draft_find(draft, ENTITY_CASEFILE, kept) != NULL)
        path_ask(self, draft_find(draft, ENTITY_CASEFILE, kept));
}

/* Sets a field from one line that judge_merge.c packed. */
static void unpack_line(struct judge *self, struct row *row, struct slice line)
{
    ptrdiff_t tab = slice_find_byte(line, '\t');
    const char *column;
    const char *value;
    int field;

    if (tab < 0)
        return;
    column = arena_slice(self->arena, slice_sub(line, 0, (size_t)tab));
    value = arena_slice(self->arena, slice_from(line, (size_t)tab + 1));
    if (entity_field_of(row->entity, column, &field) != STATUS_OK)
        return;
    switch (entity_field(row->entity, field)->type) {
    case FIELD_TEXT:
    case FIELD_KEY:
        row_set_text(&self->draft, row, field, value);
        break;
    case FIELD_INTEGER:
        row_set_number(&self->draft, row, field, strtoll(value, NULL, 10));
        break;
    case FIELD_BOOL:
        row_set_flag(&self->draft, row, field, value[0] == '1');
        break;
    case FIELD_DATE: {
        struct date date = NO_DATE;

        if (date_parse_iso(value, &date) == STATUS_OK)
            row_set_date(&self->draft, row, field, date);
        break;
    }
    case FIELD_REFERENCE:
        row_set_reference(&self->draft, row, field, strtoll(value, NULL, 10));
        break;
    case FIELD_CLOCK:
    case FIELD_BYTES:
    case FIELD_CONTENT:
    case FIELD_TYPE_COUNT:
        break; /* no forum, person or case has such a field */
    }
}

static struct row *unpack(struct judge *self, const struct kind *kind, const struct row *merge)
{
    struct row *row = draft_new(&self->draft, kind->entity);
    struct slice rest = slice_of(row_key(merge, FIELD_MERGE_ROW));

    while (rest.length > 0) {
        ptrdiff_t end = slice_find_byte(rest, '\n');
        size_t length = end < 0 ? rest.length : (size_t)end;

        unpack_line(self, row, slice_sub(rest, 0, length));
        rest = slice_from(rest, length + 1);
    }
    return row;
}

/* Back to the other, where the reference is still the one that the merge made. */
static void move_back(struct judge *self, const struct row *move, const struct row *kept,
                      const struct row *other)
{
    struct draft *draft = &self->draft;
    struct change *change;
    enum entity entity;
    struct row *row;
    int field;

    if (entity_of(row_key(move, FIELD_MERGE_MOVE_ENTITY), &entity) != STATUS_OK ||
        entity_field_of(entity, row_key(move, FIELD_MERGE_MOVE_FIELD), &field) != STATUS_OK)
        return;
    row = draft_find(draft, entity, row_number(move, FIELD_MERGE_MOVE_ABOUT));
    if (row == NULL ||
        (row_number(row, field) != kept->id && !(row == kept && row_is_null(row, field))))
        return;
    change = row_change(draft, row);
    if (entity_field(entity, field)->type == FIELD_REFERENCE)
        change_set_reference(change, field, other->id);
    else
        change_set_integer(change, field, other->id);
}

static void take_back(struct judge *self, const struct kind *kind, struct row *kept,
                      struct row *merge)
{
    struct draft *draft = &self->draft;
    struct row *alias = find_alias(self, kind, kept->id, row_key(merge, FIELD_MERGE_NAME));
    struct row *other = unpack(self, kind, merge);
    struct row *move;
    struct row *told;
    size_t at = 0;

    while ((move = draft_next(draft, ENTITY_MERGE_MOVE, FIELD_MERGE_MOVE_MERGE, merge->id, &at)) !=
           NULL) {
        move_back(self, move, kept, other);
        draft_delete(draft, move);
    }
    at = 0;
    while ((told = draft_next(draft, ENTITY_DISTINCTION, FIELD_DISTINCTION_ABOUT,
                              row_number(merge, FIELD_MERGE_MERGED), &at)) != NULL)
        row_set_number(draft, told, FIELD_DISTINCTION_ABOUT, other->id);
    if (alias != NULL && alias->change == NULL)
        draft_delete(draft, alias);
    draft_delete(draft, merge);
    self->subject = other;
    if (kind->entity != ENTITY_PERSON)
        path_build_all(self);
}

/* Whatever of this row refers to the one comes to refer to the other. */
static void refer_anew(struct judge *self, const struct row *guess, const struct row *kept,
                       const struct row *other)
{
    enum entity entity;
    struct row *row;

    if (entity_of(row_key(guess, FIELD_GUESS_ENTITY), &entity) != STATUS_OK)
        return;
    row = draft_find(&self->draft, entity, row_number(guess, FIELD_GUESS_ABOUT));
    for (int i = 0; row != NULL && i < entity_info(entity)->field_count; i++) {
        if (entity_field(entity, i)->target == kept->entity && row_number(row, i) == kept->id)
            change_set_reference(row_change(&self->draft, row), i, other->id);
    }
}

static struct row *new_other(struct judge *self, const struct kind *kind, const char *text)
{
    struct forum_name forum;
    struct person_name person;
    struct row *row;

    if (kind->entity == ENTITY_FORUM) {
        forum = forum_name_read(self->arena, text);
        return judge_new_forum(self, &forum);
    }
    person = person_name_read(self->arena, text);
    row = draft_new(&self->draft, ENTITY_PERSON);
    row_set_text(&self->draft, row, FIELD_PERSON_NAME, person.name);
    row_set_text(&self->draft, row, FIELD_PERSON_NAME_KEY, person.bare);
    return row;
}

static void reject_guess(struct judge *self, const struct kind *kind, struct row *kept,
                         struct row *alias)
{
    struct draft *draft = &self->draft;
    const char *name = row_text(alias, kind->alias_name);
    struct row *other = new_other(self, kind, name);
    struct row *guess;
    size_t at = 0;

    while ((guess = draft_next(draft, ENTITY_GUESS, FIELD_GUESS_OTHER, kept->id, &at)) != NULL) {
        if (!same_name(self, kind, row_text(guess, FIELD_GUESS_BODY), name))
            continue;
        if (row_number(guess, FIELD_GUESS_ABOUT) != alias->id)
            refer_anew(self, guess, kept, other);
        row_set_text(draft, guess, FIELD_GUESS_STATE, guess_state_key(GUESS_REJECTED));
    }
    draft_delete(draft, alias);
    self->subject = other;
    if (kind->entity == ENTITY_FORUM)
        path_build_all(self);
}

void judge_split_command(struct judge *self)
{
    const struct kind *kind = kind_of(self->command->kind);
    int64_t id = command_argument(self->command, kind->argument)->id;
    const char *name = command_argument(self->command, kind->name)->text;
    struct row *kept;
    struct row *merge;
    struct row *alias;

    judge_right(self, 0);
    kept = judge_row(self, kind->entity, id);
    if (self->asking != NULL) {
        ask(self, kind, id);
        if (judge_is_separation(self))
            judge_ask_separation(self, id);
        return;
    }
    if (self->hindered)
        return;
    if (judge_is_separation(self)) {
        judge_separate(self, kept);
        return;
    }
    if (name == NULL) {
        judge_finding(self, "C-SPLIT", GRAVITY_HINDER,
                      N_("It must be said what to take out: %1, or what tells the two apart"),
                      kind->name, NULL);
        return;
    }
    merge = find_merge(self, kind, id, name);
    alias = find_alias(self, kind, id, name);
    if (merge != NULL)
        take_back(self, kind, kept, merge);
    else if (alias != NULL && kind->entity != ENTITY_CASEFILE)
        reject_guess(self, kind, kept, alias);
    else
        judge_finding(self, "C-NOT-MERGED", GRAVITY_HINDER, N_("“%1” was never taken for this one"),
                      name, NULL);
}

/* Every guess that took this name for that row is right, or none is. */
static void confirm_alike(struct judge *self, const struct row *guess)
{
    struct draft *draft = &self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_GUESS, FIELD_GUESS_OTHER,
                             row_number(guess, FIELD_GUESS_OTHER), &at)) != NULL) {
        if (strcmp(row_key(row, FIELD_GUESS_KIND), row_key(guess, FIELD_GUESS_KIND)) == 0 &&
            strcmp(row_key(row, FIELD_GUESS_BODY), row_key(guess, FIELD_GUESS_BODY)) == 0 &&
            strcmp(row_key(row, FIELD_GUESS_STATE), guess_state_key(GUESS_OPEN)) == 0)
            row_set_text(draft, row, FIELD_GUESS_STATE, guess_state_key(GUESS_CONFIRMED));
    }
}

void judge_guess_command(struct judge *self)
{
    struct row *guess;

    judge_right(self, 0);
    guess = judge_row(self, ENTITY_GUESS, command_argument(self->command, "guess")->id);
    if (self->asking != NULL) {
        if (guess != NULL)
            facts_want_id(self->asking, LOOKUP_GUESS_BY_OTHER,
                          row_number(guess, FIELD_GUESS_OTHER));
        return;
    }
    if (self->hindered)
        return;
    confirm_alike(self, guess);
    self->subject = guess;
}
