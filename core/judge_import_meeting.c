/* The meeting that a document tells of: asked for, found or made, and what its head says of it. */
#include "core/judge_import.h"

#include "core/name_text.h"

#include <stdlib.h>
#include <string.h>

enum {
    DAY_MINUTES = 1440,
    EVENING = 12 * 60,   /* a meeting that begins in the afternoon … */
    NIGHT_HOURS = 6 * 60 /* … may end so long before its beginning's hour, the next day */
};

/* What is known of a meeting, an item and a decision below it. */
static void ask_decision(struct facts *asking, const struct row *decision)
{
    facts_want_id(asking, LOOKUP_DECISION_POINT_BY_DECISION, decision->id);
    facts_want_id(asking, LOOKUP_VOTE_BY_DECISION, decision->id);
    facts_want_id(asking, LOOKUP_BALLOT_BY_DECISION, decision->id);
    facts_want_id(asking, LOOKUP_DISSENT_BY_DECISION, decision->id);
    facts_want_id(asking, LOOKUP_STATEMENT_BY_DECISION, decision->id);
    facts_want_row(asking, ENTITY_FORUM, row_number(decision, FIELD_DECISION_FORUM));
}

static void ask_item(struct facts *asking, const struct row *item)
{
    facts_want_id(asking, LOOKUP_DECISION_BY_ITEM, item->id);
    facts_want_id(asking, LOOKUP_QUOTATION_BY_ITEM, item->id);
    facts_want_id(asking, LOOKUP_ATTACHMENT_BY_ITEM, item->id);
    facts_want_row(asking, ENTITY_CASEFILE, row_number(item, FIELD_ITEM_CASEFILE));
    facts_want_row(asking, ENTITY_PRESENTATION, row_number(item, FIELD_ITEM_PRESENTATION));
}

/* Where each row came from, so that a better reader's lines take the place of the old ones. */
static void ask_lines(struct import *self)
{
    static const enum entity kinds[] = {
        ENTITY_MEETING,    ENTITY_ITEM,       ENTITY_SECTION,          ENTITY_POINT,
        ENTITY_DECISION,   ENTITY_ATTACHMENT, ENTITY_CHARTER,          ENTITY_ATTENDANCE,
        ENTITY_MILESTONE,  ENTITY_SEAT,       ENTITY_AGREEMENT,        ENTITY_FORUM,
        ENTITY_HEARING,    ENTITY_STATEMENT,  ENTITY_STATEMENT_REMARK, ENTITY_DISQUALIFICATION,
        ENTITY_DELEGATION, ENTITY_DISPATCH,   ENTITY_PROPOSER,         ENTITY_POINT_GRANT,
    };

    if (self->draft->rows[ENTITY_SOURCE_PART].count == 0)
        return;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (size_t j = 0; j < self->draft->rows[kinds[i]].count; j++)
            facts_want_id(self->judge->asking, LOOKUP_PROVENANCE_BY_ABOUT,
                          self->draft->rows[kinds[i]].items[j]->id);
    }
}

struct clock_time import_clock(const struct import *self, struct clock_time time)
{
    int start = self->reading->start.minutes;

    if (clock_is_set(time) && start >= EVENING && time.minutes < start - NIGHT_HOURS)
        time.minutes += DAY_MINUTES;
    return time;
}

static void ask_presentation(struct facts *asking, int64_t id)
{
    facts_want_id(asking, LOOKUP_SECTION_BY_PRESENTATION, id);
    facts_want_id(asking, LOOKUP_POINT_BY_PRESENTATION, id);
}

/* The newest presentation of each case may be the one that this document lays before its body. */
static void ask_newest(struct import *self)
{
    for (size_t i = 0; i < self->cases.count; i++) {
        const struct row *casefile = self->cases.items[i]->row;
        const struct row *newest = casefile == NULL ? NULL : import_newest(self, casefile);

        if (newest != NULL)
            ask_presentation(self->judge->asking, newest->id);
    }
}

