#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct slice read_file(struct arena *arena, const char *path)
{
    enum { LARGEST = 1 << 20 };
    FILE *file = fopen(path, "rb");
    char *text;
    size_t length;

    if (file == NULL)
        return (struct slice){NULL, 0};
    text = arena_alloc(arena, LARGEST);
    length = fread(text, 1, LARGEST - 1, file);
    fclose(file);
    return (struct slice){text, length};
}

static struct slice find_seed(struct arena *arena, const char *folder, const char *name)
{
    DIR *listing = folder == NULL ? NULL : opendir(folder);
    struct slice text = {NULL, 0};
    struct dirent *entry;

    if (listing == NULL)
        return text;
    while (text.data == NULL && (entry = readdir(listing)) != NULL) {
        struct str path = STR_INIT;

        if (strncmp(entry->d_name, name, strlen(name)) == 0) {
            str_printf(&path, "%s/%s", folder, entry->d_name);
            text = read_file(arena, str_text(&path));
        }
        str_clear(&path);
    }
    closedir(listing);
    return text;
}

struct slice seed_text(struct arena *arena, const char *name)
{
    struct slice text = find_seed(arena, getenv("SAGSGANG_SEEDS"), name);

    if (text.data == NULL)
        cr_skip_test("no seed %s", name);
    return text;
}
