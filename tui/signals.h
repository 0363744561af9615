/*
 * Signals without races: they are blocked all the time, except while signals_wait() waits. Their
 * handlers set flags and nothing else; the loop asks for the flags where it suits.
 */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include "core/error.h"

#include <stdbool.h>

enum signal_flag {
    SIGNAL_RESIZED,   /* SIGWINCH */
    SIGNAL_STOPPED,   /* SIGTSTP: somebody wants the program to sleep */
    SIGNAL_CONTINUED, /* SIGCONT */
    SIGNAL_HUNG_UP,   /* SIGHUP: the terminal is gone */
    SIGNAL_ENDED,     /* SIGTERM, SIGINT, SIGQUIT */
    SIGNAL_FLAG_COUNT
};

/* Blocks and catches the signals; `emergency` runs when the program crashes and may do nothing
   that is not safe in a signal handler. Once per process at a time. */
enum status signals_open(void (*emergency)(void), struct error *err) MUST_CHECK;
/* As it was before signals_open(). */
void signals_close(void);

/* Waits until the file has something to read (true), a signal came, or the time is up; -1 waits
   for ever. Flags raised before are seen at once. */
bool signals_wait(int file, int timeout_ms);

/* Whether the flag was raised since it was last taken. */
bool signals_take(enum signal_flag flag);
/* The signal that ended the program (SIGHUP, SIGTERM, …), 0 while there is none. */
int signals_ending(void);

/* Stops this process as SIGTSTP would have done, and returns when it goes on. */
void signals_stop_here(void);

#endif
