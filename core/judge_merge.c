#include "core/judge_path.h"

#include <string.h>

/*
 * Forums, persons and cases that were taken for two: what refers to the second comes to refer to
 * the first, and each move is kept so that a split (judge_split.c) can take it back. The second
 * row goes; its fields stay with the merge.
 */

struct kind {
    enum entity entity;
    int name_field;
};

static struct kind kind_of(enum command_kind command)
{
    if (command == COMMAND_FORUM_MERGE)
        return (struct kind){ENTITY_FORUM, FIELD_FORUM_NAME};
    if (command == COMMAND_PERSON_MERGE)
        return (struct kind){ENTITY_PERSON, FIELD_PERSON_NAME};
    return (struct kind){ENTITY_CASEFILE, FIELD_CASEFILE_NUMBER};
}

/* Rows that speak of others by number alone. */
static const struct {
    enum lookup lookup;
    enum entity entity;
    int field;
} by_number[] = {
    {LOOKUP_PROVENANCE_BY_ABOUT, ENTITY_PROVENANCE, FIELD_PROVENANCE_ABOUT},
    {LOOKUP_CORRECTION_BY_ABOUT, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT},
    {LOOKUP_GUESS_BY_ABOUT, ENTITY_GUESS, FIELD_GUESS_ABOUT},
    {LOOKUP_GUESS_BY_OTHER, ENTITY_GUESS, FIELD_GUESS_OTHER},
    {LOOKUP_FINDING_BY_ABOUT, ENTITY_FINDING, FIELD_FINDING_ABOUT},
};

enum { BY_NUMBER = sizeof by_number / sizeof *by_number };

/* The paths that change with it: the two cases', or those of the cases before the two forums. */
static void ask_paths(struct judge *self, enum entity entity, int64_t keep, int64_t merged)
{
    const int64_t both[] = {keep, merged};

    for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
        const struct row *casefile = draft_find(&self->draft, ENTITY_CASEFILE, both[i]);

        if (entity == ENTITY_FORUM)
            path_ask_forum(self, both[i]);
        else if (casefile != NULL)
            path_ask(self, casefile);
    }
}

static void ask(struct judge *self, enum entity entity, int64_t keep, int64_t merged)
{
    for (const struct reference *i = facts_references; i->lookup != LOOKUP_ROW; i++) {
        if (i->target == entity)
            facts_want_id(self->asking, i->lookup, merged);
    }
    for (size_t i = 0; i < BY_NUMBER; i++)
        facts_want_id(self->asking, by_number[i].lookup, merged);
    if (entity == ENTITY_FORUM)
        facts_want_id(self->asking, LOOKUP_FORUM_ALIAS_BY_FORUM, keep);
    if (entity != ENTITY_PERSON)
        ask_paths(self, entity, keep, merged);
}

/* The row's other fields as lines of «column<TAB>value», so that a split can make it again. */
static const char *packed(struct judge *self, const struct row *row)
{
    const struct entity_info *info = entity_info(row->entity);
    struct str text = STR_INIT;
    const char *copy;

    for (int i = 0; i < info->field_count; i++) {
        if (row_is_null(row, i))
            continue;
        str_printf(&text, "%s\t", info->fields[i].column);
        if (row_text(row, i) == NULL)
            str_printf(&text, "%lld", (long long)row_number(row, i));
        else
            str_append(&text, row_text(row, i));
        str_append_char(&text, '\n');
    }
    copy = arena_slice(self->arena, str_slice(&text));
    str_clear(&text);
    return copy;
}

static struct row *new_merge(struct judge *self, const struct row *keep, const struct row *merged,
                             const char *name)
{
    struct draft *draft = &self->draft;
    struct row *row = draft_new(draft, ENTITY_MERGE);

    row_set_text(draft, row, FIELD_MERGE_ENTITY, entity_info(keep->entity)->table);
    row_set_number(draft, row, FIELD_MERGE_KEPT, keep->id);
    row_set_number(draft, row, FIELD_MERGE_MERGED, merged->id);
    row_set_text(draft, row, FIELD_MERGE_NAME, name);
    row_set_text(draft, row, FIELD_MERGE_ROW, packed(self, merged));
    return row;
}

static void note_move(struct judge *self, const struct row *merge, const struct row *row, int field)
{
    struct draft *draft = &self->draft;
    struct row *move = draft_new(draft, ENTITY_MERGE_MOVE);

    row_set_reference(draft, move, FIELD_MERGE_MOVE_MERGE, merge->id);
    row_set_text(draft, move, FIELD_MERGE_MOVE_ENTITY, entity_info(row->entity)->table);
    row_set_number(draft, move, FIELD_MERGE_MOVE_ABOUT, row->id);
    row_set_text(draft, move, FIELD_MERGE_MOVE_FIELD, entity_field(row->entity, field)->column);
}

