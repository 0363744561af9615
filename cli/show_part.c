#include "cli/show_part.h"

#include "cli/list_rows.h"
#include "cli/show_text.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

enum { COLUMNS_ELSEWHERE = 120 };

static void append_option(struct str *command, const char *option, int64_t id)
{
    if (id != 0)
        str_printf(command, " %s %" PRId64, option, id);
}

void show_rest(const struct shower *shower, const char *kind, const struct list_filter *filter)
{
    struct str command = STR_INIT;

    str_append(&command, "sagsgang list");
    append_option(&command, "--forum", filter->forum.value);
    append_option(&command, "--case", filter->casefile.value);
    append_option(&command, "--person", filter->person.value);
    str_printf(&command, " %s", kind);
    printf("… %s %s\n", show_word(shower, N_("the rest:")), str_text(&command));
    str_clear(&command);
}

static void write_for_programs(const struct shower *shower, const char *kind, const char *rows,
                               bool more)
{
    struct str key = STR_INIT;
    size_t length = strlen(rows);

    str_printf(&key, "more_%s", kind);
    while (length > 0 && rows[length - 1] == '\n')
        length--;
    json_put_raw(shower->json, kind, arena_slice(shower->arena, (struct slice){rows, length}));
    json_put_bool(shower->json, str_text(&key), more);
    str_clear(&key);
}

/* Long texts are cut here, on a terminal or not: they stand whole in their own place. */
static int columns_wide(void)
{
    int terminal = table_terminal_columns(stdout);

    return terminal > 0 ? terminal : COLUMNS_ELSEWHERE;
}

enum status show_part(const struct shower *shower, const char *name, const char *heading,
                      const struct list_filter *filter, struct error *err)
{
    const struct list_kind *kind = list_kind_find(name);
    struct list_filter window = *filter;
    struct lister lister = {.session = shower->session, .filter = &window};
    char *rows = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&rows, &size);
    enum status status;

    assert(kind != NULL && out != NULL);
    window.limit = shower->limit;
    window.format = shower->json != NULL ? OUTPUT_JSON : OUTPUT_PEOPLE;
    lister.table = (struct table){
        shower->context, window.format, kind->columns, kind->column_count, out, 0, columns_wide()};
    table_begin(&lister.table);
    status = pages_write(&lister, kind->write, err);
    table_end(&lister.table);
    fclose(out);
    if (status == STATUS_OK && shower->json != NULL)
        write_for_programs(shower, name, rows, lister.more);
    if (status == STATUS_OK && shower->json == NULL && lister.table.rows > 0) {
        show_heading(shower, heading);
        fputs(rows, stdout);
    }
    if (status == STATUS_OK && shower->json == NULL && lister.more)
        show_rest(shower, name, filter);
    free(rows);
    return status;
}
