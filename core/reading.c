#include "core/reading.h"

#include <string.h>

void reading_list_clear(struct reading_list *self)
{
    arena_clear(&self->arena);
    memset(self, 0, sizeof *self);
}
