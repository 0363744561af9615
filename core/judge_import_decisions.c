#include "core/judge_import.h"

#include "core/name_text.h"

#include <stdlib.h>
#include <string.h>

/* Two dates of one decision lie at most so many days apart; further apart they are two. */
enum { SAME_DECISION_DAYS = 14 };

/* How well a recorded decision fits the one read. */
enum { FIT_NONE = 0, FIT_POINTS = 1, FIT_OUTCOME = 2, FIT_TEXT = 4, FIT_ENOUGH = 3 };

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && name_same_words(a, b);
}

static int fit(struct import *self, const struct row *row, const struct reading_decision *reading)
{
    int fit = FIT_NONE;

    if ((row_number(row, FIELD_DECISION_AMENDMENT) != 0) != reading->amendment)
        return FIT_NONE;
    if (import_points_agree(self, row, reading))
        fit += FIT_POINTS;
    if (strcmp(row_key(row, FIELD_DECISION_OUTCOME), outcome_key(reading->outcome)) == 0)
        fit += FIT_OUTCOME;
    if (same_text(row_text(row, FIELD_DECISION_BODY), reading->text))
        fit += FIT_TEXT;
    return fit;
}

static bool same_case(const struct row *row, const struct import_item *item)
{
    int64_t casefile = row_number(row, FIELD_DECISION_CASEFILE);

    if (item->casefile == NULL)
        return casefile == 0;
    return casefile == item->casefile->row->id;
}

static struct date date_of(const struct import *self, const struct reading_decision *reading)
{
    bool own_day = !date_is_set(reading->date) || date_equal(reading->date, self->reading->date);

    if (reading->own && own_day && self->meeting != NULL)
        return row_date(self->meeting, FIELD_MEETING_DATE); /* which a person may have mended */
    return date_is_set(reading->date) || !reading->own ? reading->date : self->reading->date;
}

static bool near(struct date a, struct date b)
{
    return date_is_set(a) && date_is_set(b) &&
           labs(date_to_days(a) - date_to_days(b)) <= SAME_DECISION_DAYS;
}

/* The body's record of this decision that is there already: on its day, else close to it. */
static struct row *find_record(struct import *self, const struct import_item *item,
                               const struct row *forum, const struct reading_decision *reading)
{
    struct date date = date_of(self, reading);
    struct row *found = NULL;
    int best = FIT_ENOUGH - 1;
    struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_FORUM, forum->id, &at)) !=
           NULL) {
        bool same_day = date_equal(row_date(row, FIELD_DECISION_DATE), date);
        int how = row->met || !same_case(row, item) ? FIT_NONE : fit(self, row, reading);

        if (!same_day && (item->casefile == NULL || how < FIT_ENOUGH ||
                          !near(row_date(row, FIELD_DECISION_DATE), date)))
            continue;
        how += same_day ? FIT_TEXT + FIT_OUTCOME : 0;
        if (how > best && (how > FIT_TEXT + FIT_OUTCOME || !same_day)) {
            best = how;
            found = row;
        }
    }
    return found;
}

/* The item's own decision from another document, or an older reading, of the same meeting. */
static struct row *find_own(struct import *self, const struct import_item *item,
                            const struct reading_decision *reading)
{
    struct row *found = NULL;
    int best = self->again ? -1 : FIT_NONE;
    struct row *row;
    size_t at = 0;

    if (item->row == NULL || item->row->fact == NULL)
        return NULL;
    while ((row = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_ITEM, item->row->id,
                             &at)) != NULL) {
        int how = row->met ? -1 : fit(self, row, reading);

        if (how > best) {
            best = how;
            found = row;
        }
    }
    return found;
}

/* A decision of a body that is not known, as it was read before. */
static struct row *find_homeless(struct import *self, const struct import_item *item,
                                 const struct reading_decision *reading)
{
    struct row *row;
    size_t at = 0;

    if (item->casefile == NULL)
        return NULL;
    while ((row = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_CASEFILE,
                             item->casefile->row->id, &at)) != NULL) {
        if (!row->met && row_is_null(row, FIELD_DECISION_FORUM) &&
            row_is_null(row, FIELD_DECISION_ITEM) &&
            date_equal(row_date(row, FIELD_DECISION_DATE), date_of(self, reading)) &&
            same_text(row_text(row, FIELD_DECISION_BODY), reading->text))
            return row;
    }
    return NULL;
}

/* R-CH9: what one body's minutes quote of another must agree with its own record. */
static void contradiction(struct import *self, const struct row *row, const char *message,
                          const char *recorded, const char *read, struct line_range lines)
{
    const struct finding finding = {
        .rule = "R-CH9",
        .gravity = GRAVITY_WARNING,
        .message = message,
        .arguments = {recorded, read},
        .lines = lines,
    };

    import_finding(self, &finding, row);
}

