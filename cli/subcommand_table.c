#include "cli/subcommand.h"

#include "cli/import.h"

const struct subcommand subcommands[] = {
    {"import", "[--dry-run] [--json] FILE...", N_("read minutes and agendas"), import_run},
    {NULL},
};
