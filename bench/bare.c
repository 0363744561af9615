/*
 * The screen by the bare libraries alone: what the program was seen to do (bench/drive.c records
 * it) is done again, by SQLite and ncurses and nothing else. The same statements are run, prepared
 * beforehand where the program has them prepared, and the same cells are painted, and only those
 * that change.
 *
 *     bare RECORD DB
 */
#include "bench/library.h"
#include "core/memory.h"

#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { REST_MS = 60 };

struct run {
    int row;
    int column;
    attr_t attributes;
    short pair;
    wchar_t *text;
};

struct frame {
    bool rest; /* painted when the keys rest; else after so many keys */
    int keys;
    sqlite3_stmt **statements;
    size_t statement_count;
    struct run *runs;
    size_t run_count;
    int row;
    int column;
    int shown;
};

/* What is read of the record. */
struct reader {
    FILE *file;
    sqlite3 *database;
    char line[64]; /* the first of a frame that was not read yet */
};

/* A line that begins with a word, and as many numbers as are asked for behind it. */
static bool read_numbers(const char *line, const char *word, long *numbers, int count)
{
    size_t length = strlen(word);
    char *end;

    if (strncmp(line, word, length) != 0)
        return false;
    line += length;
    for (int i = 0; i < count; i++, line = end) {
        numbers[i] = strtol(line, &end, 10);
        if (end == line)
            return false;
    }
    return true;
}

/* So many bytes and a line end behind them. */
static char *read_bytes(struct reader *self, size_t length)
{
    char *bytes = xmalloc(length + 1);

    if (fread(bytes, 1, length, self->file) != length || fgetc(self->file) != '\n')
        length = 0;
    bytes[length] = '\0';
    return bytes;
}

static void read_statement(struct reader *self, size_t length, struct frame *frame)
{
    char *sql = read_bytes(self, length);

    frame->statements =
        xrealloc(frame->statements, frame->statement_count + 1, sizeof *frame->statements);
    frame->statements[frame->statement_count++] = library_prepare(self->database, sql);
    free(sql);
}

static bool read_run(struct reader *self, struct frame *frame)
{
    enum { ROW, COLUMN, ATTRIBUTES, FOREGROUND, BACKGROUND, BYTES, NUMBERS };
    long numbers[NUMBERS];
    struct run run = {0};
    size_t length;
    char *bytes;

    if (!read_numbers(self->line, "run", numbers, NUMBERS))
        return false;
    run.row = (int)numbers[ROW];
    run.column = (int)numbers[COLUMN];
    length = (size_t)numbers[BYTES];
    bytes = read_bytes(self, length);
    run.text = xcalloc(length + 1, sizeof *run.text);
    if (mbstowcs(run.text, bytes, length + 1) == (size_t)-1)
        run.text[0] = L'\0';
    free(bytes);
    run.attributes = (numbers[ATTRIBUTES] & 1 ? A_BOLD : 0) |
                     (numbers[ATTRIBUTES] & 2 ? A_UNDERLINE : 0) |
                     (numbers[ATTRIBUTES] & 4 ? A_REVERSE : 0);
    if (numbers[FOREGROUND] >= 0 || numbers[BACKGROUND] >= 0)
        run.pair = (short)alloc_pair((int)numbers[FOREGROUND], (int)numbers[BACKGROUND]);
    frame->runs = xrealloc(frame->runs, frame->run_count + 1, sizeof *frame->runs);
    frame->runs[frame->run_count++] = run;
    return true;
}

static bool read_cursor(const struct reader *self, struct frame *frame)
{
    long numbers[3];

    if (!read_numbers(self->line, "cursor", numbers, 3))
        return false;
    frame->row = (int)numbers[0];
    frame->column = (int)numbers[1];
    frame->shown = (int)numbers[2];
    return true;
}

/* Whether there is a frame, from its first line, which is read already, up to the next one's. */
static bool read_frame(struct reader *self, struct frame *frame)
{
    long number = 0;

    *frame = (struct frame){.rest = read_numbers(self->line, "frame rest", &number, 1)};
    if (!frame->rest && !read_numbers(self->line, "frame key", &number, 1) &&
        !read_numbers(self->line, "frame start", &number, 1))
        return false;
    frame->keys = (int)number;
    while (fgets(self->line, sizeof self->line, self->file) != NULL) {
        if (read_numbers(self->line, "sql", &number, 1))
            read_statement(self, (size_t)number, frame);
        else if (!read_run(self, frame) && !read_cursor(self, frame))
            return true;
    }
    self->line[0] = '\0';
    return true;
}

static void show(const struct frame *frame)
{
    static int shown = -1;

    for (size_t i = 0; i < frame->statement_count; i++)
        library_finish(frame->statements[i]);
    for (size_t i = 0; i < frame->run_count; i++) {
        const struct run *run = &frame->runs[i];

        attr_set(run->attributes, run->pair, NULL);
        mvaddwstr(run->row, run->column, run->text);
    }
    if (frame->shown != shown)
        curs_set(frame->shown);
    shown = frame->shown;
    move(frame->row, frame->column);
    refresh();
}

static void open_screen(void)
{
    setlocale(LC_CTYPE, "");
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    start_color();
    use_default_colors();
}

/* Takes so many keys, before anything is painted; false where the terminal is gone. */
static bool take_keys(int wanted)
{
    int taken = 0;
    int key = 0;

    timeout(-1);
    while (taken < wanted && (key = getch()) != ERR)
        taken += key == KEY_DOWN;
    return taken == wanted;
}

static bool keys_rest(void)
{
    timeout(REST_MS);
    return getch() == ERR;
}

int main(int argc, char **argv)
{
    struct reader reader = {.line = ""};
    struct frame *frames = NULL;
    struct frame frame;
    size_t count = 0;

    if (argc != 3 || (reader.file = fopen(argv[1], "r")) == NULL) {
        fputs("usage: bare RECORD DB\n", stderr);
        return 2;
    }
    reader.database = library_open(argv[2]);
    open_screen();
    if (fgets(reader.line, sizeof reader.line, reader.file) == NULL || !read_frame(&reader, &frame))
        return 1;
    show(&frame);
    while (read_frame(&reader, &frame)) {
        frames = xrealloc(frames, count + 1, sizeof *frames);
        frames[count++] = frame;
    }
    for (size_t i = 0; i < count; i++) {
        if (!(frames[i].rest ? keys_rest() : take_keys(frames[i].keys)))
            break;
        show(&frames[i]);
    }
    (void)take_keys(1);
    endwin();
    return 0;
}
