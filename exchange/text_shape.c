#include "exchange/text_shape.h"

#include "core/utf8.h"
#include "exchange/text_furniture.h"
#include "exchange/words.h"

#include <string.h>

enum {
    LEADER_DOTS = 4,
    WRAP_WIDEST = 130, /* columns: longer lines are paragraphs of their own */
    WRAP_NARROWEST = 40,
    WRAP_LONGEST_WORD = 16,
    PAGE_REPEATS = 3,
    PAGE_SLOTS = 256,
};

static bool is_rule(struct slice raw)
{
    size_t marks = 0;

    for (size_t i = 0; i < raw.length; i++) {
        if (memchr("-=_*|:+~ \t", raw.data[i], 10) == NULL)
            return false;
        marks += raw.data[i] != ' ' && raw.data[i] != '\t';
    }
    return marks >= 3;
}

/* A bullet whose text stands on the next line. */
static bool is_lone_bullet(struct slice text)
{
    return slice_is(text, "\u2022") || slice_is(text, "\u00B7") || slice_is(text, "\uF0B7") ||
           slice_is(text, "\u25AA");
}

static bool has_tabs_within(struct slice raw)
{
    struct slice inner = slice_trim(raw);

    return slice_find_byte(inner, '\t') > 0;
}

static bool is_table(struct slice raw)
{
    struct slice inner = slice_trim(raw);
    ptrdiff_t bar = slice_find_byte(inner, '|');

    if (bar < 0)
        return has_tabs_within(raw);
    return bar == 0 || slice_ends(inner, "|") || slice_find(inner, " | ") > 0;
}

static bool has_letters_all_capital(struct slice text)
{
    unsigned capitals = 0;
    size_t length;

    for (size_t at = 0; at < text.length; at += length) {
        unsigned codepoint;

        length = utf8_decode(text.data + at, text.length - at, &codepoint);
        if (!utf8_is_letter(codepoint))
            continue;
        if (utf8_lower(codepoint) == codepoint)
            return false;
        capitals++;
    }
    return capitals >= 2;
}

/* «Side 3 af 11», «Side 3», «3/11», «- 3 -». */
static bool is_page_number(struct slice text)
{
    size_t word = words_start_whole(text, "side");
    struct slice rest = slice_trim(slice_from(text, word));
    size_t digits;

    if (word == 0 && !slice_starts(rest, "- "))
        return false;
    if (word == 0)
        rest = slice_from(rest, 2);
    digits = words_digits(rest);
    if (digits == 0 || digits > 4)
        return false;
    rest = slice_trim(slice_from(rest, digits));
    if (word == 0)
        return slice_is(rest, "-");
    if (words_start_whole(rest, "af") > 0)
        rest = slice_trim(slice_from(rest, 2));
    else if (slice_starts(rest, "/"))
        rest = slice_trim(slice_from(rest, 1));
    return words_digits(rest) == rest.length;
}

size_t text_shape_before_leader(struct slice text)
{
    size_t end = text.length;
    size_t dots = 0;

    while (end > 0 && text.data[end - 1] >= '0' && text.data[end - 1] <= '9')
        end--;
    while (end > 0 && (text.data[end - 1] == ' ' || text.data[end - 1] == '\t'))
        end--;
    while (end > 0) {
        if (text.data[end - 1] == '.') {
            dots++;
            end--;
        } else if (text.data[end - 1] == ' ' && dots > 0) {
            end--;
        } else if (slice_ends(slice_sub(text, 0, end), "\u2026")) {
            dots += 3;
            end -= 3;
        } else {
            break;
        }
    }
    return dots >= LEADER_DOTS ? end : text.length;
}

unsigned text_shape_flags(struct slice raw, struct slice text)
{
    struct slice trimmed = slice_trim(raw);
    unsigned flags = 0;

    if (trimmed.length == 0)
        return LINE_BLANK;
    if (is_rule(trimmed))
        flags |= LINE_RULE;
    if (is_lone_bullet(trimmed))
        flags |= LINE_FORM;
    if (is_table(raw))
        flags |= LINE_TABLE;
    if (text_shape_before_leader(trimmed) < trimmed.length)
        flags |= LINE_LEADER;
    if (is_page_number(trimmed))
        flags |= LINE_PAGE;
    if (text_furniture_is(text))
        flags |= LINE_FORM;
    if (has_letters_all_capital(text))
        flags |= LINE_CAPITALS;
    return flags;
}

/* Letters alone, so that a header with a page number in it is the same on every page. */
static unsigned long letters_hash(struct slice text)
{
    unsigned long hash = 5381;

    for (size_t i = 0; i < text.length && i < 200; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            hash = hash * 33 + (unsigned char)text.data[i];
    }
    return hash;
}

static size_t beside(const struct text_line *lines, size_t count, size_t at, bool forward)
{
    while (forward ? ++at < count : at-- > 0) {
        if ((lines[at].flags & LINE_BLANK) == 0)
            return at;
    }
    return count;
}

