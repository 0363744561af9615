#include "tui/term.h"

#include "core/memory.h"
#include "core/utf8.h"
#include "tui/signals.h"
#include "tui/term_locale.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* terminfo's names for its numbers stand in the way of ours. */
#undef columns
#undef lines

enum { RESTORE_BYTES = 256, COPY_BYTES = 74000 };

static const char PASTE_ON[] = "\033[?2004h";
static const char PASTE_OFF[] = "\033[?2004l";

struct terminal {
    FILE *out;
    FILE *in;
    SCREEN *screen;
    enum charset charset;
    struct grid shown; /* what was sent last */
    bool shown_valid;
    int cursor_shown; /* -1 unknown, else what curs_set() was told */
    attr_t attributes[STYLE_COUNT];
    short pairs[STYLE_COUNT];
};

/* What a crash needs to give the terminal back; set while one is open. */
static struct {
    int file; /* -1: none */
    struct termios modes;
    char bytes[RESTORE_BYTES];
    size_t length;
} restore = {.file = -1};

/* Safe in a signal handler, and where memory has run out. */
static void term_emergency(void)
{
    if (restore.file < 0)
        return;
    if (write(restore.file, restore.bytes, restore.length) < 0) {
        /* The terminal is gone; there is nothing to restore. */
    }
    tcsetattr(restore.file, TCSANOW, &restore.modes);
    restore.file = -1;
}

static void restore_add(const char *bytes)
{
    size_t length = bytes == NULL ? 0 : strlen(bytes);

    if (length == 0 || restore.length + length > sizeof restore.bytes)
        return;
    memcpy(restore.bytes + restore.length, bytes, length);
    restore.length += length;
}

static const char *capability(const char *name)
{
    char *value = tigetstr(name);

    return value == (char *)-1 ? NULL : value;
}

static void prepare_restore(int file)
{
    restore.length = 0;
    restore_add("\033[?1000l\033[?1006l");
    restore_add(PASTE_OFF);
    restore_add(capability("sgr0"));
    restore_add(capability("rmkx"));
    restore_add(capability("cnorm"));
    restore_add(capability("rmcup"));
    restore.file = file;
    memory_on_exhausted(term_emergency);
    del_curterm(cur_term); /* curses reads one of its own */
}

/*
 * What each role looks like. Colours count 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta,
 * 6 cyan, 7 white; -1 keeps the terminal's own. `bright` is the choice where there are 16.
 */
struct look {
    attr_t mono;
    attr_t colour_attributes;
    short foreground;
    short background;
    short bright;
};

static const struct look looks[STYLE_COUNT] = {
    [STYLE_TEXT] = {A_NORMAL, A_NORMAL, -1, -1, -1},
    [STYLE_MUTED] = {A_DIM, A_NORMAL, 6, -1, 8},
    [STYLE_HEADING] = {A_BOLD | A_UNDERLINE, A_BOLD, 3, -1, 11},
    [STYLE_TITLE] = {A_REVERSE | A_BOLD, A_BOLD, 7, 4, 15},
    [STYLE_TITLE_IDLE] = {A_BOLD, A_BOLD, 4, -1, 12},
    [STYLE_BORDER] = {A_DIM, A_NORMAL, 4, -1, 8},
    [STYLE_SELECTED] = {A_REVERSE, A_REVERSE, -1, -1, -1}, /* few bytes: it moves at each step */
    [STYLE_SELECTED_IDLE] = {A_BOLD, A_BOLD, 4, -1, 12},
    [STYLE_STRONG] = {A_BOLD, A_BOLD, -1, -1, -1},
    [STYLE_EMPHASIS] = {A_UNDERLINE, A_UNDERLINE, -1, -1, -1},
    [STYLE_LINK] = {A_UNDERLINE, A_UNDERLINE, 6, -1, 14},
    [STYLE_QUOTE] = {A_DIM, A_NORMAL, 6, -1, 6},
    [STYLE_CODE] = {A_NORMAL, A_NORMAL, 5, -1, 13},
    [STYLE_MATCH] = {A_REVERSE, A_NORMAL, 0, 3, 0},
    [STYLE_GOOD] = {A_NORMAL, A_NORMAL, 2, -1, 10},
    [STYLE_BAD] = {A_BOLD, A_BOLD, 1, -1, 9},
    [STYLE_WAITING] = {A_BOLD, A_NORMAL, 3, -1, 11},
    [STYLE_DISSOLVED] = {A_DIM, A_NORMAL, 6, -1, 8},
    [STYLE_KEY] = {A_BOLD, A_BOLD, 6, -1, 14},
    [STYLE_FOOTER] = {A_NORMAL, A_NORMAL, -1, -1, -1},
    [STYLE_STATUS] = {A_BOLD, A_NORMAL, 6, -1, 14},
    [STYLE_MESSAGE] = {A_BOLD, A_NORMAL, 3, -1, 11},
    [STYLE_ERROR] = {A_REVERSE | A_BOLD, A_BOLD, 7, 1, 15},
    [STYLE_INPUT] = {A_UNDERLINE, A_NORMAL, -1, -1, -1},
    [STYLE_MARGIN] = {A_DIM, A_NORMAL, 6, -1, 8},
};

