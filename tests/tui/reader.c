#include "tui/reader.h"

#include "tui/wrap.h"

#include <criterion/criterion.h>
#include <string.h>

static struct doc doc;
static struct reader reader;
static struct grid grid;
static const struct ui *ui;

static void setup(void)
{
    static struct ui english;

    english = (struct ui){.catalog = catalog_get(LANGUAGE_ENGLISH), .charset = CHARSET_UTF8};
    ui = &english;
    doc_init(&doc);
    reader_init(&reader);
    grid_init(&grid, 12, 30);
}

static void teardown(void)
{
    reader_clear(&reader);
    doc_clear(&doc);
    grid_clear(&grid);
}

TestSuite(reader, .init = setup, .fini = teardown);

static void show(const char *markdown)
{
    doc_markdown(&doc, slice_of(markdown));
    reader_show(&reader, &doc);
    reader_layout(&reader, CHARSET_UTF8, 28, 12);
}

static void expect(const char *expected)
{
    struct str dump = STR_INIT;

    grid_wipe(&grid);
    reader_paint(&reader, ui, grid_canvas(&grid), true);
    grid_dump_text(&grid, &dump);
    while (dump.length > 1 && strcmp(dump.data + dump.length - 2, "\n\n") == 0)
        str_cut(&dump, dump.length - 1);
    cr_assert_str_eq(str_text(&dump), expected);
    str_clear(&dump);
}

static void act(enum action action)
{
    bool done = false;

    reader_act(&reader, action, &done);
    cr_assert(done);
}

static void expect_lines(const char *text, int width, const char *joined)
{
    struct slice slice = slice_of(text);
    struct str out = STR_INIT;
    size_t from = 0;

    do {
        struct wrap_line line = wrap_next(CHARSET_UTF8, slice, from, width);

        cr_assert_gt(line.next, from);
        str_append_n(&out, text + line.from, line.to - line.from);
        str_append(&out, line.hyphen ? "-|" : "|");
        from = line.next;
    } while (from < slice.length);
    cr_assert_str_eq(str_text(&out), joined, "%s", str_text(&out));
    str_clear(&out);
}

Test(wrap, breaks_at_spaces)
{
    expect_lines("Byrådet godkendte sagen", 10, "Byrådet|godkendte|sagen|");
    expect_lines("Byrådet  godkendte", 17, "Byrådet|godkendte|");
    expect_lines("Byrådet godkendte", 17, "Byrådet godkendte|");
    expect_lines("Byrådet godkendte", 16, "Byrådet|godkendte|");
    expect_lines("", 5, "|");
    expect_lines("a\nb", 5, "a|b|");
    expect_lines("a b ", 3, "a b |");
}

Test(wrap, breaks_danish_compounds_at_their_hyphen_alone)
{
    expect_lines("Social- og Beskæftigelsesudvalget", 12, "Social- og|Beskæftigels|esudvalget|");
    expect_lines("vej-/byudvalg", 6, "vej-/b|yudval|g|");
    expect_lines("tværkommunal-styregruppe", 14, "tværkommunal-|styregruppe|");
    expect_lines("hel\xC2\xADheds\xC2\xADplan", 8, "hel\xC2\xADheds-|plan|");
    expect_lines("hel\xC2\xADheds\xC2\xADplan", 11, "hel\xC2\xADheds\xC2\xADplan|");
    expect_lines("2018-2021", 5, "2018-|2021|");
}

Test(wrap, keeps_together_what_explains_itself)
{
    expect_lines("efter § 17, stk. 4", 8, "efter|§ 17,|stk. 4|");
    expect_lines("mødet kl. 15.00", 9, "mødet|kl. 15.00|");
}

Test(wrap, never_splits_a_wide_glyph_nor_stands_still)
{
    expect_lines("漢字漢字", 3, "漢|字|漢|字|");
    expect_lines("漢字", 1, "漢|字|");
}

