/* Readings made by hand become records. */

#include "execute_fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(import, .init = fixture_set_up, .fini = fixture_tear_down);

Test(import, imports_a_meeting_whole)
{
    cr_assert(import(&council_minutes, "minutes", 1));
    cr_assert_eq(count("SELECT count(*) FROM meeting WHERE date = '2021-01-21' AND starts = 1020 "
                       "AND state = 'minuted' AND place = 'Rådhuset'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE kind = 'council'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM term WHERE name = '2018-2021'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM item"), 2);
    cr_assert_eq(count("SELECT count(*) FROM person"), 3);
    cr_assert_eq(count("SELECT count(*) FROM attendance WHERE to_time = 660"), 1);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN vote v ON v.decision = d.id "
                       "JOIN ballot b ON b.decision = d.id WHERE v.count_for = 23 "
                       "AND v.count_against = 2 AND b.party = 'Ø' AND b.side = 'against'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM decision_point p JOIN point o ON o.id = p.point"), 3);
    cr_assert_eq(count("SELECT count(*) FROM quotation"), 1);
    cr_assert_eq(count("SELECT count(*) FROM decision WHERE meeting IS NULL"), 1);
    cr_assert_eq(count("SELECT count(*) FROM provenance p JOIN item i ON i.id = p.about "
                       "WHERE p.first_line = 11 AND p.last_line = 35"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE number = '20/12345' "
                       "AND state = 'decided'"),
                 1);
}

Test(import, imports_the_path_that_the_case_walked)
{
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'standing' AND s.kind = 'recommend' AND s.number = 1 "
                       "AND s.state = 'done' AND s.date_first = '2021-01-07'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'council' AND s.kind = 'decide' AND s.number = 2 "
                       "AND s.state = 'done'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step_dependency"), 1);
}

Test(import, imports_the_same_file_once)
{
    cr_assert(import(&council_minutes, "minutes", 1));
    cr_assert_not(import(&council_minutes, "minutes", 1), "the second time changes nothing");
    cr_assert_eq(count("SELECT count(*) FROM log WHERE command = 'import.document'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM source"), 1);
}

Test(import, reads_the_same_file_again_with_a_better_reader)
{
    struct reading better = council_minutes;
    struct reading_item items[2];

    memcpy(items, council_items, sizeof items);
    items[1].title = "Ny havn i Nørreby og Sønderby";
    better.items.items = items;
    import(&council_minutes, "minutes", 1);
    cr_assert(import(&better, "minutes", 2));
    cr_assert_eq(count("SELECT count(*) FROM item"), 2);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM attendance"), 3);
    cr_assert_eq(count("SELECT count(*) FROM ballot"), 1);
    cr_assert_eq(count("SELECT count(*) FROM section"), 1);
    cr_assert_eq(count("SELECT count(*) FROM point"), 3);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM item WHERE title LIKE '%Sønderby'"), 1);
    cr_assert_not(import(&better, "minutes", 2));
}

Test(import, agenda_and_minutes_become_one_meeting)
{
    struct reading agenda = council_minutes;
    struct reading_item items[2];

    memcpy(items, council_items, sizeof items);
    items[0].decisions.count = 0;
    items[1].decisions.count = 1; /* what the committee recommended */
    agenda.kind = DOCUMENT_AGENDA;
    agenda.items.items = items;
    agenda.attendance.count = 0;
    import(&agenda, "agenda", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting WHERE state = 'agenda'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE state = 'ready' AND kind = 'decide'"), 1);
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting WHERE state = 'minuted'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM item"), 2);
    cr_assert_eq(count("SELECT count(*) FROM presentation"), 1);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM quotation"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE state = 'done'"), 2);
    cr_assert_eq(count("SELECT count(*) FROM source_part WHERE meeting IS NOT NULL"), 2);
}

