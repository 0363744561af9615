/*
 * An item's title without what templates hang on it: mark, case number, «lukket».
 */
#ifndef EXCHANGE_ITEM_TITLE_H
#define EXCHANGE_ITEM_TITLE_H

#include "core/str.h"
#include "core/vocabulary.h"

#include <stdbool.h>

struct item_title {
    struct slice text;
    struct slice casefile; /* empty where the title has none */
    enum item_mark mark;
    bool closed;
};

/* The mark of a word («Beslutning», «til orientering»), MARK_NONE of any other. */
enum item_mark item_title_mark(struct slice word);

/* All slices are of `title`. */
void item_title_read(struct slice title, struct item_title *found);

#endif
