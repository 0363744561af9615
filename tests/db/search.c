#include "db/search.h"

#include "db/search_query.h"
#include "town_suite.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(search, .init = town_open, .fini = town_close);

static const struct viewer open_only = {.every_forum = true};

static struct search_hits find_as(const struct viewer *viewer, const char *words)
{
    struct search_request request = {.words = words, .count = 50};
    struct search_hits hits = {0};
    struct error err = {0};

    cr_assert_eq(search(database, viewer, &request, &arena, &hits, &err), STATUS_OK, "%s: %s",
                 words, err.arguments[0]);
    return hits;
}

static size_t count(const char *words)
{
    return find_as(&open_only, words).count;
}

Test(search, finds_every_form_of_a_word)
{
    cr_assert_eq(count("broen"), 1);
    cr_assert_eq(count("BROENS"), 1);
    cr_assert_eq(count("skole"), 30);
    cr_assert_eq(count("anbefale"), 1, "anbefales");
    cr_assert_eq(count("helhedsplan"), 1, "helhedsplanerne");
    cr_assert_eq(count("helhedsplaners"), 1);
    cr_assert_eq(count("hest"), 0);
}

Test(search, finds_all_words_wherever_they_stand_in_the_item)
{
    cr_assert_eq(count("broen 1932"), 1, "title and text");
    cr_assert_eq(count("broen skolerne"), 0);
    cr_assert_eq(count("havnelauget"), 1, "a decision of an outside board");
    cr_assert_eq(count("tilbagesendt"), 2, "what an earlier body said, and where it is reported");
}

Test(search, finds_case_numbers_and_phrases)
{
    cr_assert_eq(count("21/4954"), 1);
    cr_assert_eq(count("4954/21"), 0, "the two numbers in their order");
    cr_assert_eq(count("\"broen over åen\""), 1);
    cr_assert_eq(count("\"åen over broen\""), 0);
    cr_assert_eq(count("\"over åen"), 1, "a quote that is not closed yet");
}

Test(search, finds_beginnings_of_words)
{
    struct search_request typing = {.words = "forny", .prefix = true, .count = 10};
    struct search_hits hits;

    cr_assert_eq(count("budgetop*"), 30);
    cr_assert_eq(count("budgetop"), 0);
    cr_assert_eq(search(database, &open_only, &typing, &arena, &hits, NULL), STATUS_OK);
    cr_assert_eq(hits.count, 1);
    typing.words = "skolerne";
    cr_assert_eq(search(database, &open_only, &typing, &arena, &hits, NULL), STATUS_OK);
    cr_assert_eq(hits.count, 10, "typed to its end, a word still is found by its stem");
    cr_assert(hits.more);
}

Test(search, newest_come_first_page_by_page)
{
    struct search_request request = {.words = "orientering", .count = 12};
    struct search_hits hits;
    struct date last = {9999, 12, 31};
    size_t seen = 0;

    do {
        cr_assert_eq(search(database, &open_only, &request, &arena, &hits, NULL), STATUS_OK);
        for (size_t i = 0; i < hits.count; i++) {
            cr_assert_lt(date_compare(hits.items[i].date, last), 0);
            last = hits.items[i].date;
        }
        seen += hits.count;
        request.before = hits.items[hits.count - 1].key;
    } while (hits.more);
    cr_assert_eq(seen, 30);
    cr_assert_eq(hits.count, 6);
}

Test(search, items_of_one_meeting_come_in_their_order)
{
    struct search_hits hits = find_as(&viewer_of_all, "af");

    cr_assert_eq(hits.count, 3);
    cr_assert_eq(hits.items[0].item.value, town.open_item.value);
    cr_assert_eq(hits.items[1].item.value, town.closed_item.value);
    cr_assert_eq(hits.items[2].item.value, town.titled_item.value);
}

Test(search, marks_what_was_found)
{
    struct search_hits hits = find_as(&open_only, "broens");
    const struct marked_text *title = &hits.items[0].title;

    cr_assert_eq(hits.count, 1);
    cr_assert_str_eq(title->text, "Fornyelse af broen");
    cr_assert_eq(title->mark_count, 1);
    cr_assert_eq(title->marks[0].first, strlen("Fornyelse af "));
    cr_assert_eq(title->marks[0].end, strlen(title->text));
    cr_assert_gt(hits.items[0].extract.mark_count, 0);
    cr_assert_str_eq(hits.items[0].forum_name, "Teknikudvalget");
}

