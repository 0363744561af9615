/*
 * A paragraph as sentences. An abbreviation («bl.a.», «p.t.», «mio.») ends none.
 */
#ifndef EXCHANGE_SENTENCES_H
#define EXCHANGE_SENTENCES_H

#include "core/str.h"

/* Takes the first sentence off the text, without white space around it; empty at the end. */
struct slice sentence_take(struct slice *text);

#endif
