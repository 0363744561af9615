/*
 * sagsgang list KIND: tables for people and programs.
 */
#ifndef CLI_LIST_H
#define CLI_LIST_H

#include "cli/context.h"

enum exit_status run_list(struct context *context, int argc, char **argv);

#endif