Test(import, a_case_that_comes_back_to_who_decides_it_is_open_again)
{
    const char *decided = "SELECT count(*) FROM casefile WHERE number = '20/12345' "
                          "AND state = 'decided'";
    struct reading again = council_minutes;
    struct reading_item item = council_items[1];
    struct reading_decision postponed = item.decisions.items[item.decisions.count - 1];

    postponed.outcome = OUTCOME_POSTPONED;
    postponed.date = (struct date){2023, 3, 23};
    item.decisions.items = &postponed;
    item.decisions.count = 1;
    again.date = postponed.date;
    again.items.items = &item;
    again.items.count = 1;
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count(decided), 1);
    import(&again, "later minutes", 1);
    cr_assert_eq(count(decided), 0);
    postponed.outcome = OUTCOME_APPROVED;
    postponed.date.month = again.date.month = 4;
    import(&again, "the last minutes", 1);
    cr_assert_eq(count(decided), 1);
}

Test(import, two_meetings_on_one_day_are_two)
{
    struct reading agenda = council_minutes;

    import(&council_minutes, "minutes", 1);
    agenda.kind = DOCUMENT_AGENDA;
    agenda.start.minutes = council_minutes.start.minutes + 59;
    import(&agenda, "an hour later but a minute", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 1);
    agenda.start.minutes = council_minutes.start.minutes - 119;
    import(&agenda, "two hours earlier", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 2);
}

Test(import, a_meeting_passes_midnight)
{
    struct reading minutes = council_minutes;

    minutes.end.minutes = 35;
    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT ends FROM meeting"), 24 * 60 + 35);
}

Test(import, a_supplementary_agenda_adds)
{
    static struct reading_item late[] = {
        {.number = "3",
         .title = "En sag, der ikke kan vente",
         .minutes = NUMBER_NONE,
         .casefile = "21/00017",
         .lines = {3, 9}},
    };
    struct reading extra = {
        .kind = DOCUMENT_AGENDA,
        .forum = "Byrådet 2018-2021",
        .date = {2021, 1, 21},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .supplementary = true,
        .items = LIST(late),
        .lines = {1, 9},
    };

    import(&council_minutes, "minutes", 1);
    import(&extra, "extra", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 1);
    cr_assert_eq(count("SELECT count(*) FROM item"), 3);
    cr_assert_eq(count("SELECT position FROM item WHERE supplementary = 1"), 3);
    cr_assert_eq(count("SELECT count(*) FROM meeting WHERE state = 'minuted'"), 1);
}

Test(import, a_quoted_decision_finds_its_own_meeting)
{
    import(&council_minutes, "minutes", 1);
    import(&committee_minutes, "committee", 1);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN item i ON i.id = d.item "
                       "JOIN meeting m ON m.id = i.meeting WHERE m.date = '2021-01-07'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM quotation"), 1);
    cr_assert_eq(count("SELECT count(*) FROM presentation"), 1, "both read the same version");
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE meeting IS NOT NULL"), 2);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-CH9'"), 0);
}

Test(import, a_decision_is_quoted_from_the_meeting_that_is_known)
{
    import(&committee_minutes, "committee", 1);
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM decision WHERE meeting IS NULL"), 0);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-CH9'"), 0);
}

Test(import, two_dates_of_one_decision_are_a_finding)
{
    struct reading_decision votes[3];
    struct reading_item items[2];
    struct reading wrong = council_minutes;

    memcpy(votes, council_votes, sizeof votes);
    memcpy(items, council_items, sizeof items);
    votes[0].date = (struct date){2021, 1, 11};
    items[1].decisions.items = votes;
    wrong.items.items = items;
    import(&committee_minutes, "committee", 1);
    import(&wrong, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-CH9' "
                       "AND gravity = 'warning' AND argument_1 = '2021-01-07' "
                       "AND argument_2 = '2021-01-11'"),
                 1);
}