static void choose_looks(struct terminal *self, bool monochrome)
{
    const char *no_color = getenv("NO_COLOR");
    bool colours = !monochrome && (no_color == NULL || *no_color == '\0') && has_colors() &&
                   start_color() == OK && COLORS >= 8 && COLOR_PAIRS > STYLE_COUNT;

    if (colours)
        use_default_colors();
    for (int i = 0; i < STYLE_COUNT; i++) {
        const struct look *look = &looks[i];
        short foreground = colours && COLORS >= 16 ? look->bright : look->foreground;

        self->attributes[i] = colours ? look->colour_attributes : look->mono;
        self->pairs[i] = 0;
        if (!colours || (foreground < 0 && look->background < 0))
            continue;
        self->pairs[i] = (short)(i + 1);
        init_pair(self->pairs[i], foreground, look->background);
    }
}

static enum status check_terminal(int file, struct error *err)
{
    const char *name = getenv("TERM");
    struct winsize size = {0};
    char row_text[16];
    char column_text[16];
    int fault = 0;

    if (name == NULL || *name == '\0')
        return error_set(err, STATUS_INVALID, N_("TERM does not say what terminal this is"), NULL);
    if (setupterm(NULL, file, &fault) != OK)
        return error_set(err, STATUS_INVALID, N_("this machine knows no terminal called “%1”"),
                         name, NULL);
    if (capability("cup") == NULL)
        return error_set(err, STATUS_INVALID,
                         N_("the terminal “%1” cannot place its cursor, which the screen needs; "
                            "the commands work without (sagsgang --help)"),
                         name, NULL);
    if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
        (size.ws_row < TERM_MIN_ROWS || size.ws_col < TERM_MIN_COLUMNS)) {
        snprintf(column_text, sizeof column_text, "%d", size.ws_col);
        snprintf(row_text, sizeof row_text, "%d", size.ws_row);
        return error_set(err, STATUS_INVALID,
                         N_("the terminal has %1 columns and %2 rows; the screen needs 40 and 10"),
                         column_text, row_text, NULL);
    }
    return STATUS_OK;
}

static enum status open_files(struct terminal *self, struct error *err)
{
    int file = open("/dev/tty", O_RDWR | O_CLOEXEC);
    int again = file < 0 ? -1 : fcntl(file, F_DUPFD_CLOEXEC, 3);

    if (file >= 0 && again >= 0) {
        self->in = fdopen(file, "r");
        self->out = fdopen(again, "w");
    }
    if (self->in != NULL && self->out != NULL)
        return STATUS_OK;
    if (self->in == NULL && file >= 0)
        close(file);
    if (self->out == NULL && again >= 0)
        close(again);
    return error_set(err, STATUS_INVALID,
                     N_("there is no terminal to show the screen on; the commands work without "
                        "(sagsgang --help)"),
                     NULL);
}

static void close_files(struct terminal *self)
{
    if (self->in != NULL)
        (void)fclose(self->in);
    if (self->out != NULL)
        (void)fclose(self->out);
}