struct page_slot {
    unsigned long hash;
    unsigned count;
};

static struct page_slot *slot_of(struct page_slot *slots, struct slice text)
{
    unsigned long hash = letters_hash(text);
    struct page_slot *slot = &slots[hash % PAGE_SLOTS];

    if (slot->count == 0)
        slot->hash = hash;
    return slot->hash == hash ? slot : NULL;
}

static void visit_page_neighbours(struct text_line *lines, size_t count, struct page_slot *slots,
                                  bool mark)
{
    for (size_t i = 0; i < count; i++) {
        if ((lines[i].flags & LINE_PAGE) == 0 || !is_page_number(slice_trim(lines[i].raw)))
            continue;
        for (int way = 0; way < 2; way++) {
            size_t at = beside(lines, count, i, way == 1);
            struct page_slot *slot = at < count ? slot_of(slots, lines[at].text) : NULL;

            if (slot == NULL)
                continue;
            if (!mark)
                slot->count++;
            else if (slot->count >= PAGE_REPEATS)
                lines[at].flags |= LINE_PAGE;
        }
    }
}

void text_shape_pages(struct text_line *lines, size_t count)
{
    struct page_slot slots[PAGE_SLOTS];

    memset(slots, 0, sizeof slots);
    visit_page_neighbours(lines, count, slots, false);
    visit_page_neighbours(lines, count, slots, true);
}

static unsigned columns_of(struct slice text)
{
    unsigned columns = 0;

    for (size_t i = 0; i < text.length && columns <= WRAP_WIDEST; i++)
        columns += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return columns;
}

/* Whether lines that others follow mostly end near the width: a column of names does not. */
static bool fills_width(const struct text_line *lines, size_t count, unsigned width)
{
    size_t followed = 0;
    size_t full = 0;

    for (size_t i = 1; i < count; i++) {
        unsigned columns = columns_of(lines[i - 1].raw);

        if (((lines[i - 1].flags | lines[i].flags) & (LINE_BLANK | LINE_PAGE)) != 0 ||
            columns > WRAP_WIDEST)
            continue;
        followed++;
        full += columns + WRAP_LONGEST_WORD >= width;
    }
    return full * 5 >= followed && full > 0;
}

/* The width that a program wrapped the text at: what nine lines of ten fit into. 0 for a text
   with a paragraph a line. */
static unsigned wrap_width(const struct text_line *lines, size_t count)
{
    size_t widths[WRAP_WIDEST + 2] = {0};
    size_t total = 0;
    size_t seen = 0;

    for (size_t i = 0; i < count; i++) {
        if ((lines[i].flags & (LINE_BLANK | LINE_PAGE)) != 0)
            continue;
        widths[columns_of(lines[i].raw)]++;
        total++;
    }
    if (total == 0 || widths[WRAP_WIDEST + 1] * 20 > total)
        return 0;
    for (unsigned width = 0; width <= WRAP_WIDEST; width++) {
        seen += widths[width];
        if (seen * 10 >= total * 9)
            return width < WRAP_NARROWEST || !fills_width(lines, count, width) ? 0 : width;
    }
    return 0;
}

static bool begins_anew(struct slice text)
{
    size_t digits = words_digits(text);

    if (digits > 0 && digits <= 4 && text.length > digits &&
        (text.data[digits] == '.' || text.data[digits] == ')' || text.data[digits] == ':'))
        return true;
    return text.length > 1 && text.data[1] == ')';
}

static bool ends_sentence(struct slice text)
{
    return text.length == 0 || strchr(".:;!?", text.data[text.length - 1]) != NULL;
}

static size_t first_word_columns(struct slice text)
{
    size_t at = 0;

    while (at < text.length && text.data[at] != ' ')
        at++;
    return columns_of(slice_sub(text, 0, at));
}

static bool goes_on(const struct text_line *before, const struct text_line *line, unsigned width)
{
    unsigned apart = LINE_BLANK | LINE_PAGE | LINE_RULE | LINE_TABLE | LINE_FORM | LINE_MARKDOWN;
    unsigned columns = columns_of(before->raw);

    if ((before->flags & (apart | LINE_STRONG | LINE_LEADER)) != 0)
        return false;
    if ((line->flags & (apart | LINE_STRONG | LINE_BULLET)) != 0 || begins_anew(line->text))
        return false;
    if (columns < WRAP_NARROWEST || columns > WRAP_WIDEST)
        return false;
    if (words_lower_first(line->text) && !ends_sentence(before->text) &&
        words_start_whole(line->text, "at") == 0)
        return true;
    return width > 0 && columns + 1 + first_word_columns(line->text) > width;
}

void text_shape_wrapped(struct text_line *lines, size_t count)
{
    unsigned width = wrap_width(lines, count);

    for (size_t i = 1; i < count; i++) {
        if (goes_on(&lines[i - 1], &lines[i], width))
            lines[i].flags |= LINE_CONTINUED;
    }
}
