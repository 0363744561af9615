#include "core/change.h"

#include <assert.h>
#include <string.h>

void change_list_init(struct change_list *self, struct arena *arena, int64_t next_id)
{
    *self = (struct change_list){.arena = arena, .next_id = next_id};
}

static struct change *add(struct change_list *self, enum change_kind kind, enum entity entity)
{
    struct change *change = arena_alloc(self->arena, sizeof *change);
    size_t fields = (size_t)entity_info(entity)->field_count;

    change->kind = kind;
    change->entity = entity;
    change->arena = self->arena;
    change->values = arena_alloc(self->arena, fields * sizeof *change->values);
    *LIST_PUSH(self->arena, self) = change;
    return change;
}

struct change *change_insert(struct change_list *self, enum entity entity)
{
    struct change *change = add(self, CHANGE_INSERT, entity);

    change->id = self->next_id++;
    return change;
}

struct change *change_update(struct change_list *self, enum entity entity, int64_t id,
                             int64_t version)
{
    struct change *change = add(self, CHANGE_UPDATE, entity);

    change->id = id;
    change->version = version;
    return change;
}

struct change *change_delete(struct change_list *self, enum entity entity, int64_t id,
                             int64_t version)
{
    struct change *change = add(self, CHANGE_DELETE, entity);

    change->id = id;
    change->version = version;
    return change;
}

static struct value *set(struct change *self, int field)
{
    assert(self->kind != CHANGE_DELETE);
    assert(field >= 0 && field < entity_info(self->entity)->field_count);
    self->set |= UINT64_C(1) << field;
    self->values[field] = (struct value){.type = VALUE_NULL};
    return &self->values[field];
}

static enum field_type type_of(const struct change *self, int field)
{
    return entity_field(self->entity, field)->type;
}

static void set_number(struct change *self, int field, int64_t number)
{
    struct value *value = set(self, field);

    value->type = VALUE_INTEGER;
    value->integer = number;
}

void change_set_text(struct change *self, int field, const char *text)
{
    static const enum value_type types[FIELD_TYPE_COUNT] = {
        [FIELD_TEXT] = VALUE_TEXT,
        [FIELD_KEY] = VALUE_KEY,
        [FIELD_CONTENT] = VALUE_CONTENT,
    };
    enum value_type type = types[type_of(self, field)];
    struct value *value = set(self, field);

    assert(type != VALUE_NULL);
    if (!text)
        return;
    value->type = type;
    value->bytes = slice_of(text);
}

void change_set_integer(struct change *self, int field, int64_t number)
{
    assert(type_of(self, field) == FIELD_INTEGER);
    set_number(self, field, number);
}

void change_set_bool(struct change *self, int field, bool flag)
{
    assert(type_of(self, field) == FIELD_BOOL);
    set_number(self, field, flag);
}

void change_set_date(struct change *self, int field, struct date date)
{
    struct value *value = set(self, field);
    char text[DATE_TEXT];

    assert(type_of(self, field) == FIELD_DATE);
    if (!date_is_set(date))
        return;
    date_format_iso(date, text);
    value->type = VALUE_KEY;
    value->bytes = slice_of(arena_strdup(self->arena, text));
}

void change_set_clock(struct change *self, int field, struct clock_time time)
{
    assert(type_of(self, field) == FIELD_CLOCK);
    if (time.minutes == CLOCK_NONE)
        change_set_null(self, field);
    else
        set_number(self, field, time.minutes);
}

void change_set_reference(struct change *self, int field, int64_t id)
{
    assert(type_of(self, field) == FIELD_REFERENCE);
    if (id == 0)
        change_set_null(self, field);
    else
        set_number(self, field, id);
}

void change_set_bytes(struct change *self, int field, struct slice bytes)
{
    enum field_type type = type_of(self, field);
    struct value *value = set(self, field);

    assert(type == FIELD_BYTES || type == FIELD_CONTENT);
    value->type = type == FIELD_BYTES ? VALUE_BYTES : VALUE_CONTENT;
    value->bytes = bytes;
}

void change_set_null(struct change *self, int field)
{
    set(self, field);
}

/* What a span is where its form is not said: a day, or from one to another. */
static enum vague_form plain_form(const struct date_span *span)
{
    return date_equal(span->first, span->last) ? VAGUE_DAY : VAGUE_SPAN;
}

