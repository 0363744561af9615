/*
 * Commands: whatever the program changes, private things aside, is one of these, a plain value
 * that says who does what when (design.md, "One way in for every change"). core/judge.h judges
 * it, db/execute.h carries it out.
 *
 * The table of commands gives each its name, arguments, help and who may give it; the command
 * line (`sagsgang do`), the screen and the manual walk the same table.
 */
#ifndef CORE_COMMAND_H
#define CORE_COMMAND_H

#include "core/date.h"
#include "core/error.h"
#include "core/reading.h"

#include <stdint.h>

/* What an account is. The keys stand in role_grant.role. */
enum role {
    ROLE_READER,
    ROLE_MEMBER,
    ROLE_CHAIR,
    ROLE_CASEWORKER,
    ROLE_SECRETARY,
    ROLE_ADMINISTRATOR,
    ROLE_COUNT
};

const char *role_key(enum role role);
enum status role_of(const char *key, enum role *role) MUST_CHECK;

enum command_kind {
    COMMAND_CASE_MERGE,
    COMMAND_CASE_SPLIT,
    COMMAND_CORRECT,
    COMMAND_FORUM_FOUND,
    COMMAND_FORUM_MERGE,
    COMMAND_FORUM_PARENT,
    COMMAND_FORUM_RENAME,
    COMMAND_FORUM_SPLIT,
    COMMAND_GUESS_CONFIRM,
    COMMAND_IMPORT_DOCUMENT,
    COMMAND_INIT,
    COMMAND_PERSON_MERGE,
    COMMAND_PERSON_SPLIT,
    COMMAND_ROLE_GRANT,
    COMMAND_ROLE_REVOKE,
    COMMAND_COUNT
};

enum argument_type {
    ARGUMENT_TEXT,
    ARGUMENT_ID,    /* number of a row, 1.. */
    ARGUMENT_FORUM, /* the same, of a forum */
    ARGUMENT_PERSON,
    ARGUMENT_CASEFILE,
    ARGUMENT_DATE, /* YYYY-MM-DD */
    ARGUMENT_ROLE, /* key of an enum role */
    ARGUMENT_FORUM_KIND
};

struct argument_info {
    const char *name;
    enum argument_type type;
    bool needed;
    const char *help; /* English message id */
};

enum { COMMAND_ARGUMENTS = 5 };

struct command_info {
    const char *name; /* "forum.merge" */
    const char *help; /* English message id */
    unsigned roles;   /* bit n: enum role n may give it; 0: whoever opened the database first */
    bool typed;       /* all that it needs can be given as words; an import needs a document */
    struct argument_info arguments[COMMAND_ARGUMENTS]; /* up to the first without a name */
};

/* Never NULL; sorted by name. */
const struct command_info *command_info(enum command_kind kind);
enum status command_of(const char *name, enum command_kind *kind) MUST_CHECK;

/* One argument; what fits its type is set. */
struct command_value {
    bool given;
    const char *text; /* as given; NULL where it is not */
    int64_t id;
    struct date date;
};

enum { DOCUMENT_HASH = 32 };

/* A document, and one of the meetings, charters or memos that were read in it. */
struct command_document {
    const struct reading *reading;
    const char *file_name;
    struct slice hash;     /* BLAKE2b-256 of the bytes that came in; DOCUMENT_HASH bytes */
    struct slice text;     /* as read, UTF-8: what line numbers count */
    struct slice original; /* the bytes, where they are not that text; else empty */
    unsigned line_count;
    int reader; /* version of the reader that understood it */
};

struct command {
    enum command_kind kind;
    struct command_value values[COMMAND_ARGUMENTS]; /* in the order of command_info's arguments */
    struct command_document document;               /* of COMMAND_IMPORT_DOCUMENT */
};

/* Who gives a command, and when. */
struct command_context {
    const char *account; /* from the kernel or sshd */
    const char *at;      /* the moment in UTC, for the log: "2025-03-24T15:30:00Z" */
    struct date date;    /* the day here, which rules reckon from */
};

/* "key", "value" as a script or a form gives them. */
struct command_word {
    const char *key;
    const char *value; /* must live as long as the command */
};

/* Makes a command of its name and arguments. STATUS_INVALID, with a sentence, where the name or an
   argument is not known, one is missing, stands twice or has no fitting value. */
enum status command_parse(const char *name, const struct command_word *words, size_t count,
                          struct command *command, struct error *err) MUST_CHECK;

/* An argument of a command by its name; NULL where there is none of that name. */
const struct argument_info *command_argument_info(const struct command_info *info,
                                                  const char *name);

/* The value of an argument by its name; the name must be one of the command's. */
const struct command_value *command_argument(const struct command *command, const char *name);

#endif
