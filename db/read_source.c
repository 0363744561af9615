#include "db/read_source.h"

#include "db/read_private.h"

#include <string.h>

/* The text is cut into lines where it stands, so that only the lines asked for are copied. */
struct reading_of {
    struct source_text text;
    struct line_range wanted;
};

static void cut_lines(struct slice body, struct arena *arena, struct reading_of *reading)
{
    struct source_text *text = &reading->text;
    unsigned last = reading->wanted.last < text->source.line_count ? reading->wanted.last
                                                                   : text->source.line_count;
    unsigned first = reading->wanted.first > 0 ? reading->wanted.first : 1;
    struct slice *lines = NULL;
    size_t at = 0;

    if (first > last)
        return;
    lines = arena_alloc(arena, (last - first + 1) * sizeof *lines);
    for (unsigned line = 1; line <= last && at < body.length; line++) {
        const char *end = memchr(body.data + at, '\n', body.length - at);
        size_t length = end ? (size_t)(end - body.data) - at : body.length - at;

        if (line >= first)
            lines[text->count++] =
                (struct slice){arena_strndup(arena, body.data + at, length), length};
        at += length + 1;
    }
    text->texts = lines;
    if (text->count > 0)
        text->lines = (struct line_range){first, first + (unsigned)text->count - 1};
}

static void read_row(struct query *query, struct arena *arena, void *out)
{
    struct reading_of *reading = out;
    struct source_row *row = &reading->text.source;

    row->id.value = query_integer(query, 0);
    row->file_name = column_text(query, 1, arena);
    row->title = column_text(query, 2, arena);
    COLUMN_KEY(query, 3, document_kind, &row->kind);
    row->line_count = (unsigned)query_integer(query, 4);
    cut_lines(query_bytes(query, 5), arena, reading);
}

enum status read_source(struct database *database, const struct viewer *viewer, struct source_id id,
                        struct line_range lines, struct arena *arena, struct source_text *text,
                        struct error *err)
{
    struct reading_of reading = {.wanted = lines};
    const struct list_source source = {.after = STATEMENT_SOURCE,
                                       .bind = list_bind_of,
                                       .read = read_row,
                                       .context = &id.value,
                                       .row_size = sizeof reading};
    enum status status = read_one(database, viewer, &source, arena, &reading, err);

    if (status == STATUS_OK)
        *text = reading.text;
    return status;
}
