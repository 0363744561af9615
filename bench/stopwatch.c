#include "bench/stopwatch.h"

#include "core/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double stopwatch_now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

void stopwatch_start(struct stopwatch *self)
{
    self->began = stopwatch_now();
}

void stopwatch_pause(struct stopwatch *self)
{
    self->taken += stopwatch_now() - self->began;
}

void stopwatch_lap(struct stopwatch *self)
{
    self->times = xrealloc(self->times, self->count + 1, sizeof *self->times);
    self->times[self->count++] = self->taken;
    self->taken = 0;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

void stopwatch_print(struct stopwatch *self)
{
    double all = 0;

    for (size_t i = 0; i < self->count; i++)
        all += self->times[i];
    if (self->count > 1)
        qsort(self->times, self->count, sizeof *self->times, by_size);
    printf(" %.0f %.0f %.0f", self->count == 0 ? 0 : self->times[self->count / 2],
           self->count == 0 ? 0 : self->times[self->count * 99 / 100], all);
}

void stopwatch_clear(struct stopwatch *self)
{
    free(self->times);
    *self = (struct stopwatch){.count = 0};
}