/* "2021-01-01/2021-06-30 half|2022-01-01/2022-06-30 half"; without a year "--02-28/--02-29". */
static const char *spans_text(struct arena *arena, const struct vague_date *date)
{
    struct str out = STR_INIT;
    const char *text = NULL;

    for (int i = 0; i < date->count; i++) {
        const struct date *ends[] = {&date->spans[i].first, &date->spans[i].last};

        str_append(&out, i ? "|" : "");
        for (int end = 0; end < 2; end++) {
            str_append(&out, end ? "/" : "");
            if (date->year_known)
                str_printf(&out, "%04d", ends[end]->year);
            else
                str_append_char(&out, '-');
            str_printf(&out, "-%02d-%02d", ends[end]->month, ends[end]->day);
        }
        if (date->spans[i].form != plain_form(&date->spans[i]) && date->spans[i].form != VAGUE_DAY)
            str_printf(&out, " %s", vague_form_key(date->spans[i].form));
    }
    text = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return text;
}

void change_set_vague(struct change *self, int field, const struct vague_date *date)
{
    struct date first = NO_DATE;
    struct date last = NO_DATE;

    for (int i = 0; date->year_known && i < date->count; i++) {
        if (i == 0 || date_compare(date->spans[i].first, first) < 0)
            first = date->spans[i].first;
        if (i == 0 || date_compare(date->spans[i].last, last) > 0)
            last = date->spans[i].last;
    }
    change_set_text(self, field, date->text);
    change_set_date(self, field + 1, first);
    change_set_date(self, field + 2, last);
    change_set_text(self, field + 3, date->count ? spans_text(self->arena, date) : NULL);
}

/* Reads one day of a span and moves on behind it. Without a year it counts as one of 2000, which
   has a 29 February. */
static bool read_day(const char **text, bool *year_known, struct date *date)
{
    char day[DATE_TEXT] = "2000";
    size_t year = strlen(day);
    size_t length = 0;

    *year_known = (*text)[0] != '-';
    *text += *year_known ? 0 : 1;
    length = *year_known ? sizeof day - 1 : sizeof day - 1 - year;
    if (strlen(*text) < length)
        return false;
    memcpy(day + sizeof day - 1 - length, *text, length);
    day[sizeof day - 1] = '\0';
    if (date_parse_iso(day, date) != STATUS_OK)
        return false;
    if (!*year_known)
        date->year = 0;
    *text += length;
    return true;
}

/* The form behind a span, where one stands there; moves on behind it. */
static bool read_form(const char **text, struct date_span *span)
{
    size_t length;

    span->form = plain_form(span);
    if (**text != ' ')
        return true;
    (*text)++;
    length = strcspn(*text, "|");
    if (vague_form_of((struct slice){*text, length}, &span->form) != STATUS_OK)
        return false;
    *text += length;
    return true;
}

enum status vague_date_of_spans(const char *spans, struct vague_date *date)
{
    struct vague_date read = NO_VAGUE_DATE;

    while (read.count < VAGUE_ALTERNATIVES) {
        struct date_span *span = &read.spans[read.count++];
        bool known[2] = {false, false};

        if (!read_day(&spans, &known[0], &span->first) || *spans++ != '/')
            return STATUS_INVALID;
        if (!read_day(&spans, &known[1], &span->last) || known[0] != known[1] ||
            !read_form(&spans, span))
            return STATUS_INVALID;
        read.year_known = known[0];
        if (*spans == '\0') {
            read.text = date->text;
            *date = read;
            return STATUS_OK;
        }
        if (*spans++ != '|')
            return STATUS_INVALID;
    }
    return STATUS_INVALID;
}

enum status change_list_check(const struct change_list *self, struct error *err)
{
    for (size_t i = 0; i < self->count; i++) {
        const struct change *change = self->items[i];
        const struct entity_info *info = entity_info(change->entity);

        if (change->kind == CHANGE_DELETE)
            continue;
        for (int field = 0; field < info->field_count; field++) {
            unsigned flags = info->fields[field].flags;
            bool given = (change->set >> field & 1) != 0;
            bool null = change->values[field].type == VALUE_NULL;
            bool new_row = change->kind == CHANGE_INSERT;

            if ((flags & FIELD_NEEDED) != 0 && null && (given || new_row))
                return error_set(err, STATUS_INTERNAL, N_("%1 cannot be without %2"), info->table,
                                 info->fields[field].column, NULL);
            if ((flags & FIELD_FIXED) != 0 && given && !new_row)
                return error_set(err, STATUS_INTERNAL, N_("%2 of %1 cannot be changed"),
                                 info->table, info->fields[field].column, NULL);
        }
    }
    return STATUS_OK;
}
