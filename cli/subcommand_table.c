#include "cli/backup.h"
#include "cli/demo.h"
#include "cli/do.h"
#include "cli/import.h"
#include "cli/init.h"
#include "cli/list.h"
#include "cli/open.h"
#include "cli/search.h"
#include "cli/show.h"
#include "cli/subcommand.h"
#include "cli/verify.h"

const struct subcommand subcommands[] = {
    {"open", "", N_("Opens the screen, as the program does without a command"), run_open, NULL},
    {"demo", "[--no-open] [FOLDER]", N_("Makes the sample municipality and opens it"), run_demo,
     NULL},
    {"init", "", N_("Makes an empty database; whoever makes it is its administrator"), run_init,
     NULL},
    {"import", "[--dry-run] [--json] FILE...", N_("Reads minutes and agendas into the database"),
     run_import, NULL},
    {"list",
     "[--json|--csv] [--limit N] [--forum NAME] [--case NUMBER] [--person NAME] [--from DAY] "
     "[--to DAY] [--outcome OUTCOME] [--party-against LETTER] "
     "forums|meetings|items|cases|decisions|attendance|persons",
     N_("Lists what there is, as a table"), run_list, help_list},
    {"show", "[--json] [--limit N] forum|meeting|item|case|decision|person ID",
     N_("Shows one thing whole"), run_show, NULL},
    {"search", "[--json|--csv] [--limit N] [--forum NAME] [--from DAY] [--to DAY] WORDS...",
     N_("Searches everything, newest first"), run_search, NULL},
    {"do", "COMMAND KEY=VALUE... | --list", N_("Runs a command of the core by its name"), run_do,
     NULL},
    {"backup", "FILE", N_("Copies the whole database while others work"), run_backup, NULL},
    {"verify", "", N_("Proves the log, and everything else by the log"), run_verify, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};
