/* Commands from end to end, on a real database. */

#include "execute_fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

TestSuite(execute, .init = fixture_set_up, .fini = fixture_tear_down);

Test(execute, first_account_becomes_administrator_once)
{
    struct command_context other = vibeke;
    struct error err = {.status = STATUS_OK};

    other.account = "jens";
    cr_assert_eq(give(&other, "init", NULL, 0, &err), STATUS_REFUSED);
    cr_assert_eq(GIVE(&other, "forum.found", &err, {"name", "Havneudvalget"}), STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "role.grant", &err, {"account", "jens"}, {"role", "secretary"}),
                 STATUS_OK);
    cr_assert_eq(GIVE(&other, "forum.found", &err, {"name", "Havneudvalget"}), STATUS_OK);
    cr_assert_eq(GIVE(&vibeke, "role.revoke", &err, {"account", "jens"}, {"role", "secretary"}),
                 STATUS_OK);
    cr_assert_eq(GIVE(&other, "forum.found", &err, {"name", "Skoleudvalget"}), STATUS_REFUSED);
    cr_assert_eq(
        GIVE(&vibeke, "role.revoke", &err, {"account", "vibeke"}, {"role", "administrator"}),
        STATUS_REFUSED, "the last administrator stays");
    cr_assert_eq(count("SELECT count(*) FROM forum"), 1);
}

Test(execute, a_role_ends_with_its_last_day)
{
    struct command_context other = vibeke;
    struct error err = {.status = STATUS_OK};

    other.account = "jens";
    cr_assert_eq(GIVE(&vibeke, "role.grant", &err, {"account", "jens"}, {"role", "secretary"},
                      {"from", "2025-03-01"}, {"to", "2025-04-01"}),
                 STATUS_OK);
    cr_assert_eq(GIVE(&other, "forum.found", &err, {"name", "Havneudvalget"}), STATUS_OK);
    other.date = (struct date){2025, 4, 2};
    cr_assert_eq(GIVE(&other, "forum.found", &err, {"name", "Skoleudvalget"}), STATUS_REFUSED);
}

Test(execute, a_correction_outlives_a_better_reader)
{
    struct reading better = council_minutes;
    struct reading_item items[2];
    struct error err = {.status = STATUS_OK};
    char id[24];

    memcpy(items, council_items, sizeof items);
    items[1].title = "Ny havn i Nørreby og Sønderby";
    items[1].responsible = "Havnechefen";
    better.items.items = items;
    import(&council_minutes, "minutes", 1);
    snprintf(id, sizeof id, "%lld", (long long)count("SELECT id FROM item WHERE number = '2'"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "item"}, {"id", id}, {"field", "title"},
                      {"value", "Havnen"}),
                 STATUS_OK);
    cr_assert_eq(count("SELECT count(*) FROM item WHERE title = 'Havnen'"), 1);
    cr_assert(import(&better, "minutes", 2));
    cr_assert_eq(count("SELECT count(*) FROM item WHERE title = 'Havnen' "
                       "AND responsible = 'Havnechefen'"),
                 1, "the corrected field stays, another one follows the reader");
    cr_assert_eq(count("SELECT count(*) FROM correction WHERE original = 'Ny havn i Nørreby' "
                       "AND value = 'Havnen'"),
                 1);
}

Test(execute, a_decision_that_gets_its_case_keeps_the_path)
{
    struct error err = {.status = STATUS_OK};
    char casefile[24];
    char id[24];
    int64_t steps;

    import(&council_minutes, "minutes", 1);
    snprintf(id, sizeof id, "%lld",
             (long long)count("SELECT min(id) FROM decision WHERE casefile IS NOT NULL"));
    snprintf(casefile, sizeof casefile, "%lld",
             (long long)count("SELECT casefile FROM decision WHERE id = "
                              "(SELECT min(id) FROM decision WHERE casefile IS NOT NULL)"));
    steps = count("SELECT count(*) FROM step");
    cr_assert_gt(steps, 0);
    cr_assert_eq(
        GIVE(&vibeke, "correct", &err, {"entity", "decision"}, {"id", id}, {"field", "casefile"}),
        STATUS_OK);
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "decision"}, {"id", id},
                      {"field", "casefile"}, {"value", casefile}),
                 STATUS_OK);
    cr_assert_eq(count("SELECT count(*) FROM step"), steps);
    cr_assert_eq(count("SELECT count(*) FROM (SELECT 1 FROM step GROUP BY casefile, forum, "
                       "date_first HAVING count(*) > 1)"),
                 0);
}

