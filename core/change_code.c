/*
 * The bytes of changes in the log. Every piece says its own length, so that no value can be taken
 * for another:
 *
 *   change   ('+' | '~' | '-') table ' ' id ' ' version '\n' { column value } '.'
 *   value    '0'                      NULL
 *          | 'i' number '\n'          integer
 *          | ('k' | 'b') length ':' … key, bytes
 *          | ('t' | 'c') 32 bytes     digest of a text or a content that stands apart
 *   column   ' ' name '='
 */
#include "core/change.h"

#include <string.h>

static const char kinds[CHANGE_KIND_COUNT] = {'+', '~', '-'};

void value_encode(struct str *out, const struct value *value, const struct value_keeper *keeper)
{
    static const char letters[VALUE_TYPE_COUNT] = {'0', 'i', 'k', 't', 'b', 'c'};
    unsigned char digest[VALUE_DIGEST];

    str_append_char(out, letters[value->type]);
    switch (value->type) {
    case VALUE_INTEGER:
        str_append_integer(out, value->integer);
        str_append_char(out, '\n');
        break;
    case VALUE_KEY:
    case VALUE_BYTES:
        str_append_integer(out, (int64_t)value->bytes.length);
        str_append_char(out, ':');
        str_append_slice(out, value->bytes);
        break;
    case VALUE_TEXT:
    case VALUE_CONTENT:
        keeper->keep(keeper->context, value, digest);
        str_append_n(out, (const char *)digest, sizeof digest);
        break;
    case VALUE_NULL:
    case VALUE_TYPE_COUNT:
        break;
    }
}

static void encode_head(struct str *out, const struct change *change)
{
    str_append_char(out, kinds[change->kind]);
    str_append(out, entity_info(change->entity)->table);
    str_append_char(out, ' ');
    str_append_integer(out, change->id);
    str_append_char(out, ' ');
    str_append_integer(out, change->version);
    str_append_char(out, '\n');
}

void change_list_encode(struct str *out, const struct change_list *self,
                        const struct value_keeper *keeper)
{
    for (size_t i = 0; i < self->count; i++) {
        const struct change *change = self->items[i];
        const struct entity_info *info = entity_info(change->entity);

        encode_head(out, change);
        for (int field = 0; field < info->field_count; field++) {
            bool given = (change->set >> field & 1) != 0;

            /* A field that a new row leaves out and one that it sets to NULL are the same. */
            if (change->kind == CHANGE_INSERT && change->values[field].type == VALUE_NULL)
                given = false;
            if (!given)
                continue;
            str_append_char(out, ' ');
            str_append(out, info->fields[field].column);
            str_append_char(out, '=');
            value_encode(out, &change->values[field], keeper);
        }
        str_append_char(out, '.');
    }
}

static enum status damaged(struct error *err)
{
    return error_set(err, STATUS_INVALID, N_("a record of the log cannot be read"), NULL);
}

