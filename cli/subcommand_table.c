#include "cli/subcommand.h"

const struct subcommand subcommands[] = {
    {NULL},
};
