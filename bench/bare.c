/*
 * The same work by the bare libraries alone, to measure against (bench/run.py):
 *
 *     bare screen DB             lists as ncurses and SQLite alone show them; Down steps, q leaves
 *     bare search DB MATCH N     the full text query for a screen of hits, N times
 *     bare save DB N             a row changed with its index and committed, N times
 *     bare import DB NEW N       all rows of DB into NEW (an empty database), in N commits
 *
 * The last three print their times in microseconds: median, the slowest of a hundred, all.
 */
#include "db/engine_private.h"

#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TEXT = 512, TIMES_MOST = 100000, TABLES = 80, NAME = 48 };

static double times[TIMES_MOST];
static size_t time_count;

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

static void note(double from)
{
    if (time_count < TIMES_MOST)
        times[time_count++] = now() - from;
}

static void print_times(void)
{
    double all = 0;

    for (size_t i = 0; i < time_count; i++)
        all += times[i];
    qsort(times, time_count, sizeof times[0], by_size);
    printf("%.0f %.0f %.0f\n", times[time_count / 2], times[time_count * 99 / 100], all);
}

static sqlite3 *open_database(const char *path)
{
    static struct engine tokenizing; /* the tokenizer alone is the program's: both need it */
    sqlite3 *database = NULL;
    struct error err = {0};

    if (sqlite3_open(path, &database) == SQLITE_OK)
        tokenizing.handle = database;
    if (database == NULL || engine_install_tokenizer(&tokenizing, &err) != STATUS_OK) {
        fprintf(stderr, "bare: %s\n", sqlite3_errmsg(database));
        exit(1);
    }
    sqlite3_exec(database,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                 "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON",
                 NULL, NULL, NULL);
    return database;
}

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "bare: %s\n%s\n", sqlite3_errmsg(database), sql);
        exit(1);
    }
    return statement;
}

static void run(sqlite3 *database, const char *sql)
{
    char *fault = NULL;

    if (sqlite3_exec(database, sql, NULL, NULL, &fault) != SQLITE_OK) {
        fprintf(stderr, "bare: %s\n%s\n", fault, sql);
        exit(1);
    }
}

/* One pane: a query's rows from a place on the screen, at most so many. */
static int paint(sqlite3 *database, const char *sql, int top, int left, int height, int width)
{
    sqlite3_stmt *rows = prepare(database, sql);
    int row = 0;

    while (row < height && sqlite3_step(rows) == SQLITE_ROW) {
        char line[TEXT] = "";
        size_t used = 0;

        for (int i = 0; i < sqlite3_column_count(rows) && used < sizeof line; i++) {
            const unsigned char *text = sqlite3_column_text(rows, i);

            used += (size_t)snprintf(line + used, sizeof line - used, "%s ",
                                     text == NULL ? "" : (const char *)text);
        }
        mvaddnstr(top + row, left, line, width);
        row++;
    }
    sqlite3_finalize(rows);
    return row;
}

static int paint_all(sqlite3 *database)
{
    int half = LINES / 2;
    int third = COLS / 3;
    int rows = paint(database,
                     "SELECT '  ' || name, kind, (SELECT max(date) FROM meeting m WHERE m.forum = "
                     "f.id) FROM forum f ORDER BY name_sort, id LIMIT 50",
                     1, 0, half - 1, third - 1);

    paint(database,
          "SELECT date, state, starts FROM meeting WHERE forum = (SELECT id FROM forum ORDER BY "
          "name_sort, id LIMIT 1) ORDER BY date DESC, id DESC LIMIT 50",
          half, 0, half - 1, third - 1);
    paint(database,
          "SELECT d.date, d.outcome, f.name, i.title FROM decision d LEFT JOIN forum f ON f.id = "
          "d.forum LEFT JOIN item i ON i.id = d.item ORDER BY d.date DESC, d.id DESC LIMIT 50",
          1, 2 * third, half - 1, third - 1);
    paint(database,
          "SELECT p.name, a.state FROM attendance a JOIN person p ON p.id = a.person WHERE "
          "a.meeting = (SELECT id FROM meeting ORDER BY date DESC, id DESC LIMIT 1)",
          half, 2 * third, half - 1, third - 1);
    return rows;
}

