#include "exchange/words.h"

#include <criterion/criterion.h>

Test(words, begin_whatever_the_case)
{
    cr_assert_eq(words_start(slice_of("ÅBEN dør"), "åben"), 5);
    cr_assert_eq(words_start(slice_of("Åben"), "åbent"), 0);
    cr_assert_eq(words_start(slice_of(""), "å"), 0);
    cr_assert_eq(words_start(slice_of("a\xC2\xA0"
                                      "b"),
                             "a b"),
                 4);
    cr_assert_eq(words_start_whole(slice_of("at-sætning"), "at"), 2);
    cr_assert_eq(words_start_whole(slice_of("atter"), "at"), 0);
    cr_assert_eq(words_start_whole(slice_of("at1"), "at"), 0);
}

Test(words, are_found_whole_or_within)
{
    struct slice text = slice_of("Økonomiudvalgets råd");

    cr_assert_eq(words_find(text, "udvalg"), 8);
    cr_assert_eq(words_find_whole(text, "udvalg"), -1);
    cr_assert_eq(words_find_whole(text, "råd"), 18);
    cr_assert_eq(words_find_whole(slice_of("område"), "råde"), -1);
    cr_assert(words_end(text, "RÅD") == false);
    cr_assert(words_end(text, "råd"));
}

Test(words, fold_and_count)
{
    struct arena arena = ARENA_INIT;

    cr_assert_str_eq(words_fold(&arena, slice_of("  a \t b\n\xC2\xA0 c ")), "a b c");
    cr_assert_str_eq(words_fold(&arena, slice_of(" ")), "");
    cr_assert_eq(words_count(slice_of("a  b c"), 9), 3);
    cr_assert_eq(words_count(slice_of("a  b c"), 2), 2);
    arena_clear(&arena);
}

Test(words, hash_by_letters_alone)
{
    cr_assert_eq(words_hash(slice_of("Åben - dør"), 80), words_hash(slice_of("ÅBEN DØR."), 80));
    cr_assert_neq(words_hash(slice_of("dør 1"), 80), words_hash(slice_of("dør 2"), 80));
    cr_assert_eq(words_hash(slice_of("dør 1"), 3), words_hash(slice_of("dør 2"), 3));
}

Test(words, clip_at_whole_characters)
{
    cr_assert_eq(words_clip(slice_of("aå"), 2).length, 1);
    cr_assert_eq(words_clip(slice_of("aå"), 3).length, 3);
}
