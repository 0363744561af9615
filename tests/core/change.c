#include "core/change.h"

#include <criterion/criterion.h>
#include <string.h>

/* Keeps texts in an array and gives their place as digest, as a log would by hash. */
struct apart {
    const char *texts[16];
    size_t lengths[16];
    unsigned char count;
};

static void keep(void *context, const struct value *value, unsigned char digest[VALUE_DIGEST])
{
    struct apart *apart = context;

    memset(digest, 0, VALUE_DIGEST);
    digest[0] = apart->count;
    apart->texts[apart->count] = value->bytes.data;
    apart->lengths[apart->count++] = value->bytes.length;
}

static enum status fetch(void *context, const unsigned char digest[VALUE_DIGEST],
                         struct value *value, struct error *err)
{
    struct apart *apart = context;

    if (digest[0] >= apart->count)
        return error_set(err, STATUS_NOT_FOUND, "no such text", NULL);
    value->bytes = (struct slice){apart->texts[digest[0]], apart->lengths[digest[0]]};
    return STATUS_OK;
}

static void fill(struct change_list *list)
{
    struct change *forum = change_insert(list, ENTITY_FORUM);
    struct change *meeting = change_insert(list, ENTITY_MEETING);
    struct change *item = change_update(list, ENTITY_ITEM, 7, 3);

    change_set_text(forum, FIELD_FORUM_NAME, "Rådet\nfor . +forum");
    change_set_text(forum, FIELD_FORUM_KIND, "council");
    change_set_bool(forum, FIELD_FORUM_EXTERNAL, false);
    change_set_bool(forum, FIELD_FORUM_DISSOLVED, true);
    change_set_integer(forum, FIELD_FORUM_LEVEL, -9223372036854775807LL - 1);
    change_set_text(forum, FIELD_FORUM_SECRETARIAT, NULL);
    change_set_reference(meeting, FIELD_MEETING_FORUM, forum->id);
    change_set_date(meeting, FIELD_MEETING_DATE, (struct date){2021, 4, 7});
    change_set_clock(meeting, FIELD_MEETING_STARTS, (struct clock_time){600});
    change_set_clock(meeting, FIELD_MEETING_ENDS, NO_CLOCK);
    change_set_text(item, FIELD_ITEM_RESPONSIBLE, NULL);
    change_set_reference(item, FIELD_ITEM_CASEFILE, 0);
    change_delete(list, ENTITY_POINT, 9, 1);
}

Test(change, gives_ids_and_lets_new_rows_refer_to_each_other)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;

    change_list_init(&list, &arena, 100);
    fill(&list);
    cr_assert_eq(list.count, 4);
    cr_assert_eq(list.items[0]->id, 100);
    cr_assert_eq(list.items[1]->id, 101);
    cr_assert_eq(list.items[1]->values[FIELD_MEETING_FORUM].integer, 100);
    cr_assert_eq(list.next_id, 102);
    arena_clear(&arena);
}

Test(change, bytes_give_the_same_list_back)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;
    struct change_list read;
    struct apart apart = {.count = 0};
    struct value_keeper keeper = {&apart, keep};
    struct value_fetcher fetcher = {&apart, fetch};
    struct str first = STR_INIT;
    struct str second = STR_INIT;
    struct error err = {0};

    change_list_init(&list, &arena, 100);
    fill(&list);
    change_list_encode(&first, &list, &keeper);
    change_list_init(&read, &arena, 1);
    cr_assert_eq(change_list_decode(str_slice(&first), &fetcher, &read, &err), STATUS_OK);
    cr_assert_eq(read.count, list.count);
    cr_assert_eq(read.next_id, 102);
    cr_assert_eq(read.items[2]->version, 3);
    cr_assert_eq(read.items[2]->set, list.items[2]->set, "NULLs of an update stand in it");
    cr_assert(slice_is(read.items[0]->values[FIELD_FORUM_NAME].bytes, "Rådet\nfor . +forum"));
    cr_assert_eq(read.items[0]->values[FIELD_FORUM_LEVEL].integer, INT64_MIN);
    apart.count = 0;
    change_list_encode(&second, &read, &keeper);
    cr_assert(slice_equal(str_slice(&first), str_slice(&second)));
    str_clear(&first);
    str_clear(&second);
    arena_clear(&arena);
}

