/*
 * A list of any length: it holds a window of rows around what is shown, and asks its source for
 * more where the window ends. Moving, jumping, filtering as one types, folding.
 */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include "core/str.h"
#include "tui/grid.h"
#include "tui/rows.h"
#include "tui/ui.h"

enum { LIST_CHUNKS = 8 };

/* Rows that were fetched together, less those that the filter left out. */
struct list_chunk {
    struct row_page page;
    struct row_mark first; /* of what was fetched, filtered out or not: where to go on */
    struct row_mark last;
};

struct list {
    struct row_source source;
    struct list_chunk chunks[LIST_CHUNKS]; /* neighbours, in order */
    size_t chunk_count;
    bool at_start;     /* nothing lies before the first chunk */
    bool at_end;       /* nothing lies behind the last */
    long before;       /* rows before the window, -1 where that is not known */
    size_t selected;   /* within the window */
    size_t top;        /* first row shown, within the window */
    int height;        /* rows that are shown, set by list_layout() */
    struct str filter; /* what is typed; rows that do not hold it are left out */
    int spent;         /* fetches of the action that is being done: a filter looks so far at once */
    long looked;       /* rows that the filter has looked at since it was set */
    bool short_above;  /* a step found nothing yet: the search goes on that way */
    bool short_below;
};

void list_init(struct list *self, struct row_source source);
void list_clear(struct list *self);

/* Forgets the rows and begins anew at the first. */
enum status list_reload(struct list *self, struct error *err) MUST_CHECK;
/* The same around a row, and selects it; the first row where it is no longer there. */
enum status list_reload_at(struct list *self, struct row_mark mark, struct error *err) MUST_CHECK;

/* How many rows there is room for; 1 at least. */
void list_layout(struct list *self, int height);

/* One row, or one page, up (negative) or down. */
enum status list_move(struct list *self, int rows, struct error *err) MUST_CHECK;
enum status list_first(struct list *self, struct error *err) MUST_CHECK;
enum status list_last(struct list *self, struct error *err) MUST_CHECK;
/* To the first row at or behind a date or letter; STATUS_INVALID with a sentence. */
enum status list_jump(struct list *self, const char *text, struct error *err) MUST_CHECK;
enum status list_set_filter(struct list *self, const char *text, struct error *err) MUST_CHECK;
/* Whether rows that pass the filter may still lie beyond those found so far, where there is room to
   show them or a step went; list_search_on() then looks a little further, for when no key waits. */
bool list_searching(const struct list *self);
enum status list_search_on(struct list *self, struct error *err) MUST_CHECK;
/* Folds or unfolds the selected row and stays on it. */
enum status list_fold(struct list *self, bool unfold, struct error *err) MUST_CHECK;
/* Selects the row that is shown at this line (0 the first); false where there is none. */
bool list_select_line(struct list *self, int line);

/* The selected row, borrowed until the next call that changes the list; NULL in an empty one. */
const struct row *list_selected(const struct list *self);
size_t list_count(const struct list *self);
const struct row *list_row(const struct list *self, size_t at);

/* Appends "12/50", "12/50+" where more follow, or "…/…" after a jump to the end. */
void list_position(const struct list *self, struct str *out);

/* Where a cell is painted in a list of so many columns, of a list without folds. */
void list_cell(const struct list *self, int columns, size_t cell, int *column, int *width);
void list_paint(const struct list *self, const struct ui *ui, struct canvas canvas, bool focused);
/* The line that the selected row is shown on, and only the bar on it, moved there from the line
   `from`: all that a step changes while the same rows are shown. */
int list_line(const struct list *self);
void list_paint_bar(const struct list *self, struct canvas canvas, int from);
/* Appends the selected row as text, tabs between its cells. */
void list_copy(const struct list *self, struct str *out);

/* Runs an action of the contexts list and tree that needs nobody else; *done says whether it was
   one. */
enum status list_act(struct list *self, enum action action, bool *done,
                     struct error *err) MUST_CHECK;

#endif
