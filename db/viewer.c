#include "db/viewer.h"

const struct viewer viewer_of_all = {.every_forum = true, .closed_everywhere = true};

static bool contains(const struct forum_set *set, struct forum_id forum)
{
    size_t low = 0;
    size_t high = set->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (set->items[middle].value == forum.value)
            return true;
        if (set->items[middle].value < forum.value)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool viewer_may_see(const struct viewer *self, struct forum_id forum, bool closed)
{
    if (!self->every_forum && !contains(&self->forums, forum))
        return false;
    return !closed || self->closed_everywhere || contains(&self->closed, forum);
}

struct forum_id viewer_only_forum(const struct viewer *self)
{
    return !self->every_forum && self->forums.count == 1 ? self->forums.items[0]
                                                         : (struct forum_id){0};
}
