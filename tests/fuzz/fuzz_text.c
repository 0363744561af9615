/* Any text as CommonMark, read at any width in any charset: nothing may crash, hang or be drawn
   outside of the grid, and no control character may reach it. */
#include "tui/reader.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_cells(const struct grid *grid)
{
    for (int row = 0; row < grid->rows; row++) {
        for (int column = 0; column < grid->columns; column++) {
            const struct cell *cell = grid_at(grid, row, column);

            if (cell->length > 0 && (unsigned char)cell->text[0] < 0x20)
                abort();
            if (cell->width == 2 && column + 1 == grid->columns)
                abort();
        }
    }
}

static void read_all(struct reader *reader, struct grid *grid)
{
    struct ui ui = {.catalog = catalog_get(LANGUAGE_DANISH), .charset = grid->charset};

    for (int i = ACTION_TEXT_DOWN; i <= ACTION_TEXT_FIND_PREVIOUS; i++) {
        bool done;

        reader_act(reader, (enum action)i, &done);
        grid_wipe(grid);
        reader_paint(reader, &ui, grid_canvas(grid), true);
        check_cells(grid);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct doc doc;
    struct reader reader;
    struct grid grid;
    struct str out = STR_INIT;
    int width;

    if (size < 3)
        return 0;
    width = data[0] % 100 + 1;
    grid_init(&grid, data[1] % 30 + 1, width + READER_BAR);
    grid.charset = (enum charset)(data[2] % CHARSET_COUNT);
    doc_init(&doc);
    doc_markdown(&doc, (struct slice){(const char *)data + 3, size - 3});
    reader_init(&reader);
    reader_show(&reader, &doc);
    reader_layout(&reader, grid.charset, width, grid.rows);
    (void)reader_find(&reader, "e");
    read_all(&reader, &grid);
    reader_layout(&reader, grid.charset, 7, 3);
    reader_copy(&reader, &out);
    str_clear(&out);
    reader_clear(&reader);
    doc_clear(&doc);
    grid_clear(&grid);
    return 0;
}
