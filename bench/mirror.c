#include "bench/mirror.h"

#include "bench/library.h"
#include "db/log_private.h"
#include "db/statements.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SQL_BYTES = 4096 };

struct mirror_row {
    sqlite3_stmt *statement;
    sqlite3_value **values; /* of the columns that are written */
    int count;
    sqlite3_int64 row; /* bound behind the values, where it is not 0 */
};

enum { TEXTS = 3 }; /* title, body, scope */

struct mirror_text {
    sqlite3_int64 number;
    sqlite3_value *before[TEXTS];
    sqlite3_stmt *take; /* NULL where it was not there before */
    sqlite3_stmt *put;  /* NULL where it is gone */
};

struct mirror_log {
    struct log_row row;
    const unsigned char *stored; /* the hash that the program reckoned */
    unsigned char before[LOG_HASH];
    unsigned char hash[LOG_HASH];
    struct {
        struct log_text {
            struct slice salt;
            struct slice body;
            unsigned char digest[VALUE_DIGEST];
        } * items;
        size_t count;
    } texts;
};

/* Each table's name is kept once. */
static const char *name_of(struct mirror *self, const char *table)
{
    const char *name;

    for (size_t i = 0; i < self->names.count; i++) {
        if (strcmp(self->names.items[i], table) == 0)
            return self->names.items[i];
    }
    name = arena_strdup(&self->arena, table);
    *LIST_PUSH(&self->arena, &self->names) = name;
    return name;
}

/* Tables of the index are its own affair, but for the one that has a row for each text. */
static bool is_inside_index(const char *table)
{
    return strncmp(table, "search_", 7) == 0 && strcmp(table, "search_row") != 0 &&
           strstr(table, "_docsize") == NULL;
}

static void on_change(void *context, int act, const char *database, const char *table,
                      sqlite3_int64 row)
{
    struct mirror *self = context;
    struct mirror_place place;

    (void)act;
    (void)database;
    if (is_inside_index(table))
        return;
    place = (struct mirror_place){name_of(self, table), row};
    *LIST_PUSH(&self->arena, &self->places) = place;
}

void mirror_open(struct mirror *self, sqlite3 *handle, const char *ours, const char *bare)
{
    *self = (struct mirror){.bare = library_open(bare)};
    self->ours = library_open(ours);
    self->before = library_open(bare);
    sqlite3_update_hook(handle, on_change, self);
}

static void clear_round(struct mirror *self)
{
    for (size_t i = 0; i < self->rows.count; i++) {
        for (int j = 0; j < self->rows.items[i].count; j++)
            sqlite3_value_free(self->rows.items[i].values[j]);
    }
    for (size_t i = 0; i < self->texts.count; i++) {
        for (int j = 0; j < TEXTS; j++)
            sqlite3_value_free(self->texts.items[i].before[j]);
    }
    memset(&self->rows, 0, sizeof self->rows);
    memset(&self->texts, 0, sizeof self->texts);
    self->log = NULL;
    self->content = NULL;
    arena_clear(&self->round);
}

void mirror_close(struct mirror *self)
{
    clear_round(self);
    for (size_t i = 0; i < self->statements.count; i++)
        sqlite3_finalize(self->statements.items[i].statement);
    sqlite3_close(self->bare);
    sqlite3_close(self->ours);
    sqlite3_close(self->before);
    arena_clear(&self->arena);
}

/* A statement of the writing connection, prepared once. */
static sqlite3_stmt *statement_of(struct mirror *self, const char *sql)
{
    struct mirror_statement *made;

    for (size_t i = 0; i < self->statements.count; i++) {
        if (strcmp(self->statements.items[i].sql, sql) == 0)
            return self->statements.items[i].statement;
    }
    made = LIST_PUSH(&self->arena, &self->statements);
    made->sql = arena_strdup(&self->arena, sql);
    made->statement = library_prepare(self->bare, sql);
    return made->statement;
}

/* The row of a table, stepped to; NULL where there is none. The caller finalizes it. */
static sqlite3_stmt *look(sqlite3 *database, const struct mirror_place *place)
{
    char sql[SQL_BYTES];
    sqlite3_stmt *query;

    snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE rowid = ?", place->table);
    query = library_prepare(database, sql);
    sqlite3_bind_int64(query, 1, place->row);
    if (sqlite3_step(query) == SQLITE_ROW)
        return query;
    sqlite3_finalize(query);
    return NULL;
}

