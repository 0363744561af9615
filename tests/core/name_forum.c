#include "core/name_forum.h"

#include <criterion/criterion.h>

static struct arena arena;

static struct forum_name read_name(const char *text)
{
    return forum_name_read(&arena, text);
}

static void check_same(const char *a, const char *b)
{
    cr_assert_str_eq(read_name(a).key, read_name(b).key, "«%s» is «%s»", a, b);
}

static void check_different(const char *a, const char *b)
{
    cr_assert_str_neq(read_name(a).key, read_name(b).key, "«%s» is not «%s»", a, b);
}

static void check_term(const char *text, const char *name, const char *term)
{
    struct forum_name read = read_name(text);

    cr_assert_str_eq(read.name, name);
    if (term == NULL)
        cr_assert_null(read.term, "«%s» has no term", text);
    else
        cr_assert_str_eq(read.term, term);
}

static int likeness(const char *a, const char *b)
{
    return forum_name_likeness(read_name(a).key, read_name(b).key);
}

static bool stands_for(const char *shorter, const char *full)
{
    struct forum_name a = read_name(shorter);
    struct forum_name b = read_name(full);

    return forum_name_stands_for(&a, &b);
}

static void tear_down(void)
{
    arena_clear(&arena);
}

TestSuite(name_forum, .fini = tear_down);

Test(name_forum, splits_the_term_off)
{
    check_term("Byrådet 2018-2021", "Byrådet", "2018-2021");
    check_term("Byrådet  2018 – 2021", "Byrådet", "2018-2021");
    check_term("Byrådet (2022-2025)", "Byrådet", "2022-2025");
    check_term("Havneudvalget i valgperioden 2022-2025", "Havneudvalget", "2022-2025");
    check_term("Havneudvalget, valgperiode 2006-2009", "Havneudvalget", "2006-2009");
    check_term("Byrådet", "Byrådet", NULL);
}

Test(name_forum, keeps_years_that_are_no_term)
{
    check_term("Udvalget for Kulturåret 2025-2029", "Udvalget for Kulturåret 2025-2029", NULL);
    check_term("§ 17,4-udvalg - Ny havneplan 2022-2025", "§ 17,4-udvalg - Ny havneplan 2022-2025",
               NULL);
    check_term("Byrådet 2019-2022", "Byrådet 2019-2022", NULL);
    check_term("Byrådet 2018-2022", "Byrådet 2018-2022", NULL);
    check_term("2018-2021", "2018-2021", NULL);
}

Test(name_forum, takes_spellings_for_one)
{
    check_same("Økonomiudvalget", "Økonomiudvalg");
    check_same("Økonomiudvalget 2018-2021", "økonomiudvalgets");
    check_same("Havne-, Plan- og Klimaudvalget", "Havne, Plan- og Klimaudvalget");
    check_same("Havne-, Plan- og Klimaudvalget", "Havne- Plan & Klimaudvalgets");
    check_same("Den fælles bestyrelse", "Fælles Bestyrelse");
    check_same("**Byrådet**:", "BYRÅDET");
    check_same("Rådet for  Grønne\xC2\xA0Områder", "Rådet for grønne områder");
    check_same("Ekstraordinært Ældrerådsmøde", "Ældrerådet");
    check_same("ØU", "Økonomiudvalget");
    check_same("Havneudvalget (HU)", "Havneudvalget");
}

Test(name_forum, knows_special_committees_in_every_spelling)
{
    check_same("§ 17,4-udvalg - Ny havn 2025-2029", "§ 17,4 udvalget - Ny havn 2025-2029");
    check_same("§ 17,4-udvalg - Ny havn", "§17, stk. 4-udvalget Ny havn");
    check_same("§ 17,4-udvalg - Ny havn", "§ 17 stk 4 udvalg: Ny Havn");
    check_same("§ 17,4-udvalg - Ny havn 2025-2029", "§ 17.4-udvalget – Ny havn 2025-2029's");
    check_same("§ 17, stk. 4-udvalget Ungeudvalget", "Ungeudvalget");
    check_same("Ungeudvalget (§ 17, stk. 4-udvalg)", "Ungeudvalget");
    check_same("§ 17,4 udvalget", "§ 17, stk. 4-udvalg");
    check_different("§ 17,4-udvalg - Ny havn", "§ 17,4-udvalg - Ny skole");
    check_different("§ 17,4-udvalg - Ny havn", "§ 17,41 - Ny havn");
    cr_assert_eq(read_name("§ 17,4-udvalg - Ny havn").kind, FORUM_SPECIAL);
    cr_assert_eq(read_name("Ungeudvalget (§ 17, stk. 4-udvalg)").kind, FORUM_SPECIAL);
    cr_assert_eq(read_name("§ 17,4 udvalget").kind, FORUM_SPECIAL);
}

Test(name_forum, keeps_bodies_apart)
{
    check_different("Byrådet", "Ungebyrådet");
    check_different("Social- og Havneudvalget", "Social- og Skoleudvalget");
    check_different("Havneudvalget", "Havneforvaltningen");
    check_different("Temagruppe 1", "Temagruppe 2");
}

