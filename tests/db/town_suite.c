#include "town_suite.h"

struct place place;
struct database *database;
struct arena arena;
struct town town;

void town_open(void)
{
    place_make(&place);
    database = place_open(&place);
    town_make(database, &town);
}

void town_close(void)
{
    arena_clear(&arena);
    database_close(database);
    place_remove(&place);
}