Test(import, two_votes_of_one_decision_are_a_finding)
{
    struct reading_decision votes[1];
    struct reading_decision quoted[1];
    struct reading_item own[1];
    struct reading_item other[1];
    struct reading committee = committee_minutes;
    struct reading council = council_minutes;

    votes[0] = committee_votes[0];
    votes[0].vote = (struct reading_vote){
        .present = true, .count_for = 8, .count_against = 1, .count_abstain = NUMBER_NONE};
    quoted[0] = council_votes[0];
    quoted[0].vote = (struct reading_vote){
        .present = true, .count_for = 7, .count_against = 2, .count_abstain = NUMBER_NONE};
    own[0] = committee_items[0];
    own[0].decisions.items = votes;
    other[0] = council_items[1];
    other[0].decisions.items = quoted;
    other[0].decisions.count = 1;
    committee.items.items = own;
    council.items.items = other;
    council.items.count = 1;
    import(&committee, "committee", 1);
    import(&council, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-CH9' "
                       "AND argument_1 = '8–1' AND argument_2 = '7–2'"),
                 1);
    cr_assert_eq(count("SELECT count_for FROM vote"), 8, "the body's own record stays");
}

/* A council of so many, the first of whom came. */
static struct reading turnout(struct reading_attendance *list, size_t members, size_t present)
{
    static const char *const names[] = {"Ane Lund",  "Bo Holm",   "Cai Bæk",       "Dorte Krog",
                                        "Else Toft", "Finn Dam",  "Gitte Lyng",    "Hans Ravn",
                                        "Iben Ryg",  "Jens Kjær", "Kaj Østergaard"};
    struct reading minutes = council_minutes;

    for (size_t i = 0; i < members; i++) {
        list[i] = people[i < present ? 1 : 2];
        list[i].name = names[i];
    }
    minutes.attendance.items = list;
    minutes.attendance.count = members;
    return minutes;
}

Test(import, marks_more_votes_than_members)
{
    struct reading_attendance list[11];
    struct reading minutes = turnout(list, 9, 5);

    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-11.3' "
                       "AND argument_1 = '25' AND argument_2 = '5' AND entity = 'decision'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-11.2'"), 0);
}

Test(import, marks_a_meeting_without_quorum)
{
    struct reading_attendance list[11];
    struct reading minutes = turnout(list, 10, 5);

    import(&minutes, "half", 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-11.2'"), 0, "half is enough");
    minutes = turnout(list, 11, 5);
    minutes.date = (struct date){2021, 1, 28};
    import(&minutes, "less", 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'R-11.2' "
                       "AND argument_1 = '5' AND argument_2 = '11'"),
                 1);
}

Test(import, judges_no_turnout_by_a_list_of_some)
{
    struct reading_attendance list[11];
    struct reading minutes = turnout(list, 8, 1);

    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule IN ('R-11.2', 'R-11.3')"), 0);
}

Test(import, tells_of_minutes_without_a_day)
{
    struct reading minutes = council_minutes;

    minutes.date = NO_DATE;
    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 0);
    cr_assert_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-NO-MEETING'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM section s JOIN presentation p "
                       "ON p.id = s.presentation JOIN casefile c ON c.id = p.casefile"),
                 1, "the case keeps what was laid before the body");
}

Test(import, what_is_postponed_comes_again)
{
    static struct reading_decision votes[] = {
        {.forum = "Økonomiudvalget",
         .date = {2021, 3, 15},
         .own = false,
         .text = "Sagen udsat.",
         .outcome = OUTCOME_POSTPONED,
         NO_VOTE,
         .lines = {20, 20}},
        {.forum = "Rådet for Grønne Haver",
         .date = {2021, 4, 7},
         .own = true,
         .text = "Rådet støtter forslaget.",
         .outcome = OUTCOME_STATEMENT,
         NO_VOTE,
         .lines = {24, 24}},
    };
    static struct reading_statement statements[] = {
        {.body = "Rådet for Grønne Haver", .decision = 1, .text = "Rådet støtter forslaget."}};
    static struct reading_item items[] = {
        {.number = "3",
         .title = "Nye haver",
         .minutes = NUMBER_NONE,
         .casefile = "21/4954",
         .decided_by = "Byrådet",
         .decisions = LIST(votes),
         .affairs = {.statements = LIST(statements)},
         .lines = {5, 25}},
    };
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = "Rådet for Grønne Haver",
        .date = {2021, 4, 7},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .items = LIST(items),
        .lines = {1, 30},
    };

    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 4);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'finance' AND s.state = 'postponed' AND s.number = 1"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE kind = 'hear' AND state = 'done' "
                       "AND number = 2"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'finance' AND s.state = 'ready' AND s.number = 3"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                       "WHERE f.kind = 'council' AND s.state = 'waiting' AND s.number = 4 "
                       "AND s.kind = 'decide'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step_dependency"), 3);
    cr_assert_eq(count("SELECT count(*) FROM statement s JOIN decision d ON d.id = s.decision "
                       "WHERE d.outcome = 'statement' AND s.date = '2021-04-07'"),
                 1);
    cr_assert(import(&minutes, "minutes", 2));
    cr_assert_eq(count("SELECT count(*) FROM statement"), 1);
    cr_assert_eq(count("SELECT count(*) FROM hearing h JOIN statement s ON s.hearing = h.id "
                       "WHERE h.forum = s.forum"),
                 1, "who answered was heard");
    cr_assert_eq(count("SELECT count(*) FROM step"), 4);
}