Test(execute, a_forum_takes_no_name_that_another_has)
{
    struct error err = {.status = STATUS_OK};
    char id[24];

    cr_assert_eq(GIVE(&vibeke, "forum.found", &err, {"name", "Havneudvalget"}), STATUS_OK);
    cr_assert_eq(GIVE(&vibeke, "forum.found", &err, {"name", "Kystudvalget"}), STATUS_OK);
    snprintf(id, sizeof id, "%lld",
             (long long)count("SELECT id FROM forum WHERE name = 'Kystudvalget'"));
    cr_assert_eq(GIVE(&vibeke, "forum.rename", &err, {"forum", id}, {"name", "Havneudvalget"}),
                 STATUS_REFUSED);
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE name = 'Havneudvalget'"), 1);
    cr_assert_eq(GIVE(&vibeke, "forum.rename", &err, {"forum", id}, {"name", "KYSTUDVALGET"}),
                 STATUS_OK, "its own name in another spelling");
}

Test(execute, a_correction_must_fit)
{
    struct error err = {.status = STATUS_OK};
    char id[24];

    import(&council_minutes, "minutes", 1);
    snprintf(id, sizeof id, "%lld", (long long)count("SELECT id FROM meeting"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "meeting"}, {"id", id},
                      {"field", "date"}, {"value", "2021-02-30"}),
                 STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "meeting"}, {"id", id},
                      {"field", "state"}, {"value", "burnt"}),
                 STATUS_REFUSED);
    cr_assert_eq(
        GIVE(&vibeke, "correct", &err, {"entity", "meeting"}, {"id", id}, {"field", "date"}),
        STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "role_grant"}, {"id", id},
                      {"field", "role"}, {"value", "king"}),
                 STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "meeting"}, {"id", "999999"},
                      {"field", "date"}, {"value", "2021-02-28"}),
                 STATUS_REFUSED);
    cr_assert_eq(count("SELECT count(*) FROM correction"), 0);
}

Test(execute, a_guess_is_told_and_can_be_split)
{
    struct error err = {.status = STATUS_OK};
    char id[24];

    import(&haver, "haver", 1);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 1);
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE state = 'open' AND entity = 'item'"), 1);
    snprintf(id, sizeof id, "%lld", (long long)count("SELECT id FROM forum"));
    cr_assert_eq(
        GIVE(&vibeke, "forum.split", &err, {"forum", id}, {"name", "Rådet for Grønne Haveforhold"}),
        STATUS_OK, "%s", err.message);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE state = 'open'"), 0);
    cr_assert_eq(count("SELECT count(*) FROM item i JOIN forum f ON f.id = i.deciding_forum "
                       "WHERE f.name = 'Rådet for Grønne Haveforhold'"),
                 1);
    cr_assert_eq(GIVE(&vibeke, "forum.split", &err, {"forum", id}, {"name", "Skoleudvalget"}),
                 STATUS_REFUSED);
}

Test(execute, approved_minutes_do_not_change)
{
    struct reading agenda = council_minutes;
    struct error err = {.status = STATUS_OK};
    struct command_result result;
    struct command command = {
        .kind = COMMAND_IMPORT_DOCUMENT,
        .document = {.reading = &agenda,
                     .file_name = "agenda",
                     .hash = SLICE("0123456789abcdef0123456789abcdef"),
                     .text = SLICE("text"),
                     .line_count = 40,
                     .reader = 1},
    };
    char id[24];

    agenda.place = "Kantinen";
    import(&council_minutes, "minutes", 1);
    snprintf(id, sizeof id, "%lld", (long long)count("SELECT id FROM meeting"));
    cr_assert_eq(GIVE(&vibeke, "correct", &err, {"entity", "meeting"}, {"id", id},
                      {"field", "state"}, {"value", "approved"}),
                 STATUS_OK);
    cr_assert_eq(db_execute(fixture_database(), &vibeke, &command, &result, &err), STATUS_REFUSED);
    cr_assert_str_eq(result.judgement.findings.items[0].rule, "C-APPROVED");
    command_result_clear(&result);
    cr_assert_eq(count("SELECT count(*) FROM meeting WHERE place = 'Rådhuset'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM source"), 1);
}

