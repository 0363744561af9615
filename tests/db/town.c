#include "town.h"

#include "core/arena.h"

enum { COUNCIL_MEETINGS = 60 };

struct date town_day(int number)
{
    return date_add_days((struct date){2021, 1, 1}, 7L * number);
}

static void fill_forums(struct change_list *changes, struct town *town)
{
    struct change *council = new_forum(changes, "Byrådet");
    struct change *committee = new_forum(changes, "Teknikudvalget");
    struct change *old = new_forum(changes, "Aasprogudvalget");
    struct change *alias = change_insert(changes, ENTITY_FORUM_ALIAS);
    struct change *succession = change_insert(changes, ENTITY_SUCCESSION);
    struct change *charter = change_insert(changes, ENTITY_CHARTER);
    struct change *task = change_insert(changes, ENTITY_CHARTER_TASK);

    change_set_text(council, FIELD_FORUM_KIND, "council");
    change_set_reference(committee, FIELD_FORUM_PARENT, council->id);
    change_set_bool(old, FIELD_FORUM_DISSOLVED, true);
    change_set_reference(alias, FIELD_FORUM_ALIAS_FORUM, committee->id);
    change_set_text(alias, FIELD_FORUM_ALIAS_NAME, "TMU");
    change_set_text(alias, FIELD_FORUM_ALIAS_NAME_KEY, "tmu");
    change_set_reference(succession, FIELD_SUCCESSION_FORUM, old->id);
    change_set_reference(succession, FIELD_SUCCESSION_SUCCESSOR, committee->id);
    change_set_reference(charter, FIELD_CHARTER_FORUM, committee->id);
    change_set_integer(charter, FIELD_CHARTER_NUMBER, 1);
    change_set_text(charter, FIELD_CHARTER_CADENCE, "1 a month");
    change_set_reference(task, FIELD_CHARTER_TASK_CHARTER, charter->id);
    change_set_integer(task, FIELD_CHARTER_TASK_NUMBER, 1);
    change_set_text(task, FIELD_CHARTER_TASK_BODY, "Veje og broer");
    town->council.value = council->id;
    town->committee.value = committee->id;
    town->old.value = old->id;
}

static struct person_id person(struct change_list *changes, const char *name, int64_t forum,
                               const char *party)
{
    struct change *person = change_insert(changes, ENTITY_PERSON);
    struct change *membership = change_insert(changes, ENTITY_MEMBERSHIP);

    change_set_text(person, FIELD_PERSON_NAME, name);
    change_set_text(person, FIELD_PERSON_NAME_KEY, name);
    change_set_reference(membership, FIELD_MEMBERSHIP_PERSON, person->id);
    change_set_reference(membership, FIELD_MEMBERSHIP_FORUM, forum);
    change_set_text(membership, FIELD_MEMBERSHIP_PARTY, party);
    change_set_date(membership, FIELD_MEMBERSHIP_VALID_FROM, (struct date){2022, 1, 1});
    return (struct person_id){person->id};
}

static struct change *decision(struct change_list *changes, int64_t forum, struct date date,
                               const char *outcome, const char *text)
{
    struct change *decision = change_insert(changes, ENTITY_DECISION);

    change_set_reference(decision, FIELD_DECISION_FORUM, forum);
    change_set_date(decision, FIELD_DECISION_DATE, date);
    change_set_integer(decision, FIELD_DECISION_NUMBER, 1);
    change_set_text(decision, FIELD_DECISION_OUTCOME, outcome);
    change_set_text(decision, FIELD_DECISION_BODY, text);
    change_set_bool(decision, FIELD_DECISION_AMENDMENT, false);
    change_set_bool(decision, FIELD_DECISION_BY_CHAIR, false);
    change_set_bool(decision, FIELD_DECISION_CLOSED, false);
    return decision;
}

static void fill_vote(struct change_list *changes, int64_t decision)
{
    struct change *vote = change_insert(changes, ENTITY_VOTE);
    struct change *party = change_insert(changes, ENTITY_BALLOT);
    struct change *dissent = change_insert(changes, ENTITY_DISSENT);
    struct change *point = change_insert(changes, ENTITY_DECISION_POINT);

    change_set_reference(vote, FIELD_VOTE_DECISION, decision);
    change_set_integer(vote, FIELD_VOTE_COUNT_FOR, 4);
    change_set_integer(vote, FIELD_VOTE_COUNT_AGAINST, 2);
    change_set_bool(vote, FIELD_VOTE_UNANIMOUS, false);
    change_set_reference(party, FIELD_BALLOT_DECISION, decision);
    change_set_text(party, FIELD_BALLOT_SIDE, "against");
    change_set_text(party, FIELD_BALLOT_PARTY, "Ø");
    change_set_reference(dissent, FIELD_DISSENT_DECISION, decision);
    change_set_text(dissent, FIELD_DISSENT_BODY, "Ø finder prisen for høj.");
    change_set_reference(point, FIELD_DECISION_POINT_DECISION, decision);
    change_set_integer(point, FIELD_DECISION_POINT_NUMBER, 2);
}

