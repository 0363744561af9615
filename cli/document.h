/*
 * A file of minutes from the disk to what was understood of it: bytes, text by way of the helper
 * program where the format needs it, reading.
 */
#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

#include "core/error.h"
#include "core/reading.h"
#include "core/str.h"

#include <stdbool.h>

struct document {
    struct str bytes;            /* as they came in */
    struct reading_list reading; /* of the text in them */
    bool converted;              /* the text is not the bytes: PDF, HTML, DOCX, ODT */
};

/* Reads the file, or standard input for "-". The document is the caller's to clear; on failure
   there is nothing to clear. Errors name the file. */
enum status document_read(struct document *self, const char *path, struct error *err) MUST_CHECK;
void document_clear(struct document *self);

#endif
