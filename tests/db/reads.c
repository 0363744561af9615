#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "db/read_person.h"
#include "db/read_source.h"
#include "town_suite.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(reads, .init = town_open, .fini = town_close);

static const struct viewer open_only = {.every_forum = true};

/* One who sees what is open of the council alone. */
static struct viewer council_only(void)
{
    return (struct viewer){.forums = {&town.council, 1}};
}

static struct window first_rows(size_t count)
{
    return (struct window){.place = WINDOW_FIRST, .count = count};
}

static struct window from(enum window_place where, struct row_key key, size_t count)
{
    return (struct window){where, count, key};
}

static struct meeting_rows meetings(const struct window *window)
{
    struct meeting_rows rows = {0};
    struct error err = {0};

    cr_assert_eq(read_meetings(database, &viewer_of_all, town.council, window, &arena, &rows, &err),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    return rows;
}

/* The rows are the council's meetings from number `newest` on, each a week older. */
static void check_run(const struct meeting_rows *rows, int newest, size_t count)
{
    cr_assert_eq(rows->count, count, "%zu rows", rows->count);
    for (size_t i = 0; i < count; i++)
        cr_assert(date_equal(rows->items[i].date, town_day(newest - (int)i)), "row %zu", i);
}

Test(reads, meetings_come_newest_first_and_page_by_page)
{
    struct window window = first_rows(25);
    struct meeting_rows rows = meetings(&window);

    check_run(&rows, 59, 25);
    cr_assert_not(rows.edges.more_before);
    cr_assert(rows.edges.more_after);
    window = from(WINDOW_AFTER, rows.items[24].key, 25);
    rows = meetings(&window);
    check_run(&rows, 34, 25);
    window = from(WINDOW_AFTER, rows.items[24].key, 25);
    rows = meetings(&window);
    check_run(&rows, 9, 10);
    cr_assert_not(rows.edges.more_after);
    window = from(WINDOW_BEFORE, rows.items[0].key, 25);
    rows = meetings(&window);
    check_run(&rows, 34, 25);
    cr_assert(rows.edges.more_before);
    window = from(WINDOW_BEFORE, rows.items[0].key, 30);
    rows = meetings(&window);
    check_run(&rows, 59, 25);
    cr_assert_not(rows.edges.more_before);
}

Test(reads, the_last_window_is_the_oldest_in_the_same_order)
{
    struct window window = {.place = WINDOW_LAST, .count = 3};
    struct meeting_rows rows = meetings(&window);

    check_run(&rows, 2, 3);
    cr_assert(rows.edges.more_before);
    cr_assert_not(rows.edges.more_after);
    window.count = 60;
    rows = meetings(&window);
    check_run(&rows, 59, 60);
    cr_assert_not(rows.edges.more_before);
}

Test(reads, a_window_around_a_row_holds_it_and_fills_up_at_the_ends)
{
    struct window window = first_rows(60);
    struct meeting_rows all = meetings(&window);
    struct meeting_rows rows;

    window = from(WINDOW_AROUND, all.items[30].key, 11);
    rows = meetings(&window);
    check_run(&rows, 59 - 25, 11);
    cr_assert(rows.edges.more_before && rows.edges.more_after);
    window = from(WINDOW_AROUND, all.items[0].key, 11);
    rows = meetings(&window);
    check_run(&rows, 59, 11);
    window = from(WINDOW_AROUND, all.items[59].key, 11);
    rows = meetings(&window);
    check_run(&rows, 10, 11);
    cr_assert_not(rows.edges.more_after);
}

Test(reads, a_jump_to_a_day_lands_on_it_or_on_the_next_older)
{
    char text[DATE_TEXT];
    struct window window = window_at_date(town_day(20), 5, text);
    struct meeting_rows rows = meetings(&window);

    check_run(&rows, 22, 5);
    window = window_at_date(date_add_days(town_day(20), 3), 5, text);
    rows = meetings(&window);
    check_run(&rows, 22, 5);
    window = window_at_date((struct date){1999, 1, 1}, 5, text);
    rows = meetings(&window);
    check_run(&rows, 4, 5);
    window = window_at_date((struct date){2099, 1, 1}, 5, text);
    rows = meetings(&window);
    check_run(&rows, 59, 5);
}

Test(reads, forums_come_in_danish_order_with_what_they_were)
{
    struct window window = first_rows(10);
    struct forum_rows rows;

    cr_assert_eq(read_forums(database, &open_only, NULL, &window, &arena, &rows, NULL), STATUS_OK);
    cr_assert_eq(rows.count, 3);
    cr_assert_str_eq(rows.items[0].name, "Byrådet");
    cr_assert_str_eq(rows.items[1].name, "Teknikudvalget");
    cr_assert_str_eq(rows.items[2].name, "Aasprogudvalget", "aa is å, the last letter");
    cr_assert(rows.items[0].has_children);
    cr_assert(date_equal(rows.items[0].newest_meeting, town_day(59)));
    cr_assert_str_eq(rows.items[1].aliases, "TMU");
    cr_assert_str_eq(rows.items[1].parent_name, "Byrådet");
    cr_assert(rows.items[2].dissolved);
    cr_assert_str_eq(rows.items[2].successor, "Teknikudvalget");
}

Test(reads, forums_are_found_by_the_beginning_of_any_name_of_theirs)
{
    struct window window = first_rows(10);
    struct forum_rows rows;

    cr_assert_eq(read_forums(database, &open_only, "tm", &window, &arena, &rows, NULL), STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].id.value, town.committee.value);
    cr_assert_eq(read_forums(database, &open_only, "Ås", &window, &arena, &rows, NULL), STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].id.value, town.old.value);
}

