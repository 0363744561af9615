#include "core/collate.h"

#include "core/utf8.h"

#include <string.h>

/*
 * A key is three parts: letters, marks, case. Each byte of the first is a weight:
 *   ' ' ends the part, '!' parts words, '0'.. a number (its count of digits, then the digits),
 *   'a'..'z', then '{' æ, '|' ø, '}' å, and '~' before a letter of another alphabet.
 * The marks have one byte a letter, cut after the last letter that carries one. The case has one
 * byte a letter, cut after the last capital and closed by '~', so that capitals come first.
 */
enum {
    WEIGHT_END = ' ',
    WEIGHT_AE = '{',
    WEIGHT_OE = '|',
    WEIGHT_AA = '}',
    WEIGHT_OTHER = '~',
    NUMBER_DIGITS = 48, /* '0' + 48 is the last byte before 'a' */
    MARK_NONE = '0',
    CASE_UPPER = '0',
    CASE_LOWER = '1',
    CASE_END = '~'
};

/* Words in which aa is no å. A star stands for any ending. Sorted for the reader alone. */
static const char *const foreign_words[] = {
    "aachen*",     "aamir*",     "aaron*",   "afrikaan*", "baal*",   "bazaar*",   "haag",
    "haags",       "isaac*",     "kanaal*",  "kanaan*",   "kraal*",  "laager*",   "maas",
    "maastricht*", "naan*",      "saab",     "saad*",     "saarbr*", "saarland*", "salaam*",
    "staats*",     "transvaal*", "vandaag*", "waals*",
};

/* Letters that go with others, lower case, and the mark that tells them apart. */
struct variant {
    unsigned first;
    unsigned last;
    const char *base;
    char mark;
};

static const struct variant variants[] = {
    {0xE0, 0xE3, "a", '2'},   {0xE4, 0xE4, "{", '2'},    {0xE5, 0xE5, "}", '0'},
    {0xE6, 0xE6, "{", '0'},   {0xE7, 0xE7, "c", '2'},    {0xE8, 0xEB, "e", '2'},
    {0xEC, 0xEF, "i", '2'},   {0xF0, 0xF0, "d", '3'},    {0xF1, 0xF1, "n", '2'},
    {0xF2, 0xF5, "o", '2'},   {0xF6, 0xF6, "|", '2'},    {0xF8, 0xF8, "|", '0'},
    {0xF9, 0xFB, "u", '2'},   {0xFC, 0xFC, "y", '3'},    {0xFD, 0xFD, "y", '2'},
    {0xFE, 0xFE, "th", '2'},  {0xFF, 0xFF, "y", '4'},    {0xDF, 0xDF, "ss", '2'},
    {0x100, 0x105, "a", '4'}, {0x106, 0x10D, "c", '3'},  {0x10E, 0x111, "d", '2'},
    {0x112, 0x11B, "e", '4'}, {0x11C, 0x123, "g", '2'},  {0x124, 0x127, "h", '2'},
    {0x128, 0x131, "i", '4'}, {0x132, 0x133, "ij", '2'}, {0x134, 0x135, "j", '2'},
    {0x136, 0x138, "k", '2'}, {0x139, 0x142, "l", '2'},  {0x143, 0x14B, "n", '3'},
    {0x14C, 0x14F, "o", '4'}, {0x150, 0x151, "|", '3'},  {0x152, 0x153, "|", '4'},
    {0x154, 0x159, "r", '2'}, {0x15A, 0x161, "s", '2'},  {0x162, 0x167, "t", '2'},
    {0x168, 0x16F, "u", '4'}, {0x170, 0x171, "y", '5'},  {0x172, 0x173, "u", '5'},
    {0x174, 0x175, "w", '2'}, {0x176, 0x178, "y", '6'},  {0x179, 0x17E, "z", '2'},
    {0x1FC, 0x1FD, "{", '3'}, {0x1FE, 0x1FF, "|", '5'},  {0x218, 0x219, "s", '3'},
    {0x21A, 0x21B, "t", '3'},
};

struct collator {
    struct str *letters;
    struct str marks;
    struct str cases;
    size_t start;      /* where this key begins in letters */
    bool break_wanted; /* a gap was met; it counts once a letter follows */
};

static const struct variant *find_variant(unsigned lower)
{
    for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
        if (lower >= variants[i].first && lower <= variants[i].last)
            return &variants[i];
    }
    return NULL;
}

