#include "core/judge_parts.h"

#include <string.h>

/* Founding, naming and placing forums; roles; the first administrator. */

static void found(struct judge *self)
{
    const struct command_value *kind = command_argument(self->command, "kind");
    const struct command_value *parent = command_argument(self->command, "parent");
    struct forum_name name =
        forum_name_read(self->arena, command_argument(self->command, "name")->text);
    struct row *row;

    judge_right(self, 0);
    if (self->asking != NULL)
        facts_want_text(self->asking, LOOKUP_FORUM_BY_KEY, name.key);
    if (parent->given)
        judge_row(self, ENTITY_FORUM, parent->id);
    if (self->asking != NULL || self->hindered)
        return;
    for (size_t i = 0; i < self->draft.loaded[ENTITY_FORUM]; i++) {
        row = self->draft.rows[ENTITY_FORUM].items[i];
        if (strcmp(row_key(row, FIELD_FORUM_NAME_KEY), name.key) == 0)
            judge_finding(self, "C-TAKEN", GRAVITY_HINDER, N_("There is a forum of this name: %1"),
                          row_text(row, FIELD_FORUM_NAME), NULL);
    }
    if (name.key[0] == '\0')
        judge_finding(self, "C-NAME", GRAVITY_HINDER, N_("“%1” is no name for a forum"),
                      command_argument(self->command, "name")->text, NULL);
    if (self->hindered)
        return;
    row = judge_new_forum(self, &name);
    if (kind->given)
        row_set_text(&self->draft, row, FIELD_FORUM_KIND, kind->text);
    row_set_reference(&self->draft, row, FIELD_FORUM_PARENT, parent->id);
    row_set_date(&self->draft, row, FIELD_FORUM_VALID_FROM,
                 command_argument(self->command, "from")->date);
    self->subject = row;
}

static void rename_forum(struct judge *self, struct row *forum)
{
    struct forum_name old = forum_name_read(self->arena, row_key(forum, FIELD_FORUM_NAME));
    struct forum_name name =
        forum_name_read(self->arena, command_argument(self->command, "name")->text);

    if (name.key[0] == '\0') {
        judge_finding(self, "C-NAME", GRAVITY_HINDER, N_("“%1” is no name for a forum"),
                      command_argument(self->command, "name")->text, NULL);
        return;
    }
    for (size_t i = 0; i < self->draft.loaded[ENTITY_FORUM]; i++) {
        const struct row *other = self->draft.rows[ENTITY_FORUM].items[i];

        if (other != forum && strcmp(row_key(other, FIELD_FORUM_NAME_KEY), name.key) == 0) {
            judge_finding(self, "C-TAKEN", GRAVITY_HINDER,
                          N_("There is a forum %1 already; %2 makes two forums one"),
                          row_text(other, FIELD_FORUM_NAME),
                          command_info(COMMAND_FORUM_MERGE)->name, NULL);
            return;
        }
    }
    row_set_text(&self->draft, forum, FIELD_FORUM_NAME, name.name);
    row_set_text(&self->draft, forum, FIELD_FORUM_NAME_KEY, name.key);
    judge_forum_alias(self, forum, &old);
}

/* Whether `above` is the forum itself or lies below it; goes no further than there are forums. */
static bool lies_below(const struct judge *self, int64_t above, int64_t forum)
{
    size_t limit = self->draft.rows[ENTITY_FORUM].count;

    for (size_t i = 0; above != 0 && i <= limit; i++) {
        const struct row *row = draft_find(&self->draft, ENTITY_FORUM, above);

        if (above == forum)
            return true;
        above = row == NULL ? 0 : row_number(row, FIELD_FORUM_PARENT);
    }
    return false;
}

static void place_forum(struct judge *self, struct row *forum)
{
    int64_t parent = command_argument(self->command, "parent")->id;

    if (lies_below(self, parent, forum->id)) {
        judge_finding(self, "C-CIRCLE", GRAVITY_HINDER, N_("%1 would come to lie below itself"),
                      row_text(forum, FIELD_FORUM_NAME), NULL);
        return;
    }
    row_move(&self->draft, forum, FIELD_FORUM_PARENT, parent);
}

/* Every forum above the one that was asked for. */
static void ask_above(struct judge *self)
{
    for (size_t i = 0; i < self->draft.loaded[ENTITY_FORUM]; i++)
        facts_want_row(self->asking, ENTITY_FORUM,
                       row_number(self->draft.rows[ENTITY_FORUM].items[i], FIELD_FORUM_PARENT));
}

void judge_forum_command(struct judge *self)
{
    const struct command_value *forum;
    struct row *row;

    if (self->command->kind == COMMAND_FORUM_FOUND) {
        found(self);
        return;
    }
    forum = command_argument(self->command, "forum");
    judge_right(self, forum->id);
    row = judge_row(self, ENTITY_FORUM, forum->id);
    if (self->command->kind == COMMAND_FORUM_PARENT) {
        const struct command_value *parent = command_argument(self->command, "parent");

        if (parent->given)
            judge_row(self, ENTITY_FORUM, parent->id);
    }
    if (self->asking != NULL) {
        facts_want_id(self->asking, LOOKUP_FORUM_ALIAS_BY_FORUM, forum->id);
        ask_above(self);
        if (self->command->kind == COMMAND_FORUM_RENAME)
            facts_want_text(
                self->asking, LOOKUP_FORUM_BY_KEY,
                forum_name_read(self->arena, command_argument(self->command, "name")->text).key);
        return;
    }
    if (self->hindered)
        return;
    self->subject = row;
    if (self->command->kind == COMMAND_FORUM_RENAME)
        rename_forum(self, row);
    else
        place_forum(self, row);
}

