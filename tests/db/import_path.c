#include "import_text.h"

#include "core/arena.h"

#include <criterion/criterion.h>
#include <string.h>

/*
 * A case's path, whichever document is read first. All names are made up.
 */

TestSuite(import_path, .init = import_text_set_up, .fini = import_text_tear_down);

/* The first version of the plan, in the minutes of a body that advises. */
static const char first_plan[] = "REFERAT § 17,4-udvalg - Havnens fremtid d. 14-01-2026\n"
                                 "\n"
                                 "Mødedato\tOnsdag d. 14. januar 2026 kl. 15:00\n"
                                 "Mødested\tRådhuset\n"
                                 "\n"
                                 "Punkt 1: Tidsplan for havnen (B)\n"
                                 "\n"
                                 "25/00100\n"
                                 "\n"
                                 "Beslutning\n"
                                 "\n"
                                 "At 1: § 17,4 udvalget drøftede tidsplanen.\n"
                                 "\n"
                                 "Sagsfremstilling\n"
                                 "\n"
                                 "Sagens indhold\n"
                                 "\n"
                                 "- Den 18. februar 2026: Drøftelse i udvalget.\n"
                                 "- Den 4. marts 2026: Godkendelse i den grønne bestyrelse.\n"
                                 "- Den 9. marts 2026: Drøftelse og indstilling i Havneudvalget.\n"
                                 "- Den 30. marts 2026: Endelig godkendelse i Byrådet.\n";

/* The second moves the council's meeting, and repeats the rest. */
static const char second_plan[] =
    "REFERAT § 17,4-udvalg - Havnens fremtid d. 18-02-2026\n"
    "\n"
    "Mødedato\tOnsdag d. 18. februar 2026 kl. 15:00\n"
    "Mødested\tRådhuset\n"
    "\n"
    "Punkt 1: Udkast til plan for havnen (B)\n"
    "\n"
    "25/00100\n"
    "\n"
    "Beslutning\n"
    "\n"
    "At 1: § 17,4-udvalget anbefaler Havneudvalget, at planen godkendes.\n"
    "\n"
    "Sagsfremstilling\n"
    "\n"
    "Sagens indhold\n"
    "\n"
    "- Den 4. marts 2026: Den grønne bestyrelse.\n"
    "- Den 9. marts 2026: Drøftelse og indstilling i Havneudvalget.\n"
    "- Den 20. april 2026: Endelig godkendelse i Byrådet.\n";

/* What another body tells of it, and what it recommends itself. */
static const char committee[] = "REFERAT Havneudvalget d. 09-03-2026\n"
                                "\n"
                                "Mødedato\tMandag d. 9. marts 2026 kl. 15:00\n"
                                "Mødested\tRådhuset\n"
                                "\n"
                                "Punkt 1: Plan for havnen (B)\n"
                                "\n"
                                "25/00100\n"
                                "\n"
                                "Beslutning\n"
                                "\n"
                                "At 1: Anbefales.\n"
                                "\n"
                                "Sagsfremstilling\n"
                                "\n"
                                "Sagens indhold\n"
                                "\n"
                                "§ 17,4-udvalget drøftede udkastet den 18. februar 2026.\n";

/* The council's agenda, that tells the same once more. */
static const char agenda[] = "DAGSORDEN Byrådet d. 20-04-2026\n"
                             "\n"
                             "Mødedato\tMandag d. 20. april 2026 kl. 17:00\n"
                             "Mødested\tRådhuset\n"
                             "\n"
                             "Punkt 1: Plan for havnen (B)\n"
                             "\n"
                             "25/00100\n"
                             "\n"
                             "Sagsfremstilling\n"
                             "\n"
                             "Sagens indhold\n"
                             "\n"
                             "§ 17,4-udvalget drøftede udkastet den 18. februar 2026.\n";

static const struct document {
    const char *name;
    const char *text;
} documents[] = {
    {"first", first_plan},
    {"second", second_plan},
    {"committee", committee},
    {"agenda", agenda},
};

enum { DOCUMENTS = sizeof documents / sizeof *documents };

static void take(size_t document)
{
    import_text(documents[document].name, slice_of(documents[document].text), 1);
}

/* The steps of all cases, as «number kind state day body», a line each. */
static void check_steps(const char *expected, const char *about)
{
    struct str sql = STR_INIT;

    str_printf(&sql,
               "SELECT coalesce(group_concat(line, char(10)), '') = '%s' FROM (SELECT s.number || "
               "' ' || s.kind || ' ' || s.state || ' ' || coalesce(s.date_text, '-') || ' ' || "
               "coalesce(f.name, s.body) AS line FROM step s LEFT JOIN forum f ON f.id = s.forum "
               "ORDER BY s.casefile, s.number, s.date_first, s.id)",
               expected);
    cr_expect_eq(import_text_count(str_text(&sql)), 1, "%s", about);
    str_clear(&sql);
}

