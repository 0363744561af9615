/*
 * Which points of a recommendation a decision speaks of: «Ad 1-2:», «At 1:», «Ad 1, 3 og 5»,
 * «Pkt. 1», «Indstillingens punkt 2», «1.», «a)».
 */
#ifndef EXCHANGE_POINT_TEXT_H
#define EXCHANGE_POINT_TEXT_H

#include "exchange/phrase.h"

#include <stdbool.h>
#include <stddef.h>

enum point_label_kind {
    POINT_LABEL_NONE,
    POINT_LABEL_AD,    /* «Ad», «At»: of the recommendation for certain */
    POINT_LABEL_POINT, /* «Pkt.», «Punkt»: of the recommendation, or of the agenda */
    POINT_LABEL_NUMBER /* «1.», «a)»: any list */
};

enum { POINT_LABEL_POINTS = 64 };

struct point_label {
    enum point_label_kind kind;
    int points[POINT_LABEL_POINTS]; /* ascending as written; further ones are left out */
    size_t count;
    bool closed;  /* a colon, or nothing, follows */
    size_t words; /* that the label takes */
};

/* Reads the label that begins with word `at`. kind is POINT_LABEL_NONE where none does. */
struct point_label point_label_read(const struct wording *words, size_t at);

#endif