Test(execute, a_person_that_was_guessed_can_be_split)
{
    struct reading_attendance list[1];
    struct reading minutes = haver;
    struct error err = {.status = STATUS_OK};
    char id[24];

    import(&memo, "memo", 1);
    list[0] = people[1];
    list[0].name = "Annemarie Holm";
    minutes.attendance.items = list;
    minutes.attendance.count = 1;
    import(&minutes, "haver", 1);
    snprintf(id, sizeof id, "%lld",
             (long long)count("SELECT id FROM person WHERE name = 'Anne Marie Holm'"));
    cr_assert_eq(count("SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person "
                       "WHERE p.name = 'Anne Marie Holm' AND a.name = 'Annemarie Holm'"),
                 1, "taken for one");
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE kind = 'person' AND state = 'open' "
                       "AND entity = 'attendance'"),
                 1, "and told");
    cr_assert_eq(GIVE(&vibeke, "person.split", &err, {"person", id}, {"name", "Annemarie Holm"}),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person "
                       "WHERE p.name = 'Annemarie Holm'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM membership m JOIN person p ON p.id = m.person "
                       "WHERE p.name = 'Anne Marie Holm'"),
                 1, "the other stays");
}

Test(execute, a_confirmed_guess_is_none)
{
    struct reading again = haver;
    struct error err = {.status = STATUS_OK};
    char id[24];

    import(&haver, "haver", 1);
    snprintf(id, sizeof id, "%lld", (long long)count("SELECT id FROM guess WHERE entity = 'item'"));
    cr_assert_eq(GIVE(&vibeke, "guess.confirm", &err, {"guess", id}), STATUS_OK, "%s", err.message);
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE state = 'open'"), 0);
    again.date = (struct date){2021, 5, 7};
    import(&again, "haver again", 1);
    cr_assert_eq(count("SELECT count(*) FROM guess WHERE state = 'open'"), 0);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 1);
}

Test(execute, forums_are_merged_and_split_again)
{
    struct error err = {.status = STATUS_OK};
    char keep[24];
    char merged[24];

    import(&committee_minutes, "committee", 1);
    import(&haver, "haver", 1);
    snprintf(keep, sizeof keep, "%lld",
             (long long)count("SELECT id FROM forum WHERE kind = 'standing'"));
    snprintf(merged, sizeof merged, "%lld",
             (long long)count("SELECT id FROM forum WHERE name = 'Rådet for Grønne Haver'"));
    cr_assert_eq(GIVE(&vibeke, "forum.merge", &err, {"keep", keep}, {"merge", keep}),
                 STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "forum.merge", &err, {"keep", keep}, {"merge", merged}), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 1);
    cr_assert_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum"), 2);
    cr_assert_eq(count("SELECT count(DISTINCT forum) FROM meeting"), 1);
    cr_assert_eq(
        GIVE(&vibeke, "forum.split", &err, {"forum", keep}, {"name", "rådet for grønne haver"}),
        STATUS_OK, "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 2);
    cr_assert_eq(count("SELECT count(DISTINCT forum) FROM meeting"), 2);
    cr_assert_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE f.kind = 'voluntary_council' AND m.date = '2021-04-07'"),
                 1);
    cr_assert_eq(count("SELECT count(*) FROM merge"), 0);
    cr_assert_eq(count("SELECT count(*) FROM merge_move"), 0);
}

