#include "tui/prompt.h"

#include "tui/width.h"
#include "tui/wrap.h"

#include <string.h>

enum { SHOWN_LEAST = 12, HINT_INDENT = 2 };

void prompt_init(struct prompt *self)
{
    *self = (struct prompt){.text = STR_INIT, .arena = ARENA_INIT};
}

void prompt_clear(struct prompt *self)
{
    str_clear(&self->text);
    arena_clear(&self->arena);
    prompt_init(self);
}

void prompt_open(struct prompt *self, int kind, const char *label)
{
    prompt_reset_choices(self);
    str_reset(&self->text);
    self->open = true;
    self->kind = kind;
    self->label = label;
    self->hint = NULL;
    self->cursor = 0;
}

void prompt_close(struct prompt *self)
{
    self->open = false;
    prompt_reset_choices(self);
}

void prompt_reset_choices(struct prompt *self)
{
    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    self->items = NULL;
    self->count = 0;
    self->more = false;
    self->chosen = false;
    self->choice = 0;
}

struct prompt_choice *prompt_suggest(struct prompt *self)
{
    return LIST_PUSH(&self->arena, self);
}

const struct prompt_choice *prompt_choice(const struct prompt *self)
{
    return self->chosen && self->choice < self->count ? &self->items[self->choice] : NULL;
}

/* Replaces bytes from..to by text. */
static void replace(struct prompt *self, size_t from, size_t to, struct slice text)
{
    struct str out = STR_INIT;

    str_append_slice(&out, slice_sub(str_slice(&self->text), 0, from));
    str_append_slice(&out, text);
    str_append_slice(&out, slice_from(str_slice(&self->text), to));
    str_clear(&self->text);
    self->text = out;
    self->cursor = from + text.length;
}

void prompt_insert(struct prompt *self, struct slice text)
{
    struct str clean = STR_INIT;

    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];

        str_append_char(&clean, byte < 0x20 || byte == 0x7F ? ' ' : text.data[i]);
    }
    if (self->text.length + clean.length <= PROMPT_TEXT_BYTES)
        replace(self, self->cursor, self->cursor, str_slice(&clean));
    str_clear(&clean);
}

static size_t glyph_before(const struct prompt *self)
{
    struct glyph glyph;
    size_t at = 0;
    size_t before = 0;

    while (at < self->cursor &&
           glyph_next(CHARSET_UTF8, slice_from(str_slice(&self->text), at), &glyph)) {
        before = at;
        at += glyph.bytes;
    }
    return before;
}

static size_t glyph_after(const struct prompt *self)
{
    struct glyph glyph;

    if (!glyph_next(CHARSET_UTF8, slice_from(str_slice(&self->text), self->cursor), &glyph))
        return self->text.length;
    return self->cursor + glyph.bytes;
}

static size_t word_before(const struct prompt *self)
{
    size_t at = self->cursor;

    while (at > 0 && self->text.data[at - 1] == ' ')
        at--;
    while (at > 0 && self->text.data[at - 1] != ' ')
        at--;
    return at;
}

static enum prompt_result choose(struct prompt *self, bool forward)
{
    if (self->count == 0)
        return PROMPT_NOTHING;
    if (!self->chosen)
        self->choice = forward ? 0 : self->count - 1;
    else
        self->choice = (self->choice + (forward ? 1 : self->count - 1)) % self->count;
    self->chosen = true;
    return PROMPT_MOVED;
}

/* Takes over the chosen suggestion, else the first; where it stands there already, the next. */
static enum prompt_result complete(struct prompt *self)
{
    const struct prompt_choice *choice;

    if (self->count == 0)
        return PROMPT_NOTHING;
    choice = &self->items[self->chosen && self->choice < self->count ? self->choice : 0];
    if (slice_is(str_slice(&self->text), choice->text))
        return choose(self, true);
    replace(self, 0, self->text.length, slice_of(choice->text));
    return PROMPT_CHANGED;
}

