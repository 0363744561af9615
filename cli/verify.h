/*
 * sagsgang verify: proves the log, and the tables by the log.
 */
#ifndef CLI_VERIFY_H
#define CLI_VERIFY_H

#include "cli/context.h"

enum exit_status run_verify(struct context *context, int argc, char **argv);

#endif
