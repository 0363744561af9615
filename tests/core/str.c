#include "core/str.h"

#include <criterion/criterion.h>
#include <stdlib.h>

Test(str, is_empty_text_before_anything_is_appended)
{
    struct str text = STR_INIT;

    cr_assert_str_eq(str_text(&text), "");
    cr_assert_eq(str_slice(&text).length, 0);
    str_reset(&text);
    str_clear(&text);
}

Test(str, grows_and_hands_over)
{
    struct str text = STR_INIT;
    char *taken;

    for (int i = 0; i < 1000; i++)
        str_printf(&text, "%d,", i);
    str_append_codepoint(&text, 0xE5);
    cr_assert_eq(text.length, 10 * 2 + 90 * 3 + 900 * 4 + 2);
    taken = str_take(&text);
    cr_assert_str_eq(str_text(&text), "");
    cr_assert_eq(taken[0], '0');
    free(taken);
}

Test(str, numbers_of_any_size)
{
    struct str text = STR_INIT;

    str_append_integer(&text, 0);
    str_append_char(&text, ' ');
    str_append_integer(&text, -10);
    str_append_char(&text, ' ');
    str_append_integer(&text, INT64_MAX);
    str_append_char(&text, ' ');
    str_append_integer(&text, INT64_MIN);
    cr_assert_str_eq(str_text(&text), "0 -10 9223372036854775807 -9223372036854775808");
    str_clear(&text);
}

Test(str, take_of_nothing_is_empty_text)
{
    struct str text = STR_INIT;
    char *taken = str_take(&text);

    cr_assert_str_eq(taken, "");
    free(taken);
}

Test(slice, trims_all_white_space)
{
    cr_assert(slice_is(slice_trim(slice_of(" \t\xC2\xA0 a b\r\n\xC2\xA0")), "a b"));
    cr_assert_eq(slice_trim(slice_of(" \xC2\xA0")).length, 0);
    cr_assert_eq(slice_trim(slice_of("")).length, 0);
}

Test(slice, finds_and_cuts_within_bounds)
{
    struct slice text = slice_of("Punkt 1: Godkendelse");

    cr_assert_eq(slice_find(text, ":"), 7);
    cr_assert_eq(slice_find(text, "Godkendelse"), 9);
    cr_assert_eq(slice_find(text, "godkendelser"), -1);
    cr_assert_eq(slice_find(slice_of("a"), "abc"), -1);
    cr_assert_eq(slice_find(slice_of("aab"), "ab"), 1);
    cr_assert_eq(slice_find(slice_of("aaa"), "ab"), -1);
    cr_assert_eq(slice_find(slice_of("xyab"), "ab"), 2);
    cr_assert_eq(slice_find(slice_of(""), "a"), -1);
    cr_assert_eq(slice_find(slice_of(""), ""), 0);
    cr_assert(slice_is(slice_sub(text, 6, 7), "1"));
    cr_assert_eq(slice_sub(text, 50, 60).length, 0);
    cr_assert(slice_starts(text, "Punkt"));
    cr_assert_not(slice_starts(slice_of("Pu"), "Punkt"));
    cr_assert(slice_ends(text, "delse"));
}

Test(slice, finds_letters_of_both_cases_alike)
{
    struct slice text = slice_of("Ældre: LOFT og Å");
    size_t taken = 9;

    cr_assert(slice_starts_alike(text, slice_of("æLD"), &taken));
    cr_assert_eq(taken, 4);
    cr_assert_not(slice_starts_alike(text, slice_of("aeld"), &taken));
    cr_assert_eq(taken, 4, "what is not found takes nothing");
    cr_assert(slice_starts_alike(text, slice_of(""), &taken));
    cr_assert_eq(taken, 0);
    cr_assert_eq(slice_find_alike(text, slice_of("oft")), 9);
    cr_assert_eq(slice_find_alike(text, slice_of("å")), (ptrdiff_t)text.length - 2, "the last");
    cr_assert_eq(slice_find_alike(text, slice_of("åb")), -1, "one more than there is");
    cr_assert_eq(slice_find_alike(slice_of(""), slice_of("a")), -1);
    cr_assert_eq(slice_find_alike(slice_of(""), slice_of("")), 0);
}

Test(str, removes_from_the_middle_and_the_end)
{
    struct str text = STR_INIT;

    str_remove(&text, 0, 0);
    str_append(&text, "Punkt 12");
    str_remove(&text, 5, 1);
    cr_assert_str_eq(str_text(&text), "Punkt12");
    str_remove(&text, 6, 1);
    cr_assert_str_eq(str_text(&text), "Punkt1");
    str_remove(&text, 0, 6);
    cr_assert_str_eq(str_text(&text), "");
    str_clear(&text);
}
