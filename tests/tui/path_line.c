#include "tui/path_line.h"

#include <criterion/criterion.h>

static void check_short(const char *name, const char *expected)
{
    struct str out = STR_INIT;

    path_short_name(name, &out);
    cr_expect_str_eq(str_text(&out), expected, "«%s» is called %s", name, str_text(&out));
    str_clear(&out);
}

Test(path_line, calls_bodies_as_people_do)
{
    check_short("Byrådet", "Byråd");
    check_short("Økonomiudvalget", "ØU");
    check_short("Social- og Sundhedsudvalget", "SSU");
    check_short("Teknik-, Plan- og Landdistriktsudvalget", "TPL");
    check_short("§ 17,4-udvalg - Havnens fremtid", "§17,4");
    check_short("§ 17, stk. 4-udvalget Havnen", "§17,4");
    check_short("Landsbyggefonden", "LBF");
    check_short("boligafdelingen Elmen", "Elmen");
    check_short("Afdelingen Birken, Nordby Boligforening", "Birken");
    check_short("Rådet for Grønne Haver", "RGH");
}

static struct step_row step(int number, enum step_state state, const char *body, int day)
{
    struct step_row row = {.number = number, .state = state, .body = body};

    if (day == 0)
        return row;
    row.date = (struct vague_date){.spans = {{{2025, 3, day}, {2025, 3, day}, VAGUE_DAY}},
                                   .count = 1,
                                   .year_known = true,
                                   .text = "as it stood"};
    return row;
}

static void check_line(const struct step_rows *steps, int columns, const char *expected)
{
    struct str out = STR_INIT;

    path_line(steps, CHARSET_UTF8, columns, &out);
    cr_expect_str_eq(str_text(&out), expected);
    str_clear(&out);
}

/* What was postponed is not where the case is: the body has a step again. */
Test(path_line, begins_with_the_step_that_the_case_is_at)
{
    struct step_row items[] = {
        step(1, STEP_POSTPONED, "Økonomiudvalget", 3), step(2, STEP_DONE, "Havneudvalget", 10),
        step(3, STEP_READY, "Økonomiudvalget", 17),    step(3, STEP_READY, "Landsbyggefonden", 17),
        step(4, STEP_WAITING, "Byrådet", 0),
    };
    struct step_rows steps = {items, sizeof items / sizeof *items};

    check_line(&steps, 38, "… → ØU ● 17.03 + LBF ● 17.03 → Byråd ○");
    check_line(&steps, 51, "… → HU ✓ 10.03 → ØU ● 17.03 + LBF ● 17.03 → Byråd ○");
    check_line(&steps, 200,
               "Økonomiudvalget … 03.03 → Havneudvalget ✓ 10.03 → Økonomiudvalget ● 17.03 + "
               "Landsbyggefonden ● 17.03 → Byrådet ○");
}
