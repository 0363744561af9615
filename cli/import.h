/*
 * sagsgang import FILE…: reads minutes and agendas into the database; --dry-run only says what
 * was understood of them.
 */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "cli/context.h"

enum exit_status run_import(struct context *context, int argc, char **argv);

#endif
