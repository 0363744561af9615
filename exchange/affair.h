/*
 * One sentence of an item, for the readers of affairs (affairs.h): each looks at a sentence and
 * adds to the item what it says. Nobody else needs it.
 */
#ifndef EXCHANGE_AFFAIR_H
#define EXCHANGE_AFFAIR_H

#include "core/reading.h"
#include "exchange/phrase.h"
#include "exchange/text_lines.h"

struct affair {
    const struct text_lines *lines; /* of the file */
    struct arena *arena;
    struct reading_item *item;
    struct slice text;       /* the sentence, white space folded */
    struct wording words;    /* of it */
    struct line_range range; /* of its paragraph */
    int point;               /* of the recommendation that it belongs to; NUMBER_NONE */
    int decision;            /* index of the decision that it belongs to; NUMBER_NONE */
    const char *person;      /* the last who was said to be disqualified, for «han» */
};

void affair_hearing_read(struct affair *self);
void affair_disqualification_read(struct affair *self);
void affair_proposer_read(struct affair *self);
void affair_grant_read(struct affair *self);
void affair_delegation_read(struct affair *self);
void affair_dispatch_read(struct affair *self);

/* «Forslag fra Enhedslisten om …»: of the item's title. */
void affair_title_read(struct affair *self);
/* «Ældrerådets høringssvar»: of its attachments. */
void affair_attachments_read(struct affair *self);
/* Answers that the item's decisions give, with their remarks. */
void affair_statements_read(struct affair *self);

/* An amount of money («14,6 mio. kr.», «2.740.000 kr.»), in øre, at or after byte `from`; false
   where none follows. */
struct affair_amount {
    int64_t amount;
    size_t at;
    size_t length;
};
bool affair_amount_find(struct slice text, size_t from, struct affair_amount *found);

/* The text in the arena, without white space and full stop at its end; NULL of an empty one. */
const char *affair_text(struct affair *self, struct slice text);

#endif