static const char *date_words(struct import *self, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    return arena_strdup(self->judge->arena, text);
}

static const char *vote_words(struct import *self, int64_t count_for, int64_t count_against)
{
    struct str text = STR_INIT;
    const char *words;

    str_printf(&text, "%lld–%lld", (long long)count_for, (long long)count_against);
    words = arena_slice(self->judge->arena, str_slice(&text));
    str_clear(&text);
    return words;
}

static void compare(struct import *self, const struct row *row,
                    const struct reading_decision *reading)
{
    struct date recorded = row_date(row, FIELD_DECISION_DATE);
    struct date read = date_of(self, reading);
    const struct row *vote;
    size_t at = 0;

    if (date_is_set(recorded) && date_is_set(read) && !date_equal(recorded, read))
        contradiction(self, row, N_("One decision has two dates: %1 and %2"),
                      date_words(self, recorded), date_words(self, read), reading->lines);
    if (import_votes_agree(self, row, &reading->vote))
        return;
    vote = draft_next(self->draft, ENTITY_VOTE, FIELD_VOTE_DECISION, row->id, &at);
    contradiction(self, row, N_("One decision has two votes: %1 and %2"),
                  vote_words(self, row_number(vote, FIELD_VOTE_COUNT_FOR),
                             row_number(vote, FIELD_VOTE_COUNT_AGAINST)),
                  vote_words(self, reading->vote.count_for, reading->vote.count_against),
                  reading->lines);
}

static struct row *new_decision(struct import *self, const struct import_item *item,
                                const struct row *forum, const struct reading_decision *reading)
{
    struct draft *draft = self->draft;
    struct row *row = draft_new(draft, ENTITY_DECISION);

    if (forum != NULL)
        row_set_reference(draft, row, FIELD_DECISION_FORUM, forum->id);
    if (item->casefile != NULL)
        row_set_reference(draft, row, FIELD_DECISION_CASEFILE, item->casefile->row->id);
    row_set_date(draft, row, FIELD_DECISION_DATE, date_of(self, reading));
    row_set_flag(draft, row, FIELD_DECISION_AMENDMENT, reading->amendment);
    row_set_flag(draft, row, FIELD_DECISION_BY_CHAIR, false);
    row_set_flag(draft, row, FIELD_DECISION_CLOSED, item->reading->closed);
    return row;
}

static void write(struct import *self, const struct import_item *item, struct row *row,
                  const struct reading_decision *reading, size_t index)
{
    const struct row *referred = import_forum(self, reading->referred_to);
    const struct row *mover = reading->mover_person.name == NULL
                                  ? import_person(self, reading->mover)
                                  : import_voice(self, &reading->mover_person);
    struct draft *draft = self->draft;

    row_set_number(draft, row, FIELD_DECISION_NUMBER, (int64_t)index + 1);
    row_set_text(draft, row, FIELD_DECISION_BODY, reading->text);
    row_set_text(draft, row, FIELD_DECISION_OUTCOME, outcome_key(reading->outcome));
    row_set_text(draft, row, FIELD_DECISION_MOVER, reading->mover);
    if (mover != NULL)
        row_set_reference(draft, row, FIELD_DECISION_MOVER_PERSON, mover->id);
    if (referred != NULL) {
        row_set_reference(draft, row, FIELD_DECISION_REFERRED_TO, referred->id);
        import_forum_guess(self, reading->referred_to, row);
    }
    import_decision_parts(self, item, row, reading);
    import_lines(self, row, -1, reading->lines);
}

/* A decision that was quoted before its own meeting was read finds its meeting: the body's own
   record is what counts. */
static void settle(struct import *self, const struct import_item *item, struct row *row,
                   const struct reading_decision *reading)
{
    struct draft *draft = self->draft;

    row_set_reference(draft, row, FIELD_DECISION_MEETING, self->meeting->id);
    row_set_reference(draft, row, FIELD_DECISION_ITEM, item->row->id);
    row_set_date(draft, row, FIELD_DECISION_DATE, date_of(self, reading));
}

/* A vote or an outcome that other minutes of the meeting gave otherwise. */
static void compare_minutes(struct import *self, const struct row *row,
                            const struct reading_decision *reading)
{
    const struct finding finding = {
        .rule = "I-CHANGED",
        .gravity = GRAVITY_WARNING,
        .message = N_("Two minutes of this meeting tell one decision as “%1” and “%2”"),
        .arguments = {arena_strdup(self->judge->arena, row_key(row, FIELD_DECISION_BODY)),
                      reading->text},
        .lines = reading->lines,
    };
    bool same = strcmp(row_key(row, FIELD_DECISION_OUTCOME), outcome_key(reading->outcome)) == 0 &&
                import_votes_agree(self, row, &reading->vote);

    if (self->minuted && !self->again && self->reading->kind == DOCUMENT_MINUTES && !same)
        import_finding(self, &finding, row);
}

