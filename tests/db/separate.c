#include "execute_fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* Two that bear one name and were taken for one. All names are made up. */

TestSuite(separate, .init = fixture_set_up, .fini = fixture_tear_down);

static const char *number_of(const char *sql)
{
    static char texts[4][24];
    static int next;
    char *text = texts[next++ % 4];

    snprintf(text, sizeof texts[0], "%lld", (long long)count(sql));
    return text;
}

#define SPLIT(name, ...)                                                                           \
    do {                                                                                           \
        struct error err = {.status = STATUS_OK};                                                  \
        cr_assert_eq(GIVE(&vibeke, name, &err, __VA_ARGS__), STATUS_OK, "%s %s", err.message,      \
                     err.arguments[0]);                                                            \
    } while (0)

static struct reading_attendance jens[] = {
    {.name = "Jens Holm",
     .state = ATTENDANCE_PRESENT,
     .from = {CLOCK_NONE},
     .to = {CLOCK_NONE},
     .lines = {3, 3}},
};

/* A meeting with Jens Holm, and an item of a case. */
static struct reading meeting(const char *forum, struct date date, struct reading_item *item)
{
    struct reading minutes = {
        .kind = DOCUMENT_MINUTES,
        .forum = forum,
        .date = date,
        .start = {CLOCK_NONE},
        .end = {CLOCK_NONE},
        .attendance = LIST(jens),
        .items = {.items = item, .count = item == NULL ? 0 : 1},
        .lines = {1, 30},
    };

    return minutes;
}

static int64_t attended(const char *forum, bool other)
{
    char sql[400];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting JOIN forum f "
             "ON f.id = m.forum WHERE f.name = '%s' AND a.person %s (SELECT min(id) FROM person "
             "WHERE name_key = 'jensholm')",
             forum, other ? "<>" : "=");
    return count(sql);
}

Test(separate, two_persons_with_one_name)
{
    struct reading council = meeting("Byrådet", (struct date){2025, 1, 20}, NULL);
    struct reading elders = meeting("Ældrerådet", (struct date){2025, 1, 22}, NULL);

    import(&council, "council", 1);
    import(&elders, "elders", 1);
    cr_assert_eq(count("SELECT count(*) FROM person"), 1);
    SPLIT("person.split", {"person", number_of("SELECT id FROM person")},
          {"forum", number_of("SELECT id FROM forum WHERE name = 'Ældrerådet'")});
    cr_assert_eq(count("SELECT count(*) FROM person WHERE name = 'Jens Holm'"), 2);
    cr_assert_eq(attended("Byrådet", false), 1);
    cr_assert_eq(attended("Ældrerådet", true), 1);
    cr_assert_eq(attended("Ældrerådet", false), 0);

    cr_assert_not(import(&elders, "elders", 1));
    import(&elders, "elders", 2);
    import(&council, "council", 2);
    elders.date.month = council.date.month = 2;
    import(&elders, "elders of february", 1);
    import(&council, "council of february", 1);
    cr_assert_eq(count("SELECT count(*) FROM person"), 2);
    cr_assert_eq(count("SELECT count(*) FROM attendance"), 4, "none is doubled");
    cr_assert_eq(attended("Byrådet", false), 2);
    cr_assert_eq(attended("Ældrerådet", true), 2, "in documents that come, too");
    cr_assert_eq(count("SELECT count(*) FROM guess"), 0);
}

Test(separate, a_person_that_gets_another_name)
{
    struct reading council = meeting("Byrådet", (struct date){2025, 1, 20}, NULL);
    struct reading elders = meeting("Ældrerådet", (struct date){2025, 1, 22}, NULL);

    import(&council, "council", 1);
    import(&elders, "elders", 1);
    SPLIT("person.split", {"person", number_of("SELECT id FROM person")},
          {"forum", number_of("SELECT id FROM forum WHERE name = 'Ældrerådet'")},
          {"name", "Jens Peter Holm"});
    import(&elders, "elders", 2);
    elders.date.month = 2;
    import(&elders, "elders of february", 1);
    cr_assert_eq(count("SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person "
                       "WHERE p.name = 'Jens Peter Holm'"),
                 2);
    cr_assert_eq(count("SELECT count(*) FROM person"), 2);
}

static struct reading_decision approved[] = {
    {.own = true, .text = "Godkendt.", .outcome = OUTCOME_APPROVED, NO_VOTE, .lines = {9, 9}},
};