static enum prompt_result move_to(struct prompt *self, size_t cursor)
{
    self->cursor = cursor;
    return PROMPT_MOVED;
}

static enum prompt_result delete_bytes(struct prompt *self, size_t from, size_t to)
{
    if (from == to)
        return PROMPT_NOTHING;
    replace(self, from, to, SLICE(""));
    return PROMPT_CHANGED;
}

enum prompt_result prompt_act(struct prompt *self, enum action action)
{
    switch ((int)action) {
    case ACTION_FORM_ACCEPT:
        return PROMPT_ACCEPTED;
    case ACTION_FORM_CANCEL:
        return PROMPT_CANCELLED;
    case ACTION_FORM_COMPLETE:
        return complete(self);
    case ACTION_FORM_NEXT:
        return choose(self, true);
    case ACTION_FORM_PREVIOUS:
        return choose(self, false);
    case ACTION_FORM_LEFT:
        return move_to(self, glyph_before(self));
    case ACTION_FORM_RIGHT:
        return move_to(self, glyph_after(self));
    case ACTION_FORM_START:
        return move_to(self, 0);
    case ACTION_FORM_END:
        return move_to(self, self->text.length);
    case ACTION_FORM_BACKSPACE:
        return delete_bytes(self, glyph_before(self), self->cursor);
    case ACTION_FORM_DELETE:
        return delete_bytes(self, self->cursor, glyph_after(self));
    case ACTION_FORM_DELETE_WORD:
        return delete_bytes(self, word_before(self), self->cursor);
    case ACTION_FORM_CLEAR:
        return delete_bytes(self, 0, self->text.length);
    default:
        return PROMPT_NOTHING;
    }
}

static bool is_marked(const struct prompt_choice *choice, size_t byte)
{
    for (size_t i = 0; i < choice->mark_count; i++) {
        if (byte >= choice->marks[i].first && byte < choice->marks[i].end)
            return true;
    }
    return false;
}

/* Where the note begins to be shown: so far in that the first place found is within the width. */
static size_t note_start(const struct prompt_choice *choice, enum charset charset, int width)
{
    struct slice text = slice_of(choice->note);
    struct glyph glyph;
    size_t from = 0;

    if (choice->mark_count == 0)
        return 0;
    while (from < choice->marks[0].first &&
           text_columns(charset, slice_sub(text, from, choice->marks[0].end)) > width / 2 &&
           glyph_next(charset, slice_from(text, from), &glyph))
        from += glyph.bytes;
    return from;
}

static void paint_note(const struct prompt_choice *choice, struct canvas canvas, int row,
                       int column)
{
    enum charset charset = canvas.grid->charset;
    struct slice text = slice_of(choice->note);
    struct glyph glyph;
    size_t at = note_start(choice, charset, canvas.area.columns - column);

    if (at > 0)
        column += canvas_put(canvas, row, column, "…", STYLE_MUTED);
    while (glyph_next(charset, slice_from(text, at), &glyph)) {
        if (column + glyph.width > canvas.area.columns - 1 && at + glyph.bytes < text.length) {
            canvas_put(canvas, row, column, "…", STYLE_MUTED);
            break;
        }
        column +=
            canvas_text(canvas, row, column, glyph.width, slice_sub(text, at, at + glyph.bytes),
                        is_marked(choice, at) ? STYLE_MATCH : STYLE_MUTED);
        at += glyph.bytes;
    }
}

static int lines_of(const struct prompt_choice *choice)
{
    return choice->below && choice->note != NULL && choice->note[0] != '\0' ? 2 : 1;
}

