/*
 * Minutes from anywhere: no bytes may crash the reader, keep it, or lose a line. What it says of
 * lines must lie within the text, and every string of it must be UTF-8.
 */
#include "core/utf8.h"
#include "exchange/reader.h"
#include "exchange/reading_json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_lines(const struct reading_list *list, struct line_range lines)
{
    if (lines.first == 0 || lines.first > lines.last || lines.last > list->line_count)
        abort();
}

static void check_item(const struct reading_list *list, const struct reading_item *item)
{
    check_lines(list, item->lines);
    for (size_t i = 0; i < item->sections.count; i++)
        check_lines(list, item->sections.items[i].lines);
    for (size_t i = 0; i < item->points.count; i++)
        check_lines(list, item->points.items[i].lines);
    for (size_t i = 0; i < item->decisions.count; i++)
        check_lines(list, item->decisions.items[i].lines);
}

static void check(const struct reading_list *list)
{
    char *json;

    if (list->count == 0 || !utf8_valid(list->text, list->text_length))
        abort();
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].items.count; j++)
            check_item(list, &list->items[i].items.items[j]);
        for (size_t j = 0; j < list->items[i].unread.count; j++)
            check_lines(list, list->items[i].unread.items[j].lines);
    }
    json = reading_json(list);
    if (!utf8_valid(json, strlen(json)) || json[0] != (list->count == 1 ? '{' : '['))
        abort();
    free(json);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct reading_list list;
    struct error err = {0};

    if (reader_read((const char *)data, size, "fuzz", &list, &err) != STATUS_OK) {
        if (err.status != STATUS_INVALID || err.message == NULL)
            abort();
        return 0;
    }
    check(&list);
    reading_list_clear(&list);
    return 0;
}
