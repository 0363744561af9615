/*
 * Forums as sentences mention them: for charter_prose.c and charter_groups.c, which read the
 * sentences. Phrases are borrowed from the sentence.
 */
#ifndef EXCHANGE_CHARTER_MENTION_H
#define EXCHANGE_CHARTER_MENTION_H

#include "core/reading.h"
#include "exchange/text_lines.h"

/* What is known while the sentences of a text are read. */
struct prose {
    const struct text_lines *text;
    struct arena *arena;
    struct reading *reading;
    size_t from;                  /* forums from here on are those that this text founds */
    bool listing;                 /* bullets name forums that exist */
    const char *subject;          /* the last forum that was founded by name */
    struct word_list just_named;  /* groups, by the sentence at hand */
    struct word_list before;      /* and by the sentence before */
    struct line_range lines;      /* of the sentence at hand */
    struct slice sentence_before; /* in the same paragraph */
};

/* The forum of that name (forum_name_alike()), from the last added to the first; NULL if there is
   none. */
struct reading_forum *charter_find(struct reading *reading, struct slice name);

/* Where the first of the marks (lower case) stands, or the length. */
size_t prose_first_of(struct slice text, const char *const *marks, size_t count);

/* The name that begins here: it goes on until the sentence does something else. */
struct slice prose_name_until(struct slice text);

/* Without that word (lower case) at the beginning. */
struct slice prose_drop_start(struct slice text, const char *lower);

/* Neither empty nor longer than names are. */
bool prose_is_name(struct slice name);

/* In the arena, with a capital first. */
const char *prose_capitalised(struct arena *arena, struct slice name);

/* The forum of the name, made if there is none yet; «(…)» after a name is no part of it. NULL of
   what is no name, or beyond CHARTER_FORUMS. Valid until the next call. */
struct reading_forum *prose_mention(struct prose *self, struct slice name, bool existing);

/* Adds a seat; role may be NULL, else it goes before what the rule says. */
void prose_add_seat(struct prose *self, struct reading_forum *forum, struct slice rule,
                    const char *role);

#endif
