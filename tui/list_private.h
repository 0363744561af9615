/*
 * Between the files of a list: list_window.c holds the rows and fetches more of them, list.c moves
 * about in them. For these alone; others use list.h.
 */
#ifndef TUI_LIST_PRIVATE_H
#define TUI_LIST_PRIVATE_H

#include "tui/list.h"

#include <stdbool.h>

/* Forgets every row that was fetched. */
void list_drop(struct list *self);

/* Fetches once more at one end of the window, from `from` (NULL: the list's own end) where the
   window is empty. The other end gives rows up where the window is full. */
enum status list_extend(struct list *self, const struct row_mark *from,
                        enum row_direction direction, struct error *err) MUST_CHECK;

/* Rows behind the selected one, or before it, until there are so many, or no more, or the search of
   a filter takes long, or one more would push the selected row out of the window. */
enum status list_reach_down(struct list *self, size_t wanted, struct error *err) MUST_CHECK;
enum status list_reach_up(struct list *self, size_t wanted, struct error *err) MUST_CHECK;

#endif