Test(execute, persons_are_merged_and_split_again)
{
    struct error err = {.status = STATUS_OK};
    char keep[24];
    char merged[24];

    import(&council_minutes, "minutes", 1);
    snprintf(keep, sizeof keep, "%lld",
             (long long)count("SELECT id FROM person WHERE name = 'Vibeke Nørby'"));
    snprintf(merged, sizeof merged, "%lld",
             (long long)count("SELECT id FROM person WHERE name = 'Aase Holm'"));
    cr_assert_eq(GIVE(&vibeke, "person.merge", &err, {"keep", keep}, {"merge", merged}), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(DISTINCT person) FROM attendance"), 2);
    cr_assert_eq(count("SELECT count(*) FROM person_alias WHERE name = 'Aase Holm'"), 1);
    cr_assert_eq(GIVE(&vibeke, "person.split", &err, {"person", keep}, {"name", "Aase Holm"}),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(DISTINCT person) FROM attendance"), 3);
    cr_assert_eq(count("SELECT count(*) FROM person_alias"), 0);
}

Test(execute, cases_are_merged_and_split_again)
{
    static struct reading_item items[] = {
        {.number = "9",
         .title = "Havnen igen",
         .minutes = NUMBER_NONE,
         .casefile = "21/777",
         .decided_by = "Skoleudvalget",
         .lines = {5, 6}},
    };
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = "Skoleudvalget",
        .date = {2021, 5, 7},
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .items = LIST(items),
        .lines = {1, 6},
    };
    struct error err = {.status = STATUS_OK};
    char keep[24];
    char merged[24];

    import(&council_minutes, "minutes", 1);
    import(&minutes, "school", 1);
    snprintf(keep, sizeof keep, "%lld",
             (long long)count("SELECT id FROM casefile WHERE number = '20/12345'"));
    snprintf(merged, sizeof merged, "%lld",
             (long long)count("SELECT id FROM casefile WHERE number = '21/777'"));
    cr_assert_eq(GIVE(&vibeke, "case.merge", &err, {"keep", keep}, {"merge", merged}), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 4, "talked of, and yet to be decided");
    cr_assert_not(import(&minutes, "school", 1));
    minutes.date = (struct date){2021, 6, 7};
    import(&minutes, "school again", 1);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 1, "the old number finds the case");
    cr_assert_eq(GIVE(&vibeke, "case.split", &err, {"case", keep}, {"number", "21/777"}), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 2);
    cr_assert_eq(count("SELECT count(*) FROM item i JOIN casefile c ON c.id = i.casefile "
                       "WHERE c.number = '21/777'"),
                 1, "what came after the merge stays");
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE number = '21/777' "
                       "AND state = 'open'"),
                 1, "its own path decides whether a case is decided");
}

Test(execute, forums_are_founded_renamed_and_placed)
{
    struct error err = {.status = STATUS_OK};
    char council[24];
    char harbour[24];

    cr_assert_eq(GIVE(&vibeke, "forum.found", &err, {"name", "Byrådet"}), STATUS_OK);
    cr_assert_eq(GIVE(&vibeke, "forum.found", &err, {"name", "Byråd"}), STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "forum.found", &err, {"name", "Havneudvalget"}), STATUS_OK);
    snprintf(council, sizeof council, "%lld",
             (long long)count("SELECT id FROM forum WHERE kind = 'council'"));
    snprintf(harbour, sizeof harbour, "%lld",
             (long long)count("SELECT id FROM forum WHERE kind = 'standing'"));
    cr_assert_eq(GIVE(&vibeke, "forum.parent", &err, {"forum", harbour}, {"parent", council}),
                 STATUS_OK);
    cr_assert_eq(GIVE(&vibeke, "forum.parent", &err, {"forum", council}, {"parent", harbour}),
                 STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "forum.rename", &err, {"forum", harbour}, {"name", "Kystudvalget"}),
                 STATUS_OK);
    cr_assert_eq(count("SELECT count(*) FROM forum f JOIN forum_alias a ON a.forum = f.id "
                       "WHERE f.name = 'Kystudvalget' AND a.name = 'Havneudvalget'"),
                 1);
    cr_assert_eq(GIVE(&vibeke, "forum.parent", &err, {"forum", harbour}), STATUS_OK);
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE parent IS NOT NULL"), 0);
}

Test(execute, judging_alone_changes_nothing)
{
    struct command command = {.kind = COMMAND_INIT};
    struct error err = {.status = STATUS_OK};
    struct command_result result;
    struct command_context other = vibeke;

    cr_assert_eq(command_parse("forum.found",
                               (const struct command_word[]){{"name", "Havneudvalget"}}, 1,
                               &command, &err),
                 STATUS_OK);
    cr_assert_eq(db_judge(fixture_database(), &vibeke, &command, &result, &err), STATUS_OK);
    cr_assert_not(result.judgement.hindered);
    cr_assert_gt(result.judgement.changes.count, 0);
    command_result_clear(&result);
    other.account = "nobody";
    cr_assert_eq(db_judge(fixture_database(), &other, &command, &result, &err), STATUS_OK);
    cr_assert(result.judgement.hindered);
    cr_assert_str_eq(result.judgement.findings.items[0].rule, "C-ROLE");
    command_result_clear(&result);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 0);
}
