/*
 * The reader of minutes: bytes in, what was understood out. The one entrance to it.
 *
 *     decode → lines → roles → parts → head, contents, items → charters, timelines, oddities
 *     → what was not read
 */
#ifndef EXCHANGE_READER_H
#define EXCHANGE_READER_H

#include "core/error.h"
#include "core/reading.h"

/* Grows whenever the reader understands a text otherwise than before: what an older one understood
   of a file may then be read anew. */
enum { READER_VERSION = 3 };

/*
 * Reads the text of one file. `file` is its name as messages say it; borrowed for the call. On
 * success `out` holds at least one reading and is the caller's to clear; on failure it is
 * untouched: STATUS_INVALID for what is no text or longer than the limits (decode.h).
 * Time and memory are linear in the length.
 */
enum status reader_read(const char *bytes, size_t length, const char *file,
                        struct reading_list *out, struct error *err) MUST_CHECK;

#endif
