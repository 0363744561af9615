/*
 * What an item tells beside its decisions (core/reading_affairs.h): who was heard and answered, who
 * raised the matter, who was disqualified, what was granted, delegated or sent. Sentences are found
 * by a few stems first, so that an item without such things costs one pass over its bytes.
 */
#ifndef EXCHANGE_AFFAIRS_H
#define EXCHANGE_AFFAIRS_H

#include "core/reading.h"
#include "exchange/ocr.h"

/* Fills `affairs` of every item. Call it when items, points, decisions and attachments are read
   and their lines are those of the file. Strings live in the arena. Linear in the text. */
void affairs_read(const struct ocr_text *text, struct arena *arena, struct reading *reading);

#endif
