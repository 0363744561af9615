/*
 * The lines of a charter as a row of small pieces: paragraphs, bullets, the cells of tables, also
 * where a table was torn apart and its heading broken over two lines.
 */
#ifndef EXCHANGE_CHARTER_CELLS_H
#define EXCHANGE_CHARTER_CELLS_H

#include "exchange/text_lines.h"
#include "exchange/word_sieve.h"

enum cell_form {
    CELL_PARAGRAPH,
    CELL_BULLET,
    CELL_TABLE /* a cell of a table that is no bullet within it */
};

struct cell {
    struct slice text;       /* white space folded, in the arena or borrowed; never empty */
    struct word_sieve sieve; /* of the text: most cells are passed over by it */
    enum cell_form form;
    bool capitals;
    struct line_range lines;
};

struct cell_list {
    struct cell *items;
    size_t count;
};

/* The cells of the range, in the order of the text. They live in the arena. */
struct cell_list charter_cells(const struct text_lines *lines, struct line_range range,
                               struct arena *arena);

/* text_lines_paragraph(), and on over lines that cannot end there: an article, a preposition or an
   open bracket stands last. */
struct line_range charter_paragraph(const struct text_lines *lines, struct line_range range,
                                    unsigned at);

#endif