Test(search, closed_content_is_found_by_those_alone_who_may_read_it)
{
    struct viewer insider = {.every_forum = true, .closed = {&town.committee, 1}};
    struct viewer elsewhere = {.every_forum = true, .closed = {&town.council, 1}};

    cr_assert_eq(count("Hemmelig"), 0);
    cr_assert_eq(count("Møllegården"), 0);
    cr_assert_eq(count("Personalesag"), 0, "its neutral title leads nowhere");
    cr_assert_eq(find_as(&elsewhere, "Møllegården").count, 0);
    cr_assert_eq(find_as(&insider, "Møllegården").count, 1);
    cr_assert(find_as(&insider, "Møllegården").items[0].closed);
    cr_assert_eq(find_as(&viewer_of_all, "Hemmelig").count, 1);
    cr_assert_eq(ask_number(&place, "SELECT count(*) FROM search_open_docsize d "
                                    "JOIN search_row r ON r.number = d.id WHERE r.closed = 1"),
                 0, "it stands in no index that others' searches touch");
}

Test(search, a_reader_of_one_forum_finds_that_forum_s_alone)
{
    struct viewer council = {.forums = {&town.council, 1}};
    struct viewer committee = {.forums = {&town.committee, 1}, .closed_everywhere = true};
    struct viewer nobody = {.every_forum = false};

    cr_assert_eq(find_as(&council, "broen").count, 0);
    cr_assert_eq(find_as(&council, "skolerne").count, 30);
    cr_assert_eq(find_as(&committee, "broen").count, 1);
    cr_assert_eq(find_as(&committee, "Hemmelig").count, 1);
    cr_assert_eq(find_as(&committee, "skolerne").count, 0);
    cr_assert_eq(find_as(&nobody, "skolerne").count, 0);
}

Test(search, whatever_is_typed_is_a_search)
{
    static const char *const typed[] = {
        "",         " ",          "\"",       "\"\"",      "*",         "**",
        "a*",       "NOT",        "AND",      "a OR b",    "(",         ")",
        "title:x",  "{title}: x", "^a",       "a + b",     "-a",        "a-b",
        "§",        "§ 17,4",     "a\"b",     "NEAR(a b)", "\xC3\xA6*", "''; DROP",
        "\xFF\xFE", "a AND",      "scope:f1", "co:la",     "1.2.3",     "\"a b\"*",
    };

    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++)
        find_as(&viewer_of_all, typed[i]);
    cr_assert_eq(count("scope:f1"), 0);
}

Test(search, very_many_words_are_cut_not_refused)
{
    struct str words = STR_INIT;

    for (int i = 0; i < 5000; i++)
        str_append(&words, "broen \"");
    find_as(&open_only, str_text(&words));
    str_clear(&words);
}

static void rename_item(struct change_list *changes, void *context)
{
    struct town *seen = context;

    change_set_text(change_update(changes, ENTITY_ITEM, seen->open_item.value, 1), FIELD_ITEM_TITLE,
                    "Sejladsen");
}

static void move_meeting(struct change_list *changes, void *context)
{
    struct town *seen = context;

    change_set_date(change_update(changes, ENTITY_MEETING, seen->meeting.value, 1),
                    FIELD_MEETING_DATE, (struct date){2020, 5, 4});
}

static void close_item(struct change_list *changes, void *context)
{
    struct town *seen = context;

    change_set_bool(change_update(changes, ENTITY_ITEM, seen->open_item.value, 1),
                    FIELD_ITEM_CLOSED, true);
}

static void change_board(struct change_list *changes, void *context)
{
    struct town *seen = context;

    change_set_text(change_update(changes, ENTITY_DECISION, seen->board.value, 1),
                    FIELD_DECISION_BODY, "Laugets oldermand trak sig.");
}

/* The index's own check compares it with the texts word by word. */
static void check_index(void)
{
    struct error err = {0};

    cr_assert_eq(engine_begin_write(database_engine(database), &err), STATUS_OK);
    cr_assert_eq(search_index_check(database_engine(database), &err), STATUS_OK, "%s", err.message);
    engine_rollback(database_engine(database));
}

Test(search, the_index_follows_every_change)
{
    check_index();
    commit_changes(database, rename_item, &town);
    cr_assert_eq(count("sejladsen"), 1);
    cr_assert_eq(count("fornyelse"), 1, "the point still says so");
    cr_assert_eq(find_as(&open_only, "sejladsen").items[0].title.mark_count, 1);
    check_index();
    commit_changes(database, change_board, &town);
    cr_assert_eq(count("havnelauget"), 0);
    cr_assert_eq(count("oldermand"), 1);
    check_index();
}

Test(search, rows_follow_the_day_of_the_meeting)
{
    commit_changes(database, move_meeting, &town);
    cr_assert(date_equal(find_as(&open_only, "broen").items[0].date, (struct date){2020, 5, 4}));
    cr_assert_eq(ask_number(&place,
                            "SELECT count(*) FROM search_row r JOIN item i ON i.id = r.about "
                            "JOIN meeting m ON m.id = i.meeting WHERE r.number >> 24 <> "
                            "julianday(m.date) - julianday('1583-01-01')"),
                 0);
    check_index();
}

Test(search, what_is_closed_later_leaves_the_open_index)
{
    commit_changes(database, close_item, &town);
    cr_assert_eq(count("broen"), 0);
    cr_assert_eq(find_as(&viewer_of_all, "broen").count, 1);
    check_index();
}
