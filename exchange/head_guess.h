/*
 * Whose meeting it may be, where the head does not say: minutes must not vanish because the name of
 * the body was not understood.
 */
#ifndef EXCHANGE_HEAD_GUESS_H
#define EXCHANGE_HEAD_GUESS_H

#include "exchange/document.h"

/* Sets the reading's forum_guess where it is of a meeting with a day and names no forum, or one by
   its sort alone («bestyrelsen»): from an
   organisation's name above the title («Boligselskabet Havnely», «Referat af bestyrelsesmøde» give
   «Boligselskabet Havnelys bestyrelse»), from the words of the title, else from the file's name. */
void head_guess_forum(struct document *document, const char *file);

#endif
