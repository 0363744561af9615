/*
 * Which keys do what. A keymap file (man/sagsgang-keymap.5) holds, for each context, a list of
 * groups {keys, action}; what is wrong with one group is reported with its line, and the rest
 * still loads. The caller says which contexts and actions there are: config/ knows no screen.
 */
#ifndef CONFIG_KEYMAP_H
#define CONFIG_KEYMAP_H

#include "config/key.h"
#include "core/error.h"
#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>

enum { KEYMAP_NO_ACTION = -1, KEYMAP_FILE_BYTES = 256 * 1024, KEYMAP_PROBLEMS = 50 };

struct keymap_vocabulary {
    const char *const *contexts; /* their names in files */
    size_t context_count;
    size_t outermost;  /* the context that the others fall back on */
    size_t standalone; /* the context that does not: every letter is text there */
    int (*find_action)(const char *name); /* KEYMAP_NO_ACTION where there is none */
    const char *(*action_name)(int action);
};

struct keymap_binding {
    struct key_sequence keys;
    int action;
    long line; /* of the file, 0: inherited from the keymap that the file builds on */
};

struct keymap_context {
    struct keymap_binding *items; /* in the order of the file */
    size_t count;
};

struct keymap {
    struct keymap_context *contexts; /* as many as the vocabulary has */
    size_t context_count;
};

/* What was wrong with parts of a file, each with its line; at most KEYMAP_PROBLEMS of them. */
struct keymap_problems {
    struct error *items;
    size_t count;
};

#define KEYMAP_PROBLEMS_INIT ((struct keymap_problems){NULL, 0})

void keymap_init(struct keymap *self, const struct keymap_vocabulary *vocabulary);
void keymap_clear(struct keymap *self);
void keymap_problems_clear(struct keymap_problems *self);

/*
 * Reads a keymap file's text into self, which was just initialised. Where parts of it are wrong,
 * they are added to problems and the rest is in force. STATUS_INVALID, and self empty, where the
 * text is not in libconfig's form, too long, includes files, or inherits what is not there.
 */
enum status keymap_parse(struct keymap *self, const struct keymap_vocabulary *vocabulary,
                         const char *file, struct slice text, struct keymap_problems *problems,
                         struct error *err) MUST_CHECK;

/*
 * Loads a shipped keymap by its name ("standard", "vim", "emacs"), or a file by its path (anything
 * with a slash or ending in ".cfg"). STATUS_NOT_FOUND, STATUS_IO, or as keymap_parse().
 */
enum status keymap_load(struct keymap *self, const struct keymap_vocabulary *vocabulary,
                        const char *name, struct keymap_problems *problems,
                        struct error *err) MUST_CHECK;

/* The text of a shipped keymap, static; false where there is none of that name. */
bool keymap_shipped(const char *name, struct slice *text);

enum keymap_match {
    KEYMAP_NONE,   /* no binding begins so */
    KEYMAP_PREFIX, /* some go on; wait for the next key */
    KEYMAP_ACTION  /* *action says what to do */
};

/* Looks pressed keys up in contexts, the innermost first. */
enum keymap_match keymap_find(const struct keymap *self, const size_t *contexts, size_t count,
                              const struct key_sequence *pressed, int *action);

/* The n-th binding (0-based) that goes on from the pressed keys; NULL behind the last. */
const struct keymap_binding *keymap_continuation(const struct keymap *self, const size_t *contexts,
                                                 size_t count, const struct key_sequence *pressed,
                                                 size_t n);

/* The first binding of an action that can be reached from these contexts; NULL where none can. */
const struct keymap_binding *keymap_keys_of(const struct keymap *self, const size_t *contexts,
                                            size_t count, int action);

#endif