/* Whether the document reports a decision of that meeting. */
static bool is_reported(const struct import *self, const struct row *meeting)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        for (size_t j = 0; j < item->decisions.count; j++) {
            if (date_equal(item->decisions.items[j].date, row_date(meeting, FIELD_MEETING_DATE)))
                return true;
        }
    }
    return false;
}

/* What is taken off the agenda comes again. */
static void ask_path(struct import *self, const struct row *item)
{
    const struct row *casefile =
        draft_find(self->draft, ENTITY_CASEFILE, row_number(item, FIELD_ITEM_CASEFILE));

    if (casefile != NULL)
        path_ask(self->judge, casefile);
}

/* All of the meeting itself; of meetings whose decisions are reported, but the items. */
static void ask_known(struct import *self)
{
    struct facts *asking = self->judge->asking;
    const struct draft *draft = self->draft;
    const struct row *own = import_known_meeting(self);

    if (own != NULL) {
        facts_want_row(asking, ENTITY_FORUM, row_number(own, FIELD_MEETING_FORUM));
        facts_want_id(asking, LOOKUP_ITEM_BY_MEETING, own->id);
        facts_want_id(asking, LOOKUP_ATTENDANCE_BY_MEETING, own->id);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_MEETING].count; i++) {
        const struct row *meeting = draft->rows[ENTITY_MEETING].items[i];

        if (meeting != own && is_reported(self, meeting))
            facts_want_id(asking, LOOKUP_ITEM_BY_MEETING, meeting->id);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_ITEM].count; i++) {
        const struct row *item = draft->rows[ENTITY_ITEM].items[i];

        if (own != NULL && row_number(item, FIELD_ITEM_MEETING) == own->id) {
            ask_item(asking, item);
            ask_path(self, item);
            ask_presentation(asking, row_number(item, FIELD_ITEM_PRESENTATION));
        }
    }
    for (size_t i = 0; i < draft->rows[ENTITY_QUOTATION].count; i++)
        facts_want_row(
            asking, ENTITY_DECISION,
            row_number(draft->rows[ENTITY_QUOTATION].items[i], FIELD_QUOTATION_DECISION));
    for (size_t i = 0; i < draft->rows[ENTITY_DECISION].count; i++)
        ask_decision(asking, draft->rows[ENTITY_DECISION].items[i]);
    ask_newest(self);
    ask_lines(self);
}

static void ask_day(struct import *self, const char *forum, struct date date)
{
    const struct cast_forum *entry = import_cast_forum(self, forum);
    char day[DATE_TEXT];

    if (entry == NULL || entry->row == NULL || !date_is_set(date))
        return;
    date_format_iso(date, day);
    facts_want(self->judge->asking, LOOKUP_MEETING_BY_DATE, value_of_id(entry->row->id),
               value_of_key(day));
    facts_want(self->judge->asking, LOOKUP_DECISION_BY_DATE, value_of_id(entry->row->id),
               value_of_key(day));
    facts_want(self->judge->asking, LOOKUP_MEETING_BY_MISREADING, value_of_id(entry->row->id),
               value_of_key(day));
}

static void ask_terms(struct import *self)
{
    struct facts *asking = self->judge->asking;

    facts_want_text(asking, LOOKUP_TERM_BY_NAME, self->reading->term);
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        facts_want_text(asking, LOOKUP_TERM_BY_NAME, item->decided_by_term);
        for (size_t j = 0; j < item->decisions.count; j++)
            facts_want_text(asking, LOOKUP_TERM_BY_NAME, item->decisions.items[j].term);
    }
}

void import_ask_meeting(struct import *self)
{
    const struct draft *draft = self->draft;

    ask_terms(self);
    ask_day(self, self->own == NULL ? NULL : self->own->text, self->reading->date);
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        for (size_t j = 0; j < item->decisions.count; j++)
            ask_day(self, item->decisions.items[j].forum, item->decisions.items[j].date);
    }
    for (size_t i = 0; i < draft->rows[ENTITY_SOURCE_PART].count; i++)
        facts_want_row(
            self->judge->asking, ENTITY_MEETING,
            row_number(draft->rows[ENTITY_SOURCE_PART].items[i], FIELD_SOURCE_PART_MEETING));
    ask_known(self);
}

