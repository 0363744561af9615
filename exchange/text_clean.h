/*
 * One line without what only gives it form: bullet, Markdown, tags, entities.
 */
#ifndef EXCHANGE_TEXT_CLEAN_H
#define EXCHANGE_TEXT_CLEAN_H

#include "core/arena.h"
#include "core/str.h"

/* The bare text of a line; adds to `flags` what was taken off (enum line_flag). Borrowed from the
   line where nothing within it changes, else in the arena. */
struct slice text_clean(struct arena *arena, struct slice line, unsigned *flags);

#endif
