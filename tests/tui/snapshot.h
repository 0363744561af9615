/*
 * Screens kept as text: the cells, then the letters of their styles (tui/style.h). With
 * SAGSGANG_SNAPSHOTS=write they are written anew; look at the difference before you commit it.
 */
#ifndef TESTS_TUI_SNAPSHOT_H
#define TESTS_TUI_SNAPSHOT_H

#include "tui/grid.h"

/* Compares with tests/tui/snapshots/NAME.txt, and ends the test with the first line that differs.
 */
void snapshot_expect(const struct grid *grid, const char *name);

#endif
