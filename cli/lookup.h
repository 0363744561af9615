/*
 * Things by what a person calls them on the command line: a number as `list` shows it, or a name.
 */
#ifndef CLI_LOOKUP_H
#define CLI_LOOKUP_H

#include "cli/session.h"

/* A name may be cut short, and in any case of letters. Each gives STATUS_NOT_FOUND with a sentence
   where there is none, or the words fit several: then it names them. */
enum status lookup_forum(const struct session *session, const char *words, struct forum_id *id,
                         struct error *err) MUST_CHECK;
enum status lookup_person(const struct session *session, const char *words, struct person_id *id,
                          struct error *err) MUST_CHECK;
/* A case by its case number ("20/25312") first, then by its id, then by how its title begins. */
enum status lookup_casefile(const struct session *session, const char *words,
                            struct casefile_id *id, struct error *err) MUST_CHECK;
/* A number only. */
enum status lookup_number(const char *words, int64_t *number, struct error *err) MUST_CHECK;

#endif
