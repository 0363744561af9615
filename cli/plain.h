/*
 * Other people's text for a terminal: what a terminal would obey does not reach it.
 */
#ifndef CLI_PLAIN_H
#define CLI_PLAIN_H

#include "core/str.h"

#include <stdbool.h>

/* Appends UTF-8 text without control characters, C1 among them (xterm obeys U+009B as ESC [).
   Below U+0020 a blank stands, above a question mark; `lines` keeps line ends and tabs. */
void plain_append(struct str *out, struct slice text, bool lines);

#endif
