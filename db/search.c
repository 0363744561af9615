#include "db/search.h"

#include "db/list.h"
#include "db/search_query.h"

#include <assert.h>
#include <string.h>

/* A search on its way: what it looks for, and where the hits go. */
struct asking {
    struct engine *engine;
    const struct viewer *viewer;
    const struct search_request *request;
    struct arena *arena;
    struct search_terms terms;
    struct word_reader reader;
};

enum { TITLE_WORDS = 200 };

static struct marked_text mark(struct asking *self, struct slice text, size_t words)
{
    return extract(&self->reader, &self->terms, text, words, self->arena);
}

static void read_about(struct query *query, struct search_hit *hit)
{
    const char *kind = query_text(query, 1);
    int64_t about = query_integer(query, 2);

    if (strcmp(kind, search_kind_key(SEARCH_ITEM)) == 0) {
        hit->kind = SEARCH_ITEM;
        hit->item.value = about;
    } else if (strcmp(kind, search_kind_key(SEARCH_DECISION)) == 0) {
        hit->kind = SEARCH_DECISION;
        hit->decision.value = about;
    } else {
        hit->kind = SEARCH_SOURCE;
        hit->source.value = about;
    }
}

static void read_hit(struct asking *self, struct query *query, struct search_hit *hit)
{
    hit->key = query_integer(query, 0);
    read_about(query, hit);
    hit->date = column_date(query, 6);
    hit->closed = query_integer(query, 3) != 0;
    hit->forum.value = query_integer(query, 4);
    hit->forum_name = column_text(query, 5, self->arena);
    hit->number = column_text(query, 7, self->arena);
    hit->title = mark(self, query_bytes(query, 8), TITLE_WORDS);
    hit->extract = mark(self, query_bytes(query, 9), EXTRACT_WORDS);
}

/* Row numbers follow the days, so that a period is a range of them. */
static int64_t upper_bound(const struct search_request *request)
{
    int64_t bound = request->before > 0 ? request->before : INT64_MAX;
    int64_t end = INT64_MAX;

    if (date_is_set(request->to))
        end = search_day_begin(date_add_days(request->to, 1));
    return bound < end ? bound : end;
}

/* What has no day is in no period. */
static int64_t lower_bound(const struct search_request *request)
{
    if (date_is_set(request->from))
        return search_day_begin(request->from);
    return date_is_set(request->to) ? SEARCH_DAY_ROWS : 0;
}

/* The newest hits of one index; `more` when there is another after as many as were asked for. */
static enum status ask_index(struct asking *self, enum statement statement, const char *expression,
                             struct search_hits *hits, struct error *err)
{
    const struct search_request *request = self->request;
    struct query *query = engine_query(self->engine, statement);
    enum status status = STATUS_OK;
    bool row = true;

    hits->items = arena_alloc(self->arena, (request->count + 1) * sizeof *hits->items);
    query_bind_text(query, ":expression", expression);
    query_bind(query, ":before", upper_bound(request));
    query_bind(query, ":from", lower_bound(request));
    query_bind(query, ":count", (int64_t)request->count + 1);
    while (status == STATUS_OK && row) {
        status = query_step(query, &row, err);
        if (status != STATUS_OK || !row)
            break;
        hits->more = hits->count == request->count;
        if (!hits->more)
            read_hit(self, query, &hits->items[hits->count++]);
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
    hits->more = a->more || b->more || at_a < a->count || at_b < b->count;
}

/* The expression for one index: the words, within the forums that the viewer may read there. */
static void make_expression(struct str *out, const char *words, bool everywhere,
                            const struct forum_set *forums)
{
    str_append(out, words);
    if (!everywhere)
        search_query_scope(out, forums);
}

/* The forums of one index that a search goes through: `all`, or those of the set. */
struct scope {
    bool all;
    struct forum_set forums;
};

/* A search of one forum keeps to it where the viewer may read it there, and else finds nothing. */
static struct scope scope_of(struct asking *self, bool closed)
{
    const struct viewer *viewer = self->viewer;
    const struct forum_id *forum = &self->request->forum;
    struct scope scope = {viewer->every_forum, viewer->forums};

    if (closed && !viewer->closed_everywhere)
        scope = (struct scope){false, viewer->closed};
    if (forum->value == 0)
        return scope;
    return (struct scope){false, {forum, viewer_may_see(viewer, *forum, closed) ? 1 : 0}};
}

static enum status ask_scope(struct asking *self, const char *words, bool closed,
                             struct search_hits *hits, struct error *err)
{
    enum statement statement = closed ? STATEMENT_SEARCH_CLOSED : STATEMENT_SEARCH_OPEN;
    struct scope scope = scope_of(self, closed);
    struct str expression = STR_INIT;
    enum status status = STATUS_OK;

    if (!scope.all && scope.forums.count == 0)
        return STATUS_OK;
    make_expression(&expression, words, scope.all, &scope.forums);
    status = ask_index(self, statement, str_text(&expression), hits, err);
    str_clear(&expression);
    return status;
}

static enum status ask_both(struct asking *self, const char *words, struct search_hits *hits,
                            struct error *err)
{
    struct search_hits open = {0};
    struct search_hits closed = {0};
    enum status status = ask_scope(self, words, false, &open, err);

    if (status == STATUS_OK)
        status = ask_scope(self, words, true, &closed, err);
    if (status == STATUS_OK)
        merge(&open, &closed, self->request->count, self->arena, hits);
    return status;
}

bool search_is_possible(const char *words)
{
    struct arena arena = ARENA_INIT;
    struct search_terms terms = {0};
    struct str expression = STR_INIT;
    bool possible = search_query_words(&expression, words, false, &arena, &terms);

    str_clear(&expression);
    arena_clear(&arena);
    return possible;
}

enum status search(struct database *database, const struct viewer *viewer,
                   const struct search_request *request, struct arena *arena,
                   struct search_hits *hits, struct error *err)
{
    struct asking asking = {
        .engine = database_engine(database), .viewer = viewer, .request = request, .arena = arena};
    struct search_hits found = {0};
    struct str words = STR_INIT;
    enum status status = STATUS_OK;

    assert(request->count >= 1 && request->count <= SEARCH_MOST);
    word_reader_init(&asking.reader);
    if (search_query_words(&words, request->words, request->prefix, arena, &asking.terms)) {
        status = database_read_begin(database, viewer, err);
        if (status == STATUS_OK) {
            status = ask_both(&asking, str_text(&words), &found, err);
            database_read_end(database);
        }
    }
    word_reader_clear(&asking.reader);
    str_clear(&words);
    if (status == STATUS_OK)
        *hits = found;
    return status;
}
