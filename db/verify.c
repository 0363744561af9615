#include "db/verify.h"

#include "db/apply.h"
#include "db/engine.h"
#include "db/log_private.h"
#include "db/migrate.h"
#include "db/search_index.h"
#include "db/verify_rows.h"

#include <assert.h>
#include <string.h>

const char *verify_fault_message(enum verify_fault_kind kind)
{
    static const char *const messages[VERIFY_FAULT_COUNT] = {
        [VERIFY_FILE] = N_("the database file is damaged"),
        [VERIFY_RECORD_MISSING] = N_("record %1 of the log is gone"),
        [VERIFY_RECORD_CHANGED] = N_("record %1 of the log was changed"),
        [VERIFY_RECORD_UNREADABLE] = N_("record %1 of the log cannot be read"),
        [VERIFY_TEXT_CHANGED] = N_("a text of record %1 of the log was changed"),
        [VERIFY_CUT_OFF] = N_("the log does not end where it ended: records after %1 are gone"),
        [VERIFY_OUTSIDE] = N_("record %1 of the log is not the one that was noted outside"),
        [VERIFY_REPLAY] = N_("the changes of record %1 of the log cannot be carried out again"),
        [VERIFY_ROW_CHANGED] = N_("row %2 of %1 was changed behind the log's back"),
        [VERIFY_ROW_MISSING] = N_("row %2 of %1 was removed behind the log's back"),
        [VERIFY_ROW_ADDED] = N_("row %2 of %1 was added behind the log's back"),
        [VERIFY_SEARCH] = N_("the search index does not agree with the record"),
    };

    assert((unsigned)kind < VERIFY_FAULT_COUNT);
    return messages[kind];
}

void verify_note(struct verify_work *self, struct verify_fault fault)
{
    if (self->report->count++ < VERIFY_FAULTS_MOST)
        self->report->items[self->report->count - 1] = fault;
}

static void note_record(struct verify_work *self, enum verify_fault_kind kind, int64_t record)
{
    verify_note(self, (struct verify_fault){.kind = kind, .record = record});
}

/* The texts of one record, looked up as its bytes ask for them. */
struct texts {
    struct verify_work *work;
    struct arena *arena;
    int64_t number;
    int64_t ordinal;
    bool changed;
};

/* What stands in the scratch database for a content: its salt and its digest. */
static struct slice content_mark(struct arena *arena, const unsigned char salt[LOG_SALT],
                                 const unsigned char digest[VALUE_DIGEST])
{
    char *mark = arena_alloc(arena, VERIFY_CONTENT);

    memcpy(mark, salt, LOG_SALT);
    memcpy(mark + LOG_SALT, digest, VALUE_DIGEST);
    return (struct slice){mark, VERIFY_CONTENT};
}

static void check_text(struct texts *self, struct query *query, const unsigned char *digest,
                       struct value *value)
{
    unsigned char found[VALUE_DIGEST];
    unsigned char salt[LOG_SALT];
    struct slice body;

    memcpy(salt, query_bytes(query, 0).data, LOG_SALT);
    if (query_is_null(query, 1)) {
        /* A text's body may not be missing while its salt is there. */
        self->changed = self->changed || value->type != VALUE_CONTENT;
        value->bytes = content_mark(self->arena, salt, digest);
        return;
    }
    body = query_bytes(query, 1);
    log_digest(body, salt, found);
    self->changed = self->changed || memcmp(found, digest, sizeof found) != 0;
    value->bytes = (struct slice){arena_slice(self->arena, body), body.length};
}

static enum status fetch(void *context, const unsigned char digest[VALUE_DIGEST],
                         struct value *value, struct error *err)
{
    struct texts *self = context;
    struct query *query = engine_query(self->work->engine, STATEMENT_LOG_TEXT);
    bool row = false;
    enum status status = STATUS_OK;

