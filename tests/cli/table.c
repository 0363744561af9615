#include "cli/table.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const struct table_column columns[] = {
    {"id", "Id", 4, TABLE_NUMBER},
    {"hidden", NULL, 0, TABLE_BOOL},
    {"title", "Title", 6, TABLE_TEXT},
    {"vote", "Vote", 0, TABLE_JSON},
};

/* A table of two rows, the second with nasty and missing values; the caller frees the text. */
static char *written(enum output_format format)
{
    struct context context = {.catalog = catalog_get(LANGUAGE_ENGLISH)};
    struct table table = {&context, format, columns, 4, NULL, 0, 0};
    char *text = NULL;
    size_t size = 0;

    table.out = open_memstream(&text, &size);
    table_begin(&table);
    table_row(&table, (struct table_cell[]){CELL_NUMBER(1), CELL_NUMBER(1), CELL_TEXT("Råd"),
                                            CELL_TEXT("{\"for\": 23}")});
    table_row(&table, (struct table_cell[]){CELL_NUMBER(-2), CELL_NULL,
                                            CELL_TEXT("a,\"b\"\n\x1b[31m"), CELL_NULL});
    table_end(&table);
    fclose(table.out);
    return text;
}

Test(table, aligns_by_letters_and_sends_no_escapes)
{
    char *text = written(OUTPUT_PEOPLE);

    cr_assert_str_eq(text, "Id    Title   Vote\n"
                           "1     Råd     {\"for\": 23}\n"
                           "-2    a,\"b\"  [31m\n");
    free(text);
}

Test(table, writes_json_with_nulls_and_escapes)
{
    char *text = written(OUTPUT_JSON);

    cr_assert_str_eq(
        text, "[\n  {\"id\": 1, \"hidden\": true, \"title\": \"Råd\", \"vote\": {\"for\": 23}},\n"
              "  {\"id\": -2, \"hidden\": null, \"title\": \"a,\\\"b\\\"\\n\\u001b[31m\", "
              "\"vote\": null}\n]\n");
    free(text);
}

Test(table, writes_csv_as_rfc4180)
{
    char *text = written(OUTPUT_CSV);

    cr_assert_str_eq(text, "id,hidden,title,vote\r\n"
                           "1,true,Råd,\"{\"\"for\"\": 23}\"\r\n"
                           "-2,,\"a,\"\"b\"\"\n\x1b[31m\",\r\n");
    free(text);
}

Test(table, people_read_words_and_programs_keys)
{
    static const struct table_column kinds[] = {{"kind", "Kind", 0, TABLE_TEXT}};
    struct table_cell cell = CELL_KEY("postponed", "postponed");
    struct context context = {.catalog = catalog_get(LANGUAGE_DANISH)};

    for (enum output_format format = OUTPUT_PEOPLE; format <= OUTPUT_CSV; format++) {
        struct table table = {&context, format, kinds, 1, NULL, 0, 0};
        char *text = NULL;
        size_t size = 0;

        table.out = open_memstream(&text, &size);
        table_row(&table, &cell);
        table_end(&table);
        fclose(table.out);
        cr_expect((strstr(text, "udsat") != NULL) == (format == OUTPUT_PEOPLE), "%s", text);
        cr_expect((strstr(text, "postponed") != NULL) == (format != OUTPUT_PEOPLE), "%s", text);
        free(text);
    }
}

Test(table, empty_json_is_an_empty_array)
{
    struct context context = {.catalog = catalog_get(LANGUAGE_ENGLISH)};
    struct table table = {&context, OUTPUT_JSON, columns, 4, NULL, 0, 0};
    char *text = NULL;
    size_t size = 0;

    table.out = open_memstream(&text, &size);
    table_begin(&table);
    table_end(&table);
    fclose(table.out);
    cr_assert_str_eq(text, "[]\n");
    free(text);
}

/* One row of wide texts beside a date, on a terminal of so many columns; the caller frees it. */
static void write_on(int columns_wide, char **text)
{
    static const struct table_column wide[] = {
        {"id", "Id", 7, TABLE_NUMBER},      {"date", "Date", 10, TABLE_TEXT},
        {"forum", "Forum", 26, TABLE_TEXT}, {"outcome", "Outcome", 16, TABLE_TEXT},
        {"text", "Text", 0, TABLE_TEXT},
    };
    struct context context = {.catalog = catalog_get(LANGUAGE_ENGLISH)};
    struct table table = {&context, OUTPUT_PEOPLE, wide, 5, NULL, 0, columns_wide};
    size_t size = 0;

    table.out = open_memstream(text, &size);
    table_begin(&table);
    table_row(&table, (struct table_cell[]){CELL_NUMBER(1), CELL_TEXT("2026-03-04"),
                                            CELL_TEXT("Teknik- og Miljøudvalget"),
                                            CELL_TEXT("to be noted well"),
                                            CELL_TEXT("a text that is longer than any line")});
    table_end(&table);
    fclose(table.out);
}

Test(table, wide_columns_give_way_on_a_narrow_terminal)
{
    static const int wide[] = {34, 40, 59, 60, 78, 79, 80, 81, 120};

    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        char *text = NULL;
        char *row;
        int shown = 0;

        write_on(wide[i], &text);
        row = strchr(text, '\n') + 1;
        for (const char *at = row; *at != '\n'; at++)
            shown += ((unsigned char)*at & 0xC0) != 0x80;
        cr_expect_not_null(strstr(row, "2026-03-04"), "%s", row);
        cr_expect(shown <= wide[i], "%d columns of %d: %s", shown, wide[i], row);
        cr_expect_eq(strstr(row, "Teknik- og Miljøudvalget") != NULL, wide[i] >= 79, "%d: %s",
                     wide[i], row);
        free(text);
    }
}

Test(table, what_leads_and_what_is_decided_stay_on_the_narrowest)
{
    char *text = NULL;

    write_on(34, &text);
    cr_expect_str_eq(text, "Id       Date        Text\n"
                           "1        2026-03-04  a text that …\n");
    free(text);
}

Test(table, what_is_piped_is_whole)
{
    char *text = NULL;

    write_on(0, &text);
    cr_expect_not_null(strstr(text, "  a text that is longer than any line\n"), "%s", text);
    cr_expect_null(strstr(text, "…"));
    free(text);
}
