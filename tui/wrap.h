/*
 * Breaking text into lines. Danish words are broken only where they have a hyphen or a soft
 * hyphen, never by guess; a word that is wider than the line is cut. What belongs together stays:
 * "§ 17", "stk. 4", "kl. 15.00", "Ad 1", "20 mio.".
 */
#ifndef TUI_WRAP_H
#define TUI_WRAP_H

#include "core/str.h"
#include "tui/charset.h"

#include <stdbool.h>
#include <stddef.h>

struct wrap_line {
    size_t from; /* bytes of the text that the line shows */
    size_t to;
    size_t next; /* where the next line begins; behind the end when this is the last */
    bool hyphen; /* broken at a soft hyphen: draw one */
};

/* The line that begins at byte `from`, at most `width` columns (1 or more). A '\n' ends a line.
   Always gets on: next > from, but for an empty text. */
struct wrap_line wrap_next(enum charset charset, struct slice text, size_t from, int width);

#endif