Test(change, every_cut_and_every_damaged_byte_is_seen_or_harmless)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;
    struct apart apart = {.count = 0};
    struct value_keeper keeper = {&apart, keep};
    struct value_fetcher fetcher = {&apart, fetch};
    struct str bytes = STR_INIT;
    size_t whole = 0;

    change_list_init(&list, &arena, 100);
    fill(&list);
    change_list_encode(&bytes, &list, &keeper);
    for (size_t cut = 0; cut < bytes.length; cut++) {
        struct change_list read;

        change_list_init(&read, &arena, 1);
        if (change_list_decode((struct slice){bytes.data, cut}, &fetcher, &read, NULL) == STATUS_OK)
            whole++; /* cut between two changes */
    }
    cr_assert_eq(whole, 4);
    for (size_t at = 0; at < bytes.length; at++) {
        struct change_list read;
        enum status status;

        bytes.data[at] ^= 0x15;
        change_list_init(&read, &arena, 1);
        status = change_list_decode(str_slice(&bytes), &fetcher, &read, NULL);
        cr_assert(status == STATUS_OK || status == STATUS_INVALID || status == STATUS_NOT_FOUND);
        bytes.data[at] ^= 0x15;
    }
    str_clear(&bytes);
    arena_clear(&arena);
}

Test(change, names_what_is_missing_and_what_may_not_change)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;
    struct change *change = NULL;
    struct error err = {0};

    change_list_init(&list, &arena, 1);
    change = change_insert(&list, ENTITY_POINT);
    change_set_reference(change, FIELD_POINT_PRESENTATION, 5);
    change_set_integer(change, FIELD_POINT_NUMBER, 1);
    cr_assert_eq(change_list_check(&list, &err), STATUS_INTERNAL);
    cr_assert_str_eq(err.arguments[0], "point");
    cr_assert_str_eq(err.arguments[1], "body");
    change_set_text(change, FIELD_POINT_BODY, "at …");
    cr_assert_eq(change_list_check(&list, &err), STATUS_OK);
    change = change_update(&list, ENTITY_POINT, 1, 1);
    change_set_text(change, FIELD_POINT_BODY, NULL);
    cr_assert_eq(change_list_check(&list, &err), STATUS_INTERNAL);
    change_set_text(change, FIELD_POINT_BODY, "at andet");
    cr_assert_eq(change_list_check(&list, &err), STATUS_OK);
    change_set_reference(change, FIELD_POINT_PRESENTATION, 6);
    cr_assert_eq(change_list_check(&list, &err), STATUS_INTERNAL);
    cr_assert_str_eq(err.arguments[1], "presentation");
    arena_clear(&arena);
}

static const char *column(const struct change *change, int field)
{
    return change->values[field].type == VALUE_NULL ? "" : change->values[field].bytes.data;
}

Test(change, vague_dates_come_back_with_their_alternatives)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;
    struct change *step = NULL;
    struct vague_date back = {.text = "5. eller 7. maj"};
    struct vague_date date = {.spans = {{{2025, 5, 7}, {2025, 5, 7}}, {{2025, 5, 5}, {2025, 5, 6}}},
                              .count = 2,
                              .year_known = true,
                              .text = "5. eller 7. maj"};

    change_list_init(&list, &arena, 1);
    step = change_insert(&list, ENTITY_STEP);
    change_set_vague(step, FIELD_STEP_DATE, &date);
    cr_assert_str_eq(column(step, FIELD_STEP_DATE), "5. eller 7. maj");
    cr_assert_str_eq(column(step, FIELD_STEP_DATE_FIRST), "2025-05-05");
    cr_assert_str_eq(column(step, FIELD_STEP_DATE_LAST), "2025-05-07");
    cr_assert_eq(vague_date_of_spans(column(step, FIELD_STEP_DATE_SPANS), &back), STATUS_OK);
    cr_assert_eq(back.count, 2);
    cr_assert(back.year_known);
    cr_assert(date_equal(back.spans[0].first, date.spans[0].first));
    cr_assert(date_equal(back.spans[1].last, date.spans[1].last));
    arena_clear(&arena);
}

