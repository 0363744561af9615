/*
 * Drives a program on a terminal of its own by holding the Down key.
 *
 *     drive record FILE COLUMNSxROWS ACT TIMES PROGRAM [ARGUMENT…]
 *     drive compare COLUMNSxROWS ACT TIMES PROGRAM [ARGUMENT…] -- PROGRAM [ARGUMENT…]
 *
 * The acts, each done so many times:
 *     start    the program is started; nothing is typed
 *     held     a key, and the next before the keys rest
 *     rested   a key, and then rest, so that the panes follow
 *     burst    a hundred keys at once, and then rest
 *
 * Recorded is, for each change of the screen, what was typed, which statements were run (with
 * bench/trace.c) and which cells changed. Compared are two programs in turns: a line says what
 * happened, then bytes and microseconds from the keys (or the start) to the last byte, of the one
 * and of the other. «follow» is what came after the keys had rested, counted from the end of that
 * rest; «memory» is the most KiB that were resident. Where the two do not show the same, the
 * program says so and ends with 1.
 */
#include "bench/emulated.h"
#include "bench/stopwatch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The programs let keys rest for REST_MS before panes follow; a key comes well before that. */
enum { START_MS = 400, HELD_MS = 14, REST_MS = 60, BAR_MS = 35, FOLLOW_MS = 200 };
enum { BURST = 100, DOWN_BYTES = 3 };

struct act {
    const char *word;
    int keys;
    bool rests;
};

static const struct act acts[] = {
    {"start", 0, false}, {"held", 1, false}, {"rested", 1, true}, {"burst", BURST, true}};

static const struct act *find_act(const char *word)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (strcmp(acts[i].word, word) == 0)
            return &acts[i];
    }
    return NULL;
}

/* Types, and takes what comes at once; *from is when the keys were sent. */
static struct cost press(struct emulated *program, const struct act *act, double *from)
{
    char keys[BURST * DOWN_BYTES];

    for (int i = 0; i < act->keys; i++)
        memcpy(keys + i * DOWN_BYTES, "\033OB", DOWN_BYTES);
    *from = stopwatch_now();
    emulated_type(program, keys, (size_t)act->keys * DOWN_BYTES);
    return emulated_rest(program, act->rests ? BAR_MS : HELD_MS);
}

static double since(const struct cost *cost, double from)
{
    return cost->last == 0 ? 0 : cost->last - from;
}

static void print_costs(const char *word, const struct cost costs[2], const double from[2])
{
    printf("%s %ld %.0f %ld %.0f\n", word, costs[0].bytes, since(&costs[0], from[0]),
           costs[1].bytes, since(&costs[1], from[1]));
}

/* Starts both, and lets them show their first screens. */
static bool start_both(struct emulated programs[2], const int size[2], char **words[2])
{
    struct cost costs[2];
    double from[2];

    for (int i = 0; i < 2; i++) {
        emulated_start(&programs[i], size[1], size[0], words[i]);
        from[i] = programs[i].started;
        costs[i] = emulated_rest(&programs[i], START_MS);
    }
    print_costs("start", costs, from);
    return emulated_same(&programs[0], &programs[1]);
}

static bool act_both(struct emulated programs[2], const struct act *act)
{
    struct cost costs[2];
    struct cost follows[2];
    double from[2];
    double rested[2];

    for (int i = 0; i < 2; i++) {
        costs[i] = press(&programs[i], act, &from[i]);
        if (act->rests)
            follows[i] = emulated_rest(&programs[i], FOLLOW_MS);
        rested[i] = from[i] + REST_MS * 1000;
    }
    print_costs(act->word, costs, from);
    if (act->rests)
        print_costs("follow", follows, rested);
    return emulated_same(&programs[0], &programs[1]);
}

static int compare(const int size[2], const struct act *act, int times, char **words[2])
{
    struct emulated programs[2];
    bool same = true;

    for (int run = 0; same && run < (act->keys == 0 ? times : 1); run++) {
        same = start_both(programs, size, words);
        for (int i = 0; same && act->keys > 0 && i < times; i++)
            same = act_both(programs, act);
        if (same)
            printf("memory %ld 0 %ld 0\n", emulated_memory(&programs[0]),
                   emulated_memory(&programs[1]));
        for (int i = 0; i < 2; i++)
            emulated_end(&programs[i]);
    }
    return same ? 0 : 1;
}

/* Copies what was traced since the last call. */
static void tell_statements(FILE *trace, FILE *out)
{
    char buffer[4096];
    size_t got;

    clearerr(trace);
    while ((got = fread(buffer, 1, sizeof buffer, trace)) > 0)
        fwrite(buffer, 1, got, out);
}

static void tell_frame(struct emulated *program, const char *why, int keys, FILE *files[2])
{
    fprintf(files[1], "frame %s %d\n", why, keys);
    tell_statements(files[0], files[1]);
    emulated_tell(program, files[1]);
}

static void record_acts(const int size[2], const struct act *act, int times, char **words,
                        FILE *files[2])
{
    struct emulated program;
    double from;

    emulated_start(&program, size[1], size[0], words);
    emulated_rest(&program, START_MS);
    tell_frame(&program, "start", 0, files);
    for (int i = 0; act->keys > 0 && i < times; i++) {
        press(&program, act, &from);
        tell_frame(&program, "key", act->keys, files);
        if (act->rests && emulated_rest(&program, FOLLOW_MS).bytes > 0)
            tell_frame(&program, "rest", 0, files);
    }
    emulated_end(&program);
}

static int record(const char *path, const int size[2], const struct act *act, int times,
                  char **words)
{
    FILE *files[2] = {NULL, fopen(path, "w")};
    char trace[4096];

    snprintf(trace, sizeof trace, "%s.sql", path);
    setenv("BENCH_TRACE", trace, 1);
    unlink(trace);
    files[0] = fopen(trace, "w+");
    if (files[0] != NULL && files[1] != NULL)
        record_acts(size, act, times, words, files);
    if (files[0] == NULL || files[1] == NULL || fclose(files[1]) != 0) {
        perror(path);
        return 1;
    }
    fclose(files[0]);
    unlink(trace);
    return 0;
}

/* COLUMNSxROWS, the act, how many times; NULL where that is not what stands there. */
static const struct act *read_act(char **words, int size[2], int *times)
{
    char *end;

    size[0] = (int)strtol(words[0], &end, 10);
    size[1] = *end == 'x' ? (int)strtol(end + 1, NULL, 10) : 0;
    *times = (int)strtol(words[2], NULL, 10);
    return size[0] < 1 || size[1] < 1 || *times < 1 ? NULL : find_act(words[1]);
}

static char **cut_second(char **words)
{
    for (; *words != NULL; words++) {
        if (strcmp(*words, "--") == 0) {
            *words = NULL;
            return words + 1;
        }
    }
    return words;
}

int main(int argc, char **argv)
{
    const struct act *act = NULL;
    bool recording = argc > 6 && strcmp(argv[1], "record") == 0;
    char **rest = argv + (recording ? 6 : 5);
    int size[2];
    int times;

    if (argc > 6)
        act = read_act(rest - 3, size, &times);
    if (act == NULL) {
        fputs("usage: drive record FILE|compare COLUMNSxROWS ACT TIMES PROGRAM ...\n", stderr);
        return 2;
    }
    if (recording)
        return record(argv[2], size, act, times, rest);
    return compare(size, act, times, (char **[]){rest, cut_second(rest)});
}