static void fill_source(struct change_list *changes, struct town *town)
{
    struct change *source = change_insert(changes, ENTITY_SOURCE);
    struct change *part = change_insert(changes, ENTITY_SOURCE_PART);
    struct change *origin = change_insert(changes, ENTITY_PROVENANCE);
    struct change *finding = change_insert(changes, ENTITY_FINDING);

    change_set_text(source, FIELD_SOURCE_FILE_NAME, "referat.txt");
    change_set_bytes(source, FIELD_SOURCE_HASH,
                     (struct slice){"0123456789abcdef0123456789abcdef", 32});
    change_set_text(source, FIELD_SOURCE_KIND, "minutes");
    change_set_integer(source, FIELD_SOURCE_LINE_COUNT, 4);
    change_set_integer(source, FIELD_SOURCE_READER, 1);
    change_set_bool(source, FIELD_SOURCE_CLOSED, true);
    change_set_text(source, FIELD_SOURCE_BODY, "Referat\n\nPunkt 1\nlukket punkt 2\n");
    change_set_reference(part, FIELD_SOURCE_PART_SOURCE, source->id);
    change_set_text(part, FIELD_SOURCE_PART_KIND, "minutes");
    change_set_reference(part, FIELD_SOURCE_PART_MEETING, town->meeting.value);
    change_set_integer(part, FIELD_SOURCE_PART_FIRST_LINE, 1);
    change_set_integer(part, FIELD_SOURCE_PART_LAST_LINE, 4);
    change_set_text(origin, FIELD_PROVENANCE_ENTITY, "item");
    change_set_integer(origin, FIELD_PROVENANCE_ABOUT, town->open_item.value);
    change_set_reference(origin, FIELD_PROVENANCE_SOURCE, source->id);
    change_set_integer(origin, FIELD_PROVENANCE_FIRST_LINE, 3);
    change_set_integer(origin, FIELD_PROVENANCE_LAST_LINE, 3);
    change_set_text(finding, FIELD_FINDING_RULE, "R-T1");
    change_set_text(finding, FIELD_FINDING_GRAVITY, "breach");
    change_set_text(finding, FIELD_FINDING_ENTITY, "item");
    change_set_integer(finding, FIELD_FINDING_ABOUT, town->open_item.value);
    change_set_text(finding, FIELD_FINDING_MESSAGE, "too dear: %1");
    change_set_text(finding, FIELD_FINDING_ARGUMENT_1, "4 mio.");
    change_set_reference(finding, FIELD_FINDING_MEETING, town->meeting.value);
    town->source.value = source->id;
}

static struct change *new_presentation(struct change_list *changes)
{
    struct change *presentation = change_insert(changes, ENTITY_PRESENTATION);
    struct change *section = change_insert(changes, ENTITY_SECTION);
    struct change *point = change_insert(changes, ENTITY_POINT);
    struct change *grant = change_insert(changes, ENTITY_POINT_GRANT);

    change_set_integer(presentation, FIELD_PRESENTATION_NUMBER, 1);
    change_set_bool(presentation, FIELD_PRESENTATION_FROZEN, true);
    change_set_reference(section, FIELD_SECTION_PRESENTATION, presentation->id);
    change_set_integer(section, FIELD_SECTION_NUMBER, 1);
    change_set_text(section, FIELD_SECTION_KIND, "facts");
    change_set_text(section, FIELD_SECTION_HEADING, "Sagsfremstilling");
    change_set_text(section, FIELD_SECTION_BODY,
                    "Broen over åen er fra 1932. Helhedsplanerne forudsætter den.");
    change_set_reference(point, FIELD_POINT_PRESENTATION, presentation->id);
    change_set_integer(point, FIELD_POINT_NUMBER, 1);
    change_set_text(point, FIELD_POINT_BODY, "at broen fornyes");
    change_set_reference(grant, FIELD_POINT_GRANT_POINT, point->id);
    change_set_integer(grant, FIELD_POINT_GRANT_AMOUNT, 400000050);
    change_set_integer(grant, FIELD_POINT_GRANT_YEAR, 2022);
    return presentation;
}

