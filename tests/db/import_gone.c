#include "import_text.h"

#include <criterion/criterion.h>
#include <string.h>

/* What the newest document of a meeting no longer has. All names are made up. */

TestSuite(import_gone, .init = import_text_set_up, .fini = import_text_tear_down);

static int64_t count(const char *sql)
{
    return import_text_count(sql);
}

static const char head[] = " Havneudvalget d. 09-03-2026\n"
                           "\n"
                           "Mødedato\tMandag d. 9. marts 2026 kl. 15:00\n"
                           "Mødested\tRådhuset\n";
static const char members[] = "Mødedeltagere\tAne Lund, Bo Holm, Cai Bæk, Dorte Krog\n";
static const char *const items[] = {
    "\nPunkt 1: Godkendelse af dagsorden (B)\n",
    "\nPunkt 2: Ny bro over sundet (B)\n\n25/00002\n\nSagen afgøres i:\n\nHavneudvalget\n",
    "\nPunkt 3: Lys på molen (B)\n\n25/00003\n\nSagen afgøres i:\n\nHavneudvalget\n",
    "\nPunkt 4: Leje af skure (B)\n\n25/00004\n\nSagen afgøres i:\n\nHavneudvalget\n",
};
static const char approved[] = "\nBeslutning\n\nGodkendt.\n";

/* A document with these items, bit n for the n-th; minutes decide each. */
static bool take(const char *name, const char *kind, unsigned which)
{
    bool minutes = strcmp(kind, "REFERAT") == 0;
    struct str text = STR_INIT;
    bool changed;

    str_printf(&text, "%s%s%s", kind, head, minutes ? members : "");
    for (unsigned i = 0; i < sizeof items / sizeof *items; i++) {
        if ((which >> i & 1) != 0)
            str_printf(&text, "%s%s", items[i], minutes ? approved : "");
    }
    changed = import_text(name, str_slice(&text), 1);
    str_clear(&text);
    return changed;
}

static void check_taken_off(const char *about)
{
    cr_expect_eq(count("SELECT count(*) FROM item"), 4, "%s: it stays", about);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1 AND number = '4'"), 1, "%s",
                 about);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 1, "%s", about);
    cr_expect_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-GONE'"), 1, "%s", about);
    cr_expect_eq(count("SELECT count(*) FROM step s JOIN casefile c ON c.id = s.casefile "
                       "WHERE c.number = '25/00004' AND s.state = 'postponed' "
                       "AND s.date_first = '2026-03-09'"),
                 1, "%s", about);
    cr_expect_eq(count("SELECT count(*) FROM step s JOIN casefile c ON c.id = s.casefile "
                       "WHERE c.number = '25/00004' AND s.state = 'ready' "
                       "AND s.date_first IS NULL"),
                 1, "%s: the case comes again", about);
    cr_expect_eq(count("SELECT count(*) FROM casefile WHERE state = 'decided'"), 2, "%s", about);
}

Test(import_gone, an_item_that_the_minutes_lack_was_taken_off)
{
    take("agenda", "DAGSORDEN", 0xF);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 0);
    take("minutes", "REFERAT", 0x7);
    check_taken_off("the agenda first");
    import_text_tear_down();
    import_text_set_up();
    take("minutes", "REFERAT", 0x7);
    take("agenda", "DAGSORDEN", 0xF);
    check_taken_off("the minutes first");
}

Test(import_gone, an_excerpt_takes_nothing_away)
{
    take("agenda", "DAGSORDEN", 0xF);
    take("excerpt", "REFERAT", 0x2);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 0);
    take("half", "REFERAT", 0x6);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 2, "half is a whole");
}

Test(import_gone, an_item_that_is_back_is_not_withdrawn)
{
    take("agenda", "DAGSORDEN", 0xF);
    take("minutes", "REFERAT", 0x7);
    take("mended", "REFERAT", 0xF);
    cr_expect_eq(count("SELECT count(*) FROM item WHERE withdrawn = 1"), 0);
    cr_expect_eq(count("SELECT count(*) FROM casefile WHERE state = 'decided'"), 3);
    cr_expect_eq(count("SELECT count(*) FROM step WHERE state <> 'done'"), 0);
}

/* Minutes with one item, whose end is as given. */
static void take_minutes(const char *name, const char *people, const char *end, int reader)
{
    struct str text = STR_INIT;

    str_printf(&text, "REFERAT%s%s%s\nBeslutning\n\n%s", head, people, items[1], end);
    import_text(name, str_slice(&text), reader);
    str_clear(&text);
}

Test(import_gone, a_mended_file_takes_the_place_of_the_first)
{
    static const char mended[] = "Mødedeltagere\tAne Lund, Bo Holm, Cai Bæk, Eva Dam\n";

    take_minutes("first", members, "Ad 1: Godkendt.\n\nAd 2: Afvist.\n", 1);
    cr_expect_eq(count("SELECT count(*) FROM decision"), 2);
    take_minutes("mended", mended, "Ad 1: Godkendt.\n", 1);
    cr_expect_eq(count("SELECT count(*) FROM decision"), 1);
    cr_expect_eq(count("SELECT count(*) FROM decision_point"), 1);
    cr_expect_eq(count("SELECT count(*) FROM attendance"), 4);
    cr_expect_eq(count("SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person "
                       "WHERE p.name = 'Dorte Krog'"),
                 0);
    cr_expect_eq(count("SELECT count(*) FROM provenance p WHERE p.entity = 'attendance' "
                       "AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.id = p.about)"),
                 0);
    cr_expect_eq(count("SELECT count(*) FROM source"), 2, "both documents are kept");
}

Test(import_gone, a_few_names_are_not_the_whole_list)
{
    take_minutes("first", members, "Godkendt.\n", 1);
    take_minutes("short", "Mødedeltagere\tAne Lund, Bo Holm\n", "Godkendt.\n", 1);
    cr_expect_eq(count("SELECT count(*) FROM attendance"), 4);
}

Test(import_gone, a_plan_in_a_mended_file_is_the_only_one)
{
    static const char plan[] = "Godkendt.\n\nSagsfremstilling\n\nSagens indhold\n\n"
                               "- Den 1. april 2026: Godkendelse i den grønne bestyrelse.\n"
                               "- Den 20. april 2026: Drøftelse i Byrådet.\n";
    static const char mended[] = "Godkendt.\n\nSagsfremstilling\n\nSagens indhold\n\n"
                                 "- Den 20. april 2026: Drøftelse i Byrådet.\n";

    take_minutes("first", members, plan, 1);
    cr_expect_eq(count("SELECT count(*) FROM milestone"), 2);
    take_minutes("mended", members, mended, 1);
    cr_expect_eq(count("SELECT count(*) FROM milestone"), 1);
    cr_expect_eq(count("SELECT count(*) FROM step WHERE forum IS NULL"), 0);
}