static bool same_value(sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
    const void *left = sqlite3_column_blob(a, column);
    const void *right = sqlite3_column_blob(b, column);
    int length = sqlite3_column_bytes(a, column);

    return sqlite3_column_type(a, column) == sqlite3_column_type(b, column) &&
           length == sqlite3_column_bytes(b, column) &&
           (length == 0 || memcmp(left, right, (size_t)length) == 0);
}

static void keep_value(struct mirror *self, struct mirror_row *row, sqlite3_stmt *from, int column)
{
    if (row->values == NULL)
        row->values =
            arena_alloc(&self->round, (size_t)sqlite3_column_count(from) * sizeof(sqlite3_value *));
    row->values[row->count++] = sqlite3_value_dup(sqlite3_column_value(from, column));
}

static void insert(struct mirror *self, const char *table, sqlite3_stmt *from)
{
    char sql[SQL_BYTES];
    struct mirror_row *row = LIST_PUSH(&self->round, &self->rows);
    size_t used = (size_t)snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (", table);

    *row = (struct mirror_row){.row = 0};
    for (int i = 0; i < sqlite3_column_count(from); i++) {
        used += (size_t)snprintf(sql + used, sizeof sql - used, i == 0 ? "?" : ", ?");
        keep_value(self, row, from, i);
        if (strcmp(table, "source") == 0 && strcmp(sqlite3_column_name(from, i), "body") == 0)
            self->content = row->values[i];
    }
    snprintf(sql + used, sizeof sql - used, ")");
    row->statement = statement_of(self, sql);
}

/* The columns that differ, and those alone. */
static void update(struct mirror *self, const struct mirror_place *place, sqlite3_stmt *from,
                   sqlite3_stmt *before)
{
    char sql[SQL_BYTES];
    struct mirror_row row = {.row = place->row};
    size_t used = (size_t)snprintf(sql, sizeof sql, "UPDATE %s SET ", place->table);

    for (int i = 0; i < sqlite3_column_count(from); i++) {
        if (same_value(from, before, i))
            continue;
        used += (size_t)snprintf(sql + used, sizeof sql - used, "%s%s = ?",
                                 row.count == 0 ? "" : ", ", sqlite3_column_name(from, i));
        keep_value(self, &row, from, i);
    }
    if (row.count == 0)
        return;
    snprintf(sql + used, sizeof sql - used, " WHERE rowid = ?");
    row.statement = statement_of(self, sql);
    *LIST_PUSH(&self->round, &self->rows) = row;
}

static void delete_row(struct mirror *self, const struct mirror_place *place)
{
    char sql[SQL_BYTES];

    snprintf(sql, sizeof sql, "DELETE FROM %s WHERE rowid = ?", place->table);
    *LIST_PUSH(&self->round, &self->rows) =
        (struct mirror_row){.statement = statement_of(self, sql), .row = place->row};
}

static void take_text(struct mirror *self, const struct mirror_place *place, bool was, bool is)
{
    bool closed = strcmp(place->table, "search_closed_docsize") == 0;
    const char *take =
        statement_sql(closed ? STATEMENT_SEARCH_CLOSED_REMOVE : STATEMENT_SEARCH_OPEN_REMOVE);
    const char *put =
        statement_sql(closed ? STATEMENT_SEARCH_CLOSED_INSERT : STATEMENT_SEARCH_OPEN_INSERT);

    *LIST_PUSH(&self->round, &self->texts) =
        (struct mirror_text){.number = place->row,
                             .before = {NULL},
                             .take = was ? statement_of(self, take) : NULL,
                             .put = is ? statement_of(self, put) : NULL};
}

static struct slice bytes_of(sqlite3_value *value)
{
    const char *bytes = sqlite3_value_blob(value);

    return (struct slice){bytes == NULL ? "" : bytes, (size_t)sqlite3_value_bytes(value)};
}

/* The texts that a record of the log keeps: the table has no row numbers for the hook to see. */
static void take_log_texts(struct mirror *self)
{
    sqlite3_stmt *query =
        library_prepare(self->ours, "SELECT * FROM log_text WHERE number = ? ORDER BY ordinal");

    sqlite3_bind_int64(query, 1, self->log->row.number);
    while (sqlite3_step(query) == SQLITE_ROW) {
        struct log_text *text = LIST_PUSH(&self->round, &self->log->texts);
        sqlite3_value **values;

        insert(self, "log_text", query);
        values = self->rows.items[self->rows.count - 1].values;
        text->salt = bytes_of(values[2]);
        text->body =
            bytes_of(sqlite3_value_type(values[3]) == SQLITE_NULL ? self->content : values[3]);
    }
    sqlite3_finalize(query);
}

static void take_log(struct mirror *self)
{
    sqlite3_value **values = self->rows.items[self->rows.count - 1].values;
    struct mirror_log *log = arena_alloc(&self->round, sizeof *log);
    sqlite3_stmt *head = library_prepare(self->before, "SELECT hash FROM log_head");

    if (sqlite3_step(head) == SQLITE_ROW)
        memcpy(log->before, sqlite3_column_blob(head, 0), LOG_HASH);
    sqlite3_finalize(head);
    log->row = (struct log_row){.number = sqlite3_value_int64(values[0]),
                                .schema = sqlite3_value_int64(values[1]),
                                .at = (const char *)sqlite3_value_text(values[2]),
                                .account = (const char *)sqlite3_value_text(values[3]),
                                .command = (const char *)sqlite3_value_text(values[4]),
                                .arguments = bytes_of(values[5]),
                                .findings = bytes_of(values[6]),
                                .changes = bytes_of(values[7])};
    log->stored = sqlite3_value_blob(values[8]);
    self->log = log;
    take_log_texts(self);
}

static void take_place(struct mirror *self, const struct mirror_place *place)
{
    sqlite3_stmt *now = look(self->ours, place);
    sqlite3_stmt *before = look(self->before, place);

    if (strstr(place->table, "_docsize") != NULL)
        take_text(self, place, before != NULL, now != NULL);
    else if (now != NULL && before != NULL)
        update(self, place, now, before);
    else if (now != NULL)
        insert(self, place->table, now);
    else if (before != NULL)
        delete_row(self, place);
    if (strcmp(place->table, "log") == 0)
        take_log(self);
    sqlite3_finalize(now);
    sqlite3_finalize(before);
}

/* Whether the place stands already among those from `first` on. */
static bool is_again(const struct mirror *self, size_t first, const struct mirror_place *place)
{
    for (size_t i = first; &self->places.items[i] < place; i++) {
        if (self->places.items[i].row == place->row && self->places.items[i].table == place->table)
            return true;
    }
    return false;
}

void mirror_take(struct mirror *self)
{
    size_t first = self->taken;

    clear_round(self);
    for (; self->taken < self->places.count; self->taken++) {
        const struct mirror_place *place = &self->places.items[self->taken];

        if (!is_again(self, first, place))
            take_place(self, place);
    }
}

/* The values live as long as the round: nothing is copied. */
static void bind(sqlite3_stmt *statement, int parameter, sqlite3_value *value)
{
    int length = sqlite3_value_bytes(value);

    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        sqlite3_bind_int64(statement, parameter, sqlite3_value_int64(value));
        break;
    case SQLITE_TEXT:
        sqlite3_bind_text(statement, parameter, (const char *)sqlite3_value_text(value), length,
                          SQLITE_STATIC);
        break;
    case SQLITE_BLOB:
        sqlite3_bind_blob(statement, parameter, bytes_of(value).data, length, SQLITE_STATIC);
        break;
    default:
        sqlite3_bind_null(statement, parameter);
    }
}

