/*
 * What a person types, as an expression that the search index understands. Never an error: what
 * has no meaning is passed over.
 */
#ifndef DB_SEARCH_QUERY_H
#define DB_SEARCH_QUERY_H

#include "core/arena.h"
#include "db/viewer.h"

enum { SEARCH_WORDS_MOST = 32 }; /* further ones are passed over */

/* One word that is looked for: its stem, or a beginning of words. */
struct search_term {
    struct slice stem;
    struct slice begin; /* empty: only the stem counts */
    size_t run;         /* so many words from this one on stand side by side; 0: it follows one */
};

struct search_terms {
    struct search_term *items;
    size_t count;
};

/*
 * Appends the expression of the words typed, and lists the words, in the arena; false, and nothing
 * appended, where there is no word among them. `prefix`: the last word is still being typed. A
 * beginning has two letters at least; a single letter is a word.
 */
bool search_query_words(struct str *out, const char *typed, bool prefix, struct arena *arena,
                        struct search_terms *terms);

/* Appends " AND …" that keeps to these forums. */
void search_query_scope(struct str *out, const struct forum_set *forums);

#endif
