#include "core/name_person.h"

#include <criterion/criterion.h>

static struct arena arena;

static void check(const char *text, const char *name, const char *title, const char *party)
{
    struct person_name read = person_name_read(&arena, text);

    cr_assert_str_eq(read.name, name);
    cr_assert_str_eq(read.title == NULL ? "-" : read.title, title, "title of «%s»", text);
    cr_assert_str_eq(read.party == NULL ? "-" : read.party, party, "party of «%s»", text);
}

static bool may_be(const char *a, const char *b)
{
    return person_name_may_be(person_name_read(&arena, a).key, person_name_read(&arena, b).key);
}

static void tear_down(void)
{
    arena_clear(&arena);
}

TestSuite(name_person, .fini = tear_down);

Test(name_person, takes_titles_parties_and_remarks_off)
{
    check("Vibeke Nørby", "Vibeke Nørby", "-", "-");
    check("Borgmester Vibeke Nørby (V)", "Vibeke Nørby", "Borgmester", "V");
    check("Vibeke Nørby (Ø), formand", "Vibeke Nørby", "formand", "Ø");
    check("Vibeke Nørby, formand for Havneudvalget", "Vibeke Nørby", "formand for Havneudvalget",
          "-");
    check("Vibeke Nørby (SF) (Afbud)", "Vibeke Nørby", "-", "SF");
    check("Vibeke Nørby (Fravær)", "Vibeke Nørby", "-", "-");
    check("Vibeke Nørby (VN)", "Vibeke Nørby", "-", "-");
    check("Vibeke Nørby - direktør", "Vibeke Nørby", "direktør", "-");
    check("*Vibeke*\xC2\xA0 Nørby;", "Vibeke Nørby", "-", "-");
    check("Nørby, Vibeke", "Nørby, Vibeke", "-", "-");
    check("", "", "-", "-");
}

Test(name_person, keeps_names_that_look_like_titles)
{
    check("Medlemsen Holm", "Medlemsen Holm", "-", "-");
    check("Borgmester", "Borgmester", "-", "-");
    check("Jens P.", "Jens P.", "-", "-");
}

Test(name_person, makes_one_key_for_one_name)
{
    cr_assert_str_eq(person_name_read(&arena, "Per Holm-Lund").key, "per holm lund");
    cr_assert_str_eq(person_name_read(&arena, "PER HOLM LUND (A)").key, "per holm lund");
    cr_assert_str_eq(person_name_read(&arena, "Åse  Ørby").key, "åse ørby");
    cr_assert_str_eq(person_name_read(&arena, "-").key, "");
}

Test(name_person, guesses)
{
    cr_assert(may_be("Anne Marie Holm", "Annemarie Holm"));
    cr_assert(may_be("Soren Lund", "Søren Lund"));
    cr_assert(may_be("Åge Lund", "Aage Lund"));
    cr_assert(may_be("Jens P. Lund", "Jens Peter Lund"));
    cr_assert_not(may_be("Jens Lund", "Jens Peter Lund"));
    cr_assert_not(may_be("Mette Lene Holm", "Mette Lone Holm"));
    cr_assert_not(may_be("J. Lund", "Jens Lund"));
    cr_assert_not(may_be("Jens Lund", "Jens Lund"));
    cr_assert_not(may_be("", ""));
}

Test(name_person, gives_initials)
{
    struct str initials = STR_INIT;

    person_name_initials(&initials, "Øjvind lund-Holm");
    cr_assert_str_eq(str_text(&initials), "ØLH");
    str_reset(&initials);
    person_name_initials(&initials, "");
    cr_assert_str_eq(str_text(&initials), "");
    str_clear(&initials);
}
