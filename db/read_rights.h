/*
 * What an account may see, from the roles that it was given (role_grant). Rules of design.md:
 * rights by forum and role, from–to. A reader sees what is open; every other role what is closed
 * too, in its forum or everywhere.
 */
#ifndef DB_READ_RIGHTS_H
#define DB_READ_RIGHTS_H

#include "core/arena.h"
#include "core/date.h"
#include "db/database.h"
#include "db/viewer.h"

/* The viewer that this account is on this day; its sets live in the arena. STATUS_REFUSED for an
   account without a role. */
enum status read_viewer(struct database *database, const char *account, struct date day,
                        struct arena *arena, struct viewer *viewer, struct error *err) MUST_CHECK;

#endif
