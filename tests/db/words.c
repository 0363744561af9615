#include "db/words.h"

#include "db/search_query.h"

#include <criterion/criterion.h>

/* All words of a text, parted by "|". */
static void check(const char *text, bool stem, const char *expected)
{
    struct word_reader reader;
    struct word word;
    struct str words = STR_INIT;
    size_t at = 0;

    word_reader_init(&reader);
    while (word_read(&reader, slice_of(text), &at, &word)) {
        if (stem)
            word_cut(&reader, &word);
        str_append(&words, words.length ? "|" : "");
        str_append_slice(&words, word.text);
    }
    cr_expect_str_eq(str_text(&words), expected, "%s", text);
    str_clear(&words);
    word_reader_clear(&reader);
}

Test(words, are_folded_and_danish_letters_stay)
{
    check("Ærø ØRE Århus", false, "ærø|øre|århus");
    check("Aabenraa Kierkegaard", false, "åbenrå|kierkegård");
    check("Müller Möller Händel", false, "myller|møller|hændel");
    check("idé Café à la carte", false, "ide|cafe|a|la|carte");
    check("ide\xCC\x81", false, "ide");
}

Test(words, are_cut_to_their_stem)
{
    check("helhedsplan helhedsplanen helhedsplaner helhedsplanernes", true,
          "helhedsplan|helhedsplan|helhedsplan|helhedsplan");
    check("Borgmesteren", true, "borgmest");
    check("Borgmesteren", false, "borgmesteren");
}

Test(words, numbers_and_paragraphs_are_words)
{
    check("20/41736, 24-012144", true, "20|41736|24|012144");
    check("§ 17, stk. 4", true, "§|17|stk|4");
    check("§17", true, "§|17");
    check("f42 4b", true, "f42|4b");
}

Test(words, broken_text_is_no_harm)
{
    check("", true, "");
    check(" -–! ", true, "");
    check("a\xFF"
          "b \xC3",
          false, "a|b");
}

Test(words, long_ones_are_cut_between_letters)
{
    struct str text = STR_INIT;
    struct word_reader reader;
    struct word word;
    size_t at = 0;

    str_append(&text, "x");
    for (int i = 0; i < 500; i++)
        str_append(&text, "æ");
    word_reader_init(&reader);
    cr_assert(word_read(&reader, str_slice(&text), &at, &word));
    cr_assert_leq(word.text.length, WORD_BYTES);
    cr_assert_geq(word.text.length, WORD_BYTES - 4);
    cr_assert_eq(word.text.length % 2, 1, "x and whole letters of two bytes");
    cr_assert_eq(word.end, text.length);
    word_reader_clear(&reader);
    str_clear(&text);
}

static void check_query(const char *typed, bool prefix, const char *expected)
{
    struct arena arena = ARENA_INIT;
    struct search_terms terms = {0};
    struct str out = STR_INIT;

    cr_expect_eq(search_query_words(&out, typed, prefix, &arena, &terms), expected[0] != '\0', "%s",
                 typed);
    cr_expect_str_eq(str_text(&out), expected, "%s", typed);
    cr_expect_eq(terms.count == 0, expected[0] == '\0', "%s", typed);
    str_clear(&out);
    arena_clear(&arena);
}

Test(search_query, words_phrases_and_beginnings)
{
    check_query("bro", false, "{title body} : ((\"bro\"))");
    check_query("bro å", false, "{title body} : ((\"bro\") AND (\"å\"))");
    check_query("\"bro over\" 20/3", false,
                "{title body} : ((\"bro\" + \"over\") AND (\"20\" + \"3\"))");
    check_query("bro*", false, "{title body} : ((\"bro\" OR \"bro\" *))");
    check_query("en bro", true, "{title body} : ((\"en\") AND (\"bro\" OR \"bro\" *))");
    check_query("en bro ", true, "{title body} : ((\"en\") AND (\"bro\"))");
}

Test(search_query, nothing_to_look_for_is_nothing)
{
    check_query("", true, "");
    check_query("  \" - ", false, "");
    check_query("***", false, "");
    check_query("- bro !", false, "{title body} : ((\"bro\"))");
}

Test(search_query, a_single_letter_is_no_beginning)
{
    check_query("b", true, "{title body} : ((\"b\" OR \"b\"))");
    check_query("æ", true, "{title body} : ((\"æ\" OR \"æ\"))");
    check_query("æb", true, "{title body} : ((\"æb\" OR \"æb\" *))");
}

Test(search_query, scope_names_every_forum)
{
    const struct forum_id forums[] = {{3}, {17}};
    struct forum_set set = {forums, 2};
    struct str out = STR_INIT;

    search_query_scope(&out, &set);
    cr_assert_str_eq(str_text(&out), " AND scope : (\"f3\" OR \"f17\")");
    str_clear(&out);
}
