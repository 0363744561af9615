/*
 * The texts of real processes that lie beside the source, not in it: a test that needs one is
 * skipped, and says which, where it is not there.
 */
#ifndef TESTS_EXCHANGE_SEEDS_H
#define TESTS_EXCHANGE_SEEDS_H

#include "core/arena.h"
#include "core/str.h"

/* The file's text, in the arena; skips the running test where it cannot be read. `name` is the
   beginning of its name: "000", "004-corrected". */
struct slice seed_text(struct arena *arena, const char *name);

#endif
