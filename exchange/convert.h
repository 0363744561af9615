/*
 * Text out of PDF, HTML, DOCX and ODT, by way of the helper program sagsgang-convert, which does it
 * without rights (exchange/convert/). Plain text and Markdown need no helper.
 */
#ifndef EXCHANGE_CONVERT_H
#define EXCHANGE_CONVERT_H

#include "core/error.h"
#include "core/str.h"

enum file_format { FORMAT_TEXT, FORMAT_PDF, FORMAT_HTML, FORMAT_DOCX, FORMAT_ODT, FORMAT_COUNT };

/* What the bytes are, by what they begin with; the name does not count. */
enum file_format convert_format(struct slice bytes);

/*
 * Appends the text of the bytes to `text`. helper is the path of sagsgang-convert. STATUS_INVALID
 * where the helper says that the file is not whole, STATUS_IO where it cannot be run, takes longer
 * than a minute or gives more than 64 MiB.
 */
enum status convert_to_text(const char *helper, enum file_format format, struct slice bytes,
                            struct str *text, struct error *err) MUST_CHECK;

#endif
