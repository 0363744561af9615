/*
 * sagsgang show forum|meeting|item|case|person: one thing whole.
 */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "cli/context.h"

enum exit_status run_show(struct context *context, int argc, char **argv);

#endif
