#include "cli/subcommand.h"

#include <stdio.h>
#include <string.h>

const struct subcommand *subcommand_find(const char *name)
{
    for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
        if (strcmp(command->name, name) == 0)
            return command;
    }
    return NULL;
}

void subcommand_help(const struct context *context, const struct subcommand *self)
{
    printf("sagsgang %s %s\n\n%s\n", self->name, self->synopsis,
           context_text(context, self->summary));
    if (self->help != NULL)
        self->help(context);
}
