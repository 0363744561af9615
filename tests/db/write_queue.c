#include "db/write_queue.h"

#include "place.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static struct place place;

static void make(void)
{
    place_make(&place);
}

static void unmake(void)
{
    place_remove(&place);
}

TestSuite(write_queue, .init = make, .fini = unmake, .timeout = 60);

static struct write_queue opened(void)
{
    struct write_queue queue = WRITE_QUEUE_INIT;

    cr_assert_eq(write_queue_open(&queue, place.file, NULL), STATUS_OK);
    return queue;
}

Test(write_queue, one_at_a_time)
{
    struct write_queue one = opened();
    struct write_queue other = opened();
    struct error err = {0};

    cr_assert_eq(write_queue_enter(&one, 1000, &err), STATUS_OK);
    cr_assert_eq(write_queue_enter(&other, 20, &err), STATUS_BUSY);
    write_queue_leave(&one);
    cr_assert_eq(write_queue_enter(&other, 20, &err), STATUS_OK);
    cr_assert_eq(write_queue_enter(&one, 20, &err), STATUS_BUSY);
    write_queue_leave(&other);
    write_queue_leave(&other);
    cr_assert_eq(write_queue_enter(&one, 20, &err), STATUS_OK);
    write_queue_close(&one);
    write_queue_close(&other);
}

/* Each child enters the queue when it is told to, and writes its letter when its turn comes. */
static pid_t start_waiter(char letter, int go, int told, int done)
{
    pid_t child = fork();
    struct write_queue queue = WRITE_QUEUE_INIT;
    char byte;

    if (child != 0)
        return child;
    if (write_queue_open(&queue, place.file, NULL) != STATUS_OK || read(go, &byte, 1) != 1)
        _exit(1);
    if (write(told, &letter, 1) != 1 || write_queue_enter(&queue, 20000, NULL) != STATUS_OK)
        _exit(2);
    if (write(done, &letter, 1) != 1)
        _exit(3);
    write_queue_leave(&queue);
    _exit(0);
}

Test(write_queue, turns_come_in_the_order_of_coming)
{
    enum { WAITERS = 6 };
    struct write_queue holder = opened();
    pid_t children[WAITERS];
    int go[2], told[2], done[2];
    char order[WAITERS + 1] = "";
    int64_t drawn = 0;

    cr_assert_eq(pipe(go) + pipe(told) + pipe(done), 0);
    cr_assert_eq(write_queue_enter(&holder, 100, NULL), STATUS_OK);
    for (int i = 0; i < WAITERS; i++) {
        char byte;

        children[i] = start_waiter((char)('a' + i), go[0], told[1], done[1]);
        cr_assert_eq(write(go[1], "g", 1), 1);
        cr_assert_eq(read(told[0], &byte, 1), 1);
        /* It has drawn its number when the counter in the file has moved. */
        while (pread(holder.file, &drawn, sizeof drawn, 0) == (ssize_t)sizeof drawn &&
               drawn < holder.number + i + 1)
            usleep(500);
    }
    write_queue_leave(&holder);
    for (int i = 0; i < WAITERS; i++)
        cr_assert_eq(read(done[0], &order[i], 1), 1);
    cr_assert_str_eq(order, "abcdef");
    for (int i = 0; i < WAITERS; i++)
        waitpid(children[i], NULL, 0);
    write_queue_close(&holder);
}

Test(write_queue, it_does_not_wait_for_the_dead)
{
    struct write_queue queue = opened();
    int ready[2];
    char byte;
    pid_t child;

    cr_assert_eq(pipe(ready), 0);
    child = fork();
    if (child == 0) {
        struct write_queue own = WRITE_QUEUE_INIT;

        if (write_queue_open(&own, place.file, NULL) != STATUS_OK ||
            write_queue_enter(&own, 1000, NULL) != STATUS_OK || write(ready[1], "r", 1) != 1)
            _exit(1);
        pause();
        _exit(0);
    }
    cr_assert_eq(read(ready[0], &byte, 1), 1);
    cr_assert_eq(write_queue_enter(&queue, 20, NULL), STATUS_BUSY);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    cr_assert_eq(write_queue_enter(&queue, 1000, NULL), STATUS_OK);
    write_queue_close(&queue);
}

Test(write_queue, a_damaged_counter_starts_anew)
{
    struct write_queue queue = opened();
    int64_t nonsense = -5;

    cr_assert_eq(pwrite(queue.file, &nonsense, sizeof nonsense, 0), (ssize_t)sizeof nonsense);
    cr_assert_eq(write_queue_enter(&queue, 100, NULL), STATUS_OK);
    cr_assert_eq(queue.number, 1);
    write_queue_close(&queue);
}
