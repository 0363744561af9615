#include "db/extract.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* The extract with its marks as brackets. */
static void check(const char *typed, const char *text, size_t words, const char *expected)
{
    struct arena arena = ARENA_INIT;
    struct word_reader reader;
    struct search_terms terms = {0};
    struct str expression = STR_INIT;
    struct str shown = STR_INIT;
    struct marked_text found;
    size_t at = 0;

    word_reader_init(&reader);
    search_query_words(&expression, typed, false, &arena, &terms);
    found = extract(&reader, &terms, slice_of(text), words, &arena);
    for (size_t i = 0; i < found.mark_count; i++) {
        cr_assert_leq(at, found.marks[i].first);
        str_append_n(&shown, found.text + at, found.marks[i].first - at);
        str_append(&shown, "[");
        str_append_n(&shown, found.text + found.marks[i].first,
                     found.marks[i].end - found.marks[i].first);
        str_append(&shown, "]");
        at = found.marks[i].end;
    }
    str_append(&shown, found.text + at);
    cr_expect_str_eq(str_text(&shown), expected);
    str_clear(&shown);
    str_clear(&expression);
    word_reader_clear(&reader);
    arena_clear(&arena);
}

Test(extract, marks_each_form_of_each_word)
{
    check("broen å", "Over åen står broer. Broen!", 24, "Over åen står broer. [Broen]!");
    check("helhedsplan", "Helhedsplanerne, helhedsplan og planen", 24,
          "[Helhedsplanerne], [helhedsplan] og planen");
    check("20/41736", "Sag 20/41736", 24, "Sag [20/41736]");
    check("bro*", "Brobyggerne", 24, "[Brobyggerne]");
    check("bro", "Brobyggerne", 24, "Brobyggerne");
}

Test(extract, marks_a_phrase_and_not_its_words_elsewhere)
{
    check("\"udsat på supplerende\"", "Lagt på bordet. Udsat på supplerende oplysninger på ny.", 24,
          "Lagt på bordet. [Udsat på supplerende] oplysninger på ny.");
    check("\"a a b\"", "a a a b", 24, "a [a a b]");
    check("\"to tre\" tre", "tre to tre", 24, "[tre] [to tre]");
    check("\"en to\" \"to tre\"", "en to tre", 24, "[en to tre]");
    check("\"en to\"", "to en", 24, "to en");
    check("\"en\n to\"", "en\t\n to", 24, "[en to]");
    check("\"otte ni\"", "otte to tre fire fem seks syv otte ni ti", 9,
          "…to tre fire fem seks syv [otte ni] ti");
    check("\"syv otte\"", "en to tre fire fem seks syv otte", 24,
          "en to tre fire fem seks [syv otte]");
    check("\"ni ti\"", "ni en to", 24, "ni en to");
}

Test(extract, begins_some_words_before_the_first_hit)
{
    check("otte", "en to tre fire fem seks syv otte ni ti", 8,
          "…to tre fire fem seks syv [otte] ni…");
    check("seks", "en to tre fire fem seks syv", 24, "en to tre fire fem [seks] syv");
    check("syv", "en to tre fire fem seks syv", 24, "en to tre fire fem seks [syv]");
    check("otte", "en to tre fire fem seks syv otte", 24, "…to tre fire fem seks syv [otte]");
}

Test(extract, shows_the_beginning_where_nothing_is_found)
{
    check("hest", "en to tre fire", 2, "en to…");
    check("hest", "en to", 2, "en to");
    check("hest", "", 2, "");
}

Test(extract, folds_white_space_and_keeps_the_marks_right)
{
    check("to", "  en\n\n\tto   tre  ", 24, "en [to] tre");
    check("en tre", "en\n to \ntre", 24, "[en] to [tre]");
    check("en", "en", 24, "[en]");
    check("helhedsplan", " syv ord om en ny helhedsplan", 24, "syv ord om en ny [helhedsplan]");
    check("helhedsplan", "( to tre fire fem seks syv helhedsplan", 24,
          "…to tre fire fem seks syv [helhedsplan]");
    check("\"en helhedsplan\"", "( to tre fire fem seks syv en helhedsplan", 24,
          "…to tre fire fem seks syv [en helhedsplan]");
}
