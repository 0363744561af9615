#include "core/record.h"

#include <string.h>

static void add(struct argument_list *self, struct arena *arena, const char *name,
                struct value value)
{
    *LIST_PUSH(arena, self) = (struct argument){name, value};
}

static struct value text_value(enum value_type type, const char *text)
{
    if (!text)
        return (struct value){.type = VALUE_NULL};
    return (struct value){.type = type, .bytes = slice_of(text)};
}

static struct value integer_value(int64_t number)
{
    return (struct value){.type = VALUE_INTEGER, .integer = number};
}

void argument_add_text(struct argument_list *self, struct arena *arena, const char *name,
                       const char *text)
{
    add(self, arena, name, text_value(VALUE_TEXT, text));
}

void argument_add_key(struct argument_list *self, struct arena *arena, const char *name,
                      const char *key)
{
    add(self, arena, name, text_value(VALUE_KEY, key));
}

void argument_add_integer(struct argument_list *self, struct arena *arena, const char *name,
                          int64_t number)
{
    add(self, arena, name, integer_value(number));
}

void argument_list_encode(struct str *out, const struct argument_list *self,
                          const struct value_keeper *keeper)
{
    for (size_t i = 0; i < self->count; i++) {
        str_printf(out, "%s=", self->items[i].name);
        value_encode(out, &self->items[i].value, keeper);
    }
}

static enum status damaged(struct error *err)
{
    return error_set(err, STATUS_INVALID, N_("a record of the log cannot be read"), NULL);
}

enum status argument_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                                 struct arena *arena, struct argument_list *self, struct error *err)
{
    while (bytes.length > 0) {
        ptrdiff_t end = slice_find_byte(bytes, '=');
        struct value value;
        const char *name = NULL;
        enum status status = STATUS_OK;

        if (end <= 0 || end >= RECORD_FIELD_BYTES)
            return damaged(err);
        name = arena_strndup(arena, bytes.data, (size_t)end);
        bytes = slice_from(bytes, (size_t)end + 1);
        status = value_decode(&bytes, fetcher, &value, err);
        if (status != STATUS_OK)
            return status;
        if (value.type == VALUE_KEY)
            value.bytes.data = arena_slice(arena, value.bytes);
        add(self, arena, name, value);
    }
    return STATUS_OK;
}

/* Rule, gravity, message, the arguments, first line, last line. */
enum {
    FINDING_RULE,
    FINDING_GRAVITY,
    FINDING_MESSAGE,
    FINDING_ARGUMENT,
    FINDING_FIRST = FINDING_ARGUMENT + FINDING_ARGUMENTS,
    FINDING_LAST,
    FINDING_VALUES
};

void finding_list_encode(struct str *out, const struct finding_list *self,
                         const struct value_keeper *keeper)
{
    for (size_t i = 0; i < self->count; i++) {
        const struct finding *finding = &self->items[i];
        struct value values[FINDING_VALUES];

        values[FINDING_RULE] = text_value(VALUE_KEY, finding->rule);
        values[FINDING_GRAVITY] = text_value(VALUE_KEY, gravity_key(finding->gravity));
        values[FINDING_MESSAGE] = text_value(VALUE_KEY, finding->message);
        for (int at = 0; at < FINDING_ARGUMENTS; at++)
            values[FINDING_ARGUMENT + at] = text_value(VALUE_TEXT, finding->arguments[at]);
        values[FINDING_FIRST] = integer_value(finding->lines.first);
        values[FINDING_LAST] = integer_value(finding->lines.last);
        for (int at = 0; at < FINDING_VALUES; at++)
            value_encode(out, &values[at], keeper);
    }
}

static const char *text_of(struct arena *arena, const struct value *value)
{
    if (value->type != VALUE_KEY && value->type != VALUE_TEXT)
        return NULL;
    return arena_slice(arena, value->bytes);
}

static enum status finding_of(const struct value *values, struct arena *arena,
                              struct finding *finding, struct error *err)
{
    const char *gravity = text_of(arena, &values[FINDING_GRAVITY]);

    finding->rule = text_of(arena, &values[FINDING_RULE]);
    finding->message = text_of(arena, &values[FINDING_MESSAGE]);
    for (int at = 0; at < FINDING_ARGUMENTS; at++)
        finding->arguments[at] = text_of(arena, &values[FINDING_ARGUMENT + at]);
    finding->lines.first = (unsigned)values[FINDING_FIRST].integer;
    finding->lines.last = (unsigned)values[FINDING_LAST].integer;
    for (int i = 0; gravity && i < GRAVITY_COUNT; i++) {
        if (strcmp(gravity, gravity_key((enum gravity)i)) == 0) {
            finding->gravity = (enum gravity)i;
            return finding->rule && finding->message ? STATUS_OK : damaged(err);
        }
    }
    return damaged(err);
}

enum status finding_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                                struct arena *arena, struct finding_list *self, struct error *err)
{
    while (bytes.length > 0) {
        struct value values[FINDING_VALUES];
        struct finding finding = {0};
        enum status status = STATUS_OK;

        for (int at = 0; at < FINDING_VALUES; at++) {
            status = value_decode(&bytes, fetcher, &values[at], err);
            if (status != STATUS_OK)
                return status;
        }
        status = finding_of(values, arena, &finding, err);
        if (status != STATUS_OK)
            return status;
        *LIST_PUSH(arena, self) = finding;
    }
    return STATUS_OK;
}
