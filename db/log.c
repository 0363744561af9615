#include "db/log.h"

#include "core/memory.h"
#include "db/log_private.h"
#include "db/migrate.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { SALTS = 64 };

/* The texts of one record, on their way to stand apart from it. */
struct apart {
    struct arena arena;
    unsigned char salts[SALTS][LOG_SALT]; /* fetched many at once: each fetch asks the system */
    size_t salts_left;
    struct {
        struct apart_text {
            unsigned char salt[LOG_SALT];
            struct slice body;
            bool content; /* the row keeps it; the log its hash alone */
        } * items;
        size_t count;
    } texts;
};

void log_digest(struct slice body, const unsigned char salt[LOG_SALT],
                unsigned char digest[VALUE_DIGEST])
{
    crypto_generichash(digest, VALUE_DIGEST, (const unsigned char *)body.data, body.length, salt,
                       LOG_SALT);
}

static void keep(void *context, const struct value *value, unsigned char digest[VALUE_DIGEST])
{
    struct apart *apart = context;
    struct apart_text *text = LIST_PUSH(&apart->arena, &apart->texts);

    text->body = value->bytes;
    text->content = value->type == VALUE_CONTENT;
    if (apart->salts_left == 0) {
        randombytes_buf(apart->salts, sizeof apart->salts);
        apart->salts_left = SALTS;
    }
    memcpy(text->salt, apart->salts[--apart->salts_left], LOG_SALT);
    log_digest(text->body, text->salt, digest);
}

static void hash_number(crypto_generichash_state *state, uint64_t number)
{
    unsigned char bytes[8];

    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(number >> (8 * (7 - i)));
    crypto_generichash_update(state, bytes, sizeof bytes);
}

static void hash_bytes(crypto_generichash_state *state, struct slice bytes)
{
    hash_number(state, bytes.length);
    crypto_generichash_update(state, (const unsigned char *)bytes.data, bytes.length);
}

void log_hash(const struct log_row *row, const unsigned char before[LOG_HASH],
              unsigned char hash[LOG_HASH])
{
    crypto_generichash_state state;

    crypto_generichash_init(&state, NULL, 0, LOG_HASH);
    crypto_generichash_update(&state, before, LOG_HASH);
    hash_number(&state, (uint64_t)row->number);
    hash_number(&state, (uint64_t)row->schema);
    hash_bytes(&state, slice_of(row->at));
    hash_bytes(&state, slice_of(row->account));
    hash_bytes(&state, slice_of(row->command));
    hash_bytes(&state, row->arguments);
    hash_bytes(&state, row->findings);
    hash_bytes(&state, row->changes);
    crypto_generichash_final(&state, hash, LOG_HASH);
}

void log_hash_text(const unsigned char hash[LOG_HASH], char text[LOG_HASH_TEXT])
{
    sodium_bin2hex(text, LOG_HASH_TEXT, hash, LOG_HASH);
}

enum status log_head_read(struct engine *engine, struct log_head *head, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_LOG_HEAD);
    bool row = false;
    enum status status = query_step(query, &row, err);

    if (status == STATUS_OK && (!row || query_bytes(query, 1).length != LOG_HASH))
        status = error_set(err, STATUS_INVALID, N_("the head of the log is gone"), NULL);
    if (status == STATUS_OK) {
        head->count = query_integer(query, 0);
        memcpy(head->hash, query_bytes(query, 1).data, LOG_HASH);
        head->next_id = query_integer(query, 2);
    }
    query_end(query);
    return status;
}

static enum status insert_row(struct engine *engine, const struct log_row *row,
                              const unsigned char hash[LOG_HASH], struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_LOG_INSERT);

    query_bind(query, ":number", row->number);
    query_bind(query, ":schema", row->schema);
    query_bind_text(query, ":at", row->at);
    query_bind_text(query, ":account", row->account);
    query_bind_text(query, ":command", row->command);
    query_bind_bytes(query, ":arguments", row->arguments);
    query_bind_bytes(query, ":findings", row->findings);
    query_bind_bytes(query, ":changes", row->changes);
    query_bind_bytes(query, ":hash", (struct slice){(const char *)hash, LOG_HASH});
    return query_run(query, NULL, err);
}

static enum status insert_texts(struct engine *engine, int64_t number, const struct apart *apart,
                                struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < apart->texts.count; i++) {
        const struct apart_text *text = &apart->texts.items[i];
        struct query *query = engine_query(engine, STATEMENT_LOG_TEXT_INSERT);

        query_bind(query, ":number", number);
        query_bind(query, ":ordinal", (int64_t)i);
        query_bind_bytes(query, ":salt", (struct slice){(const char *)text->salt, LOG_SALT});
        if (!text->content)
            query_bind_bytes(query, ":body", text->body);
        status = query_run(query, NULL, err);
    }
    return status;
}

