/*
 * Times of something that is done many times.
 */
#ifndef BENCH_STOPWATCH_H
#define BENCH_STOPWATCH_H

#include <stddef.h>

struct stopwatch {
    double *times; /* microseconds */
    size_t count;
    double began;
    double taken; /* of the one that is under way, up to the last pause */
};

/* Microseconds from some moment on that does not change. */
double stopwatch_now(void);

/* Begins, or goes on after a pause. */
void stopwatch_start(struct stopwatch *self);
void stopwatch_pause(struct stopwatch *self);
/* What was taken since the last call becomes one of the times. */
void stopwatch_lap(struct stopwatch *self);
/* Prints « MEDIAN SLOWEST-OF-A-HUNDRED ALL», microseconds, without a line end. */
void stopwatch_print(struct stopwatch *self);
void stopwatch_clear(struct stopwatch *self);

#endif
