/*
 * Carries commands out: within one transaction the facts are loaded, judged, and what changes is
 * applied and logged; or nothing is. There is no other way in (design.md).
 */
#ifndef DB_EXECUTE_H
#define DB_EXECUTE_H

#include "core/command.h"
#include "core/judge.h"
#include "db/database.h"

/* What became of a command. Its texts borrow from the command, which must outlive it. */
struct command_result {
    struct judgement judgement; /* findings, subject, and what changed */
    struct facts facts;         /* that it was judged by */
    bool changed;               /* false: hindered, or nothing was to be changed */
};

/*
 * STATUS_OK also where there was nothing to change: then nothing is logged. STATUS_REFUSED where a
 * finding hinders the command: err has the first one's sentence, the result all of them.
 * STATUS_BUSY, STATUS_CONFLICT, STATUS_IO as in db/write.h. The result is to be cleared whatever
 * is returned.
 */
enum status db_execute(struct database *database, const struct command_context *context,
                       const struct command *command, struct command_result *result,
                       struct error *err) MUST_CHECK;

/* The same judgement and nothing else: what would happen, and why something would not. A command
   that is hindered is no failure here. */
enum status db_judge(struct database *database, const struct command_context *context,
                     const struct command *command, struct command_result *result,
                     struct error *err) MUST_CHECK;

void command_result_clear(struct command_result *self);

#endif