static int screen(const char *path)
{
    sqlite3 *database = open_database(path);
    int selected = 0;
    int rows;
    int key;

    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    rows = paint_all(database);
    mvaddch(1, 0, '>');
    refresh();
    while ((key = getch()) != 'q') {
        int next = key == KEY_DOWN && selected + 1 < rows ? selected + 1 : selected;

        mvaddch(1 + selected, 0, ' ');
        mvaddch(1 + next, 0, '>');
        move(1 + next, 0);
        selected = next;
        refresh();
    }
    endwin();
    sqlite3_close(database);
    return 0;
}

static int search_times(const char *path, const char *match, int repeats)
{
    sqlite3 *database = open_database(path);
    sqlite3_stmt *query = prepare(
        database, "SELECT r.about, f.name, m.date, i.number, highlight(search_open, 0, '<', '>'), "
                  "snippet(search_open, 1, '<', '>', '…', 24) FROM search_open JOIN search_row r "
                  "ON r.number = search_open.rowid LEFT JOIN forum f ON f.id = r.forum LEFT JOIN "
                  "item i ON i.id = r.about LEFT JOIN meeting m ON m.id = i.meeting "
                  "WHERE search_open MATCH ? ORDER BY search_open.rowid DESC LIMIT 50");

    for (int i = 0; i < repeats; i++) {
        double from = now();

        sqlite3_bind_text(query, 1, match, -1, SQLITE_STATIC);
        while (sqlite3_step(query) == SQLITE_ROW)
            ;
        sqlite3_reset(query);
        note(from);
    }
    print_times();
    sqlite3_finalize(query);
    sqlite3_close(database);
    return 0;
}

/* The words of an item's responsible change: its row, and its text in the index. */
static int save_times(const char *path, int repeats)
{
    sqlite3 *database = open_database(path);
    sqlite3_stmt *take = prepare(
        database, "INSERT INTO search_open (search_open, rowid, title, body, scope) SELECT "
                  "'delete', number, title, body, scope FROM search_open_text WHERE number = ?");
    sqlite3_stmt *put = prepare(
        database, "INSERT INTO search_open (rowid, title, body, scope) SELECT number, title, body, "
                  "scope FROM search_open_text WHERE number = ?");
    sqlite3_stmt *update =
        prepare(database, "UPDATE item SET title = ?, version = version + 1 WHERE id = ?");
    sqlite3_stmt *pick = prepare(database, "SELECT number, about FROM search_row WHERE kind = "
                                           "'item' AND closed = 0 ORDER BY number LIMIT ?");
    static sqlite3_int64 numbers[TIMES_MOST];
    static sqlite3_int64 items[TIMES_MOST];
    int count = 0;

    sqlite3_bind_int(pick, 1, repeats);
    while (count < repeats && sqlite3_step(pick) == SQLITE_ROW) {
        numbers[count] = sqlite3_column_int64(pick, 0);
        items[count++] = sqlite3_column_int64(pick, 1);
    }
    sqlite3_reset(pick);
    for (int i = 0; i < count; i++) {
        double from = now();
        char title[64];

        snprintf(title, sizeof title, "Ny overskrift nummer %d", i);
        run(database, "BEGIN IMMEDIATE");
        sqlite3_bind_int64(take, 1, numbers[i]);
        sqlite3_step(take);
        sqlite3_reset(take);
        sqlite3_bind_text(update, 1, title, -1, SQLITE_STATIC);
        sqlite3_bind_int64(update, 2, items[i]);
        sqlite3_step(update);
        sqlite3_reset(update);
        sqlite3_bind_int64(put, 1, numbers[i]);
        sqlite3_step(put);
        sqlite3_reset(put);
        run(database, "COMMIT");
        note(from);
    }
    print_times();
    sqlite3_finalize(take);
    sqlite3_finalize(put);
    sqlite3_finalize(update);
    sqlite3_finalize(pick);
    sqlite3_close(database);
    return 0;
}

