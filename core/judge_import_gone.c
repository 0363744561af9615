#include "core/judge_import.h"

#include <string.h>

/*
 * What the newest document of a meeting no longer has. Minutes speak for the meeting, and until
 * there are any the agenda does. An item that they lack was taken off: it stays, marked so, and
 * the case comes again. What else a mended file, or a better reading of the same, no longer says
 * goes from the record, where no other document says it and no person has mended it; the log and
 * the older document keep it.
 *
 * An excerpt, a supplementary agenda and the closed part of the minutes are not the whole of a
 * meeting, and take nothing away.
 */

static bool is_kind(const struct row *part, enum document_kind kind)
{
    return strcmp(row_key(part, FIELD_SOURCE_PART_KIND), document_kind_key(kind)) == 0;
}

/* Whether the minutes of the meeting are known, from this document or another. */
static bool is_minuted(const struct import *self)
{
    enum meeting_state state = MEETING_PLANNED;

    return meeting_state_of(row_key(self->meeting, FIELD_MEETING_STATE), &state) == STATUS_OK &&
           state >= MEETING_MINUTED;
}

static bool speaks(const struct import *self)
{
    return !self->reading->supplementary &&
           (self->reading->kind == DOCUMENT_MINUTES || !is_minuted(self));
}

/* A document that this one takes the place of: itself as it was read before, or another of this
   meeting and kind. */
static bool is_replaced(const struct import *self, int64_t source)
{
    const struct row *part;
    size_t at = 0;

    if (source == self->source->id)
        return self->again;
    while ((part = draft_next(self->draft, ENTITY_SOURCE_PART, FIELD_SOURCE_PART_SOURCE, source,
                              &at)) != NULL) {
        if (row_number(part, FIELD_SOURCE_PART_MEETING) == self->meeting->id &&
            is_kind(part, self->reading->kind))
            return true;
    }
    return false;
}

/* Whether none but replaced documents say it, and no person has mended it. */
static bool may_go(const struct import *self, const struct row *row)
{
    const struct row *lines;
    bool said = false;
    size_t at = 0;

    if (row->fact == NULL || row->met || row->deleted ||
        draft_next(self->draft, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT, row->id, &at) != NULL)
        return false;
    at = 0;
    while ((lines = draft_next(self->draft, ENTITY_PROVENANCE, FIELD_PROVENANCE_ABOUT, row->id,
                               &at)) != NULL) {
        if (!is_replaced(self, row_number(lines, FIELD_PROVENANCE_SOURCE)))
            return false;
        said = true;
    }
    return said;
}

static void drop(struct import *self, struct row *row)
{
    struct row *lines;
    size_t at = 0;

    while ((lines = draft_next(self->draft, ENTITY_PROVENANCE, FIELD_PROVENANCE_ABOUT, row->id,
                               &at)) != NULL)
        draft_delete(self->draft, lines);
    draft_delete(self->draft, row);
}

static void drop_all(struct import *self, enum entity entity, int field, int64_t id)
{
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, entity, field, id, &at)) != NULL)
        drop(self, row);
}

static void tell(struct import *self, const struct row *about, const char *message,
                 const char *words)
{
    const struct finding finding = {
        .rule = "I-GONE",
        .gravity = GRAVITY_INFORM,
        .message = message,
        .arguments = {words},
    };

    import_finding(self, &finding, about);
}

/* What else than its own parts refers to a decision. */
static const struct {
    enum lookup lookup;
    enum entity entity;
    int field;
} holders[] = {
    {LOOKUP_QUOTATION_BY_DECISION, ENTITY_QUOTATION, FIELD_QUOTATION_DECISION},
    {LOOKUP_STATEMENT_BY_DECISION, ENTITY_STATEMENT, FIELD_STATEMENT_DECISION},
    {LOOKUP_SUCCESSION_BY_DECISION, ENTITY_SUCCESSION, FIELD_SUCCESSION_DECISION},
    {LOOKUP_CHARTER_BY_DECISION, ENTITY_CHARTER, FIELD_CHARTER_DECISION},
    {LOOKUP_DELEGATION_BY_DECISION, ENTITY_DELEGATION, FIELD_DELEGATION_DECISION},
    {LOOKUP_DISPATCH_BY_DECISION, ENTITY_DISPATCH, FIELD_DISPATCH_DECISION},
    {LOOKUP_DECISION_BY_CORRECTS, ENTITY_DECISION, FIELD_DECISION_CORRECTS},
};

