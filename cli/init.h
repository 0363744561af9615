/*
 * sagsgang init: makes an empty database; whoever makes it becomes its administrator.
 */
#ifndef CLI_INIT_H
#define CLI_INIT_H

#include "cli/context.h"
#include "db/database.h"

enum exit_status run_init(struct context *context, int argc, char **argv);

/* What is asked for: the database of a municipality (NULL: not named), and what goes into it before
   anybody sees it (NULL: nothing). */
struct init_wish {
    const struct context *context;
    const char *municipality;
    enum status (*fill)(const struct context *context, struct database *database,
                        struct error *err);
};

/* Makes it at a path where there is none, with this account as its administrator. Made under
   another name and named when it is whole: what was broken off leaves nothing behind. */
enum status init_database(const struct init_wish *wish, const char *path,
                          struct error *err) MUST_CHECK;

#endif
