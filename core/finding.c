#include "core/finding.h"

#include <assert.h>

const char *gravity_key(enum gravity gravity)
{
    static const char *const keys[GRAVITY_COUNT] = {
        [GRAVITY_INFORM] = "inform",
        [GRAVITY_WARNING] = "warning",
        [GRAVITY_BREACH] = "breach",
        [GRAVITY_HINDER] = "hinder",
    };

    assert(gravity < GRAVITY_COUNT);
    return keys[gravity];
}
