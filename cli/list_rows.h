/*
 * What each kind of list shows: its columns, and how its rows are read. The keys of the columns
 * are fixed (interfaces.md, "list … --json").
 */
#ifndef CLI_LIST_ROWS_H
#define CLI_LIST_ROWS_H

#include "cli/pages.h"

struct list_kind {
    const char *name; /* "meetings" */
    const struct table_column *columns;
    size_t column_count;
    page_writer write;
    unsigned narrowed_by; /* of enum list_narrowing */
};

/* Closed by a row without a name. */
extern const struct list_kind list_kinds[];

/* NULL where there is none of that name. */
const struct list_kind *list_kind_find(const char *name);

/* A vote as {"for", "against", "abstain", "parties_against", …}. */
struct vote_row;
void vote_json(struct str *out, const struct vote_row *vote);
/* A vote for people: "23–2 (Ø)", "2–23 (for O)"; nothing where there was none. */
void vote_words(struct str *out, const struct vote_row *vote, const struct context *context);

#endif