Test(name_forum, tells_the_kind)
{
    static const struct {
        const char *name;
        enum forum_kind kind;
    } rows[] = {
        {"Byrådet 2018-2021", FORUM_COUNCIL},
        {"Kommunalbestyrelsen", FORUM_COUNCIL},
        {"Borgerrepræsentationen", FORUM_COUNCIL},
        {"Økonomiudvalget", FORUM_FINANCE},
        {"Økonomi- og Erhvervsudvalget", FORUM_FINANCE},
        {"ØU", FORUM_FINANCE},
        {"Teknik- og Havneudvalget", FORUM_STANDING},
        {"Magistraten", FORUM_MAGISTRATE},
        {"Ældrerådet", FORUM_STATUTORY_COUNCIL},
        {"Handicaprådet", FORUM_STATUTORY_COUNCIL},
        {"Ungdomsrådet", FORUM_VOLUNTARY_COUNCIL},
        {"Rådet for Grønne Områder", FORUM_VOLUNTARY_COUNCIL},
        {"Søndre Lokaludvalg", FORUM_VOLUNTARY_COUNCIL},
        {"Dialogforum for havnen", FORUM_PARTNERSHIP},
        {"Bystrategisk Partnerskab", FORUM_PARTNERSHIP},
        {"Ekstern styregruppe", FORUM_PARTNERSHIP},
        {"Den boligsociale bestyrelse", FORUM_PARTNERSHIP},
        {"Intern styregruppe", FORUM_INTERNAL},
        {"Sekretariat for havnen", FORUM_INTERNAL},
        {"Temagruppe 2", FORUM_INTERNAL},
        {"Borgmesterforum", FORUM_INTERNAL},
        {"Boligforeningen Fjordens hovedbestyrelse", FORUM_OTHER_PARTY},
        {"Afdelingsmødet i Søparken", FORUM_OTHER_PARTY},
        {"Afdeling Søparken", FORUM_OTHER_PARTY},
        {"Borgmesterens Afdeling", FORUM_INTERNAL},
        {"Landsbyggefonden", FORUM_STATE},
        {"Socialministeriet", FORUM_STATE},
        {"Hvem som helst", FORUM_UNKNOWN},
        {"", FORUM_UNKNOWN},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_assert_eq(read_name(rows[i].name).kind, rows[i].kind, "kind of «%s»", rows[i].name);
}

Test(name_forum, guesses_what_is_alike)
{
    cr_assert_geq(likeness("Rådet for Grønne Haver", "Rådet for Grønne Haveforhold"),
                  FORUM_LIKENESS_GUESS);
    cr_assert_geq(likeness("Okonomiudvalget", "Økonomiudvalget"), FORUM_LIKENESS_GUESS);
    cr_assert_geq(likeness("Teknik- og Miljeudvalget", "Teknik- og Miljøudvalget"),
                  FORUM_LIKENESS_GUESS);
    cr_assert_eq(likeness("Byrådet", "Byråd"), 100);
}

Test(name_forum, does_not_guess_where_meaning_differs)
{
    cr_assert_lt(likeness("Social- og Havneudvalget", "Social- og Skoleudvalget"),
                 FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("Intern styregruppe", "Ekstern styregruppe"), FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("Temagruppe 1", "Temagruppe 2"), FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("Handicaprådet", "Handicapudvalget"), FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("Lokaludvalg Sund Øst", "Lokaludvalg Sund Vest"), FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("Følgegruppe for Søparken", "Følgegruppe for Søengen"),
                 FORUM_LIKENESS_GUESS);
    cr_assert_lt(likeness("", "Byrådet"), FORUM_LIKENESS_GUESS);
}

Test(name_forum, lets_short_forms_stand_for_full_names)
{
    cr_assert(stands_for("§ 17,4 udvalget", "§ 17,4-udvalg - Ny havn"));
    cr_assert_not(stands_for("§ 17,4 udvalget", "Havneudvalget"));
    cr_assert(stands_for("Udvalget", "Havneudvalget"));
    cr_assert(stands_for("Udvalget", "§ 17,4-udvalg - Ny havn"));
    cr_assert_not(stands_for("Udvalget", "Rådet for Grønne Områder"));
    cr_assert(stands_for("Rådet", "Rådet for Grønne Områder"));
    cr_assert_not(stands_for("Rådet", "Havneudvalget"));
    cr_assert(stands_for("HPK-udvalget", "Havne-, Plan- og Kystudvalget"));
    cr_assert(stands_for("HPKU", "Havne-, Plan- og Kystudvalget"));
    cr_assert(stands_for("TUT", "Havneudvalget (TUT)"));
    cr_assert_not(stands_for("HPS", "Havne-, Plan- og Kystudvalget"));
    cr_assert_not(stands_for("Havneudvalget", "Skoleudvalget"));
    cr_assert_not(stands_for("Udvalget", "§ 17,4 udvalget"));
}
