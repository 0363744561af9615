/*
 * Puts changes into their tables: one statement a change, no rules, no log.
 */
#ifndef DB_APPLY_H
#define DB_APPLY_H

#include "core/change.h"
#include "db/engine.h"

/* Inside a write. STATUS_CONFLICT where a row is no longer at the version that was judged: nothing
   of the write may then be kept. STATUS_INVALID for what the schema says can never be. */
enum status apply_changes(struct engine *engine, const struct change_list *changes,
                          struct error *err) MUST_CHECK;

#endif
