/* The real program on a terminal of its own (libvterm): what a person types, and what is seen.
   Nothing sleeps; every step waits for a text, and fails where it does not come. */
#include "tests/db/place.h"
#include "tests/db/town.h"
#include "tui/term_locale.h"

#include <criterion/criterion.h>
#include <curses.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { ROWS = 24, COLUMNS = 80, PATIENCE_MS = 20000, TEXT_BYTES = 65536 };

static struct place place;
static struct {
    pid_t process;
    int file; /* the terminal's other end */
    VTerm *vterm;
    VTermScreen *screen;
    int rows;
    int columns;
    bool alternate;   /* the program has the screen */
    bool under_shell; /* started as a job, so that it can be stopped */
    struct str raw;   /* all that was sent */
} terminal;

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    (void)user;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal.alternate = value->boolean != 0;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

static void make_terminal(int rows, int columns)
{
    terminal.rows = rows;
    terminal.columns = columns;
    terminal.vterm = vterm_new(rows, columns);
    vterm_set_utf8(terminal.vterm, 1);
    terminal.screen = vterm_obtain_screen(terminal.vterm);
    vterm_screen_enable_altscreen(terminal.screen, 1);
    vterm_screen_set_callbacks(terminal.screen, &callbacks, NULL);
    vterm_screen_reset(terminal.screen, 1);
}

/* What a shell does: the program is a job of its own in the foreground; when it stops, that is
   said, and it is told to go on. */
static void run_as_job(const char *binary, char *const environment[])
{
    pid_t job = fork();
    int status = 0;

    if (job == 0) {
        setpgid(0, 0);
        signal(SIGTTOU, SIG_IGN);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        execle(binary, binary, "--db", place.file, "--lang", "en", (char *)NULL, environment);
        _exit(127);
    }
    signal(SIGTTOU, SIG_IGN);
    while (waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
        if (write(STDOUT_FILENO, "[stopped]", 9) < 0)
            _exit(126);
        tcsetpgrp(STDIN_FILENO, job);
        kill(-job, SIGCONT);
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

/* Sets the program going; `extra` is one more "NAME=value" of its surroundings. */
static void start(int rows, int columns, const char *extra)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    bool term_given = extra != NULL && strncmp(extra, "TERM=", 5) == 0;
    bool locale_given = extra != NULL && strncmp(extra, "LC_ALL=", 7) == 0;
    static char term[] = "TERM=xterm-256color";
    static char locale[] = "LC_ALL=C.UTF-8";
    static char home[] = "HOME=/nonexistent";
    static char zone[] = "TZ=UTC";
    char *own = (char *)(uintptr_t)extra;
    char *environment[] = {term_given ? own : term,
                           locale_given ? own : locale,
                           home,
                           zone,
                           term_given || locale_given ? NULL : own,
                           NULL};
    const char *binary = getenv("SAGSGANG_BINARY");

    make_terminal(rows, columns);
    terminal.process = forkpty(&terminal.file, NULL, NULL, &size);
    cr_assert_geq(terminal.process, 0);
    if (terminal.process == 0) {
        if (terminal.under_shell)
            run_as_job(binary, environment);
        execle(binary, binary, "--db", place.file, "--lang", "en", (char *)NULL, environment);
        _exit(127);
    }
}

/* The program makes the database itself, so that whoever runs the tests has a role in it. */
static void setup(void)
{
    struct database *database;
    struct town town;
    struct str command = STR_INIT;

    place_make(&place);
    str_printf(&command, "%s --db %s init >/dev/null", getenv("SAGSGANG_BINARY"), place.file);
    cr_assert_eq(system(str_text(&command)), 0);
    str_clear(&command);
    database = place_open(&place);
    town_make(database, &town);
    database_close(database);
    memset(&terminal, 0, sizeof terminal);
}

static void teardown(void)
{
    if (terminal.process > 0) {
        kill(terminal.process, SIGKILL);
        waitpid(terminal.process, NULL, 0);
    }
    if (terminal.vterm != NULL)
        vterm_free(terminal.vterm);
    str_clear(&terminal.raw);
    place_remove(&place);
}

TestSuite(flow, .init = setup, .fini = teardown, .timeout = 120);

static long now_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000L + time.tv_nsec / 1000000L;
}

/* Takes what the program sends until `until`; false when it has closed the terminal, or time is
   up. */
static bool take(long until)
{
    char buffer[4096];
    struct pollfd file = {.fd = terminal.file, .events = POLLIN};
    long left = until - now_ms();
    ssize_t got;

    if (left <= 0 || poll(&file, 1, (int)left) <= 0)
        return false;
    got = read(terminal.file, buffer, sizeof buffer);
    if (got <= 0)
        return false;
    str_append_n(&terminal.raw, buffer, (size_t)got);
    vterm_input_write(terminal.vterm, buffer, (size_t)got);
    return true;
}

static void read_screen(struct str *out)
{
    static char text[TEXT_BYTES];

    for (int row = 0; row < terminal.rows; row++) {
        VTermRect rect = {row, row + 1, 0, terminal.columns};

        str_append_n(out, text, vterm_screen_get_text(terminal.screen, text, sizeof text, rect));
        str_append_char(out, '\n');
    }
}

