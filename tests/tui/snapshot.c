#include "snapshot.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void dump(const struct grid *grid, struct str *out)
{
    grid_dump_text(grid, out);
    str_printf(out, "-- styles, cursor at %d,%d\n", grid->cursor_row, grid->cursor_column);
    grid_dump_styles(grid, out);
}

static void read_all(const char *path, struct str *out)
{
    FILE *file = fopen(path, "r");
    char buffer[4096];
    size_t got;

    cr_assert_not_null(file, "%s is missing; SAGSGANG_SNAPSHOTS=write makes it", path);
    while ((got = fread(buffer, 1, sizeof buffer, file)) > 0)
        str_append_n(out, buffer, got);
    fclose(file);
}

static void write_all(const char *path, const struct str *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file);
    cr_assert_eq(fwrite(text->data, 1, text->length, file), text->length);
    fclose(file);
}

static void compare(const char *name, struct slice have, struct slice want)
{
    for (int line = 1; have.length > 0 || want.length > 0; line++) {
        ptrdiff_t have_end = slice_find_byte(have, '\n');
        ptrdiff_t want_end = slice_find_byte(want, '\n');
        struct slice a = slice_sub(have, 0, have_end < 0 ? have.length : (size_t)have_end);
        struct slice b = slice_sub(want, 0, want_end < 0 ? want.length : (size_t)want_end);

        cr_assert(slice_equal(a, b), "%s, line %d:\n  is   %.*s\n  was  %.*s", name, line,
                  (int)a.length, a.data, (int)b.length, b.data);
        have = slice_from(have, a.length + 1);
        want = slice_from(want, b.length + 1);
    }
}

void snapshot_expect(const struct grid *grid, const char *name)
{
    const char *mode = getenv("SAGSGANG_SNAPSHOTS");
    struct str have = STR_INIT;
    struct str want = STR_INIT;
    struct str path = STR_INIT;

    str_printf(&path, "%s/tests/tui/snapshots/%s.txt", getenv("SAGSGANG_SOURCE"), name);
    dump(grid, &have);
    if (mode != NULL && strcmp(mode, "write") == 0) {
        write_all(str_text(&path), &have);
    } else {
        read_all(str_text(&path), &want);
        compare(name, str_slice(&have), str_slice(&want));
    }
    str_clear(&have);
    str_clear(&want);
    str_clear(&path);
}