static void fill_case(struct change_list *changes, struct town *town)
{
    struct change *casefile = change_insert(changes, ENTITY_CASEFILE);
    struct change *step = change_insert(changes, ENTITY_STEP);
    struct vague_date date = {.spans = {{{2022, 4, 1}, {2022, 4, 30}}},
                              .count = 1,
                              .year_known = true,
                              .text = "april 2022"};

    change_set_text(casefile, FIELD_CASEFILE_NUMBER, "21/4954");
    change_set_text(casefile, FIELD_CASEFILE_TITLE, "Broen over åen");
    change_set_text(casefile, FIELD_CASEFILE_STATE, "open");
    change_set_bool(casefile, FIELD_CASEFILE_CLOSED, false);
    change_set_reference(casefile, FIELD_CASEFILE_DECIDING_FORUM, town->council.value);
    change_set_reference(step, FIELD_STEP_CASEFILE, casefile->id);
    change_set_integer(step, FIELD_STEP_NUMBER, 2);
    change_set_text(step, FIELD_STEP_KIND, "decide");
    change_set_text(step, FIELD_STEP_STATE, "waiting");
    change_set_reference(step, FIELD_STEP_FORUM, town->council.value);
    change_set_vague(step, FIELD_STEP_DATE, &date);
    town->casefile.value = casefile->id;
}

static void fill_committee(struct change_list *changes, struct town *town)
{
    struct date day = {2022, 3, 2};
    struct change *meeting = new_meeting(changes, town->committee.value, day);
    struct change *presentation = new_presentation(changes);
    struct change *open = new_item(changes, meeting->id, 1, "Fornyelse af broen");
    struct change *closed = new_item(changes, meeting->id, 2, "Køb af Møllegården");
    struct change *titled = new_item(changes, meeting->id, 3, "Afskedigelse af Jens Hemmelig");
    struct change *own = decision(changes, town->committee.value, day, "recommended",
                                  "Indstillingen anbefales med 4 stemmer mod 2 (Ø).");
    struct change *quoted = decision(changes, town->council.value, (struct date){2022, 2, 1},
                                     "returned", "Tilbagesendt til udvalget.");
    struct change *board = decision(changes, 0, (struct date){2022, 2, 20}, "approved",
                                    "Bestyrelsen for havnelauget godkendte forliget.");
    struct change *quotation = change_insert(changes, ENTITY_QUOTATION);

    change_set_reference(open, FIELD_ITEM_PRESENTATION, presentation->id);
    change_set_reference(open, FIELD_ITEM_CASEFILE, town->casefile.value);
    change_set_bool(closed, FIELD_ITEM_CLOSED, true);
    change_set_bool(titled, FIELD_ITEM_CLOSED, true);
    change_set_text(titled, FIELD_ITEM_PUBLIC_TITLE, "Personalesag");
    change_set_reference(own, FIELD_DECISION_ITEM, open->id);
    change_set_reference(own, FIELD_DECISION_MEETING, meeting->id);
    change_set_reference(own, FIELD_DECISION_CASEFILE, town->casefile.value);
    change_set_reference(own, FIELD_DECISION_MOVER_PERSON, town->bo.value);
    change_set_reference(quotation, FIELD_QUOTATION_ITEM, open->id);
    change_set_reference(quotation, FIELD_QUOTATION_DECISION, quoted->id);
    change_set_integer(quotation, FIELD_QUOTATION_POSITION, 1);
    fill_vote(changes, own->id);
    town->meeting.value = meeting->id;
    town->open_item.value = open->id;
    town->closed_item.value = closed->id;
    town->titled_item.value = titled->id;
    town->decision.value = own->id;
    town->quoted.value = quoted->id;
    town->board.value = board->id;
}

static void attend(struct change_list *changes, const struct town *town, struct person_id person,
                   const char *state, struct clock_time to)
{
    struct change *attendance = change_insert(changes, ENTITY_ATTENDANCE);

    change_set_reference(attendance, FIELD_ATTENDANCE_MEETING, town->meeting.value);
    change_set_reference(attendance, FIELD_ATTENDANCE_PERSON, person.value);
    change_set_integer(attendance, FIELD_ATTENDANCE_POSITION,
                       person.value == town->bo.value ? 2 : 1);
    change_set_text(attendance, FIELD_ATTENDANCE_STATE, state);
    change_set_clock(attendance, FIELD_ATTENDANCE_TO_TIME, to);
}

static void fill(struct change_list *changes, void *context)
{
    struct town *town = context;

    fill_forums(changes, town);
    fill_case(changes, town);
    town->anna = person(changes, "Anna Østergaard", town->committee.value, "Ø");
    town->bo = person(changes, "Bo Aagaard", town->committee.value, "A");
    fill_committee(changes, town);
    attend(changes, town, town->anna, "present", clock_at(11, 0));
    attend(changes, town, town->bo, "apology", NO_CLOCK);
    fill_source(changes, town);
    for (int i = 0; i < COUNCIL_MEETINGS; i++) {
        struct change *meeting = new_meeting(changes, town->council.value, town_day(i));

        new_item(changes, meeting->id, 1, i % 2 ? "Budgetopfølgning" : "Orientering om skolerne");
    }
}

void town_make(struct database *database, struct town *town)
{
    commit_changes(database, fill, town);
}
