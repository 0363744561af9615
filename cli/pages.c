#include "cli/pages.h"

enum { PAGE_ROWS = 500 };

static size_t next_count(const struct lister *lister)
{
    size_t limit = lister->filter->limit;
    size_t rows = lister->table.rows;

    if (limit == 0)
        return PAGE_ROWS;
    if (rows >= limit)
        return 0;
    return limit - rows > PAGE_ROWS ? PAGE_ROWS : limit - rows;
}

bool pages_full(const struct lister *lister)
{
    return next_count(lister) == 0;
}

/* The key of a page's last row lies in that page's arena, so two are used in turn. */
enum status pages_write(struct lister *lister, page_writer write, struct error *err)
{
    struct arena arenas[2] = {ARENA_INIT, ARENA_INIT};
    struct window window = {.place = WINDOW_FIRST, .count = next_count(lister)};
    struct page page = {.more = true};
    enum status status = STATUS_OK;

    for (int turn = 0; status == STATUS_OK && page.more && window.count > 0; turn = !turn) {
        arena_clear(&arenas[turn]);
        lister->arena = &arenas[turn]; /* cppcheck-suppress autoVariables; put back below */
        page = (struct page){0};
        status = write(lister, &window, &page, err);
        window = (struct window){WINDOW_AFTER, next_count(lister), page.last};
    }
    lister->arena = NULL;
    lister->more = page.more;
    arena_clear(&arenas[0]);
    arena_clear(&arenas[1]);
    return status;
}
