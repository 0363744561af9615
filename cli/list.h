/*
 * sagsgang list KIND: tables for people and programs.
 */
#ifndef CLI_LIST_H
#define CLI_LIST_H

#include "cli/context.h"

/* Which options narrow which list, for --help. */
void help_list(const struct context *context);

enum exit_status run_list(struct context *context, int argc, char **argv);

#endif
