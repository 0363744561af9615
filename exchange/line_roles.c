#include "exchange/line_roles.h"

#include "exchange/case_text.h"
#include "exchange/date_text.h"
#include "exchange/item_number.h"
#include "exchange/page_columns.h"
#include "exchange/page_cut.h"
#include "exchange/text_shape.h"
#include "exchange/words.h"

#include <assert.h>

enum { LABEL_LINE_BYTES = 600, ITEM_DIGITS = 4, GLUED_LETTERS = 3, INNER_BYTES = 200, CUTS = 3 };

static bool is_idle(const struct text_line *line)
{
    return (line->flags & (LINE_BLANK | LINE_PAGE | LINE_FORM)) != 0 || line->text.length == 0;
}

/* A bullet or a table's row is a heading only when it is nothing else, and so is a line that goes
   on from another. */
static bool may_bear_text(const struct text_line *line)
{
    if ((line->flags & LINE_CONTINUED) != 0 && words_lower_first(line->text))
        return false;
    return (line->flags & (LINE_BULLET | LINE_TABLE | LINE_LEADER)) == 0;
}

static bool heads_block(struct heading heading)
{
    return heading.role == HEADING_SECTION || heading.role == HEADING_DECISION ||
           heading.role == HEADING_BOTH;
}

/* «62. Vintertjeneste 2026/27          J.nr. 05.07.08-A00-1-26»: where a label of a case number
   begins that stands far to the right of a title. */
static size_t second_column(struct slice text)
{
    ptrdiff_t gap = slice_find(words_clip(text, LABEL_LINE_BYTES), "    ");
    struct heading heading;
    size_t at;

    if (gap <= 0)
        return text.length;
    at = (size_t)gap + words_blanks(slice_from(text, (size_t)gap));
    heading = heading_find(slice_from(text, at));
    return heading.role == HEADING_LABEL && heading.label == LABEL_CASE ? at : text.length;
}

/* Whether the text ends with a word, or with a sentence, that a number may be glued to; «stk.» and
   «pkt.» before one belong to it. */
static bool ends_whole(struct slice text)
{
    size_t letters = slice_ends(text, ".") ? GLUED_LETTERS + 2 : GLUED_LETTERS;

    if (slice_ends(text, "."))
        text.length--;
    return text.length >= letters && words_lower_first(slice_from(text, text.length - 1)) &&
           slice_find_byte(slice_from(text, text.length - letters), ' ') < 0 &&
           slice_find_byte(slice_from(text, text.length - letters), '.') < 0;
}

/* «10. Eventuelt1. Godkendelse af dagsorden»: an item's number glued to the end of the line before,
   as where the tags of a web page are lost. */
static size_t glued_number(struct slice text)
{
    for (size_t at = GLUED_LETTERS; at < text.length; at++) {
        size_t digits = words_digits(slice_from(text, at));
        struct slice rest = slice_from(text, at + digits);

        if (digits == 0)
            continue;
        if (digits <= 3 && slice_starts(rest, ". ") && words_upper_first(slice_from(rest, 2)) &&
            ends_whole(slice_sub(text, 0, at)))
            return at;
        at += digits;
    }
    return text.length;
}

/* What the words of a line say, looked at once: by this lines are taken apart and given roles. */
struct line_words {
    bool decides; /* it is the heading of a decision */
    struct decision_heading decision;
    struct heading heading; /* of lines that are none */
};

static struct line_words words_of(const struct text_line *line)
{
    struct slice text = words_clip(line->text, LABEL_LINE_BYTES);
    struct line_words words = {.decides = false};

    if (is_idle(line))
        return words;
    words.decides = may_bear_text(line) && decision_heading_find(text, &words.decision);
    if (!words.decides || words.decision.rest < text.length)
        words.heading = heading_find(text);
    return words;
}

/* «Godkendelse af dagsorden. Byrådet, 03.06.2025 Godkendt.»: where a heading of body and day begins
   within the first words of a line. */
static size_t inner_heading(struct slice text)
{
    struct slice head = words_clip(text, INNER_BYTES);

    if (!words_digit_within(words_clip(text, 2 * INNER_BYTES)))
        return text.length; /* and no day */
    for (size_t at = 2; at < head.length; at++) {
        struct decision_heading heading;

        if (head.data[at - 1] == ' ' && head.data[at - 2] == '.' &&
            words_upper_first(slice_from(head, at)) &&
            decision_heading_find(words_clip(slice_from(text, at), INNER_BYTES), &heading) &&
            date_is_set(heading.date) && heading.forum.length > 0 && !heading.said)
            return at;
    }
    return text.length;
}

