#include "core/judge.h"

#include "core/judge_parts.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

static void (*const parts[COMMAND_COUNT])(struct judge *) = {
    [COMMAND_CASE_MERGE] = judge_merge_command,    [COMMAND_CASE_SPLIT] = judge_split_command,
    [COMMAND_CORRECT] = judge_correct_command,     [COMMAND_FORUM_FOUND] = judge_forum_command,
    [COMMAND_FORUM_MERGE] = judge_merge_command,   [COMMAND_FORUM_PARENT] = judge_forum_command,
    [COMMAND_FORUM_RENAME] = judge_forum_command,  [COMMAND_FORUM_SPLIT] = judge_split_command,
    [COMMAND_GUESS_CONFIRM] = judge_guess_command, [COMMAND_IMPORT_DOCUMENT] = judge_import_command,
    [COMMAND_INIT] = judge_init_command,           [COMMAND_PERSON_MERGE] = judge_merge_command,
    [COMMAND_PERSON_SPLIT] = judge_split_command,  [COMMAND_ROLE_GRANT] = judge_role_command,
    [COMMAND_ROLE_REVOKE] = judge_role_command,
};

void judge_finding(struct judge *self, const char *rule, enum gravity gravity, const char *message,
                   ...)
{
    struct finding *finding = LIST_PUSH(self->arena, &self->findings);
    va_list list;

    finding->rule = rule;
    finding->gravity = gravity;
    finding->message = message;
    va_start(list, message);
    for (int i = 0; i < FINDING_ARGUMENTS; i++) {
        const char *argument = va_arg(list, const char *);

        if (argument == NULL)
            break;
        finding->arguments[i] = arena_strdup(self->arena, argument);
    }
    va_end(list);
    if (gravity == GRAVITY_HINDER)
        self->hindered = true;
}

struct row *judge_guess(struct judge *self, const char *kind, const struct row *about,
                        const struct row *other, const char *text)
{
    struct draft *draft = &self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_GUESS, FIELD_GUESS_ABOUT, about->id, &at)) != NULL) {
        if (row_number(row, FIELD_GUESS_OTHER) == other->id)
            return NULL;
    }
    row = draft_new(draft, ENTITY_GUESS);
    row_set_text(draft, row, FIELD_GUESS_KIND, kind);
    row_set_text(draft, row, FIELD_GUESS_ENTITY, entity_info(about->entity)->table);
    row_set_number(draft, row, FIELD_GUESS_ABOUT, about->id);
    row_set_number(draft, row, FIELD_GUESS_OTHER, other->id);
    row_set_text(draft, row, FIELD_GUESS_BODY, text);
    row_set_text(draft, row, FIELD_GUESS_STATE, guess_state_key(GUESS_OPEN));
    return row;
}

static const char *number_text(struct arena *arena, int64_t number)
{
    struct str text = STR_INIT;
    const char *copy;

    str_printf(&text, "%lld", (long long)number);
    copy = arena_slice(arena, str_slice(&text));
    str_clear(&text);
    return copy;
}

struct row *judge_row(struct judge *self, enum entity entity, int64_t id)
{
    struct row *row = draft_find(&self->draft, entity, id);

    if (self->asking != NULL)
        facts_want_row(self->asking, entity, id);
    else if (row == NULL)
        judge_finding(self, "C-KNOWN", GRAVITY_HINDER, N_("There is no %1 with the number %2"),
                      entity_info(entity)->table, number_text(self->arena, id), NULL);
    return row;
}

/* Whether the day lies in an interval that may be open at either end. */
static bool in_force(const struct row *grant, struct date day)
{
    struct date from = row_date(grant, FIELD_ROLE_GRANT_VALID_FROM);
    struct date to = row_date(grant, FIELD_ROLE_GRANT_VALID_TO);

    return (!date_is_set(from) || date_compare(from, day) <= 0) &&
           (!date_is_set(to) || date_compare(day, to) <= 0);
}

static bool grants(const struct row *grant, unsigned roles, int64_t forum)
{
    int64_t only = row_number(grant, FIELD_ROLE_GRANT_FORUM);
    enum role role;

    return role_of(row_key(grant, FIELD_ROLE_GRANT_ROLE), &role) == STATUS_OK &&
           (roles >> role & 1) != 0 && (only == 0 || only == forum);
}

void judge_right(struct judge *self, int64_t forum)
{
    const struct command_info *info = command_info(self->command->kind);

    if (self->asking != NULL) {
        facts_want_text(self->asking, LOOKUP_ROLE_BY_ACCOUNT, self->context->account);
        return;
    }
    for (size_t i = 0; i < self->draft.loaded[ENTITY_ROLE_GRANT]; i++) {
        const struct row *grant = self->draft.rows[ENTITY_ROLE_GRANT].items[i];

        if (strcmp(row_key(grant, FIELD_ROLE_GRANT_ACCOUNT), self->context->account) == 0 &&
            grants(grant, info->roles, forum) && in_force(grant, self->context->date))
            return;
    }
    judge_finding(self, "C-ROLE", GRAVITY_HINDER, N_("%1 has no role that may give the command %2"),
                  self->context->account, info->name, NULL);
}

static void run(struct judge *self, struct arena *arena)
{
    self->arena = arena;
    draft_init(&self->draft, self->facts, arena);
    parts[self->command->kind](self);
}

void judge_want(struct facts *facts, const struct command *command,
                const struct command_context *context)
{
    struct judge self = {.asking = facts, .facts = facts, .command = command, .context = context};
    struct arena arena = ARENA_INIT;

    run(&self, &arena);
    assert(self.draft.changes.count == 0);
    arena_clear(&arena);
}

void judge(const struct facts *facts, const struct command *command,
           const struct command_context *context, struct judgement *result)
{
    struct judge self = {.facts = facts, .command = command, .context = context};

    *result = (struct judgement){.arena = ARENA_INIT};
    run(&self, &result->arena);
    result->findings = self.findings;
    result->hindered = self.hindered;
    result->changes = self.draft.changes;
    if (self.hindered)
        change_list_init(&result->changes, &result->arena, facts->next_id);
    else
        judge_order(&result->changes, facts->next_id);
    if (self.subject != NULL && !self.hindered) {
        result->subject = self.subject->entity;
        result->subject_id = self.subject->id;
    }
}

void judgement_clear(struct judgement *self)
{
    arena_clear(&self->arena);
    *self = (struct judgement){.arena = ARENA_INIT};
}
