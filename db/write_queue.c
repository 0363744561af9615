/* Locks that belong to the open file and not to the process are a GNU name for Linux' own. */
#define _GNU_SOURCE

#include "db/write_queue.h"

#include "core/str.h"
#include "db/file.h"

#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

/* The counter stands at the beginning of the file; the lock of number n is byte FIRST + n, which
   need not be there. The counter itself is changed under a lock on byte 0. */
enum { COUNTER = 0, FIRST = 4096 };

enum { WAIT_FIRST_US = 100, WAIT_MOST_US = 5000 };

enum status write_queue_open(struct write_queue *self, const char *database, struct error *err)
{
    struct str path = STR_INIT;
    enum status status = STATUS_OK;

    str_printf(&path, "%s-queue", database);
    self->number = 0;
    (void)!db_file_make(str_text(&path), NULL);
    self->file = open(str_text(&path), O_RDWR | O_CLOEXEC);
    if (self->file < 0) {
        status = error_set(err, errno == EACCES || errno == EROFS ? STATUS_REFUSED : STATUS_IO,
                           N_("cannot write beside the database: %1"), str_text(&path), NULL);
        if (err)
            err->code = errno;
    }
    str_clear(&path);
    return status;
}

void write_queue_close(struct write_queue *self)
{
    if (self->file >= 0)
        close(self->file);
    *self = WRITE_QUEUE_INIT;
}

static int lock(int file, int command, short type, int64_t from, int64_t length)
{
    struct flock range = {.l_type = type, .l_whence = SEEK_SET, .l_start = from, .l_len = length};
    int done = 0;

    do {
        done = fcntl(file, command, &range);
    } while (done < 0 && errno == EINTR);
    if (done == 0 && command == F_OFD_GETLK)
        return range.l_type == F_UNLCK ? 0 : 1;
    return done;
}

/* The next number, with its lock held before anybody can draw a later one. */
static int draw(struct write_queue *self)
{
    int64_t number = 0;
    int done = -1;

    if (lock(self->file, F_OFD_SETLKW, F_WRLCK, COUNTER, 1) != 0)
        return -1;
    if (pread(self->file, &number, sizeof number, COUNTER) < 0)
        goto out;
    number = number < 0 || number == INT64_MAX - FIRST ? 1 : number + 1;
    if (pwrite(self->file, &number, sizeof number, COUNTER) != (ssize_t)sizeof number)
        goto out;
    if (lock(self->file, F_OFD_SETLK, F_WRLCK, FIRST + number, 1) != 0)
        goto out;
    self->number = number;
    done = 0;
out:
    lock(self->file, F_OFD_SETLK, F_UNLCK, COUNTER, 1);
    return done;
}

static int64_t now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

enum status write_queue_enter(struct write_queue *self, int milliseconds, struct error *err)
{
    int64_t until = 0;
    int64_t wait = WAIT_FIRST_US;

    if (self->file < 0)
        return STATUS_OK;
    if (draw(self) != 0)
        return error_set(err, STATUS_IO, N_("the writers' queue beside the database is broken"),
                         NULL);
    while (lock(self->file, F_OFD_GETLK, F_RDLCK, FIRST, self->number) != 0) {
        struct timespec pause = {0, (long)wait * 1000};

        if (until == 0)
            until = now_us() + (int64_t)milliseconds * 1000;
        else if (now_us() >= until) {
            write_queue_leave(self);
            return error_set(err, STATUS_BUSY, N_("others are writing to the database; try again"),
                             NULL);
        }
        nanosleep(&pause, NULL);
        wait = wait * 2 > WAIT_MOST_US ? WAIT_MOST_US : wait * 2;
    }
    return STATUS_OK;
}

void write_queue_leave(struct write_queue *self)
{
    if (self->file < 0 || self->number == 0)
        return;
    lock(self->file, F_OFD_SETLK, F_UNLCK, FIRST + self->number, 1);
    self->number = 0;
}
