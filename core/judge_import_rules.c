#include "core/judge_import.h"

#include <string.h>

/*
 * Rules that a recorded meeting is held against. What happened is recorded whether or not it was
 * lawful; these mark it (design.md, hard point 1).
 */

/* With fewer names than a body has members, the list names but some of them, and tells nothing of
   the rest. Councils have nine members and more (KSL § 5), committees as a rule five. */
enum { COUNCIL_MIN = 9, COMMITTEE_MIN = 5 };

struct turnout {
    int present; /* stand-ins too */
    int members; /* of the body, as far as the document names them */
};

static void count_person(struct turnout *turnout, const char *state)
{
    bool present = strcmp(state, attendance_state_key(ATTENDANCE_PRESENT)) == 0;
    bool stands_in = strcmp(state, attendance_state_key(ATTENDANCE_SUBSTITUTE)) == 0;
    bool away = strcmp(state, attendance_state_key(ATTENDANCE_APOLOGY)) == 0 ||
                strcmp(state, attendance_state_key(ATTENDANCE_ABSENT)) == 0;

    turnout->present += present || stands_in;
    turnout->members += present || away;
}

/* Who came to the meeting; what is said of single items does not count here. */
static struct turnout turnout_of(struct import *self)
{
    struct turnout turnout = {0, 0};
    const struct row *row;
    size_t at = 0;

    while ((row = draft_next(self->draft, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_MEETING,
                             self->meeting->id, &at)) != NULL) {
        if (row_is_null(row, FIELD_ATTENDANCE_ITEM))
            count_person(&turnout, row_key(row, FIELD_ATTENDANCE_STATE));
    }
    return turnout;
}

static const char *words(struct import *self, int number)
{
    struct str text = STR_INIT;
    const char *copy;

    str_printf(&text, "%d", number);
    copy = arena_slice(self->judge->arena, str_slice(&text));
    str_clear(&text);
    return copy;
}

/* Whether the body is one that KSL §§ 11 and 20 bind, and all of it is named. */
static bool is_whole(const struct row *forum, struct turnout turnout)
{
    enum forum_kind kind = FORUM_UNKNOWN;

    if (forum_kind_of(row_key(forum, FIELD_FORUM_KIND), &kind) != STATUS_OK)
        return false;
    if (kind == FORUM_COUNCIL)
        return turnout.members >= COUNCIL_MIN;
    return (kind == FORUM_FINANCE || kind == FORUM_STANDING) && turnout.members >= COMMITTEE_MIN;
}

/* R-11.2 (KSL § 11, stk. 2): at least half of the members must be present. */
static void check_quorum(struct import *self, struct turnout turnout)
{
    const struct finding finding = {
        .rule = "R-11.2",
        .gravity = GRAVITY_BREACH,
        .message = N_("%1 of %2 members were present: less than half, so nothing could be decided"),
        .arguments = {words(self, turnout.present), words(self, turnout.members)},
        .lines = self->reading->lines,
    };

    if (turnout.present * 2 < turnout.members)
        import_finding(self, &finding, self->meeting);
}

/* no more votes than there were members to give them. */
static void check_votes(struct import *self, const struct row *decision, struct turnout turnout)
{
    const struct row *vote;
    int64_t votes;
    size_t at = 0;

    vote = draft_next(self->draft, ENTITY_VOTE, FIELD_VOTE_DECISION, decision->id, &at);
    if (vote == NULL)
        return;
    votes = row_number(vote, FIELD_VOTE_COUNT_FOR) + row_number(vote, FIELD_VOTE_COUNT_AGAINST) +
            row_number(vote, FIELD_VOTE_COUNT_ABSTAIN);
    if (votes > turnout.present) {
        const struct finding finding = {
            .rule = "R-11.3",
            .gravity = GRAVITY_WARNING,
            .message = N_("%1 votes were given, but %2 members were present"),
            .arguments = {words(self, (int)votes), words(self, turnout.present)},
        };

        import_finding(self, &finding, decision);
    }
}

void import_rules(struct import *self)
{
    struct turnout turnout;
    const struct row *decision;
    size_t at = 0;

    if (self->meeting == NULL || self->own == NULL)
        return;
    turnout = turnout_of(self);
    if (turnout.present == 0 || !is_whole(self->own->row, turnout))
        return;
    check_quorum(self, turnout);
    while ((decision = draft_next(self->draft, ENTITY_DECISION, FIELD_DECISION_MEETING,
                                  self->meeting->id, &at)) != NULL)
        check_votes(self, decision, turnout);
}
