/*
 * What suites share that read from the made-up town: each test has it in a database of its own.
 */
#ifndef TESTS_DB_TOWN_SUITE_H
#define TESTS_DB_TOWN_SUITE_H

#include "core/arena.h"
#include "place.h"
#include "town.h"

extern struct place place;
extern struct database *database;
extern struct arena arena; /* for what a test reads */
extern struct town town;

/* A suite's .init and .fini, or the beginning and end of its own. */
void town_open(void);
void town_close(void);

#endif
