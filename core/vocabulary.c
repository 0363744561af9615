#include "core/vocabulary.h"

#include <assert.h>
#include <string.h>

static const char *const document_kinds[DOCUMENT_KIND_COUNT] = {
    [DOCUMENT_MINUTES] = "minutes",
    [DOCUMENT_AGENDA] = "agenda",
    [DOCUMENT_CHARTER] = "charter",
    [DOCUMENT_NOTE] = "note",
};

static const char *const forum_kinds[FORUM_KIND_COUNT] = {
    [FORUM_UNKNOWN] = "unknown",
    [FORUM_COUNCIL] = "council",
    [FORUM_FINANCE] = "finance",
    [FORUM_STANDING] = "standing",
    [FORUM_SPECIAL] = "special",
    [FORUM_MAGISTRATE] = "magistrate",
    [FORUM_STATUTORY_COUNCIL] = "statutory_council",
    [FORUM_VOLUNTARY_COUNCIL] = "voluntary_council",
    [FORUM_PARTNERSHIP] = "partnership",
    [FORUM_INTERNAL] = "internal",
    [FORUM_OTHER_PARTY] = "other_party",
    [FORUM_STATE] = "state",
};

static const char *const item_marks[MARK_COUNT] = {
    [MARK_NONE] = "",
    [MARK_DECISION] = "B",
    [MARK_DISCUSSION] = "D",
    [MARK_ORIENTATION] = "O",
};

static const char *const section_kinds[SECTION_KIND_COUNT] = {
    [SECTION_INTRODUCTION] = "introduction",
    [SECTION_LEGAL_BASIS] = "legal_basis",
    [SECTION_FACTS] = "facts",
    [SECTION_ECONOMY] = "economy",
    [SECTION_HEARING] = "hearing",
    [SECTION_RECOMMENDATION] = "recommendation",
    [SECTION_SUPPLEMENT] = "supplement",
    [SECTION_THEME] = "theme",
    [SECTION_ATTACHMENTS] = "attachments",
    [SECTION_OTHER] = "other",
};

static const char *const outcomes[OUTCOME_COUNT] = {
    [OUTCOME_NONE] = "none",
    [OUTCOME_APPROVED] = "approved",
    [OUTCOME_RECOMMENDED] = "recommended",
    [OUTCOME_REJECTED] = "rejected",
    [OUTCOME_POSTPONED] = "postponed",
    [OUTCOME_NOTED] = "noted",
    [OUTCOME_DISCUSSED] = "discussed",
    [OUTCOME_REFERRED] = "referred",
    [OUTCOME_RETURNED] = "returned",
    [OUTCOME_WITHDRAWN] = "withdrawn",
    [OUTCOME_STATEMENT] = "statement",
};

static const char *const attendance_states[ATTENDANCE_STATE_COUNT] = {
    [ATTENDANCE_PRESENT] = "present", [ATTENDANCE_APOLOGY] = "apology",
    [ATTENDANCE_ABSENT] = "absent",   [ATTENDANCE_SUBSTITUTE] = "substitute",
    [ATTENDANCE_GUEST] = "guest",     [ATTENDANCE_OFFICER] = "officer",
};

static const char *const step_kinds[STEP_KIND_COUNT] = {
    [STEP_HEAR] = "hear",           [STEP_ORIENT] = "orient", [STEP_DISCUSS] = "discuss",
    [STEP_RECOMMEND] = "recommend", [STEP_STATE] = "state",   [STEP_DECIDE] = "decide",
    [STEP_APPLY] = "apply",
};

static const char *const organization_kinds[ORGANIZATION_KIND_COUNT] = {
    [ORGANIZATION_UNKNOWN] = "unknown",
    [ORGANIZATION_MUNICIPALITY] = "municipality",
    [ORGANIZATION_ADMINISTRATION] = "administration",
    [ORGANIZATION_HOUSING] = "housing",
    [ORGANIZATION_DEPARTMENT] = "department",
    [ORGANIZATION_PARTY] = "party",
    [ORGANIZATION_MINISTRY] = "ministry",
    [ORGANIZATION_FUND] = "fund",
};

static const char *const meeting_kinds[MEETING_KIND_COUNT] = {
    [MEETING_ORDINARY] = "ordinary",
    [MEETING_EXTRAORDINARY] = "extraordinary",
    [MEETING_CONSTITUTING] = "constituting",
};

