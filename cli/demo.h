/*
 * sagsgang demo: makes the sample municipality's database and opens it.
 */
#ifndef CLI_DEMO_H
#define CLI_DEMO_H

#include "cli/context.h"

enum exit_status run_demo(struct context *context, int argc, char **argv);

#endif
