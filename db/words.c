#include "db/words.h"

#include "core/memory.h"
#include "core/utf8.h"

#include <libstemmer.h>
#include <stdlib.h>

void word_reader_init(struct word_reader *self)
{
    self->stemmer = sb_stemmer_new("danish", "UTF_8");
    /* The one way that the library fails is that memory runs out: let that end as it always does.
     */
    if (!self->stemmer)
        abort();
}

void word_reader_clear(struct word_reader *self)
{
    sb_stemmer_delete(self->stemmer);
    self->stemmer = NULL;
}

/* Letters that lose their mark; those that Danish has for its own are put on them. */
static unsigned fold(unsigned letter)
{
    static const struct {
        unsigned short first, last;
        char to;
    } marks[] = {
        {0xE0, 0xE3, 'a'},   {0xE7, 0xE7, 'c'},   {0xE8, 0xEB, 'e'},   {0xEC, 0xEF, 'i'},
        {0xF0, 0xF0, 'd'},   {0xF1, 0xF1, 'n'},   {0xF2, 0xF5, 'o'},   {0xF9, 0xFB, 'u'},
        {0xFC, 0xFD, 'y'},   {0xFF, 0xFF, 'y'},   {0x101, 0x105, 'a'}, {0x107, 0x10D, 'c'},
        {0x10F, 0x111, 'd'}, {0x113, 0x11B, 'e'}, {0x11D, 0x123, 'g'}, {0x129, 0x131, 'i'},
        {0x13A, 0x142, 'l'}, {0x144, 0x148, 'n'}, {0x14D, 0x14F, 'o'}, {0x155, 0x159, 'r'},
        {0x15B, 0x161, 's'}, {0x163, 0x167, 't'}, {0x169, 0x173, 'u'}, {0x17A, 0x17E, 'z'},
    };

    if (letter < 0x80)
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    letter = utf8_lower(letter);
    if (letter == 0xE4)
        return 0xE6;
    if (letter == 0xF6 || letter == 0x151)
        return 0xF8;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (letter >= marks[i].first && letter <= marks[i].last)
            return (unsigned char)marks[i].to;
    }
    return letter;
}

enum { RING_A = 0xE5, SECTION_SIGN = 0xA7, FIRST_MARK = 0x300, LAST_MARK = 0x36F };

static bool is_digit(unsigned letter)
{
    return letter >= '0' && letter <= '9';
}

/* Letters of the word, and combining marks, which fall away. */
static bool in_word(unsigned letter)
{
    if (letter < 0x80)
        return is_digit(letter) || ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
    return utf8_is_letter(letter) || (letter >= FIRST_MARK && letter <= LAST_MARK);
}

/* The word as it grows. */
struct growing {
    char *text;
    size_t length;
    bool letters_alone;
};

/* «aa» is «å»: the first a is taken back. */
static void append_letter(struct growing *word, unsigned letter)
{
    if (letter == 'a' && word->length > 0 && word->text[word->length - 1] == 'a') {
        word->length--;
        letter = RING_A;
    }
    if (letter < 0x80)
        word->text[word->length++] = (char)letter;
    else
        word->length += utf8_encode(word->text + word->length, letter);
}

static void take_letter(struct growing *word, unsigned letter)
{
    if (is_digit(letter))
        word->letters_alone = false;
    else
        letter = fold(letter);
    if (word->length + UTF8_MAX <= WORD_BYTES && (letter < FIRST_MARK || letter > LAST_MARK))
        append_letter(word, letter);
}

/* The letter at a place; most are of one byte. */
static size_t letter_at(struct slice text, size_t at, unsigned *letter)
{
    unsigned char byte = (unsigned char)text.data[at];

    if (byte >= 0x80)
        return utf8_decode(text.data + at, text.length - at, letter);
    *letter = byte;
    return 1;
}

/* Moves to where a word begins; gives its first letter, or 0 at the end. */
static unsigned find_begin(struct slice text, size_t *at)
{
    unsigned letter = 0;

    while (*at < text.length) {
        size_t step = letter_at(text, *at, &letter);

        if (letter == SECTION_SIGN || in_word(letter))
            return letter;
        *at += step;
    }
    return 0;
}

bool word_read(struct word_reader *self, struct slice text, size_t *at, struct word *word)
{
    struct growing growing = {.text = self->text, .letters_alone = true};
    unsigned letter = find_begin(text, at);

    word->first = *at;
    if (letter == SECTION_SIGN) {
        growing.letters_alone = false;
        append_letter(&growing, SECTION_SIGN);
        *at += 2;
    }
    while (letter != SECTION_SIGN && *at < text.length) {
        size_t step = letter_at(text, *at, &letter);

        if (!in_word(letter))
            break;
        take_letter(&growing, letter);
        *at += step;
    }
    word->text = (struct slice){self->text, growing.length};
    word->letters_alone = growing.letters_alone && growing.length > 0;
    word->end = *at;
    return word->end > word->first;
}

void word_cut(struct word_reader *self, struct word *word)
{
    if (!word->letters_alone)
        return;
    if (!sb_stemmer_stem(self->stemmer, (const sb_symbol *)self->text, (int)word->text.length))
        abort();
    word->text.length = (size_t)sb_stemmer_length(self->stemmer);
}