Test(import, four_spellings_are_one_forum)
{
    static struct reading_decision votes[] = {
        {.forum = "§ 17,4 udvalget",
         .own = true,
         .date = {2025, 2, 18},
         .text = "Anbefales.",
         .outcome = OUTCOME_RECOMMENDED,
         .referred_to = "Teknik-, Plan- og Havneudvalget",
         NO_VOTE,
         .lines = {9, 9}},
        {.forum = "Teknik, Plan- og Havneudvalget",
         .own = false,
         .date = {2024, 11, 19},
         .text = "Drøftet.",
         .outcome = OUTCOME_DISCUSSED,
         NO_VOTE,
         .lines = {8, 8}},
        {.forum = "§ 17, stk. 4-udvalget Ny havn 2025-2029",
         .own = false,
         .date = {2024, 10, 1},
         .text = "Drøftet.",
         .outcome = OUTCOME_DISCUSSED,
         NO_VOTE,
         .lines = {7, 7}},
    };
    static struct reading_item items[] = {
        {.number = "1",
         .title = "Ny havn",
         .minutes = NUMBER_NONE,
         .casefile = "24-012144",
         .decided_by = "§ 17,4 udvalget - Ny havn 2025-2029",
         .decisions = LIST(votes),
         .lines = {5, 10}},
    };
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = "§ 17,4-udvalg - Ny havn 2025-2029",
        .date = {2025, 2, 18},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .items = LIST(items),
        .lines = {1, 10},
    };

    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE kind = 'special'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM forum_alias"), 2);
    cr_assert_eq(count("SELECT count(*) FROM guess"), 0, "equal keys are no guess");
}