static void put(struct collator *self, char weight, char mark, bool upper)
{
    if (self->break_wanted && self->letters->length > self->start) {
        str_append_char(self->letters, COLLATE_BREAK);
        str_append_char(&self->marks, MARK_NONE);
        str_append_char(&self->cases, CASE_LOWER);
    }
    self->break_wanted = false;
    str_append_char(self->letters, weight);
    str_append_char(&self->marks, mark);
    str_append_char(&self->cases, upper ? CASE_UPPER : CASE_LOWER);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Puts a run of digits by value and returns how many bytes it took. */
static size_t put_number(struct collator *self, const char *text, size_t length)
{
    size_t end = 0;
    size_t first = 0;

    while (end < length && end < NUMBER_DIGITS && is_digit(text[end]))
        end++;
    while (first + 1 < end && text[first] == '0')
        first++;
    put(self, (char)('0' + (end - first)), MARK_NONE, false);
    for (size_t i = first; i < end; i++)
        str_append_char(self->letters, text[i]);
    return end;
}

static void put_letter(struct collator *self, unsigned codepoint)
{
    unsigned lower = utf8_lower(codepoint);
    bool upper = lower != codepoint;
    const struct variant *variant = find_variant(lower);

    if (lower >= 'a' && lower <= 'z') {
        put(self, (char)lower, MARK_NONE, upper);
    } else if (variant != NULL) {
        for (const char *base = variant->base; *base != '\0'; base++)
            put(self, *base, variant->mark, upper);
    } else {
        put(self, WEIGHT_OTHER, MARK_NONE, upper);
        str_append_codepoint(self->letters, lower);
    }
}

/* A mark written apart from its letter, as some systems do: a and a ring make an å. */
static void put_combining(struct collator *self, unsigned codepoint)
{
    char *last;

    if (self->letters->length == self->start || self->marks.length == 0)
        return;
    last = &self->letters->data[self->letters->length - 1];
    if (codepoint == 0x30A && *last == 'a')
        *last = WEIGHT_AA;
    else if (codepoint == 0x308 && *last == 'a')
        *last = WEIGHT_AE;
    else if (codepoint == 0x308 && *last == 'o')
        *last = WEIGHT_OE;
    else
        self->marks.data[self->marks.length - 1] = '2';
}

static bool matches_foreign(const char *pattern, struct slice word)
{
    size_t length = strlen(pattern);
    bool open = pattern[length - 1] == '*';
    size_t stem = open ? length - 1 : length;

    if (open ? word.length < stem : word.length != stem)
        return false;
    for (size_t i = 0; i < stem; i++) {
        if (utf8_lower((unsigned char)word.data[i]) != (unsigned char)pattern[i])
            return false;
    }
    return true;
}

static bool is_foreign(struct slice word)
{
    for (size_t i = 0; i < sizeof foreign_words / sizeof *foreign_words; i++) {
        if (matches_foreign(foreign_words[i], word))
            return true;
    }
    return false;
}

static bool is_mark(unsigned codepoint)
{
    return codepoint >= 0x300 && codepoint <= 0x36F;
}

/* The letters (and marks) at the beginning of the text, in bytes. */
static size_t word_length(const char *text, size_t length)
{
    size_t at = 0;

    while (at < length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text + at, length - at, &codepoint);

        if (!utf8_is_letter(codepoint) && !is_mark(codepoint))
            break;
        at += bytes;
    }
    return at;
}

static bool double_a(const char *text, size_t length)
{
    return length >= 2 && (text[0] | 0x20) == 'a' && (text[1] | 0x20) == 'a';
}

static void put_word(struct collator *self, struct slice word)
{
    bool danish = !is_foreign(word);
    size_t at = 0;

    while (at < word.length) {
        unsigned codepoint;

        if (danish && double_a(word.data + at, word.length - at)) {
            put(self, WEIGHT_AA, '2', word.data[at] == 'A');
            at += 2;
            continue;
        }
        at += utf8_decode(word.data + at, word.length - at, &codepoint);
        if (is_mark(codepoint))
            put_combining(self, codepoint);
        else
            put_letter(self, codepoint);
    }
}

static void collate(struct collator *self, const char *text)
{
    size_t length = strlen(text);
    size_t at = 0;

    while (at < length) {
        size_t word = word_length(text + at, length - at);
        unsigned codepoint;

        if (word > 0) {
            put_word(self, (struct slice){text + at, word});
            at += word;
        } else if (is_digit(text[at])) {
            at += put_number(self, text + at, length - at);
        } else {
            at += utf8_decode(text + at, length - at, &codepoint);
            /* d'Hondt is one word, whichever apostrophe it is written with */
            if (codepoint != '\'' && codepoint != 0x2019)
                self->break_wanted = true;
        }
    }
}

static void cut_trailing(struct str *text, char byte)
{
    while (text->length > 0 && text->data[text->length - 1] == byte)
        str_cut(text, text->length - 1);
}

void collate_key(struct str *out, const char *text)
{
    struct collator self = {.letters = out, .marks = STR_INIT, .cases = STR_INIT};

    self.start = out->length;
    collate(&self, text);
    cut_trailing(&self.marks, MARK_NONE);
    cut_trailing(&self.cases, CASE_LOWER);
    str_append_char(out, WEIGHT_END);
    str_append_slice(out, str_slice(&self.marks));
    str_append_char(out, WEIGHT_END);
    str_append_slice(out, str_slice(&self.cases));
    str_append_char(out, CASE_END);
    str_clear(&self.marks);
    str_clear(&self.cases);
}

void collate_prefix(struct str *out, const char *text)
{
    struct collator self = {.letters = out, .marks = STR_INIT, .cases = STR_INIT};

    self.start = out->length;
    collate(&self, text);
    str_append_n(out, "", 0);
    str_clear(&self.marks);
    str_clear(&self.cases);
}
