/*
 * The settings file (sagsgang.conf, libconfig's form; man/sagsgang.conf.5): the municipality, the
 * database, language, keymap, holidays of its own, and limits tighter than the law's.
 */
#ifndef CONFIG_SETTINGS_H
#define CONFIG_SETTINGS_H

#include "config/catalog.h"
#include "core/arena.h"
#include "core/date.h"
#include "core/error.h"

#include <stdbool.h>

struct settings {
    struct arena arena;       /* owns the strings and lists below */
    const char *municipality; /* NULL where not set */
    const char *database;     /* path, NULL where not set */
    bool language_set;
    enum language language;
    const char *keymap; /* name of a shipped keymap or path of a file; NULL: "standard" */
    const char
        *charset; /* "utf-8", "latin1" or "ascii": what the terminal shows; NULL: the locale's */
    bool mouse;
    bool server;              /* an installation for many: refuses --now */
    int escape_delay_ms;      /* how long an Esc waits for the rest of a key, 10..1000 */
    bool saturday_is_hverdag; /* rules.md R-HV */
    int agenda_deadline_days; /* hverdage, at least the law's 4 (KSL § 8, stk. 4) */
    struct {
        struct date *items;
        size_t count;
    } closed_days; /* days on which this municipality is closed beside the holidays */
};

/* What holds where no file says otherwise. The caller clears it. */
void settings_init(struct settings *self);

/* Adds what a file says. STATUS_NOT_FOUND where there is no such file; STATUS_INVALID with file
   and line where something in it is wrong, and then self is as it was before. */
enum status settings_load(struct settings *self, const char *path, struct error *err) MUST_CHECK;

void settings_clear(struct settings *self);

#endif
