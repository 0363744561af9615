/*
 * What the terminal can show: UTF-8, Latin-1 or plain ASCII. Text is fitted to it when it is
 * drawn, not when it is sent, since «æ» becomes "ae" in ASCII and that takes two columns.
 */
#ifndef TUI_CHARSET_H
#define TUI_CHARSET_H

#include "core/error.h"

enum charset { CHARSET_UTF8, CHARSET_LATIN1, CHARSET_ASCII, CHARSET_COUNT };

/* What stands in a charset for a character that it lacks: 1 or 2 ASCII characters; "?", or "??"
   for a wide one, where nothing is like it. NULL where the charset has the character. Static. */
const char *charset_likeness(enum charset charset, unsigned codepoint, int width);

/* A letter and the mark on it as one character (a and a ring: å), or the letter alone. */
unsigned charset_compose(unsigned letter, unsigned mark);

/* "utf-8", "latin1" or "ascii", in any case; also what nl_langinfo(CODESET) calls them. */
enum status charset_of(const char *name, enum charset *charset, struct error *err) MUST_CHECK;

#endif
