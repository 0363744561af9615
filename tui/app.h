/*
 * The screen: opens the terminal, shows the panes, and returns when the user leaves.
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include "config/catalog.h"
#include "core/error.h"
#include "db/database.h"
#include "tui/charset.h"

#include <stdbool.h>

struct app_options {
    struct database *database;   /* open; stays the caller's */
    const struct viewer *viewer; /* for whom everything is read */
    const struct catalog *catalog;
    const char *keymap; /* a shipped one or a file; NULL: "standard" */
    bool charset_set;   /* false: as the locale has it */
    enum charset charset;
    bool monochrome; /* NO_COLOR is obeyed without it */
    bool mouse;
    int escape_delay_ms; /* 10..1000, 0: 30 */
};

/*
 * Shows the screen until the user leaves. STATUS_INVALID with a sentence where the terminal cannot
 * show it. Whatever happens, the terminal is as before when it returns. *signal_number is the
 * signal that ended it (the caller, once done, raises it again), or 0.
 */
enum status app_run(const struct app_options *options, int *signal_number,
                    struct error *err) MUST_CHECK;

#endif