static struct row *import_own(struct import *self, const struct import_item *item,
                              const struct reading_decision *reading, size_t index)
{
    const struct row *forum = self->own == NULL ? NULL : self->own->row;
    struct row *row = find_own(self, item, reading);

    if (row != NULL)
        compare_minutes(self, row, reading);
    if (row == NULL && forum != NULL && item->row != NULL) {
        row = find_record(self, item, forum, reading);
        if (row != NULL && !row_is_null(row, FIELD_DECISION_ITEM))
            row = NULL; /* another item's */
        if (row != NULL)
            compare(self, row, reading);
    }
    if (row == NULL && forum == NULL)
        row = find_homeless(self, item, reading);
    if (row == NULL)
        row = new_decision(self, item, forum, reading);
    row->met = true;
    if (item->row != NULL && self->meeting != NULL)
        settle(self, item, row, reading);
    write(self, item, row, reading, index);
    return row;
}

/* The meeting and item of another body that a quoted decision was made at, where they are known. */
static void attach(struct import *self, const struct import_item *item, const struct row *forum,
                   struct row *row)
{
    struct draft *draft = self->draft;
    const struct row *meeting = NULL;
    const struct row *other;
    size_t at = 0;

    while ((other = draft_next(draft, ENTITY_MEETING, FIELD_MEETING_FORUM, forum->id, &at)) !=
           NULL) {
        if (date_equal(row_date(other, FIELD_MEETING_DATE), row_date(row, FIELD_DECISION_DATE)))
            meeting = other;
    }
    if (meeting == NULL)
        return;
    row_set_reference(draft, row, FIELD_DECISION_MEETING, meeting->id);
    at = 0;
    while (item->casefile != NULL &&
           (other = draft_next(draft, ENTITY_ITEM, FIELD_ITEM_MEETING, meeting->id, &at)) != NULL) {
        if (row_number(other, FIELD_ITEM_CASEFILE) == item->casefile->row->id)
            row_set_reference(draft, row, FIELD_DECISION_ITEM, other->id);
    }
}

static void quote(struct import *self, const struct import_item *item, const struct row *row,
                  size_t index)
{
    struct draft *draft = self->draft;
    struct row *quotation;
    size_t at = 0;

    if (item->row == NULL)
        return;
    while (item->row->fact != NULL &&
           (quotation = draft_next(draft, ENTITY_QUOTATION, FIELD_QUOTATION_ITEM, item->row->id,
                                   &at)) != NULL) {
        if (row_number(quotation, FIELD_QUOTATION_DECISION) == row->id)
            return;
    }
    quotation = draft_new(draft, ENTITY_QUOTATION);
    row_set_reference(draft, quotation, FIELD_QUOTATION_ITEM, item->row->id);
    row_set_reference(draft, quotation, FIELD_QUOTATION_DECISION, row->id);
    row_set_number(draft, quotation, FIELD_QUOTATION_POSITION, (int64_t)index + 1);
}

static struct row *import_quoted(struct import *self, const struct import_item *item,
                                 const struct reading_decision *reading, size_t index)
{
    const struct row *forum = import_forum(self, reading->forum);
    struct row *row = forum == NULL ? find_homeless(self, item, reading)
                                    : find_record(self, item, forum, reading);

    if (row == NULL) {
        row = new_decision(self, item, forum, reading);
        import_forum_guess(self, reading->forum, row);
        write(self, item, row, reading, index);
        if (forum != NULL)
            attach(self, item, forum, row);
    } else {
        compare(self, row, reading);
        if (row_is_null(row, FIELD_DECISION_MEETING))
            write(self, item, row, reading, index);
        else
            import_lines(self, row, -1, reading->lines);
    }
    row->met = true;
    quote(self, item, row, index);
    return row;
}

void import_decisions(struct import *self, struct import_item *item)
{
    item->decisions = arena_alloc(self->judge->arena,
                                  (item->reading->decisions.count + 1) * sizeof *item->decisions);
    for (size_t i = 0; i < item->reading->decisions.count; i++) {
        const struct reading_decision *reading = &item->reading->decisions.items[i];

        if (item->row == NULL && item->casefile == NULL)
            continue;
        item->decisions[i] = reading->own ? import_own(self, item, reading, i)
                                          : import_quoted(self, item, reading, i);
    }
}
