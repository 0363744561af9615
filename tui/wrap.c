#include "tui/wrap.h"

#include "core/utf8.h"
#include "tui/width.h"

#include <string.h>

/* Words after which a line should not end: what follows explains them. */
static const char *const binders[] = {"§", "§§", "stk.", "nr.", "kl.", "pkt.", "Ad", "At", "jf."};

static bool binds(struct slice text, size_t line_start, size_t space)
{
    size_t word = space;

    while (word > line_start && text.data[word - 1] != ' ')
        word--;
    for (size_t i = 0; i < sizeof binders / sizeof *binders; i++) {
        if (slice_is(slice_sub(text, word, space), binders[i]))
            return true;
    }
    return false;
}

/* A soft hyphen belongs to the glyph before it, which takes no column more for it. */
static bool ends_soft(struct slice text, size_t at, const struct glyph *glyph)
{
    return glyph->bytes > 2 && memcmp(text.data + at + glyph->bytes - 2, "\xC2\xAD", 2) == 0;
}

/* Whether a line may end behind the hyphen or dash at this place: between letters alone, so that
   neither "-5" nor "2018-2021" is torn. */
static bool breaks_after(struct slice text, size_t at, size_t bytes)
{
    unsigned sign;
    unsigned before;
    unsigned after;
    size_t start = at;

    (void)utf8_decode(text.data + at, text.length - at, &sign);
    if ((sign != '-' && sign != '/' && sign != 0x2010) || at == 0 || at + bytes >= text.length)
        return false;
    do
        start--;
    while (start > 0 && ((unsigned char)text.data[start] & 0xC0) == 0x80);
    (void)utf8_decode(text.data + start, at - start, &before);
    (void)utf8_decode(text.data + at + bytes, text.length - at - bytes, &after);
    return utf8_is_letter(before) && utf8_is_letter(after);
}

static size_t skip_spaces(struct slice text, size_t at)
{
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at;
}

struct wrap_line wrap_next(enum charset charset, struct slice text, size_t from, int width)
{
    struct wrap_line best = {from, from, from, false};
    size_t at = from;
    int columns = 0;
    struct glyph glyph;

    while (at < text.length && text.data[at] != '\n') {
        if (text.data[at] == ' ' && (at == from || text.data[at - 1] != ' ') &&
            !binds(text, from, at))
            best = (struct wrap_line){from, at, skip_spaces(text, at), false};
        if (!glyph_next(charset, slice_from(text, at), &glyph)) {
            at = text.length;
            break;
        }
        if (columns + glyph.width > width && text.data[at] != ' ') {
            if (best.next > from && best.to > from)
                return best;
            if (at == from) /* not even one glyph fits: it is left to the clipping */
                at += glyph.bytes;
            return (struct wrap_line){from, at, at, false};
        }
        columns += glyph.width;
        if (columns <= width && breaks_after(text, at, glyph.bytes))
            best = (struct wrap_line){from, at + glyph.bytes, at + glyph.bytes, false};
        if (columns < width && ends_soft(text, at, &glyph))
            best = (struct wrap_line){from, at + glyph.bytes - 2, at + glyph.bytes, true};
        at += glyph.bytes;
    }
    return (struct wrap_line){from, at, at < text.length ? at + 1 : at + (at == from), false};
}
