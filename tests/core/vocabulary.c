#include "core/vocabulary.h"

#include <criterion/criterion.h>

/* Every value has a key of its own, and the key leads back to it. */
#define ROUND_TRIP(type, count)                                                                    \
    for (int i = 0; i < (count); i++) {                                                            \
        enum type value = (enum type)((count)-1 - i);                                              \
                                                                                                   \
        cr_assert_eq(type##_of(type##_key((enum type)i), &value), STATUS_OK);                      \
        cr_assert_eq((int)value, i);                                                               \
    }

Test(vocabulary, keys_lead_back_to_their_values){
    ROUND_TRIP(document_kind, DOCUMENT_KIND_COUNT) ROUND_TRIP(forum_kind, FORUM_KIND_COUNT)
        ROUND_TRIP(item_mark, MARK_COUNT) ROUND_TRIP(section_kind, SECTION_KIND_COUNT)
            ROUND_TRIP(outcome, OUTCOME_COUNT) ROUND_TRIP(attendance_state, ATTENDANCE_STATE_COUNT)
                ROUND_TRIP(step_kind, STEP_KIND_COUNT) ROUND_TRIP(organization_kind,
                                                                  ORGANIZATION_KIND_COUNT)
                    ROUND_TRIP(meeting_kind, MEETING_KIND_COUNT) ROUND_TRIP(meeting_state,
                                                                            MEETING_STATE_COUNT)
                        ROUND_TRIP(casefile_state, CASEFILE_STATE_COUNT)
                            ROUND_TRIP(step_state, STEP_STATE_COUNT)
                                ROUND_TRIP(ballot_side, BALLOT_SIDE_COUNT)
                                    ROUND_TRIP(disqualification_state, DISQUALIFICATION_STATE_COUNT)
                                        ROUND_TRIP(dispatch_kind, DISPATCH_KIND_COUNT)
                                            ROUND_TRIP(guess_state, GUESS_STATE_COUNT)}

Test(vocabulary, unknown_key_changes_nothing)
{
    enum outcome outcome = OUTCOME_NOTED;

    cr_assert_eq(outcome_of("Approved", &outcome), STATUS_NOT_FOUND);
    cr_assert_eq(outcome, OUTCOME_NOTED);
}
