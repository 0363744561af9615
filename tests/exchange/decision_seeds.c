/*
 * Decisions, votes and attendance of the seeds (acceptance.md: S0-C1 to C12, S0-M1, S2).
 */
#include "exchange/reader.h"

#include "tests/exchange/seeds.h"
#include "tests/exchange/vote_string.h"

#include <criterion/criterion.h>

static void read_seed(const char *name, struct reading_list *list)
{
    struct arena arena = ARENA_INIT;
    struct slice text = seed_text(&arena, name);
    struct error err = {0};

    cr_assert_eq(reader_read(text.data, text.length, name, list, &err), STATUS_OK);
    cr_assert_eq(list->count, 1);
    arena_clear(&arena);
}

/* One line a decision: item; own; body; day; points; outcome; vote; mover of a change. */
static void decisions_string(const struct reading *reading, struct str *out)
{
    for (size_t i = 0; i < reading->items.count; i++) {
        const struct reading_item *item = &reading->items.items[i];

        for (size_t k = 0; k < item->decisions.count; k++) {
            const struct reading_decision *decision = &item->decisions.items[k];
            struct str vote = STR_INIT;
            char date[DATE_TEXT];

            date_format_iso(decision->date, date);
            vote_string(&decision->vote, &vote);
            str_printf(out, "%s;%s;%s;%s;", item->number, decision->own ? "own" : "",
                       decision->own ? "" : decision->forum, date);
            for (size_t p = 0; p < decision->point_count; p++)
                str_printf(out, "%s%d", p == 0 ? "" : " ", decision->points[p]);
            str_printf(out, ";%s;%s;%s\n", outcome_key(decision->outcome), str_text(&vote),
                       decision->mover != NULL ? decision->mover : "");
            cr_expect_eq(decision->amendment, decision->mover != NULL);
            str_clear(&vote);
        }
    }
}

static void attendance_string(const struct reading *reading, struct str *out)
{
    for (size_t i = 0; i < reading->attendance.count; i++) {
        const struct reading_attendance *one = &reading->attendance.items[i];
        char to[CLOCK_TEXT];

        clock_format(one->to, to);
        str_printf(out, "%s;%s;%s;%s\n", one->name, attendance_state_key(one->state), to,
                   one->item != NULL ? one->item : "");
    }
}

static void check(const char *seed, const char *decisions, const char *attendance)
{
    struct reading_list list;
    struct str found = STR_INIT;

    read_seed(seed, &list);
    decisions_string(&list.items[0], &found);
    cr_expect_str_eq(str_text(&found), decisions, "decisions of seed %s:\n%s", seed,
                     str_text(&found));
    str_reset(&found);
    attendance_string(&list.items[0], &found);
    cr_expect_str_eq(str_text(&found), attendance, "attendance of seed %s:\n%s", seed,
                     str_text(&found));
    str_clear(&found);
    reading_list_clear(&list);
}

Test(decision_seeds, S0_C1_to_C12_and_M1)
{
    check("000",
          "1;own;;2021-04-07;;approved;;\n"
          "2;;By-, Plan- og Miljøudvalget;2020-12-03;;noted;;\n"
          "2;;Social- og Beskæftigelsesudvalget;2020-12-09;;noted;;\n"
          "2;;Økonomiudvalget;2020-12-14;;rejected;for 1 O against 8;Marlene Harpsøe\n"
          "2;;Økonomiudvalget;2020-12-14;1 2;recommended;for 8 against 1 Ø;\n"
          "2;;Økonomiudvalget;2020-12-14;3 4 5;recommended;;\n"
          "2;;Byrådet;2020-12-21;;rejected;for 2 O against 23;O\n"
          "2;;Byrådet;2020-12-21;1 2;approved;for 23 against 2 Ø;\n"
          "2;;Byrådet;2020-12-21;3 4 5;approved;;\n"
          "2;own;;2021-04-07;;noted;;\n"
          "3;;Økonomiudvalget;2021-03-15;;postponed;;\n"
          "3;own;;2021-04-07;;statement;;\n"
          "4;own;;2021-04-07;;none;;\n",
          "Palle Wørmann;present;;\n"
          "Kristina Kongsted;present;;\n"
          "Lisbeth Læssøe;absent;;\n"
          "Mette Lene Jensen;present;11:00;\n"
          "Lene Lindberg;present;;\n"
          "Anje Holmstad;present;;\n");
}

Test(decision_seeds, S2)
{
    check("002",
          "1;own;;2025-02-18;1;approved;;\n"
          "2;own;;2025-02-18;1;discussed;;\n"
          "2;own;;2025-02-18;2;recommended;;\n"
          "3;own;;2025-02-18;1;recommended;;\n"
          "4;own;;2025-02-18;1;noted;;\n"
          "5;own;;2025-02-18;;none;;\n"
          "6;own;;2025-02-18;1;approved;;\n",
          "Britta Huntley;present;;\n"
          "Jane Dahl;present;;\n"
          "Anja Nielsen;present;;\n"
          "Knud Vincents;present;;\n"
          "Jørgen Grüner;present;;\n"
          "Troels Brandt;present;;\n"
          "John Dyrby Paulsen;apology;;\n");
}
