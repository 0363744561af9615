#include "tui/grid.h"

#include <criterion/criterion.h>
#include <string.h>

static struct grid grid;

static void setup(void)
{
    grid_init(&grid, 3, 10);
}

static void teardown(void)
{
    grid_clear(&grid);
}

TestSuite(grid, .init = setup, .fini = teardown);

static void expect_text(const char *expected)
{
    struct str dump = STR_INIT;

    grid_dump_text(&grid, &dump);
    cr_assert_str_eq(str_text(&dump), expected);
    str_clear(&dump);
}

static void expect_styles(const char *expected)
{
    struct str dump = STR_INIT;

    grid_dump_styles(&grid, &dump);
    cr_assert_str_eq(str_text(&dump), expected);
    str_clear(&dump);
}

Test(width, knows_narrow_wide_and_combining)
{
    cr_assert_eq(codepoint_width('a'), 1);
    cr_assert_eq(codepoint_width(0xE6), 1);    /* æ */
    cr_assert_eq(codepoint_width(0xAD), 0);    /* soft hyphen */
    cr_assert_eq(codepoint_width(0x301), 0);   /* combining acute */
    cr_assert_eq(codepoint_width(0x2013), 1);  /* – */
    cr_assert_eq(codepoint_width(0x6F22), 2);  /* 漢 */
    cr_assert_eq(codepoint_width(0x1F600), 2); /* a face */
    cr_assert_eq(codepoint_width(0x115F), 2);  /* the last of the wide jamo */
    cr_assert_eq(codepoint_width(0x1160), 0);  /* the first that combines */
}

Test(width, counts_columns_not_bytes)
{
    cr_assert_eq(text_columns(CHARSET_UTF8, slice_of("")), 0);
    cr_assert_eq(text_columns(CHARSET_UTF8, slice_of("Økonomiudvalg")), 13);
    cr_assert_eq(text_columns(CHARSET_UTF8, slice_of("a\xCC\x8A")), 1); /* å in two parts */
    cr_assert_eq(text_columns(CHARSET_UTF8, slice_of("漢字")), 4);
    cr_assert_eq(text_columns(CHARSET_UTF8, slice_of("hel\xC2\xADheds")), 7);
}

Test(width, fits_exactly_and_one_over)
{
    struct text_fit fit = text_fit(CHARSET_UTF8, slice_of("Byråd"), 5);

    cr_assert_eq(fit.bytes, 6);
    cr_assert_eq(fit.columns, 5);
    cr_assert_not(fit.cut);
    fit = text_fit(CHARSET_UTF8, slice_of("Byråd"), 4);
    cr_assert_eq(fit.bytes, 3);
    cr_assert_eq(fit.columns, 3);
    cr_assert(fit.cut);
    fit = text_fit(CHARSET_UTF8, slice_of("Byråd"), 1);
    cr_assert_eq(fit.bytes, 0);
    cr_assert(fit.cut);
    fit = text_fit(CHARSET_UTF8, slice_of("Byråd"), 0);
    cr_assert_eq(fit.columns, 0);
    cr_assert(fit.cut);
    fit = text_fit(CHARSET_UTF8, slice_of(""), 0);
    cr_assert_not(fit.cut);
}

Test(width, never_splits_a_wide_glyph)
{
    struct text_fit fit = text_fit(CHARSET_UTF8, slice_of("漢字"), 3);

    cr_assert_eq(fit.columns, 2);
    cr_assert_eq(fit.bytes, 3);
    cr_assert(fit.cut);
    fit = text_fit(CHARSET_UTF8, slice_of("漢字"),
                   2); /* one wide glyph leaves no room for the mark */
    cr_assert_eq(fit.columns, 0);
    cr_assert(fit.cut);
}

