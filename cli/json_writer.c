#include "cli/json_writer.h"

#include <assert.h>
#include <inttypes.h>

void json_quote(struct str *out, const char *text)
{
    str_append_char(out, '"');
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;

        if (byte == '"' || byte == '\\') {
            str_append_char(out, '\\');
            str_append_char(out, *at);
        } else if (byte == '\n') {
            str_append(out, "\\n");
        } else if (byte < 0x20) {
            str_printf(out, "\\u%04x", byte);
        } else {
            str_append_char(out, *at);
        }
    }
    str_append_char(out, '"');
}

static void new_line(const struct json_writer *self)
{
    fprintf(self->out, "\n%*s", 2 * self->depth, "");
}

/* What stands before a value: a comma after another one, its line, its key. */
static void before(struct json_writer *self, const char *key)
{
    struct str name = STR_INIT;

    if (self->depth == 0)
        return;
    if (self->filled[self->depth - 1])
        fputc(',', self->out);
    self->filled[self->depth - 1] = true;
    new_line(self);
    if (key == NULL)
        return;
    json_quote(&name, key);
    fprintf(self->out, "%s: ", str_text(&name));
    str_clear(&name);
}

static void open_level(struct json_writer *self, const char *key, char sign)
{
    assert(self->depth < JSON_DEPTH);
    before(self, key);
    fputc(sign, self->out);
    self->filled[self->depth++] = false;
}

static void close_level(struct json_writer *self, char sign)
{
    assert(self->depth > 0);
    if (self->filled[--self->depth])
        new_line(self);
    fputc(sign, self->out);
    if (self->depth == 0)
        fputc('\n', self->out);
}

void json_open_object(struct json_writer *self, const char *key)
{
    open_level(self, key, '{');
}

void json_close_object(struct json_writer *self)
{
    close_level(self, '}');
}

void json_open_array(struct json_writer *self, const char *key)
{
    open_level(self, key, '[');
}

void json_close_array(struct json_writer *self)
{
    close_level(self, ']');
}

void json_put_raw(struct json_writer *self, const char *key, const char *json)
{
    before(self, key);
    fputs(json, self->out);
}

void json_put_null(struct json_writer *self, const char *key)
{
    json_put_raw(self, key, "null");
}

void json_put_text(struct json_writer *self, const char *key, const char *text)
{
    struct str quoted = STR_INIT;

    if (text != NULL)
        json_quote(&quoted, text);
    json_put_raw(self, key, text == NULL ? "null" : str_text(&quoted));
    str_clear(&quoted);
}

void json_put_number(struct json_writer *self, const char *key, int64_t number)
{
    char digits[32];

    snprintf(digits, sizeof digits, "%" PRId64, number);
    json_put_raw(self, key, digits);
}

void json_put_bool(struct json_writer *self, const char *key, bool value)
{
    json_put_raw(self, key, value ? "true" : "false");
}

void json_put_date(struct json_writer *self, const char *key, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    json_put_text(self, key, date_is_set(date) ? text : NULL);
}

void json_put_clock(struct json_writer *self, const char *key, struct clock_time time)
{
    char text[CLOCK_TEXT];

    if (clock_is_set(time))
        clock_format((struct clock_time){time.minutes % 1440}, text);
    json_put_text(self, key, clock_is_set(time) ? text : NULL);
}

void json_put_id(struct json_writer *self, const char *key, int64_t id)
{
    if (id == 0)
        json_put_null(self, key);
    else
        json_put_number(self, key, id);
}