Test(reads, the_tree_goes_from_parent_to_child)
{
    struct window window = first_rows(10);
    struct forum_rows rows;

    cr_assert_eq(read_forum_children(database, &open_only, (struct forum_id){0}, &window, &arena,
                                     &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 2);
    cr_assert_eq(
        read_forum_children(database, &open_only, town.council, &window, &arena, &rows, NULL),
        STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].id.value, town.committee.value);
}

/* By level, kind and name; windows of one row give the same order both ways. */
Test(reads, the_tree_has_the_council_before_committees_and_levels_last)
{
    static const char *const order[] = {"Byrådet", "A-udvalget", "B-udvalget",   "Rådet",
                                        "Ø",       "Gruppe 1",   "Styregruppen", "A-styregruppen"};
    struct window window = first_rows(1);
    struct forum_rows rows;

    meddle(&place,
           "UPDATE forum SET parent = NULL; DELETE FROM succession; DELETE FROM forum_alias;"
           "UPDATE forum SET kind = 'council', level = NULL WHERE name = 'Byrådet';"
           "UPDATE forum SET name = 'B-udvalget', kind = 'standing', name_sort = X'22' "
           "WHERE name = 'Teknikudvalget';"
           "UPDATE forum SET name = 'A-udvalget', kind = 'standing', name_sort = X'21' "
           "WHERE name = 'Aasprogudvalget';"
           "INSERT INTO forum (id, version, name, kind, level, external, dissolved, name_key, "
           "name_sort) VALUES (90001, 1, 'Rådet', 'voluntary_council', NULL, 0, 0, 'r', X'23'), "
           "(90002, 1, 'Ø', 'unknown', NULL, 0, 0, 'ø', X'20'), "
           "(90003, 1, 'Gruppe 1', 'internal', NULL, 0, 0, 'g', X'20'), "
           "(90004, 1, 'Styregruppen', 'partnership', 1, 0, 0, 's', X'30'), "
           "(90005, 1, 'A-styregruppen', 'partnership', 12, 0, 0, 'a', X'20')");
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        cr_assert_eq(read_forum_children(database, &viewer_of_all, (struct forum_id){0}, &window,
                                         &arena, &rows, NULL),
                     STATUS_OK);
        cr_assert_eq(rows.count, 1, "nothing for %s", order[i]);
        cr_assert_str_eq(rows.items[0].name, order[i]);
        window = (struct window){WINDOW_AFTER, 1, rows.items[0].place};
    }
    cr_assert_not(rows.edges.more_after);
    window = (struct window){WINDOW_LAST, 1, {{NULL, 0}, 0}};
    for (size_t i = sizeof order / sizeof *order; i > 0; i--) {
        cr_assert_eq(read_forum_children(database, &viewer_of_all, (struct forum_id){0}, &window,
                                         &arena, &rows, NULL),
                     STATUS_OK);
        cr_assert_str_eq(rows.items[0].name, order[i - 1]);
        window = (struct window){WINDOW_BEFORE, 1, rows.items[0].place};
    }
}

