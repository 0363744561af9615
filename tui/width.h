/*
 * Columns. A glyph is what stands in one place of the screen: a character with the combining
 * marks on it. Widths come from our own table, so that they are the same under every locale.
 *
 * What could move the cursor or turn the text around (controls, escape, direction marks, joiners,
 * variation selectors) never becomes part of a glyph: a control is shown as U+FFFD, the invisible
 * ones are left out. So nothing that a text holds reaches the terminal as a command.
 */
#ifndef TUI_WIDTH_H
#define TUI_WIDTH_H

#include "core/str.h"
#include "tui/charset.h"

#include <stdbool.h>
#include <stddef.h>

enum { GLYPH_BYTES = 13 };

struct glyph {
    size_t bytes; /* how many bytes of the source it stands for */
    char
        text[GLYPH_BYTES]; /* UTF-8, NUL-closed where shorter; marks that do not fit are left out */
    unsigned char length;  /* bytes of text, 1..GLYPH_BYTES */
    unsigned char width;   /* 1 or 2 */
};

/* Columns of one character: 0, 1 or 2. Controls count 1, as the sign that is shown for them. */
int codepoint_width(unsigned codepoint);

/* Reads the glyph at the start of text; false, and nothing written, where nothing visible is left.
   Tab and line end become a space. */
bool glyph_next(enum charset charset, struct slice text, struct glyph *glyph);

/* Columns that the text takes on one line. */
int text_columns(enum charset charset, struct slice text);

/* What of a text fits into so many columns. */
struct text_fit {
    size_t bytes; /* of the text, whole glyphs only */
    int columns;  /* that these take, at most the budget less the cut mark's column */
    bool cut;     /* more was there: the caller draws a cut mark, which has room of its own */
};

/* Fits text into `budget` columns (0 or more). Where it does not fit, one column is kept free for
   the cut mark, unless the budget is 0. A wide glyph is never split. */
struct text_fit text_fit(enum charset charset, struct slice text, int budget);

#endif
