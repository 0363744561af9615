#include "exchange/decode.h"

#include "core/utf8.h"

#include <stdio.h>

/* What Windows-1252 has at 0x80..0x9F; 0 where it has nothing. */
static const unsigned short windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/* Letters that some programs write as a base and a combining mark after it. */
static const struct composed {
    char base;
    unsigned short mark;
    unsigned short letter;
} composed[] = {
    {'A', 0x30A, 0xC5}, {'a', 0x30A, 0xE5}, {'A', 0x308, 0xC4}, {'a', 0x308, 0xE4},
    {'O', 0x308, 0xD6}, {'o', 0x308, 0xF6}, {'U', 0x308, 0xDC}, {'u', 0x308, 0xFC},
    {'E', 0x301, 0xC9}, {'e', 0x301, 0xE9}, {'A', 0x301, 0xC1}, {'a', 0x301, 0xE1},
    {'E', 0x300, 0xC8}, {'e', 0x300, 0xE8}, {'O', 0x301, 0xD3}, {'o', 0x301, 0xF3},
};

enum { ESCAPE = 0x1B, ESCAPE_MAX = 32 }; /* a sequence has no more characters */

enum encoding { ENCODING_UTF8, ENCODING_WINDOWS_1252, ENCODING_UTF16_LE, ENCODING_UTF16_BE };

struct decoder {
    struct slice bytes;
    enum encoding encoding;
    size_t at;         /* next byte */
    size_t controls;   /* characters that no text has */
    size_t line_start; /* in the output */
    long line;
    bool after_cr;
};

static bool is_mark(const struct slice *bytes, const char *mark, size_t length)
{
    return slice_equal(slice_sub(*bytes, 0, length), (struct slice){mark, length});
}

/* Damaged UTF-8 has more whole characters of several bytes than bytes that are none. */
static enum encoding guess_encoding(struct slice bytes)
{
    size_t whole = 0;
    size_t broken = 0;

    for (size_t at = 0; at < bytes.length;) {
        unsigned codepoint;
        size_t length = utf8_decode(bytes.data + at, bytes.length - at, &codepoint);

        if (length > 1)
            whole++;
        else if (codepoint == UTF8_INVALID)
            broken++;
        at += length;
    }
    return broken > whole ? ENCODING_WINDOWS_1252 : ENCODING_UTF8;
}

static void start(struct decoder *self, struct slice bytes)
{
    *self = (struct decoder){.bytes = bytes, .line = 1};
    if (is_mark(&bytes, "\xFF\xFE", 2)) {
        self->encoding = ENCODING_UTF16_LE;
        self->at = 2;
    } else if (is_mark(&bytes, "\xFE\xFF", 2)) {
        self->encoding = ENCODING_UTF16_BE;
        self->at = 2;
    } else {
        self->at = is_mark(&bytes, "\xEF\xBB\xBF", 3) ? 3 : 0;
        self->encoding = guess_encoding(slice_from(bytes, self->at));
    }
}

static unsigned from_windows_1252(unsigned char byte)
{
    unsigned codepoint = byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80] : byte;

    return codepoint == 0 ? UTF8_INVALID : codepoint;
}

static unsigned next_unit(struct decoder *self)
{
    unsigned a = (unsigned char)self->bytes.data[self->at];
    unsigned b =
        self->at + 1 < self->bytes.length ? (unsigned char)self->bytes.data[self->at + 1] : 0;

    self->at += self->at + 1 < self->bytes.length ? 2 : 1;
    return self->encoding == ENCODING_UTF16_LE ? a | b << 8 : a << 8 | b;
}

static unsigned next_utf16(struct decoder *self)
{
    unsigned high = next_unit(self);
    size_t before = self->at;
    unsigned low;

    if (high < 0xD800 || high > 0xDFFF)
        return high;
    if (high > 0xDBFF || self->at >= self->bytes.length)
        return UTF8_INVALID;
    low = next_unit(self);
    if (low >= 0xDC00 && low <= 0xDFFF)
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    self->at = before;
    return UTF8_INVALID;
}

static unsigned next_character(struct decoder *self)
{
    const char *here = self->bytes.data + self->at;
    unsigned codepoint;
    size_t length;

    switch (self->encoding) {
    case ENCODING_UTF16_LE:
    case ENCODING_UTF16_BE:
        return next_utf16(self);
    case ENCODING_WINDOWS_1252:
        self->at++;
        return from_windows_1252((unsigned char)*here);
    case ENCODING_UTF8:
        break;
    }
    length = utf8_decode(here, self->bytes.length - self->at, &codepoint);
    self->at += length;
    if (codepoint == UTF8_INVALID && length == 1)
        return from_windows_1252((unsigned char)*here);
    return codepoint;
}

static bool is_control(unsigned codepoint)
{
    return (codepoint < 0x20 && codepoint != '\t' && codepoint != '\f' && codepoint != '\v') ||
           codepoint == 0x7F;
}

/* Puts a combining mark into the letter that it follows, where there is such a letter. */
static bool compose(struct str *text, unsigned mark)
{
    char last = text->length > 0 ? text->data[text->length - 1] : '\0';

    for (size_t i = 0; i < sizeof composed / sizeof *composed; i++) {
        if (composed[i].mark == mark && composed[i].base == last) {
            str_cut(text, text->length - 1);
            str_append_codepoint(text, composed[i].letter);
            return true;
        }
    }
    return false;
}

