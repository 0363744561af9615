#include "exchange/text_cursor.h"

#include "core/utf8.h"

#include <string.h>

bool cursor_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool cursor_is_word_byte(char byte)
{
    return cursor_is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           ((unsigned char)byte >= 0xC3 && (unsigned char)byte <= 0xC9);
}

char cursor_byte(const struct text_cursor *self, size_t ahead)
{
    return self->at + ahead < self->text.length ? self->text.data[self->at + ahead] : '\0';
}

bool cursor_skip_byte(struct text_cursor *self, char byte)
{
    if (byte == '\0' || cursor_byte(self, 0) != byte)
        return false;
    self->at++;
    return true;
}

bool cursor_skip_space(struct text_cursor *self)
{
    size_t start = self->at;

    for (;;) {
        char byte = cursor_byte(self, 0);

        if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
            self->at++;
        else if (byte == '\xC2' && cursor_byte(self, 1) == '\xA0')
            self->at += 2;
        else
            return self->at > start;
    }
}

bool cursor_number(struct text_cursor *self, int least, int most, int *number)
{
    int digits = 0;
    int value = 0;

    while (digits <= most && cursor_is_digit(cursor_byte(self, (size_t)digits))) {
        value = value * 10 + (cursor_byte(self, (size_t)digits) - '0');
        digits++;
    }
    if (digits < least || digits > most)
        return false;
    self->at += (size_t)digits;
    *number = value;
    return true;
}

struct slice cursor_letters(struct text_cursor *self)
{
    size_t start = self->at;

    while (self->at < self->text.length) {
        unsigned codepoint;
        size_t bytes =
            utf8_decode(self->text.data + self->at, self->text.length - self->at, &codepoint);

        if (!utf8_is_letter(codepoint))
            break;
        self->at += bytes;
    }
    return slice_sub(self->text, start, self->at);
}

static bool letter_ends_at(struct slice text, size_t at)
{
    size_t start = at;
    unsigned codepoint;

    if (at == 0)
        return false;
    do
        start--;
    while (start > 0 && at - start < UTF8_MAX && ((unsigned char)text.data[start] & 0xC0) == 0x80);
    utf8_decode(text.data + start, at - start, &codepoint);
    return utf8_is_letter(codepoint);
}

bool cursor_begins_word(struct slice text, size_t at)
{
    char before = at > 0 ? text.data[at - 1] : ' ';

    if (!cursor_is_word_byte(text.data[at]) || cursor_is_digit(before) || letter_ends_at(text, at))
        return false;
    return !((before == '.' || before == '-' || before == '/') && at > 1 &&
             cursor_is_digit(text.data[at - 2]) && cursor_is_digit(text.data[at]));
}

bool cursor_same_letters(struct slice letters, const char *name)
{
    size_t at = 0;
    size_t length = strlen(name);

    if (letters.length != length)
        return false;
    while (at < length) {
        unsigned a;
        unsigned b;
        size_t bytes = utf8_decode(letters.data + at, length - at, &a);

        if (utf8_decode(name + at, length - at, &b) != bytes || utf8_lower(a) != b)
            return false;
        at += bytes;
    }
    return true;
}
