/*
 * sagsgang init: makes an empty database; whoever makes it becomes its administrator.
 */
#ifndef CLI_INIT_H
#define CLI_INIT_H

#include "cli/context.h"
#include "db/database.h"

enum exit_status run_init(struct context *context, int argc, char **argv);

/* Makes the database of a municipality (NULL: not named) at a path where there is none, for this
   account. It is the caller's, to be closed. */
enum status init_database(const struct context *context, const char *path, const char *municipality,
                          struct database **database, struct error *err) MUST_CHECK;

#endif
