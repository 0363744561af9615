#include "cli/json_writer.h"

#include <criterion/criterion.h>
#include <stdlib.h>

Test(json_writer, nests_and_separates)
{
    char *text = NULL;
    size_t size = 0;
    struct json_writer json = JSON_WRITER_INIT(open_memstream(&text, &size));

    json_open_object(&json, NULL);
    json_put_id(&json, "id", 7);
    json_put_id(&json, "none", 0);
    json_open_array(&json, "empty");
    json_close_array(&json);
    json_open_array(&json, "rows");
    json_open_object(&json, NULL);
    json_put_bool(&json, "yes", true);
    json_close_object(&json);
    json_put_text(&json, NULL, "b");
    json_close_array(&json);
    json_put_raw(&json, "vote", "{\"for\": 1}");
    json_close_object(&json);
    fclose(json.out);
    cr_assert_str_eq(text, "{\n  \"id\": 7,\n  \"none\": null,\n  \"empty\": [],\n  \"rows\": [\n"
                           "    {\n      \"yes\": true\n    },\n    \"b\"\n  ],\n"
                           "  \"vote\": {\"for\": 1}\n}\n");
    free(text);
}

Test(json_writer, quotes_what_would_end_a_text)
{
    char *text = NULL;
    size_t size = 0;
    struct json_writer json = JSON_WRITER_INIT(open_memstream(&text, &size));

    json_open_array(&json, NULL);
    json_put_text(&json, NULL, "a\"b\\c\nd\x01\tæ");
    json_put_text(&json, NULL, NULL);
    json_put_date(&json, NULL, (struct date){2026, 3, 4});
    json_put_date(&json, NULL, NO_DATE);
    json_put_clock(&json, NULL, (struct clock_time){1440 + 65}); /* past midnight */
    json_put_clock(&json, NULL, NO_CLOCK);
    json_close_array(&json);
    fclose(json.out);
    cr_assert_str_eq(text, "[\n  \"a\\\"b\\\\c\\nd\\u0001\\u0009æ\",\n  null,\n  \"2026-03-04\",\n"
                           "  null,\n  \"01:05\",\n  null\n]\n");
    free(text);
}
