#include "db/read_attendance.h"
#include "db/read_case.h"
#include "db/read_decisions.h"
#include "db/read_meetings.h"
#include "db/search.h"
#include "town_suite.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(filters, .init = town_open, .fini = town_close);

static const struct viewer open_only = {.every_forum = true};
static const struct window first = {.place = WINDOW_FIRST, .count = 100};

static struct meeting_rows meetings(const struct viewer *viewer, struct meeting_filter filter)
{
    struct meeting_rows rows = {0};
    struct error err = {0};

    cr_assert_eq(read_meetings_where(database, viewer, &filter, &first, &arena, &rows, &err),
                 STATUS_OK, "%s %s", err.message, err.arguments[0]);
    return rows;
}

Test(filters, a_period_holds_its_first_and_its_last_day)
{
    struct meeting_filter filter = {
        .forum = town.council, .from = town_day(10), .to = town_day(12)};
    struct meeting_rows rows = meetings(&viewer_of_all, filter);

    cr_assert_eq(rows.count, 3);
    cr_assert(date_equal(rows.items[0].date, town_day(12)));
    cr_assert(date_equal(rows.items[2].date, town_day(10)));
    cr_assert_not(rows.edges.more_after);
    filter.from = date_add_days(town_day(10), 1);
    filter.to = date_add_days(town_day(12), -1);
    rows = meetings(&viewer_of_all, filter);
    cr_assert_eq(rows.count, 1);
    filter.forum.value = 0;
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 1, "the same without a forum");
    filter.to = date_add_days(filter.from, -1);
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 0, "a period that ends before it begins");
}

Test(filters, a_period_pages_like_the_whole)
{
    struct meeting_filter filter = {.from = town_day(0), .to = town_day(24)};
    struct window window = {.place = WINDOW_FIRST, .count = 10};
    struct meeting_rows rows = {0};
    size_t count = 0;

    do {
        cr_assert_eq(
            read_meetings_where(database, &viewer_of_all, &filter, &window, &arena, &rows, NULL),
            STATUS_OK);
        count += rows.count;
        window = (struct window){WINDOW_AFTER, 10, rows.items[rows.count - 1].key};
    } while (rows.edges.more_after);
    cr_assert_eq(count, 25);
    window = (struct window){.place = WINDOW_LAST, .count = 2};
    cr_assert_eq(
        read_meetings_where(database, &viewer_of_all, &filter, &window, &arena, &rows, NULL),
        STATUS_OK);
    cr_assert(date_equal(rows.items[1].date, town_day(0)));
}

Test(filters, meetings_of_a_case_and_of_a_person)
{
    struct meeting_filter filter = {.casefile = town.casefile};

    cr_assert_eq(meetings(&viewer_of_all, filter).count, 1);
    cr_assert_eq(meetings(&viewer_of_all, filter).items[0].id.value, town.meeting.value);
    filter.person = town.anna;
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 1);
    filter.forum = town.council;
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 0);
    filter = (struct meeting_filter){.person = town.bo};
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 1);
    filter.to = (struct date){2022, 3, 1};
    cr_assert_eq(meetings(&viewer_of_all, filter).count, 0);
}

