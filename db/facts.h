/*
 * Loads the facts that a command is judged by: core says what it needs (core/facts.h), each
 * question is answered by an index, never by a whole table.
 */
#ifndef DB_FACTS_H
#define DB_FACTS_H

#include "core/command.h"
#include "core/facts.h"
#include "db/engine.h"

/* Within a read or a write, for a viewer that sees all. `facts` was initialised with the next free
   id; on failure it holds some of the facts and is to be cleared like any other. */
enum status facts_load(struct engine *engine, const struct command *command,
                       const struct command_context *context, struct facts *facts,
                       struct error *err) MUST_CHECK;

#endif