static bool is_shown(const char *text)
{
    struct str all = STR_INIT;
    bool found;

    read_screen(&all);
    found = slice_find(str_slice(&all), text) >= 0;
    str_clear(&all);
    return found;
}

static void wait_for(const char *text)
{
    long until = now_ms() + PATIENCE_MS;

    while (!is_shown(text)) {
        struct str all = STR_INIT;

        if (take(until))
            continue;
        read_screen(&all);
        cr_assert(is_shown(text), "“%s” did not come:\n%s", text, str_text(&all));
        str_clear(&all);
    }
}

/* Waits until a picture has come to its end: the cursor goes to its place last. */
static void wait_for_cursor(int row, int column)
{
    long until = now_ms() + PATIENCE_MS;
    VTermPos at;

    for (;;) {
        vterm_state_get_cursorpos(vterm_obtain_state(terminal.vterm), &at);
        if (at.row == row && at.col == column)
            return;
        cr_assert(take(until), "the cursor is at %d,%d", at.row, at.col);
    }
}

static void type(const char *keys)
{
    cr_assert_eq(write(terminal.file, keys, strlen(keys)), (ssize_t)strlen(keys));
}

/* The exit status, or 128 and the signal that ended it, as shells say. */
static int wait_for_end(void)
{
    long until = now_ms() + PATIENCE_MS;
    int status = 0;

    while (take(until)) {
    }
    cr_assert_eq(waitpid(terminal.process, &status, 0), terminal.process);
    terminal.process = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool was_sent(const char *bytes)
{
    return slice_find(str_slice(&terminal.raw), bytes) >= 0;
}

Test(flow, opens_reads_and_leaves_the_terminal_as_it_was)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    cr_assert(terminal.alternate);
    type("\033OB\r");
    wait_for("02.03.2022");
    type("\r");
    wait_for("Fornyelse af broen");
    type("\r");
    wait_for("Against: 2  Ø");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
    cr_assert_not(terminal.alternate);
    cr_assert(was_sent("\033[?2004l"));
}

Test(flow, keys_as_putty_sends_them)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    type("\033[11~");
    wait_for("Everywhere");
    type("\033");
    wait_for("Agenda");
    type("\033[4~");
    wait_for("3/3");
    type("\033[1~");
    wait_for("1/3");
    type("\033[21~");
    cr_assert_eq(wait_for_end(), 0);
}

Test(flow, follows_the_size_of_the_terminal)
{
    struct winsize size = {.ws_row = 50, .ws_col = 160};

    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    terminal.rows = 50;
    terminal.columns = 160;
    vterm_set_size(terminal.vterm, 50, 160);
    cr_assert_eq(ioctl(terminal.file, TIOCSWINSZ, &size), 0);
    wait_for("4 Attendance");
    wait_for("3 Decisions");
    size.ws_row = 6;
    vterm_set_size(terminal.vterm, 6, 160);
    terminal.rows = 6;
    cr_assert_eq(ioctl(terminal.file, TIOCSWINSZ, &size), 0);
    wait_for("Too small");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

Test(flow, pasted_text_is_text)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    type("/\033[200~q bro\033[201~");
    wait_for("Search: q bro");
    type("\033");
    wait_for("Open");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

/* In a pane alone, so that what follows the cursor once the keys rest is not sent as well, however
   slow the machine. */
Test(flow, a_step_sends_few_bytes)
{
    size_t before;

    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    type("2z");
    wait_for("▶ 18.02.2022");
    wait_for("10.09.2021"); /* the last line of the screen */
    wait_for_cursor(0, 0);
    before = terminal.raw.length;
    type("\033OB");
    wait_for("▶ 11.02.2022");
    wait_for_cursor(1, 0);
    cr_assert_leq(terminal.raw.length - before, 60, "%zu bytes", terminal.raw.length - before);
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

/* Whatever the size becomes, while keys come and texts are open. */
Test(flow, any_size_at_any_moment)
{
    static const struct {
        int rows;
        int columns;
        const char *keys;
    } steps[] = {
        {10, 40, "2"},     {60, 200, "\r"},    {1, 1, "/bro"},   {24, 80, "\r"},      {12, 40, "s"},
        {50, 160, "k"},    {5, 300, "3"},      {100, 20, "4vf"}, {16, 60, "\033OD<"}, {15, 59, "?"},
        {36, 119, "q5zz"}, {36, 120, ":pane"}, {24, 80, "\033"},
    };

    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct winsize size = {.ws_row = (unsigned short)steps[i].rows,
                               .ws_col = (unsigned short)steps[i].columns};

        terminal.rows = steps[i].rows;
        terminal.columns = steps[i].columns;
        vterm_set_size(terminal.vterm, terminal.rows, terminal.columns);
        cr_assert_eq(ioctl(terminal.file, TIOCSWINSZ, &size), 0);
        type(steps[i].keys);
    }
    type("1");
    wait_for(" 1 Forums");
    wait_for("Byrådet");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

/* Who voted against? What somebody tries who never saw it: the keys that the footer names. */
Test(flow, a_newcomer_finds_who_voted_against)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Tab Next pane");
    type("\t");
    wait_for("▶ 18.02.2022");
    type("\t");
    wait_for("4–2 (Ø)"); /* the log of decisions says it at a glance … */
    wait_for("Enter Open");
    type("\r");
    wait_for("Against: 2  Ø"); /* … and the item in words */
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

Test(flow, sigterm_gives_the_terminal_back)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    kill(terminal.process, SIGTERM);
    cr_assert_eq(wait_for_end(), 128 + SIGTERM);
    cr_assert_not(terminal.alternate);
}

Test(flow, a_crash_gives_the_terminal_back)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    kill(terminal.process, SIGABRT);
    cr_assert_neq(wait_for_end(), 0);
    cr_assert_not(terminal.alternate);
}

