/* One key shows the lines of whatever the cursor stands on. */
#include "stage.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* Two documents of the committee's meeting: its agenda (lines 1-6) and its minutes (1-9). The
   numbers are ids that nothing else has. */
static const char DOCUMENTS[] =
    "UPDATE source SET closed = 0, title = 'Referatet', line_count = 9, body = CAST("
    "'Teknikudvalget' || char(10) || 'Onsdag den 2. marts 2022' || char(10) || 'Sal 1' || char(10)"
    "|| 'Til stede: Anna' || char(10) || 'Afbud: Bo' || char(10) || 'Punkt 1' || char(10)"
    "|| 'Anbefales 4 mod 2' || char(10) || 'Bilag: Tegning' || char(10) || 'Slut' AS BLOB);"
    "DELETE FROM provenance;"
    "INSERT INTO source (id, version, file_name, hash, kind, title, line_count, reader, closed, "
    "body) VALUES (90001, 1, 'dagsorden.txt', CAST('abcdefghijabcdefghijabcdefghijab' AS BLOB), "
    "'agenda', 'Dagsordenen', 6, 1, 0, CAST('Teknikudvalget' || char(10) || '02.03.2022' || "
    "char(10) || 'Sal 2' || char(10) || 'Punkt 1' || char(10) || 'Broen' || char(10) || 'Slut' "
    "AS BLOB));"
    "INSERT INTO source_part (id, version, source, kind, meeting, first_line, last_line) "
    "SELECT 90002, 1, 90001, 'agenda', id, 1, 6 FROM meeting WHERE forum = "
    "(SELECT id FROM forum WHERE name = 'Teknikudvalget');"
    "UPDATE meeting SET place = 'Sal 1' WHERE forum = "
    "(SELECT id FROM forum WHERE name = 'Teknikudvalget');";

/* Says that a row, or one field of it, was read from lines of the minutes (or the agenda). */
static void came_from(const char *entity, int64_t about, const char *field, int64_t source,
                      int first, int last)
{
    static int64_t id = 91000;
    char sql[512];

    snprintf(sql, sizeof sql,
             "INSERT INTO provenance (id, version, entity, about, field, source, first_line, "
             "last_line) VALUES (%lld, 1, '%s', %lld, %s%s%s, %lld, %d, %d)",
             (long long)++id, entity, (long long)about, field == NULL ? "" : "'",
             field == NULL ? "NULL" : field, field == NULL ? "" : "'", (long long)source, first,
             last);
    meddle(&place, sql);
}

static int64_t id_of(const char *sql)
{
    return ask_number(&place, sql);
}

enum { AGENDA_SOURCE = 90001 };

static void open_town(int rows, int columns)
{
    int64_t minutes;

    open_screen(rows, columns, LANGUAGE_ENGLISH, NULL);
    meddle(&place, DOCUMENTS);
    minutes = town.source.value;
    came_from("meeting", town.meeting.value, NULL, minutes, 1, 9);
    came_from("meeting", town.meeting.value, NULL, AGENDA_SOURCE, 1, 6);
    came_from("meeting", town.meeting.value, "forum", minutes, 1, 1);
    came_from("meeting", town.meeting.value, "date", minutes, 2, 2);
    came_from("meeting", town.meeting.value, "date", AGENDA_SOURCE, 2, 2);
    came_from("meeting", town.meeting.value, "place", minutes, 3, 3);
    came_from("attendance", id_of("SELECT min(id) FROM attendance"), NULL, minutes, 4, 4);
    came_from("attendance", id_of("SELECT max(id) FROM attendance"), NULL, minutes, 5, 5);
    came_from("item", town.open_item.value, NULL, minutes, 6, 8);
    came_from("item", town.open_item.value, NULL, AGENDA_SOURCE, 4, 5);
    came_from("decision", town.decision.value, NULL, minutes, 7, 7);
    came_from("charter", id_of("SELECT id FROM charter"), NULL, AGENDA_SOURCE, 3, 3);
    came_from("step", id_of("SELECT id FROM step"), NULL, AGENDA_SOURCE, 6, 6);
    came_from("decision", town.board.value, NULL, minutes, 9, 9);
    type("Down Up Down"); /* the change is seen */
}

