/*
 * What the user did: keys, pasted text, the mouse. Curses' codes end here.
 */
#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include "config/key.h"
#include "core/str.h"

enum input_kind {
    INPUT_NONE, /* nothing more is there now */
    INPUT_KEY,
    INPUT_PASTE, /* text, of the struct, is complete */
    INPUT_CLICK,
    INPUT_WHEEL_UP,
    INPUT_WHEEL_DOWN
};

struct input_event {
    enum input_kind kind;
    struct key key;
    int row; /* of the mouse */
    int column;
};

struct input {
    bool latin1;      /* single bytes, not UTF-8 */
    bool pasting;     /* between the brackets of a paste */
    struct str paste; /* at most INPUT_PASTE_BYTES; what is longer is cut */
};

enum { INPUT_PASTE_BYTES = 1024 * 1024 };

/* After term_open(). */
void input_init(struct input *self, bool latin1);
void input_clear(struct input *self);

/* Takes the next event that is there; never waits, but for the rest of an escape sequence. */
struct input_event input_next(struct input *self);

#endif
