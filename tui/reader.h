/*
 * Reading a text (doc.h) in a pane: wrapped to its width, sections folded, a line that the cursor
 * stands on, search within.
 */
#ifndef TUI_READER_H
#define TUI_READER_H

#include "tui/action.h"
#include "tui/doc.h"
#include "tui/grid.h"
#include "tui/ui.h"

struct reader_line {
    size_t block;
    size_t from; /* bytes of the block's text; of a table row: which of its lines */
    size_t to;
    bool first;  /* of its block */
    bool hyphen; /* ends in a hyphen of ours */
    int hidden;  /* of a folded heading: how many paragraphs it hides */
};

struct reader_match {
    size_t block;
    size_t from;
    size_t to;
};

/* How wide the columns of a table are at this width. */
struct reader_table {
    const struct doc_table *table;
    int widths[DOC_TABLE_COLUMNS];
};

struct reader {
    const struct doc *doc; /* borrowed */
    enum charset charset;
    int width; /* columns, bar excluded */
    int height;
    struct arena arena; /* of the lines */
    struct reader_line *items;
    size_t count;
    struct {
        struct reader_table *items;
        size_t count;
    } tables;      /* in the order of the text */
    size_t cursor; /* line */
    size_t top;    /* line */
    bool *folded;  /* one for each block; only headings count */
    size_t folded_count;
    struct str pattern; /* what was searched for; empty: nothing */
    struct arena match_arena;
    struct {
        struct reader_match *items;
        size_t count;
    } matches;
    size_t match; /* the current one */
};

/* How a text is shown: where the cursor stands, what is folded, what was searched for. Owned. */
struct reader_state {
    size_t cursor;
    size_t top;
    bool *folded;
    size_t folded_count;
    struct str pattern;
};

void reader_init(struct reader *self);
void reader_clear(struct reader *self);

/* Shows another text, from its beginning, nothing folded. It must outlive the reader or the next
   call. NULL: nothing. */
void reader_show(struct reader *self, const struct doc *doc);
/* Shows the same text anew, after it was read again: place, folds and search stay as they were, the
   folds only where it has as many blocks as before. What `was` holds is freed. */
void reader_show_again(struct reader *self, const struct doc *doc, struct reader_state *was);
/* What a reader shows of its text, to be given back with reader_show_again(). */
struct reader_state reader_state_of(const struct reader *self);
/* Wraps to a size in columns and rows; cheap when nothing changed. Keeps the place. */
void reader_layout(struct reader *self, enum charset charset, int width, int height);

/* Runs an action of the context text that needs nobody else; *done says whether it was one. */
void reader_act(struct reader *self, enum action action, bool *done);
/* Searches, letters of both cases alike, and goes to the first place at or behind the cursor; an
   empty pattern ends the search. False where there is none. */
bool reader_find(struct reader *self, const char *pattern);

/* The block that the cursor stands on; NULL in an empty text. */
const struct doc_block *reader_block(const struct reader *self);
/* Puts the cursor onto the first block that tells of this thing, else onto the first that leads to
   it. */
void reader_go_to(struct reader *self, int64_t about);
bool reader_select_line(struct reader *self, int line);

/* Appends "12/340", lines. */
void reader_position(const struct reader *self, struct str *out);
void reader_paint(const struct reader *self, const struct ui *ui, struct canvas canvas,
                  bool focused);
/* Appends the section that the cursor stands in, as plain text. */
void reader_copy(const struct reader *self, struct str *out);

enum { READER_BAR = 2 /* columns in front of every line */ };

#endif
