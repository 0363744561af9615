/*
 * The pieces of reading_json.c: single values of a reading as JSON, and what its items tell beside
 * their decisions. Every function gives a new reference.
 */
#ifndef EXCHANGE_READING_JSON_PARTS_H
#define EXCHANGE_READING_JSON_PARTS_H

#include "core/reading.h"

#include <jansson.h>

/* Takes the value; keys are literals, and texts were checked to be UTF-8 when they were read. */
void put_value(json_t *object, const char *key, json_t *value);

/* null of what the text does not say. */
json_t *text_value(const char *text);
json_t *number_value(int number);
json_t *date_value(struct date date);
json_t *clock_value(struct clock_time time);
json_t *lines_value(struct line_range lines);
json_t *words_value(const struct word_list *words);

/* Each list of the reading becomes an array by the function for its items. */
#define LIST_JSON(array, list, item_json)                                                          \
    json_t *array = json_array();                                                                  \
    for (size_t at = 0; at < (list)->count; at++)                                                  \
    json_array_append_new(array, item_json(&(list)->items[at]))

/* Adds "hearings", "statements", "disqualifications", "proposers", "grants", "delegations" and
   "dispatches". */
void affairs_json(json_t *item, const struct reading_affairs *affairs);

#endif
