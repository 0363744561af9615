#include "db/read_origin.h"

#include "town_suite.h"

#include <criterion/criterion.h>

static struct error err;

static void setup(void)
{
    town_open();
    meddle(&place,
           "DELETE FROM provenance;"
           "INSERT INTO provenance (id, version, entity, about, field, source, first_line, "
           "last_line) SELECT 90000 + row_number() OVER (), 1, entity, about, field, "
           "(SELECT id FROM source), line, line FROM ("
           "SELECT 'meeting' AS entity, m.id AS about, NULL AS field, 1 AS line FROM meeting m "
           "JOIN forum f ON f.id = m.forum WHERE f.name = 'Teknikudvalget' "
           "UNION ALL SELECT 'meeting', m.id, 'forum', 2 FROM meeting m "
           "JOIN forum f ON f.id = m.forum WHERE f.name = 'Teknikudvalget' "
           "UNION ALL SELECT 'attendance', id, NULL, 3 FROM attendance "
           "UNION ALL SELECT 'item', id, NULL, 4 FROM item WHERE title LIKE 'Fornyelse%' "
           "UNION ALL SELECT 'section', id, NULL, 4 FROM section)");
}

TestSuite(origins, .init = setup, .fini = town_close);

static struct origin_rows read_as(const struct viewer *viewer, enum origin_subject subject,
                                  int64_t id)
{
    struct origin_rows rows = {0};

    cr_assert_eq(read_origins(database, viewer, subject, id, &arena, &rows, &err), STATUS_OK, "%s",
                 err.arguments[0]);
    return rows;
}

static size_t count_about(const struct origin_rows *rows, int64_t about)
{
    size_t count = 0;

    for (size_t i = 0; i < rows->count; i++)
        count += rows->items[i].about == about;
    return count;
}

Test(origins, of_an_item_and_all_around_it)
{
    struct origin_rows rows = read_as(&viewer_of_all, ORIGIN_OF_ITEM, town.open_item.value);

    cr_assert_eq(rows.count, 6); /* item, section, the meeting twice, two who came or did not */
    cr_assert_eq(count_about(&rows, town.open_item.value), 1);
    cr_assert_eq(count_about(&rows, town.meeting.value), 2);
}

Test(origins, the_whole_row_comes_before_its_fields)
{
    struct origin_rows rows = read_as(&viewer_of_all, ORIGIN_OF_MEETING, town.meeting.value);

    cr_assert_eq(rows.count, 4);
    cr_assert_null(rows.items[0].field);
    cr_assert_str_eq(rows.items[1].field, "forum");
    cr_assert_eq(rows.items[1].origin.lines.first, 2);
    cr_assert_eq(rows.items[1].origin.source.value, town.source.value);
    cr_assert_str_eq(rows.items[1].title, "referat.txt");
    cr_assert_eq(rows.items[1].kind, DOCUMENT_MINUTES);
}

Test(origins, of_a_forum_where_minutes_name_it)
{
    struct origin_rows rows = read_as(&viewer_of_all, ORIGIN_OF_FORUM, town.committee.value);

    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].about, town.committee.value);
    cr_assert_null(rows.items[0].field);
    cr_assert_eq(rows.items[0].origin.lines.first, 2);
    cr_assert_eq(read_as(&viewer_of_all, ORIGIN_OF_FORUM, town.council.value).count, 0);
}

Test(origins, of_a_person_a_case_and_a_decision)
{
    struct origin_rows rows = read_as(&viewer_of_all, ORIGIN_OF_PERSON, town.anna.value);

    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].about, town.anna.value);
    rows = read_as(&viewer_of_all, ORIGIN_OF_CASEFILE, town.casefile.value);
    cr_assert_eq(count_about(&rows, town.casefile.value), 1); /* the item as which it came */
    cr_assert_eq(count_about(&rows, town.open_item.value), 1);
    cr_assert_eq(read_as(&viewer_of_all, ORIGIN_OF_DECISION, town.board.value).count, 0);
}

/* The document has a closed item in it: who may not read that has no lines of it. */
Test(origins, a_document_that_is_closed_gives_no_lines)
{
    const struct viewer stranger = {.every_forum = true};

    cr_assert_eq(read_as(&stranger, ORIGIN_OF_ITEM, town.open_item.value).count, 0);
    cr_assert_eq(read_as(&stranger, ORIGIN_OF_FORUM, town.committee.value).count, 0);
}
