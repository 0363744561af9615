#include "exchange/text_clean.h"

#include "core/utf8.h"
#include "exchange/text_lines.h"
#include "exchange/words.h"

#include <string.h>

enum { TAG_MAX = 400, BULLETS_MAX = 4 };

static const char *const bullets[] = {
    "-",      "*", "+", "\u2022", /* • */
    "\u00B7",                     /* · */
    "\u2013",                     /* – */
    "\u25AA",                     /* ▪ */
    "\u25CF",                     /* ● */
    "\u25E6",                     /* ◦ */
    "\u2023",                     /* ‣ */
    "\u0335",                     /* a combining stroke that stands for a dash */
    "\uF0B7",                     /* Word's own bullet */
    "o",
};

static const struct entity {
    const char *name;
    unsigned codepoint;
} entities[] = {
    {"&nbsp;", ' '},     {"&amp;", '&'},      {"&lt;", '<'},       {"&gt;", '>'},
    {"&quot;", '"'},     {"&apos;", '\''},    {"&aelig;", 0xE6},   {"&oslash;", 0xF8},
    {"&aring;", 0xE5},   {"&AElig;", 0xC6},   {"&Oslash;", 0xD8},  {"&Aring;", 0xC5},
    {"&eacute;", 0xE9},  {"&auml;", 0xE4},    {"&ouml;", 0xF6},    {"&uuml;", 0xFC},
    {"&sect;", 0xA7},    {"&ndash;", 0x2013}, {"&mdash;", 0x2014}, {"&bull;", 0x2022},
    {"&rsquo;", 0x2019}, {"&ldquo;", 0x201C}, {"&rdquo;", 0x201D}, {"&hellip;", 0x2026},
};

/* A bullet stands before white space, and a letter that is one before several blanks. */
static size_t bullet_bytes(struct slice text)
{
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        size_t length = strlen(bullets[i]);
        size_t blanks;

        if (!slice_starts(text, bullets[i]))
            continue;
        blanks = words_blanks(slice_from(text, length));
        if (blanks > (bullets[i][0] == 'o' ? 1U : 0U))
            return length + blanks;
    }
    return 0;
}

static struct slice strip_front(struct slice text, unsigned *flags)
{
    size_t marks = 0;
    size_t bytes;

    for (int i = 0; i < BULLETS_MAX && (bytes = bullet_bytes(text)) > 0; i++) {
        text = slice_from(text, bytes);
        *flags |= LINE_BULLET;
    }
    while (slice_starts(slice_from(text, marks), "#"))
        marks++;
    if (marks > 0 && marks <= 6 && words_blanks(slice_from(text, marks)) > 0) {
        *flags |= LINE_MARKDOWN;
        text = slice_trim(slice_from(text, marks));
    }
    return text;
}

static bool is_wrapped_in(struct slice text, const char *mark)
{
    size_t length = strlen(mark);

    return text.length > 2 * length && slice_starts(text, mark) && slice_ends(text, mark) &&
           slice_find(slice_sub(text, length, text.length - length), mark) < 0;
}

static struct slice strip_strong(struct slice text, unsigned *flags)
{
    if (!is_wrapped_in(text, "**") && !is_wrapped_in(text, "__"))
        return text;
    *flags |= LINE_STRONG;
    return slice_trim(slice_sub(text, 2, text.length - 2));
}

static size_t tag_bytes(struct slice text)
{
    size_t limit = text.length < TAG_MAX ? text.length : TAG_MAX;
    unsigned codepoint;

    if (text.length < 3 || text.data[0] != '<')
        return 0;
    utf8_decode(text.data + (text.data[1] == '/' ? 2 : 1), 1, &codepoint);
    if (codepoint >= 0x80 || !utf8_is_letter(codepoint))
        return 0;
    for (size_t i = 2; i < limit; i++) {
        if (text.data[i] == '>')
            return i + 1;
    }
    return 0;
}

