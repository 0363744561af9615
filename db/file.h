/*
 * The file of a database, and what the engine keeps beside it: made closed to others, named when
 * it is whole, and gone without a trace.
 */
#ifndef DB_FILE_H
#define DB_FILE_H

#include "core/error.h"

/* Makes the file, empty, where it is not there: for its owner alone (0600), or also for the group
   (0660) in a folder that gives its group to what is made in it; whatever the umask. The engine
   gives its own files beside it the same rights. */
enum status db_file_make(const char *path, struct error *err) MUST_CHECK;

/* Gives a whole file its name. STATUS_INVALID where that is taken; the part is gone in any case. */
enum status db_file_publish(const char *part, const char *path, struct error *err) MUST_CHECK;

/* The file, its journal, the journal's index and the writers' queue, as far as they are there. */
void db_file_remove(const char *path);

#endif
