#include "core/vocabulary.h"
#include "db/execute.h"
#include "place.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* Commands from end to end, on a real database. All names are made up. */

#define LIST(...)                                                                                  \
    {                                                                                              \
        .items = __VA_ARGS__, .count = sizeof(__VA_ARGS__) / sizeof *(__VA_ARGS__)                 \
    }
#define NO_VOTE                                                                                    \
    .vote = {.count_for = NUMBER_NONE, .count_against = NUMBER_NONE, .count_abstain = NUMBER_NONE}

static struct place place;
static struct database *database;

static const struct command_context vibeke = {
    .account = "vibeke", .at = "2025-04-01T08:00:00Z", .date = {2025, 4, 1}};

static int64_t count(const char *sql)
{
    return ask_number(&place, sql);
}

static enum status give(const struct command_context *context, const char *name,
                        const struct command_word *words, size_t words_count, struct error *err)
{
    struct command_result result;
    struct command command;
    enum status status = command_parse(name, words, words_count, &command, err);

    cr_assert_eq(status, STATUS_OK, "%s: %s %s", name, err->message, err->arguments[0]);
    status = db_execute(database, context, &command, &result, err);
    command_result_clear(&result);
    return status;
}

#define GIVE(context, name, err, ...)                                                              \
    give((context), (name), (const struct command_word[]){__VA_ARGS__},                            \
         sizeof((const struct command_word[]){__VA_ARGS__}) / sizeof(struct command_word), (err))

static void set_up(void)
{
    struct error err = {.status = STATUS_OK};

    place_make(&place);
    database = place_open(&place);
    cr_assert_eq(give(&vibeke, "init", NULL, 0, &err), STATUS_OK, "%s", err.message);
}

static void tear_down(void)
{
    database_close(database);
    place_remove(&place);
}

TestSuite(execute, .init = set_up, .fini = tear_down);

/* Imports a reading as a document whose hash is made of `file`. */
static enum status import_as(const struct reading *reading, const char *file, int reader,
                             struct command_result *result, struct error *err)
{
    static const char text[] = "the text as read\n";
    static char hash[DOCUMENT_HASH];
    struct command command = {
        .kind = COMMAND_IMPORT_DOCUMENT,
        .document = {.reading = reading,
                     .file_name = file,
                     .hash = {hash, sizeof hash},
                     .text = SLICE("the text as read\n"),
                     .line_count = 400,
                     .reader = reader},
    };

    (void)text;
    memset(hash, 0, sizeof hash);
    memcpy(hash, file, strlen(file) < sizeof hash ? strlen(file) : sizeof hash);
    return db_execute(database, &vibeke, &command, result, err);
}

/* Imports and ends the test where that fails; whether anything changed. */
static bool import(const struct reading *reading, const char *file, int reader)
{
    struct error err = {.status = STATUS_OK};
    struct command_result result;
    enum status status = import_as(reading, file, reader, &result, &err);
    bool changed = result.changed;

    command_result_clear(&result);
    cr_assert_eq(status, STATUS_OK, "%s: %s %s %s", file, err.message, err.arguments[0],
                 err.arguments[1]);
    return changed;
}

/* One meeting of a committee: an approval by points, a vote, attendance, and an earlier body. */

