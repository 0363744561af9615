/*
 * A list from the database written out page by page, so that a list of any length needs the
 * memory of one page.
 */
#ifndef CLI_PAGES_H
#define CLI_PAGES_H

#include "cli/list_filter.h"
#include "cli/table.h"
#include "db/window.h"

struct lister {
    const struct session *session;
    const struct list_filter *filter;
    struct table table;
    struct arena *arena; /* of the page that is being written */
    bool more;           /* there are others after those that were written */
};

/* Where a page ended. */
struct page {
    size_t rows;
    struct row_key last;
    bool more;
};

/* Reads the window's rows and writes them to the table. */
typedef enum status (*page_writer)(struct lister *lister, const struct window *window,
                                   struct page *page, struct error *err);

/* Writes all pages, up to the filter's limit. */
enum status pages_write(struct lister *lister, page_writer write, struct error *err) MUST_CHECK;

/* Whether as many rows as were asked for are written: for writers that turn one row of a window
   into several. */
bool pages_full(const struct lister *lister);

#endif