TestSuite(sources, .init = stage_setup, .fini = stage_teardown);

/* The lines that are marked beside what is read. */
static void expect_lines(int64_t source, unsigned first, unsigned last)
{
    cr_assert(app->view.beside);
    cr_assert_eq(app->view.source.shown.source.value, source, "%lld, lines %u",
                 (long long)app->view.source.shown.source.value,
                 app->view.source.shown.lines.first);
    cr_assert_eq(app->view.source.shown.lines.first, first, "%u",
                 app->view.source.shown.lines.first);
    cr_assert_eq(app->view.source.shown.lines.last, last, "%u", app->view.source.shown.lines.last);
}

Test(sources, of_a_meeting_its_fields_and_its_attendance)
{
    open_town(24, 100);
    type("Enter 5 s");
    expect_lines(town.source.value, 1, 1); /* the head: the forum */
    type("Down");
    expect_lines(town.source.value, 2, 2); /* the date */
    cr_assert(shows("1/2 Minutes: line 2 of Referatet"));
    type("d");
    expect_lines(AGENDA_SOURCE, 2, 2);
    cr_assert(shows("2/2 Agenda: line 2 of Dagsordenen"));
    cr_assert(shows("▌2 02.03.2022"));
    type("d");
    expect_lines(town.source.value, 2, 2);
    type("D");
    expect_lines(AGENDA_SOURCE, 2, 2);
    type("Down");
    expect_lines(town.source.value, 3, 3); /* the place */
    type("d");
    cr_assert(shows("this stands in no other document"));
    type("Down");
    expect_lines(town.source.value, 1, 9); /* its kind is of the meeting as a whole */
    type("End");
    expect_lines(town.source.value, 5, 5); /* Bo's apology */
    cr_assert(shows("▌5 Afbud: Bo"));
}

Test(sources, of_a_row_of_attendance)
{
    open_town(24, 100);
    type("Enter Enter 4 Down s");
    expect_lines(town.source.value, 5, 5);
    type("Esc v f");
    type("Up s"); /* Anna, at the only meeting of the picture */
    expect_lines(town.source.value, 4, 4);
    type("Esc Enter s");
    expect_lines(town.source.value, 4, 4); /* her own picture over time */
    type("Esc v o s");
    expect_lines(town.source.value, 4, 4);
}

Test(sources, of_a_forum_with_its_charter)
{
    open_town(24, 100);
    type("5 s");
    expect_lines(town.source.value, 1, 1); /* where the minutes name it */
    type("Right");
    expect_lines(AGENDA_SOURCE, 3, 3); /* its charter */
}

Test(sources, of_a_person_and_a_lone_decision)
{
    open_town(24, 100);
    type("Enter Enter 4 Enter 5 s");
    cr_assert_eq(app->view.subject.kind, SUBJECT_PERSON);
    expect_lines(town.source.value, 4, 4);
    type("Esc 3 Down Enter s"); /* the outside board's, which has no item */
    cr_assert_eq(app->view.subject.kind, SUBJECT_DECISION);
    expect_lines(town.source.value, 9, 9);
}

Test(sources, of_a_case_with_its_steps)
{
    open_town(24, 100);
    type("Enter Enter Enter k");
    cr_assert_eq(app->view.subject.kind, SUBJECT_CASE);
    cr_assert(shows("21/4954  Broen over åen"));
    type("Right s Down");
    expect_lines(AGENDA_SOURCE, 6, 6); /* the step */
    type("Right Down");
    expect_lines(town.source.value, 6, 8); /* the item as which it was treated */
    type("d");
    expect_lines(AGENDA_SOURCE, 4, 5);
    type("Esc Enter");
    cr_assert_eq(app->view.subject.kind, SUBJECT_ITEM);
    cr_assert_eq(app->view.subject.id, town.open_item.value);
    type("b b");
    cr_assert_eq(app->view.subject.kind, SUBJECT_ITEM);
}

