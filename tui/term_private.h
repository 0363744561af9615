/*
 * Between the files of the terminal: term.c opens it and gives it back, term_paint.c chooses looks
 * and sends cells. For these alone; others use term.h.
 */
#ifndef TUI_TERM_PRIVATE_H
#define TUI_TERM_PRIVATE_H

#include "tui/style.h"
#include "tui/term.h"

#include <curses.h>
#include <stdbool.h>
#include <stdio.h>

struct terminal {
    FILE *out;
    FILE *in;
    SCREEN *screen;
    enum charset charset;
    struct grid shown; /* what was sent last */
    bool shown_valid;
    int cursor_shown; /* -1 unknown, else what curs_set() was told */
    attr_t attributes[STYLE_COUNT];
    short pairs[STYLE_COUNT];
};

/* What each role looks like on this terminal: attributes alone, or with colours where it has them
   and nobody forbids them. Curses runs. */
void term_choose_looks(struct terminal *self, bool monochrome);

#endif