/* Every table with an id, in the order of the schema; closed by NULL. */
static int table_names(sqlite3 *database, char names[][NAME], int most)
{
    sqlite3_stmt *query = prepare(
        database, "SELECT name FROM old.sqlite_schema WHERE type = 'table' AND sql LIKE '%id "
                  "INTEGER PRIMARY KEY%' AND name NOT LIKE 'search%' ORDER BY rowid");
    int count = 0;

    while (count < most && sqlite3_step(query) == SQLITE_ROW)
        snprintf(names[count++], NAME, "%s", (const char *)sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    return count;
}

/* Ids grow from command to command, so a run of them is about what one commit wrote. */
static int import_times(const char *path, const char *fresh, int commits)
{
    sqlite3 *database = open_database(fresh);
    static char names[TABLES][NAME];
    char sql[4096];
    sqlite3_stmt *statements[TABLES];
    sqlite3_stmt *span;
    sqlite3_int64 last;
    int count;

    snprintf(sql, sizeof sql, "ATTACH '%s' AS old", path);
    run(database, sql);
    run(database, "PRAGMA foreign_keys = OFF");
    count = table_names(database, names, TABLES);
    for (int i = 0; i < count; i++) {
        snprintf(sql, sizeof sql,
                 "INSERT INTO main.%.47s SELECT * FROM old.%.47s WHERE id > ? "
                 "AND id <= ?",
                 names[i], names[i]);
        statements[i] = prepare(database, sql);
    }
    span = prepare(database, "SELECT next_id FROM old.log_head");
    sqlite3_step(span);
    last = sqlite3_column_int64(span, 0);
    sqlite3_finalize(span);
    for (int commit = 0; commit < commits; commit++) {
        sqlite3_int64 low = last * commit / commits;
        sqlite3_int64 high = last * (commit + 1) / commits;
        double from = now();

        run(database, "BEGIN IMMEDIATE");
        for (int i = 0; i < count; i++) {
            sqlite3_bind_int64(statements[i], 1, low);
            sqlite3_bind_int64(statements[i], 2, high);
            sqlite3_step(statements[i]);
            sqlite3_reset(statements[i]);
        }
        snprintf(sql, sizeof sql,
                 "INSERT INTO main.search_open (rowid, title, body, scope) SELECT t.number, "
                 "t.title, t.body, t.scope FROM old.search_row r JOIN old.search_open_text t ON "
                 "t.number = r.number WHERE r.about > %lld AND r.about <= %lld",
                 low, high);
        run(database, sql);
        snprintf(sql, sizeof sql,
                 "INSERT INTO main.log SELECT * FROM old.log WHERE number = %d; "
                 "INSERT INTO main.log_text SELECT * FROM old.log_text WHERE number = %d",
                 commit + 1, commit + 1);
        run(database, sql);
        run(database, "COMMIT");
        note(from);
    }
    print_times();
    for (int i = 0; i < count; i++)
        sqlite3_finalize(statements[i]);
    sqlite3_close(database);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "screen") == 0)
        return screen(argv[2]);
    if (argc == 5 && strcmp(argv[1], "search") == 0)
        return search_times(argv[2], argv[3], atoi(argv[4]));
    if (argc == 4 && strcmp(argv[1], "save") == 0)
        return save_times(argv[2], atoi(argv[3]));
    if (argc == 5 && strcmp(argv[1], "import") == 0)
        return import_times(argv[2], argv[3], atoi(argv[4]));
    fputs("usage: bare screen|search|save|import DB ...\n", stderr);
    return 2;
}