Test(reader, draws_headings_lists_and_quotes)
{
    show("# Indstilling\n\nForvaltningen *indstiller*,\n\n1. at planen **godkendes**, og at "
         "den sendes videre\n2. at bevilge 5 mio. kr.\n\n> Høringssvar: nej tak\n\n---\n\n"
         "Se [planen](http://x.dk)\n");
    reader_layout(&reader, CHARSET_UTF8, 28, 20);
    grid_resize(&grid, 20, 30);
    expect("▶ Indstilling\n"
           "\n"
           "  Forvaltningen indstiller,\n"
           "\n"
           "   1. at planen godkendes, og\n"
           "      at den sendes videre\n"
           "   2. at bevilge 5 mio. kr.\n"
           "\n"
           "  │ Høringssvar: nej tak\n"
           "  ────────────────────────────\n"
           "\n"
           "  Se planen <http://x.dk>\n");
    cr_assert_eq(grid_at(&grid, 0, 2)->style, STYLE_HEADING);
    cr_assert_eq(grid_at(&grid, 2, 16)->style, STYLE_EMPHASIS);
    cr_assert_eq(grid_at(&grid, 4, 16)->style, STYLE_STRONG);
    cr_assert_eq(grid_at(&grid, 11, 5)->style, STYLE_LINK);
}

Test(reader, draws_tables_within_the_width)
{
    show("| Parti | For | Bemærkning |\n|---|---|---|\n| A | 12 | enige i hele planen |\n"
         "| Ø | 0 | imod |\n");
    expect("▶ Parti │ For │ Bemærkning\n"
           "  ──────┼─────┼───────────────\n"
           "  A     │ 12  │ enige i hele\n"
           "        │     │ planen\n"
           "  Ø     │ 0   │ imod\n");
    reader_layout(&reader, CHARSET_UTF8, 10, 12); /* too narrow: nothing breaks */
    reader_layout(&reader, CHARSET_ASCII, 1, 1);
}

Test(reader, folds_sections_with_what_is_below_them)
{
    show("# En\n\na\n\n## To\n\nb\n\n# Tre\n\nc\n");
    act(ACTION_TEXT_FOLD);
    expect("▶ En ▸ 3 paragraphs folded\n  Tre\n\n  c\n");
    act(ACTION_TEXT_FOLD);
    expect("▶ En\n\n  a\n\n  To\n\n  b\n\n  Tre\n\n  c\n");
    act(ACTION_TEXT_FOLD_ALL);
    expect("▶ En ▸ 3 paragraphs folded\n  Tre ▸ 1 paragraph folded\n");
    cr_assert(reader_find(&reader, "B"));
    expect("  En\n\n  a\n\n  To\n\n▶ b\n\n  Tre ▸ 1 paragraph folded\n");
}

Test(reader, finds_in_both_cases_across_lines_and_goes_around)
{
    show("Først æblet, så\nÆBLET igen, og til sidst intet.");
    cr_assert(reader_find(&reader, "æblet"));
    cr_assert_eq(reader.matches.count, 2);
    expect("▶ Først æblet, så ÆBLET igen,\n  og til sidst intet.\n");
    cr_assert_eq(grid_at(&grid, 0, 8)->style, STYLE_MATCH);
    cr_assert_eq(grid_at(&grid, 0, 13)->style, STYLE_TEXT);
    act(ACTION_TEXT_FIND_NEXT);
    cr_assert_eq(reader.match, 1);
    act(ACTION_TEXT_FIND_NEXT);
    cr_assert_eq(reader.match, 0);
    act(ACTION_TEXT_FIND_PREVIOUS);
    cr_assert_eq(reader.match, 1);
    cr_assert_not(reader_find(&reader, "pære"));
    cr_assert(reader_find(&reader, "og til"));
    cr_assert_not(reader_find(&reader, ""));
}