/* Where the text begins that stands on a heading's own line; the line's length where none does. */
static size_t cut_of(const struct text_line *line, const struct line_words *words)
{
    size_t column;

    if (is_idle(line) || !may_bear_text(line))
        return line->text.length;
    if (words_start(line->text, "indholdsfortegnelse") == 19 &&
        words_digit_first(slice_from(line->text, 19)))
        return 19;
    if (words->decides)
        return words->decision.rest;
    column = case_text_lead(line->text);
    if (column > 0)
        return column;
    column = second_column(line->text);
    if (column == line->text.length)
        column = glued_number(line->text);
    if (column == line->text.length)
        column = inner_heading(line->text);
    if (column < line->text.length)
        return column;
    return heads_block(words->heading) ? words->heading.rest : line->text.length;
}

static struct text_line piece(const struct text_line *line, size_t from, size_t to)
{
    struct text_line cut = *line;

    cut.text = slice_trim(slice_sub(line->text, from, to));
    cut.raw = cut.text;
    cut.flags &= ~(unsigned)(LINE_STRONG | LINE_MARKDOWN | LINE_CAPITALS);
    return cut;
}

static enum line_role role_of_heading(struct heading heading)
{
    switch (heading.role) {
    case HEADING_SECTION:
    case HEADING_BOTH:
        return ROLE_SECTION;
    case HEADING_DECISION:
        return ROLE_DECISION;
    case HEADING_LABEL:
        return ROLE_LABEL;
    case HEADING_CONTENTS:
        return ROLE_CONTENTS;
    case HEADING_GROUP:
        return ROLE_GROUP;
    case HEADING_NONE:
    case HEADING_COUNT:
        break;
    }
    return ROLE_TEXT;
}

/* «Sag nr. 58» numbers an item; «Sag nr. 26/58» gives its case. */
static bool numbers_item(struct heading heading, struct slice text)
{
    struct slice value = slice_trim(slice_from(text, heading.rest));

    return heading.role == HEADING_LABEL && heading.label == LABEL_CASE &&
           words_start_whole(text, "sag nr") > 0 && value.length > 0 &&
           value.length <= ITEM_DIGITS && words_digits(value) == value.length;
}

static struct line_info info_of(const struct text_line *line, const struct line_words *words)
{
    struct line_info info = {.role = ROLE_TEXT};
    struct attendance_label label;
    struct slice number;
    struct slice text = words_clip(line->text, LABEL_LINE_BYTES);

    if (is_idle(line)) {
        info.role = ROLE_IDLE;
    } else if (words->decides && words->decision.rest >= text.length) {
        info.role = ROLE_DECISION;
    } else {
        info.heading = words->heading;
        if (info.heading.rest >= text.length || may_bear_text(line) ||
            (line->flags & LINE_TABLE) != 0 ||
            (info.heading.role == HEADING_LABEL && info.heading.label == LABEL_CASE))
            info.role = role_of_heading(info.heading);
        if (((line->flags & LINE_CONTINUED) != 0 && words_lower_first(text)) ||
            numbers_item(info.heading, text))
            info.role = ROLE_TEXT;
        if (info.role == ROLE_TEXT && case_text_whole(text, &number)) {
            info.role = ROLE_CASE;
        } else if (info.role == ROLE_TEXT && (line->flags & LINE_BULLET) == 0 &&
                   attendance_label_find(text, &label)) {
            info.role = ROLE_ATTENDANCE;
            info.membership = label.membership;
        }
    }
    return info;
}

/* The lines that come out, each with what it is. */
struct unfolded {
    struct arena *arena;
    struct {
        struct text_line *items;
        size_t count;
    } lines;
    struct {
        struct line_info *items;
        size_t count;
    } infos;
    bool numbered; /* a line with an item's number and title has been seen */
};

static void push(struct unfolded *out, const struct text_line *line, const struct line_words *words)
{
    *LIST_PUSH(out->arena, &out->lines) = *line;
    *LIST_PUSH(out->arena, &out->infos) = info_of(line, words);
}

static void push_piece(struct unfolded *out, struct text_line piece)
{
    struct line_words words = words_of(&piece);

    push(out, &piece, &words);
}

/* «Referat: Godkendt.» below the title of an item: bytes of the word that heads its minutes. */
static size_t report_bytes(struct unfolded *out, const struct text_line *line)
{
    struct item_number number;
    struct date_found date;
    struct slice rest = slice_from(line->text, words_start(line->text, "referat:"));

    out->numbered =
        out->numbered || (item_number_find(line->text, &number) && number.title.length > 0);
    if (!out->numbered || !may_bear_text(line) || rest.length == line->text.length ||
        slice_trim(rest).length == 0 || date_text_find(words_clip(rest, INNER_BYTES), 0, &date))
        return 0;
    return line->text.length - rest.length;
}

