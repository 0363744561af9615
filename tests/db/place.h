/*
 * A folder of its own for each test, gone when it ends, and short ways to make rows in a database.
 */
#ifndef TESTS_DB_PLACE_H
#define TESTS_DB_PLACE_H

#include "db/write.h"

struct place {
    char folder[64];
    char file[96]; /* where a database may stand */
};

void place_make(struct place *self);
void place_remove(struct place *self);

/* Opens the database of the place, and ends the test where that fails. */
struct database *place_open(struct place *self);

/* A command whose changes a function makes; ends the test where it fails. */
void commit_changes(struct database *database, void (*fill)(struct change_list *, void *),
                    void *context);
/* The same, telling how it went. */
enum status try_changes(struct database *database, void (*fill)(struct change_list *, void *),
                        void *context, struct error *err);

/* Rows with everything that they need. */
struct change *new_forum(struct change_list *changes, const char *name);
struct change *new_meeting(struct change_list *changes, int64_t forum, struct date date);
struct change *new_item(struct change_list *changes, int64_t meeting, int position,
                        const char *title);

/* One number that SQL gives, through a connection of its own that no guard stands before. */
int64_t ask_number(const struct place *self, const char *sql);
/* Runs SQL past every guard: what somebody does with a tool of his own. */
void meddle(const struct place *self, const char *sql);

#endif
