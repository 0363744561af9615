/*
 * The program's own functions and the same work by SQLite alone, in turns, so that whatever else
 * the machine does falls on both:
 *
 *     paired search DB WORDS MATCH N [FORUM]   a screen of hits, N times; as a reader of one forum
 *     paired save OURS BARE N                  a title corrected: judged, indexed, logged; N times
 *     paired import OURS BARE FILE...          documents read and taken in, a commit a meeting
 *     paired make DB FILE...                   a database of these documents; nothing is timed
 *     paired read FILE...                      documents read; prints meetings and microseconds
 *
 * OURS and BARE are two copies of one database. Each side's figures are the median, the slowest of
 * a hundred, and all, in microseconds: ours, then bare; of an import also what was spent on
 * reading, and before all of them how many meetings. Where the two sides did not do the same, the
 * program says so, and prints no figures.
 */
#include "bench/library.h"
#include "bench/mirror.h"
#include "bench/stopwatch.h"
#include "cli/document.h"
#include "cli/intake.h"
#include "cli/session.h"
#include "db/engine_private.h"
#include "db/execute.h"
#include "db/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HITS = 50, ITEMS = 50, CHECKPOINT_AFTER = 100 };

static struct stopwatch ours;
static struct stopwatch bare;
static struct command_context giver = {NULL, "2026-11-20T12:00:00Z", {2026, 11, 20}};

static int fail(const struct error *err)
{
    fprintf(stderr, "ours: %s (%s)\n", err->message == NULL ? "?" : err->message,
            err->arguments[0]);
    return 1;
}

static void print_both(void)
{
    stopwatch_print(&ours);
    stopwatch_print(&bare);
    putchar('\n');
    stopwatch_clear(&ours);
    stopwatch_clear(&bare);
}

/* Ids of what was found, to see that both sides found the same. */
struct found {
    sqlite3_int64 about[HITS];
    int count;
};

static bool found_same(const struct found *a, const struct found *b)
{
    for (int i = 0; i < a->count && i < b->count; i++) {
        if (a->about[i] != b->about[i])
            return false;
    }
    return a->count == b->count;
}

static enum status search_ours(struct database *database, const char *words, int64_t forum,
                               struct found *found, struct error *err)
{
    struct forum_id forums[] = {{forum}};
    struct viewer of_one = {.forums = {forums, 1}};
    struct search_request request = {.words = words, .count = HITS};
    struct arena arena = ARENA_INIT;
    struct search_hits hits = {0};
    enum status status;

    stopwatch_start(&ours);
    status = search(database, forum == 0 ? &viewer_of_all : &of_one, &request, &arena, &hits, err);
    stopwatch_pause(&ours);
    stopwatch_lap(&ours);
    for (size_t i = 0; i < hits.count; i++) {
        const struct search_hit *hit = &hits.items[i];

        found->about[found->count++] = hit->kind == SEARCH_ITEM       ? hit->item.value
                                       : hit->kind == SEARCH_DECISION ? hit->decision.value
                                                                      : hit->source.value;
    }
    arena_clear(&arena);
    return status;
}

static void search_bare(sqlite3_stmt *query, const char *match, struct found *found)
{
    stopwatch_start(&bare);
    sqlite3_bind_text(query, 1, match, -1, SQLITE_STATIC);
    while (sqlite3_step(query) == SQLITE_ROW)
        found->about[found->count++] = sqlite3_column_int64(query, 0);
    sqlite3_reset(query);
    stopwatch_pause(&bare);
    stopwatch_lap(&bare);
}

