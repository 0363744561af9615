/*
 * A program on a terminal of its own, with what the terminal shows.
 */
#ifndef BENCH_EMULATED_H
#define BENCH_EMULATED_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <vterm.h>

struct emulated {
    int terminal;
    pid_t pid;
    double started; /* microseconds, as all times here (bench/stopwatch.h) */
    int rows;
    int columns;
    VTerm *emulator;
    VTermScreen *screen;
    bool cursor_shown;
    VTermScreenCell *told; /* rows * columns: what emulated_tell() told last */
};

struct cost {
    long bytes;
    double last; /* when the last byte came; 0: none came */
};

/* Starts the program; `words` are closed by NULL. Ends the bench where that cannot be. */
void emulated_start(struct emulated *self, int rows, int columns, char **words);
void emulated_end(struct emulated *self);

void emulated_type(struct emulated *self, const char *keys, size_t length);
/* Takes what the program shows, until nothing came for so many milliseconds. */
struct cost emulated_rest(struct emulated *self, int quiet_ms);

/* Whether both terminals show the same cells, with the same attributes and colours; says where
   not. */
bool emulated_same(struct emulated *a, struct emulated *b);
/* Writes the cells that differ from those it wrote before, and the cursor, as bench/bare.c reads
   them: «run ROW COLUMN ATTRIBUTES FOREGROUND BACKGROUND BYTES», a line end, the text, a line end;
   «cursor ROW COLUMN SHOWN». */
void emulated_tell(struct emulated *self, FILE *out);
/* The most memory that was resident, in KiB. */
long emulated_memory(const struct emulated *self);

#endif