static size_t numeric_entity(struct slice text, unsigned *codepoint)
{
    size_t digits;

    if (!slice_starts(text, "&#"))
        return 0;
    digits = words_digits(slice_from(text, 2));
    if (digits == 0 || digits > 6 || !slice_starts(slice_from(text, 2 + digits), ";"))
        return 0;
    *codepoint = 0;
    for (size_t i = 0; i < digits; i++)
        *codepoint = *codepoint * 10 + (unsigned)(text.data[2 + i] - '0');
    if (*codepoint < 0x20 || *codepoint > 0xFFFF || (*codepoint >= 0xD800 && *codepoint <= 0xDFFF))
        *codepoint = UTF8_INVALID;
    return digits + 3;
}

static size_t entity_bytes(struct slice text, unsigned *codepoint)
{
    if (text.data[0] != '&')
        return 0;
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        if (slice_starts(text, entities[i].name)) {
            *codepoint = entities[i].codepoint;
            return strlen(entities[i].name);
        }
    }
    return numeric_entity(text, codepoint);
}

/* «[title](address)»: how long it is, and its title. */
static size_t link_bytes(struct slice text, struct slice *title)
{
    ptrdiff_t close;
    ptrdiff_t end;

    if (text.data[0] != '[')
        return 0;
    close = slice_find(words_clip(text, TAG_MAX), "](");
    if (close <= 1)
        return 0;
    end = slice_find_byte(words_clip(slice_from(text, (size_t)close), TAG_MAX), ')');
    if (end < 0)
        return 0;
    *title = slice_sub(text, 1, (size_t)close);
    return (size_t)close + (size_t)end + 1;
}

static bool is_escape(struct slice text)
{
    return text.length > 1 && text.data[0] == '\\' && strchr("\\.-*_#()[]|<>+!`~'\"", text.data[1]);
}

/* Marks of emphasis: two stars anywhere, one star or underscore beside a word alone. */
static size_t emphasis_bytes(struct slice text, size_t at)
{
    bool blank_before = at == 0 || strchr(" \t(\"", text.data[at - 1]) != NULL;
    bool blank_after = at + 1 >= text.length || strchr(" \t).,;:\"", text.data[at + 1]) != NULL;
    char byte = text.data[at];

    if (byte != '*')
        return 0;
    if (at + 1 < text.length && text.data[at + 1] == '*')
        return 2;
    return blank_before != blank_after ? 1 : 0;
}

/* One step of the cleaning: how many bytes of the text it used. */
static size_t clean_step(struct slice text, size_t at, struct str *out, unsigned *flags)
{
    struct slice here = slice_from(text, at);
    struct slice title;
    unsigned codepoint;
    size_t bytes;

    if ((bytes = tag_bytes(here)) > 0) {
        *flags |= LINE_HTML;
        str_append_char(out, ' ');
    } else if ((bytes = entity_bytes(here, &codepoint)) > 0) {
        str_append_codepoint(out, codepoint);
    } else if ((bytes = link_bytes(here, &title)) > 0) {
        str_append_slice(out, title);
    } else if (is_escape(here)) {
        str_append_char(out, here.data[1]);
        bytes = 2;
    } else if ((bytes = emphasis_bytes(text, at)) == 0) {
        str_append_char(out, here.data[0]);
        bytes = 1;
    }
    return bytes;
}

static bool holds_marks(struct slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (memchr("<&[\\*\t", text.data[i], 6) != NULL)
            return true;
    }
    return false;
}

struct slice text_clean(struct arena *arena, struct slice line, unsigned *flags)
{
    struct slice text = strip_strong(strip_front(slice_trim(line), flags), flags);
    struct str out = STR_INIT;
    struct slice cleaned;

    if (!holds_marks(text))
        return text;
    for (size_t at = 0; at < text.length;)
        at += clean_step(text, at, &out, flags);
    cleaned = slice_trim(slice_of(arena_strndup(arena, str_text(&out), out.length)));
    str_clear(&out);
    return cleaned;
}