Test(import, a_memo_founds_forums_with_their_charters)
{
    import(&memo, "memo", 1);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 4);
    cr_assert_eq(count("SELECT count(*) FROM forum f JOIN forum p ON p.id = f.parent "
                       "WHERE p.kind = 'finance' AND f.secretariat = 'Havnekontoret'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM forum a JOIN forum b ON b.id = a.counterpart "
                       "WHERE b.counterpart = a.id"),
                 2);
    cr_assert_eq(count("SELECT count(*) FROM charter WHERE cadence = '2 a year'"), 2);
    cr_assert_eq(count("SELECT count(*) FROM charter_task"), 3);
    cr_assert_eq(count("SELECT count(*) FROM seat"), 2);
    cr_assert_eq(count("SELECT count(*) FROM membership WHERE stand_in_for IS NOT NULL"), 1);
    cr_assert_eq(count("SELECT count(*) FROM succession s JOIN forum f ON f.id = s.forum "
                       "WHERE f.name = 'Havnerådet' AND f.dissolved = 0"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM agreement a JOIN agreement p ON p.id = a.parent"), 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 0);
    cr_assert(import(&memo, "memo", 2));
    cr_assert_eq(count("SELECT count(*) FROM charter"), 2);
    cr_assert_eq(count("SELECT count(*) FROM seat"), 2);
    cr_assert_eq(count("SELECT count(*) FROM charter_task"), 3);
    cr_assert_eq(count("SELECT count(*) FROM membership"), 2);
    cr_assert_eq(count("SELECT count(*) FROM succession"), 1);
    cr_assert_eq(count("SELECT count(*) FROM agreement"), 2);
}

Test(import, a_plan_becomes_steps)
{
    static struct reading_milestone plan[] = {
        {.date = {.spans = {{{2025, 1, 29}, {2025, 1, 29}, VAGUE_DAY}},
                  .count = 1,
                  .year_known = true,
                  .text = "29. januar 2025"},
         .body = "Boligforeningen Fjordens hovedbestyrelse",
         .act = "Godkendelse",
         .lines = {20, 20}},
        {.date = {.spans = {{{2025, 1, 29}, {2025, 1, 29}, VAGUE_DAY}},
                  .count = 1,
                  .year_known = true,
                  .text = "29. januar 2025"},
         .body = "Boligforeningen Åsens hovedbestyrelse",
         .act = "Godkendelse",
         .lines = {20, 20}},
        {.date = {.spans = {{{2025, 3, 3}, {2025, 3, 3}, VAGUE_DAY}},
                  .count = 1,
                  .year_known = true,
                  .text = "3. marts 2025"},
         .body = "Havneudvalget",
         .act = "Drøftelse og indstilling",
         .lines = {22, 22}},
        {.date = {.spans = {{{2025, 3, 24}, {2025, 3, 24}, VAGUE_DAY}},
                  .count = 1,
                  .year_known = true,
                  .text = "24. marts 2025"},
         .body = "Byrådet",
         .act = "Endelig godkendelse",
         .lines = {23, 23}},
    };
    static struct reading_decision votes[] = {
        {.forum = "§ 17,4-udvalg - Havnen",
         .own = true,
         .text = "Anbefales.",
         .outcome = OUTCOME_RECOMMENDED,
         .referred_to = "Havneudvalget",
         NO_VOTE,
         .lines = {9, 9}},
    };
    static struct reading_item items[] = {
        {.number = "3",
         .title = "Ny havn",
         .minutes = NUMBER_NONE,
         .casefile = "24-012144",
         .decisions = LIST(votes),
         .lines = {5, 30}},
    };
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = "§ 17,4-udvalg - Havnen",
        .date = {2025, 2, 18},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .items = LIST(items),
        .timeline = LIST(plan),
        .lines = {1, 30},
    };

    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM milestone WHERE step IS NOT NULL"), 4);
    cr_assert_eq(count("SELECT count(*) FROM step"), 5);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE number = 1 AND state = 'done' "
                       "AND kind = 'decide' AND forum IS NULL AND body IS NOT NULL"),
                 2, "outside boards stand side by side");
    cr_assert_eq(count("SELECT count(*) FROM step WHERE number = 2 AND state = 'done' "
                       "AND kind = 'recommend' AND meeting IS NOT NULL"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE number = 3 AND state = 'ready' "
                       "AND kind = 'recommend' AND date_first = '2025-03-03'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE number = 4 AND state = 'waiting' "
                       "AND kind = 'decide'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM step_dependency"), 4);
    cr_assert_eq(count("SELECT count(*) FROM casefile c JOIN forum f ON f.id = c.deciding_forum "
                       "WHERE f.kind = 'council'"),
                 1);
}

Test(import, a_better_reader_takes_back_what_it_no_longer_finds)
{
    struct reading better = council_minutes;
    struct reading_item items[2];

    memcpy(items, council_items, sizeof items);
    items[1].decisions.count--;
    better.items.items = &items[1];
    better.items.count = 1;
    better.attendance.count = 2;
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM item"), 2);
    cr_assert(import(&better, "minutes", 2));
    cr_assert_eq(count("SELECT count(*) FROM item"), 1, "it was none");
    cr_assert_eq(count("SELECT count(*) FROM decision"), 2);
    cr_assert_eq(count("SELECT count(*) FROM attendance"), 2);
    cr_assert_eq(count("SELECT count(*) FROM provenance p WHERE p.entity IN ('item', 'decision') "
                       "AND p.about NOT IN (SELECT id FROM item UNION SELECT id FROM decision)"),
                 0);
    cr_assert_not(import(&better, "minutes", 2));
}

