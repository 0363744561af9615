#include "import_text.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* Several documents of one meeting. All names are made up. */

TestSuite(import_twice, .init = import_text_set_up, .fini = import_text_tear_down);

static int64_t count(const char *sql)
{
    return import_text_count(sql);
}

static void take(const char *name, const char *text)
{
    import_text(name, slice_of(text), 1);
}

#define HEAD                      "REFERAT Teknisk Udvalg d. 05-05-2021 kl. 16:00\n\n"
#define MINUTES                   HEAD "Til stede: Bo Lund, Per Holm\n\n"
#define AGENDA                    "DAGSORDEN Teknisk Udvalg d. 05-05-2021 kl. 16:00\n\n"
#define ITEM(number, title, said) "Punkt " number ": " title "\n\n" said
#define DECIDED                   "Beslutning\nGodkendt.\n\n"

static const char minutes[] = MINUTES ITEM("1", "Cykelsti", "21/100\n\n" DECIDED)
    ITEM("2", "Tillæg: træer", "21/102\n\n" DECIDED)
        ITEM("3", "Ny bro over sundet", "21/101\n\n" DECIDED);
static const char agenda[] = AGENDA ITEM("1", "Cykelsti", "21/100\n\nSagsfremstilling\nEn sti.\n\n")
    ITEM("2", "Ny bro over sundet, anlæg", "21/101\n\nSagsfremstilling\nEn bro.\n");

static void check_numbers(const char *order)
{
    cr_expect_eq(count("SELECT count(*) FROM item"), 3, "%s", order);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE number = '2'"), 1, "%s", order);
    cr_expect_eq(
        count("SELECT count(*) FROM item WHERE number = '3' AND title = 'Ny bro over sundet' "
              "AND position = 3"),
        1, "%s", order);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 0, "%s", order);
    cr_expect_eq(count("SELECT count(*) FROM section WHERE body LIKE '%En bro.%'"), 1,
                 "%s: what the agenda alone says is kept", order);
}

Test(import_twice, minutes_count_before_the_agenda_in_either_order)
{
    take("m", minutes);
    take("a", agenda);
    check_numbers("the minutes first");
    import_text_tear_down();
    import_text_set_up();
    take("a", agenda);
    take("m", minutes);
    check_numbers("the agenda first");
}

Test(import_twice, later_minutes_mend_a_retitled_item_and_tell)
{
    take("red",
         MINUTES ITEM("1", "Godkendelse rød", "Beslutning\nGodkendt med 3 stemmer mod 2 (Ø).\n"));
    take("blue",
         MINUTES ITEM("1", "Godkendelse blå", "Beslutning\nGodkendt med 4 stemmer mod 1 (Ø).\n"));
    cr_expect_eq(count("SELECT count(*) FROM item WHERE title = 'Godkendelse blå'"), 1);
    cr_expect_eq(count("SELECT count(*) FROM item"), 1);
    cr_expect_eq(count("SELECT count(*) FROM decision"), 1);
    cr_expect_eq(count("SELECT count(*) FROM vote WHERE count_for = 4 AND count_against = 1"), 1);
    cr_expect_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-CHANGED'"), 2,
                 "the title and the vote");
}

Test(import_twice, another_item_in_the_same_place_is_another)
{
    take("agenda", AGENDA ITEM("1", "Cykelsti", "Sagsfremstilling\nEn sti.\n")
                       ITEM("2", "Ny bro", "Sagsfremstilling\nEn bro.\n"));
    take("minutes", MINUTES ITEM("1", "Cykelsti", DECIDED) ITEM("2", "Havnens skure", DECIDED));
    cr_expect_eq(count("SELECT count(*) FROM item"), 3, "an agenda's item is no misnamed one");
    take("again", MINUTES ITEM("1", "Havnens skure", DECIDED) ITEM("2", "Cykelsti", DECIDED));
    cr_expect_eq(count("SELECT count(*) FROM item"), 3, "two that changed places");
    cr_expect_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-CHANGED'"), 0);
}

static void correct(const char *field, const char *value)
{
    char id[24];

    snprintf(id, sizeof id, "%lld", (long long)count("SELECT min(id) FROM meeting"));
    import_text_correct("meeting", id, field, value);
}

static const char first[] = MINUTES ITEM("1", "Cykelsti", "21/100\n\n" DECIDED);
static const char changed[] = MINUTES ITEM("1", "Cykelsti", "21/100\n\nBeslutning\nForkastet.\n");

Test(import_twice, a_mended_day_stays_though_the_file_changes)
{
    take("first", first);
    correct("date", "2021-05-07");
    take("changed", changed);
    cr_expect_eq(count("SELECT count(*) FROM meeting WHERE date = '2021-05-07'"), 1);
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 1);
    cr_expect_eq(count("SELECT count(*) FROM decision WHERE outcome = 'rejected' "
                       "AND date = '2021-05-07'"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM decision"), 1);
    take("real", "REFERAT Teknisk Udvalg d. 07-06-2021 kl. 16:00\n\n"
                 "Punkt 1: Cykelsti\n\nBeslutning\nGodkendt.\n");
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 2, "a day that nobody misread");
}

Test(import_twice, a_mended_body_stays_though_the_file_changes)
{
    char forum[24];

    take("first", first);
    take("other", "REFERAT Havneudvalget d. 04-04-2021\n\nPunkt 1: Mole\n\n" DECIDED);
    snprintf(forum, sizeof forum, "%lld",
             (long long)count("SELECT id FROM forum WHERE name = 'Havneudvalget'"));
    correct("forum", forum);
    take("changed", changed);
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 2);
    cr_expect_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE f.name = 'Havneudvalget'"),
                 2);
    cr_expect_eq(count("SELECT count(*) FROM decision WHERE outcome = 'rejected'"), 1);
}
