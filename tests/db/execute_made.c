#include "execute_fixture.h"

struct reading_attendance people[3] = {
    {.name = "Vibeke Nørby",
     .party = "V",
     .state = ATTENDANCE_PRESENT,
     .from = {CLOCK_NONE},
     .to = {11 * 60},
     .lines = {5, 5}},
    {.name = "Jens Peter Lund",
     .state = ATTENDANCE_PRESENT,
     .from = {CLOCK_NONE},
     .to = {CLOCK_NONE},
     .lines = {6, 6}},
    {.name = "Aase Holm",
     .state = ATTENDANCE_APOLOGY,
     .from = {CLOCK_NONE},
     .to = {CLOCK_NONE},
     .lines = {7, 7}},
};

static const int first_two[] = {1, 2};
static const int third[] = {3};

static struct reading_point points[] = {
    {.point = 1, .text = "at kajen bygges", .lines = {20, 20}},
    {.point = 2, .text = "at broen bygges", .lines = {21, 21}},
    {.point = 3, .text = "at molen bygges", .lines = {22, 22}},
};

static struct reading_section sections[] = {
    {.kind = SECTION_FACTS,
     .heading = "Sagsfremstilling",
     .text = "Havnen er gammel.",
     .lines = {12, 14}},
};

static const char *against_oe[] = {"Ø"};

struct reading_decision council_votes[3] = {
    {.forum = "Havne-, Plan- og Kystudvalget",
     .date = {2021, 1, 7},
     .own = false,
     .text = "Anbefales.",
     .outcome = OUTCOME_RECOMMENDED,
     NO_VOTE,
     .lines = {30, 31}},
    {.forum = "Byrådet",
     .date = {2021, 1, 21},
     .own = true,
     .points = first_two,
     .point_count = 2,
     .text = "Ad 1-2: godkendt med 23 stemmer mod 2 (Ø).",
     .outcome = OUTCOME_APPROVED,
     .vote = {.present = true,
              .count_for = 23,
              .count_against = 2,
              .count_abstain = NUMBER_NONE,
              .parties_against = {against_oe, 1}},
     .lines = {33, 33}},
    {.forum = "Byrådet",
     .date = {2021, 1, 21},
     .own = true,
     .points = third,
     .point_count = 1,
     .text = "Ad 3: godkendt.",
     .outcome = OUTCOME_APPROVED,
     NO_VOTE,
     .lines = {34, 34}},
};

struct reading_item council_items[2] = {
    {.number = "1",
     .title = "Godkendelse af dagsorden",
     .mark = MARK_DECISION,
     .minutes = NUMBER_NONE,
     .lines = {8, 10}},
    {.number = "2",
     .title = "Ny havn i Nørreby",
     .mark = MARK_DECISION,
     .minutes = 30,
     .casefile = "20/12345",
     .decided_by = "Byrådet",
     .sections = LIST(sections),
     .points = LIST(points),
     .decisions = LIST(council_votes),
     .lines = {11, 35}},
};

struct reading council_minutes = {
    .kind = DOCUMENT_MINUTES,
    .title = "Referat",
    .forum = "Byrådet",
    .term = "2018-2021",
    .date = {2021, 1, 21},
    .start = {17 * 60},
    .end = {CLOCK_NONE},
    .place = "Rådhuset",
    .attendance = LIST(people),
    .items = LIST(council_items),
    .lines = {1, 40},
};

struct reading_decision committee_votes[1] = {
    {.forum = "Havne- Plan og Kystudvalget",
     .date = {2021, 1, 7},
     .own = true,
     .text = "Anbefales.",
     .outcome = OUTCOME_RECOMMENDED,
     NO_VOTE,
     .lines = {20, 20}},
};

struct reading_item committee_items[1] = {
    {.number = "4",
     .title = "Ny havn i Nørreby",
     .mark = MARK_DECISION,
     .minutes = NUMBER_NONE,
     .casefile = "20/12345",
     .sections = LIST(sections),
     .points = LIST(points),
     .decisions = LIST(committee_votes),
     .lines = {9, 21}},
};

struct reading committee_minutes = {
    .kind = DOCUMENT_MINUTES,
    .forum = "Havne- Plan og Kystudvalget",
    .date = {2021, 1, 7},
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .items = LIST(committee_items),
    .lines = {1, 21},
};

static struct reading_item haver_items[] = {
    {.number = "1",
     .title = "Eventuelt",
     .minutes = NUMBER_NONE,
     .decided_by = "Rådet for Grønne Haveforhold",
     .lines = {5, 6}},
};

struct reading haver = {
    .kind = DOCUMENT_MINUTES,
    .forum = "Rådet for Grønne Haver",
    .date = {2021, 4, 7},
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .items = LIST(haver_items),
    .lines = {1, 6},
};

static const char *tasks[] = {"Havnens udvikling", "Drift"};
static const char *replaced[] = {"Havnerådet"};

static struct reading_seat seats[] = {
    {.rule = "Borgmesteren (formand)", .role = "formand", .lines = {10, 10}},
    {.person = "Anne Marie Holm", .role = "sekretær", .stand_in = "Per Lund", .lines = {11, 11}},
};

static struct reading_forum described[] = {
    {.name = "Dialogforum for havnen",
     .kind = FORUM_PARTNERSHIP,
     .version = "15-03-2021",
     .level = 1,
     .counterpart = "Intern havnegruppe",
     .purpose = {tasks, 2},
     .cadence = "2 a year",
     .parent = "Økonomiudvalget",
     .secretariat = "Havnekontoret",
     .replaces = {replaced, 1},
     .seats = LIST(seats),
     .lines = {5, 15}},
    {.name = "Dialogforum for havnen",
     .kind = FORUM_PARTNERSHIP,
     .version = "revised",
     .level = NUMBER_NONE,
     .purpose = {tasks, 1},
     .cadence = "2 a year",
     .lines = {20, 25}},
    {.name = "Intern havnegruppe",
     .kind = FORUM_INTERNAL,
     .level = 1,
     .existing = true,
     .counterpart = "Dialogforum for havnen",
     .lines = {30, 31}},
};

static struct reading_agreement agreements[] = {
    {.name = "Hovedaftale", .level = 1, .lines = {40, 40}},
    {.name = "Delaftale om kajer", .level = 2, .lines = {41, 41}},
};

struct reading memo = {
    .kind = DOCUMENT_NOTE,
    .title = "Notat",
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .forums = LIST(described),
    .agreements = LIST(agreements),
    .lines = {1, 50},
};
