#include "cli/search.h"

#include "cli/list_filter.h"
#include "cli/plain.h"
#include "cli/table.h"
#include "db/search.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ENOUGH_HITS = 50 }; /* unless --limit says otherwise */

static const struct table_column columns[] = {
    {"id", NULL, 0, TABLE_NUMBER},        {"kind", NULL, 0, TABLE_TEXT},
    {"date", N_("Date"), 10, TABLE_TEXT}, {"forum", N_("Forum"), 28, TABLE_TEXT},
    {"item", N_("Item"), 5, TABLE_TEXT},  {"title", N_("Title"), 0, TABLE_TEXT},
    {"closed", NULL, 0, TABLE_BOOL},      {"extract", NULL, 0, TABLE_TEXT},
};

static int64_t hit_id(const struct search_hit *hit)
{
    switch (hit->kind) {
    case SEARCH_ITEM:
        return hit->item.value;
    case SEARCH_DECISION:
        return hit->decision.value;
    case SEARCH_SOURCE:
        return hit->source.value;
    case SEARCH_KIND_COUNT:
        break;
    }
    return 0;
}

static void write_row(struct table *table, const struct search_hit *hit)
{
    char date[DATE_TEXT];

    date_format_iso(hit->date, date);
    table_row(table, (struct table_cell[]){CELL_NUMBER((long)hit_id(hit)),
                                           CELL_TEXT(search_kind_key(hit->kind)),
                                           CELL_TEXT(date_is_set(hit->date) ? date : NULL),
                                           CELL_TEXT(hit->forum_name), CELL_TEXT(hit->number),
                                           CELL_TEXT(hit->title.text), CELL_NUMBER(hit->closed),
                                           CELL_TEXT(hit->extract.text)});
}

/* The extract below its row, the words in bold where the terminal has it, else in »quotes«. */
static void write_extract(const struct marked_text *extract, bool bold)
{
    const char *begin = bold ? "\033[1m" : "»";
    const char *end = bold ? "\033[22m" : "«";
    struct str line = STR_INIT;
    size_t at = 0;

    str_append(&line, "    ");
    for (size_t i = 0; i < extract->mark_count; i++) {
        struct text_mark mark = extract->marks[i];

        plain_append(&line, (struct slice){extract->text + at, mark.first - at}, false);
        str_append(&line, begin);
        plain_append(&line, (struct slice){extract->text + mark.first, mark.end - mark.first},
                     false);
        str_append(&line, end);
        at = mark.end;
    }
    plain_append(&line, slice_of(extract->text + at), false);
    puts(str_text(&line));
    str_clear(&line);
}

static enum status write_hits(const struct context *context, const struct session *session,
                              const struct list_filter *filter, const char *words, size_t *rows,
                              struct error *err)
{
    struct table table = {
        context, filter->format, columns, sizeof columns / sizeof columns[0], stdout, 0, 0};
    bool bold = isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL;
    struct search_request request = {
        .words = words, .forum = filter->forum, .from = filter->from, .to = filter->to};
    size_t limit = filter->limit == 0 ? ENOUGH_HITS : filter->limit;
    struct search_hits hits = {.more = true};
    struct arena arena = ARENA_INIT;
    enum status status = STATUS_OK;

    table_begin(&table);
    while (status == STATUS_OK && hits.more && table.rows < limit) {
        arena_clear(&arena);
        hits = (struct search_hits){0};
        request.count = limit - table.rows < SEARCH_MOST ? limit - table.rows : SEARCH_MOST;
        status = search(session->database, &session->viewer, &request, &arena, &hits, err);
        for (size_t i = 0; status == STATUS_OK && i < hits.count; i++) {
            write_row(&table, &hits.items[i]);
            if (filter->format == OUTPUT_PEOPLE && hits.items[i].extract.text[0] != '\0')
                write_extract(&hits.items[i].extract, bold);
            request.before = hits.items[i].key;
        }
    }
    table_end(&table);
    arena_clear(&arena);
    *rows = table.rows;
    return status;
}

/* All words of the command line as one search. */
static struct str joined(int count, char **words)
{
    struct str text = STR_INIT;

    for (int i = 0; i < count; i++) {
        if (i > 0)
            str_append_char(&text, ' ');
        str_append(&text, words[i]);
    }
    return text;
}

static bool any_word(int count, char **words)
{
    struct str text = joined(count, words);
    bool possible = search_is_possible(str_text(&text));

    str_clear(&text);
    return possible;
}

enum exit_status run_search(struct context *context, int argc, char **argv)
{
    struct list_filter filter;
    struct session session;
    struct error err = {0};
    enum status status;
    struct str words;
    size_t rows = 0;
    int rest;

    if (!list_filter_parse(&filter, context, argc, argv, &rest))
        return EXIT_USAGE;
    if (rest == argc)
        return context_misuse(context, N_("say what to search for: sagsgang search WORDS"), NULL,
                              NULL);
    if (!list_filter_fits(&filter, context, argv[0], NARROW_FORUM | NARROW_PERIOD))
        return EXIT_USAGE;
    if (!any_word(argc - rest, argv + rest))
        return context_misuse(context, N_("there is no word in that to search for"), NULL, NULL);
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    words = joined(argc - rest, argv + rest);
    status = list_filter_resolve(&filter, &session, &err);
    if (status == STATUS_OK)
        status = write_hits(context, &session, &filter, str_text(&words), &rows, &err);
    str_clear(&words);
    session_close(&session);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    return rows == 0 ? context_nothing(context, filter.format) : EXIT_DONE;
}