static const char whole_path[] = "1 discuss done 2026-01-14 § 17,4-udvalg - Havnens fremtid\n"
                                 "2 recommend done 2026-02-18 § 17,4-udvalg - Havnens fremtid\n"
                                 "3 decide ready 2026-03-04 Den grønne bestyrelse\n"
                                 "4 recommend done 2026-03-09 Havneudvalget\n"
                                 "5 decide waiting 2026-04-20 Byrådet";

/* The n-th order of the documents. */
static void order_of(int n, size_t order[DOCUMENTS])
{
    bool used[DOCUMENTS] = {false};

    for (size_t i = 0, ways = 24; i < DOCUMENTS; i++) {
        size_t pick;
        size_t at = 0;

        ways /= DOCUMENTS - i;
        pick = (size_t)n / ways % (DOCUMENTS - i);
        while (used[at] || pick > 0)
            pick -= !used[at++];
        used[at] = true;
        order[i] = at;
    }
}

static void check_order(int n)
{
    size_t order[DOCUMENTS];
    char about[64] = "";

    order_of(n, order);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        take(order[i]);
        strcat(about, documents[order[i]].name);
        strcat(about, " ");
    }
    check_steps(whole_path, about);
    cr_expect_eq(import_text_count("SELECT count(*) FROM forum WHERE kind = 'special'"), 1, "%s",
                 about);
    cr_expect_eq(import_text_count("SELECT count(*) FROM guess"), 0, "%s", about);
}

Test(import_path, is_the_same_in_whichever_order)
{
    for (int n = 0; n < 24; n++) {
        if (n > 0) {
            import_text_tear_down();
            import_text_set_up();
        }
        check_order(n);
    }
}

static const char decided[] = "REFERAT Byrådet d. 20-04-2026\n"
                              "\n"
                              "Mødedato\tMandag d. 20. april 2026 kl. 17:00\n"
                              "Mødested\tRådhuset\n"
                              "\n"
                              "Punkt 1: Plan for havnen (B)\n"
                              "\n"
                              "25/00100\n"
                              "\n"
                              "Beslutning\n"
                              "\n"
                              "Godkendt.\n";

static const char back_again[] = "DAGSORDEN Byrådet d. 22-11-2027\n"
                                 "\n"
                                 "Mødedato\tMandag d. 22. november 2027 kl. 17:00\n"
                                 "Mødested\tRådhuset\n"
                                 "\n"
                                 "Punkt 4: Plan for havnen, anden etape (B)\n"
                                 "\n"
                                 "25/00100\n";

static int64_t open_cases(void)
{
    return import_text_count("SELECT count(*) FROM casefile WHERE state = 'open'");
}

Test(import_path, a_decided_case_that_comes_back_is_open_again)
{
    static const char path[] =
        "1 decide done 2026-04-20 Byrådet\n2 decide ready 2027-11-22 Byrådet";

    import_text("decided", slice_of(decided), 1);
    cr_expect_eq(open_cases(), 0);
    import_text("again", slice_of(back_again), 1);
    check_steps(path, "the minutes first");
    cr_expect_eq(open_cases(), 1);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step s JOIN decision d "
                                   "ON d.id = s.decision WHERE s.number = 1"),
                 1, "what was decided keeps its history");
    import_text_tear_down();
    import_text_set_up();
    import_text("again", slice_of(back_again), 1);
    import_text("decided", slice_of(decided), 1);
    check_steps(path, "the agenda first");
    cr_expect_eq(open_cases(), 1);
}

Test(import_path, a_later_plan_moves_a_step_and_keeps_where_it_was)
{
    take(0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step WHERE date_first = '2026-03-30'"), 1);
    take(1);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step WHERE date_first = '2026-03-30'"), 0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM milestone o JOIN milestone m "
                                   "ON m.step = o.step JOIN step s ON s.id = m.step "
                                   "WHERE o.date_first = '2026-03-30' AND o.replaced = 1 "
                                   "AND m.date_first = s.date_first "
                                   "AND coalesce(m.replaced, 0) = 0"),
                 1);
}

Test(import_path, a_meeting_that_was_moved_takes_the_planned_step)
{
    struct str moved = STR_INIT;

    take(1);
    str_append(&moved, decided);
    str_text(&moved); /* the council met a week later than the plan has it */
    memcpy(strstr(moved.data, "20-04-2026"), "27-04-2026", strlen("27-04-2026"));
    memcpy(strstr(moved.data, "20. april"), "27. april", strlen("27. april"));
    import_text("moved", str_slice(&moved), 1);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step s JOIN forum f ON f.id = s.forum "
                                   "WHERE f.kind = 'council'"),
                 1);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step s JOIN milestone m ON m.step = s.id "
                                   "WHERE s.date_first = '2026-04-27' AND s.state = 'done' "
                                   "AND m.date_first = '2026-04-20'"),
                 1);
    str_clear(&moved);
}

Test(import_path, an_exact_day_has_one_form)
{
    take(0);
    cr_expect_eq(import_text_count("SELECT count(*) FROM step WHERE date_first = date_last "
                                   "AND date_text <> date_first"),
                 0);
}
