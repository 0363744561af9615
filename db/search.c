#include "db/search.h"

#include "db/list.h"
#include "db/search_query.h"

#include <assert.h>
#include <string.h>

/* What the index puts around a hit; neither stands in any text of people. */
enum { MARK_BEGIN = 2, MARK_END = 3 };

struct mark_list {
    struct text_mark *items;
    size_t count;
};

static struct marked_text take_marks(const char *text, struct arena *arena)
{
    size_t length = text ? strlen(text) : 0;
    char *plain = arena_alloc(arena, length + 1);
    struct mark_list marks = {0};
    size_t at = 0;

    for (size_t i = 0; i < length; i++) {
        if (text[i] == MARK_BEGIN) {
            *LIST_PUSH(arena, &marks) = (struct text_mark){at, at};
        } else if (text[i] == MARK_END) {
            if (marks.count > 0)
                marks.items[marks.count - 1].end = at;
        } else {
            plain[at++] = text[i];
        }
    }
    return (struct marked_text){plain, marks.items, marks.count};
}

static void read_about(struct query *query, struct search_hit *hit)
{
    const char *kind = query_text(query, 1);
    int64_t about = query_integer(query, 2);

    if (strcmp(kind, search_kind_key(SEARCH_ITEM)) == 0) {
        hit->kind = SEARCH_ITEM;
        hit->item.value = about;
        hit->date = column_date(query, 6);
    } else if (strcmp(kind, search_kind_key(SEARCH_DECISION)) == 0) {
        hit->kind = SEARCH_DECISION;
        hit->decision.value = about;
        hit->date = column_date(query, 7);
    } else {
        hit->kind = SEARCH_SOURCE;
        hit->source.value = about;
    }
}

static void read_hit(struct query *query, struct arena *arena, struct search_hit *hit)
{
    hit->key = query_integer(query, 0);
    read_about(query, hit);
    hit->closed = query_integer(query, 3) != 0;
    hit->forum.value = query_integer(query, 4);
    hit->forum_name = column_text(query, 5, arena);
    hit->number = column_text(query, 8, arena);
    hit->title = take_marks(query_text(query, 9), arena);
    hit->extract = take_marks(query_text(query, 10), arena);
}

/* The newest hits of one index, one more than were asked for. */
static enum status ask_index(struct engine *engine, enum statement statement,
                             const char *expression, const struct search_request *request,
                             struct arena *arena, struct search_hits *hits, struct error *err)
{
    struct query *query = engine_query(engine, statement);
    enum status status = STATUS_OK;
    bool row = true;

    hits->items = arena_alloc(arena, (request->count + 1) * sizeof *hits->items);
    query_bind_text(query, ":expression", expression);
    query_bind(query, ":before", request->before > 0 ? request->before : INT64_MAX);
    query_bind(query, ":count", (int64_t)request->count + 1);
    while (status == STATUS_OK && row) {
        status = query_step(query, &row, err);
        if (status == STATUS_OK && row)
            read_hit(query, arena, &hits->items[hits->count++]);
    }
    query_end(query);
    return status;
}

/* Of two lists of hits the newest. */
static void merge(const struct search_hits *a, const struct search_hits *b, size_t most,
                  struct arena *arena, struct search_hits *hits)
{
    size_t at_a = 0;
    size_t at_b = 0;

    hits->items = arena_alloc(arena, (most + 1) * sizeof *hits->items);
    while (hits->count < most && (at_a < a->count || at_b < b->count)) {
        bool from_a =
            at_b == b->count || (at_a < a->count && a->items[at_a].key > b->items[at_b].key);

        hits->items[hits->count++] = from_a ? a->items[at_a++] : b->items[at_b++];
    }
    hits->more = at_a < a->count || at_b < b->count;
}

/* The expression for one index: the words, within the forums that the viewer may read there. */
static void make_expression(struct str *out, const char *words, bool everywhere,
                            const struct forum_set *forums)
{
    str_append(out, words);
    if (!everywhere)
        search_query_scope(out, forums);
}

static enum status ask_both(struct engine *engine, const struct viewer *viewer, const char *words,
                            const struct search_request *request, struct arena *arena,
                            struct search_hits *hits, struct error *err)
{
    bool closed_all = viewer->every_forum && viewer->closed_everywhere;
    const struct forum_set *closed_in =
        viewer->closed_everywhere ? &viewer->forums : &viewer->closed;
    struct str expression = STR_INIT;
    struct search_hits open = {0};
    struct search_hits closed = {0};
    enum status status = STATUS_OK;

    if (viewer->every_forum || viewer->forums.count > 0) {
        make_expression(&expression, words, viewer->every_forum, &viewer->forums);
        status = ask_index(engine, STATEMENT_SEARCH_OPEN, str_text(&expression), request, arena,
                           &open, err);
    }
    if (status == STATUS_OK && (closed_all || closed_in->count > 0)) {
        str_reset(&expression);
        make_expression(&expression, words, closed_all, closed_in);
        status = ask_index(engine, STATEMENT_SEARCH_CLOSED, str_text(&expression), request, arena,
                           &closed, err);
    }
    if (status == STATUS_OK)
        merge(&open, &closed, request->count, arena, hits);
    str_clear(&expression);
    return status;
}

enum status search(struct database *database, const struct viewer *viewer,
                   const struct search_request *request, struct arena *arena,
                   struct search_hits *hits, struct error *err)
{
    struct search_hits found = {0};
    struct str words = STR_INIT;
    enum status status = STATUS_OK;

    assert(request->count >= 1 && request->count <= SEARCH_MOST);
    if (search_query_words(&words, request->words, request->prefix)) {
        status = database_read_begin(database, viewer, err);
        if (status == STATUS_OK) {
            status = ask_both(database_engine(database), viewer, str_text(&words), request, arena,
                              &found, err);
            database_read_end(database);
        }
    }
    str_clear(&words);
    if (status == STATUS_OK)
        *hits = found;
    return status;
}
