#include "tui/words.h"

#include "core/error.h"

#include <assert.h>
#include <stdio.h>

const char *forum_kind_word(enum forum_kind kind)
{
    static const char *const words[] = {
        [FORUM_UNKNOWN] = N_("forum"),
        [FORUM_COUNCIL] = N_("council"),
        [FORUM_FINANCE] = N_("finance committee"),
        [FORUM_STANDING] = N_("standing committee"),
        [FORUM_SPECIAL] = N_("section 17(4) committee"),
        [FORUM_MAGISTRATE] = N_("magistrate"),
        [FORUM_STATUTORY_COUNCIL] = N_("statutory advisory council"),
        [FORUM_VOLUNTARY_COUNCIL] = N_("advisory council"),
        [FORUM_PARTNERSHIP] = N_("partnership"),
        [FORUM_INTERNAL] = N_("internal group"),
        [FORUM_OTHER_PARTY] = N_("another party's body"),
        [FORUM_STATE] = N_("state body"),
    };

    assert(kind < FORUM_KIND_COUNT);
    return words[kind];
}

const char *meeting_kind_word(enum meeting_kind kind)
{
    static const char *const words[] = {
        [MEETING_ORDINARY] = N_("ordinary meeting"),
        [MEETING_EXTRAORDINARY] = N_("extraordinary meeting"),
        [MEETING_CONSTITUTING] = N_("constituting meeting"),
    };

    assert(kind < MEETING_KIND_COUNT);
    return words[kind];
}

const char *meeting_state_word(enum meeting_state state)
{
    static const char *const words[] = {
        [MEETING_PLANNED] = N_("planned"),   [MEETING_AGENDA] = N_("agenda"),
        [MEETING_HELD] = N_("held"),         [MEETING_MINUTED] = N_("minutes"),
        [MEETING_APPROVED] = N_("approved"), [MEETING_CANCELLED] = N_("cancelled"),
    };

    assert(state < MEETING_STATE_COUNT);
    return words[state];
}

const char *outcome_word(enum outcome outcome)
{
    static const char *const words[] = {
        [OUTCOME_NONE] = N_("no decision"),        [OUTCOME_APPROVED] = N_("approved"),
        [OUTCOME_RECOMMENDED] = N_("recommended"), [OUTCOME_REJECTED] = N_("rejected"),
        [OUTCOME_POSTPONED] = N_("postponed"),     [OUTCOME_NOTED] = N_("noted"),
        [OUTCOME_DISCUSSED] = N_("discussed"),     [OUTCOME_REFERRED] = N_("referred"),
        [OUTCOME_RETURNED] = N_("sent back"),      [OUTCOME_WITHDRAWN] = N_("withdrawn"),
        [OUTCOME_STATEMENT] = N_("statement"),
    };

    assert(outcome < OUTCOME_COUNT);
    return words[outcome];
}

const char *outcome_short_word(enum outcome outcome)
{
    switch ((int)outcome) {
    case OUTCOME_NONE:
        return N_("none");
    case OUTCOME_NOTED:
        /* TRANSLATORS: short for "noted" (taget til efterretning), at most 12 columns. */
        return N_("took note");
    case OUTCOME_RETURNED:
        /* TRANSLATORS: short for "sent back", at most 12 columns. */
        return N_("returned");
    case OUTCOME_WITHDRAWN:
        /* TRANSLATORS: short for "withdrawn", at most 12 columns. */
        return N_("taken off");
    default:
        return outcome_word(outcome);
    }
}

const char *document_kind_word(enum document_kind kind)
{
    static const char *const words[] = {
        [DOCUMENT_MINUTES] = N_("Minutes"),
        [DOCUMENT_AGENDA] = N_("Agenda"),
        [DOCUMENT_CHARTER] = N_("Charter"),
        [DOCUMENT_NOTE] = N_("Memo"),
    };

    assert(kind < DOCUMENT_KIND_COUNT);
    return words[kind];
}

