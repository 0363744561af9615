/*
 * Which characters the terminal shows, and the C library's locale that curses needs to send them.
 */
#ifndef TUI_TERM_LOCALE_H
#define TUI_TERM_LOCALE_H

#include "tui/charset.h"

#include <stdbool.h>

/* Whether curses of this version ("ncurses 6.4.20221231") sends bytes above 127 while the locale
   is plain "C": the patches from 20240203 to 20251018 send a blank. */
bool term_locale_sends_bytes(const char *curses_version);

/* Sets LC_CTYPE and says what can be shown: `wanted`, or what the environment's locale has where
   that is CHARSET_COUNT. Where a locale is not installed, its name says enough: C.UTF-8 is always
   there, and Latin-1 needs no locale but a curses that does without; else ASCII is shown. */
enum charset term_locale_choose(enum charset wanted, const char *curses_version);

#endif