static void write_rows(struct mirror *self)
{
    for (size_t i = 0; i < self->rows.count; i++) {
        const struct mirror_row *row = &self->rows.items[i];

        for (int j = 0; j < row->count; j++)
            bind(row->statement, j + 1, row->values[j]);
        if (row->row != 0)
            sqlite3_bind_int64(row->statement, row->count + 1, row->row);
        library_finish(row->statement);
    }
}

/* What the index is to hold, or holds, of a row, by the statement that the program asks it with. */
static sqlite3_stmt *ask_text(struct mirror *self, sqlite3_int64 number)
{
    sqlite3_stmt *query = statement_of(self, statement_sql(STATEMENT_SEARCH_TEXT));

    sqlite3_bind_int64(query, 1, number);
    if (sqlite3_step(query) != SQLITE_ROW)
        library_fail(self->bare, sqlite3_sql(query));
    return query;
}

static void read_texts(struct mirror *self)
{
    for (size_t i = 0; i < self->texts.count; i++) {
        struct mirror_text *text = &self->texts.items[i];
        sqlite3_stmt *query;

        if (text->take == NULL)
            continue;
        query = ask_text(self, text->number);
        for (int j = 0; j < TEXTS; j++)
            text->before[j] = sqlite3_value_dup(sqlite3_column_value(query, j));
        sqlite3_reset(query);
    }
}

