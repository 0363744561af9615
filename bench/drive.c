/*
 * Drives a program on a terminal of its own and says what each act cost: bytes sent to the
 * terminal, and microseconds from the keys to the last of them.
 *
 *     drive COLUMNSxROWS PROGRAM [ARGUMENT…] <SCRIPT
 *
 * A line of the script is one act:
 *     start        waits for the first screen; time counts from the start of the program
 *     keys TEXT    sends the text at once; \e is Esc, \r Enter, \t Tab, \\ a backslash
 *     each N TEXT  sends the text N times, each when the screen rests; prints N lines
 *     fast N TEXT  the same, but as a held key comes: every 30 ms
 *     memory       the most memory that was resident, in KiB
 * An act's line is: its word, bytes, microseconds, pieces (times that output was found waiting).
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A screen rests when nothing came for so long; a first screen gets more. */
enum { REST_MS = 150, FAST_MS = 30, START_MS = 400, LINE_BYTES = 1024 };

struct driven {
    int terminal;
    pid_t pid;
    double started; /* microseconds */
};

struct cost {
    long bytes;
    double last; /* when the last byte came, microseconds; 0: none came */
    int pieces;
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static struct cost rest(const struct driven *driven, int quiet_ms)
{
    struct cost cost = {0, 0, 0};
    struct pollfd end = {driven->terminal, POLLIN, 0};
    char buffer[65536];

    while (poll(&end, 1, quiet_ms) > 0) {
        ssize_t got = read(driven->terminal, buffer, sizeof buffer);

        if (got <= 0)
            break;
        cost.last = now();
        cost.bytes += got;
        cost.pieces++;
    }
    return cost;
}

static void print_cost(const char *word, struct cost cost, double from)
{
    printf("%s %ld %.0f %d\n", word, cost.bytes, cost.last == 0 ? 0 : cost.last - from,
           cost.pieces);
    fflush(stdout);
}

/* Turns the script's escapes into bytes, in place. */
static size_t unescape(char *text)
{
    char *out = text;

    for (const char *at = text; *at != '\0' && *at != '\n'; at++) {
        if (*at != '\\' || at[1] == '\0') {
            *out++ = *at;
            continue;
        }
        at++;
        *out++ = *at == 'e' ? '\033' : *at == 'r' ? '\r' : *at == 't' ? '\t' : *at;
    }
    *out = '\0';
    return (size_t)(out - text);
}

static void send_keys(const struct driven *driven, const char *keys, size_t length,
                      const char *word)
{
    int quiet = strcmp(word, "fast") == 0 ? FAST_MS : REST_MS;
    double from = now();

    if (write(driven->terminal, keys, length) != (ssize_t)length)
        fprintf(stderr, "drive: the program takes no more keys\n");
    print_cost(word, rest(driven, quiet), from);
}

static void print_memory(const struct driven *driven)
{
    char path[64];
    char line[256];
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/status", (int)driven->pid);
    file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "VmHWM:", 6) == 0)
            printf("memory %ld 0 0\n", strtol(line + 6, NULL, 10));
    }
    if (file != NULL)
        fclose(file);
    fflush(stdout);
}

static void act(const struct driven *driven, char *line)
{
    if (strncmp(line, "start", 5) == 0) {
        print_cost("start", rest(driven, START_MS), driven->started);
    } else if (strncmp(line, "keys ", 5) == 0) {
        size_t length = unescape(line + 5);

        send_keys(driven, line + 5, length, "keys");
    } else if (strncmp(line, "each ", 5) == 0 || strncmp(line, "fast ", 5) == 0) {
        const char *word = line[0] == 'f' ? "fast" : "each";
        char *keys;
        long times = strtol(line + 5, &keys, 10);
        size_t length = unescape(++keys);

        for (long i = 0; i < times; i++)
            send_keys(driven, keys, length, word);
    } else if (strncmp(line, "memory", 6) == 0) {
        print_memory(driven);
    }
}

static int drive(const struct winsize *size, char **words)
{
    struct driven driven = {.started = now()};
    char line[LINE_BYTES];
    int status = 0;

    driven.pid = forkpty(&driven.terminal, NULL, NULL, size);
    if (driven.pid < 0)
        return 1;
    if (driven.pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        execv(words[0], words);
        _exit(127);
    }
    while (fgets(line, sizeof line, stdin) != NULL)
        act(&driven, line);
    kill(driven.pid, SIGTERM);
    rest(&driven, REST_MS);
    close(driven.terminal);
    while (waitpid(driven.pid, &status, 0) < 0 && errno == EINTR)
        ;
    return 0;
}

int main(int argc, char **argv)
{
    struct winsize size = {0};
    char *rest_of_size = NULL;

    if (argc < 3) {
        fputs("usage: drive COLUMNSxROWS PROGRAM [ARGUMENT...] <SCRIPT\n", stderr);
        return 2;
    }
    size.ws_col = (unsigned short)strtol(argv[1], &rest_of_size, 10);
    size.ws_row = (unsigned short)strtol(rest_of_size + 1, NULL, 10);
    return drive(&size, argv + 2);
}