static void push_cut(struct unfolded *out, const struct text_line *line)
{
    struct text_line rest = *line;
    size_t report = report_bytes(out, line);

    if (report > 0) {
        push_piece(out, piece(line, 0, report));
        rest = piece(line, report, line->text.length);
    }

    for (int cuts = 0; cuts < CUTS; cuts++) {
        struct line_words words = words_of(&rest);
        size_t cut = cut_of(&rest, &words);

        if (cut == 0 || cut >= rest.text.length) {
            push(out, &rest, &words);
            return;
        }
        push_piece(out, piece(&rest, 0, cut));
        rest = piece(&rest, cut, rest.text.length);
    }
    push_piece(out, rest);
}

/* Which lines are pages: by what they hold, or by their number before or after a page. */
static void find_pages(const struct text_lines *lines, bool *flat)
{
    unsigned number = 0; /* of the page before, or after */

    for (size_t i = 0; i < lines->count; i++) {
        unsigned own = page_cut_number(lines->items[i].text);

        flat[i] = page_cut_is_flat(lines->items[i].text) || (number > 0 && own == number + 1);
        if (flat[i])
            number = own;
    }
    number = 0;
    for (size_t i = lines->count; i-- > 0;) {
        unsigned own = page_cut_number(lines->items[i].text);

        flat[i] = flat[i] || (own > 0 && own + 1 == number);
        if (flat[i])
            number = own;
    }
}

static struct slice numbered(struct arena *arena, unsigned number, struct slice title)
{
    struct str text = STR_INIT;
    const char *kept;

    str_printf(&text, "%u. ", number);
    str_append_slice(&text, title);
    kept = arena_strndup(arena, str_text(&text), text.length);
    str_clear(&text);
    return slice_of(kept);
}

/* A first page that lists the items without a heading above them: «… Jens Dam (V) 1. Meddelelser».
 */
static size_t first_entry(struct slice text)
{
    ptrdiff_t at = slice_find(text, " 1. ");

    return at > 0 && words_upper_first(slice_from(text, (size_t)at + 4)) ? (size_t)at : text.length;
}

/* The titles of the first contents list that stands in a flattened page. */
static void read_titles(struct arena *arena, const struct text_lines *lines, const bool *flat,
                        struct page_titles *titles)
{
    struct slice first = {NULL, 0};

    *titles = (struct page_titles){.contents = {NULL, 0}};
    for (size_t i = 0; i < lines->count && titles->contents.length == 0; i++) {
        struct slice text = lines->items[i].text;
        size_t at = flat[i] ? page_cut_contents(text) : text.length;

        if (at < text.length)
            page_titles_read(arena, text, at, titles);
        if (flat[i] && first.length == 0)
            first = text;
    }
    if (titles->contents.length == 0 && first.length > 0)
        page_titles_read(arena, first, first_entry(first), titles);
}

/* Behind the heading of a contents list nothing on the page is structure. */
static void quiet_contents(struct unfolded *out, size_t from)
{
    bool contents = false;

    for (size_t i = from; i < out->infos.count; i++) {
        struct line_info *info = &out->infos.items[i];

        if (contents && info->role != ROLE_IDLE)
            *info = (struct line_info){.role = ROLE_TEXT};
        contents = contents || info->role == ROLE_CONTENTS;
    }
}

/* The pieces of a page that is one line; its number, and what closes it, are page lines. */
static void push_page(struct unfolded *out, const struct text_line *line,
                      struct page_titles *titles)
{
    struct page_cuts cuts = {.items = NULL};
    struct text_line number;
    struct slice *pieces;
    size_t first = out->infos.count;

    page_cut_find(out->arena, line->text, titles, &cuts);
    number = piece(line, 0, cuts.items[0]);
    number.flags |= LINE_PAGE;
    if (number.text.length > 0)
        push_piece(out, number);
    pieces = arena_alloc(out->arena, cuts.count * sizeof *pieces);
    for (size_t i = 0; i < cuts.count; i++)
        pieces[i] = slice_trim(slice_sub(
            line->text, cuts.items[i], i + 1 < cuts.count ? cuts.items[i + 1] : line->text.length));
    page_columns_mend(out->arena, pieces, cuts.count);
    for (size_t i = 0; i < cuts.count; i++) {
        struct text_line part = piece(line, 0, 0);

        part.flags &= ~(unsigned)(LINE_LEADER | LINE_TABLE);
        text_line_set(out->arena, &part, pieces[i]);
        if (i == cuts.title && cuts.number > 0)
            part.text = numbered(out->arena, cuts.number, pieces[i]);
        part.raw = pieces[i];
        part.flags |= text_shape_flags(part.raw, part.text);
        if ((i == 0 && cuts.headed) ||
            (i + 1 == cuts.count && words_digits(part.text) == part.text.length))
            part.flags |= LINE_PAGE;
        push_cut(out, &part);
    }
    quiet_contents(out, first);
}

