/*
 * A text as numbered physical lines, each with what its form tells: bullet, table row, heading of
 * Markdown, dot leader, remains of HTML. Every line number of the reader counts these, from 1, in
 * the text as read (decode.h).
 */
#ifndef EXCHANGE_TEXT_LINES_H
#define EXCHANGE_TEXT_LINES_H

#include "core/arena.h"
#include "core/finding.h"
#include "core/str.h"
#include "exchange/word_sieve.h"

#include <stdbool.h>

enum line_flag {
    LINE_BLANK = 1 << 0,
    LINE_BULLET = 1 << 1, /* «- », «• », «* », «– », «o »; the mark is not in the text */
    LINE_MARKDOWN = 1 << 2, /* «## » heading; the mark is not in the text */
    LINE_STRONG = 1 << 3,   /* the whole line stood in ** or __ */
    LINE_TABLE = 1 << 4,    /* a row of a table, with bars or with tabs */
    LINE_RULE = 1 << 5,     /* --- , === , |---|---| : nothing but form */
    LINE_LEADER = 1 << 6,   /* «Title.....	3»: an entry of a contents list */
    LINE_PAGE = 1 << 7,     /* page number, repeated page header or footer */
    LINE_HTML = 1 << 8,     /* holds tags, which are not in the text */
    LINE_CAPITALS = 1 << 9, /* at least two letters, and no small one */
    LINE_FORM = 1 << 10, /* remains of a web page: «Til toppen», «Udskriv», «Del på …» */
    LINE_CONTINUED = 1 << 11, /* goes on from the line before: hard-wrapped */
};

/* Slices and sieve live as long as the arena and the text that the lines were made of. */
struct text_line {
    struct slice raw;               /* as read, without its line end */
    struct slice text;              /* trimmed, without bullet, Markdown marks, tags and entities */
    const struct word_sieve *sieve; /* of the text, or of a longer one that it is a piece of */
    unsigned flags;                 /* of enum line_flag */
    unsigned number;                /* the physical line that it is, or is a piece of, from 1 */
    unsigned indent;                /* columns before the first sign, a tab to the next eighth */
};

struct text_lines {
    const struct text_line *items; /* items[0] is line 1 */
    size_t count;
};

/* The lines of a text that is closed by LF or by its end. CR before LF is not part of a line. */
void text_lines_make(struct arena *arena, struct slice text, struct text_lines *lines);

/* Gives the line another text, with its sieve. */
void text_line_set(struct arena *arena, struct text_line *line, struct slice text);

/* One line made of its raw text, with the flags that it has by itself. */
void text_line_make(struct arena *arena, struct slice raw, unsigned number, struct text_line *line);

/*
 * Pages that a program flattened to one line each hold many lines of the page («3 1. Godkendelse af
 * dagsorden Sagsid.: 14/40 Åben sag Beslutning …»). They are taken apart before the known labels,
 * so that every part of the reader sees lines; the pieces keep their physical line's number. Ranges
 * given to functions of exchange/ count items; reader.c turns them into physical lines at the end.
 */

/* Item `number`, 1..count; must be in range. */
const struct text_line *text_lines_at(const struct text_lines *self, unsigned number);
bool text_line_is(const struct text_line *line, enum line_flag flag);

/* The first line within the range, from `from` on, that is neither blank, page nor form; 0 where
   there is none. */
unsigned text_lines_next(const struct text_lines *self, struct line_range range, unsigned from);

/* The logical paragraph that begins at line `from`: with the hard-wrapped lines that follow it. */
struct line_range text_lines_paragraph(const struct text_lines *self, struct line_range range,
                                       unsigned from);

/* The range's text in one line: white space folded to single blanks, words put together that were
   hyphenated at a line's end, page lines left out. In the arena, never NULL. */
const char *text_lines_fold(struct arena *arena, const struct text_lines *self,
                            struct line_range range);

/* The range's lines as they were read, with LF between them. In the arena, never NULL. */
const char *text_lines_raw(struct arena *arena, const struct text_lines *self,
                           struct line_range range);

/* The range's text as Markdown: paragraphs, lists and tables kept, page lines left out. */
const char *text_lines_markdown(struct arena *arena, const struct text_lines *self,
                                struct line_range range);

#endif
