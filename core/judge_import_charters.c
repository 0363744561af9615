#include "core/judge_import.h"

#include "core/collate.h"

#include <stdlib.h>
#include <string.h>

enum { AGREEMENT_LEVELS = 4 };

/* «2022-2025»: years, by which one plan differs from the next. */
static bool is_years(const char *period)
{
    enum { YEAR = 4, YEARS = 2 * YEAR + 1 };

    return period != NULL && strlen(period) == YEARS && period[YEAR] == '-' &&
           strspn(period, "0123456789") == YEAR;
}

static void agreement_key(struct str *key, const struct reading_agreement *reading)
{
    struct str name = STR_INIT;

    str_append(&name, reading->name);
    if (is_years(reading->period))
        str_printf(&name, " %s", reading->period);
    collate_prefix(key, str_text(&name));
    str_clear(&name);
}

/* What is known of the forums that the text describes. */
void import_ask_charters(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < self->reading->forums.count; i++) {
        const struct cast_forum *entry =
            import_cast_forum(self, self->reading->forums.items[i].name);

        if (entry == NULL || entry->row == NULL)
            continue;
        facts_want_id(asking, LOOKUP_CHARTER_BY_FORUM, entry->row->id);
        facts_want_id(asking, LOOKUP_SEAT_BY_FORUM, entry->row->id);
        facts_want_id(asking, LOOKUP_MEMBERSHIP_BY_FORUM, entry->row->id);
    }
    for (size_t i = 0; i < self->forums.count; i++) {
        if (self->reading->forums.count > 0 && self->forums.items[i]->row != NULL)
            facts_want_id(asking, LOOKUP_SUCCESSION_BY_FORUM, self->forums.items[i]->row->id);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_CHARTER].count; i++)
        facts_want_id(asking, LOOKUP_TASK_BY_CHARTER, draft->rows[ENTITY_CHARTER].items[i]->id);
    for (size_t i = 0; i < self->reading->agreements.count; i++) {
        struct str key = STR_INIT;

        agreement_key(&key, &self->reading->agreements.items[i]);
        facts_want_text(asking, LOOKUP_AGREEMENT_BY_KEY, str_text(&key));
        str_clear(&key);
    }
}

/* Another version where the text calls it by another name; the same one otherwise. */
static struct row *charter_of(struct import *self, const struct row *forum,
                              const struct reading_forum *reading)
{
    struct draft *draft = self->draft;
    int64_t count = 0;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_CHARTER, FIELD_CHARTER_FORUM, forum->id, &at)) != NULL) {
        const char *label = row_key(row, FIELD_CHARTER_LABEL);

        if (strcmp(label, reading->version == NULL ? "" : reading->version) == 0)
            return row;
        count++;
    }
    row = draft_new(draft, ENTITY_CHARTER);
    row_set_reference(draft, row, FIELD_CHARTER_FORUM, forum->id);
    row_set_number(draft, row, FIELD_CHARTER_NUMBER, count + 1);
    row_set_text(draft, row, FIELD_CHARTER_LABEL, reading->version);
    return row;
}

static void write_tasks(struct import *self, const struct row *charter,
                        const struct reading_forum *reading)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < reading->purpose.count; i++) {
        struct row *row = NULL;
        size_t at = 0;

        while (charter->fact != NULL &&
               (row = draft_next(draft, ENTITY_CHARTER_TASK, FIELD_CHARTER_TASK_CHARTER,
                                 charter->id, &at)) != NULL &&
               row_number(row, FIELD_CHARTER_TASK_NUMBER) != (int64_t)i + 1)
            continue;
        if (row == NULL) {
            row = draft_new(draft, ENTITY_CHARTER_TASK);
            row_set_reference(draft, row, FIELD_CHARTER_TASK_CHARTER, charter->id);
            row_set_number(draft, row, FIELD_CHARTER_TASK_NUMBER, (int64_t)i + 1);
        }
        row_set_text(draft, row, FIELD_CHARTER_TASK_BODY, reading->purpose.items[i]);
    }
}