    query_bind(query, ":number", self->number);
    query_bind(query, ":ordinal", self->ordinal++);
    status = query_step(query, &row, err);
    if (status == STATUS_OK && row && query_bytes(query, 0).length == LOG_SALT) {
        check_text(self, query, digest, value);
    } else if (status == STATUS_OK) {
        self->changed = self->changed || !row;
        self->work->report->erased_texts += row;
        value->bytes = slice_of(VERIFY_ERASED);
    }
    query_end(query);
    return status;
}

/* Reads the record as a record; its arguments and findings only for their texts. */
static enum status decode(const struct log_row *row, struct texts *texts,
                          struct change_list *changes, struct error *err)
{
    struct value_fetcher fetcher = {texts, fetch};
    struct argument_list arguments = {0};
    struct finding_list findings = {0};
    enum status status =
        argument_list_decode(row->arguments, &fetcher, texts->arena, &arguments, err);

    if (status == STATUS_OK)
        status = finding_list_decode(row->findings, &fetcher, texts->arena, &findings, err);
    if (status == STATUS_OK)
        status = change_list_decode(row->changes, &fetcher, changes, err);
    return status;
}

static enum status replay(struct verify_work *self, const struct log_row *row, struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct texts texts = {.work = self, .arena = &arena, .number = row->number};
    struct change_list changes;
    enum status status = STATUS_OK;

    change_list_init(&changes, &arena, 1);
    status = decode(row, &texts, &changes, err);
    if (status == STATUS_INVALID) {
        note_record(self, VERIFY_RECORD_UNREADABLE, row->number);
        status = STATUS_OK;
    } else if (status == STATUS_OK && apply_changes(self->scratch, &changes, NULL) != STATUS_OK) {
        note_record(self, VERIFY_REPLAY, row->number);
    }
    if (texts.changed)
        note_record(self, VERIFY_TEXT_CHANGED, row->number);
    self->texts += texts.ordinal;
    arena_clear(&arena);
    return status;
}

static void take_row(struct query *query, struct log_row *row)
{
    row->number = query_integer(query, 0);
    row->schema = query_integer(query, 1);
    row->at = query_text(query, 2);
    row->account = query_text(query, 3);
    row->command = query_text(query, 4);
    row->arguments = query_bytes(query, 5);
    row->findings = query_bytes(query, 6);
    row->changes = query_bytes(query, 7);
}

/* Checks one record against the one before it; `hash` becomes its own as it is written there, so
   that one fault is told once. */
static void check_record(struct verify_work *self, const struct log_row *row, struct slice written,
                         unsigned char hash[LOG_HASH])
{
    unsigned char expected[LOG_HASH];

    for (; self->next < row->number; self->next++)
        note_record(self, VERIFY_RECORD_MISSING, self->next);
    self->next = row->number + 1;
    log_hash(row, hash, expected);
    if (written.length != LOG_HASH || memcmp(expected, written.data, LOG_HASH) != 0)
        note_record(self, VERIFY_RECORD_CHANGED, row->number);
    memset(hash, 0, LOG_HASH);
    memcpy(hash, written.data, written.length < LOG_HASH ? written.length : LOG_HASH);
    if (row->number == self->options->noted_count &&
        memcmp(hash, self->options->noted_hash, LOG_HASH) != 0)
        note_record(self, VERIFY_OUTSIDE, row->number);
}

static void check_end(struct verify_work *self, const unsigned char hash[LOG_HASH])
{
    const struct log_head *head = &self->report->head;
    int64_t last = self->next - 1;

    if (last != head->count || memcmp(hash, head->hash, LOG_HASH) != 0)
        note_record(self, VERIFY_CUT_OFF, last);
    if (self->options->noted_count > last)
        note_record(self, VERIFY_OUTSIDE, self->options->noted_count);
}

enum { PROGRESS_EVERY = 1000 };

