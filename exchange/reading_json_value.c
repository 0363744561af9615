#include "exchange/reading_json_parts.h"

#include <assert.h>

/* Takes the value; keys are literals, and texts were checked to be UTF-8 when they were read. */
void put_value(json_t *object, const char *key, json_t *value)
{
    int failed = json_object_set_new_nocheck(object, key, value);

    assert(failed == 0);
    (void)failed;
}

json_t *text_value(const char *text)
{
    return text == NULL ? json_null() : json_string(text);
}

json_t *number_value(int number)
{
    return number == NUMBER_NONE ? json_null() : json_integer(number);
}

json_t *date_value(struct date date)
{
    char text[DATE_TEXT];

    if (!date_is_set(date))
        return json_null();
    date_format_iso(date, text);
    return json_string(text);
}

json_t *clock_value(struct clock_time time)
{
    char text[CLOCK_TEXT];

    if (!clock_is_set(time))
        return json_null();
    clock_format(time, text);
    return json_string(text);
}

json_t *lines_value(struct line_range lines)
{
    return lines.first == 0 ? json_null() : json_pack("[ii]", (int)lines.first, (int)lines.last);
}

json_t *words_value(const struct word_list *words)
{
    json_t *array = json_array();

    for (size_t i = 0; i < words->count; i++)
        json_array_append_new(array, json_string(words->items[i]));
    return array;
}