/* A decimal number closed by `end`; moves on behind that. */
static bool read_number(struct slice *bytes, char end, int64_t *number)
{
    bool negative = bytes->length > 0 && bytes->data[0] == '-';
    uint64_t limit = (uint64_t)INT64_MAX + negative;
    uint64_t value = 0;
    size_t at = negative;
    size_t first = at;

    for (; at < bytes->length && bytes->data[at] >= '0' && bytes->data[at] <= '9'; at++) {
        unsigned digit = (unsigned)(bytes->data[at] - '0');

        if (value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    if (at == first || at == bytes->length || bytes->data[at] != end)
        return false;
    *number = negative ? (int64_t)(0 - value) : (int64_t)value;
    *bytes = slice_from(*bytes, at + 1);
    return true;
}

static bool take(struct slice *bytes, size_t length, struct slice *taken)
{
    if (length > bytes->length)
        return false;
    *taken = slice_sub(*bytes, 0, length);
    *bytes = slice_from(*bytes, length);
    return true;
}

/* A word of less than `size` bytes, closed by `end`. */
static bool read_word(struct slice *bytes, char end, char *word, size_t size)
{
    ptrdiff_t at = slice_find_byte(*bytes, end);

    if (at < 0 || (size_t)at >= size)
        return false;
    memcpy(word, bytes->data, (size_t)at);
    word[at] = '\0';
    *bytes = slice_from(*bytes, (size_t)at + 1);
    return true;
}

static enum status read_apart(struct slice *bytes, const struct value_fetcher *fetcher,
                              struct value *value, struct error *err)
{
    struct slice digest;

    if (!take(bytes, VALUE_DIGEST, &digest))
        return damaged(err);
    return fetcher->fetch(fetcher->context, (const unsigned char *)digest.data, value, err);
}

enum status value_decode(struct slice *bytes, const struct value_fetcher *fetcher,
                         struct value *value, struct error *err)
{
    int64_t length = 0;
    char letter = '\0';

    if (bytes->length == 0)
        return damaged(err);
    letter = bytes->data[0];
    *bytes = slice_from(*bytes, 1);
    *value = (struct value){.type = VALUE_NULL};
    switch (letter) {
    case '0':
        return STATUS_OK;
    case 'i':
        value->type = VALUE_INTEGER;
        return read_number(bytes, '\n', &value->integer) ? STATUS_OK : damaged(err);
    case 'k':
    case 'b':
        value->type = letter == 'k' ? VALUE_KEY : VALUE_BYTES;
        if (!read_number(bytes, ':', &length) || length < 0)
            return damaged(err);
        return take(bytes, (size_t)length, &value->bytes) ? STATUS_OK : damaged(err);
    case 't':
    case 'c':
        value->type = letter == 't' ? VALUE_TEXT : VALUE_CONTENT;
        return read_apart(bytes, fetcher, value, err);
    default:
        return damaged(err);
    }
}

static enum status read_field(struct slice *bytes, const struct value_fetcher *fetcher,
                              struct change *change, struct error *err)
{
    char column[64];
    int field = 0;
    enum status status = STATUS_OK;

    if (!read_word(bytes, '=', column, sizeof column))
        return damaged(err);
    if (entity_field_of(change->entity, column, &field) != STATUS_OK)
        return damaged(err);
    status = value_decode(bytes, fetcher, &change->values[field], err);
    if (status != STATUS_OK)
        return status;
    change->set |= UINT64_C(1) << field;
    /* Keys end with a NUL in our hands, as all text does. */
    if (change->values[field].type == VALUE_KEY)
        change->values[field].bytes.data = arena_slice(change->arena, change->values[field].bytes);
    return STATUS_OK;
}

static struct change *add(struct change_list *self, char letter, enum entity entity, int64_t id,
                          int64_t version)
{
    struct change *change = NULL;

    if (letter == kinds[CHANGE_UPDATE])
        return change_update(self, entity, id, version);
    if (letter == kinds[CHANGE_DELETE])
        return change_delete(self, entity, id, version);
    change = change_insert(self, entity);
    change->id = id;
    self->next_id = id + 1;
    return change;
}

static enum status read_change(struct slice *bytes, const struct value_fetcher *fetcher,
                               struct change_list *self, struct error *err)
{
    char letter = bytes->data[0];
    char table[64];
    enum entity entity = ENTITY_COUNT;
    struct change *change = NULL;
    int64_t id = 0;
    int64_t version = 0;

    *bytes = slice_from(*bytes, 1);
    if (!memchr(kinds, letter, sizeof kinds) || !read_word(bytes, ' ', table, sizeof table))
        return damaged(err);
    if (entity_of(table, &entity) != STATUS_OK)
        return damaged(err);
    if (!read_number(bytes, ' ', &id) || !read_number(bytes, '\n', &version) || id <= 0 ||
        id == INT64_MAX)
        return damaged(err);
    change = add(self, letter, entity, id, version);
    while (bytes->length > 0 && bytes->data[0] == ' ' && letter != kinds[CHANGE_DELETE]) {
        enum status status = STATUS_OK;

        *bytes = slice_from(*bytes, 1);
        status = read_field(bytes, fetcher, change, err);
        if (status != STATUS_OK)
            return status;
    }
    if (bytes->length == 0 || bytes->data[0] != '.')
        return damaged(err);
    *bytes = slice_from(*bytes, 1);
    return STATUS_OK;
}

enum status change_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                               struct change_list *self, struct error *err)
{
    while (bytes.length > 0) {
        enum status status = read_change(&bytes, fetcher, self, err);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}
