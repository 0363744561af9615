/*
 * Bytes of unknown origin become UTF-8 text with LF at line ends: UTF-8 with and without its mark,
 * UTF-16 with its mark, Windows-1252, and UTF-8 in which single bytes are damaged.
 */
#ifndef EXCHANGE_DECODE_H
#define EXCHANGE_DECODE_H

#include "core/error.h"
#include "core/str.h"

enum {
    DECODE_BYTES_MAX = 64 * 1024 * 1024, /* of a file */
    DECODE_LINE_MAX = 1024 * 1024,       /* bytes of one line */
    DECODE_LINES_MAX = 2 * 1000 * 1000,  /* lines of a file */
};

/*
 * Appends the text to `text`, which must be empty. CR LF and CR alone become LF, letters and their
 * combining marks become one character, other control characters become blanks.
 * STATUS_INVALID, with nothing appended, for binary data and for what is longer than the limits.
 */
enum status decode_text(const char *bytes, size_t length, struct str *text,
                        struct error *err) MUST_CHECK;

#endif