static enum meeting_kind kind_of(const struct import *self)
{
    struct str lower = STR_INIT;
    enum meeting_kind kind = MEETING_ORDINARY;

    name_lower(&lower, slice_of(self->reading->title == NULL ? "" : self->reading->title));
    if (slice_find(str_slice(&lower), "ekstraordinær") >= 0)
        kind = MEETING_EXTRAORDINARY;
    else if (slice_find(str_slice(&lower), "konstituerende") >= 0)
        kind = MEETING_CONSTITUTING;
    str_clear(&lower);
    return kind;
}

static struct row *new_meeting(struct import *self)
{
    struct draft *draft = self->draft;
    struct row *row = draft_new(draft, ENTITY_MEETING);

    row_set_reference(draft, row, FIELD_MEETING_FORUM, self->own->row->id);
    row_set_date(draft, row, FIELD_MEETING_DATE, self->reading->date);
    row_set_text(draft, row, FIELD_MEETING_KIND, meeting_kind_key(kind_of(self)));
    row_set_text(draft, row, FIELD_MEETING_STATE, meeting_state_key(MEETING_PLANNED));
    row_set_flag(draft, row, FIELD_MEETING_SUPPLEMENTARY, self->reading->supplementary);
    if (self->own->made)
        import_guess(self, "forum", row, self->own->row, self->own->name.name);
    else
        import_forum_guess(self, self->reading->forum, row);
    return row;
}

/* The state only rises: an agenda that is read after the minutes takes nothing back. */
static void raise_state(struct import *self)
{
    enum meeting_state read =
        self->reading->kind == DOCUMENT_MINUTES ? MEETING_MINUTED : MEETING_AGENDA;
    enum meeting_state now = MEETING_PLANNED;

    if (meeting_state_of(row_key(self->meeting, FIELD_MEETING_STATE), &now) == STATUS_OK &&
        now < read)
        row_set_text(self->draft, self->meeting, FIELD_MEETING_STATE, meeting_state_key(read));
}

static struct row *term_of(struct import *self, const char *name)
{
    enum { YEAR = 4, FIRST_MONTH = 1, LAST_MONTH = 12, LAST_DAY = 31 };
    struct draft *draft = self->draft;
    struct row *row;

    if (name == NULL || strlen(name) != 2 * YEAR + 1)
        return NULL;
    for (size_t i = 0; i < draft->rows[ENTITY_TERM].count; i++) {
        row = draft->rows[ENTITY_TERM].items[i];
        if (strcmp(row_key(row, FIELD_TERM_NAME), name) == 0)
            return row;
    }
    row = draft_new(draft, ENTITY_TERM);
    row_set_text(draft, row, FIELD_TERM_NAME, name);
    row_set_date(draft, row, FIELD_TERM_VALID_FROM,
                 (struct date){(int)strtol(name, NULL, 10), FIRST_MONTH, 1});
    row_set_date(draft, row, FIELD_TERM_VALID_TO,
                 (struct date){(int)strtol(name + YEAR + 1, NULL, 10), LAST_MONTH, LAST_DAY});
    return row;
}

/* Where each field of the head stands. */
static void head_lines(struct import *self)
{
    static const struct {
        const char *name;
        int field;
    } fields[] = {
        {"forum", FIELD_MEETING_FORUM},  {"date", FIELD_MEETING_DATE},
        {"start", FIELD_MEETING_STARTS}, {"end", FIELD_MEETING_ENDS},
        {"place", FIELD_MEETING_PLACE},  {"term", FIELD_MEETING_TERM},
    };

    import_lines(self, self->meeting, -1, self->reading->lines);
    for (size_t i = 0; i < self->reading->head.count; i++) {
        const struct reading_head *head = &self->reading->head.items[i];

        for (size_t j = 0; j < sizeof fields / sizeof *fields; j++) {
            if (strcmp(head->field, fields[j].name) == 0)
                import_lines(self, self->meeting, fields[j].field, head->lines);
        }
    }
}

