/*
 * Danish order as stored keys: two keys compared byte by byte (memcmp, or an index of the
 * database) order as a Danish reader expects. A key is plain ASCII but where a letter is neither
 * Latin nor Danish.
 *
 * - æ, ø and å come last, in that order; ä goes with æ, ö with ø, ü with y, þ with th; every other
 *   letter with a mark goes with its base letter, ð and đ with d, ł with l.
 * - aa is å, in every word and whatever its case (Aabenraa, Aagaard, Vestergaard), but for the
 *   foreign words listed in collate.c (Afrikaans, kanaal, Aaron, Haag …), where it is a and a.
 * - Numbers order by value: «Punkt 2» before «Punkt 10». All that is neither letter nor digit only
 *   parts words, and a shorter word comes before a longer one that begins with it.
 * - What is equal so far is ordered by its marks (e before é), then by case (capital first).
 */
#ifndef CORE_COLLATE_H
#define CORE_COLLATE_H

#include "core/str.h"

/* Parts the words of a key. */
enum { COLLATE_BREAK = '!' };

/* Appends the key of the text. */
void collate_key(struct str *out, const char *text);

/* Appends the part of the key that marks and case have no say in: for «filter as you type», a text
   begins with the words typed when its key begins with their prefix key. Also the form in which
   two spellings are compared. */
void collate_prefix(struct str *out, const char *text);

#endif