static size_t next_line(const struct unfolded *out, size_t at)
{
    do
        at++;
    while (at < out->lines.count && out->infos.items[at].role == ROLE_IDLE);
    return at;
}

/* «Referat» alone, after the first title of an item and above anything but another: it heads the
   minutes of that item. */
static void find_reports(struct unfolded *out)
{
    bool numbered = false;

    for (size_t i = 0; out->numbered && i < out->lines.count; i++) {
        const struct text_line *line = &out->lines.items[i];
        struct item_number number;
        size_t next;

        if (out->infos.items[i].role != ROLE_TEXT)
            continue;
        numbered = numbered || (item_number_find(line->text, &number) && number.title.length > 0);
        if (!numbered ||
            !(words_equal(line->text, "referat") || words_equal(line->text, "referat:")))
            continue;
        next = next_line(out, i);
        if (next < out->lines.count && out->infos.items[next].role == ROLE_TEXT &&
            !item_number_find(out->lines.items[next].text, &number))
            out->infos.items[i].role = ROLE_DECISION;
    }
}

void line_roles_read(struct arena *arena, const struct text_lines *lines,
                     struct text_lines *unfolded, struct line_roles *roles)
{
    struct unfolded out = {.arena = arena};
    bool *flat = arena_alloc(arena, (lines->count + 1) * sizeof *flat);
    struct page_titles titles;

    find_pages(lines, flat);
    read_titles(arena, lines, flat, &titles);
    for (size_t i = 0; i < lines->count; i++) {
        if (flat[i])
            push_page(&out, &lines->items[i], &titles);
        else
            push_cut(&out, &lines->items[i]);
    }
    find_reports(&out);
    *unfolded = (struct text_lines){out.lines.items, out.lines.count};
    *roles = (struct line_roles){out.infos.items, unfolded};
}

const struct line_info *line_roles_at(const struct line_roles *self, unsigned number)
{
    assert(number >= 1 && number <= self->lines->count);
    return &self->items[number - 1];
}

unsigned line_roles_next(const struct line_roles *self, struct line_range range, unsigned from)
{
    for (unsigned i = from < range.first ? range.first : from; i <= range.last; i++) {
        if (line_roles_at(self, i)->role != ROLE_IDLE)
            return i;
    }
    return 0;
}

unsigned line_roles_before(const struct line_roles *self, struct line_range range, unsigned from)
{
    for (unsigned i = from > range.last ? range.last : from; i >= range.first && i > 0; i--) {
        if (line_roles_at(self, i)->role != ROLE_IDLE)
            return i;
    }
    return 0;
}

bool line_roles_structural(const struct line_roles *self, unsigned number)
{
    enum line_role role = line_roles_at(self, number)->role;

    return role == ROLE_SECTION || role == ROLE_DECISION || role == ROLE_LABEL ||
           role == ROLE_CASE ||
           (role == ROLE_ATTENDANCE && !line_roles_at(self, number)->membership);
}

static struct slice without_bars(struct slice value)
{
    while (value.length > 0 && (value.data[0] == '|' || value.data[0] == ':'))
        value = slice_trim(slice_from(value, 1));
    while (slice_ends(value, "|"))
        value = slice_trim(slice_sub(value, 0, value.length - 1));
    return value;
}

struct slice line_roles_value(const struct line_roles *self, struct line_range range,
                              unsigned number, unsigned *last)
{
    const struct text_line *line = text_lines_at(self->lines, number);
    struct slice value =
        without_bars(slice_from(line->text, line_roles_at(self, number)->heading.rest));
    unsigned next;

    *last = number;
    if (value.length > 0)
        return value;
    next = line_roles_next(self, range, number + 1);
    while (next != 0 && text_line_is(text_lines_at(self->lines, next), LINE_RULE))
        next = line_roles_next(self, range, next + 1);
    if (next == 0 || line_roles_at(self, next)->role != ROLE_TEXT ||
        slice_ends(text_lines_at(self->lines, next)->text, ":"))
        return value;
    *last = next;
    return without_bars(text_lines_at(self->lines, next)->text);
}