/* Sent by somebody while the terminal is still there. */
Test(flow, sighup_gives_the_terminal_back)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    kill(terminal.process, SIGHUP);
    cr_assert_eq(wait_for_end(), 128 + SIGHUP);
    cr_assert_not(terminal.alternate);
}

Test(flow, a_hang_up_ends_the_program)
{
    int status = 0;

    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    close(terminal.file);
    cr_assert_eq(waitpid(terminal.process, &status, 0), terminal.process);
    terminal.process = 0;
    cr_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP, "status %x", status);
}

Test(flow, a_dumb_terminal_gets_a_sentence)
{
    start(ROWS, COLUMNS, "TERM=dumb");
    cr_assert_neq(wait_for_end(), 0);
    cr_assert(was_sent("cannot place its cursor"));
    cr_assert_not(was_sent("\033[?1049h"));
}

Test(flow, a_small_terminal_gets_a_sentence)
{
    start(9, 39, NULL);
    cr_assert_neq(wait_for_end(), 0);
    cr_assert(was_sent("the screen needs 40 and 10"));
    cr_assert_not(was_sent("\033[?1049h"));
}

Test(flow, no_color_sends_none)
{
    start(ROWS, COLUMNS, "NO_COLOR=1");
    wait_for("Byrådet");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
    for (int colour = 30; colour < 38; colour++) {
        char sequence[16];

        snprintf(sequence, sizeof sequence, "\033[%dm", colour);
        cr_assert_not(was_sent(sequence), "%d", colour);
    }
}

Test(flow, speaks_latin1_where_the_locale_does)
{
    start(ROWS, COLUMNS, "LC_ALL=da_DK.ISO-8859-1");
    wait_for("Agenda");
    wait_for("18.02.2022");
    cr_assert(was_sent(term_locale_sends_bytes(curses_version()) ? "Byr\xE5"
                                                                   "det"
                                                                 : "Byraadet"));
    cr_assert_not(was_sent("\xC3"));
    type("/\xE6");
    wait_for("Search");
    type("\033");
    wait_for("Open");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
}

Test(flow, speaks_ascii_where_nothing_else_is_known)
{
    start(ROWS, COLUMNS, "LC_ALL=C");
    wait_for("Byraadet");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
    for (size_t i = 0; i < terminal.raw.length; i++)
        cr_assert((unsigned char)terminal.raw.data[i] < 0x80);
}

Test(flow, sleeps_and_wakes_with_its_screen)
{
    terminal.under_shell = true;
    start(ROWS, COLUMNS, NULL);
    wait_for("Byrådet");
    type("\032");
    wait_for("Byrådet");
    while (!was_sent("[stopped]"))
        cr_assert(take(now_ms() + PATIENCE_MS), "it did not stop");
    cr_assert(was_sent("\033[?1049l"));
    while (!terminal.alternate)
        cr_assert(take(now_ms() + PATIENCE_MS), "it did not come back");
    wait_for("Byrådet");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
    cr_assert_not(terminal.alternate);
}

Test(flow, the_mouse_does_what_keys_do)
{
    start(ROWS, COLUMNS, NULL);
    wait_for("▶ ▾ Byrådet");
    type("\033[20~");
    wait_for("Mouse on");
    type("\033[<0;8;3M\033[<0;8;3m");
    wait_for("▶     Teknikudvalget");
    type("\033[<0;40;2M\033[<0;40;2m");
    wait_for("Held: 02.03.2022");
    type("\033[<0;40;2M\033[<0;40;2m");
    wait_for("Fornyelse af broen");
    type("q");
    cr_assert_eq(wait_for_end(), 0);
    cr_assert(was_sent("1000l"));
}

Test(flow, other_terminals_show_the_same)
{
    static const char *const names[] = {"TERM=linux", "TERM=vt100", "TERM=screen-256color",
                                        "TERM=xterm"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        start(ROWS, COLUMNS, names[i]);
        wait_for("▶ ▾ Byrådet");
        wait_for("18.02.2022");
        type("q");
        cr_assert_eq(wait_for_end(), 0, "%s", names[i]);
        vterm_free(terminal.vterm);
        terminal.vterm = NULL;
        close(terminal.file);
    }
}
