/*
 * The subcommands of the program: one row each, from which main() runs, --help and sagsgang(1)
 * speak. Each lives in a file of its name.
 */
#ifndef CLI_SUBCOMMAND_H
#define CLI_SUBCOMMAND_H

#include "cli/context.h"

#include <stddef.h>

struct subcommand {
    const char *name;
    const char *synopsis; /* its arguments, not translated */
    const char *summary;  /* one line, a message id */
    /* argv[0] is the subcommand's name. */
    enum exit_status (*run)(struct context *context, int argc, char **argv);
    /* Prints what its --help says beyond that; NULL: nothing. */
    void (*help)(const struct context *context);
};

/* All of them in the order of --help, closed by a row without a name. */
extern const struct subcommand subcommands[];

/* NULL where there is none of that name. */
const struct subcommand *subcommand_find(const char *name);

/* Prints how it is used on standard output. */
void subcommand_help(const struct context *context, const struct subcommand *self);

#endif
