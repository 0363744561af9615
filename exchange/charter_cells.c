#include "exchange/charter_cells.h"

#include "exchange/words.h"

#include <string.h>

enum { HEADING_BYTES = 40 };

static const char bullet_mark[] = "•";

static void add_cell(struct cell_list *list, struct arena *arena, struct slice text,
                     struct cell cell)
{
    struct cell *added;

    text = slice_trim(text);
    if (text.length == 0 || slice_is(text, "-"))
        return;
    added = LIST_PUSH(arena, list);
    *added = cell;
    added->text = slice_of(words_fold(arena, text));
}

/* «Medlemmer | • Borgmesteren• 1 medlem» holds three cells. */
static void add_pieces(struct cell_list *list, struct arena *arena, struct slice text,
                       struct cell cell)
{
    ptrdiff_t mark;

    while ((mark = slice_find(text, bullet_mark)) >= 0) {
        add_cell(list, arena, slice_sub(text, 0, (size_t)mark), cell);
        text = slice_from(text, (size_t)mark + strlen(bullet_mark));
        cell.form = CELL_BULLET;
    }
    add_cell(list, arena, text, cell);
}

static void add_row(struct cell_list *list, struct arena *arena, struct slice text,
                    struct cell cell)
{
    cell.form = CELL_TABLE;
    while (text.length > 0) {
        size_t end = 0;

        while (end < text.length && text.data[end] != '|' && text.data[end] != '\t')
            end++;
        add_pieces(list, arena, slice_sub(text, 0, end), cell);
        text = slice_from(text, end + 1);
    }
}

/* A heading that goes on below: «Opgaver/» «fokusområder», «Arbejds- og» «følgegrupper». */
static bool is_open_heading(struct slice text)
{
    return text.length <= HEADING_BYTES &&
           (slice_ends(text, "/") || slice_ends(text, " og") || slice_ends(text, "-"));
}

static void join_headings(struct cell_list *list, struct arena *arena)
{
    size_t kept = 0;

    for (size_t i = 0; i < list->count; i++) {
        struct cell cell = list->items[i];
        const struct cell *next = &list->items[i + 1];

        if (i + 1 < list->count && is_open_heading(cell.text) &&
            next->text.length <= HEADING_BYTES && next->lines.first <= cell.lines.last + 1 &&
            words_lower_first(next->text)) {
            struct str joined = STR_INIT;

            str_append_slice(&joined, cell.text);
            if (!slice_ends(cell.text, "/"))
                str_append_char(&joined, ' ');
            str_append_slice(&joined, next->text);
            cell.text = slice_of(arena_slice(arena, str_slice(&joined)));
            cell.lines.last = next->lines.last;
            str_clear(&joined);
            i++;
        }
        list->items[kept++] = cell;
    }
    list->count = kept;
}

/* A line that cannot be the end of anything: it goes on below, though nothing else tells so. */
static bool goes_on(struct slice text)
{
    static const char *const words[] = {" og",  " den", " det", " de",     " et",  " en",
                                        " i",   " af",  " til", " for",    " med", " på",
                                        " som", " at",  " der", " mellem", " fra", " om"};
    ptrdiff_t open = -1;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_ends(text, words[i]))
            return true;
    }
    for (size_t i = 0; i < text.length; i++)
        open = text.data[i] == '(' ? (ptrdiff_t)i : text.data[i] == ')' ? -1 : open;
    return open >= 0;
}

static bool is_plain(const struct text_line *line)
{
    return (line->flags & (LINE_BLANK | LINE_BULLET | LINE_TABLE | LINE_RULE | LINE_CAPITALS)) == 0;
}

struct line_range charter_paragraph(const struct text_lines *lines, struct line_range range,
                                    unsigned at)
{
    struct line_range here = text_lines_paragraph(lines, range, at);

    while (here.last < range.last && is_plain(text_lines_at(lines, here.last + 1)) &&
           goes_on(text_lines_at(lines, here.last)->text))
        here.last = text_lines_paragraph(lines, range, here.last + 1).last;
    return here;
}

struct cell_list charter_cells(const struct text_lines *lines, struct line_range range,
                               struct arena *arena)
{
    struct cell_list list = {NULL, 0};

    for (unsigned at = text_lines_next(lines, range, range.first); at != 0;) {
        const struct text_line *line = text_lines_at(lines, at);
        struct line_range here = {at, at};
        struct cell cell = {.form = CELL_PARAGRAPH};

        if (!text_line_is(line, LINE_RULE) && !text_line_is(line, LINE_TABLE))
            here = charter_paragraph(lines, range, at);
        cell.lines = here;
        cell.capitals = text_line_is(line, LINE_CAPITALS);
        if (text_line_is(line, LINE_BULLET))
            cell.form = CELL_BULLET;
        if (text_line_is(line, LINE_TABLE) && !text_line_is(line, LINE_RULE))
            add_row(&list, arena, line->text, cell);
        else if (!text_line_is(line, LINE_RULE))
            add_pieces(&list, arena, slice_of(text_lines_fold(arena, lines, here)), cell);
        at = here.last < range.last ? text_lines_next(lines, range, here.last + 1) : 0;
    }
    join_headings(&list, arena);
    for (size_t i = 0; i < list.count; i++)
        list.items[i].sieve = word_sieve_of(list.items[i].text);
    return list;
}
