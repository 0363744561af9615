#include "tui/signals.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/select.h>

/* A handler can reach nothing but variables of the program: these are the only ones. */
static volatile sig_atomic_t raised[SIGNAL_FLAG_COUNT];
static volatile sig_atomic_t ending;
static void (*volatile on_crash)(void);

static const struct {
    int number;
    enum signal_flag flag;
} caught[] = {
    {SIGWINCH, SIGNAL_RESIZED}, {SIGTSTP, SIGNAL_STOPPED}, {SIGCONT, SIGNAL_CONTINUED},
    {SIGHUP, SIGNAL_HUNG_UP},   {SIGTERM, SIGNAL_ENDED},   {SIGINT, SIGNAL_ENDED},
    {SIGQUIT, SIGNAL_ENDED},
};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

enum { CAUGHT = sizeof caught / sizeof *caught, CRASHES = sizeof crashes / sizeof *crashes };

static struct {
    bool open;
    sigset_t mask; /* of before; also what pselect waits with */
    struct sigaction actions[CAUGHT];
    struct sigaction crash_actions[CRASHES];
    struct sigaction pipe_action;
} saved;

static void on_signal(int number)
{
    for (size_t i = 0; i < CAUGHT; i++) {
        if (caught[i].number == number)
            raised[caught[i].flag] = 1;
    }
    if (number == SIGHUP || number == SIGTERM || number == SIGINT || number == SIGQUIT)
        ending = number;
}

/* The disposition is the default again (SA_RESETHAND), so that raising it ends the program. */
static void on_crash_signal(int number)
{
    int kept = errno;

    if (on_crash != NULL)
        on_crash();
    errno = kept;
    raise(number);
}

static void set_handlers(void)
{
    struct sigaction action = {.sa_handler = on_signal};

    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < CAUGHT; i++)
        sigaction(caught[i].number, &action, &saved.actions[i]);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, &saved.pipe_action);
    action.sa_handler = on_crash_signal;
    action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
    for (size_t i = 0; i < CRASHES; i++) {
        sigaction(crashes[i], NULL, &saved.crash_actions[i]);
        /* Somebody else (a sanitizer) may want to see crashes first. */
        if (saved.crash_actions[i].sa_handler == SIG_DFL)
            sigaction(crashes[i], &action, NULL);
    }
}

enum status signals_open(void (*emergency)(void), struct error *err)
{
    sigset_t block;

    memset(&saved, 0, sizeof saved);
    for (size_t i = 0; i < SIGNAL_FLAG_COUNT; i++)
        raised[i] = 0;
    ending = 0;
    on_crash = emergency;
    sigemptyset(&block);
    for (size_t i = 0; i < CAUGHT; i++)
        sigaddset(&block, caught[i].number);
    if (pthread_sigmask(SIG_BLOCK, &block, &saved.mask) != 0)
        return error_set(err, STATUS_IO, N_("the system refuses to hold signals back"), NULL);
    set_handlers();
    saved.open = true;
    return STATUS_OK;
}

void signals_close(void)
{
    if (!saved.open)
        return;
    saved.open = false;
    on_crash = NULL;
    for (size_t i = 0; i < CAUGHT; i++)
        sigaction(caught[i].number, &saved.actions[i], NULL);
    for (size_t i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &saved.crash_actions[i], NULL);
    sigaction(SIGPIPE, &saved.pipe_action, NULL);
    pthread_sigmask(SIG_SETMASK, &saved.mask, NULL);
}

bool signals_wait(int file, int timeout_ms)
{
    struct timespec time = {timeout_ms / 1000, (long)(timeout_ms % 1000) * 1000000L};
    fd_set files;

    for (size_t i = 0; i < SIGNAL_FLAG_COUNT; i++) {
        if (raised[i])
            time = (struct timespec){0, 0};
    }
    FD_ZERO(&files);
    FD_SET(file, &files);
    return pselect(file + 1, &files, NULL, NULL, timeout_ms < 0 ? NULL : &time, &saved.mask) > 0;
}

bool signals_take(enum signal_flag flag)
{
    bool was = raised[flag] != 0;

    raised[flag] = 0;
    return was;
}

int signals_ending(void)
{
    return (int)ending;
}

void signals_stop_here(void)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    struct sigaction ours;
    sigset_t one;
    sigset_t before;

    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, &ours);
    raise(SIGTSTP);
    sigemptyset(&one);
    sigaddset(&one, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &one, &before); /* it stops here, and goes on here */
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &ours, NULL);
}