static int search_both(struct database *database, const char *path, char **words, int repeats,
                       int64_t forum)
{
    sqlite3 *library = library_open(path);
    sqlite3_stmt *query = library_prepare(
        library, "SELECT r.about, f.name, m.date, i.number, highlight(search_open, 0, '<', '>'), "
                 "snippet(search_open, 1, '<', '>', '…', 24) FROM search_open "
                 "JOIN search_row r ON r.number = search_open.rowid "
                 "LEFT JOIN forum f ON f.id = r.forum LEFT JOIN item i ON i.id = r.about "
                 "LEFT JOIN meeting m ON m.id = i.meeting "
                 "WHERE search_open MATCH ? ORDER BY search_open.rowid DESC LIMIT 50");
    int result = 0;

    for (int i = 0; i < repeats && result == 0; i++) {
        struct found mine = {.count = 0};
        struct found theirs = {.count = 0};
        struct error err = {0};

        if (search_ours(database, words[0], forum, &mine, &err) != STATUS_OK)
            result = fail(&err);
        search_bare(query, words[1], &theirs);
        if (result == 0 && !found_same(&mine, &theirs)) {
            fprintf(stderr, "paired: %d hits and %d, or others\n", mine.count, theirs.count);
            result = 1;
        }
    }
    sqlite3_finalize(query);
    sqlite3_close(library);
    if (result == 0)
        print_both();
    return result;
}

static enum status give(struct database *database, const char *name,
                        const struct command_word *words, size_t count, struct error *err)
{
    struct command_result result;
    struct command command;
    enum status status = command_parse(name, words, count, &command, err);

    if (status != STATUS_OK)
        return status;
    stopwatch_start(&ours);
    status = db_execute(database, &giver, &command, &result, err);
    stopwatch_pause(&ours);
    command_result_clear(&result);
    return status;
}

static void write_bare(struct mirror *mirror)
{
    mirror_take(mirror);
    stopwatch_start(&bare);
    mirror_write(mirror);
    stopwatch_pause(&bare);
    stopwatch_lap(&bare);
    mirror_check_hashes(mirror);
}

/* A title that the item does not have yet, however often this is done. */
static enum status correct(struct database *database, int64_t item, sqlite3_int64 records,
                           struct error *err)
{
    char id[24];
    char title[64];
    const struct command_word words[] = {
        {"entity", "item"}, {"id", id}, {"field", "title"}, {"value", title}};

    snprintf(id, sizeof id, "%lld", (long long)item);
    snprintf(title, sizeof title, "Ny overskrift nummer %lld", (long long)records);
    return give(database, "correct", words, 4, err);
}

/* An item from all over the years: a step through them that is no round number. */
static sqlite3_int64 pick_item(sqlite3 *database, int number)
{
    sqlite3_stmt *pick =
        library_prepare(database, "SELECT id FROM item WHERE id >= ? ORDER BY id LIMIT 1");
    sqlite3_int64 last = library_number(database, "SELECT max(id) FROM item");
    sqlite3_int64 item = 0;

    sqlite3_bind_int64(pick, 1, 1 + last / ITEMS * (number * 23 % ITEMS));
    if (sqlite3_step(pick) == SQLITE_ROW)
        item = sqlite3_column_int64(pick, 0);
    sqlite3_finalize(pick);
    return item;
}

/* Who mends an item has just read it: the first round, which fetches them from the disk, does not
   count. */
static int save_both(struct database *database, struct mirror *mirror, int repeats)
{
    sqlite3_int64 records = library_number(mirror->ours, "SELECT count FROM log_head");
    struct error err = {0};

    for (int i = 0; i < ITEMS + repeats; i++) {
        sqlite3_int64 item = pick_item(mirror->ours, i);

        if (i == ITEMS) {
            stopwatch_clear(&ours);
            stopwatch_clear(&bare);
        }
        if (correct(database, item, records + i, &err) != STATUS_OK)
            return fail(&err);
        stopwatch_lap(&ours);
        write_bare(mirror);
    }
    return 0;
}

static void tidy_bare(struct mirror *mirror)
{
    stopwatch_start(&bare);
    library_run(mirror->bare, "PRAGMA wal_checkpoint(PASSIVE)");
    stopwatch_pause(&bare);
}