Test(import, a_better_reader_leaves_what_a_person_mended)
{
    struct reading better = council_minutes;
    struct error err = {.status = STATUS_OK};
    char item[24];

    better.items.items = &council_items[1];
    better.items.count = 1;
    import(&council_minutes, "minutes", 1);
    snprintf(item, sizeof item, "%lld",
             (long long)count("SELECT id FROM item ORDER BY position LIMIT 1"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "item"}, {"id", item},
                      {"field", "title"}, {"value", "Dagsordenen"}),
                 STATUS_OK);
    import(&better, "minutes", 2);
    cr_assert_eq(count("SELECT count(*) FROM item WHERE title = 'Dagsordenen'"), 1);
}

/* A meeting of this forum, with nothing on it. */
static void meet(const char *forum, int day)
{
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = forum,
        .date = {2025, 3, day},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .lines = {1, 3},
    };
    char file[24];

    snprintf(file, sizeof file, "day %d", day);
    import(&minutes, file, 1);
}

Test(import, a_name_that_goes_on_is_a_guess)
{
    struct error err = {.status = STATUS_OK};
    char forum[24];

    meet("Intern styregruppe for havnen", 3);
    meet("Intern styregruppe", 4);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 1);
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE kind = 'forum' AND state = 'open' "
                       "AND body = 'Intern styregruppe' AND entity = 'meeting'"),
                 1);
    snprintf(forum, sizeof forum, "%lld", (long long)count("SELECT id FROM forum"));
    cr_assert_eq(
        GIVE(&vibeke, "forum.split", &err, {"forum", forum}, {"name", "Intern styregruppe"}),
        STATUS_OK);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE f.name = 'Intern styregruppe'"),
                 1);
    meet("Intern styregruppe", 5);
    cr_assert_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE f.name = 'Intern styregruppe'"),
                 2);
}

Test(import, one_of_two_names_that_go_on_is_not_guessed)
{
    meet("Intern styregruppe for havnen", 3);
    meet("Intern styregruppe for skovene", 4);
    meet("Intern styregruppe", 5);
    meet("Styregruppe for skovene", 6);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 4);
    cr_assert_eq(count("SELECT count(*) FROM guess"), 0);
}

Test(import, a_mended_decision_changes_the_path)
{
    struct error err = {.status = STATUS_OK};
    char decision[24];

    import(&council_minutes, "minutes", 1);
    snprintf(decision, sizeof decision, "%lld",
             (long long)count("SELECT d.id FROM decision d JOIN forum f ON f.id = d.forum "
                              "WHERE f.kind = 'council' ORDER BY d.id LIMIT 1"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "decision"}, {"id", decision},
                      {"field", "outcome"}, {"value", "postponed"}),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE state = 'postponed'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE state = 'ready' AND kind = 'decide'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE number = '20/12345' "
                       "AND state = 'open'"),
                 1);
}

Test(import, a_mended_step_stays_as_it_was_mended)
{
    struct error err = {.status = STATUS_OK};
    char step[24];

    import(&council_minutes, "minutes", 1);
    snprintf(step, sizeof step, "%lld",
             (long long)count("SELECT id FROM step ORDER BY number LIMIT 1"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "step"}, {"id", step}, {"field", "kind"},
                      {"value", "hear"}),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    import(&council_minutes, "minutes", 2);
    cr_assert_eq(count("SELECT count(*) FROM step WHERE kind = 'hear'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
}

Test(import, a_decision_of_an_unknown_body_is_read_again_once)
{
    struct reading minutes = council_minutes;
    struct reading_item items[2];
    struct reading_decision vote = council_votes[2];

    memcpy(items, council_items, sizeof items);
    vote.forum = NULL;
    items[1].decisions.items = &vote;
    items[1].decisions.count = 1;
    minutes.forum = NULL;
    minutes.items.items = items;
    import(&minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM decision WHERE forum IS NULL"), 1);
    import(&minutes, "minutes", 2);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 1);
}
