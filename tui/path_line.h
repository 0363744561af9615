/*
 * A case's path as one line: `Bestyrelsen ✓ 27.01 → §17,4 ✓ 18.02 → TPL ● 03.03 → Byråd ○ 24.03`.
 */
#ifndef TUI_PATH_LINE_H
#define TUI_PATH_LINE_H

#include "core/str.h"
#include "db/read_case.h"
#include "tui/charset.h"

/*
 * Appends the path within so many columns: names in full where there is room, else shorter, else
 * as initials; where even that does not fit, the steps before the current one give way. Steps side
 * by side are parted by " + ".
 */
void path_line(const struct step_rows *steps, enum charset charset, int columns, struct str *out);

/* Appends a body's short name: "§17,4", "TPL", "ØU", "Byråd". */
void path_short_name(const char *name, struct str *out);

#endif