static void set_modes(struct terminal *self, const struct term_options *options)
{
    if (self->charset == CHARSET_LATIN1)
        use_legacy_coding(2);
    raw();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    typeahead(-1); /* what was typed is taken before anything is painted */
    set_escdelay(options->escape_delay_ms);
    choose_looks(self, options->monochrome);
    (void)fputs(PASTE_ON, self->out);
    term_mouse(self, options->mouse);
}

enum status term_open(const struct term_options *options, struct terminal **term, struct error *err)
{
    struct terminal *self = xcalloc(1, sizeof *self);
    enum status status = open_files(self, err);

    self->cursor_shown = -1;
    if (status != STATUS_OK)
        goto failed;
    self->charset = term_locale_choose(options->charset_set ? options->charset : CHARSET_COUNT,
                                       curses_version());
    status = check_terminal(fileno(self->in), err);
    if (status != STATUS_OK)
        goto failed;
    if (tcgetattr(fileno(self->in), &restore.modes) != 0) {
        status = error_set(err, STATUS_IO, N_("the terminal does not answer"), NULL);
        goto failed;
    }
    prepare_restore(fileno(self->out));
    /* Before curses, which then leaves these signals alone. */
    status = signals_open(term_emergency, err);
    if (status != STATUS_OK)
        goto failed;
    self->screen = newterm(NULL, self->out, self->in);
    if (self->screen == NULL) {
        signals_close();
        status = error_set(err, STATUS_IO, N_("the terminal does not answer"), NULL);
        goto failed;
    }
    set_modes(self, options);
    grid_init(&self->shown, LINES, COLS);
    *term = self;
    return STATUS_OK;

failed:
    restore.file = -1;
    close_files(self);
    free(self);
    return status;
}

void term_close(struct terminal *self)
{
    if (self == NULL)
        return;
    /* A hangup that somebody sent leaves a terminal that must be put right. */
    if (signals_ending() != SIGHUP || !term_hung_up(self)) {
        term_mouse(self, false);
        (void)fputs(PASTE_OFF, self->out);
        endwin();
        (void)fflush(self->out);
    }
    restore.file = -1;
    memory_on_exhausted(NULL);
    delscreen(self->screen);
    grid_clear(&self->shown);
    close_files(self);
    free(self);
    signals_close();
}

enum charset term_charset(const struct terminal *self)
{
    return self->charset;
}

