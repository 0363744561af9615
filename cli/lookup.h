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
/* Any words of the name: a surname is enough where one person alone has it. */
enum status lookup_person(const struct session *session, const char *words, struct person_id *id,
                          struct error *err) MUST_CHECK;
/* A case by its case number ("20/41736") first, then by its id, then by how its title begins. */
enum status lookup_casefile(const struct session *session, const char *words,
                            struct casefile_id *id, struct error *err) MUST_CHECK;
/* A number, or a forum and a day, as «Byrådet 2021-04-07» or «Byrådet 7. april 2021»; a month is
   enough where the forum met but once in it. */
enum status lookup_meeting(const struct session *session, const char *words, struct meeting_id *id,
                           struct error *err) MUST_CHECK;
/* A number only. */
enum status lookup_number(const char *words, int64_t *number, struct error *err) MUST_CHECK;

#endif
