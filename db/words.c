#include "db/words.h"

#include "core/memory.h"
#include "core/utf8.h"

#include <libstemmer.h>
#include <stdlib.h>

void word_reader_init(struct word_reader *self)
{
    *self = (struct word_reader){sb_stemmer_new("danish", "UTF_8"), STR_INIT};
    /* The one way that the library fails is that memory runs out: let that end as it always does.
     */
    if (!self->stemmer)
        abort();
}

void word_reader_clear(struct word_reader *self)
{
    sb_stemmer_delete(self->stemmer);
    str_clear(&self->word);
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

    letter = utf8_lower(letter);
    if (letter < 0x80)
        return letter;
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
    return is_digit(letter) || utf8_is_letter(letter) ||
           (letter >= FIRST_MARK && letter <= LAST_MARK);
}

static void append_folded(struct str *word, unsigned letter)
{
    size_t length = word->length;

    letter = fold(letter);
    if (length + UTF8_MAX > WORD_BYTES || (letter >= FIRST_MARK && letter <= LAST_MARK))
        return;
    if (letter == 'a' && length > 0 && word->data[length - 1] == 'a') {
        str_cut(word, length - 1);
        letter = RING_A;
    }
    str_append_codepoint(word, letter);
}

static void cut_to_stem(struct word_reader *self)
{
    const sb_symbol *stem =
        sb_stemmer_stem(self->stemmer, (const sb_symbol *)self->word.data, (int)self->word.length);

    if (!stem)
        abort();
    /* The Danish stemmer only takes away from the end. */
    str_cut(&self->word, (size_t)sb_stemmer_length(self->stemmer));
}

bool word_read(struct word_reader *self, struct slice text, bool stem, size_t *at,
               struct word *word)
{
    bool letters_alone = true;
    unsigned letter = 0;
    size_t step = 0;

    str_reset(&self->word);
    for (; *at < text.length; *at += step) {
        step = utf8_decode(text.data + *at, text.length - *at, &letter);
        if (in_word(letter) || letter == SECTION_SIGN)
            break;
    }
    word->first = *at;
    for (; *at < text.length; *at += step) {
        step = utf8_decode(text.data + *at, text.length - *at, &letter);
        if (!in_word(letter))
            break;
        letters_alone = letters_alone && !is_digit(letter);
        append_folded(&self->word, letter);
    }
    if (*at == word->first && *at < text.length) {
        str_append_codepoint(&self->word, SECTION_SIGN);
        *at += step;
    } else if (stem && letters_alone && self->word.length > 0) {
        cut_to_stem(self);
    }
    word->text = str_slice(&self->word);
    word->end = *at;
    return word->end > word->first;
}
