/*
 * The program's own functions, timed as bare.c times the libraries:
 *
 *     ours search DB WORDS N [FORUM]   hits for a screen, N times; as a reader of one forum
 *     ours save DB N                   an item's title corrected: judged, indexed, logged, N times
 *     ours import DB FILE...           documents read and taken in; prints meetings, microseconds
 *     ours read FILE...                documents read and nothing else; prints the same
 */
#include "cli/document.h"
#include "cli/intake.h"
#include "cli/session.h"
#include "db/execute.h"
#include "db/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMES_MOST = 100000 };

static double times[TIMES_MOST];
static size_t time_count;
static struct command_context giver = {NULL, "2026-11-20T12:00:00Z", {2026, 11, 20}};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return x < y ? -1 : x > y;
}

static void print_times(void)
{
    double all = 0;

    for (size_t i = 0; i < time_count; i++)
        all += times[i];
    qsort(times, time_count, sizeof times[0], by_size);
    printf("%.0f %.0f %.0f\n", times[time_count / 2], times[time_count * 99 / 100], all);
}

static int fail(const struct error *err)
{
    fprintf(stderr, "ours: %s (%s)\n", err->message == NULL ? "?" : err->message,
            err->arguments[0]);
    return 1;
}

static int search_times(struct database *database, const char *words, int repeats, long forum)
{
    struct forum_id forums[] = {{forum}};
    struct viewer viewer = {.forums = {forums, 1}};
    struct search_request request = {.words = words, .count = 50};

    for (int i = 0; i < repeats; i++) {
        struct arena arena = ARENA_INIT;
        struct search_hits hits = {0};
        struct error err = {0};
        double from = now();

        if (search(database, forum == 0 ? &viewer_of_all : &viewer, &request, &arena, &hits,
                   &err) != STATUS_OK)
            return fail(&err);
        arena_clear(&arena);
        times[time_count++] = now() - from;
    }
    print_times();
    return 0;
}

static int correct(struct database *database, int64_t item, int number)
{
    char id[24];
    char title[64];
    struct command_word words[] = {
        {"entity", "item"}, {"id", id}, {"field", "title"}, {"value", title}};
    struct command_result result;
    struct command command;
    struct error err = {0};
    enum status status;
    double from;

    snprintf(id, sizeof id, "%lld", (long long)item);
    snprintf(title, sizeof title, "Ny overskrift nummer %d", number);
    if (command_parse("correct", words, 4, &command, &err) != STATUS_OK)
        return fail(&err);
    from = now();
    status = db_execute(database, &giver, &command, &result, &err);
    times[time_count++] = now() - from;
    command_result_clear(&result);
    return status == STATUS_OK ? 0 : fail(&err);
}

/* Items are found by a search that meets many of them. */
static int save_times(struct database *database, int repeats)
{
    struct arena arena = ARENA_INIT;
    struct search_request request = {.words = "og", .count = SEARCH_MOST};
    struct error err = {0};
    int done = 0;

    while (done < repeats) {
        struct search_hits hits = {0};

        if (search(database, &viewer_of_all, &request, &arena, &hits, &err) != STATUS_OK)
            return fail(&err);
        for (size_t i = 0; i < hits.count && done < repeats; i++) {
            if (correct(database, hits.items[i].item.value, done++) != 0)
                return 1;
            request.before = hits.items[i].key;
        }
        if (!hits.more)
            break;
    }
    print_times();
    arena_clear(&arena);
    return 0;
}

static int import_times(struct database *database, int count, char **files)
{
    struct intake intake = {.database = database, .giver = giver};
    struct error err = {0};
    double from = now();

    for (int i = 0; i < count; i++) {
        struct document document;

        if (document_read(&document, files[i], &err) != STATUS_OK ||
            intake_document(&intake, &document, &err) != STATUS_OK)
            return fail(&err);
        document_clear(&document);
    }
    printf("%zu %.0f\n", intake.parts, now() - from);
    return 0;
}

static int read_times(int count, char **files)
{
    struct error err = {0};
    size_t meetings = 0;
    double from = now();

    for (int i = 0; i < count; i++) {
        struct document document;

        if (document_read(&document, files[i], &err) != STATUS_OK)
            return fail(&err);
        meetings += document.reading.count;
        document_clear(&document);
    }
    printf("%zu %.0f\n", meetings, now() - from);
    return 0;
}

/* The first command makes whoever gives it the administrator. */
static int make(struct database *database)
{
    struct command_result result;
    struct command command;
    struct error err = {0};
    enum status status = command_parse("init", NULL, 0, &command, &err);

    if (status == STATUS_OK) {
        status = db_execute(database, &giver, &command, &result, &err);
        command_result_clear(&result);
    }
    return status == STATUS_OK ? 0 : fail(&err);
}

int main(int argc, char **argv)
{
    struct database *database = NULL;
    struct arena arena = ARENA_INIT;
    struct error err = {0};
    bool import = argc > 2 && strcmp(argv[1], "import") == 0;
    int result = 2;

    if (argc > 2 && strcmp(argv[1], "read") == 0)
        return read_times(argc - 2, argv + 2);
    if (argc < 4)
        return 2;
    if (database_open(argv[2], import, &database, &err) != STATUS_OK)
        return fail(&err);
    giver.account = session_account(&arena);
    if (strcmp(argv[1], "search") == 0)
        result = search_times(database, argv[3], atoi(argv[4]), argc > 5 ? atol(argv[5]) : 0);
    else if (strcmp(argv[1], "save") == 0)
        result = save_times(database, atoi(argv[3]));
    else if (import)
        result = make(database) != 0 ? 1 : import_times(database, argc - 3, argv + 3);
    database_close(database);
    arena_clear(&arena);
    return result;
}
