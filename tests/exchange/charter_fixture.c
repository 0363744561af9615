#include "tests/exchange/charter_fixture.h"

#include "core/memory.h"
#include "exchange/charter.h"
#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

static void begin(struct charter_fixture *self, struct slice text, enum document_kind kind)
{
    text_lines_make(&self->arena, text, &self->lines);
    self->text = ocr_text_of(&self->lines, &self->arena);
    self->reading.kind = kind;
    self->reading.lines = (struct line_range){1, (unsigned)self->lines.count};
}

struct charter_fixture *charter_fixture_new(const char *text, enum document_kind kind)
{
    struct charter_fixture *self = xcalloc(1, sizeof *self);

    begin(self, slice_of(arena_strdup(&self->arena, text)), kind);
    return self;
}

struct charter_fixture *charter_fixture_seed(const char *name, enum document_kind kind)
{
    struct arena arena = ARENA_INIT;
    struct slice text = seed_text(&arena, name);
    struct charter_fixture *self = xcalloc(1, sizeof *self);

    begin(self, (struct slice){arena_slice(&self->arena, text), text.length}, kind);
    arena_clear(&arena);
    return self;
}

void charter_fixture_free(struct charter_fixture *self)
{
    arena_clear(&self->arena);
    free(self);
}

struct reading_item *charter_fixture_item(struct charter_fixture *self, unsigned first,
                                          unsigned last)
{
    struct reading_item *item = LIST_PUSH(&self->arena, &self->reading.items);

    item->lines = (struct line_range){first, last};
    if (!date_is_set(self->reading.date))
        self->reading.date = (struct date){2021, 4, 7};
    return item;
}

void charter_fixture_read(struct charter_fixture *self)
{
    charter_read(&self->text, &self->arena, &self->reading);
}

static bool same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

const struct reading_forum *charter_fixture_forum(const struct charter_fixture *self,
                                                  const char *name, const char *version)
{
    for (size_t i = 0; i < self->reading.forums.count; i++) {
        const struct reading_forum *forum = &self->reading.forums.items[i];

        if (same(forum->name, name) && same(forum->version, version))
            return forum;
    }
    cr_assert_fail("no forum %s, version %s", name, version == NULL ? "none" : version);
    return NULL;
}

const struct reading_seat *charter_fixture_seat(const struct reading_forum *forum, const char *who)
{
    for (size_t i = 0; i < forum->seats.count; i++) {
        const struct reading_seat *seat = &forum->seats.items[i];

        if (same(seat->rule, who) || same(seat->person, who))
            return seat;
    }
    cr_assert_fail("no seat %s in %s", who, forum->name);
    return NULL;
}

bool charter_fixture_purpose(const struct reading_forum *forum, const char *beginning)
{
    for (size_t i = 0; i < forum->purpose.count; i++) {
        if (strncmp(forum->purpose.items[i], beginning, strlen(beginning)) == 0)
            return true;
    }
    return false;
}

const struct finding *charter_fixture_finding(const struct charter_fixture *self, const char *rule)
{
    for (size_t i = 0; i < self->reading.findings.count; i++) {
        if (same(self->reading.findings.items[i].rule, rule))
            return &self->reading.findings.items[i];
    }
    return NULL;
}
