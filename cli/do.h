/*
 * sagsgang do COMMAND KEY=VALUE…: any command of the core by its name, for scripts.
 */
#ifndef CLI_DO_H
#define CLI_DO_H

#include "cli/context.h"

enum exit_status run_do(struct context *context, int argc, char **argv);

#endif