/* Within a sequence that a terminal would obey: ESC, parameters of it, and its last byte. */
static bool is_between(unsigned codepoint, unsigned first, unsigned last)
{
    return codepoint >= first && codepoint <= last;
}

/* What stands behind ESC («[31m», «(B») goes with it, where it is such a sequence; else nothing
   is taken. */
static bool skip_sequence(struct decoder *self)
{
    size_t before = self->at;
    unsigned codepoint;
    bool bracket;

    if (self->at >= self->bytes.length)
        return false;
    codepoint = next_character(self);
    bracket = codepoint == '[';
    if (!bracket && !is_between(codepoint, ' ', '/')) {
        self->at = before;
        return false;
    }
    for (int i = 0; i < ESCAPE_MAX && self->at < self->bytes.length; i++) {
        codepoint = next_character(self);
        if (is_between(codepoint, bracket ? '@' : '0', '~'))
            return true;
        if (!is_between(codepoint, ' ', '?'))
            break;
    }
    self->at = before;
    return false;
}

static void put_line_end(struct decoder *self, struct str *text)
{
    str_append_char(text, '\n');
    self->line_start = text->length;
    self->line++;
}

static void put(struct decoder *self, unsigned codepoint, struct str *text)
{
    bool after_cr = self->after_cr;

    self->after_cr = codepoint == '\r';
    if (codepoint == ESCAPE && skip_sequence(self)) {
        self->controls++;
        return;
    }
    if (codepoint == '\n' && after_cr)
        return;
    if (codepoint == '\n' || codepoint == '\r') {
        put_line_end(self, text);
    } else if (codepoint == '\f' || codepoint == '\v' || is_control(codepoint)) {
        self->controls += is_control(codepoint);
        str_append_char(text, ' ');
    } else if (codepoint < 0x300 || codepoint > 0x30A || !compose(text, codepoint)) {
        str_append_codepoint(text, codepoint);
    }
}

/* Plain characters of ASCII, which most are, as many as stand here. */
static void put_plain(struct decoder *self, struct str *text)
{
    const char *here = self->bytes.data + self->at;
    size_t left = self->bytes.length - self->at;
    size_t length = 0;

    if (self->encoding == ENCODING_UTF16_LE || self->encoding == ENCODING_UTF16_BE)
        return;
    while (length < left && here[length] >= ' ' && here[length] < 0x7F)
        length++;
    str_append_n(text, here, length);
    self->at += length;
    self->after_cr = self->after_cr && length == 0;
}

static enum status too_long(struct error *err, long line)
{
    char limit[24];

    snprintf(limit, sizeof limit, "%d", DECODE_LINE_MAX);
    error_set(err, STATUS_INVALID, N_("a line is longer than %1 bytes"), limit, NULL);
    error_at(err, NULL, line);
    return STATUS_INVALID;
}

static enum status too_many(struct error *err)
{
    char limit[24];

    snprintf(limit, sizeof limit, "%d", DECODE_LINES_MAX);
    return error_set(err, STATUS_INVALID, N_("the file has more than %1 lines"), limit, NULL);
}

/* A stray control character is damage; one in a hundred characters is another kind of file. */
static bool is_binary(const struct decoder *self)
{
    return self->controls > 8 && self->controls > self->at / 100;
}

static enum status check_size(size_t length, struct error *err)
{
    char limit[24];

    if (length <= DECODE_BYTES_MAX)
        return STATUS_OK;
    snprintf(limit, sizeof limit, "%d", DECODE_BYTES_MAX / (1024 * 1024));
    return error_set(err, STATUS_INVALID, N_("the file is larger than %1 MiB"), limit, NULL);
}

static enum status check_bytes(const struct decoder *self, struct error *err)
{
    bool wide = self->encoding == ENCODING_UTF16_LE || self->encoding == ENCODING_UTF16_BE;

    if (!wide && slice_find_byte(self->bytes, '\0') >= 0)
        return error_set(err, STATUS_INVALID, N_("this is not text: it holds NUL bytes"), NULL);
    return STATUS_OK;
}

enum status decode_text(const char *bytes, size_t length, struct str *text, struct error *err)
{
    struct decoder decoder;
    enum status status = check_size(length, err);

    if (status != STATUS_OK)
        return status;
    start(&decoder, (struct slice){bytes, length});
    status = check_bytes(&decoder, err);
    while (status == STATUS_OK && decoder.at < length) {
        put_plain(&decoder, text);
        if (decoder.at < length)
            put(&decoder, next_character(&decoder), text);
        if (text->length - decoder.line_start > DECODE_LINE_MAX)
            status = too_long(err, decoder.line);
        else if (decoder.line > DECODE_LINES_MAX + 1)
            status = too_many(err);
    }
    if (status == STATUS_OK && is_binary(&decoder))
        status = error_set(err, STATUS_INVALID,
                           N_("this is not text: it is full of control characters"), NULL);
    if (status != STATUS_OK)
        str_clear(text);
    return status;
}