static struct row *seat_of(struct import *self, const struct row *forum, const struct row *charter,
                           int64_t number)
{
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(draft, ENTITY_SEAT, FIELD_SEAT_CHARTER, charter->id, &at)) != NULL) {
        if (row_number(row, FIELD_SEAT_NUMBER) == number)
            return row;
    }
    row = draft_new(draft, ENTITY_SEAT);
    row_set_reference(draft, row, FIELD_SEAT_FORUM, forum->id);
    row_set_reference(draft, row, FIELD_SEAT_CHARTER, charter->id);
    row_set_number(draft, row, FIELD_SEAT_NUMBER, number);
    return row;
}

static void write_member(struct import *self, const struct row *forum, const struct row *seat,
                         const char *name, const struct row *absent)
{
    const struct row *person = import_person(self, name);
    struct draft *draft = self->draft;
    struct row *row;
    size_t at = 0;

    if (person == NULL)
        return;
    while ((row = draft_next(draft, ENTITY_MEMBERSHIP, FIELD_MEMBERSHIP_PERSON, person->id, &at)) !=
           NULL) {
        if (row_number(row, FIELD_MEMBERSHIP_FORUM) == forum->id)
            return;
    }
    row = draft_new(draft, ENTITY_MEMBERSHIP);
    row_set_reference(draft, row, FIELD_MEMBERSHIP_FORUM, forum->id);
    row_set_reference(draft, row, FIELD_MEMBERSHIP_PERSON, person->id);
    row_set_reference(draft, row, FIELD_MEMBERSHIP_SEAT, seat->id);
    row_set_text(draft, row, FIELD_MEMBERSHIP_ROLE, row_text(seat, FIELD_SEAT_ROLE));
    if (absent != NULL)
        row_set_reference(draft, row, FIELD_MEMBERSHIP_STAND_IN_FOR, absent->id);
    import_person_guess(self, name, row);
}

static void write_seats(struct import *self, const struct row *forum, const struct row *charter,
                        const struct reading_forum *reading)
{
    struct draft *draft = self->draft;

    for (size_t i = 0; i < reading->seats.count; i++) {
        const struct reading_seat *seat = &reading->seats.items[i];
        struct row *row = seat_of(self, forum, charter, (int64_t)i + 1);

        row_set_text(draft, row, FIELD_SEAT_RULE, seat->rule);
        row_set_text(draft, row, FIELD_SEAT_ROLE, seat->role);
        write_member(self, forum, row, seat->person, NULL);
        if (seat->stand_in != NULL)
            write_member(self, forum, row, seat->stand_in, import_person(self, seat->person));
        import_lines(self, row, -1, seat->lines);
    }
}

/* The decision that founded a forum: of the item that describes it, where the body decides that
   itself. */
static const struct row *founding(const struct import *self, const struct reading_forum *reading)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct import_item *item = &self->items[i];
        struct line_range lines = item->reading->lines;

        if (reading->lines.first >= lines.first && reading->lines.last <= lines.last &&
            item->deciding != NULL && self->own != NULL && item->deciding == self->own->row)
            return import_approval(item, NUMBER_NONE);
    }
    return NULL;
}

/* R-REPL: the old forum lives until its last day, which the decision need not tell. */
static void settle(struct import *self, struct row *succession, struct row *old,
                   const struct row *decision)
{
    row_set_reference(self->draft, succession, FIELD_SUCCESSION_DECISION, decision->id);
    row_set_date(self->draft, succession, FIELD_SUCCESSION_DATE,
                 row_date(decision, FIELD_DECISION_DATE));
    row_set_flag(self->draft, old, FIELD_FORUM_DISSOLVED, true);
}

