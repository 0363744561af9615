/*
 * Rows of a list, written as they come: aligned columns for people, which fit their terminal and
 * are whole where the output is none; an array of objects for --json, comma-separated for --csv.
 * Nothing is kept, so that a list may be of any length.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "cli/context.h"
#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { TABLE_COLUMNS = 24 };

enum table_kind { TABLE_TEXT, TABLE_NUMBER, TABLE_BOOL, TABLE_JSON };

struct table_column {
    const char *key;   /* in --json and the head of --csv */
    const char *title; /* for people, a message id; NULL: not shown to people */
    int width;         /* columns for people; 0: what is left (the last one) */
    enum table_kind kind;
};

/* One field: NULL text is null. For TABLE_JSON the text is JSON already (a vote). */
struct table_cell {
    const char *text;
    long number;
    bool set;         /* for numbers and bools: false is null */
    const char *word; /* a message id that people see in place of text; NULL: none */
};

struct table {
    const struct context *context;
    enum output_format format;
    const struct table_column *columns;
    size_t count; /* at most TABLE_COLUMNS */
    FILE *out;
    size_t rows;      /* written so far */
    int columns_wide; /* of the terminal; 0: it is none, and nothing is cut; asked for if 0 */
    int widths[TABLE_COLUMNS];  /* of the columns, as the terminal has room; the table's own */
    bool hidden[TABLE_COLUMNS]; /* from people: by themselves, or for want of room; the table's own
                                 */
};

#define CELL_TEXT(value) ((struct table_cell){.text = (value), .set = (value) != NULL})
/* A key of core/vocabulary.h, and the message id that people read for it. */
#define CELL_KEY(key, shown)                                                                       \
    ((struct table_cell){.text = (key), .set = (key) != NULL, .word = (shown)})
#define CELL_NUMBER(value) ((struct table_cell){.number = (value), .set = true})
#define CELL_NULL          ((struct table_cell){.text = NULL, .set = false})

/* Columns of the terminal that the file is; 0 where it is none. */
int table_terminal_columns(FILE *out);

void table_begin(struct table *self);
/* cells has as many as there are columns. */
void table_row(struct table *self, const struct table_cell *cells);
void table_end(struct table *self);

#endif
