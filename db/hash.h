/*
 * The hash by which documents are known: BLAKE2b with 256 bits.
 */
#ifndef DB_HASH_H
#define DB_HASH_H

#include "core/str.h"

enum { HASH_BYTES = 32 };

void hash_bytes(struct slice bytes, unsigned char hash[HASH_BYTES]);

#endif
