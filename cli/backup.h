/*
 * sagsgang backup FILE: a whole and consistent copy, while others work.
 */
#ifndef CLI_BACKUP_H
#define CLI_BACKUP_H

#include "cli/context.h"

enum exit_status run_backup(struct context *context, int argc, char **argv);

#endif