Test(reads, a_forum_has_members_as_of_a_day_and_a_charter)
{
    struct forum_detail detail;

    cr_assert_eq(read_forum_detail(database, &open_only, town.committee, (struct date){2022, 1, 1},
                                   &arena, &detail, NULL),
                 STATUS_OK);
    cr_assert_eq(detail.members.count, 2);
    cr_assert_str_eq(detail.members.items[0].name, "Anna Østergaard");
    cr_assert_eq(detail.charters.count, 1);
    cr_assert_str_eq(detail.charters.items[0].tasks[0], "Veje og broer");
    cr_assert_str_eq(detail.replaces.items[0], "Aasprogudvalget");
    cr_assert_eq(read_forum_detail(database, &open_only, town.committee,
                                   (struct date){2021, 12, 31}, &arena, &detail, NULL),
                 STATUS_OK);
    cr_assert_eq(detail.members.count, 0);
}

Test(reads, a_viewer_of_one_forum_sees_nothing_of_others)
{
    struct viewer viewer = council_only();
    struct window window = first_rows(10);
    struct decision_filter filter = {0};
    struct forum_rows forums;
    struct meeting_rows meetings_seen;
    struct decision_rows decisions;
    struct person_rows persons;
    struct casefile_rows cases;
    struct item_detail item;
    struct meeting_row meeting;

    cr_assert_eq(read_forums(database, &viewer, NULL, &window, &arena, &forums, NULL), STATUS_OK);
    cr_assert_eq(forums.count, 1);
    cr_assert_not(forums.items[0].has_children);
    cr_assert_eq(read_meetings(database, &viewer, (struct forum_id){0}, &window, &arena,
                               &meetings_seen, NULL),
                 STATUS_OK);
    cr_assert_eq(meetings_seen.items[0].forum.value, town.council.value);
    cr_assert_eq(read_meeting(database, &viewer, town.meeting, &arena, &meeting, NULL),
                 STATUS_NOT_FOUND);
    cr_assert_eq(read_item(database, &viewer, town.open_item, &arena, &item, NULL),
                 STATUS_NOT_FOUND);
    cr_assert_eq(read_decisions(database, &viewer, &filter, &window, &arena, &decisions, NULL),
                 STATUS_OK);
    cr_assert_eq(decisions.count, 1);
    cr_assert_eq(decisions.items[0].id.value, town.quoted.value);
    cr_assert_eq(read_persons(database, &viewer, NULL, &window, &arena, &persons, NULL), STATUS_OK);
    cr_assert_eq(persons.count, 0);
    cr_assert_eq(read_casefiles(database, &viewer, NULL, &window, &arena, &cases, NULL), STATUS_OK);
    cr_assert_eq(cases.count, 0);
}

