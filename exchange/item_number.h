/*
 * What numbers an item at the beginning of a line, and which way of numbering it is.
 */
#ifndef EXCHANGE_ITEM_NUMBER_H
#define EXCHANGE_ITEM_NUMBER_H

#include "core/str.h"

#include <stdbool.h>

enum numbering {
    NUMBERING_PUNKT, /* «Punkt 1: …» */
    NUMBERING_PKT,   /* «Pkt. 175 …» */
    NUMBERING_NR,    /* «Nr.178 - …» */
    NUMBERING_SAG,   /* «Sag nr. 129» */
    NUMBERING_DOT,   /* «301. …», «1.Tema» */
    NUMBERING_COLON, /* «1 : …» */
    NUMBERING_PAREN, /* «1) …» */
    NUMBERING_DASH,  /* «1 - …» */
    NUMBERING_BARE,  /* «217 Forslag …» */
    NUMBERING_ALONE, /* «1», with the title below */
    NUMBERING_COUNT
};

enum { ITEM_NUMBER_MAX = 9999 };

struct item_number {
    enum numbering numbering;
    unsigned value;      /* 1..ITEM_NUMBER_MAX */
    struct slice digits; /* as it stands */
    struct slice title;  /* what follows; may be empty */
    bool closed;         /* «lukket 101 …» */
};

bool item_number_find(struct slice line, struct item_number *found);

/* Whether the numbering says by a word that this is an item. */
bool item_number_worded(enum numbering numbering);

#endif