static struct reading_item item_of(const char *title)
{
    struct reading_item item = {
        .number = "2",
        .title = title,
        .minutes = NUMBER_NONE,
        .casefile = "25/00100",
        .decided_by = "Byrådet",
        .decisions = LIST(approved),
        .lines = {5, 20},
    };

    return item;
}

static int64_t decided(const char *title)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM decision d JOIN casefile c ON c.id = d.casefile "
             "JOIN item i ON i.id = d.item AND i.casefile = c.id "
             "WHERE c.number = '25/00100' AND c.title = '%s' AND i.title = '%s'",
             title, title);
    return count(sql);
}

Test(separate, a_case_gets_no_number_that_another_has)
{
    struct reading_item bridge = item_of("Ny bro over sundet");
    struct reading_item sheds = item_of("Leje af skure");
    struct reading_item quay = item_of("Ny kaj");
    struct reading first = meeting("Byrådet", (struct date){2025, 1, 20}, &bridge);
    struct reading second = meeting("Byrådet", (struct date){2025, 2, 24}, &sheds);
    struct reading third = meeting("Byrådet", (struct date){2025, 3, 24}, &quay);
    struct error err = {.status = STATUS_OK};

    quay.casefile = "25/00200";
    import(&first, "first", 1);
    import(&second, "second", 1);
    import(&third, "third", 1);
    cr_assert_eq(GIVE(&vibeke, "case.split", &err,
                      {"case", number_of("SELECT id FROM casefile WHERE number = '25/00100'")},
                      {"item", number_of("SELECT id FROM item WHERE title = 'Leje af skure'")},
                      {"number", "25/00200"}),
                 STATUS_REFUSED);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 2);
    cr_assert_eq(count("SELECT count(*) FROM distinction"), 0);
}

Test(separate, a_forum_is_not_split_into_itself)
{
    struct reading council = meeting("Byrådet", (struct date){2025, 1, 20}, NULL);
    const char *forum;
    struct error err = {.status = STATUS_OK};

    import(&council, "council", 1);
    forum = number_of("SELECT id FROM forum");
    cr_assert_eq(GIVE(&vibeke, "forum.split", &err, {"forum", forum},
                      {"meeting", number_of("SELECT id FROM meeting")}, {"into", forum}),
                 STATUS_REFUSED);
    cr_assert_eq(count("SELECT count(*) FROM distinction"), 0);
}

Test(separate, two_cases_under_one_number)
{
    struct reading_item bridge = item_of("Ny bro over sundet");
    struct reading_item sheds = item_of("Leje af skure");
    struct reading first = meeting("Byrådet", (struct date){2025, 1, 20}, &bridge);
    struct reading second = meeting("Byrådet", (struct date){2025, 2, 24}, &sheds);

    import(&first, "first", 1);
    import(&second, "second", 1);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 1);
    cr_assert_eq(count("SELECT count(*) FROM step"), 2);
    SPLIT("case.split", {"case", number_of("SELECT id FROM casefile")},
          {"item", number_of("SELECT id FROM item WHERE title LIKE 'Leje%'")});
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE number = '25/00100'"), 2);
    cr_assert_eq(decided("Ny bro over sundet"), 1);
    cr_assert_eq(decided("Leje af skure"), 1);
    cr_assert_eq(count("SELECT count(*) FROM (SELECT casefile FROM step GROUP BY casefile "
                       "HAVING count(*) = 1)"),
                 2, "each has its own path");

    cr_assert_not(import(&second, "second", 1));
    import(&second, "second", 2);
    import(&first, "first", 2);
    first.date.year = second.date.year = 2026;
    import(&second, "second again", 1);
    import(&first, "first again", 1);
    cr_assert_eq(count("SELECT count(*) FROM casefile"), 2);
    cr_assert_eq(decided("Ny bro over sundet"), 2);
    cr_assert_eq(decided("Leje af skure"), 2);
    cr_assert_eq(count("SELECT count(*) FROM casefile WHERE state = 'decided'"), 2);
}

static int64_t met(int64_t forum_at)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM meeting WHERE forum = (SELECT id FROM forum "
             "WHERE name LIKE 'Styregruppen%%' ORDER BY id LIMIT 1 OFFSET %lld)",
             (long long)forum_at);
    return count(sql);
}

