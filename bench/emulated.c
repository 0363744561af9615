#include "bench/emulated.h"

#include "bench/stopwatch.h"
#include "core/memory.h"
#include "core/str.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { END_MS = 50 };

static int on_property(VTermProp property, VTermValue *value, void *context)
{
    struct emulated *self = context;

    if (property == VTERM_PROP_CURSORVISIBLE)
        self->cursor_shown = value->boolean != 0;
    return 1;
}

static void make_emulator(struct emulated *self)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

    self->emulator = vterm_new(self->rows, self->columns);
    vterm_set_utf8(self->emulator, 1);
    self->screen = vterm_obtain_screen(self->emulator);
    vterm_screen_set_callbacks(self->screen, &callbacks, self);
    vterm_screen_enable_altscreen(self->screen, 1);
    vterm_screen_reset(self->screen, 1);
    self->told = xcalloc((size_t)self->rows * (size_t)self->columns, sizeof *self->told);
}

void emulated_start(struct emulated *self, int rows, int columns, char **words)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

    *self = (struct emulated){.rows = rows, .columns = columns, .cursor_shown = true};
    make_emulator(self);
    self->started = stopwatch_now();
    self->pid = forkpty(&self->terminal, NULL, NULL, &size);
    if (self->pid < 0) {
        perror("drive");
        exit(1);
    }
    if (self->pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        execv(words[0], words);
        _exit(127);
    }
}

void emulated_end(struct emulated *self)
{
    int status = 0;

    kill(self->pid, SIGTERM);
    emulated_rest(self, END_MS);
    close(self->terminal);
    while (waitpid(self->pid, &status, 0) < 0 && errno == EINTR)
        ;
    vterm_free(self->emulator);
    free(self->told);
}

void emulated_type(struct emulated *self, const char *keys, size_t length)
{
    if (write(self->terminal, keys, length) != (ssize_t)length)
        fprintf(stderr, "drive: the program takes no more keys\n");
}

struct cost emulated_rest(struct emulated *self, int quiet_ms)
{
    struct cost cost = {0, 0};
    struct pollfd end = {self->terminal, POLLIN, 0};
    struct str shown = STR_INIT;
    char buffer[65536];

    while (poll(&end, 1, quiet_ms) > 0) {
        ssize_t got = read(self->terminal, buffer, sizeof buffer);

        if (got <= 0)
            break;
        cost.last = stopwatch_now();
        cost.bytes += got;
        str_append_n(&shown, buffer, (size_t)got);
    }
    vterm_input_write(self->emulator, str_text(&shown), shown.length);
    str_clear(&shown);
    return cost;
}

static VTermScreenCell cell_at(struct emulated *self, int row, int column)
{
    VTermScreenCell cell;
    VTermPos place = {row, column};

    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(self->screen, place, &cell);
    if (cell.chars[0] == 0)
        cell.chars[0] = ' ';
    return cell;
}

/* -1: the terminal's own; -2: one that no program here uses. */
static int colour_of(const VTermColor *colour, bool own)
{
    if (own)
        return -1;
    return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

static int foreground(const VTermScreenCell *cell)
{
    return colour_of(&cell->fg, VTERM_COLOR_IS_DEFAULT_FG(&cell->fg));
}

static int background(const VTermScreenCell *cell)
{
    return colour_of(&cell->bg, VTERM_COLOR_IS_DEFAULT_BG(&cell->bg));
}

/* Bits as bench/bare.c knows them: bold, underlined, reversed. */
static int attributes(const VTermScreenCell *cell)
{
    return (cell->attrs.bold != 0) + 2 * (cell->attrs.underline != 0) +
           4 * (cell->attrs.reverse != 0);
}

static bool same_pen(const VTermScreenCell *a, const VTermScreenCell *b)
{
    return attributes(a) == attributes(b) && foreground(a) == foreground(b) &&
           background(a) == background(b);
}

static bool same_cell(const VTermScreenCell *a, const VTermScreenCell *b)
{
    return same_pen(a, b) && memcmp(a->chars, b->chars, sizeof a->chars) == 0;
}

bool emulated_same(struct emulated *a, struct emulated *b)
{
    for (int row = 0; row < a->rows; row++) {
        for (int column = 0; column < a->columns; column++) {
            VTermScreenCell left = cell_at(a, row, column);
            VTermScreenCell right = cell_at(b, row, column);

            if (same_cell(&left, &right))
                continue;
            fprintf(stderr, "drive: the screens differ in row %d, column %d: U+%04X, U+%04X\n", row,
                    column, left.chars[0], right.chars[0]);
            return false;
        }
    }
    return true;
}

static bool is_news(struct emulated *self, int row, int column, VTermScreenCell *cell)
{
    *cell = cell_at(self, row, column);
    return !same_cell(cell, &self->told[row * self->columns + column]);
}

/* A run of cells that are news, with one pen; returns the column behind it. */
static int tell_run(struct emulated *self, int row, int column, FILE *out)
{
    VTermScreenCell first;
    VTermScreenCell cell;
    struct str text = STR_INIT;
    int from = column;

    for (first = cell_at(self, row, column); column < self->columns; column++) {
        if (!is_news(self, row, column, &cell) || !same_pen(&cell, &first))
            break;
        self->told[row * self->columns + column] = cell;
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
            str_append_codepoint(&text, cell.chars[i]);
    }
    fprintf(out, "run %d %d %d %d %d %zu\n%s\n", row, from, attributes(&first), foreground(&first),
            background(&first), text.length, str_text(&text));
    str_clear(&text);
    return column;
}

void emulated_tell(struct emulated *self, FILE *out)
{
    VTermScreenCell cell;
    VTermPos cursor;

    for (int row = 0; row < self->rows; row++) {
        for (int column = 0; column < self->columns;) {
            if (is_news(self, row, column, &cell))
                column = tell_run(self, row, column, out);
            else
                column++;
        }
    }
    vterm_state_get_cursorpos(vterm_obtain_state(self->emulator), &cursor);
    fprintf(out, "cursor %d %d %d\n", cursor.row, cursor.col, self->cursor_shown);
}

long emulated_memory(const struct emulated *self)
{
    char path[64];
    char line[256];
    long most = 0;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/status", (int)self->pid);
    file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "VmHWM:", 6) == 0)
            most = strtol(line + 6, NULL, 10);
    }
    if (file != NULL)
        fclose(file);
    return most;
}
