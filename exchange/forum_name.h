/*
 * Names of forums in running text: whether a phrase is one, which two mean the same forum, and
 * what the name tells of its kind.
 */
#ifndef EXCHANGE_FORUM_NAME_H
#define EXCHANGE_FORUM_NAME_H

#include "core/arena.h"
#include "core/str.h"
#include "core/vocabulary.h"

#include <stdbool.h>

/* Whether a word of the text is a noun for a body that meets (styregruppe, dialogforum, råd …). */
bool forum_name_in(struct slice text);

/* Whether this one word is such a noun, in any form: «Samarbejdsforummet», «følgegrupper». */
bool forum_name_noun(struct slice word);

/* The head of a phrase: what stands before its first preposition, comma or bracket. */
struct slice forum_name_head(struct slice text);

/* The name alone: numbering («Ad. 2.1.»), «et», «en», quotes, emphasis and end marks taken off. */
struct slice forum_name_tidy(struct slice text);

/* Whether both name one forum: the same words but for case, article, definite and plural ends. */
bool forum_name_same(struct slice a, struct slice b);

/* The same, or alike but for the end of the last word: «… for Almene Boliger», «… for Almene
   Boligforhold». */
bool forum_name_alike(struct slice a, struct slice b);

/* Whether `brief` («Dialogforum», «Partnerskabet») can stand for the full name. */
bool forum_name_abbreviates(struct slice brief, struct slice full);

/* What the name alone tells (rules.md 1); FORUM_UNKNOWN where it tells nothing. */
enum forum_kind forum_name_kind(struct slice name);

#endif
