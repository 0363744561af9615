/*
 * `sagsgang import [--dry-run] [--json] FILE…`: reads minutes and agendas.
 */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "cli/context.h"

enum exit_status import_run(struct context *context, int argc, char **argv);

#endif
