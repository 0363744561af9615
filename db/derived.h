/*
 * Columns that repeat what stands elsewhere, so that lists can page by an index: kept by db alone,
 * never by a command. Now there is one: the day of a decision beside each ballot on it.
 */
#ifndef DB_DERIVED_H
#define DB_DERIVED_H

#include "core/change.h"
#include "db/engine.h"

/* Inside a write, after the changes were applied. */
enum status derive_columns(struct engine *engine, const struct change_list *changes,
                           struct error *err) MUST_CHECK;

#endif