Test(reader, moves_by_line_page_and_section)
{
    struct str text = STR_INIT;

    for (int i = 0; i < 100; i++)
        str_printf(&text, "%slinje %d\n\n", i % 20 == 0 ? "# " : "", i);
    show(str_text(&text));
    str_clear(&text);
    act(ACTION_TEXT_LAST);
    cr_assert_eq(reader.cursor, reader.count - 1);
    cr_assert_eq(reader.top, reader.count - 12);
    act(ACTION_TEXT_DOWN);
    cr_assert_eq(reader.cursor, reader.count - 1);
    act(ACTION_TEXT_FIRST);
    cr_assert_eq(reader.cursor, 0);
    act(ACTION_TEXT_UP);
    cr_assert_eq(reader.cursor, 0);
    act(ACTION_TEXT_PAGE_DOWN);
    cr_assert_eq(reader.top, 11);
    act(ACTION_TEXT_PAGE_UP);
    cr_assert_eq(reader.top, 0);
    act(ACTION_TEXT_NEXT_SECTION);
    cr_assert(slice_is(reader_block(&reader)->text, "linje 20"));
    cr_assert_eq(reader.top, reader.cursor);
    act(ACTION_TEXT_PREVIOUS_SECTION);
    cr_assert_eq(reader.cursor, 0);
}

Test(reader, keeps_its_place_when_the_width_changes)
{
    struct str text = STR_INIT;

    for (int i = 0; i < 40; i++)
        str_printf(&text, "afsnit %d med en del ord, der fylder linjen ud\n\n", i);
    show(str_text(&text));
    str_clear(&text);
    cr_assert(reader_find(&reader, "afsnit 30"));
    reader_layout(&reader, CHARSET_UTF8, 60, 12);
    cr_assert(slice_starts(reader_block(&reader)->text, "afsnit 30"));
    reader_layout(&reader, CHARSET_UTF8, 10, 12);
    cr_assert(slice_starts(reader_block(&reader)->text, "afsnit 30"));
}

Test(reader, knows_what_each_block_tells_of)
{
    doc_heading(&doc, 1, slice_of("Beslutning"));
    doc_about(&doc, 42, "body");
    doc_text(&doc, slice_of("Godkendt."), STYLE_TEXT);
    doc_about(&doc, 43, NULL);
    doc_field(&doc, "Imod", slice_of("Ø"));
    doc_field(&doc, "Nobody", slice_of("  "));
    doc_item(&doc, "•", slice_of("bilag"), STYLE_TEXT);
    reader_show(&reader, &doc);
    reader_layout(&reader, CHARSET_UTF8, 28, 12);
    expect("▶ Beslutning\n  Godkendt.\n  Imod: Ø\n  • bilag\n");
    reader_go_to(&reader, 42);
    cr_assert_eq(reader_block(&reader)->about, 42);
    cr_assert_str_eq(reader_block(&reader)->field, "body");
    reader_go_to(&reader, 99);
    cr_assert_eq(reader_block(&reader)->about, 42);
}

Test(reader, copies_a_section)
{
    struct str text = STR_INIT;

    show("før\n\n# En\n\n1. at\n\n# To\n\nb");
    reader_copy(&reader, &text);
    cr_assert_str_eq(str_text(&text), "før\n\n");
    act(ACTION_TEXT_NEXT_SECTION);
    str_reset(&text);
    reader_copy(&reader, &text);
    cr_assert_str_eq(str_text(&text), "En\n\n1. at\n\n");
    str_clear(&text);
}

Test(reader, shows_nothing_of_nothing)
{
    bool done;

    reader_show(&reader, NULL);
    reader_layout(&reader, CHARSET_UTF8, 10, 5);
    expect("\n");
    for (int i = ACTION_TEXT_DOWN; i <= ACTION_TEXT_FIND_PREVIOUS; i++)
        reader_act(&reader, (enum action)i, &done);
    cr_assert_null(reader_block(&reader));
    cr_assert_not(reader_find(&reader, "x"));
}

Test(reader, takes_any_markdown)
{
    struct str deep = STR_INIT;

    for (int i = 0; i < 2000; i++)
        str_append(&deep, "> - ");
    str_append(&deep,
               "bund\n\n<b>html</b>\n\n    kode\tmed tab\n\n|a|\n|-|\n|b|\n\n![billede](x)\n");
    show(str_text(&deep));
    cr_assert_gt(reader.count, 3);
    str_clear(&deep);
}
