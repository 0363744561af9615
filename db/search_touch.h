/*
 * Which things of the search index a change touches: the item that a decision, a quotation or a
 * point hangs on is searched as a whole. For search_index.c alone.
 */
#ifndef DB_SEARCH_TOUCH_H
#define DB_SEARCH_TOUCH_H

#include "db/search_index.h"

/* Adds what the changes of the update touch, as the record is now, to its entries: each thing once,
   sorted by kind and id. */
enum status search_touch(struct search_update *self, struct error *err) MUST_CHECK;

#endif
