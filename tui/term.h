/*
 * The terminal: opened, painted, and left as it was found on every way out. Its files and
 * input.c alone know curses.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include "core/error.h"
#include "core/str.h"
#include "tui/grid.h"

#include <stdbool.h>

enum { TERM_MIN_ROWS = 10, TERM_MIN_COLUMNS = 40 };

struct terminal;

struct term_options {
    bool charset_set; /* false: as the locale has it */
    enum charset charset;
    bool monochrome; /* NO_COLOR is obeyed without it */
    bool mouse;
    int escape_delay_ms; /* 10..1000 */
};

/*
 * Opens /dev/tty and takes signals over. One at a time. STATUS_INVALID with a sentence where there
 * is no terminal, or one that cannot place its cursor (TERM=dumb) or is too small.
 */
enum status term_open(const struct term_options *options, struct terminal **term,
                      struct error *err) MUST_CHECK;
/* Gives the terminal back; NULL is allowed. After a hang-up nothing is written to it. */
void term_close(struct terminal *self);

enum charset term_charset(const struct terminal *self);
/* As it is now, after a resize. */
void term_size(const struct terminal *self, int *rows, int *columns);
/* Asks the terminal for its size; true where it has changed. */
bool term_resize(struct terminal *self);

/* Sends what differs from the grid sent before. Of the terminal's size. */
void term_present(struct terminal *self, struct grid *grid);
/* Forgets what is on the screen: the next present paints everything. */
void term_forget(struct terminal *self);

/* Leaves the screen, sleeps until SIGCONT, and takes the screen again. */
void term_suspend(struct terminal *self);
/* After a SIGCONT that nobody asked for. */
void term_resume(struct terminal *self);

void term_mouse(struct terminal *self, bool on);

/* Puts text onto the clipboard of the machine at which the user sits (OSC 52). Terminals take
   about 74 kB; STATUS_INVALID where it is longer. */
enum status term_copy(struct terminal *self, struct slice text, struct error *err) MUST_CHECK;

/* Whether the terminal is gone: it says that there is something to read, and there is nothing. */
bool term_hung_up(const struct terminal *self);

/* The file to wait on for input. */
int term_file(const struct terminal *self);

#endif
