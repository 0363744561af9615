#include "cli/plain.h"

#include "core/utf8.h"

void plain_append(struct str *out, struct slice text, bool lines)
{
    size_t at = 0;

    while (at < text.length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text.data + at, text.length - at, &codepoint);

        if (codepoint < 0x20 && !(lines && (codepoint == '\n' || codepoint == '\t')))
            str_append_char(out, ' ');
        else if ((codepoint >= 0x7F && codepoint < 0xA0) || codepoint == UTF8_INVALID)
            str_append_char(out, '?');
        else
            str_append_n(out, text.data + at, bytes);
        at += bytes;
    }
}