Test(width, keeps_marks_with_their_letter)
{
    struct glyph glyph;

    cr_assert(glyph_next(CHARSET_UTF8, slice_of("a\xCC\x8A!"), &glyph));
    cr_assert_eq(glyph.bytes, 3);
    cr_assert_eq(glyph.length, 3);
    cr_assert_eq(glyph.width, 1);
    cr_assert(glyph_next(CHARSET_UTF8, slice_of("\xCC\x8A"),
                         &glyph)); /* on a space, where no letter is */
    cr_assert_eq(glyph.text[0], ' ');
    cr_assert_eq(glyph.length, 3);
    cr_assert_eq(glyph.bytes, 2);
}

Test(width, marks_without_end_do_not_overflow)
{
    char zalgo[201] = "a";
    struct glyph glyph;

    for (int i = 0; i < 100; i++)
        memcpy(zalgo + 1 + 2 * i, "\xCC\x8A", 2);
    cr_assert(glyph_next(CHARSET_UTF8, (struct slice){zalgo, 201}, &glyph));
    cr_assert_eq(glyph.bytes, 201);
    cr_assert_leq(glyph.length, GLYPH_BYTES);
    cr_assert_eq(glyph.width, 1);
}

Test(width, lets_no_command_through)
{
    struct glyph glyph;

    cr_assert(glyph_next(CHARSET_UTF8, slice_of("\x1B[2J"), &glyph));
    cr_assert_eq(memcmp(glyph.text, "\xEF\xBF\xBD", 3), 0);
    cr_assert(glyph_next(CHARSET_UTF8, slice_of("\xC2\x9B"), &glyph)); /* CSI in one character */
    cr_assert_eq(memcmp(glyph.text, "\xEF\xBF\xBD", 3), 0);
    cr_assert(
        glyph_next(CHARSET_UTF8, slice_of("\xE2\x80\xAEx"), &glyph)); /* right-to-left override */
    cr_assert_eq(glyph.text[0], 'x');
    cr_assert_eq(glyph.bytes, 4);
    cr_assert(glyph_next(CHARSET_UTF8, slice_of("\x80"), &glyph)); /* no UTF-8 at all */
    cr_assert_eq(memcmp(glyph.text, "\xEF\xBF\xBD", 3), 0);
    cr_assert_not(glyph_next(CHARSET_UTF8, slice_of("\xE2\x80\x8B"), &glyph));
}

Test(grid, draws_and_marks_the_cut)
{
    struct canvas canvas = grid_canvas(&grid);

    cr_assert_eq(canvas_put(canvas, 0, 0, "Ældreråd", STYLE_TEXT), 8);
    cr_assert_eq(canvas_put(canvas, 1, 0, "Socialudvalg", STYLE_STRONG), 10);
    cr_assert_eq(canvas_put(canvas, 2, 8, "§ 17", STYLE_TEXT), 2);
    expect_text("Ældreråd\nSocialudv…\n        §…\n");
    expect_styles("..........\nBBBBBBBBBB\n..........\n");
}

Test(grid, draws_nothing_outside)
{
    struct canvas part = canvas_part(grid_canvas(&grid), (struct rect){1, 2, 1, 4});

    cr_assert_eq(canvas_put(part, 1, 0, "no", STYLE_TEXT), 0);
    cr_assert_eq(canvas_put(part, -1, 0, "no", STYLE_TEXT), 0);
    cr_assert_eq(canvas_put(part, 0, 4, "no", STYLE_TEXT), 0);
    canvas_put(part, 0, 0, "abcdef", STYLE_TEXT);
    canvas_fill(part, (struct rect){-5, -5, 50, 6}, "x", STYLE_BAD);
    expect_text("\n  xbc…\n\n");
    expect_styles("..........\n..b.......\n..........\n");
    part = canvas_part(part, (struct rect){-3, -3, 100, 100});
    cr_assert_eq(part.area.columns, 4);
    cr_assert_eq(part.area.rows, 1);
}

