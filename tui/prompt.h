/*
 * A line that is typed, with what it may become above it: the command palette, search, filters.
 */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "config/key.h"
#include "core/arena.h"
#include "core/str.h"
#include "db/search.h"
#include "tui/action.h"
#include "tui/grid.h"
#include "tui/ui.h"

enum { PROMPT_TEXT_BYTES = 512 };

/* One suggestion. */
struct prompt_choice {
    const char *text;
    const char *note;              /* what it means; NULL */
    const struct text_mark *marks; /* of the note: what was found */
    size_t mark_count;
    bool below;    /* the note stands on a line of its own below the text, else beside it */
    int64_t value; /* for whoever made it */
    int kind;
};

struct prompt {
    bool open;
    int kind;          /* for whoever opened it */
    const char *label; /* a message id */
    const char *hint;  /* a message id: said where there is nothing to suggest; NULL */
    struct str text;
    size_t cursor; /* bytes */
    struct arena arena;
    struct prompt_choice *items; /* suggestions, in the arena */
    size_t count;
    bool more;     /* there are others */
    bool chosen;   /* one is selected */
    size_t choice; /* which */
};

enum prompt_result {
    PROMPT_NOTHING,
    PROMPT_MOVED,
    PROMPT_CHANGED,
    PROMPT_ACCEPTED,
    PROMPT_CANCELLED
};

void prompt_init(struct prompt *self);
void prompt_clear(struct prompt *self);

void prompt_open(struct prompt *self, int kind, const char *label);
void prompt_close(struct prompt *self);

/* Forgets the suggestions; the caller pushes new ones with prompt_suggest(). */
void prompt_reset_choices(struct prompt *self);
struct prompt_choice *prompt_suggest(struct prompt *self);
/* The selected suggestion, or NULL. */
const struct prompt_choice *prompt_choice(const struct prompt *self);

/* Puts text in at the cursor, line ends as spaces; what is too long is left out. */
void prompt_insert(struct prompt *self, struct slice text);
/* Runs an action of the context form. */
enum prompt_result prompt_act(struct prompt *self, enum action action);

/* The line itself on row `row` of the canvas, suggestions in the rows above it. */
void prompt_paint(const struct prompt *self, const struct ui *ui, struct canvas canvas, int row);

#endif
