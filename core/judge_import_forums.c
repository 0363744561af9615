#include "core/judge_import.h"

#include "core/collate.h"
#include "core/utf8.h"

#include <string.h>

enum { NEAR_BYTES = 6 };

/* Bodies that a text describes or names; a name that stands twice is one entry. */
static void collect(struct import *self, const char *text)
{
    struct cast_forum *entry;

    if (text == NULL || text[0] == '\0')
        return;
    for (size_t i = 0; i < self->forums.count; i++) {
        if (strcmp(self->forums.items[i]->text, text) == 0)
            return;
    }
    entry = arena_alloc(self->judge->arena, sizeof *entry);
    entry->text = text;
    entry->name = forum_name_read(self->judge->arena, text);
    *LIST_PUSH(self->judge->arena, &self->forums) = entry;
}

/* A body whose name says what it is, and not just of which sort. */
static void collect_named(struct import *self, const char *text)
{
    if (text != NULL && forum_name_read(self->judge->arena, text).kind != FORUM_UNKNOWN)
        collect(self, text);
}

static void collect_affairs(struct import *self, const struct reading_affairs *affairs)
{
    for (size_t i = 0; i < affairs->hearings.count; i++)
        collect(self, affairs->hearings.items[i].body);
    for (size_t i = 0; i < affairs->statements.count; i++)
        collect(self, affairs->statements.items[i].body);
    for (size_t i = 0; i < affairs->delegations.count; i++)
        collect_named(self, affairs->delegations.items[i].to);
}

static void collect_item(struct import *self, const struct reading_item *item)
{
    collect(self, item->decided_by);
    collect_affairs(self, &item->affairs);
    for (size_t i = 0; i < item->decisions.count; i++) {
        collect(self, item->decisions.items[i].forum);
        collect(self, item->decisions.items[i].referred_to);
    }
}

/* «A og den B» names two bodies where one is asked for: the first counts. */
const char *import_first_body(struct import *self, const char *text)
{
    static const char *const joints[] = {" og den ", " og det "};

    for (size_t i = 0; text != NULL && i < sizeof joints / sizeof *joints; i++) {
        const char *joint = strstr(text, joints[i]);

        if (joint != NULL)
            return arena_strndup(self->judge->arena, text, (size_t)(joint - text));
    }
    return text;
}

static void collect_charter(struct import *self, const struct reading_forum *forum)
{
    collect(self, forum->name);
    collect(self, import_first_body(self, forum->parent));
    collect(self, import_first_body(self, forum->counterpart));
    for (size_t i = 0; i < forum->replaces.count; i++)
        collect(self, forum->replaces.items[i]);
    for (size_t i = 0; i < forum->seats.count; i++) {
        struct post_name post;

        if (post_name_read(self->judge->arena, forum->seats.items[i].rule, &post))
            collect_named(self, post.of);
    }
}

void import_collect_forums(struct import *self)
{
    const struct reading *reading = self->reading;

    collect(self, reading->forum);
    collect(self, reading->forum_guess);
    for (size_t i = 0; i < reading->items.count; i++)
        collect_item(self, &reading->items.items[i]);
    for (size_t i = 0; i < reading->forums.count; i++)
        collect_charter(self, &reading->forums.items[i]);
    for (size_t i = 0; i < reading->timeline.count; i++)
        collect(self, reading->timeline.items[i].body);
    self->own = import_cast_forum(self, reading->forum);
    if (reading->forum_guess != NULL) {
        self->own = import_cast_forum(self, reading->forum_guess);
        self->own->made = true;
    }
    /* what stands over a memo is a body only where it is called one */
    if (self->own != NULL && !date_is_set(reading->date) && self->own->name.kind == FORUM_UNKNOWN)
        self->own = NULL;
}

struct cast_forum *import_cast_forum(struct import *self, const char *text)
{
    for (size_t i = 0; text != NULL && i < self->forums.count; i++) {
        if (strcmp(self->forums.items[i]->text, text) == 0)
            return self->forums.items[i];
    }
    return NULL;
}

static struct row *row_of_key(const struct draft *draft, enum entity entity, int field,
                              const char *key)
{
    for (size_t i = 0; i < draft->rows[entity].count; i++) {
        struct row *row = draft->rows[entity].items[i];

        if (!row->deleted && strcmp(row_key(row, field), key) == 0)
            return row;
    }
    return NULL;
}

