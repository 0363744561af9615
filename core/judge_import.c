#include "core/judge_import.h"

static void import_init(struct import *self, struct judge *judge)
{
    *self = (struct import){
        .judge = judge,
        .draft = &judge->draft,
        .document = &judge->command->document,
        .reading = judge->command->document.reading,
    };
    self->items = arena_alloc(judge->arena, (self->reading->items.count + 1) * sizeof *self->items);
    import_collect_forums(self);
    import_collect_persons(self);
    import_collect_cases(self);
    import_collect_posts(self);
    import_collect_organizations(self);
}

/* What a person has mended of the rows that are known stays (draft.h). */
static void ask_corrections(struct import *self)
{
    static const enum entity mended[] = {
        ENTITY_FORUM,      ENTITY_PERSON,    ENTITY_CASEFILE,
        ENTITY_MEETING,    ENTITY_ITEM,      ENTITY_POINT,
        ENTITY_SECTION,    ENTITY_DECISION,  ENTITY_VOTE,
        ENTITY_ATTENDANCE, ENTITY_STEP,      ENTITY_CHARTER,
        ENTITY_ATTACHMENT, ENTITY_MILESTONE, ENTITY_SEAT,
        ENTITY_HEARING,    ENTITY_STATEMENT, ENTITY_DISQUALIFICATION,
        ENTITY_POST,       ENTITY_TENURE,    ENTITY_ORGANIZATION,
        ENTITY_AGREEMENT,
    };

    for (size_t i = 0; i < sizeof mended / sizeof *mended; i++) {
        for (size_t j = 0; j < self->draft->rows[mended[i]].count; j++)
            facts_want_id(self->judge->asking, LOOKUP_CORRECTION_BY_ABOUT,
                          self->draft->rows[mended[i]].items[j]->id);
    }
}

static void ask(struct import *self)
{
    judge_right(self->judge, 0);
    import_ask_source(self);
    import_find_source(self);
    if (self->part != NULL &&
        row_number(self->part, FIELD_SOURCE_PART_READER) >= self->document->reader) {
        facts_want_row(self->judge->asking, ENTITY_MEETING,
                       row_number(self->part, FIELD_SOURCE_PART_MEETING));
        import_ask_forums(self);
        return; /* nothing of it will change */
    }
    import_ask_forums(self);
    import_ask_persons(self);
    import_ask_cases(self);
    import_ask_meeting(self);
    import_ask_charters(self);
    import_ask_posts(self);
    import_ask_organizations(self);
    import_ask_affairs(self);
    import_ask_gone(self);
    ask_corrections(self);
}

static void judge_all(struct import *self)
{
    if (!import_source(self))
        return;
    import_meeting(self);
    if (self->judge->hindered)
        return;
    import_terms(self);
    import_source_part(self);
    import_items(self);
    import_memo(self);
    import_attendance(self);
    for (size_t i = 0; i < self->reading->items.count; i++)
        import_decisions(self, &self->items[i]);
    for (size_t i = 0; i < self->reading->items.count; i++)
        import_affairs(self, &self->items[i]);
    import_holders(self);
    import_charters(self);
    import_agreements(self);
    import_milestones(self);
    import_gone(self);
    import_paths(self);
    import_spellings(self);
    import_unread(self);
    import_findings(self);
    import_rules(self);
}

void judge_import_command(struct judge *self)
{
    struct import import;

    import_init(&import, self);
    if (self->asking != NULL) {
        ask(&import);
        return;
    }
    if (import.own != NULL)
        import_forum(&import, import.own->text);
    judge_right(self, import.own == NULL || import.own->row == NULL ? 0 : import.own->row->id);
    if (!self->hindered)
        judge_all(&import);
}
