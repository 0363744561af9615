#include "cli/table.h"

#include "cli/json_writer.h"
#include "cli/plain.h"
#include "core/utf8.h"

#include <assert.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Dates and numbers are narrow, and worth nothing when they are cut. */
enum { COLUMN_WIDE = 10, COLUMN_LEAST = 8, LAST_COLUMN_LEAST = 14 };
/* So many of its own the last one gives before a whole column is left out. */
enum { LAST_COLUMN_SPARES = 6 };

static void csv_quote(struct str *out, const char *text)
{
    if (strpbrk(text, ",\"\r\n") == NULL) {
        str_append(out, text);
        return;
    }
    str_append_char(out, '"');
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"')
            str_append_char(out, '"');
        str_append_char(out, *at);
    }
    str_append_char(out, '"');
}

/* Appends text in so many characters, cut by a mark; whole where it is not to be cut. */
static void fit(struct str *out, const char *text, int width, bool cut)
{
    struct str clean = STR_INIT;
    int shown = 0;
    size_t at = 0;

    plain_append(&clean, slice_of(text), false);
    while (at < clean.length && (!cut || shown < width)) {
        unsigned codepoint;
        size_t bytes = utf8_decode(clean.data + at, clean.length - at, &codepoint);

        if (cut && shown == width - 1 && at + bytes < clean.length)
            str_append(out, "…");
        else
            str_append_n(out, clean.data + at, bytes);
        at += bytes;
        shown++;
    }
    for (; shown < width; shown++)
        str_append_char(out, ' ');
    str_clear(&clean);
}

/* The cell as words: numbers in digits, NULL as nothing. */
static void words(struct str *out, const struct table_column *column, struct table_cell cell)
{
    if (!cell.set)
        return;
    if (column->kind == TABLE_NUMBER)
        str_printf(out, "%ld", cell.number);
    else if (column->kind == TABLE_BOOL)
        str_append(out, cell.number != 0 ? "true" : "false");
    else
        str_append(out, cell.text);
}

static void write_line(const struct table *self, struct str *line)
{
    while (line->length > 0 && line->data[line->length - 1] == ' ')
        str_cut(line, line->length - 1);
    fprintf(self->out, "%s\n", str_text(line));
    str_clear(line);
}

/* The last column takes what the terminal has left. */
static int width_left(const struct table *self, size_t column, int used)
{
    int left = self->columns_wide - used;

    if (self->widths[column] != 0 || self->columns_wide == 0)
        return self->widths[column];
    return left < 1 ? 1 : left;
}

/* What the columns of fixed width take, with the blanks between and room for the last. */
static int columns_taken(const struct table *self)
{
    int taken = LAST_COLUMN_LEAST;

    for (size_t i = 0; i < self->count; i++) {
        if (!self->hidden[i] && self->widths[i] != 0)
            taken += self->widths[i] + 2;
    }
    return taken;
}

/* The last column that people see but for the one that takes what is left; NULL: only the first
   two are seen. */
static bool *last_to_hide(struct table *self)
{
    size_t seen = 0;
    bool *last = NULL;

    for (size_t i = 0; i < self->count; i++) {
        if (self->hidden[i] || self->widths[i] == 0)
            continue;
        if (++seen > 2)
            last = &self->hidden[i];
    }
    return last;
}

/* On a narrow terminal the widest columns of text give way, a letter at a time, and then whole
   columns, from the right: the number, with which `show` shows all, and what tells most stay. */
static void choose_widths(struct table *self)
{
    for (size_t i = 0; i < self->count; i++) {
        self->widths[i] = self->columns[i].width;
        self->hidden[i] = self->columns[i].title == NULL;
    }
    while (self->columns_wide > 0 && columns_taken(self) > self->columns_wide) {
        int *widest = NULL;
        bool *hide;

        for (size_t i = 0; i < self->count; i++) {
            if (!self->hidden[i] && self->columns[i].width > COLUMN_WIDE &&
                self->widths[i] > COLUMN_LEAST && (widest == NULL || self->widths[i] > *widest))
                widest = &self->widths[i];
        }
        if (widest != NULL) {
            --*widest;
            continue;
        }
        hide = last_to_hide(self);
        if (hide == NULL || columns_taken(self) <= self->columns_wide + LAST_COLUMN_SPARES)
            return;
        *hide = true;
    }
}