static void paint_choice(const struct prompt *self, size_t number, struct canvas canvas, int row)
{
    const struct prompt_choice *choice = &self->items[number];
    int lines = lines_of(choice);
    int note = lines == 2 ? 4 : canvas.area.columns * 2 / 5;
    int width = choice->note == NULL || lines == 2 ? canvas.area.columns - 2 : note - 3;
    bool chosen = self->chosen && number == self->choice;

    canvas_fill(canvas, (struct rect){row, 0, lines, canvas.area.columns}, " ", STYLE_TEXT);
    if (chosen)
        canvas_put(canvas, row, 0, "▶", STYLE_SELECTED);
    canvas_text(canvas, row, 2, width, slice_of(choice->text), chosen ? STYLE_STRONG : STYLE_TEXT);
    if (choice->note != NULL)
        paint_note(choice, canvas, row + lines - 1, note);
}

/* How many suggestions from `first` on have room, and how many lines they take. */
static size_t fitting(const struct prompt *self, size_t first, int room, int *lines)
{
    size_t count = 0;

    *lines = 0;
    while (first + count < self->count && *lines + lines_of(&self->items[first + count]) <= room) {
        *lines += lines_of(&self->items[first + count]);
        count++;
    }
    return count;
}

static void paint_choices(const struct prompt *self, struct canvas canvas, int row)
{
    int most = row * 2 / 3 > SHOWN_LEAST ? row * 2 / 3 : SHOWN_LEAST;
    int room = row - 1 < most ? row - 1 : most;
    int lines;
    size_t first = 0;
    size_t shown = fitting(self, 0, room, &lines);

    while (self->chosen && self->choice >= first + shown && first < self->count)
        shown = fitting(self, ++first, room, &lines);
    if (shown == 0)
        return;
    row -= lines;
    canvas_fill(canvas, (struct rect){row - 1, 0, 1, canvas.area.columns}, "─", STYLE_BORDER);
    if (first + shown < self->count || self->more)
        canvas_put_right(canvas, row - 1, canvas.area.columns - 1, " … ", STYLE_MUTED);
    for (size_t i = first; i < first + shown; i++) {
        paint_choice(self, i, canvas, row);
        row += lines_of(&self->items[i]);
    }
}

/* A sentence, as many lines as it takes, just above the line that is typed. */
static void paint_hint(const struct prompt *self, const struct ui *ui, struct canvas canvas,
                       int row)
{
    struct slice text = slice_of(ui_text(ui, self->hint));
    int width = canvas.area.columns - HINT_INDENT;
    int lines = 0;

    for (size_t from = 0; from < text.length && lines < row - 1; lines++)
        from = wrap_next(ui->charset, text, from, width).next;
    canvas_fill(canvas, (struct rect){row - lines - 1, 0, 1, canvas.area.columns}, "─",
                STYLE_BORDER);
    canvas_fill(canvas, (struct rect){row - lines, 0, lines, canvas.area.columns}, " ", STYLE_TEXT);
    canvas_wrap(canvas_part(canvas, (struct rect){0, 0, row, canvas.area.columns}), row - lines,
                HINT_INDENT, text.data, STYLE_MUTED);
}

void prompt_paint(const struct prompt *self, const struct ui *ui, struct canvas canvas, int row)
{
    struct slice text = str_slice(&self->text);
    int column;
    int room;
    size_t from = 0;
    struct glyph glyph;

    if (self->count > 0)
        paint_choices(self, canvas, row);
    else if (self->hint != NULL)
        paint_hint(self, ui, canvas, row);
    canvas_fill(canvas, (struct rect){row, 0, 1, canvas.area.columns}, " ", STYLE_TEXT);
    column = canvas_put(canvas, row, 0, ui_text(ui, self->label), STYLE_KEY);
    column += canvas_put(canvas, row, column, ": ", STYLE_KEY);
    room = canvas.area.columns - column - 1;
    while (text_columns(ui->charset, slice_sub(text, from, self->cursor)) > room &&
           glyph_next(ui->charset, slice_from(text, from), &glyph))
        from += glyph.bytes;
    canvas_text(canvas, row, column, room + 1, slice_from(text, from), STYLE_INPUT);
    canvas_cursor(canvas, row,
                  column + text_columns(ui->charset, slice_sub(text, from, self->cursor)));
}
