/*
 * The phrases that tell an outcome (rules.md 6.2), in the order in which they are tried at a word.
 */
#ifndef EXCHANGE_OUTCOME_TABLE_H
#define EXCHANGE_OUTCOME_TABLE_H

#include "core/vocabulary.h"
#include "exchange/phrase.h"

#include <stddef.h>

/*
 * What wins where a text tells several things: «drøftede sagen og besluttede at udsætte den» is
 * postponed. Among equals the first in the text wins.
 */
enum outcome_rank {
    RANK_NONE,
    RANK_NOTHING,           /* «ingen bemærkninger» */
    RANK_DISCUSSED,         /* «drøftet» stands beside whatever else was done */
    RANK_TOLD,              /* «X orienterede om» */
    RANK_NOTED,             /* «taget til efterretning» */
    RANK_WEAK = RANK_NOTED, /* «besluttede», «valgt»: done, and the rest says what */
    RANK_DONE,              /* «godkendt», «anbefales», «forkastet», «henvises» */
    RANK_STATED,            /* «afgiver følgende høringssvar» */
    RANK_STOPPED,           /* «sagen udsat», «punktet udgår» */
};

enum outcome_flag {
    OUTCOME_OPENS = 1 << 0,    /* what the body resolved to do follows: «besluttede at …» */
    OUTCOME_DENIES = 1 << 1,   /* with «ikke» it is a rejection */
    OUTCOME_QUALITY = 1 << 2,  /* after «den», «de» it is a quality: «den godkendte plan» */
    OUTCOME_SENT = 1 << 3,     /* names the body that it is sent to */
    OUTCOME_RESOLVED = 1 << 4, /* stands only within «besluttede at …»: an infinitive */
    OUTCOME_MAIN = 1 << 5      /* tells nothing in a clause */
};

struct outcome_phrase {
    const char *pattern; /* phrase.h */
    enum outcome outcome;
    enum outcome_rank rank;
    unsigned flags;
};

extern const struct outcome_phrase outcome_phrases[];
extern const size_t outcome_phrase_count;
extern const struct phrase_index outcome_index; /* of their rows */

/* Words with which the name of a body ends: «Social- og Beskæftigelsesudvalget». */
extern const char outcome_body_words[];

#endif
