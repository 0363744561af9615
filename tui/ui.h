/*
 * What everything that paints needs to know: language, keys, charset.
 */
#ifndef TUI_UI_H
#define TUI_UI_H

#include "config/catalog.h"
#include "config/keymap.h"
#include "core/str.h"
#include "tui/action.h"
#include "tui/charset.h"

struct ui {
    const struct catalog *catalog;
    const struct keymap *keymap;
    enum charset charset;
};

/* The sentence in the user's language; static. */
const char *ui_text(const struct ui *self, const char *msgid);
/* Appends it with one to three arguments in place; NULL ends them early. */
void ui_format(const struct ui *self, struct str *out, const char *msgid, const char *first,
               const char *second, const char *third);
/* Appends keys as people read them: arrows as arrows where the charset has some, everything else as
   in keymap files. */
void ui_append_keys(const struct ui *self, const struct key_sequence *keys, struct str *out);
/* Appends the first keys of an action that can be reached from these contexts; false where there
   are none. */
bool ui_keys(const struct ui *self, const size_t *contexts, size_t count, enum action action,
             struct str *out);

#endif