bool term_hung_up(const struct terminal *self)
{
    struct pollfd poll_file = {.fd = fileno(self->in), .events = POLLIN};

    return poll(&poll_file, 1, 0) > 0 && (poll_file.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

int term_file(const struct terminal *self)
{
    return fileno(self->in);
}

void term_size(const struct terminal *self, int *rows, int *columns)
{
    *rows = self->shown.rows;
    *columns = self->shown.columns;
}

bool term_resize(struct terminal *self)
{
    struct winsize size = {0};

    if (ioctl(fileno(self->in), TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    if (size.ws_row == self->shown.rows && size.ws_col == self->shown.columns)
        return false;
    resizeterm(size.ws_row, size.ws_col);
    grid_resize(&self->shown, size.ws_row, size.ws_col);
    term_forget(self);
    return true;
}

void term_forget(struct terminal *self)
{
    self->shown_valid = false;
    clearok(curscr, TRUE);
}

/* Curses lays wide characters out by the C library's widths; where they differ from ours, a sign
   of known width stands in. */
static size_t to_wide(const struct terminal *self, const struct cell *cell, wchar_t *wide)
{
    size_t count = 0;
    size_t at = 0;
    int width = 0;

    while (at < cell->length && count < CCHARW_MAX) {
        unsigned codepoint;

        at += utf8_decode(cell->text + at, cell->length - at, &codepoint);
        wide[count] = (wchar_t)codepoint;
        if (self->charset == CHARSET_UTF8 || codepoint < 0x80)
            width += wcwidth(wide[count]);
        else
            width++;
        count++;
    }
    if (width != cell->width) {
        for (count = 0; count < cell->width; count++)
            wide[count] = L'?';
    }
    wide[count] = L'\0';
    return count;
}

static void send_cell(const struct terminal *self, int row, int column, const struct cell *cell)
{
    wchar_t wide[CCHARW_MAX + 1];
    size_t count = to_wide(self, cell, wide);
    attr_t attributes = self->attributes[cell->style];
    short pair = self->pairs[cell->style];
    bool one = cell->width == 1 || (self->charset == CHARSET_UTF8 && wcwidth(wide[0]) == 2);

    move(row, column);
    for (size_t i = 0; i < (one ? 1 : count); i++) {
        wchar_t single[2] = {wide[i], L'\0'};
        cchar_t character;

        if (setcchar(&character, one ? wide : single, attributes, pair, NULL) == OK)
            add_wch(&character);
    }
}

static bool cell_differs(const struct cell *a, const struct cell *b)
{
    return memcmp(a, b, sizeof *a) != 0;
}

static void send_row(struct terminal *self, const struct grid *grid, int row)
{
    for (int column = 0; column < grid->columns; column++) {
        const struct cell *cell = grid_at(grid, row, column);

        if (cell->width > 0 &&
            (!self->shown_valid || cell_differs(cell, grid_at(&self->shown, row, column))))
            send_cell(self, row, column, cell);
    }
    memcpy(&self->shown.cells[(size_t)row * (size_t)grid->columns],
           &grid->cells[(size_t)row * (size_t)grid->columns],
           sizeof *grid->cells * (size_t)grid->columns);
}

void term_present(struct terminal *self, struct grid *grid)
{
    int cursor = grid->cursor_row >= 0;

    if (grid->rows != self->shown.rows || grid->columns != self->shown.columns)
        return;
    for (int row = 0; row < grid->rows; row++) {
        if (grid->touched[row] || !self->shown_valid)
            send_row(self, grid, row);
    }
    grid_settle(grid);
    self->shown_valid = true;
    if (cursor != self->cursor_shown)
        curs_set(cursor);
    self->cursor_shown = cursor;
    if (cursor)
        move(grid->cursor_row, grid->cursor_column);
    refresh();
}

static void take_screen(struct terminal *self)
{
    (void)fputs(PASTE_ON, self->out);
    (void)fflush(self->out);
    self->cursor_shown = -1;
    term_forget(self);
    refresh();
    term_resize(self);
}

void term_suspend(struct terminal *self)
{
    (void)fputs(PASTE_OFF, self->out);
    endwin();
    (void)fflush(self->out);
    signals_stop_here();
    (void)signals_take(SIGNAL_CONTINUED);
    (void)signals_take(SIGNAL_STOPPED);
    take_screen(self);
}

void term_resume(struct terminal *self)
{
    reset_prog_mode();
    take_screen(self);
}

void term_mouse(struct terminal *self, bool on)
{
    (void)self;
    mouseinterval(0);
    mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

static void append_base64(struct slice text, struct str *out)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < text.length; i += 3) {
        unsigned value = 0;
        size_t left = text.length - i;

        for (size_t j = 0; j < 3; j++)
            value = value << 8 | (j < left ? (unsigned char)text.data[i + j] : 0U);
        str_append_char(out, digits[value >> 18 & 63]);
        str_append_char(out, digits[value >> 12 & 63]);
        str_append_char(out, left > 1 ? digits[value >> 6 & 63] : '=');
        str_append_char(out, left > 2 ? digits[value & 63] : '=');
    }
}

enum status term_copy(struct terminal *self, struct slice text, struct error *err)
{
    struct str sequence = STR_INIT;

    if (text.length > COPY_BYTES)
        return error_set(err, STATUS_INVALID,
                         N_("this is too long for a terminal's clipboard; show the pane alone and "
                            "mark it there"),
                         NULL);
    str_append(&sequence, "\033]52;c;");
    append_base64(text, &sequence);
    str_append(&sequence, "\a");
    (void)fwrite(sequence.data, 1, sequence.length, self->out);
    (void)fflush(self->out);
    str_clear(&sequence);
    return STATUS_OK;
}