static bool open_guess(const struct draft *draft, const struct row *about)
{
    size_t at = 0;
    const struct row *guess;

    while ((guess = draft_next(draft, ENTITY_GUESS, FIELD_GUESS_ABOUT, about->id, &at)) != NULL) {
        if (strcmp(row_key(guess, FIELD_GUESS_STATE), guess_state_key(GUESS_OPEN)) == 0)
            return true;
    }
    return false;
}

static const struct bearers bearers = {ENTITY_FORUM, FIELD_FORUM_NAME_KEY, ENTITY_FORUM_ALIAS,
                                       FIELD_FORUM_ALIAS_NAME_KEY, FIELD_FORUM_ALIAS_FORUM};

static bool find_exact(struct import *self, struct cast_forum *entry)
{
    const char *key = entry->name.key;
    struct row *meant = import_bearer(self, &bearers, key, NULL);
    struct row *alias;

    if (meant != NULL && import_means(self, meant, NULL) == MEANS_THIS) {
        entry->row = meant;
        return true;
    }

    entry->row = row_of_key(self->draft, ENTITY_FORUM, FIELD_FORUM_NAME_KEY, key);
    if (entry->row != NULL && import_means(self, entry->row, NULL) == MEANS_OTHER && meant != NULL)
        entry->row = meant;
    if (entry->row != NULL)
        return true;
    alias = row_of_key(self->draft, ENTITY_FORUM_ALIAS, FIELD_FORUM_ALIAS_NAME_KEY, key);
    if (alias == NULL)
        return false;
    entry->row = draft_find(self->draft, ENTITY_FORUM, row_number(alias, FIELD_FORUM_ALIAS_FORUM));
    entry->guessed = open_guess(self->draft, alias);
    return entry->row != NULL;
}

/* A short form stands for the body whose text it is, else for one that the text names in full.
   Initials that the text does not explain are a guess. */
static bool find_short(struct import *self, struct cast_forum *entry)
{
    struct cast_forum *full = NULL;

    if (self->own != NULL && self->own != entry &&
        forum_name_stands_for(&entry->name, &self->own->name))
        full = self->own;
    for (size_t i = 0; i < self->forums.count && full == NULL; i++) {
        struct cast_forum *other = self->forums.items[i];

        if (other != entry && !other->name.bare && other->row != NULL &&
            forum_name_stands_for(&entry->name, &other->name))
            full = other;
    }
    if (full == NULL || full->row == NULL)
        return false;
    entry->row = full->row;
    entry->guessed = !entry->name.bare && full->name.abbreviation == NULL;
    return true;
}

static bool find_like(struct import *self, struct cast_forum *entry)
{
    int best = FORUM_LIKENESS_GUESS - 1;

    for (size_t i = 0; i < self->draft->rows[ENTITY_FORUM].count; i++) {
        struct row *row = self->draft->rows[ENTITY_FORUM].items[i];
        int alike = forum_name_likeness(entry->name.key, row_key(row, FIELD_FORUM_NAME_KEY));

        if (!row->deleted && alike > best) {
            best = alike;
            entry->row = row;
            entry->guessed = true;
        }
    }
    return entry->guessed;
}

/* «Intern styregruppe» and «Intern styregruppe for boligkoordinering». */
static bool leads(const char *shorter, const char *longer)
{
    size_t length = strlen(shorter);

    return length > 0 && strncmp(shorter, longer, length) == 0 &&
           strncmp(longer + length, " for ", strlen(" for ")) == 0;
}

static bool is_named(const struct import *self, const char *key)
{
    for (size_t i = 0; i < self->forums.count; i++) {
        if (strcmp(self->forums.items[i]->name.key, key) == 0)
            return true;
    }
    return false;
}

/* The one known forum whose name goes on, or ends before this one does, with what it is for. What
   one document names both ways is two. */
