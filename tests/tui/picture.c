#include "tui/picture.h"

#include "tests/db/place.h"
#include "tests/db/town.h"
#include "tui/sources.h"

#include <criterion/criterion.h>

static struct place place;
static struct town town;
static struct database *database;
static const struct ui ui = {.charset = CHARSET_UTF8};
static struct ui danish;
static struct reading_room room;
static struct picture picture;
static struct error err;

/* Anna is at all 60 meetings of the council but each fifth, Bo at the last ten, the first of these
   in part. */
static const char ATTENDANCE[] =
    "INSERT INTO attendance (id, version, meeting, person, position, state, from_time) "
    "SELECT 100000 + n, 1, m, p, 1, CASE WHEN n % 5 = 0 THEN 'apology' ELSE 'present' END, NULL "
    "FROM (SELECT row_number() OVER (ORDER BY date, id) AS n, id AS m, "
    "(SELECT id FROM person WHERE name LIKE 'Anna%') AS p FROM meeting WHERE forum = "
    "(SELECT id FROM forum WHERE name = 'Byrådet'));"
    "INSERT INTO attendance (id, version, meeting, person, position, state, from_time) "
    "SELECT 200000 + n, 1, m, p, 2, 'present', CASE WHEN n = 51 THEN 900 END "
    "FROM (SELECT row_number() OVER (ORDER BY date, id) AS n, id AS m, "
    "(SELECT id FROM person WHERE name LIKE 'Bo %') AS p FROM meeting WHERE forum = "
    "(SELECT id FROM forum WHERE name = 'Byrådet')) WHERE n > 50";

static void setup(void)
{
    place_make(&place);
    database = place_open(&place);
    town_make(database, &town);
    meddle(&place, ATTENDANCE);
    danish = (struct ui){.catalog = catalog_get(LANGUAGE_DANISH), .charset = ui.charset};
    room = (struct reading_room){database, &viewer_of_all, &danish};
    picture_init(&picture, &room);
    (void)picture_room(&picture, 20);
}

static void teardown(void)
{
    picture_clear(&picture);
    database_close(database);
    place_remove(&place);
}

TestSuite(picture, .init = setup, .fini = teardown);

static void show_council(void)
{
    cr_assert_eq(picture_show(&picture, false, town.council.value, &err), STATUS_OK);
}

/* Which of the council's meetings stand at the edges and under the cursor. */
static void expect(int first, int selected, int last)
{
    cr_assert(date_equal(picture.meetings[0].date, town_day(first)), "first %d",
              picture.meetings[0].date.month * 100 + picture.meetings[0].date.day);
    cr_assert(date_equal(picture_selected(&picture)->date, town_day(selected)), "selected %zu",
              picture.selected);
    cr_assert(date_equal(picture.meetings[picture.meeting_count - 1].date, town_day(last)));
    cr_assert_eq(picture.more_before, first > 0);
    cr_assert_eq(picture.more_after, last < 59);
}

Test(picture, begins_with_the_newest_meetings)
{
    show_council();
    expect(40, 59, 59);
    cr_assert_eq(picture.row_count, 2);
    cr_assert_str_eq(picture.name, "Byrådet");
}

Test(picture, walks_meeting_by_meeting_from_end_to_end_and_back)
{
    show_council();
    for (int at = 58; at >= 0; at--) {
        cr_assert_eq(picture_move(&picture, -1, &err), STATUS_OK);
        cr_assert(date_equal(picture_selected(&picture)->date, town_day(at)), "at %d", at);
        cr_assert_eq(picture.meeting_count, 20);
    }
    cr_assert_eq(picture_move(&picture, -1, &err), STATUS_OK);
    expect(0, 0, 19);
    for (int at = 1; at < 60; at++) {
        cr_assert_eq(picture_move(&picture, 1, &err), STATUS_OK);
        cr_assert(date_equal(picture_selected(&picture)->date, town_day(at)), "at %d", at);
    }
    cr_assert_eq(picture_move(&picture, 1, &err), STATUS_OK);
    expect(40, 59, 59);
}

Test(picture, turns_pages_and_goes_to_the_ends)
{
    show_council();
    cr_assert_eq(picture_page(&picture, false, &err), STATUS_OK);
    expect(21, 21, 40);
    cr_assert_eq(picture_page(&picture, false, &err), STATUS_OK);
    expect(2, 2, 21);
    cr_assert_eq(picture_page(&picture, false, &err), STATUS_OK);
    expect(0, 0, 19); /* the last page is filled */
    cr_assert_eq(picture_page(&picture, false, &err), STATUS_OK);
    expect(0, 0, 19);
    cr_assert_eq(picture_page(&picture, true, &err), STATUS_OK);
    expect(19, 38, 38);
    cr_assert_eq(picture_end(&picture, true, &err), STATUS_OK);
    expect(40, 59, 59);
    cr_assert_eq(picture_page(&picture, true, &err), STATUS_OK);
    expect(40, 59, 59);
    cr_assert_eq(picture_end(&picture, false, &err), STATUS_OK);
    expect(0, 0, 19);
}

