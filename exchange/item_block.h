/*
 * An item while it is being read, and the block of lines between two of its headings.
 */
#ifndef EXCHANGE_ITEM_BLOCK_H
#define EXCHANGE_ITEM_BLOCK_H

#include "exchange/document.h"

enum block_kind { BLOCK_LEAD, BLOCK_SECTION, BLOCK_DECISION };

/* The lines between two headings. */
struct item_block {
    enum block_kind kind;
    unsigned heading; /* its line; 0 where it has none */
    unsigned first;   /* of its text; 0 while it has none */
    unsigned last;
    enum section_kind section;
};

struct item_body {
    struct document *document;
    struct reading_item *item;
    struct line_range range; /* title and all */
    struct item_block block;
    bool headed;     /* a heading has been met */
    bool open;       /* a label says that the item is open */
    unsigned own_at; /* line of an own decision's heading; 0 */
    unsigned long title_key;
};

const struct text_line *item_block_line(const struct item_body *self, unsigned line);

/* Adds a section of the block's kind with the text's lines. */
void item_block_section(struct item_body *self, enum section_kind kind,
                        const struct item_block *block, struct line_range text);

/* Sentences such as «X måtte gå kl. 11.30» stand anywhere. */
void item_block_sentences(struct item_body *self, struct line_range lines);

/* Reads what the block holds, and begins one without a heading. */
void item_block_close(struct item_body *self);

/* Closes the block and begins another at the line of its heading. */
void item_block_open(struct item_body *self, enum block_kind kind, unsigned heading);
void item_block_add(struct item_body *self, unsigned line);

#endif