static struct reading_attendance people[] = {
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

static struct reading_decision council_votes[] = {
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

static struct reading_item council_items[] = {
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

static struct reading council_minutes = {
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

Test(execute, imports_a_meeting_whole)
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

Test(execute, imports_the_path_that_the_case_walked)
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

Test(execute, imports_the_same_file_once)
{
    cr_assert(import(&council_minutes, "minutes", 1));
    cr_assert_not(import(&council_minutes, "minutes", 1), "the second time changes nothing");
    cr_assert_eq(count("SELECT count(*) FROM log WHERE command = 'import.document'"), 1);
    cr_assert_eq(count("SELECT count(*) FROM source"), 1);
}

Test(execute, reads_the_same_file_again_with_a_better_reader)
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

Test(execute, agenda_and_minutes_become_one_meeting)
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

Test(execute, a_supplementary_agenda_adds)
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

/* The committee's own minutes, read after the council's that quote them. */

static struct reading_decision committee_votes[] = {
    {.forum = "Havne- Plan og Kystudvalget",
     .date = {2021, 1, 7},
     .own = true,
     .text = "Anbefales.",
     .outcome = OUTCOME_RECOMMENDED,
     NO_VOTE,
     .lines = {20, 20}},
};

static struct reading_item committee_items[] = {
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

static struct reading committee_minutes = {
    .kind = DOCUMENT_MINUTES,
    .forum = "Havne- Plan og Kystudvalget",
    .date = {2021, 1, 7},
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .items = LIST(committee_items),
    .lines = {1, 21},
};

Test(execute, a_quoted_decision_finds_its_own_meeting)
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

Test(execute, a_decision_is_quoted_from_the_meeting_that_is_known)
{
    import(&committee_minutes, "committee", 1);
    import(&council_minutes, "minutes", 1);
    cr_assert_eq(count("SELECT count(*) FROM decision"), 3);
    cr_assert_eq(count("SELECT count(*) FROM decision WHERE meeting IS NULL"), 0);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    cr_assert_eq(count("SELECT count(*) FROM finding"), 0);
}

Test(execute, two_dates_of_one_decision_are_a_finding)
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

Test(execute, two_votes_of_one_decision_are_a_finding)
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

Test(execute, what_is_postponed_comes_again)
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
    static struct reading_item items[] = {
        {.number = "3",
         .title = "Nye haver",
         .minutes = NUMBER_NONE,
         .casefile = "21/4954",
         .decided_by = "Byrådet",
         .decisions = LIST(votes),
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
}

Test(execute, four_spellings_are_one_forum)
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
    cr_assert_geq(count("SELECT count(*) FROM forum_alias"), 3);
    cr_assert_eq(count("SELECT count(*) FROM guess"), 0, "equal keys are no guess");
}

/* A forum whose name is alike is taken for the one that is known, and the guess is told. */
static struct reading_item haver_items[] = {
    {.number = "1",
     .title = "Eventuelt",
     .minutes = NUMBER_NONE,
     .decided_by = "Rådet for Grønne Haveforhold",
     .lines = {5, 6}},
};

static struct reading haver = {
    .kind = DOCUMENT_MINUTES,
    .forum = "Rådet for Grønne Haver",
    .date = {2021, 4, 7},
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .items = LIST(haver_items),
    .lines = {1, 6},
};

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
    cr_assert_eq(count("SELECT count(*) FROM step"), 3);
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
}

/* A memo that describes forums: two versions of one, a pair, and what is replaced. */

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

static struct reading memo = {
    .kind = DOCUMENT_NOTE,
    .title = "Notat",
    .start = {CLOCK_NONE},
    .end = {CLOCK_NONE},
    .forums = LIST(described),
    .agreements = LIST(agreements),
    .lines = {1, 50},
};

Test(execute, a_memo_founds_forums_with_their_charters)
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

Test(execute, a_plan_becomes_steps)
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
    cr_assert_eq(db_judge(database, &vibeke, &command, &result, &err), STATUS_OK);
    cr_assert_not(result.judgement.hindered);
    cr_assert_gt(result.judgement.changes.count, 0);
    command_result_clear(&result);
    other.account = "nobody";
    cr_assert_eq(db_judge(database, &other, &command, &result, &err), STATUS_OK);
    cr_assert(result.judgement.hindered);
    cr_assert_str_eq(result.judgement.findings.items[0].rule, "C-ROLE");
    command_result_clear(&result);
    cr_assert_eq(count("SELECT count(*) FROM forum"), 0);
}
