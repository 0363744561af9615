#include "stage.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

struct place place;
struct town town;
struct app *app;

void stage_setup(void)
{
    place_make(&place);
}

void stage_teardown(void)
{
    if (app != NULL) {
        struct database *database = app->room.database;

        app_clear(app);
        free(app);
        app = NULL;
        database_close(database);
    }
    place_remove(&place);
}

void open_screen(int rows, int columns, enum language language, const char *keymap)
{
    struct app_options options = {.database = place_open(&place),
                                  .viewer = &viewer_of_all,
                                  .catalog = catalog_get(language),
                                  .keymap = keymap};
    struct error err = {0};

    town_make(options.database, &town);
    app = calloc(1, sizeof *app);
    cr_assert_eq(app_init(app, &options, &err), STATUS_OK);
    grid_init(&app->grid, rows, columns);
    cr_assert_eq(app_load(app, &err), STATUS_OK);
    app_paint(app);
}

void type(const char *keys)
{
    struct slice rest = slice_of(keys);

    while (rest.length > 0) {
        ptrdiff_t space = slice_find_byte(rest, ' ');
        struct slice word = space < 0 ? rest : slice_sub(rest, 0, (size_t)space);
        struct key key;

        cr_assert_eq(key_parse(word, &key, NULL), STATUS_OK);
        app_key(app, key);
        rest = slice_from(rest, word.length + 1);
    }
    for (int i = 0; i < 3; i++)
        app_rest(app);
    app_paint(app);
}

bool shows(const char *text)
{
    struct str dump = STR_INIT;
    bool found;

    grid_dump_text(&app->grid, &dump);
    found = slice_find(str_slice(&dump), text) >= 0;
    if (!found)
        fprintf(stderr, "not shown: %s\n%s", text, str_text(&dump));
    str_clear(&dump);
    return found;
}