static void people_row(const struct table *self, const struct table_cell *cells)
{
    struct str line = STR_INIT;
    bool first = true;
    int used = 0;

    for (size_t i = 0; i < self->count; i++) {
        struct str text = STR_INIT;

        if (self->hidden[i])
            continue;
        if (!first)
            str_append(&line, "  ");
        used += first ? 0 : 2;
        first = false;
        if (cells[i].word != NULL)
            str_append(&text, context_text(self->context, cells[i].word));
        else
            words(&text, &self->columns[i], cells[i]);
        fit(&line, str_text(&text), width_left(self, i, used), self->columns_wide > 0);
        used += self->widths[i];
        str_clear(&text);
    }
    write_line(self, &line);
}

static void csv_row(const struct table *self, const struct table_cell *cells)
{
    struct str line = STR_INIT;

    for (size_t i = 0; i < self->count; i++) {
        struct str text = STR_INIT;

        words(&text, &self->columns[i], cells[i]);
        if (i > 0)
            str_append_char(&line, ',');
        csv_quote(&line, str_text(&text));
        str_clear(&text);
    }
    fprintf(self->out, "%s\r\n", str_text(&line));
    str_clear(&line);
}

static void json_row(const struct table *self, const struct table_cell *cells)
{
    struct str line = STR_INIT;

    str_append(&line, self->rows == 0 ? "[\n  {" : ",\n  {");
    for (size_t i = 0; i < self->count; i++) {
        const struct table_column *column = &self->columns[i];

        if (i > 0)
            str_append(&line, ", ");
        json_quote(&line, column->key);
        str_append(&line, ": ");
        if (!cells[i].set)
            str_append(&line, "null");
        else if (column->kind == TABLE_TEXT)
            json_quote(&line, cells[i].text);
        else
            words(&line, column, cells[i]);
    }
    str_append_char(&line, '}');
    fputs(str_text(&line), self->out);
    str_clear(&line);
}

int table_terminal_columns(FILE *out)
{
    struct winsize size = {0};

    if (!isatty(fileno(out)) || ioctl(fileno(out), TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

/* The head is a row of texts over the same columns. */
static void write_head(const struct table *self)
{
    struct table_cell cells[TABLE_COLUMNS] = {{0}};
    struct table_column columns[TABLE_COLUMNS] = {{0}};
    struct table head = *self;

    for (size_t i = 0; i < self->count; i++) {
        columns[i] = self->columns[i];
        columns[i].kind = TABLE_TEXT;
        if (self->format == OUTPUT_CSV)
            cells[i] = CELL_TEXT(columns[i].key);
        else if (columns[i].title != NULL)
            cells[i] = CELL_TEXT(context_text(self->context, columns[i].title));
    }
    head.columns = columns;
    if (self->format == OUTPUT_CSV)
        csv_row(&head, cells);
    else
        people_row(&head, cells);
}

void table_begin(struct table *self)
{
    assert(self->count <= TABLE_COLUMNS);
    if (self->columns_wide == 0)
        self->columns_wide = table_terminal_columns(self->out);
    choose_widths(self);
    if (self->format == OUTPUT_CSV)
        write_head(self);
}

void table_row(struct table *self, const struct table_cell *cells)
{
    /* For people there is no head without a row. */
    if (self->format == OUTPUT_PEOPLE && self->rows == 0)
        write_head(self);
    if (self->format == OUTPUT_JSON)
        json_row(self, cells);
    else if (self->format == OUTPUT_CSV)
        csv_row(self, cells);
    else
        people_row(self, cells);
    self->rows++;
}

void table_end(struct table *self)
{
    if (self->format == OUTPUT_JSON)
        fputs(self->rows == 0 ? "[]\n" : "\n]\n", self->out);
}
