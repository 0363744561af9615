/*
 * Shows where in a text the words that were looked for stand: the text with marks, or the place in
 * it around the first of them. One walk over the text, and no further than the piece that is shown.
 */
#ifndef DB_EXTRACT_H
#define DB_EXTRACT_H

#include "db/search_query.h"
#include "db/words.h"

struct text_mark {
    size_t first; /* bytes */
    size_t end;
};

/* Text with the places in it that were found. */
struct marked_text {
    const char *text; /* NUL-closed, white space folded */
    const struct text_mark *marks;
    size_t mark_count;
};

enum { EXTRACT_BEFORE = 6, EXTRACT_WORDS = 24 };

/* The piece of the text that begins EXTRACT_BEFORE words before the first hit and holds `words`
   words; what is left out at an end is «…». A text without a hit is shown from its beginning. In
   the arena. */
struct marked_text extract(struct word_reader *reader, const struct search_terms *terms,
                           struct slice text, size_t words, struct arena *arena);

#endif