Test(sources, the_whole_document_can_be_read)
{
    open_town(24, 80);
    type("Enter Enter Enter S");
    cr_assert_eq(app->view.subject.kind, SUBJECT_SOURCE);
    cr_assert(shows("Til stede: Anna"));
    type("S");
    cr_assert(shows("nothing here was read from a file"));
    type("n");
    cr_assert(shows("the document ends here"));
    type("b");
    cr_assert_eq(app->view.subject.kind, SUBJECT_ITEM);
}

Test(sources, nothing_read_is_said)
{
    open_town(24, 80);
    type("Up 5 s"); /* the council's meetings were made by hand */
    cr_assert_not(app->view.beside);
    cr_assert(shows("nothing here was read from a file"));
}

Test(sources, attachments_that_are_not_held_say_so)
{
    open_town(24, 80);
    meddle(&place, "INSERT INTO attachment (id, version, item, number, title) "
                   "SELECT 92000, 1, id, 1, 'Tegning' FROM item WHERE title LIKE 'Fornyelse%'");
    type("Enter Enter Enter End");
    cr_assert(shows("• Tegning"));
    cr_assert(shows("Only the titles are known"));
    meddle(&place, "UPDATE attachment SET source = 90001");
    type("b Enter");
    reader_go_to(&app->view.reader, 92000);
    app_paint(app);
    cr_assert_not(shows("Only the titles are known"));
    type("Enter");
    cr_assert_eq(app->view.subject.kind, SUBJECT_SOURCE);
    cr_assert(shows("Dagsordenen"));
}

Test(sources, attachments_are_listed_once)
{
    open_town(24, 80);
    meddle(&place, "INSERT INTO attachment (id, version, item, number, title) "
                   "SELECT 92000, 1, id, 1, 'Tegning' FROM item WHERE title LIKE 'Fornyelse%'; "
                   "INSERT INTO attachment (id, version, item, number, title) "
                   "SELECT 92001, 1, id, 2, '2022-budget' FROM item WHERE title LIKE 'Fornyelse%'; "
                   "INSERT INTO section (id, version, presentation, number, kind, heading, body) "
                   "SELECT 92002, 1, presentation, 9, 'attachments', 'Bilagsliste', "
                   "'1. Tegning' || char(10) || '- 2022-budget' FROM item "
                   "WHERE title LIKE 'Fornyelse%'");
    type("Enter Enter Enter End");
    cr_assert(shows("• Tegning"));
    cr_assert(shows("• 2022-budget"));
    cr_assert_not(shows("Bilagsliste"));
    meddle(&place, "UPDATE section SET body = body || char(10) || 'Eftersendes' WHERE id = 92002");
    type("b Enter End");
    reader_go_to(&app->view.reader, 92002);
    app_paint(app);
    cr_assert(shows("Bilagsliste")); /* it says more */
}

/* A year's minutes in one file: it is read in parts. */
Test(sources, a_long_document_is_read_in_parts)
{
    open_town(24, 80);
    meddle(&place, "UPDATE source SET line_count = 12000, body = CAST(replace(hex(zeroblob(5999)), "
                   "'00', 'a' || char(10) || 'b' || char(10)) || 'c' || char(10) || 'sidst' AS "
                   "BLOB) WHERE file_name = 'referat.txt'");
    meddle(&place, "UPDATE provenance SET first_line = 12000, last_line = 12000 "
                   "WHERE entity = 'item'");
    type("Enter Enter Enter S");
    cr_assert(shows("▶  12000 sidst"));
    type("p");
    cr_assert(shows(" 5001 a"));
    type("p p");
    cr_assert(shows("the document begins here"));
    type("n n End");
    cr_assert(shows("12000 sidst"));
}