/* What the text proposes to replace is replaced when the decision comes; until then both live. */
static void write_successions(struct import *self, const struct row *forum,
                              const struct reading_forum *reading)
{
    const struct row *decision = reading->replaces.count == 0 ? NULL : founding(self, reading);
    struct draft *draft = self->draft;

    for (size_t i = 0; i < reading->replaces.count; i++) {
        struct row *old = import_forum(self, reading->replaces.items[i]);
        struct row *row = NULL;
        size_t at = 0;

        if (old == NULL || old->id == forum->id)
            continue;
        while ((row = draft_next(draft, ENTITY_SUCCESSION, FIELD_SUCCESSION_FORUM, old->id, &at)) !=
                   NULL &&
               row_number(row, FIELD_SUCCESSION_SUCCESSOR) != forum->id)
            continue;
        if (row == NULL) {
            row = draft_new(draft, ENTITY_SUCCESSION);
            row_set_reference(draft, row, FIELD_SUCCESSION_FORUM, old->id);
            row_set_reference(draft, row, FIELD_SUCCESSION_SUCCESSOR, forum->id);
            import_forum_guess(self, reading->replaces.items[i], row);
            import_lines(self, row, -1, reading->lines);
        }
        if (decision != NULL)
            settle(self, row, old, decision);
    }
}

/* A forum is never its own parent or counterpart, whatever a name was taken for. */
static void set_other(struct import *self, struct row *forum, int field, const char *name)
{
    const struct row *other;

    name = import_first_body(self, name);
    other = import_forum(self, name);
    if (other == NULL || other->id == forum->id)
        return;
    row_set_reference(self->draft, forum, field, other->id);
    import_forum_guess(self, name, forum);
}

static void set_kind(struct draft *draft, struct row *forum, enum forum_kind kind)
{
    row_set_text(draft, forum, FIELD_FORUM_KIND, forum_kind_key(kind));
    row_set_flag(draft, forum, FIELD_FORUM_EXTERNAL, judge_is_external(kind));
}

static void set_end(struct draft *draft, struct row *forum, struct date ended)
{
    struct date from = row_date(forum, FIELD_FORUM_VALID_FROM);

    if (!date_is_set(ended) || (date_is_set(from) && date_compare(ended, from) < 0))
        return;
    row_set_date(draft, forum, FIELD_FORUM_VALID_TO, ended);
    row_set_flag(draft, forum, FIELD_FORUM_DISSOLVED, true);
}

static void set_forum(struct import *self, struct row *forum, const struct reading_forum *reading)
{
    struct draft *draft = self->draft;
    enum forum_kind known = FORUM_UNKNOWN;

    if (forum_kind_of(row_key(forum, FIELD_FORUM_KIND), &known) == STATUS_OK &&
        reading->kind != FORUM_UNKNOWN && (known == FORUM_UNKNOWN || forum->fact == NULL))
        set_kind(draft, forum, reading->kind);
    if (reading->level >= 1)
        row_set_number(draft, forum, FIELD_FORUM_LEVEL, reading->level);
    row_set_text(draft, forum, FIELD_FORUM_SECRETARIAT, reading->secretariat);
    set_end(draft, forum, reading->ended);
    set_other(self, forum, FIELD_FORUM_PARENT, reading->parent);
    set_other(self, forum, FIELD_FORUM_COUNTERPART, reading->counterpart);
}

static bool tells_of_charter(const struct reading_forum *reading)
{
    return reading->purpose.count > 0 || reading->seats.count > 0 || reading->cadence != NULL ||
           reading->first_meeting != NULL || reading->version != NULL;
}

static void import_described(struct import *self, const struct reading_forum *reading)
{
    struct row *forum = import_forum(self, reading->name);
    struct draft *draft = self->draft;
    struct row *charter;

    if (forum == NULL)
        return;
    set_forum(self, forum, reading);
    import_lines(self, forum, -1, reading->lines);
    write_successions(self, forum, reading);
    if (!tells_of_charter(reading))
        return;
    charter = charter_of(self, forum, reading);
    row_set_text(draft, charter, FIELD_CHARTER_CADENCE, reading->cadence);
    row_set_text(draft, charter, FIELD_CHARTER_FIRST_MEETING, reading->first_meeting);
    write_tasks(self, charter, reading);
    write_seats(self, forum, charter, reading);
    import_lines(self, charter, -1, reading->lines);
}