enum { HOLDERS = sizeof holders / sizeof *holders };

void import_ask_gone(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;

    for (size_t i = 0; i < draft->rows[ENTITY_MEETING].count; i++) {
        const struct row *meeting = draft->rows[ENTITY_MEETING].items[i];

        if (meeting == import_known_meeting(self) ||
            (self->own != NULL && self->own->row != NULL &&
             row_number(meeting, FIELD_MEETING_FORUM) == self->own->row->id &&
             date_equal(row_date(meeting, FIELD_MEETING_DATE), self->reading->date)))
            facts_want_id(asking, LOOKUP_PART_BY_MEETING, meeting->id);
    }
    if (draft->rows[ENTITY_SOURCE_PART].count == 0)
        return;
    for (size_t i = 0; i < draft->rows[ENTITY_DECISION].count; i++) {
        for (size_t j = 0; j < HOLDERS; j++)
            facts_want_id(asking, holders[j].lookup, draft->rows[ENTITY_DECISION].items[i]->id);
    }
}

static bool is_held(const struct import *self, const struct row *decision)
{
    for (size_t i = 0; i < HOLDERS; i++) {
        size_t at = 0;

        if (draft_next(self->draft, holders[i].entity, holders[i].field, decision->id, &at) != NULL)
            return true;
    }
    return false;
}

static void drop_decision(struct import *self, struct row *decision)
{
    if (is_held(self, decision)) {
        tell(self, decision, N_("The newest document no longer has the decision “%1”"),
             row_text(decision, FIELD_DECISION_BODY));
        return;
    }
    drop_all(self, ENTITY_DECISION_POINT, FIELD_DECISION_POINT_DECISION, decision->id);
    drop_all(self, ENTITY_VOTE, FIELD_VOTE_DECISION, decision->id);
    drop_all(self, ENTITY_BALLOT, FIELD_BALLOT_DECISION, decision->id);
    drop_all(self, ENTITY_DISSENT, FIELD_DISSENT_DECISION, decision->id);
    drop(self, decision);
}

/* The item's own decisions; where the document gives it none, it may be but cut short. */
static void drop_decisions(struct import *self, const struct import_item *item)
{
    bool any_own = false;
    struct row *row;
    size_t at = 0;

    for (size_t i = 0; i < item->reading->decisions.count; i++)
        any_own = any_own || item->reading->decisions.items[i].own;
    if (!any_own || item->row == NULL)
        return;
    while ((row = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_ITEM, item->row->id,
                             &at)) != NULL) {
        if (may_go(self, row))
            drop_decision(self, row);
    }
}

static void drop_attachments(struct import *self, const struct import_item *item)
{
    struct row *row;
    size_t at = 0;

    if (item->row == NULL || item->reading->attachments.count == 0)
        return;
    while ((row = draft_next(self->draft, ENTITY_ATTACHMENT, FIELD_ATTACHMENT_ITEM, item->row->id,
                             &at)) != NULL) {
        if (may_go(self, row))
            drop(self, row);
    }
}

/* A list of half of those who are known, or fewer, is not the whole of it. */
static void drop_attendance(struct import *self)
{
    size_t known = 0;
    size_t met = 0;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_MEETING,
                             self->meeting->id, &at)) != NULL) {
        known += row->fact != NULL && row_is_null(row, FIELD_ATTENDANCE_ITEM);
        met += row->fact != NULL && row_is_null(row, FIELD_ATTENDANCE_ITEM) && row->met;
    }
    at = 0;
    while (met * 2 > known &&
           (row = draft_next(self->draft, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_MEETING,
                             self->meeting->id, &at)) != NULL) {
        if (may_go(self, row))
            drop(self, row);
    }
}

/* Rows of plans that the document gave of its cases before. */
static void drop_milestones(struct import *self)
{
    for (size_t i = 0; i < self->draft->loaded[ENTITY_MILESTONE]; i++) {
        struct row *row = self->draft->rows[ENTITY_MILESTONE].items[i];
        const struct row *casefile =
            draft_find(self->draft, ENTITY_CASEFILE, row_number(row, FIELD_MILESTONE_CASEFILE));

        if (casefile != NULL && casefile->met && may_go(self, row) &&
            is_replaced(self, row_number(row, FIELD_MILESTONE_SOURCE)) &&
            date_equal(row_date(row, FIELD_MILESTONE_SAID_ON), self->reading->date))
            drop(self, row);
    }
}