const char *section_kind_word(enum section_kind kind)
{
    static const char *const words[] = {
        [SECTION_INTRODUCTION] = N_("Introduction"),
        [SECTION_LEGAL_BASIS] = N_("Legal basis"),
        [SECTION_FACTS] = N_("Facts of the case"),
        [SECTION_ECONOMY] = N_("Economy"),
        [SECTION_HEARING] = N_("Hearing"),
        [SECTION_RECOMMENDATION] = N_("Recommendation"),
        [SECTION_SUPPLEMENT] = N_("Supplementary presentation"),
        [SECTION_THEME] = N_("Theme of the decision"),
        [SECTION_ATTACHMENTS] = N_("Attachments"),
        [SECTION_OTHER] = N_("More"),
    };

    assert(kind < SECTION_KIND_COUNT);
    return words[kind];
}

const char *attendance_state_word(enum attendance_state state)
{
    static const char *const words[] = {
        [ATTENDANCE_PRESENT] = N_("present"), [ATTENDANCE_APOLOGY] = N_("apology"),
        [ATTENDANCE_ABSENT] = N_("absent"),   [ATTENDANCE_SUBSTITUTE] = N_("stand-in"),
        [ATTENDANCE_GUEST] = N_("guest"),     [ATTENDANCE_OFFICER] = N_("officer"),
    };

    assert(state < ATTENDANCE_STATE_COUNT);
    return words[state];
}

const char *step_state_word(enum step_state state)
{
    static const char *const words[] = {
        [STEP_WAITING] = N_("waiting"),     [STEP_READY] = N_("ready"),
        [STEP_DONE] = N_("done"),           [STEP_POSTPONED] = N_("postponed"),
        [STEP_SENT_BACK] = N_("sent back"), [STEP_WAIVED] = N_("waived"),
    };

    assert(state < STEP_STATE_COUNT);
    return words[state];
}

const char *disqualification_state_word(enum disqualification_state state)
{
    static const char *const words[] = {
        [DISQUALIFICATION_EXPECTED] = N_("expected"),
        [DISQUALIFICATION_DECIDED] = N_("disqualified"),
        [DISQUALIFICATION_REJECTED] = N_("not disqualified"),
    };

    assert(state < DISQUALIFICATION_STATE_COUNT);
    return words[state];
}

const char *dispatch_kind_word(enum dispatch_kind kind)
{
    static const char *const words[] = {
        [DISPATCH_AGENDA] = N_("agenda"),   [DISPATCH_MINUTES] = N_("minutes"),
        [DISPATCH_EXCERPT] = N_("excerpt"), [DISPATCH_DECISION] = N_("decision or answer"),
        [DISPATCH_LETTER] = N_("letter"),
    };

    assert(kind < DISPATCH_KIND_COUNT);
    return words[kind];
}

const char *casefile_state_word(enum casefile_state state)
{
    static const char *const words[] = {
        [CASEFILE_OPEN] = N_("under way"),
        [CASEFILE_DECIDED] = N_("decided"),
        [CASEFILE_CLOSED] = N_("closed"),
    };

    assert(state < CASEFILE_STATE_COUNT);
    return words[state];
}

const char *step_kind_word(enum step_kind kind)
{
    static const char *const words[] = {
        [STEP_HEAR] = N_("hearing"),       [STEP_ORIENT] = N_("orientation"),
        [STEP_DISCUSS] = N_("discussion"), [STEP_RECOMMEND] = N_("recommendation"),
        [STEP_STATE] = N_("statement"),    [STEP_DECIDE] = N_("decision"),
        [STEP_APPLY] = N_("application"),
    };

    assert(kind < STEP_KIND_COUNT);
    return words[kind];
}

const char *item_mark_word(enum item_mark mark)
{
    static const char *const words[] = {
        [MARK_NONE] = "",
        [MARK_DECISION] = N_("for decision"),
        [MARK_DISCUSSION] = N_("for discussion"),
        [MARK_ORIENTATION] = N_("for orientation"),
    };

    assert(mark < MARK_COUNT);
    return words[mark];
}

const char *outcome_mark(enum outcome outcome)
{
    static const char *const marks[] = {
        [OUTCOME_NONE] = " ",      [OUTCOME_APPROVED] = "✓",   [OUTCOME_RECOMMENDED] = "→",
        [OUTCOME_REJECTED] = "✗",  [OUTCOME_POSTPONED] = "…",  [OUTCOME_NOTED] = "•",
        [OUTCOME_DISCUSSED] = "•", [OUTCOME_REFERRED] = "→",   [OUTCOME_RETURNED] = "←",
        [OUTCOME_WITHDRAWN] = "–", [OUTCOME_STATEMENT] = "\"",
    };

    assert(outcome < OUTCOME_COUNT);
    return marks[outcome];
}

