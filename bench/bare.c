/*
 * The same work by the bare libraries alone, to measure against (bench/run.py):
 *
 *     bare screen DB             lists as ncurses and SQLite alone show them; Down steps, q leaves
 */
#include "bench/library.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

enum { TEXT = 512 };

/* One pane: a query's rows from a place on the screen, at most so many. */
static int paint(sqlite3 *database, const char *sql, int top, int left, int height, int width)
{
    sqlite3_stmt *rows = library_prepare(database, sql);
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
    sqlite3 *database = library_open(path);
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

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "screen") == 0)
        return screen(argv[2]);
    fputs("usage: bare screen DB\n", stderr);
    return 2;
}