Test(grid, mends_a_wide_glyph_that_is_half_painted_over)
{
    struct canvas canvas = grid_canvas(&grid);

    canvas_put(canvas, 0, 0, "漢字", STYLE_TEXT);
    canvas_put(canvas, 0, 1, "x", STYLE_TEXT);
    expect_text(" x字\n\n\n");
    canvas_put(canvas, 0, 2, "y", STYLE_TEXT);
    expect_text(" xy\n\n\n");
    canvas_put(canvas, 1, 8, "漢", STYLE_TEXT); /* fits in the last two columns */
    canvas_put(canvas, 2, 9, "漢", STYLE_TEXT); /* does not in the last one */
    expect_text(" xy\n        漢\n         …\n");
}

Test(grid, puts_text_at_the_right)
{
    cr_assert_eq(canvas_put_right(grid_canvas(&grid), 0, 10, "12/345", STYLE_MUTED), 6);
    cr_assert_eq(canvas_put_right(grid_canvas(&grid), 1, 4, "12/345", STYLE_MUTED), 4);
    expect_text("    12/345\n12/…\n\n");
}

Test(grid, keeps_the_cursor_inside)
{
    struct canvas part = canvas_part(grid_canvas(&grid), (struct rect){1, 1, 1, 1});

    canvas_cursor(part, 0, 1);
    cr_assert_eq(grid.cursor_row, -1);
    canvas_cursor(part, 0, 0);
    cr_assert_eq(grid.cursor_row, 1);
    cr_assert_eq(grid.cursor_column, 1);
    grid_wipe(&grid);
    cr_assert_eq(grid.cursor_row, -1);
}

Test(charset, latin1_and_ascii_keep_danish_legible)
{
    struct grid plain;
    struct str dump = STR_INIT;

    grid_init(&plain, 2, 24);
    plain.charset = CHARSET_ASCII;
    canvas_put(grid_canvas(&plain), 0, 0, "Ældreråd → Byråd ✓ – §", STYLE_TEXT);
    plain.charset = CHARSET_LATIN1;
    canvas_put(grid_canvas(&plain), 1, 0,
               "Ældrera\xCC\x8A"
               "d → 漢 ✓ – §",
               STYLE_TEXT);
    grid_dump_text(&plain, &dump);
    cr_assert_str_eq(str_text(&dump), "Aeldreraad > Byraad v -~\nÆldreråd > ?? v - §\n");
    str_clear(&dump);
    grid_clear(&plain);
}

Test(charset, widths_follow_what_is_drawn)
{
    cr_assert_eq(text_columns(CHARSET_ASCII, slice_of("Ø")), 2);
    cr_assert_eq(text_columns(CHARSET_LATIN1, slice_of("Ø")), 1);
    cr_assert_eq(text_columns(CHARSET_ASCII, slice_of("漢")), 2);
    cr_assert_eq(text_fit(CHARSET_ASCII, slice_of("åå"), 3).columns, 2);
}

Test(charset, has_its_names)
{
    enum charset charset = CHARSET_UTF8;

    cr_assert_eq(charset_of("ISO-8859-1", &charset, NULL), STATUS_OK);
    cr_assert_eq(charset, CHARSET_LATIN1);
    cr_assert_eq(charset_of("ANSI_X3.4-1968", &charset, NULL), STATUS_OK);
    cr_assert_eq(charset, CHARSET_ASCII);
    cr_assert_eq(charset_of("koi8-r", &charset, NULL), STATUS_INVALID);
    cr_assert_eq(charset, CHARSET_ASCII);
}

Test(grid, a_sentence_is_broken_down_to_the_edge)
{
    canvas_wrap(grid_canvas(&grid), 0, 2, "Intet møde kendes her endnu.", STYLE_TEXT);
    expect_text("  Intet\n"
                "  møde\n"
                "  kendes\n");
}

Test(grid, no_room_draws_nothing)
{
    canvas_wrap(grid_canvas(&grid), 0, 10, "Intet", STYLE_TEXT);
    canvas_wrap(grid_canvas(&grid), 3, 0, "Intet", STYLE_TEXT);
    expect_text("\n\n\n");
}
