#include "config/key.h"

#include <criterion/criterion.h>

static void expect(const char *text, unsigned code, unsigned mods)
{
    struct key key = {0};

    cr_assert_eq(key_parse(slice_of(text), &key, NULL), STATUS_OK, "%s", text);
    cr_assert_eq(key.code, code, "%s", text);
    cr_assert_eq(key.mods, mods, "%s", text);
}

static void refuse(const char *text)
{
    struct key key = {7, 7};
    struct error err = {0};

    cr_assert_eq(key_parse(slice_of(text), &key, &err), STATUS_INVALID, "%s", text);
    cr_assert_not_null(err.message);
    cr_assert_eq(key.code, 7, "%s", text);
}

Test(key, reads_characters_names_and_modifiers)
{
    expect("x", 'x', 0);
    expect("æ", 0xE6, 0);
    expect("-", '-', 0);
    expect("Ctrl-x", 'x', KEYMOD_CTRL);
    expect("C-X", 'x', KEYMOD_CTRL);
    expect("Alt--", '-', KEYMOD_ALT);
    expect("M-<", '<', KEYMOD_ALT);
    expect("Ctrl-Alt-x", 'x', KEYMOD_CTRL | KEYMOD_ALT);
    expect("Shift-Tab", KEYCODE_TAB, KEYMOD_SHIFT);
    expect("esc", KEYCODE_ESC, 0);
    expect("PageDown", KEYCODE_PAGE_DOWN, 0);
    expect("Space", ' ', 0);
    expect("F1", KEYCODE_F1, 0);
    expect("f12", KEYCODE_F12, 0);
    expect("F", 'F', 0);
    expect("C", 'C', 0);
}

Test(key, what_terminals_send_alike_is_alike)
{
    expect("Ctrl-i", KEYCODE_TAB, 0);
    expect("Ctrl-M", KEYCODE_ENTER, 0);
    expect("Ctrl-j", KEYCODE_ENTER, 0);
    expect("Ctrl-h", KEYCODE_BACKSPACE, 0);
    expect("Ctrl-[", KEYCODE_ESC, 0);
}

Test(key, refuses_what_no_terminal_sends)
{
    refuse("");
    refuse("F0");
    refuse("F13");
    refuse("F01");
    refuse("F111");
    refuse("Ctrl-");
    refuse("Ctrl-Ctrl-x");
    refuse("Ctrl-1");
    refuse("Ctrl-æ");
    refuse("Shift-x");
    refuse("xy");
    refuse("\x01");
    refuse("\x7F");
    refuse("\xC2\x9B");
    refuse("\xFF");
}

Test(key, sequences_have_one_to_four_keys)
{
    struct key_sequence keys = {.count = 9};
    struct str text = STR_INIT;

    cr_assert_eq(key_sequence_parse(" g  Ctrl-x ", &keys, NULL), STATUS_OK);
    cr_assert_eq(keys.count, 2);
    key_sequence_format(&keys, &text);
    cr_assert_str_eq(str_text(&text), "g Ctrl-x");
    str_clear(&text);
    cr_assert_eq(key_sequence_parse("a b c d", &keys, NULL), STATUS_OK);
    cr_assert_eq(keys.count, 4);
    cr_assert_eq(key_sequence_parse("a b c d e", &keys, NULL), STATUS_INVALID);
    cr_assert_eq(key_sequence_parse("  ", &keys, NULL), STATUS_INVALID);
    cr_assert_eq(key_sequence_parse("a xx", &keys, NULL), STATUS_INVALID);
    cr_assert_eq(keys.count, 4);
}

Test(key, writes_what_it_reads)
{
    static const char *const all[] = {"Enter", "Tab",    "Esc",       "Backspace", "Del",  "Ins",
                                      "Up",    "Down",   "Left",      "Right",     "Home", "End",
                                      "PgUp",  "PgDn",   "Space",     "F1",        "F12",  "ø",
                                      "Alt-F", "Ctrl-x", "Shift-Tab", "Ctrl-Alt-x"};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct key key;
        struct str text = STR_INIT;

        cr_assert_eq(key_parse(slice_of(all[i]), &key, NULL), STATUS_OK);
        key_format(key, &text);
        cr_assert_str_eq(str_text(&text), all[i]);
        str_clear(&text);
    }
}

Test(key, knows_the_danish_keyboard)
{
    struct key key;

    cr_assert_eq(key_parse(slice_of("ø"), &key, NULL), STATUS_OK);
    cr_assert(key_typable(key));
    cr_assert_eq(key_parse(slice_of("+"), &key, NULL), STATUS_OK);
    cr_assert(key_typable(key));
    cr_assert_eq(key_parse(slice_of("["), &key, NULL), STATUS_OK);
    cr_assert_not(key_typable(key));
    cr_assert_eq(key_parse(slice_of("~"), &key, NULL), STATUS_OK);
    cr_assert_not(key_typable(key));
    cr_assert_eq(key_parse(slice_of("Ctrl-Up"), &key, NULL), STATUS_OK);
    cr_assert_not(key_typable(key));
}