/* After each meeting of ours the same one is written by the library, with the watch stopped. */
static bool meeting_in(void *context, const struct intake *intake)
{
    struct mirror *mirror = context;

    stopwatch_pause(&ours);
    stopwatch_lap(&ours);
    write_bare(mirror);
    if (intake->parts % CHECKPOINT_AFTER == 0)
        tidy_bare(mirror);
    stopwatch_start(&ours);
    return true;
}

static int import_both(struct database *database, struct mirror *mirror, char **files)
{
    struct intake intake = {
        .database = database, .giver = giver, .progress = meeting_in, .context = mirror};
    struct error err = {0};
    double reading = 0;

    for (; *files != NULL; files++) {
        struct document document;
        double from = stopwatch_now();

        stopwatch_start(&ours);
        if (document_read(&document, *files, &err) != STATUS_OK)
            return fail(&err);
        reading += stopwatch_now() - from;
        if (intake_document(&intake, &document, &err) != STATUS_OK)
            return fail(&err);
        stopwatch_pause(&ours);
        document_clear(&document);
    }
    stopwatch_start(&ours);
    if (database_idle(database, &err) != STATUS_OK)
        return fail(&err);
    stopwatch_pause(&ours);
    stopwatch_lap(&ours);
    tidy_bare(mirror);
    stopwatch_lap(&bare);
    printf("%zu %.0f", intake.parts, reading);
    return 0;
}

static int make(struct database *database, char **files)
{
    struct intake intake = {.database = database, .giver = giver};
    struct error err = {0};

    if (give(database, "init", NULL, 0, &err) != STATUS_OK)
        return fail(&err);
    for (; *files != NULL; files++) {
        struct document document;

        if (document_read(&document, *files, &err) != STATUS_OK ||
            intake_document(&intake, &document, &err) != STATUS_OK)
            return fail(&err);
        document_clear(&document);
    }
    return 0;
}

static int read_alone(char **files)
{
    struct error err = {0};
    size_t meetings = 0;
    double from = stopwatch_now();

    for (; *files != NULL; files++) {
        struct document document;

        if (document_read(&document, *files, &err) != STATUS_OK)
            return fail(&err);
        meetings += document.reading.count;
        document_clear(&document);
    }
    printf("%zu %.0f\n", meetings, stopwatch_now() - from);
    return 0;
}

static int write_both(struct database *database, char **argv)
{
    struct mirror mirror;
    int result;

    mirror_open(&mirror, database_engine(database)->handle, argv[2], argv[3]);
    if (strcmp(argv[1], "save") == 0)
        result = save_both(database, &mirror, (int)strtol(argv[4], NULL, 10));
    else
        result = import_both(database, &mirror, argv + 4);
    if (result == 0) {
        mirror_compare(&mirror);
        print_both();
    }
    mirror_close(&mirror);
    return result;
}

static int run(struct database *database, int argc, char **argv)
{
    if (strcmp(argv[1], "make") == 0)
        return make(database, argv + 3);
    if (strcmp(argv[1], "search") == 0 && argc >= 6)
        return search_both(database, argv[2], argv + 3, (int)strtol(argv[5], NULL, 10),
                           argc > 6 ? strtoll(argv[6], NULL, 10) : 0);
    if ((strcmp(argv[1], "save") == 0 || strcmp(argv[1], "import") == 0) && argc >= 5)
        return write_both(database, argv);
    return 2;
}

int main(int argc, char **argv)
{
    struct database *database = NULL;
    struct arena arena = ARENA_INIT;
    struct error err = {0};
    int result = 2;

    if (argc >= 3 && strcmp(argv[1], "read") == 0)
        return read_alone(argv + 2);
    if (argc >= 4) {
        if (database_open(argv[2], strcmp(argv[1], "make") == 0, &database, &err) != STATUS_OK)
            return fail(&err);
        giver.account = session_account(&arena);
        result = run(database, argc, argv);
    }
    if (result == 2)
        fputs("usage: paired search|save|import|make DB ...\n", stderr);
    database_close(database);
    arena_clear(&arena);
    return result;
}
