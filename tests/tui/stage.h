/*
 * The whole screen over a database of its own, without a terminal: keys in, grid out. One at a
 * time.
 */
#ifndef TESTS_TUI_STAGE_H
#define TESTS_TUI_STAGE_H

#include "tests/db/place.h"
#include "tests/db/town.h"
#include "tui/app_private.h"

extern struct place place;
extern struct town town;
extern struct app *app;

void stage_setup(void);
void stage_teardown(void);

/* Opens it over the made-up town. keymap NULL: the standard one. */
void open_screen(int rows, int columns, enum language language, const char *keymap);
/* Types keys as a keymap file writes them, lets them rest, and paints. */
void type(const char *keys);
/* Whether the text is on the screen; where not, the screen is printed. */
bool shows(const char *text);

#endif