static void write_text(sqlite3_stmt *statement, sqlite3_int64 number, sqlite3_value **values)
{
    sqlite3_bind_int64(statement, 1, number);
    for (int i = 0; i < TEXTS; i++)
        bind(statement, i + 2, values[i]);
    library_finish(statement);
}

static void write_texts(struct mirror *self)
{
    for (size_t i = 0; i < self->texts.count; i++) {
        struct mirror_text *text = &self->texts.items[i];
        sqlite3_value *now[TEXTS];
        sqlite3_stmt *query;

        if (text->take != NULL)
            write_text(text->take, text->number, text->before);
        if (text->put == NULL)
            continue;
        query = ask_text(self, text->number);
        for (int j = 0; j < TEXTS; j++)
            now[j] = sqlite3_value_dup(sqlite3_column_value(query, j));
        sqlite3_reset(query);
        write_text(text->put, text->number, now);
        for (int j = 0; j < TEXTS; j++)
            sqlite3_value_free(now[j]);
    }
}

/* The work of the log beside its rows: salts, and hashes of the texts and of the record. */
static void reckon_hashes(struct mirror_log *log)
{
    unsigned char salts[1024];

    randombytes_buf(salts, sizeof salts);
    for (size_t i = 0; i < log->texts.count; i++) {
        struct log_text *text = &log->texts.items[i];

        log_digest(text->body, (const unsigned char *)text->salt.data, text->digest);
    }
    log_hash(&log->row, log->before, log->hash);
}

void mirror_write(struct mirror *self)
{
    library_run(self->bare, "BEGIN IMMEDIATE");
    read_texts(self);
    if (self->log != NULL)
        reckon_hashes(self->log);
    write_rows(self);
    write_texts(self);
    library_run(self->bare, "COMMIT");
}

static void differ(const char *what, const char *table, sqlite3_int64 row)
{
    fprintf(stderr, "bare: %s differs: %s %lld\n", what, table, (long long)row);
    exit(1);
}

static bool holds(struct slice bytes, const unsigned char digest[VALUE_DIGEST])
{
    for (size_t i = 0; i + VALUE_DIGEST <= bytes.length; i++) {
        if (memcmp(bytes.data + i, digest, VALUE_DIGEST) == 0)
            return true;
    }
    return false;
}

void mirror_check_hashes(const struct mirror *self)
{
    const struct mirror_log *log = self->log;

    if (log == NULL || memcmp(log->hash, log->stored, LOG_HASH) != 0)
        differ("the hash", "log", log == NULL ? 0 : log->row.number);
    for (size_t i = 0; i < log->texts.count; i++) {
        const unsigned char *digest = log->texts.items[i].digest;

        if (!holds(log->row.changes, digest) && !holds(log->row.arguments, digest) &&
            !holds(log->row.findings, digest))
            differ("the hash of a text", "log_text", (sqlite3_int64)i);
    }
}

void mirror_compare(struct mirror *self)
{
    for (size_t i = 0; i < self->places.count; i++) {
        const struct mirror_place *place = &self->places.items[i];
        sqlite3_stmt *ours = look(self->ours, place);
        sqlite3_stmt *bare = look(self->bare, place);

        if ((ours == NULL) != (bare == NULL))
            differ("a row", place->table, place->row);
        for (int j = 0; ours != NULL && j < sqlite3_column_count(ours); j++) {
            if (!same_value(ours, bare, j))
                differ("a row", place->table, place->row);
        }
        sqlite3_finalize(ours);
        sqlite3_finalize(bare);
    }
}
