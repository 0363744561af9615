/* The terminal: opened, left, slept and woken, and what is said to it beside the screen. */
#include "tui/term_private.h"

#include "core/memory.h"
#include "tui/signals.h"
#include "tui/term_locale.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* terminfo's names for its numbers stand in the way of ours. */
#undef columns
#undef lines

enum { RESTORE_BYTES = 256, COPY_BYTES = 74000 };

static const char PASTE_ON[] = "\033[?2004h";
static const char PASTE_OFF[] = "\033[?2004l";

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
    term_choose_looks(self, options->monochrome);
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
