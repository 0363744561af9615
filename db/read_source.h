/*
 * Documents as they came in, and their lines. Results, viewer and errors as in read_forums.h.
 */
#ifndef DB_READ_SOURCE_H
#define DB_READ_SOURCE_H

#include "core/arena.h"
#include "core/finding.h"
#include "core/id.h"
#include "core/vocabulary.h"
#include "db/database.h"

struct source_row {
    struct source_id id;
    const char *file_name;
    const char *title; /* NULL */
    enum document_kind kind;
    unsigned line_count;
};

struct source_text {
    struct source_row source;
    struct line_range lines;   /* those that follow; first 1 */
    const struct slice *texts; /* one for each line, without its end */
    size_t count;
};

/* Lines first to last of a document, cut to what there is. A document with a closed part is for
   those alone who may read what is closed in every forum it came from. */
enum status read_source(struct database *database, const struct viewer *viewer, struct source_id id,
                        struct line_range lines, struct arena *arena, struct source_text *text,
                        struct error *err) MUST_CHECK;

#endif