static bool find_longer(struct import *self, struct cast_forum *entry)
{
    struct row *found = NULL;

    for (size_t i = 0; i < self->draft->rows[ENTITY_FORUM].count; i++) {
        struct row *row = self->draft->rows[ENTITY_FORUM].items[i];
        const char *key = row_key(row, FIELD_FORUM_NAME_KEY);

        if (row->deleted || forum_name_read(self->judge->arena, key).bare || is_named(self, key) ||
            (!leads(entry->name.key, key) && !leads(key, entry->name.key)))
            continue;
        if (found != NULL)
            return false;
        found = row;
    }
    entry->row = found;
    entry->guessed = found != NULL;
    return found != NULL;
}

static void resolve(struct import *self, struct cast_forum *entry);

/* Where the document names its body by the sort alone, another name in it may tell which. */
static bool find_said(struct import *self, struct cast_forum *entry)
{
    struct cast_forum *said = import_cast_forum(self, self->reading->forum);

    if (said == NULL || said == entry)
        return false;
    resolve(self, said);
    entry->row = said->row;
    return entry->row != NULL;
}

static void resolve(struct import *self, struct cast_forum *entry)
{
    if (entry->resolved || entry->name.key[0] == '\0')
        return;
    if (!entry->name.bare && find_exact(self, entry)) {
        entry->resolved = true;
        return;
    }
    if (entry->made)
        entry->resolved = find_said(self, entry);
    else
        entry->resolved =
            find_short(self, entry) ||
            (!entry->name.bare && (find_like(self, entry) || find_longer(self, entry)));
}

/* Forums whose keys begin alike, among which find_like() then looks. */
static void ask_near(struct import *self, const char *key)
{
    struct slice start = slice_sub(slice_of(key), 0, utf8_cut(key, strlen(key), NEAR_BYTES));
    struct str from = STR_INIT;
    struct str to = STR_INIT;

    str_append_slice(&from, start);
    str_append_slice(&to, start);
    str_append_codepoint(&to, 0x10FFFD);
    facts_want(self->judge->asking, LOOKUP_FORUM_NEAR, value_of_key(str_text(&from)),
               value_of_key(str_text(&to)));
    str_clear(&from);
    str_clear(&to);
}

static void ask_forum(struct import *self, struct cast_forum *entry)
{
    struct facts *asking = self->judge->asking;

    if (entry->name.key[0] == '\0' || entry->name.bare)
        return;
    facts_want_text(asking, LOOKUP_FORUM_BY_KEY, entry->name.key);
    facts_want_text(asking, LOOKUP_FORUM_ALIAS_BY_KEY, entry->name.key);
    import_ask_bearers(self, &bearers, entry->name.key);
    resolve(self, entry);
    if (entry->row == NULL && asking->answered > 0)
        ask_near(self, entry->name.key);
}

void import_ask_forums(struct import *self)
{
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < self->forums.count; i++)
        ask_forum(self, self->forums.items[i]);
    for (size_t i = 0; i < draft->rows[ENTITY_FORUM_ALIAS].count; i++) {
        const struct row *alias = draft->rows[ENTITY_FORUM_ALIAS].items[i];

        facts_want_row(self->judge->asking, ENTITY_FORUM,
                       row_number(alias, FIELD_FORUM_ALIAS_FORUM));
        facts_want_id(self->judge->asking, LOOKUP_GUESS_BY_ABOUT, alias->id);
    }
    for (size_t i = 0; i < self->forums.count; i++) {
        if (self->forums.items[i]->row != NULL)
            facts_want_id(self->judge->asking, LOOKUP_FORUM_ALIAS_BY_FORUM,
                          self->forums.items[i]->row->id);
    }
}

bool judge_is_external(enum forum_kind kind)
{
    return kind == FORUM_OTHER_PARTY || kind == FORUM_STATE || kind == FORUM_PARTNERSHIP;
}

struct row *judge_new_forum(struct judge *self, const struct forum_name *name)
{
    struct row *row = draft_new(&self->draft, ENTITY_FORUM);

    row_set_text(&self->draft, row, FIELD_FORUM_NAME, name->name);
    row_set_text(&self->draft, row, FIELD_FORUM_KIND, forum_kind_key(name->kind));
    row_set_text(&self->draft, row, FIELD_FORUM_NAME_KEY, name->key);
    row_set_flag(&self->draft, row, FIELD_FORUM_EXTERNAL, judge_is_external(name->kind));
    row_set_flag(&self->draft, row, FIELD_FORUM_DISSOLVED, false);
    return row;
}

