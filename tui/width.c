#include "tui/width.h"

#include "core/utf8.h"
#include "tui/width_table.h"

#include <string.h>

static bool in_ranges(const struct codepoint_range *ranges, size_t count, unsigned codepoint)
{
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (codepoint < ranges[middle].first)
            high = middle;
        else if (codepoint > ranges[middle].last)
            low = middle + 1;
        else
            return true;
    }
    return false;
}

static bool is_control(unsigned codepoint)
{
    return codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0);
}

int codepoint_width(unsigned codepoint)
{
    if (codepoint < 0x300)
        return codepoint == 0xAD ? 0 : 1;
    if (in_ranges(zero_width, zero_width_count, codepoint))
        return 0;
    return in_ranges(double_width, double_width_count, codepoint) ? 2 : 1;
}

/* Takes no column and is no mark on a letter either: joiners, direction marks, soft hyphen,
   variation selectors, byte order mark, tags. */
static bool is_invisible(unsigned codepoint)
{
    return codepoint == 0xAD || codepoint == 0x34F || codepoint == 0x61C ||
           (codepoint >= 0x600 && codepoint <= 0x605) || codepoint == 0x6DD || codepoint == 0x70F ||
           codepoint == 0x8E2 || codepoint == 0x180E ||
           (codepoint >= 0x200B && codepoint <= 0x200F) ||
           (codepoint >= 0x2028 && codepoint <= 0x202E) ||
           (codepoint >= 0x2060 && codepoint <= 0x206F) ||
           (codepoint >= 0xFE00 && codepoint <= 0xFE0F) || codepoint == 0xFEFF ||
           (codepoint >= 0xFFF9 && codepoint <= 0xFFFB) || codepoint >= 0xE0000;
}

static unsigned shown(unsigned codepoint)
{
    if (codepoint == '\t' || codepoint == '\n' || codepoint == '\r')
        return ' ';
    return is_control(codepoint) ? UTF8_INVALID : codepoint;
}

static void glyph_add(struct glyph *glyph, unsigned codepoint)
{
    char bytes[UTF8_MAX];
    size_t length = utf8_encode(bytes, codepoint);

    if (glyph->length + length > GLYPH_BYTES)
        return;
    memcpy(glyph->text + glyph->length, bytes, length);
    glyph->length = (unsigned char)(glyph->length + length);
}

/* Takes the marks that follow a base character, and what is invisible between and after them. */
static void glyph_take_marks(struct slice text, struct glyph *glyph)
{
    while (glyph->bytes < text.length) {
        unsigned codepoint;
        size_t bytes =
            utf8_decode(text.data + glyph->bytes, text.length - glyph->bytes, &codepoint);

        if (codepoint_width(codepoint) != 0 && !is_invisible(codepoint))
            return;
        if (!is_invisible(codepoint))
            glyph_add(glyph, codepoint);
        glyph->bytes += bytes;
    }
}

/* The glyph as the charset has it: marks are made one with their letter, or left out. */
static void glyph_fit(struct glyph *glyph, enum charset charset)
{
    unsigned codepoint;
    unsigned mark;
    size_t bytes = utf8_decode(glyph->text, glyph->length, &codepoint);
    const char *likeness;

    if (bytes < glyph->length) {
        (void)utf8_decode(glyph->text + bytes, glyph->length - bytes, &mark);
        codepoint = charset_compose(codepoint, mark);
    }
    likeness = charset_likeness(charset, codepoint, glyph->width);
    memset(glyph->text, 0, sizeof glyph->text);
    glyph->length = 0;
    if (likeness == NULL) {
        glyph_add(glyph, codepoint);
        return;
    }
    glyph->length = (unsigned char)strlen(likeness);
    glyph->width = glyph->length;
    memcpy(glyph->text, likeness, glyph->length);
}

/* A character of ASCII that no mark can follow: most are, and are the same in every charset. */
static bool is_plain(struct slice text)
{
    return text.length > 0 && text.data[0] >= ' ' && text.data[0] < 0x7F &&
           (text.length == 1 || (unsigned char)text.data[1] < 0x80);
}

bool glyph_next(enum charset charset, struct slice text, struct glyph *glyph)
{
    struct glyph found = {0};

    if (is_plain(text)) {
        *glyph = (struct glyph){.bytes = 1, .text = {text.data[0]}, .length = 1, .width = 1};
        return true;
    }
    while (found.bytes < text.length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(text.data + found.bytes, text.length - found.bytes, &codepoint);

        if (is_invisible(codepoint)) {
            found.bytes += bytes;
            continue;
        }
        if (codepoint_width(codepoint) == 0) {
            glyph_add(&found, ' '); /* a mark without a letter stands on a space */
            found.width = 1;
        } else {
            glyph_add(&found, shown(codepoint));
            found.width = (unsigned char)codepoint_width(codepoint);
            found.bytes += bytes;
        }
        glyph_take_marks(text, &found);
        if (charset != CHARSET_UTF8)
            glyph_fit(&found, charset);
        *glyph = found;
        return true;
    }
    return false;
}

int text_columns(enum charset charset, struct slice text)
{
    struct glyph glyph;
    int columns = 0;

    while (glyph_next(charset, text, &glyph)) {
        columns += glyph.width;
        text = slice_from(text, glyph.bytes);
    }
    return columns;
}

struct text_fit text_fit(enum charset charset, struct slice text, int budget)
{
    struct text_fit whole = {0, 0, false};
    struct text_fit short_of_mark = {0, 0, true};
    struct glyph glyph;

    while (glyph_next(charset, slice_from(text, whole.bytes), &glyph)) {
        if (whole.columns + glyph.width > budget)
            return short_of_mark;
        whole.bytes += glyph.bytes;
        whole.columns += glyph.width;
        if (whole.columns < budget) {
            short_of_mark.bytes = whole.bytes;
            short_of_mark.columns = whole.columns;
        }
    }
    whole.bytes = text.length;
    return whole;
}
