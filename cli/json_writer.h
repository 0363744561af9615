/*
 * JSON for programs, written as it comes: objects and arrays within each other, two blanks a level.
 */
#ifndef CLI_JSON_WRITER_H
#define CLI_JSON_WRITER_H

#include "core/date.h"
#include "core/str.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { JSON_DEPTH = 8 };

struct json_writer {
    FILE *out;
    int depth;
    bool filled[JSON_DEPTH]; /* something stands at this level already */
};

#define JSON_WRITER_INIT(file) ((struct json_writer){.out = (file)})

/* The key is NULL within an array and for the outermost one. The outermost ends its line. */
void json_open_object(struct json_writer *self, const char *key);
void json_close_object(struct json_writer *self);
void json_open_array(struct json_writer *self, const char *key);
void json_close_array(struct json_writer *self);

/* NULL, no date and no time are null. */
void json_put_text(struct json_writer *self, const char *key, const char *text);
void json_put_number(struct json_writer *self, const char *key, int64_t number);
void json_put_bool(struct json_writer *self, const char *key, bool value);
void json_put_null(struct json_writer *self, const char *key);
void json_put_date(struct json_writer *self, const char *key, struct date date);
void json_put_clock(struct json_writer *self, const char *key, struct clock_time time);
/* An id: 0 is null. */
void json_put_id(struct json_writer *self, const char *key, int64_t id);
/* What is JSON already. */
void json_put_raw(struct json_writer *self, const char *key, const char *json);

/* Appends text as a JSON string with its quotes. */
void json_quote(struct str *out, const char *text);

#endif
