#include "exchange/text_lines.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct text_lines lines;

static void make(const char *text)
{
    text_lines_make(&arena, slice_of(text), &lines);
}

static void clear(void)
{
    arena_clear(&arena);
}

static void line_is(unsigned number, const char *text, unsigned flags)
{
    const struct text_line *line = text_lines_at(&lines, number);

    cr_assert(slice_is(line->text, text), "%u: %.*s", number, (int)line->text.length,
              line->text.data);
    cr_assert_eq(line->flags, flags, "%u: %x", number, line->flags);
    cr_assert_eq(line->number, number);
}

Test(text_lines, are_numbered_from_one, .fini = clear)
{
    make("a\n\n b\r\n");
    cr_assert_eq(lines.count, 3);
    line_is(1, "a", 0);
    line_is(2, "", LINE_BLANK);
    line_is(3, "b", 0);
    cr_assert(slice_is(text_lines_at(&lines, 3)->raw, " b"));
    cr_assert_eq(text_lines_at(&lines, 3)->indent, 1);
    make("");
    cr_assert_eq(lines.count, 0);
}

Test(text_lines, lose_what_only_gives_form, .fini = clear)
{
    make("- 1) at\n"
         " \xE2\x80\xA2 Pkt. 42\n"
         "## Beslutning\n"
         "**Åben sag**\n"
         "Den *store* **plan** koster 2 * 3\n"
         "<p>Godkendt&nbsp;&amp; s&aelig;lges</p>\n"
         "[Bilag 1](http://x/y)\n"
         "1\\. Titel\n"
         "|---|---|\n"
         "Titel.....\t3\n"
         "Side 3 af 11\n"
         "Til toppen\n"
         "BESLUTNING\n");
    line_is(1, "1) at", LINE_BULLET);
    line_is(2, "Pkt. 42", LINE_BULLET);
    line_is(3, "Beslutning", LINE_MARKDOWN);
    line_is(4, "Åben sag", LINE_STRONG);
    line_is(5, "Den store plan koster 2 * 3", 0);
    line_is(6, "Godkendt & sælges", LINE_HTML);
    line_is(7, "Bilag 1", 0);
    line_is(8, "1. Titel", 0);
    line_is(9, "---|---", LINE_RULE | LINE_TABLE);
    line_is(10, "Titel.....\t3", LINE_LEADER | LINE_TABLE);
    line_is(11, "Side 3 af 11", LINE_PAGE);
    line_is(12, "Til toppen", LINE_FORM);
    line_is(13, "BESLUTNING", LINE_CAPITALS);
}

Test(text_lines, a_dash_within_and_a_number_stay, .fini = clear)
{
    make("a - b\n-5 grader\n2021\n<3 og a < b\n");
    line_is(1, "a - b", 0);
    line_is(2, "-5 grader", 0);
    line_is(3, "2021", 0);
    line_is(4, "<3 og a < b", 0);
}

Test(text_lines, headers_of_pages_are_known_by_coming_again, .fini = clear)
{
    make("a\nSide 1\nNordby Byråd\nb\nSide 2\nNordby Byråd\nc\nSide 3\nNordby Byråd\nd\n");
    line_is(3, "Nordby Byråd", LINE_PAGE);
    line_is(9, "Nordby Byråd", LINE_PAGE);
    line_is(10, "d", 0);
}

Test(text_lines, put_hard_wrapped_words_together, .fini = clear)
{
    make("Havneforum er et fælles råd bl.a. som følge af styringsrefor-\n"
         "mers regler for kyst-\n"
         "og havneudvikling\n"
         "\n"
         "- at alt er godt\n");
    cr_assert(text_line_is(text_lines_at(&lines, 2), LINE_CONTINUED));
    cr_assert_str_eq(text_lines_fold(&arena, &lines, (struct line_range){1, 5}),
                     "Havneforum er et fælles råd bl.a. som følge af "
                     "styringsreformers regler for kyst- og havneudvikling at alt er godt");
    cr_assert_eq(text_lines_paragraph(&lines, (struct line_range){1, 5}, 1).last, 2);
}

Test(text_lines, markdown_keeps_paragraphs_and_lists, .fini = clear)
{
    make("a\n\n\n\xE2\x80\xA2 b\n\xE2\x80\xA2 c\nSide 2\n## d\n");
    cr_assert_str_eq(text_lines_markdown(&arena, &lines, (struct line_range){1, 7}),
                     "a\n\n- b\n- c\n### d");
}

Test(text_lines, next_passes_over_what_is_idle, .fini = clear)
{
    struct line_range all = {1, 4};

    make("\nSide 1\nUdskriv\na\n");
    cr_assert_eq(text_lines_next(&lines, all, 1), 4);
    cr_assert_eq(text_lines_next(&lines, (struct line_range){1, 3}, 1), 0);
}
