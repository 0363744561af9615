/*
 * What was understood of a file, as interfaces.md gives it for `import --dry-run --json`: every
 * key is there, in that order; what the text does not say is null.
 */
#ifndef EXCHANGE_READING_JSON_H
#define EXCHANGE_READING_JSON_H

#include "core/reading.h"

/* One object, or an array of them where the file holds several meetings, indented and closed by a
   line end. The text is the caller's, to be freed. */
char *reading_json(const struct reading_list *list) __attribute__((returns_nonnull));

#endif