static bool has_closed(const struct import *self)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        if (self->reading->items.items[i].closed)
            return true;
    }
    return false;
}

/* Whether the document must have the item, were it on the agenda still. */
static bool should_have(const struct import *self, const struct row *item)
{
    return item->fact != NULL && row_number(item, FIELD_ITEM_SUPPLEMENTARY) == 0 &&
           (row_number(item, FIELD_ITEM_CLOSED) == 0 || has_closed(self));
}

/* Half of the items that are known, and more, are the whole of a meeting but for what was taken
   off. */
static bool is_whole(const struct import *self)
{
    const struct row *item;
    size_t known = 0;
    size_t met = 0;
    size_t at = 0;

    while ((item = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_MEETING, self->meeting->id,
                              &at)) != NULL) {
        known += should_have(self, item);
        met += should_have(self, item) && item->met;
    }
    return met > 0 && met * 2 >= known;
}

static void set_withdrawn(struct import *self, struct row *item, bool withdrawn)
{
    struct row *casefile =
        draft_find(self->draft, ENTITY_CASEFILE, row_number(item, FIELD_ITEM_CASEFILE));

    if ((row_number(item, FIELD_ITEM_WITHDRAWN) != 0) == withdrawn)
        return;
    row_set_flag(self->draft, item, FIELD_ITEM_WITHDRAWN, withdrawn);
    if (casefile != NULL)
        casefile->met = true; /* its path changes */
    if (withdrawn)
        tell(self, item, N_("The newest document no longer has the item “%1”"),
             row_text(item, FIELD_ITEM_TITLE));
}

/* What a misreading made an item of goes, where nothing came of it. */
static bool was_none(const struct import *self, const struct row *item)
{
    static const struct {
        enum entity entity;
        int field;
    } parts[] = {
        {ENTITY_DECISION, FIELD_DECISION_ITEM},
        {ENTITY_QUOTATION, FIELD_QUOTATION_ITEM},
        {ENTITY_ATTENDANCE, FIELD_ATTENDANCE_ITEM},
        {ENTITY_ATTACHMENT, FIELD_ATTACHMENT_ITEM},
        {ENTITY_DISQUALIFICATION, FIELD_DISQUALIFICATION_ITEM},
    };

    if (!self->again || !may_go(self, item))
        return false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t at = 0;

        if (draft_next(self->draft, parts[i].entity, parts[i].field, item->id, &at) != NULL)
            return false;
    }
    return true;
}

static void withdraw_items(struct import *self)
{
    bool whole = is_whole(self);
    struct row *item;
    size_t at = 0;

    while ((item = draft_next(self->draft, ENTITY_ITEM, FIELD_ITEM_MEETING, self->meeting->id,
                              &at)) != NULL) {
        if (item->met)
            set_withdrawn(self, item, false);
        else if (was_none(self, item))
            drop(self, item);
        else if (whole && should_have(self, item))
            set_withdrawn(self, item, true);
    }
}

/* An agenda that is read after the minutes has items that they lack. */
static void withdraw_new_items(struct import *self)
{
    size_t known = 0;

    for (size_t i = 0; i < self->reading->items.count; i++)
        known += self->items[i].row != NULL && self->items[i].row->fact != NULL;
    if (self->reading->supplementary || known == 0 || known * 2 < self->reading->items.count)
        return;
    for (size_t i = 0; i < self->reading->items.count; i++) {
        struct row *item = self->items[i].row;

        if (item != NULL && item->fact == NULL && row_number(item, FIELD_ITEM_CLOSED) == 0)
            set_withdrawn(self, item, true);
    }
}

void import_gone(struct import *self)
{
    if (self->meeting == NULL || self->meeting->fact == NULL)
        return;
    if (!speaks(self)) {
        withdraw_new_items(self);
        return;
    }
    for (size_t i = 0; i < self->reading->items.count; i++) {
        drop_decisions(self, &self->items[i]);
        drop_attachments(self, &self->items[i]);
    }
    drop_attendance(self);
    drop_milestones(self);
    withdraw_items(self);
}