Test(picture, jumps_to_a_day_or_the_meeting_before_it)
{
    show_council();
    cr_assert_eq(picture_jump(&picture, town_day(30), &err), STATUS_OK);
    cr_assert(date_equal(picture_selected(&picture)->date, town_day(30)));
    cr_assert_eq(picture.meeting_count, 20);
    cr_assert_eq(picture_jump(&picture, date_add_days(town_day(30), 6), &err), STATUS_OK);
    cr_assert(date_equal(picture_selected(&picture)->date, town_day(30)));
    cr_assert_eq(picture_jump(&picture, (struct date){1999, 1, 1}, &err), STATUS_OK);
    expect(0, 0, 19);
    cr_assert_eq(picture_jump(&picture, (struct date){2099, 1, 1}, &err), STATUS_OK);
    expect(40, 59, 59);
}

Test(picture, another_width_keeps_the_selected_meeting)
{
    show_council();
    cr_assert_eq(picture_jump(&picture, town_day(30), &err), STATUS_OK);
    cr_assert_not(picture_room(&picture, 20));
    cr_assert(picture_room(&picture, 5));
    cr_assert_eq(picture_reload(&picture, &err), STATUS_OK);
    cr_assert_eq(picture.meeting_count, 5);
    cr_assert(date_equal(picture_selected(&picture)->date, town_day(30)));
    cr_assert(picture_room(&picture, 200));
    cr_assert_eq(picture_reload(&picture, &err), STATUS_OK);
    cr_assert_eq(picture.meeting_count, 60);
    cr_assert(date_equal(picture_selected(&picture)->date, town_day(30)));
    cr_assert(picture_room(&picture, 0)); /* one at least */
    cr_assert_eq(picture_reload(&picture, &err), STATUS_OK);
    expect(30, 30, 30);
}

Test(picture, a_forum_without_meetings_is_empty)
{
    cr_assert_eq(picture_show(&picture, false, town.old.value, &err), STATUS_OK);
    cr_assert_null(picture_selected(&picture));
    cr_assert_eq(picture_move(&picture, -1, &err), STATUS_OK);
    cr_assert_eq(picture_page(&picture, true, &err), STATUS_OK);
    cr_assert_eq(picture_end(&picture, false, &err), STATUS_OK);
    cr_assert_eq(picture_jump(&picture, town_day(1), &err), STATUS_OK);
    cr_assert_eq(picture_reload(&picture, &err), STATUS_OK);
}

static void expect_words(const struct picture_row *row, const char *words)
{
    struct str text = STR_INIT;

    picture_words(&picture, &danish, row, &text);
    cr_assert_str_eq(str_text(&text), words);
    str_clear(&text);
}

Test(picture, says_in_words_what_a_mark_says)
{
    const struct picture_row *bo;

    show_council();
    cr_assert_eq(picture_jump(&picture, town_day(50), &err), STATUS_OK);
    bo = picture_row_of(&picture, town.bo.value);
    cr_assert_not_null(bo);
    cr_assert_str_eq(picture_mark(&picture, bo, picture.selected), "◐");
    expect_words(bo, "17.12.2021  ◐ til stede, kom senere eller gik før");
    cr_assert_eq(picture_move(&picture, -1, &err), STATUS_OK);
    bo = picture_row_of(&picture, town.bo.value);
    cr_assert_str_eq(picture_mark(&picture, bo, picture.selected), "·");
    expect_words(picture_row_of(&picture, town.anna.value), "10.12.2021  ○ afbud");
    cr_assert_null(picture_row_of(&picture, town.council.value));
}

Test(picture, a_person_over_time_is_forum_by_forum)
{
    cr_assert_eq(picture_show(&picture, true, town.anna.value, &err), STATUS_OK);
    cr_assert_eq(picture.row_count, 2);
    cr_assert_str_eq(picture.rows[0].name, "Teknikudvalget"); /* where she was last */
    cr_assert_str_eq(picture_selected(&picture)->forum, "Teknikudvalget");
    cr_assert_str_eq(picture_mark(&picture, &picture.rows[1], picture.selected), " ");
    expect_words(&picture.rows[1], "02.03.2022 Teknikudvalget  ◐ til stede, "
                                   "kom senere eller gik før");
    cr_assert_eq(picture_end(&picture, false, &err), STATUS_OK);
    cr_assert_eq(picture.row_count, 1);
    expect_words(NULL, "01.01.2021 Byrådet  ● til stede");
}

static void expect_scale(int columns, const char *scale)
{
    struct str text = STR_INIT;

    picture_scale(&picture, columns, &text);
    cr_assert_str_eq(str_text(&text), scale, "%s", str_text(&text));
    str_clear(&text);
}

Test(picture, dates_stand_above_their_meetings_where_they_have_room)
{
    (void)picture_room(&picture, 26);
    show_council();
    expect_scale(26, "27.08.2021 12.11.2021");
    expect_scale(12, "08.21 10.21");
    expect_scale(11, "08.21 10.21");
    expect_scale(10, "08.21");
    expect_scale(4, "");
}
