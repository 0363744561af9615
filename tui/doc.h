/*
 * A text to be read: headings, paragraphs, lists, quotes, tables and fields, made from CommonMark
 * or piece by piece, and independent of any width. Each block may say which thing it tells of, so
 * that one key shows the lines that this was read from.
 */
#ifndef TUI_DOC_H
#define TUI_DOC_H

#include "core/arena.h"
#include "core/str.h"
#include "tui/style.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum doc_kind {
    DOC_GAP, /* an empty line */
    DOC_HEADING,
    DOC_TEXT,
    DOC_TABLE_ROW,
    DOC_RULE
};

/* A part of a block's text that looks otherwise than the block. */
struct doc_span {
    size_t from; /* bytes of the block's text */
    size_t to;
    enum style style;
};

struct doc_table; /* columns that rows share */

/* What a block leads to. */
struct doc_link {
    int kind; /* for whoever shows the text; 0: nowhere */
    int64_t id;
};

struct doc_block {
    enum doc_kind kind;
    int level;          /* of a heading, 1.. */
    int indent;         /* columns in front of every line */
    const char *marker; /* in front of the first line, within the indent: "1." or "•"; or NULL */
    const char *margin; /* in front of every line: "│" for a quote; or NULL */
    bool solid;         /* never wrapped (code) */
    bool head;          /* of a table: a row of headings */
    enum style style;
    struct slice text; /* cells of a table row are parted by tabs */
    struct doc_span *spans;
    size_t span_count;
    struct doc_table *table;
    int64_t about;     /* the thing that it tells of, 0: none */
    const char *field; /* of that thing; NULL: all of it */
    struct doc_link link;
};

enum { DOC_TABLE_COLUMNS = 16 };

struct doc_table {
    size_t columns; /* 1..DOC_TABLE_COLUMNS */
};

struct doc {
    struct arena arena; /* owns all of it */
    struct doc_block *items;
    size_t count;
    int64_t about; /* of the blocks that are added next */
    const char *field;
    struct doc_link link;
};

void doc_init(struct doc *self);
void doc_clear(struct doc *self);
/* Empties it for another text. */
void doc_reset(struct doc *self);

/* What the blocks added from now on tell of. `field` is copied. */
void doc_about(struct doc *self, int64_t about, const char *field);

/* What they lead to; kind 0: nowhere again. */
void doc_link(struct doc *self, int kind, int64_t id);

void doc_gap(struct doc *self);
void doc_rule(struct doc *self);
void doc_heading(struct doc *self, int level, struct slice text);
/* A paragraph in one style; line ends within it are kept. */
void doc_text(struct doc *self, struct slice text, enum style style);
/* "label: value", the label muted. Nothing where the value is empty. */
void doc_field(struct doc *self, const char *label, struct slice value);
/* A row of a list: marker and text. */
void doc_item(struct doc *self, const char *marker, struct slice text, enum style style);
/* CommonMark with tables. What is longer than 4 MiB is shown as plain text. */
void doc_markdown(struct doc *self, struct slice text);

/* For doc_markdown.c: a new block at the end, zeroed but for what the doc knows. */
struct doc_block *doc_add(struct doc *self, enum doc_kind kind);

#endif