static void set_times(struct import *self)
{
    struct clock_time end = import_clock(self, self->reading->end);
    struct row *meeting = self->meeting;

    if (import_yields(self, meeting, FIELD_MEETING_STARTS))
        return;
    row_set_clock(self->draft, meeting, FIELD_MEETING_STARTS, self->reading->start);
    if (row_is_null(meeting, FIELD_MEETING_STARTS) ||
        end.minutes >= row_number(meeting, FIELD_MEETING_STARTS))
        row_set_clock(self->draft, meeting, FIELD_MEETING_ENDS, end);
}

bool import_yields(const struct import *self, const struct row *row, int field)
{
    return self->minuted && self->reading->kind != DOCUMENT_MINUTES && row->fact != NULL &&
           !row_is_null(row, field);
}

/* A body that a person has mended the meeting to have is the document's own. */
static void take_mended_forum(struct import *self)
{
    struct row *forum =
        draft_find(self->draft, ENTITY_FORUM, row_number(self->meeting, FIELD_MEETING_FORUM));

    if (forum != NULL)
        self->own->row = forum;
}

static bool is_minuted(const struct row *meeting)
{
    enum meeting_state state = MEETING_PLANNED;

    return meeting_state_of(row_key(meeting, FIELD_MEETING_STATE), &state) == STATUS_OK &&
           state >= MEETING_MINUTED;
}

/* Minutes that do not say whose they are, or of which day, are kept as a document alone. */
static void tell_no_meeting(struct import *self)
{
    const struct finding finding = {
        .rule = "I-NO-MEETING",
        .gravity = GRAVITY_WARNING,
        .message = N_("The document does not say whose meeting it is, or on which day; its items "
                      "are kept with their cases alone"),
        .lines = self->reading->lines,
    };

    if (self->reading->items.count > 0)
        import_finding(self, &finding, self->source);
}

void import_meeting(struct import *self)
{
    const struct reading *reading = self->reading;
    struct draft *draft = self->draft;
    const struct row *term;

    if (self->own == NULL || self->own->row == NULL || !date_is_set(reading->date)) {
        tell_no_meeting(self);
        return;
    }
    self->meeting = import_known_meeting(self);
    if (self->meeting != NULL && strcmp(row_key(self->meeting, FIELD_MEETING_STATE),
                                        meeting_state_key(MEETING_APPROVED)) == 0) {
        judge_finding(self->judge, "C-APPROVED", GRAVITY_HINDER,
                      N_("The minutes of this meeting are approved; nothing in them changes"),
                      NULL);
        return;
    }
    if (self->meeting == NULL)
        self->meeting = new_meeting(self);
    else
        take_mended_forum(self);
    self->minuted = is_minuted(self->meeting);
    self->judge->subject = self->meeting;
    term = term_of(self, reading->term);
    row_set_date(draft, self->meeting, FIELD_MEETING_DATE, reading->date);
    if (!import_yields(self, self->meeting, FIELD_MEETING_PLACE))
        row_set_text(draft, self->meeting, FIELD_MEETING_PLACE, reading->place);
    if (term != NULL)
        row_set_reference(draft, self->meeting, FIELD_MEETING_TERM, term->id);
    if (reading->supplementary)
        row_set_flag(draft, self->meeting, FIELD_MEETING_SUPPLEMENTARY, true);
    set_times(self);
    raise_state(self);
    head_lines(self);
}

void import_terms(struct import *self)
{
    for (size_t i = 0; i < self->reading->items.count; i++) {
        const struct reading_item *item = &self->reading->items.items[i];

        term_of(self, item->decided_by_term);
        for (size_t j = 0; j < item->decisions.count; j++)
            term_of(self, item->decisions.items[j].term);
    }
}