static enum status write_head(struct engine *engine, const struct log_head *head, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_LOG_HEAD_UPDATE);

    query_bind(query, ":count", head->count);
    query_bind_bytes(query, ":hash", (struct slice){(const char *)head->hash, LOG_HASH});
    query_bind(query, ":next_id", head->next_id);
    return query_run(query, NULL, err);
}

enum status log_append(struct engine *engine, const struct record *record, struct log_head *head,
                       struct error *err)
{
    struct apart apart = {.arena = ARENA_INIT};
    struct value_keeper keeper = {&apart, keep};
    struct str arguments = STR_INIT;
    struct str findings = STR_INIT;
    struct str changes = STR_INIT;
    struct log_head next = {.count = head->count + 1, .next_id = record->changes.next_id};
    struct log_row row = {.number = next.count,
                          .schema = migrate_newest(),
                          .at = record->at,
                          .account = record->account,
                          .command = record->command};
    enum status status = STATUS_OK;

    argument_list_encode(&arguments, &record->arguments, &keeper);
    finding_list_encode(&findings, &record->findings, &keeper);
    change_list_encode(&changes, &record->changes, &keeper);
    row.arguments = str_slice(&arguments);
    row.findings = str_slice(&findings);
    row.changes = str_slice(&changes);
    log_hash(&row, head->hash, next.hash);
    status = insert_row(engine, &row, next.hash, err);
    if (status == STATUS_OK)
        status = insert_texts(engine, row.number, &apart, err);
    if (status == STATUS_OK)
        status = write_head(engine, &next, err);
    if (status == STATUS_OK)
        *head = next;
    str_clear(&arguments);
    str_clear(&findings);
    str_clear(&changes);
    arena_clear(&apart.arena);
    return status;
}

/* Hands the texts of a record back in the order in which they were taken. */
struct fetch {
    struct engine *engine;
    struct arena *arena;
    int64_t number;
    int64_t ordinal;
};

static enum status fetch(void *context, const unsigned char digest[VALUE_DIGEST],
                         struct value *value, struct error *err)
{
    struct fetch *self = context;
    struct query *query = engine_query(self->engine, STATEMENT_LOG_TEXT);
    bool row = false;
    enum status status = STATUS_OK;

    (void)digest;
    query_bind(query, ":number", self->number);
    query_bind(query, ":ordinal", self->ordinal++);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row && !query_is_null(query, 1)) {
        struct slice body = query_bytes(query, 1);

        value->bytes = (struct slice){arena_slice(self->arena, body), body.length};
    } else if (status == STATUS_OK) {
        value->type = VALUE_NULL;
    }
    query_end(query);
    return status;
}

static enum status decode(struct query *query, struct fetch *context, struct record *record,
                          struct error *err)
{
    struct arena *arena = context->arena;
    struct value_fetcher fetcher = {context, fetch};
    enum status status = STATUS_OK;

    record->at = arena_strdup(arena, query_text(query, 1));
    record->account = arena_strdup(arena, query_text(query, 2));
    record->command = arena_strdup(arena, query_text(query, 3));
    change_list_init(&record->changes, arena, 1);
    status = argument_list_decode(query_bytes(query, 4), &fetcher, arena, &record->arguments, err);
    if (status == STATUS_OK)
        status =
            finding_list_decode(query_bytes(query, 5), &fetcher, arena, &record->findings, err);
    if (status == STATUS_OK)
        status = change_list_decode(query_bytes(query, 6), &fetcher, &record->changes, err);
    return status;
}

enum status log_read(struct engine *engine, int64_t number, struct arena *arena,
                     struct record *record, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_LOG_RECORD);
    struct fetch context = {engine, arena, number, 0};
    struct record read = {0};
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":number", number);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && !row)
        status = error_set(err, STATUS_NOT_FOUND, N_("the log has no such record"), NULL);
    if (status == STATUS_OK)
        status = decode(query, &context, &read, err);
    if (status == STATUS_OK)
        *record = read;
    query_end(query);
    return status;
}

enum status log_erase(struct engine *engine, int64_t number, int64_t ordinal, struct error *err)
{
    struct query *query = engine_query(engine, STATEMENT_LOG_TEXT_ERASE);
    int64_t changed = 0;
    enum status status = STATUS_OK;

    query_bind(query, ":number", number);
    query_bind(query, ":ordinal", ordinal);
    status = query_run(query, &changed, err);
    if (status == STATUS_OK && changed == 0)
        status = error_set(err, STATUS_NOT_FOUND, N_("the log has no such text"), NULL);
    return status;
}
