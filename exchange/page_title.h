/*
 * Titles of items within pages that a program flattened to one line («3 Kommunalbestyrelsen
 * Godkendelse af dagsorden Sagsnr.: …»): the page's header, the title and what follows it run
 * together, and the number may be lost. The contents list of the same document, flattened too,
 * tells where the title begins, where it ends, and often its number.
 */
#ifndef EXCHANGE_PAGE_TITLE_H
#define EXCHANGE_PAGE_TITLE_H

#include "core/arena.h"
#include "core/str.h"

/* Where words of the contents list begin, by what they begin with. */
struct page_title_key {
    unsigned long beginning;
    size_t at;
};

struct page_titles {
    const char *page;      /* that holds the list; NULL where there is none */
    struct slice contents; /* empty where there is no such list */
    struct page_title_key *keys;
    size_t key_count;
    size_t after;    /* where the entry that was met last ends */
    unsigned number; /* its number; 0 where it is not known */
};

/* The titles of a contents list that begins at a byte of a page. The page must outlive them. */
void page_titles_read(struct arena *arena, struct slice page, size_t at, struct page_titles *self);

/* Bytes of the title that the text begins with, 0 where it begins with none. `entry` is set to
   where it stands in the contents list. */
size_t page_titles_match(const struct page_titles *self, struct slice text, size_t *entry);

/* The number of the entry of `bytes` bytes: as the list has it, or one more than the entry met
   before where they stand side by side; 0 where neither tells. It becomes the entry met last. */
unsigned page_titles_number(struct page_titles *self, size_t entry, size_t bytes);

#endif
