#include "db/hash.h"

#include <sodium.h>

void hash_bytes(struct slice bytes, unsigned char hash[HASH_BYTES])
{
    crypto_generichash(hash, HASH_BYTES, (const unsigned char *)bytes.data, bytes.length, NULL, 0);
}