/* Case and punctuation make no other name. */
static bool same_spelling(const char *a, const char *b)
{
    struct str key_a = STR_INIT;
    struct str key_b = STR_INIT;
    bool same;

    collate_prefix(&key_a, a);
    collate_prefix(&key_b, b);
    same = slice_equal(str_slice(&key_a), str_slice(&key_b));
    str_clear(&key_a);
    str_clear(&key_b);
    return same;
}

struct row *judge_forum_alias(struct judge *self, struct row *forum, const struct forum_name *name)
{
    struct row *alias;
    size_t at = 0;

    if (same_spelling(row_key(forum, FIELD_FORUM_NAME), name->name))
        return NULL;
    while ((alias = draft_next(&self->draft, ENTITY_FORUM_ALIAS, FIELD_FORUM_ALIAS_FORUM, forum->id,
                               &at)) != NULL) {
        if (same_spelling(row_key(alias, FIELD_FORUM_ALIAS_NAME), name->name))
            return NULL;
    }
    alias = draft_new(&self->draft, ENTITY_FORUM_ALIAS);
    row_set_reference(&self->draft, alias, FIELD_FORUM_ALIAS_FORUM, forum->id);
    row_set_text(&self->draft, alias, FIELD_FORUM_ALIAS_NAME, name->name);
    row_set_text(&self->draft, alias, FIELD_FORUM_ALIAS_NAME_KEY, name->key);
    return alias;
}

/* An abbreviation that the text explains finds the forum from now on. */
static void add_abbreviation(struct import *self, const struct cast_forum *entry)
{
    struct forum_name name;

    if (entry->name.abbreviation == NULL)
        return;
    name = forum_name_read(self->judge->arena, entry->name.abbreviation);
    judge_forum_alias(self->judge, entry->row, &name);
}

struct row *import_forum(struct import *self, const char *text)
{
    struct cast_forum *entry = import_cast_forum(self, text);
    struct row *alias;

    if (entry == NULL || entry->name.key[0] == '\0')
        return NULL;
    if (entry->row != NULL && entry->resolved)
        return entry->row;
    resolve(self, entry);
    if (entry->row == NULL && entry->name.bare)
        return NULL;
    entry->resolved = true;
    if (entry->row == NULL) {
        entry->row = judge_new_forum(self->judge, &entry->name);
    } else if (!entry->name.bare) {
        alias = judge_forum_alias(self->judge, entry->row, &entry->name);
        if (alias != NULL && entry->guessed)
            import_guess(self, "forum", alias, entry->row, entry->name.name);
    }
    add_abbreviation(self, entry);
    return entry->row;
}

void import_forum_guess(struct import *self, const char *text, const struct row *about)
{
    const struct cast_forum *entry = import_cast_forum(self, text);

    if (entry != NULL && entry->guessed && entry->row != NULL)
        import_guess(self, "forum", about, entry->row, entry->name.name);
}

/* A body that the reader met in another spelling: the other finds it from now on, as a guess. */
static void take_spelling(struct import *self, const char *known, const char *spelled)
{
    struct forum_name name = forum_name_read(self->judge->arena, known);
    struct forum_name other = forum_name_read(self->judge->arena, spelled);
    struct row *forum = row_of_key(self->draft, ENTITY_FORUM, FIELD_FORUM_NAME_KEY, name.key);
    struct row *alias;

    if (forum == NULL || other.bare || strcmp(name.key, other.key) == 0 ||
        forum_name_likeness(name.key, other.key) < FORUM_LIKENESS_GUESS ||
        row_of_key(self->draft, ENTITY_FORUM, FIELD_FORUM_NAME_KEY, other.key) != NULL)
        return;
    alias = judge_forum_alias(self->judge, forum, &other);
    if (alias != NULL)
        import_guess(self, "forum", alias, forum, other.name);
}

void import_spellings(struct import *self)
{
    for (size_t i = 0; i < self->reading->findings.count; i++) {
        const struct finding *finding = &self->reading->findings.items[i];

        if (strcmp(finding->rule, "I-SPELLING") == 0 && finding->arguments[0] != NULL &&
            finding->arguments[1] != NULL)
            take_spelling(self, finding->arguments[0], finding->arguments[1]);
    }
}
