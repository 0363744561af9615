/*
 * Why something failed, in a form that can be said in any language.
 *
 * The caller owns the struct and passes it last; the first function that fails fills it, and a
 * caller further up may add where it happened. Nobody below tui/ and cli/ prints it. The sentence
 * is an English message id with %1, %2 and %3 for its arguments; the catalog translates it
 * (config/catalog.h) and message_format() puts the arguments in.
 */
#ifndef CORE_ERROR_H
#define CORE_ERROR_H

#include "core/status.h"

/* Marks a sentence for the translators without translating it where it stands. */
#define N_(text) text

enum { ERROR_ARGUMENTS = 3, ERROR_ARGUMENT_BYTES = 256, ERROR_FILE_BYTES = 512 };

struct error {
    enum status status;
    const char *message; /* a literal; NULL when nothing failed */
    char arguments[ERROR_ARGUMENTS][ERROR_ARGUMENT_BYTES];
    char file[ERROR_FILE_BYTES]; /* the input that is to blame, or "" */
    long line;                   /* 1-based line of that file, 0 where there is none */
    int code;                    /* errno or the engine's code, 0 where there is none */
};

/* Fills err (which may be NULL) and returns status, so that a function can end on it. The
   arguments are strings, closed by NULL; longer ones are cut at a whole character. */
enum status error_set(struct error *err, enum status status, const char *message, ...)
    __attribute__((sentinel));

/* Adds which file and line (0: none) is to blame, unless that is already known. */
void error_at(struct error *err, const char *file, long line);

void error_reset(struct error *err);

#endif