Test(change, vague_dates_without_a_year_have_no_first_day)
{
    struct arena arena = ARENA_INIT;
    struct change_list list;
    struct change *step = NULL;
    struct vague_date back = NO_VAGUE_DATE;
    struct vague_date date = {.spans = {{{0, 2, 20}, {0, 2, 29}}}, .count = 1, .text = "ultimo"};

    change_list_init(&list, &arena, 1);
    step = change_insert(&list, ENTITY_STEP);
    change_set_vague(step, FIELD_STEP_DATE, &date);
    cr_assert_str_eq(column(step, FIELD_STEP_DATE_FIRST), "");
    cr_assert_str_eq(column(step, FIELD_STEP_DATE_SPANS), "--02-20/--02-29");
    cr_assert_eq(vague_date_of_spans(column(step, FIELD_STEP_DATE_SPANS), &back), STATUS_OK);
    cr_assert_not(back.year_known);
    cr_assert_eq(back.spans[0].last.day, 29);
    cr_assert_eq(back.spans[0].last.year, 0);
    arena_clear(&arena);
}

Test(change, vague_dates_come_back_as_they_were_said)
{
    static const char *const said[] = {"2025-03-03",
                                       "2010-03",
                                       "2012",
                                       "2025-W12",
                                       "ultimo februar 2011",
                                       "medio 2012",
                                       "primo 2. kvartal 2011",
                                       "1. halvår 2021 eller 1. halvår 2022",
                                       "midt i 4. kvartal 2011",
                                       "foråret 2011",
                                       "vinteren 2010",
                                       "inden sommerferien 2010",
                                       "efter sommerferien 2010",
                                       "2010-04/2010-06",
                                       "2025-01-01/2025-02-15",
                                       "2025-05-05 eller 2025-05-07"};

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        struct arena arena = ARENA_INIT;
        struct vague_date date = NO_VAGUE_DATE;
        struct vague_date back = NO_VAGUE_DATE;
        struct str again = STR_INIT;
        struct change_list list;
        struct change *step = NULL;

        cr_assert_eq(vague_date_parse(said[i], 0, &date), STATUS_OK, "%s", said[i]);
        change_list_init(&list, &arena, 1);
        step = change_insert(&list, ENTITY_STEP);
        change_set_vague(step, FIELD_STEP_DATE, &date);
        cr_assert_eq(vague_date_of_spans(column(step, FIELD_STEP_DATE_SPANS), &back), STATUS_OK);
        vague_date_format(&back, &again);
        cr_assert_str_eq(str_text(&again), said[i]);
        str_clear(&again);
        arena_clear(&arena);
    }
}

Test(change, spans_that_are_none_are_refused)
{
    static const char *const bad[] = {"",
                                      "2025-05-05",
                                      "2025-05-05/",
                                      "2025-05-05/2025-05-32",
                                      "2025-05-05/--05-06",
                                      "2025-05-05/2025-05-06|",
                                      "2025-05-05/2025-05-06x",
                                      "2025-05-05/2025-05-06 ",
                                      "2025-05-05/2025-05-06 fortnight",
                                      "--13-01/--13-02"};

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct vague_date date = {.count = 3};

        cr_assert_eq(vague_date_of_spans(bad[i], &date), STATUS_INVALID, "%s", bad[i]);
        cr_assert_eq(date.count, 3);
    }
}