Test(reads, closed_items_are_there_by_their_neutral_title_alone)
{
    struct window window = first_rows(10);
    struct viewer insider = {.every_forum = true, .closed = {&town.committee, 1}};
    struct item_rows rows;
    struct item_detail detail;

    cr_assert_eq(read_items(database, &open_only, town.meeting, &window, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 2);
    cr_assert_str_eq(rows.items[1].title, "Personalesag");
    cr_assert(rows.items[1].withheld);
    cr_assert_eq(read_item(database, &open_only, town.titled_item, &arena, &detail, NULL),
                 STATUS_NOT_FOUND);
    cr_assert_eq(read_items(database, &insider, town.meeting, &window, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 3);
    cr_assert_str_eq(rows.items[2].title, "Afskedigelse af Jens Hemmelig");
    cr_assert_not(rows.items[2].withheld);
    cr_assert_eq(read_item(database, &insider, town.closed_item, &arena, &detail, NULL), STATUS_OK);
}

Test(reads, an_item_comes_with_all_that_stands_under_it)
{
    struct item_detail item;
    const struct vote_row *vote = NULL;

    cr_assert_eq(read_item(database, &open_only, town.open_item, &arena, &item, NULL), STATUS_OK);
    cr_assert_str_eq(item.item.title, "Fornyelse af broen");
    cr_assert_str_eq(item.item.casefile_number, "21/4954");
    cr_assert_eq(item.item.outcome, OUTCOME_RECOMMENDED, "the body's own, not the one it reports");
    cr_assert(item.item.voted);
    cr_assert_eq(item.item.findings, 1);
    cr_assert_str_eq(item.meeting.forum_name, "Teknikudvalget");
    cr_assert_eq(item.sections.count, 1);
    cr_assert_eq(item.sections.items[0].kind, SECTION_FACTS);
    cr_assert_eq(item.points.count, 1);
    cr_assert_str_eq(item.points.items[0].grants, "4000000.50 kr. 2022");
    cr_assert_eq(item.decisions.count, 2);
    cr_assert_not(item.decisions.items[0].own);
    cr_assert_str_eq(item.decisions.items[0].decision.forum_name, "Byrådet");
    cr_assert(item.decisions.items[1].own);
    cr_assert_str_eq(item.decisions.items[1].decision.points, "2");
    vote = &item.decisions.items[1].decision.vote;
    cr_assert(vote->present);
    cr_assert_eq(vote->count_for, 4);
    cr_assert_eq(vote->count_abstain, -1, "what is not said is not nought");
    cr_assert_str_eq(vote->parties_against, "Ø");
    cr_assert_null(vote->parties_for);
    cr_assert_eq(item.attendance.count, 2);
    cr_assert_eq(item.attendance.items[0].to.minutes, 660);
    cr_assert_eq(item.findings.count, 1);
    cr_assert_eq(item.findings.items[0].gravity, GRAVITY_BREACH);
    cr_assert_str_eq(item.findings.items[0].arguments[0], "4 mio.");
    cr_assert_eq(item.origin.source.value, town.source.value);
    cr_assert_eq(item.origin.lines.first, 3);
    cr_assert_eq(item.previous.value, 0);
    cr_assert_eq(item.next.value, 0, "the next one is closed to this viewer");
    cr_assert_eq(read_item(database, &viewer_of_all, town.open_item, &arena, &item, NULL),
                 STATUS_OK);
    cr_assert_eq(item.next.value, town.closed_item.value);
}

static size_t count_decisions(const struct decision_filter *filter, struct decision_rows *rows)
{
    struct window window = first_rows(10);
    struct error err = {0};

    cr_assert_eq(read_decisions(database, &open_only, filter, &window, &arena, rows, &err),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    return rows->count;
}

Test(reads, decisions_are_found_by_each_filter_and_by_several)
{
    struct decision_rows rows;

    cr_assert_eq(count_decisions(&(struct decision_filter){0}, &rows), 3);
    cr_assert_eq(rows.items[0].id.value, town.decision.value, "newest first");
    cr_assert_eq(rows.items[1].id.value, town.board.value);
    cr_assert_null(rows.items[1].forum_name);
    cr_assert_eq(count_decisions(&(struct decision_filter){.forum = town.committee}, &rows), 1);
    cr_assert_eq(count_decisions(&(struct decision_filter){.casefile = town.casefile}, &rows), 1);
    cr_assert_eq(
        count_decisions(&(struct decision_filter){.by_outcome = true, .outcome = OUTCOME_RETURNED},
                        &rows),
        1);
    cr_assert_eq(rows.items[0].id.value, town.quoted.value);
    cr_assert_eq(count_decisions(&(struct decision_filter){.party_against = "Ø"}, &rows), 1);
    cr_assert_eq(rows.items[0].id.value, town.decision.value);
    cr_assert_str_eq(rows.items[0].dissent, "Ø finder prisen for høj.");
    cr_assert_eq(count_decisions(&(struct decision_filter){.party_against = "A"}, &rows), 0);
    cr_assert_eq(count_decisions(
                     &(struct decision_filter){.party_against = "Ø", .forum = town.council}, &rows),
                 0);
    cr_assert_eq(count_decisions(&(struct decision_filter){.forum = town.committee,
                                                           .casefile = town.casefile,
                                                           .by_outcome = true,
                                                           .outcome = OUTCOME_RECOMMENDED,
                                                           .party_against = "Ø"},
                                 &rows),
                 1);
}

Test(reads, a_period_holds_its_first_and_its_last_day)
{
    struct decision_rows rows;
    struct decision_filter filter = {.from = {2022, 2, 1}, .to = {2022, 2, 20}};
    struct window window = {.place = WINDOW_LAST, .count = 10};

    cr_assert_eq(count_decisions(&filter, &rows), 2);
    filter.to = (struct date){2022, 2, 19};
    cr_assert_eq(count_decisions(&filter, &rows), 1);
    filter.from = (struct date){2022, 2, 2};
    cr_assert_eq(count_decisions(&filter, &rows), 0);
    filter = (struct decision_filter){.from = {2022, 2, 2}};
    cr_assert_eq(read_decisions(database, &open_only, &filter, &window, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 2);
    cr_assert_eq(rows.items[1].id.value, town.board.value);
}

Test(reads, attendance_is_a_picture_over_time)
{
    struct window window = first_rows(12);
    struct attendance_grid grid;
    struct person_attendance_rows rows;

    cr_assert_eq(
        read_attendance_grid(database, &open_only, town.committee, &window, &arena, &grid, NULL),
        STATUS_OK);
    cr_assert_eq(grid.meeting_count, 1);
    cr_assert_eq(grid.person_count, 2);
    cr_assert_str_eq(grid.persons[0].name, "Anna Østergaard");
    cr_assert_eq(grid.cells[0].state, ATTENDANCE_PRESENT);
    cr_assert(grid.cells[0].part, "left at 11.00");
    cr_assert_eq(grid.cells[1].state, ATTENDANCE_APOLOGY);
    cr_assert_eq(grid.persons[1].known, 1);
    cr_assert_eq(grid.persons[1].present, 0);
    cr_assert_eq(
        read_attendance_of_person(database, &open_only, town.anna, &window, &arena, &rows, NULL),
        STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].meeting.value, town.meeting.value);
    cr_assert_eq(
        read_attendance_grid(database, &open_only, town.council, &window, &arena, &grid, NULL),
        STATUS_OK);
    cr_assert_eq(grid.meeting_count, 12);
    cr_assert_eq(grid.person_count, 0);
    cr_assert(date_equal(grid.meetings[11].date, town_day(59)), "the newest stands last");
    cr_assert(grid.edges.more_before);
    cr_assert_not(grid.edges.more_after);
}

Test(reads, a_case_has_its_path_and_its_story)
{
    struct casefile_detail detail;
    struct casefile_rows rows;
    struct casefile_id id = {0};
    struct window window = first_rows(5);

    cr_assert_eq(read_casefile_by_number(database, &open_only, "21/4954", &id, NULL), STATUS_OK);
    cr_assert_eq(id.value, town.casefile.value);
    cr_assert_eq(read_casefile_by_number(database, &open_only, "21/495", &id, NULL),
                 STATUS_NOT_FOUND);
    cr_assert_eq(read_casefile(database, &open_only, town.casefile, &arena, &detail, NULL),
                 STATUS_OK);
    cr_assert_eq(detail.steps.count, 1);
    cr_assert_eq(detail.steps.items[0].kind, STEP_DECIDE);
    cr_assert_str_eq(detail.steps.items[0].body, "Byrådet");
    cr_assert_str_eq(detail.steps.items[0].date.text, "april 2022");
    cr_assert_eq(detail.steps.items[0].date.spans[0].last.day, 30);
    cr_assert_eq(detail.events.count, 1);
    cr_assert_eq(detail.events.items[0].outcome, OUTCOME_RECOMMENDED);
    cr_assert_eq(read_casefiles(database, &open_only, "bro", &window, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(read_casefiles(database, &open_only, "brq", &window, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
}

Test(reads, persons_come_by_name_with_their_seats)
{
    struct window window = first_rows(5);
    struct person_rows rows;
    struct person_detail detail;

    cr_assert_eq(read_persons(database, &open_only, "b", &window, &arena, &rows, NULL), STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_str_eq(rows.items[0].name, "Bo Aagaard");
    cr_assert_str_eq(rows.items[0].party, "A");
    cr_assert_eq(read_person(database, &open_only, town.anna, &arena, &detail, NULL), STATUS_OK);
    cr_assert_eq(detail.seats.count, 1);
    cr_assert_str_eq(detail.seats.items[0].forum_name, "Teknikudvalget");
}

Test(reads, lines_of_a_document_are_cut_to_what_there_is)
{
    struct source_text text;

    cr_assert_eq(read_source(database, &viewer_of_all, town.source, (struct line_range){3, 99},
                             &arena, &text, NULL),
                 STATUS_OK);
    cr_assert_eq(text.count, 2);
    cr_assert_eq(text.lines.first, 3);
    cr_assert_eq(text.lines.last, 4);
    cr_assert(slice_is(text.texts[0], "Punkt 1"));
    cr_assert_eq(read_source(database, &viewer_of_all, town.source, (struct line_range){9, 12},
                             &arena, &text, NULL),
                 STATUS_OK);
    cr_assert_eq(text.count, 0);
    cr_assert_eq(read_source(database, &open_only, town.source, (struct line_range){1, 2}, &arena,
                             &text, NULL),
                 STATUS_NOT_FOUND, "a part of it is closed");
}