static struct listed_items items(const struct viewer *viewer, const struct meeting_filter *filter,
                                 const struct window *window)
{
    struct listed_items rows = {0};
    struct error err = {0};

    cr_assert_eq(read_item_list(database, viewer, filter, window, &arena, &rows, &err), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    return rows;
}

/* Whether b comes after a: an older meeting, or a later place on the same agenda. */
static bool follows(const struct listed_item *a, const struct listed_item *b)
{
    int days = date_compare(b->date, a->date);

    return days < 0 || (days == 0 && b->item.position > a->item.position);
}

Test(filters, items_come_meeting_by_meeting_whatever_the_page)
{
    for (size_t count = 1; count <= 8; count++) {
        struct meeting_filter filter = {0};
        struct window window = {.place = WINDOW_FIRST, .count = count};
        struct listed_item last = {0};
        struct listed_items rows;
        size_t total = 0;

        do {
            rows = items(&viewer_of_all, &filter, &window);
            for (size_t i = 0; i < rows.count; i++, total++) {
                cr_assert(total == 0 || follows(&last, &rows.items[i]), "row %zu of %zu", total,
                          count);
                last = rows.items[i];
            }
            window = (struct window){WINDOW_AFTER, count, last.key};
        } while (rows.edges.more_after);
        cr_assert_eq(total, 63, "%zu in pages of %zu", total, count);
    }
}

Test(filters, items_of_a_period_and_of_a_case)
{
    struct meeting_filter filter = {.from = town_day(10), .to = town_day(11)};

    cr_assert_eq(items(&viewer_of_all, &filter, &first).count, 2);
    filter = (struct meeting_filter){.casefile = town.casefile};
    cr_assert_eq(items(&viewer_of_all, &filter, &first).count, 1);
    filter.forum = town.council;
    cr_assert_eq(items(&viewer_of_all, &filter, &first).count, 0);
}

Test(filters, closed_items_are_listed_by_their_public_title_alone)
{
    struct meeting_filter filter = {.forum = town.committee};
    struct listed_items rows = items(&open_only, &filter, &first);

    cr_assert_eq(rows.count, 2);
    cr_assert_str_eq(rows.items[1].item.title, "Personalesag");
    cr_assert(rows.items[1].item.withheld);
    cr_assert_eq(items(&viewer_of_all, &filter, &first).count, 3);
}

Test(filters, cases_of_a_forum_stand_where_it_treated_them_last)
{
    struct meeting_filter filter = {.forum = town.committee};
    struct casefile_rows rows = {0};

    cr_assert_eq(read_casefiles_treated(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_str_eq(rows.items[0].number, "21/4954");
    cr_assert(date_equal(rows.items[0].last_treated, (struct date){2022, 3, 2}));
    filter.to = (struct date){2022, 3, 1};
    cr_assert_eq(read_casefiles_treated(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
}

Test(filters, decisions_of_a_person)
{
    struct decision_filter filter = {.person = town.bo};
    struct decision_rows rows = {0};

    cr_assert_eq(read_decisions(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_eq(rows.items[0].id.value, town.decision.value);
    cr_assert_str_eq(rows.items[0].mover, "Bo Aagaard");
    filter.party_against = "A";
    cr_assert_eq(read_decisions(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
    filter = (struct decision_filter){.person = town.anna};
    cr_assert_eq(read_decisions(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
}

Test(filters, attendance_of_a_person_in_a_forum_and_a_period)
{
    struct person_attendance_filter filter = {.person = town.anna, .forum = town.committee};
    struct person_attendance_rows rows = {0};

    cr_assert_eq(read_attendance_where(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 1);
    cr_assert_neq(rows.items[0].id, 0);
    cr_assert_str_eq(rows.items[0].name, "Anna Østergaard");
    filter.from = (struct date){2022, 3, 3};
    cr_assert_eq(read_attendance_where(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
    filter = (struct person_attendance_filter){.person = town.anna, .forum = town.council};
    cr_assert_eq(read_attendance_where(database, &open_only, &filter, &first, &arena, &rows, NULL),
                 STATUS_OK);
    cr_assert_eq(rows.count, 0);
}

static size_t hits(const struct viewer *viewer, struct search_request request)
{
    struct search_hits found = {0};

    request.count = 100;
    cr_assert_eq(search(database, viewer, &request, &arena, &found, NULL), STATUS_OK);
    return found.count;
}

Test(filters, search_of_a_forum_and_a_period)
{
    struct search_request request = {.words = "budgetopfølgning"};
    const struct viewer council = {.forums = {&town.council, 1}};

    cr_assert_eq(hits(&open_only, request), 30);
    request.forum = town.committee;
    cr_assert_eq(hits(&open_only, request), 0);
    cr_assert_eq(hits(&council, request), 0);
    request.forum = town.council;
    cr_assert_eq(hits(&open_only, request), 30);
    cr_assert_eq(hits(&council, request), 30);
    request.from = town_day(11);
    request.to = town_day(13);
    cr_assert_eq(hits(&open_only, request), 2);
    request.from = date_add_days(town_day(11), 1);
    cr_assert_eq(hits(&open_only, request), 1);
    request.to = date_add_days(town_day(13), -1);
    cr_assert_eq(hits(&open_only, request), 0);
}

Test(filters, a_search_of_a_forum_shows_no_more_of_it)
{
    struct search_request request = {.words = "Møllegården", .forum = town.committee};
    const struct viewer council = {.forums = {&town.council, 1}, .closed_everywhere = true};

    cr_assert_eq(hits(&viewer_of_all, request), 1);
    cr_assert_eq(hits(&open_only, request), 0);
    cr_assert_eq(hits(&council, request), 0);
}

static void add_memo_without_day(struct change_list *changes, void *context)
{
    struct change *source = change_insert(changes, ENTITY_SOURCE);

    (void)context;
    change_set_text(source, FIELD_SOURCE_FILE_NAME, "notat.txt");
    change_set_bytes(source, FIELD_SOURCE_HASH,
                     (struct slice){"fedcba9876543210fedcba9876543210", 32});
    change_set_text(source, FIELD_SOURCE_KIND, "note");
    change_set_integer(source, FIELD_SOURCE_LINE_COUNT, 1);
    change_set_integer(source, FIELD_SOURCE_READER, 1);
    change_set_bool(source, FIELD_SOURCE_CLOSED, false);
    change_set_text(source, FIELD_SOURCE_BODY, "Notat om xylofoner\n");
}

Test(filters, a_search_of_a_period_leaves_out_what_has_no_day)
{
    struct search_request request = {.words = "xylofoner"};

    commit_changes(database, add_memo_without_day, NULL);
    cr_assert_eq(hits(&viewer_of_all, request), 1);
    request.to = (struct date){2099, 12, 31};
    cr_assert_eq(hits(&viewer_of_all, request), 0);
    request.from = (struct date){1990, 1, 1};
    cr_assert_eq(hits(&viewer_of_all, request), 0);
    request.to = NO_DATE;
    cr_assert_eq(hits(&viewer_of_all, request), 0);
}
