#include "core/name_text.h"

#include <criterion/criterion.h>
#include <string.h>

Test(name_text, tidies)
{
    struct str out = STR_INIT;

    name_tidy(&out, slice_of("  **Havne\xC2\xAD"
                             "udvalget** \n\t –\xC2\xA0 plan\xE2\x80\x8B "));
    cr_assert_str_eq(str_text(&out), "Havneudvalget - plan");
    str_clear(&out);
}

Test(name_text, compares_words_alone)
{
    cr_assert(name_same_words("Ad 1-2:  Godkendt.", "ad 12 godkendt"));
    cr_assert(name_same_words("ÆØÅ", "æøå."));
    cr_assert(name_same_words("", " - "));
    cr_assert_not(name_same_words("Godkendt", "Godkendt 2"));
    cr_assert_not(name_same_words("Godkendt", "Godkend"));
    cr_assert_not(name_same_words("", "a"));
}

Test(name_text, counts_slips)
{
    cr_assert_eq(name_distance(slice_of("miljø"), slice_of("miljø"), 2), 0);
    cr_assert_eq(name_distance(slice_of("miljø"), slice_of("milje"), 2), 1);
    cr_assert_eq(name_distance(slice_of("havn"), slice_of("havnen"), 2), 2);
    cr_assert_eq(name_distance(slice_of("havn"), slice_of("skole"), 2), 3);
    cr_assert_eq(name_distance(slice_of(""), slice_of("æ"), 2), 1);
}

Test(name_text, gives_up_on_long_words)
{
    char text[NAME_DISTANCE_MAX + 2];

    memset(text, 'a', sizeof text);
    cr_assert_eq(name_distance((struct slice){text, NAME_DISTANCE_MAX},
                               (struct slice){text, NAME_DISTANCE_MAX}, 2),
                 0);
    cr_assert_eq(name_distance((struct slice){text, NAME_DISTANCE_MAX + 1},
                               (struct slice){text, NAME_DISTANCE_MAX + 1}, 2),
                 3);
}