/* A row that would come to refer to itself refers to nothing. */
static void move_row(struct judge *self, const struct row *merge, struct row *row, int field,
                     int64_t keep)
{
    struct change *change = row_change(&self->draft, row);

    if (entity_field(row->entity, field)->type == FIELD_REFERENCE)
        change_set_reference(change, field, row->id == keep ? 0 : keep);
    else
        change_set_integer(change, field, keep);
    note_move(self, merge, row, field);
}

static void move_all(struct judge *self, const struct row *merge, enum entity entity, int field,
                     const struct row *keep, const struct row *merged)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(&self->draft, entity, field, merged->id, &at)) != NULL) {
        if (row != merged && row->fact != NULL)
            move_row(self, merge, row, field, keep->id);
    }
}

static bool one_replaces_the_other(const struct judge *self, int64_t a, int64_t b)
{
    for (size_t i = 0; i < self->draft.loaded[ENTITY_SUCCESSION]; i++) {
        const struct row *row = self->draft.rows[ENTITY_SUCCESSION].items[i];
        int64_t old = row_number(row, FIELD_SUCCESSION_FORUM);
        int64_t successor = row_number(row, FIELD_SUCCESSION_SUCCESSOR);

        if ((old == a && successor == b) || (old == b && successor == a))
            return true;
    }
    return false;
}

/* The second's name finds the first from now on. */
static void add_alias(struct judge *self, struct row *keep, const struct row *merged)
{
    struct draft *draft = &self->draft;
    struct forum_name name;
    struct row *alias;

    if (keep->entity == ENTITY_FORUM) {
        name = forum_name_read(self->arena, row_key(merged, FIELD_FORUM_NAME));
        judge_forum_alias(self, keep, &name);
    } else if (keep->entity == ENTITY_PERSON) {
        alias = draft_new(draft, ENTITY_PERSON_ALIAS);
        row_set_reference(draft, alias, FIELD_PERSON_ALIAS_PERSON, keep->id);
        row_set_text(draft, alias, FIELD_PERSON_ALIAS_NAME, row_text(merged, FIELD_PERSON_NAME));
        row_set_text(draft, alias, FIELD_PERSON_ALIAS_NAME_KEY,
                     row_text(merged, FIELD_PERSON_NAME_KEY));
    } else {
        alias = draft_new(draft, ENTITY_CASEFILE_ALIAS);
        row_set_reference(draft, alias, FIELD_CASEFILE_ALIAS_CASEFILE, keep->id);
        row_set_text(draft, alias, FIELD_CASEFILE_ALIAS_NUMBER,
                     row_text(merged, FIELD_CASEFILE_NUMBER));
        row_set_text(draft, alias, FIELD_CASEFILE_ALIAS_TITLE,
                     row_text(merged, FIELD_CASEFILE_TITLE));
    }
}

static void merge_rows(struct judge *self, struct row *keep, struct row *merged, const char *name)
{
    const struct row *merge = new_merge(self, keep, merged, name);

    for (const struct reference *i = facts_references; i->lookup != LOOKUP_ROW; i++) {
        if (i->target == keep->entity)
            move_all(self, merge, i->entity, i->field, keep, merged);
    }
    for (size_t i = 0; i < BY_NUMBER; i++)
        move_all(self, merge, by_number[i].entity, by_number[i].field, keep, merged);
    add_alias(self, keep, merged);
    draft_delete(&self->draft, merged);
    if (keep->entity != ENTITY_PERSON)
        path_build_all(self);
}

void judge_merge_command(struct judge *self)
{
    struct kind kind = kind_of(self->command->kind);
    int64_t keep_id = command_argument(self->command, "keep")->id;
    int64_t merged_id = command_argument(self->command, "merge")->id;
    struct row *keep;
    struct row *merged;

    judge_right(self, 0);
    keep = judge_row(self, kind.entity, keep_id);
    merged = judge_row(self, kind.entity, merged_id);
    if (self->asking != NULL) {
        ask(self, kind.entity, keep_id, merged_id);
        return;
    }
    if (keep_id == merged_id)
        judge_finding(self, "C-SAME", GRAVITY_HINDER, N_("That is one and the same already"), NULL);
    else if (kind.entity == ENTITY_FORUM && one_replaces_the_other(self, keep_id, merged_id))
        judge_finding(self, "C-SUCCESSION", GRAVITY_HINDER,
                      N_("One of the two replaces the other, so they are not one"), NULL);
    if (self->hindered)
        return;
    self->subject = keep;
    merge_rows(self, keep, merged, row_text(merged, kind.name_field));
}
