/*
 * Opens the screen on the context's database: what the program does without a command.
 */
#ifndef CLI_OPEN_H
#define CLI_OPEN_H

#include "cli/context.h"

enum exit_status open_screen(const struct context *context);
enum exit_status run_open(struct context *context, int argc, char **argv);

#endif