enum style outcome_style(enum outcome outcome)
{
    if (outcome == OUTCOME_APPROVED || outcome == OUTCOME_RECOMMENDED)
        return STYLE_GOOD;
    if (outcome == OUTCOME_REJECTED || outcome == OUTCOME_WITHDRAWN)
        return STYLE_BAD;
    if (outcome == OUTCOME_POSTPONED || outcome == OUTCOME_RETURNED || outcome == OUTCOME_REFERRED)
        return STYLE_WAITING;
    return STYLE_TEXT;
}

const char *attendance_mark(enum attendance_state state)
{
    static const char *const marks[] = {
        [ATTENDANCE_PRESENT] = "●",    [ATTENDANCE_APOLOGY] = "○", [ATTENDANCE_ABSENT] = "✗",
        [ATTENDANCE_SUBSTITUTE] = "S", [ATTENDANCE_GUEST] = "g",   [ATTENDANCE_OFFICER] = "e",
    };

    assert(state < ATTENDANCE_STATE_COUNT);
    return marks[state];
}

enum style attendance_style(enum attendance_state state)
{
    if (state == ATTENDANCE_PRESENT || state == ATTENDANCE_SUBSTITUTE)
        return STYLE_GOOD;
    if (state == ATTENDANCE_APOLOGY)
        return STYLE_WAITING;
    return state == ATTENDANCE_ABSENT ? STYLE_BAD : STYLE_MUTED;
}

const char *step_state_mark(enum step_state state)
{
    static const char *const marks[] = {
        [STEP_WAITING] = "○",   [STEP_READY] = "●",     [STEP_DONE] = "✓",
        [STEP_POSTPONED] = "…", [STEP_SENT_BACK] = "←", [STEP_WAIVED] = "–",
    };

    assert(state < STEP_STATE_COUNT);
    return marks[state];
}

void date_words(struct date date, char text[DATE_WORDS])
{
    text[0] = '\0';
    if (date_is_set(date))
        snprintf(text, DATE_WORDS, "%02u.%02u.%04u", (unsigned)date.day % 100U,
                 (unsigned)date.month % 100U, (unsigned)date.year % 10000U);
}

void date_short(struct date date, char text[DATE_SHORT])
{
    text[0] = '\0';
    if (date_is_set(date))
        snprintf(text, DATE_SHORT, "%02u.%02u", (unsigned)date.day % 100U,
                 (unsigned)date.month % 100U);
}

/* Up to three numbers with anything but digits between; how many there are, 0 where there is more
   or something else. */
static int read_numbers(const char *text, int numbers[3])
{
    int count = 0;

    while (*text != '\0') {
        int digits = 0;

        if (count == 3)
            return 0;
        numbers[count] = 0;
        for (; *text >= '0' && *text <= '9' && digits < 4; digits++)
            numbers[count] = numbers[count] * 10 + (*text++ - '0');
        if (digits == 0 || (*text >= '0' && *text <= '9'))
            return 0;
        count++;
        while (*text == '.' || *text == '-' || *text == '/' || *text == ' ')
            text++;
    }
    return count;
}

enum status date_of_words(const char *text, struct date *date)
{
    int numbers[3];
    int count;
    struct date found = {0, 12, 31};

    if (date_parse_iso(text, date) == STATUS_OK)
        return STATUS_OK;
    count = read_numbers(text, numbers);
    if (count == 0)
        return STATUS_INVALID;
    found.year = numbers[count - 1];
    if (found.year < 100)
        found.year += found.year < 70 ? 2000 : 1900;
    if (count >= 2)
        found.month = numbers[count - 2];
    if (found.month < 1 || found.month > 12)
        return STATUS_INVALID;
    found.day = count == 3 ? numbers[0] : date_days_in_month(found.year, found.month);
    if (!date_valid(found.year, found.month, found.day))
        return STATUS_INVALID;
    *date = found;
    return STATUS_OK;
}