static struct row *new_grant(struct judge *self, const char *account, const char *role)
{
    struct row *row = draft_new(&self->draft, ENTITY_ROLE_GRANT);

    row_set_text(&self->draft, row, FIELD_ROLE_GRANT_ACCOUNT, account);
    row_set_text(&self->draft, row, FIELD_ROLE_GRANT_ROLE, role);
    self->subject = row;
    return row;
}

void judge_init_command(struct judge *self)
{
    const struct command_value *name = command_argument(self->command, "municipality");
    struct row *row;

    if (self->asking != NULL) {
        facts_want_text(self->asking, LOOKUP_ROLE_ANY, "");
        return;
    }
    if (self->draft.loaded[ENTITY_ROLE_GRANT] > 0) {
        judge_finding(self, "C-FIRST", GRAVITY_HINDER,
                      N_("This database has its administrator already"), NULL);
        return;
    }
    if (name->given) {
        row = draft_new(&self->draft, ENTITY_ORGANIZATION);
        row_set_text(&self->draft, row, FIELD_ORGANIZATION_NAME, name->text);
        row_set_text(&self->draft, row, FIELD_ORGANIZATION_KIND,
                     organization_kind_key(ORGANIZATION_MUNICIPALITY));
    }
    new_grant(self, self->context->account, role_key(ROLE_ADMINISTRATOR));
}

static struct row *find_grant(const struct judge *self, const char *account, const char *role,
                              int64_t forum)
{
    for (size_t i = 0; i < self->draft.loaded[ENTITY_ROLE_GRANT]; i++) {
        struct row *row = self->draft.rows[ENTITY_ROLE_GRANT].items[i];

        if (strcmp(row_key(row, FIELD_ROLE_GRANT_ACCOUNT), account) == 0 &&
            strcmp(row_key(row, FIELD_ROLE_GRANT_ROLE), role) == 0 &&
            row_number(row, FIELD_ROLE_GRANT_FORUM) == forum)
            return row;
    }
    return NULL;
}

static void grant(struct judge *self, const char *account, const char *role, int64_t forum)
{
    struct date from = command_argument(self->command, "from")->date;
    struct date to = command_argument(self->command, "to")->date;
    struct row *row = find_grant(self, account, role, forum);

    if (date_is_set(from) && date_is_set(to) && date_compare(to, from) < 0) {
        judge_finding(self, "C-DATES", GRAVITY_HINDER, N_("The last day lies before the first"),
                      NULL);
        return;
    }
    if (row == NULL)
        row = new_grant(self, account, role);
    row_set_reference(&self->draft, row, FIELD_ROLE_GRANT_FORUM, forum);
    row_set_date(&self->draft, row, FIELD_ROLE_GRANT_VALID_FROM, from);
    row_set_date(&self->draft, row, FIELD_ROLE_GRANT_VALID_TO, to);
}

/* Somebody must be left who can give roles. */
static bool is_last_administrator(const struct judge *self, const struct row *grant)
{
    size_t others = 0;

    if (strcmp(row_key(grant, FIELD_ROLE_GRANT_ROLE), role_key(ROLE_ADMINISTRATOR)) != 0)
        return false;
    for (size_t i = 0; i < self->draft.loaded[ENTITY_ROLE_GRANT]; i++) {
        const struct row *row = self->draft.rows[ENTITY_ROLE_GRANT].items[i];

        if (row != grant && row_is_null(row, FIELD_ROLE_GRANT_FORUM) &&
            row_is_null(row, FIELD_ROLE_GRANT_VALID_TO) &&
            strcmp(row_key(row, FIELD_ROLE_GRANT_ROLE), role_key(ROLE_ADMINISTRATOR)) == 0)
            others++;
    }
    return others == 0;
}

static void revoke(struct judge *self, const char *account, const char *role, int64_t forum)
{
    struct row *row = find_grant(self, account, role, forum);

    if (row == NULL)
        judge_finding(self, "C-KNOWN", GRAVITY_HINDER, N_("%1 does not have the role %2"), account,
                      role, NULL);
    else if (is_last_administrator(self, row))
        judge_finding(self, "C-LAST", GRAVITY_HINDER,
                      N_("%1 is the last administrator; give the role to another one first"),
                      account, NULL);
    else
        draft_delete(&self->draft, row);
}

void judge_role_command(struct judge *self)
{
    const char *account = command_argument(self->command, "account")->text;
    const char *role = command_argument(self->command, "role")->text;
    const struct command_value *forum = command_argument(self->command, "forum");

    judge_right(self, 0);
    if (forum->given)
        judge_row(self, ENTITY_FORUM, forum->id);
    if (self->asking != NULL) {
        facts_want_text(self->asking, LOOKUP_ROLE_BY_ACCOUNT, account);
        facts_want_text(self->asking, LOOKUP_ROLE_BY_ROLE, role_key(ROLE_ADMINISTRATOR));
        return;
    }
    if (self->hindered)
        return;
    if (self->command->kind == COMMAND_ROLE_GRANT)
        grant(self, account, role, forum->id);
    else
        revoke(self, account, role, forum->id);
}
