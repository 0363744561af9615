/*
 * Keys as keymap files write them: "x", "Ctrl-x" (or "C-x"), "Alt-x" ("M-x"), "Shift-Tab", "F5",
 * "PgDn", and sequences of them, "g g". Only what a terminal can tell apart is a key: Ctrl-i is
 * Tab, Ctrl-m and Ctrl-j are Enter, Ctrl-h is Backspace and "Ctrl-[" is Esc.
 */
#ifndef CONFIG_KEY_H
#define CONFIG_KEY_H

#include "core/error.h"
#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>

enum keymod { KEYMOD_CTRL = 1 << 0, KEYMOD_ALT = 1 << 1, KEYMOD_SHIFT = 1 << 2 };

/* Keys that make no character stand above all characters. */
enum keycode {
    KEYCODE_NAMED = 0x110000,
    KEYCODE_ENTER = KEYCODE_NAMED,
    KEYCODE_TAB,
    KEYCODE_ESC,
    KEYCODE_BACKSPACE,
    KEYCODE_DELETE,
    KEYCODE_INSERT,
    KEYCODE_UP,
    KEYCODE_DOWN,
    KEYCODE_LEFT,
    KEYCODE_RIGHT,
    KEYCODE_HOME,
    KEYCODE_END,
    KEYCODE_PAGE_UP,
    KEYCODE_PAGE_DOWN,
    KEYCODE_F1,
    KEYCODE_F12 = KEYCODE_F1 + 11,
    KEYCODE_LAST = KEYCODE_F12
};

struct key {
    unsigned code; /* a character, or one of enum keycode */
    unsigned mods; /* of enum keymod; Shift only on keys that make no character */
};

enum { KEY_SEQUENCE_MAX = 4 };

struct key_sequence {
    struct key keys[KEY_SEQUENCE_MAX];
    size_t count;
};

/* One key; STATUS_INVALID with a sentence where it is none. */
enum status key_parse(struct slice text, struct key *key, struct error *err) MUST_CHECK;
/* One to KEY_SEQUENCE_MAX keys with spaces between. */
enum status key_sequence_parse(const char *text, struct key_sequence *keys,
                               struct error *err) MUST_CHECK;

/* Appends it in the form that key_parse() reads. */
void key_format(struct key key, struct str *out);
void key_sequence_format(const struct key_sequence *keys, struct str *out);

bool key_equal(struct key a, struct key b);
bool key_sequence_equal(const struct key_sequence *a, const struct key_sequence *b);
/* Whether `start` is a beginning of `keys`, and shorter. */
bool key_sequence_begins(const struct key_sequence *keys, const struct key_sequence *start);

/* What the terminal sends alike becomes alike: Ctrl-i Tab, Ctrl-m Enter, and so on. */
struct key key_normal(struct key key);

/* Whether it can be typed on a Danish keyboard without AltGr and without a dead key, and comes
   through PuTTY as it is. */
bool key_typable(struct key key);

#endif
