/*
 * Between the files of a reader: reader.c moves about in a text, reader_wrap.c makes lines of it
 * and hides what is folded, reader_find.c searches it, reader_paint.c and reader_table.c paint it.
 * For these alone; others use reader.h.
 */
#ifndef TUI_READER_PRIVATE_H
#define TUI_READER_PRIVATE_H

#include "tui/reader.h"

/* Makes the lines anew, for another width or other folds; the cursor is the caller's to put. */
void reader_wrap(struct reader *self);
/* The line that holds this byte of a block, or the heading that hides the block. */
size_t reader_line_of(const struct reader *self, size_t block, size_t from);
/* The block of the heading whose section the cursor stands in; false before the first. */
bool reader_own_heading(const struct reader *self, size_t *block);
/* The block behind a heading's section. */
size_t reader_section_end(const struct doc *doc, size_t heading);
/* The actions text.fold and text.fold_all. */
void reader_toggle_fold(struct reader *self);
void reader_toggle_fold_all(struct reader *self);
/* Opens what hides a block, and goes to this byte of it. */
void reader_reveal(struct reader *self, size_t block, size_t from);

/* Finds the pattern again in a text that is new. */
void reader_collect_matches(struct reader *self);
/* To the next match, or the one before; from the last to the first. */
void reader_step_match(struct reader *self, bool forward);

/* Scrolls as little as shows the cursor. */
void reader_keep_in_sight(struct reader *self);

/* reader_table.c: knows the table that begins at this block, how
   many lines a row takes, and draws one of them. */
void reader_table_measure(struct reader *self, size_t block);
int reader_table_row_lines(const struct reader *self, const struct doc_block *row);
void reader_table_paint(const struct reader *self, const struct doc_block *row, size_t part,
                        struct canvas canvas, int line);
/* reader_paint.c: draws bytes of a block glyph by glyph, each in its style. Returns the columns. */
int reader_paint_bytes(const struct reader *self, size_t block, struct slice bytes,
                       struct canvas canvas, int line, int column);

#endif
