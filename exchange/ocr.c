#include "exchange/ocr.h"

#include "core/utf8.h"
#include "exchange/words.h"

#include <string.h>

enum {
    HITS_LEAST = 4,        /* so many words must want a letter before a text is called damaged */
    HITS_SHARE = 100,      /* and one word in so many */
    LETTERS_LEAST = 200,   /* shorter texts say nothing about their letters */
    SPECIAL_PER_MILLE = 6, /* Danish has about twenty in a thousand */
};

/* Letters, and what a machine puts for them when a letter stands beside it. */
static size_t word_length(struct slice text)
{
    size_t at = 0;
    bool letter = false;

    while (at < text.length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text.data + at, text.length - at, &codepoint);
        bool odd = codepoint == '@' || codepoint == '&' || codepoint == 0xAE || codepoint == 0xA9;
        bool digit = codepoint >= '0' && codepoint <= '9';

        if (!utf8_is_letter(codepoint) && !odd && !digit)
            break;
        letter = letter || utf8_is_letter(codepoint);
        at += bytes;
    }
    return letter ? at : 0;
}

/* After these a «1» is a number. */
static bool takes_number(struct slice word)
{
    static const char *const words[] = {
        "bilag",  "niveau", "fodnote", "kapitel", "punkt",   "pkt", "fase", "side", "nr",  "figur",
        "afsnit", "trin",   "del",     "version", "kvartal", "og",  "på",   "med",  "end", "samt",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words_equal(word, words[i]))
            return true;
    }
    return word.length == 0 || !words_lower_first(word);
}

/* What mostly follows an «i», and hardly ever a number. */
static bool follows_i(struct slice after)
{
    static const char *const words[] = {"de", "den", "det", "forhold", "form", "kraft", "perioden"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words_start_whole(after, words[i]) > 0)
            return true;
    }
    return false;
}

/* «interesse 1 de almene», «behandles i1 fagudvalgene»: bytes of such an «i», or 0. */
static size_t lone_i(struct slice text, struct slice before)
{
    size_t length = slice_starts(text, "i1") ? 2 : slice_starts(text, "1") ? 1 : 0;
    struct slice after = slice_from(text, length);

    if (length == 0 || (after.length > 0 && after.data[0] != ' '))
        return 0;
    after = slice_trim(after);
    if (length == 2 || follows_i(after))
        return length;
    if (takes_number(before))
        return 0;
    return after.length == 0 || words_lower_first(after) || words_upper_first(after) ? length : 0;
}

struct mending {
    struct ocr_index index;
    struct slice before; /* the last word, also of the line before */
    unsigned words;
    unsigned sure;
    enum ocr_trust trust;
};

static void mend_text(struct mending *self, struct slice text, struct str *out)
{
    size_t at = 0;

    while (at < text.length) {
        struct slice rest = slice_from(text, at);
        size_t length = lone_i(rest, self->before);
        enum ocr_trust trust = OCR_GUESS;

        if (length > 0) {
            str_append_char(out, 'i');
            self->before = SLICE("i");
        } else if ((length = word_length(rest)) > 0) {
            trust = ocr_word_mend(&self->index, slice_sub(rest, 0, length), out);
            self->before = slice_sub(rest, 0, length);
            self->words++;
        } else {
            if (rest.data[0] != ' ')
                self->before = SLICE("");
            str_append_char(out, rest.data[0]);
            at++;
            continue;
        }
        self->sure += trust == OCR_SURE;
        self->trust = trust > self->trust ? trust : self->trust;
        at += length;
    }
}

enum ocr_trust ocr_mend(struct slice text, struct str *out)
{
    struct mending mending = {.index = ocr_index_make(), .before = SLICE("")};

    mend_text(&mending, text, out);
    return mending.trust;
}

/* Danish without its letters. Counts bytes: the three begin with 0xC3, like é and ü, which are
   rare in Danish. */
static bool lacks_letters(const struct text_lines *lines)
{
    size_t letters = 0;
    size_t special = 0;

    for (size_t i = 0; i < lines->count; i++) {
        struct slice text = lines->items[i].text;

        for (size_t j = 0; j < text.length; j++) {
            unsigned char byte = (unsigned char)text.data[j];
            unsigned char next = j + 1 < text.length ? (unsigned char)text.data[j + 1] : 0;

            letters += (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
            /* æ Æ ø Ø å Å */
            special += byte == 0xC3 &&
                       ((next & 0xDFU) == 0x86 || (next & 0xDFU) == 0x98 || (next & 0xDFU) == 0x85);
        }
    }
    return letters >= LETTERS_LEAST && special * 1000 < letters * SPECIAL_PER_MILLE;
}

/* The raw line with its text mended and what stands about it kept: columns and bullets tell. */
static struct slice mend_raw(const struct text_line *line, struct slice mended, struct arena *arena)
{
    struct slice raw = line->raw;
    size_t before = (size_t)(line->text.data - raw.data);
    char *data;
    size_t length;

    if (line->text.data < raw.data || line->text.data + line->text.length > raw.data + raw.length)
        return mended;
    length = raw.length - line->text.length + mended.length;
    data = arena_alloc(arena, length + 1);
    memcpy(data, raw.data, before);
    memcpy(data + before, mended.data, mended.length);
    memcpy(data + before + mended.length, raw.data + before + line->text.length,
           raw.length - before - line->text.length);
    return (struct slice){data, length};
}

static struct text_lines mend_lines(const struct text_lines *lines, struct arena *arena,
                                    struct mending *mending)
{
    struct text_line *items = arena_alloc(arena, lines->count * sizeof *items);
    struct str out = STR_INIT;

    for (size_t i = 0; i < lines->count; i++) {
        const struct text_line *line = &lines->items[i];

        items[i] = *line;
        str_reset(&out);
        if (line->text.length == 0) {
            mending->before = SLICE("");
            continue;
        }
        mend_text(mending, line->text, &out);
        text_line_set(arena, &items[i],
                      (struct slice){arena_slice(arena, str_slice(&out)), out.length});
        items[i].raw = mend_raw(line, items[i].text, arena);
    }
    str_clear(&out);
    return (struct text_lines){items, lines->count};
}

struct ocr_text ocr_text_of(const struct text_lines *lines, struct arena *arena)
{
    struct ocr_text self = {.lines = lines, .mended = lines};
    struct mending mending = {.index = ocr_index_make(), .before = SLICE("")};
    struct text_lines *mended;

    if (!lacks_letters(lines))
        return self;
    mended = arena_alloc(arena, sizeof *mended);
    *mended = mend_lines(lines, arena, &mending);
    if (mending.sure < HITS_LEAST || mending.sure * HITS_SHARE < mending.words)
        return self;
    self.mended = mended;
    self.damaged = true;
    self.mended_words = mending.sure;
    return self;
}
