#include "exchange/reading_lines.h"

static void map(struct line_range *range, const struct text_lines *lines)
{
    if (range->first == 0 || range->last == 0)
        return;
    range->first = text_lines_at(lines, range->first)->number;
    range->last = text_lines_at(lines, range->last)->number;
}

#define MAP_LIST(list, lines)                                                                      \
    for (size_t at = 0; at < (list).count; at++)                                                   \
    map(&(list).items[at].lines, lines)

static void map_item(struct reading_item *item, const struct text_lines *lines)
{
    map(&item->lines, lines);
    MAP_LIST(item->sections, lines);
    MAP_LIST(item->points, lines);
    MAP_LIST(item->decisions, lines);
    MAP_LIST(item->attachments, lines);
}

void reading_lines_map(struct reading *reading, const struct text_lines *lines)
{
    map(&reading->lines, lines);
    MAP_LIST(reading->head, lines);
    MAP_LIST(reading->attendance, lines);
    MAP_LIST(reading->sections, lines);
    MAP_LIST(reading->findings, lines);
    for (size_t i = 0; i < reading->items.count; i++)
        map_item(&reading->items.items[i], lines);
}
