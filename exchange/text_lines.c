#include "exchange/text_lines.h"

#include "core/utf8.h"
#include "exchange/text_clean.h"
#include "exchange/text_furniture.h"
#include "exchange/text_shape.h"
#include "exchange/words.h"

#include <assert.h>
#include <string.h>

static size_t count_lines(struct slice text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.length; i++)
        count += text.data[i] == '\n';
    return count + (text.length > 0 && text.data[text.length - 1] != '\n');
}

static struct slice without_cr(struct slice line)
{
    if (slice_ends(line, "\r"))
        line.length--;
    return line;
}

static unsigned indent_of(struct slice line)
{
    unsigned columns = 0;

    for (size_t i = 0; i < line.length && columns < 1000; i++) {
        if (line.data[i] == '\t')
            columns = columns / 8 * 8 + 8;
        else if (line.data[i] == ' ')
            columns++;
        else
            break;
    }
    return columns;
}

/* A row of a table begins with its first cell. */
static struct slice without_bars(struct slice text)
{
    while (slice_starts(text, "|"))
        text = slice_trim(slice_from(text, 1));
    while (slice_ends(text, "|"))
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    return text;
}

void text_line_set(struct arena *arena, struct text_line *line, struct slice text)
{
    static const struct word_sieve nothing;
    struct word_sieve *sieve;

    line->text = text;
    line->sieve = &nothing;
    if (text.length == 0)
        return;
    sieve = arena_alloc(arena, sizeof *sieve);
    *sieve = word_sieve_of(text);
    line->sieve = sieve;
}

void text_line_make(struct arena *arena, struct slice raw, unsigned number, struct text_line *line)
{
    unsigned flags = 0;
    struct slice text;

    *line = (struct text_line){.raw = raw, .number = number, .indent = indent_of(raw)};
    text = text_furniture_unfold(text_clean(arena, raw, &flags));
    line->flags = flags | text_shape_flags(raw, text);
    text_line_set(arena, line, text_line_is(line, LINE_TABLE) ? without_bars(text) : text);
}

void text_lines_make(struct arena *arena, struct slice text, struct text_lines *lines)
{
    size_t count = count_lines(text);
    struct text_line *items = arena_alloc(arena, count * sizeof *items);

    for (size_t i = 0; i < count; i++) {
        ptrdiff_t end = slice_find_byte(text, '\n');
        size_t length = end < 0 ? text.length : (size_t)end;

        text_line_make(arena, without_cr(slice_sub(text, 0, length)), (unsigned)i + 1, &items[i]);
        text = slice_from(text, length + 1);
    }
    text_shape_pages(items, count);
    text_shape_wrapped(items, count);
    *lines = (struct text_lines){items, count};
}

const struct text_line *text_lines_at(const struct text_lines *self, unsigned number)
{
    assert(number >= 1 && number <= self->count);
    return &self->items[number - 1];
}

bool text_line_is(const struct text_line *line, enum line_flag flag)
{
    return (line->flags & (unsigned)flag) != 0;
}

static bool is_idle(const struct text_line *line)
{
    return (line->flags & (LINE_BLANK | LINE_PAGE | LINE_FORM)) != 0;
}

unsigned text_lines_next(const struct text_lines *self, struct line_range range, unsigned from)
{
    for (unsigned i = from < range.first ? range.first : from; i <= range.last; i++) {
        if (!is_idle(text_lines_at(self, i)))
            return i;
    }
    return 0;
}

struct line_range text_lines_paragraph(const struct text_lines *self, struct line_range range,
                                       unsigned from)
{
    struct line_range paragraph = {from, from};

    while (paragraph.last < range.last &&
           text_line_is(text_lines_at(self, paragraph.last + 1), LINE_CONTINUED))
        paragraph.last++;
    return paragraph;
}

/* How a line goes on the one before: «styringsrefor-» + «mers» is one word, «3-» + «årige» too but
   with its hyphen, «by-» + «og boligudvikling» are two. */
enum line_joint { JOINT_BLANK, JOINT_HYPHEN_OUT, JOINT_HYPHEN_IN };

static enum line_joint joint_of(const struct str *before, struct slice after)
{
    char last;

    if (before->length < 2 || before->data[before->length - 1] != '-' || after.length == 0 ||
        !words_lower_first(after))
        return JOINT_BLANK;
    if (words_start_whole(after, "og") > 0 || words_start_whole(after, "eller") > 0 ||
        words_start_whole(after, "samt") > 0)
        return JOINT_BLANK;
    last = before->data[before->length - 2];
    if (last >= '0' && last <= '9')
        return JOINT_HYPHEN_IN;
    return last == ' ' || before->length < 3 ? JOINT_BLANK : JOINT_HYPHEN_OUT;
}

static void append_line(struct str *out, struct slice text)
{
    enum line_joint joint = joint_of(out, text);

    if (joint == JOINT_HYPHEN_OUT)
        str_cut(out, out->length - 1);
    else if (joint == JOINT_BLANK && out->length > 0 && out->data[out->length - 1] != '\n')
        str_append_char(out, ' ');
    str_append_slice(out, text);
}

const char *text_lines_fold(struct arena *arena, const struct text_lines *self,
                            struct line_range range)
{
    struct str out = STR_INIT;
    const char *folded;

    if (range.first == range.last && !is_idle(text_lines_at(self, range.first)))
        return words_fold(arena, text_lines_at(self, range.first)->text);
    for (unsigned i = range.first; i <= range.last; i++) {
        const struct text_line *line = text_lines_at(self, i);

        if (!is_idle(line) && line->text.length > 0)
            append_line(&out, line->text);
    }
    folded = words_fold(arena, str_slice(&out));
    str_clear(&out);
    return folded;
}

const char *text_lines_raw(struct arena *arena, const struct text_lines *self,
                           struct line_range range)
{
    struct str out = STR_INIT;
    const char *text;

    for (unsigned i = range.first; i <= range.last; i++) {
        if (i > range.first)
            str_append_char(&out, '\n');
        str_append_slice(&out, text_lines_at(self, i)->raw);
    }
    text = arena_strndup(arena, str_text(&out), out.length);
    str_clear(&out);
    return text;
}

static void markdown_line(struct str *out, const struct text_line *line)
{
    if (text_line_is(line, LINE_TABLE)) {
        str_append_slice(out, slice_trim(line->raw));
        return;
    }
    if (text_line_is(line, LINE_MARKDOWN))
        str_append(out, "### ");
    else if (text_line_is(line, LINE_BULLET))
        str_append(out, "- ");
    if (text_line_is(line, LINE_STRONG))
        str_append(out, "**");
    str_append_slice(out, line->text);
    if (text_line_is(line, LINE_STRONG))
        str_append(out, "**");
}

const char *text_lines_markdown(struct arena *arena, const struct text_lines *self,
                                struct line_range range)
{
    struct str out = STR_INIT;
    const char *text;
    bool blank = false;

    for (unsigned i = range.first; i <= range.last; i++) {
        const struct text_line *line = text_lines_at(self, i);

        blank = blank || text_line_is(line, LINE_BLANK);
        if (is_idle(line))
            continue;
        if (text_line_is(line, LINE_CONTINUED) && out.length > 0 && !blank) {
            append_line(&out, line->text);
            continue;
        }
        if (out.length > 0)
            str_append(&out, blank ? "\n\n" : "\n");
        markdown_line(&out, line);
        blank = false;
    }
    text = arena_strndup(arena, str_text(&out), out.length);
    str_clear(&out);
    return text;
}
