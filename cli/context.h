/*
 * What every subcommand stands on: settings, language, which database and what time it is.
 */
#ifndef CLI_CONTEXT_H
#define CLI_CONTEXT_H

#include "config/catalog.h"
#include "config/settings.h"
#include "core/date.h"
#include "core/error.h"
#include "core/str.h"

#include <stdbool.h>

/* interfaces.md: what a script can tell from the exit status. */
enum exit_status {
    EXIT_DONE = 0,
    EXIT_NOTHING = 1,  /* nothing found, or a check found breaches */
    EXIT_USAGE = 2,    /* wrong use */
    EXIT_INPUT = 3,    /* the input is bad */
    EXIT_RIGHT = 4,    /* no right to it */
    EXIT_DATABASE = 5, /* the database cannot be used */
    EXIT_HINDERED = 6, /* a rule hinders it */
};

enum output_format { OUTPUT_PEOPLE, OUTPUT_JSON, OUTPUT_CSV };

enum { CONTEXT_MOMENT = 32 };

struct context {
    struct settings settings;
    const struct catalog *catalog;
    struct str database; /* path of the database */
    struct date today;   /* what rules reckon from: the clock, or --now */
    struct clock_time now;
    char moment[CONTEXT_MOMENT]; /* the same in UTC: "2025-03-24T15:30:00Z" */
    bool drill;                  /* the time was given by --now */
};

/* Reads the settings files and takes time and language from the surroundings; nothing is opened.
   The caller clears it, also after a failure. */
enum status context_init(struct context *self, struct error *err) MUST_CHECK;
void context_clear(struct context *self);

/* --lang, --db, --now: what the command line says overrides the settings. */
enum status context_set_language(struct context *self, const char *code,
                                 struct error *err) MUST_CHECK;
void context_set_database(struct context *self, const char *path);
enum status context_set_now(struct context *self, const char *text, struct error *err) MUST_CHECK;

/* The sentence in the user's language. */
const char *context_text(const struct context *self, const char *msgid);

/* Appends a sentence with its number in the user's language: both are message ids with %1. */
void context_count(const struct context *self, const char *one, const char *several, size_t count,
                   struct str *out);

/* Prints a line on standard error, without what a terminal would obey: names of files and stored
   texts stand in it. */
void context_say(struct slice line);

/* Prints what went wrong on standard error and gives the exit status that goes with it. */
enum exit_status context_fail(const struct context *self, const struct error *err);

/* Says to people that nothing was found. */
enum exit_status context_nothing(const struct context *self, enum output_format format);

/* Prints "sagsgang: sentence" for wrong use, with up to two arguments (NULL: none). */
enum exit_status context_misuse(const struct context *self, const char *message, const char *first,
                                const char *second);

#endif
