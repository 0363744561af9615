/*
 * The parts of forum names that name_forum.c is made of: the key, what it tells of the body's
 * kind, and its words. Nobody else needs it.
 */
#ifndef CORE_NAME_FORUM_PARTS_H
#define CORE_NAME_FORUM_PARTS_H

#include "core/str.h"
#include "core/vocabulary.h"

#include <stdbool.h>

/* The first word of the key of a § 17, stk. 4-udvalg, and the whole key of a bare one. */
#define FORUM_KEY_SPECIAL "§17.4"

/* Appends the key of a name: lower-case words in the indefinite form, parted by blanks, without
   leading article, genitive, hyphens and commas. */
void forum_key(struct str *out, struct slice name);

/* Whether the text speaks of § 17, stk. 4 anywhere. */
bool forum_special(struct slice text);

enum forum_kind forum_key_kind(const char *key);

/* Whether the key is but the word for a sort of body: «udvalg», «råd», «§17.4». */
bool forum_key_bare(const char *key);

/* Whether one of the key's words is, or ends with, this word: «udvalg» in «økonomiudvalg». */
bool forum_key_has_head(const char *key, const char *head);

/* Appends the initials in lower case: «tplu» of «teknik plan og landdistriktsudvalg». */
void forum_key_initials(struct str *out, const char *key);

/* Takes the next word off the rest of a key; empty at the end. */
struct slice forum_key_word(struct slice *rest);

#endif