Test(separate, two_forums_with_one_name_by_the_day)
{
    struct reading_item bridge = item_of("Ny bro over sundet");
    struct reading old = meeting("Styregruppen for Havnen", (struct date){2021, 1, 20}, &bridge);
    struct reading new = meeting("Styregruppen for Havnen", (struct date){2025, 1, 22}, &bridge);

    import(&old, "old", 1);
    import(&new, "new", 1);
    SPLIT("forum.split", {"forum", number_of("SELECT forum FROM meeting LIMIT 1")},
          {"from", "2022-01-01"});
    cr_assert_eq(met(0), 1);
    cr_assert_eq(met(1), 1);
    cr_assert_eq(count("SELECT count(*) FROM decision d JOIN meeting m ON m.id = d.meeting "
                       "WHERE d.forum <> m.forum"),
                 0);
    cr_assert_eq(count("SELECT count(*) FROM step s JOIN meeting m ON m.id = s.meeting "
                       "WHERE s.forum <> m.forum"),
                 0);
    import(&old, "old", 2);
    import(&new, "new", 2);
    old.date.month = new.date.month = 2;
    import(&old, "old in february", 1);
    import(&new, "new in february", 1);
    cr_assert_eq(met(0), 2);
    cr_assert_eq(met(1), 2);
    cr_assert_eq(count("SELECT count(*) FROM forum WHERE name LIKE 'Styregruppen%'"), 2);
}

Test(separate, two_forums_with_one_name_by_the_meeting)
{
    struct reading harbour = meeting("Styregruppen for Byen", (struct date){2025, 1, 20}, NULL);
    struct reading town = meeting("Styregruppen for Byen", (struct date){2025, 1, 22}, NULL);

    import(&harbour, "harbour", 1);
    import(&town, "town", 1);
    SPLIT("forum.split", {"forum", number_of("SELECT forum FROM meeting LIMIT 1")},
          {"meeting", number_of("SELECT id FROM meeting WHERE date = '2025-01-22'")},
          {"name", "Styregruppen for Midtbyen"});
    cr_assert_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE f.name = 'Styregruppen for Midtbyen' AND m.date = '2025-01-22'"),
                 1);
    import(&town, "town", 2);
    import(&harbour, "harbour", 2);
    cr_assert_eq(count("SELECT count(*) FROM meeting"), 2);
    cr_assert_eq(met(0), 1);
    cr_assert_eq(met(1), 1);
}

Test(separate, nothing_to_take_out_is_refused)
{
    struct reading council = meeting("Byrådet", (struct date){2025, 1, 20}, NULL);
    struct error err = {.status = STATUS_OK};
    const char *person;

    import(&council, "council", 1);
    import(&committee_minutes, "committee", 1);
    person = number_of("SELECT id FROM person WHERE name = 'Jens Holm'");
    cr_assert_eq(GIVE(&vibeke, "person.split", &err, {"person", person}), STATUS_REFUSED);
    cr_assert_eq(GIVE(&vibeke, "person.split", &err, {"person", person},
                      {"forum", number_of("SELECT id FROM forum ORDER BY id DESC LIMIT 1")}),
                 STATUS_REFUSED);
    cr_assert_eq(count("SELECT count(*) FROM distinction"), 0);
}

Test(separate, what_was_told_apart_is_merged_and_split_again)
{
    struct reading council = meeting("Byrådet", (struct date){2025, 1, 20}, NULL);
    struct reading elders = meeting("Ældrerådet", (struct date){2025, 1, 22}, NULL);
    const char *person;

    import(&council, "council", 1);
    import(&elders, "elders", 1);
    person = number_of("SELECT id FROM person");
    SPLIT("person.split", {"person", person},
          {"forum", number_of("SELECT id FROM forum WHERE name = 'Ældrerådet'")},
          {"name", "Jens Peter Holm"});
    SPLIT("person.merge", {"keep", person},
          {"merge", number_of("SELECT id FROM person WHERE name = 'Jens Peter Holm'")});
    cr_assert_eq(count("SELECT count(*) FROM person"), 1);
    SPLIT("person.split", {"person", person}, {"name", "Jens Peter Holm"});
    elders.date.month = 2;
    import(&elders, "elders of february", 1);
    cr_assert_eq(attended("Ældrerådet", true), 2);
}