static const char *const meeting_states[MEETING_STATE_COUNT] = {
    [MEETING_PLANNED] = "planned",   [MEETING_AGENDA] = "agenda",
    [MEETING_HELD] = "held",         [MEETING_MINUTED] = "minuted",
    [MEETING_APPROVED] = "approved", [MEETING_CANCELLED] = "cancelled",
};

static const char *const casefile_states[CASEFILE_STATE_COUNT] = {
    [CASEFILE_OPEN] = "open",
    [CASEFILE_DECIDED] = "decided",
    [CASEFILE_CLOSED] = "closed",
};

static const char *const step_states[STEP_STATE_COUNT] = {
    [STEP_WAITING] = "waiting",     [STEP_READY] = "ready",         [STEP_DONE] = "done",
    [STEP_POSTPONED] = "postponed", [STEP_SENT_BACK] = "sent_back", [STEP_WAIVED] = "waived",
};

static const char *const ballot_sides[BALLOT_SIDE_COUNT] = {
    [BALLOT_FOR] = "for",
    [BALLOT_AGAINST] = "against",
    [BALLOT_ABSTAIN] = "abstain",
};

static const char *const disqualification_states[DISQUALIFICATION_STATE_COUNT] = {
    [DISQUALIFICATION_EXPECTED] = "expected",
    [DISQUALIFICATION_DECIDED] = "decided",
    [DISQUALIFICATION_REJECTED] = "rejected",
};

static const char *const dispatch_kinds[DISPATCH_KIND_COUNT] = {
    [DISPATCH_AGENDA] = "agenda",   [DISPATCH_MINUTES] = "minutes",
    [DISPATCH_EXCERPT] = "excerpt", [DISPATCH_DECISION] = "decision",
    [DISPATCH_LETTER] = "letter",
};

static const char *const guess_states[GUESS_STATE_COUNT] = {
    [GUESS_OPEN] = "open",
    [GUESS_CONFIRMED] = "confirmed",
    [GUESS_REJECTED] = "rejected",
};

static const char *key_at(const char *const *keys, size_t count, size_t at)
{
    assert(at < count);
    return keys[at];
}

static enum status find_key(const char *const *keys, size_t count, const char *key, size_t *at)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(keys[i], key) == 0) {
            *at = i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}

/* One pair of look-ups for each set, all alike. */
#define VOCABULARY(type, keys, count)                                                              \
    const char *type##_key(enum type value)                                                        \
    {                                                                                              \
        return key_at(keys, count, (size_t)value);                                                 \
    }                                                                                              \
    enum status type##_of(const char *key, enum type *value)                                       \
    {                                                                                              \
        size_t at = 0;                                                                             \
        enum status status = find_key(keys, count, key, &at);                                      \
                                                                                                   \
        if (status == STATUS_OK)                                                                   \
            *value = (enum type)at;                                                                \
        return status;                                                                             \
    }

VOCABULARY(document_kind, document_kinds, DOCUMENT_KIND_COUNT)
VOCABULARY(forum_kind, forum_kinds, FORUM_KIND_COUNT)
VOCABULARY(item_mark, item_marks, MARK_COUNT)
VOCABULARY(section_kind, section_kinds, SECTION_KIND_COUNT)
VOCABULARY(outcome, outcomes, OUTCOME_COUNT)
VOCABULARY(attendance_state, attendance_states, ATTENDANCE_STATE_COUNT)
VOCABULARY(step_kind, step_kinds, STEP_KIND_COUNT)
VOCABULARY(organization_kind, organization_kinds, ORGANIZATION_KIND_COUNT)
VOCABULARY(meeting_kind, meeting_kinds, MEETING_KIND_COUNT)
VOCABULARY(meeting_state, meeting_states, MEETING_STATE_COUNT)
VOCABULARY(casefile_state, casefile_states, CASEFILE_STATE_COUNT)
VOCABULARY(step_state, step_states, STEP_STATE_COUNT)
VOCABULARY(ballot_side, ballot_sides, BALLOT_SIDE_COUNT)
VOCABULARY(disqualification_state, disqualification_states, DISQUALIFICATION_STATE_COUNT)
VOCABULARY(dispatch_kind, dispatch_kinds, DISPATCH_KIND_COUNT)
VOCABULARY(guess_state, guess_states, GUESS_STATE_COUNT)