static enum status walk(struct verify_work *self, struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_LOG_WALK);
    unsigned char hash[LOG_HASH] = {0};
    struct log_row row = {0};
    enum status status = STATUS_OK;
    bool more = true;

    self->next = 1;
    while (status == STATUS_OK) {
        status = query_step(query, &more, err);
        if (status != STATUS_OK || !more)
            break;
        take_row(query, &row);
        check_record(self, &row, query_bytes(query, 8), hash);
        status = replay(self, &row, err);
        self->report->records++;
        if (self->options->progress && self->report->records % PROGRESS_EVERY == 0)
            self->options->progress(self->options->context, self->report->records,
                                    self->report->head.count);
    }
    query_end(query);
    if (status == STATUS_OK)
        check_end(self, hash);
    return status;
}

/* A text that no record asks for was put there by somebody else. */
static enum status count_texts(struct verify_work *self, struct error *err)
{
    struct query *query = engine_query(self->engine, STATEMENT_LOG_TEXT_COUNT);
    bool row = false;
    enum status status = query_step(query, &row, err);

    if (status == STATUS_OK && query_integer(query, 0) > self->texts)
        note_record(self, VERIFY_TEXT_CHANGED, self->report->head.count);
    query_end(query);
    return status;
}

static enum status check_file(struct verify_work *self, struct error *err)
{
    struct str fault = STR_INIT;
    enum status status = engine_integrity(self->engine, &fault, err);

    if (status == STATUS_OK && fault.length > 0)
        verify_note(self, (struct verify_fault){.kind = VERIFY_FILE});
    str_clear(&fault);
    return status;
}

static enum status look(struct verify_work *self, struct error *err)
{
    enum status status = log_head_read(self->engine, &self->report->head, err);

    if (status == STATUS_OK)
        status = check_file(self, err);
    if (status == STATUS_OK)
        status = walk(self, err);
    if (status == STATUS_OK)
        status = count_texts(self, err);
    for (unsigned i = 0; status == STATUS_OK && i < ENTITY_COUNT; i++)
        status = verify_rows(self, (enum entity)i, err);
    return status;
}

/* The index can only be checked inside a write, which is given up. */
static enum status check_search(struct verify_work *self, struct error *err)
{
    enum status status = STATUS_OK;

    self->report->search_unchecked = engine_read_only(self->engine);
    if (self->report->search_unchecked)
        return STATUS_OK;
    status = engine_begin_write(self->engine, err);
    if (status != STATUS_OK)
        return status;
    status = search_index_check(self->engine, err);
    engine_rollback(self->engine);
    if (status == STATUS_INVALID) {
        verify_note(self, (struct verify_fault){.kind = VERIFY_SEARCH});
        error_reset(err);
        status = STATUS_OK;
    }
    return status;
}

static enum status open_scratch(struct engine **scratch, struct error *err)
{
    enum status status = engine_open("", ENGINE_SCRATCH, scratch, err);

    if (status == STATUS_OK)
        status = migrate_to(*scratch, migrate_newest(), err);
    if (status == STATUS_OK)
        status = engine_begin_write(*scratch, err);
    return status;
}

enum status verify(struct database *database, const struct verify_options *options,
                   struct arena *arena, struct verify_report *report, struct error *err)
{
    struct verify_report made = {.items =
                                     arena_alloc(arena, VERIFY_FAULTS_MOST * sizeof *made.items)};
    struct verify_work work = {
        .engine = database_engine(database), .options = options, .report = &made};
    enum status status = open_scratch(&work.scratch, err);

    if (status == STATUS_OK)
        status = database_read_begin(database, &viewer_of_all, err);
    if (status == STATUS_OK) {
        status = look(&work, err);
        database_read_end(database);
    }
    if (status == STATUS_OK)
        status = check_search(&work, err);
    if (work.scratch)
        engine_rollback(work.scratch);
    engine_close(work.scratch);
    if (status == STATUS_OK)
        *report = made;
    return status;
}