/* Who sits by virtue of a post: the seat follows it, and whoever is named holds it. */
static void write_post(struct import *self, struct row *row, const struct reading_seat *seat)
{
    const struct row *post = import_post(self, seat->rule);
    const struct row *holder = import_person(self, seat->person);

    if (post == NULL)
        return;
    row_set_reference(self->draft, row, FIELD_SEAT_POST, post->id);
    import_tenure(self, post, holder, NULL, seat->lines);
    if (seat->stand_in != NULL)
        import_tenure(self, post, import_person(self, seat->stand_in), holder, seat->lines);
}

static void write_posts(struct import *self, const struct reading_forum *reading)
{
    const struct row *forum = import_forum(self, reading->name);
    const struct row *charter =
        forum == NULL || reading->seats.count == 0 ? NULL : charter_of(self, forum, reading);

    for (size_t i = 0; charter != NULL && i < reading->seats.count; i++)
        write_post(self, seat_of(self, forum, charter, (int64_t)i + 1), &reading->seats.items[i]);
}

/* Posts come last: they may be of any forum that the text describes. */
void import_charters(struct import *self)
{
    for (size_t i = 0; i < self->reading->forums.count; i++)
        import_described(self, &self->reading->forums.items[i]);
    for (size_t i = 0; i < self->reading->forums.count; i++)
        write_posts(self, &self->reading->forums.items[i]);
}

static struct row *agreement_of(struct import *self, const struct reading_agreement *reading)
{
    struct draft *draft = self->draft;
    struct str key = STR_INIT;
    struct row *row = NULL;

    agreement_key(&key, reading);
    for (size_t i = 0; i < draft->rows[ENTITY_AGREEMENT].count && row == NULL; i++) {
        struct row *known = draft->rows[ENTITY_AGREEMENT].items[i];

        if (strcmp(row_key(known, FIELD_AGREEMENT_NAME_KEY), str_text(&key)) == 0)
            row = known;
    }
    if (row == NULL && key.length > 0) {
        row = draft_new(draft, ENTITY_AGREEMENT);
        row_set_text(draft, row, FIELD_AGREEMENT_NAME, reading->name);
        row_set_text(draft, row, FIELD_AGREEMENT_NAME_KEY,
                     arena_slice(self->judge->arena, str_slice(&key)));
    }
    str_clear(&key);
    return row;
}

static void set_period(struct import *self, struct row *row, const char *period)
{
    enum { FIRST_MONTH = 1, LAST_MONTH = 12, LAST_DAY = 31 };
    struct date from = {.month = FIRST_MONTH, .day = 1};
    struct date to = {.month = LAST_MONTH, .day = LAST_DAY};

    row_set_text(self->draft, row, FIELD_AGREEMENT_PERIOD, period);
    if (!is_years(period))
        return;
    from.year = (int)strtol(period, NULL, 10);
    to.year = (int)strtol(strchr(period, '-') + 1, NULL, 10);
    if (from.year > to.year)
        return;
    row_set_date(self->draft, row, FIELD_AGREEMENT_VALID_FROM, from);
    row_set_date(self->draft, row, FIELD_AGREEMENT_VALID_TO, to);
}

/* An agreement hangs under the one of the level above that stands before it in the text. */
void import_agreements(struct import *self)
{
    struct draft *draft = self->draft;
    const struct row *above[AGREEMENT_LEVELS + 1] = {NULL};

    for (size_t i = 0; i < self->reading->agreements.count; i++) {
        const struct reading_agreement *reading = &self->reading->agreements.items[i];
        struct row *row = agreement_of(self, reading);
        int level = reading->level >= 1 && reading->level <= AGREEMENT_LEVELS ? reading->level : 0;

        if (row == NULL)
            continue;
        if (level > 0) {
            row_set_number(draft, row, FIELD_AGREEMENT_LEVEL, level);
            above[level] = row;
        }
        if (level > 1 && above[level - 1] != NULL && above[level - 1] != row)
            row_set_reference(draft, row, FIELD_AGREEMENT_PARENT, above[level - 1]->id);
        row_set_text(draft, row, FIELD_AGREEMENT_PARTIES, reading->parties);
        row_set_text(draft, row, FIELD_AGREEMENT_CRITERIA, reading->criteria);
        set_period(self, row, reading->period);
        import_lines(self, row, -1, reading->lines);
    }
}
