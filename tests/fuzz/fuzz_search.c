/* Search expressions as typed by anybody: each is a search, and never an error of the index. */
#include "core/memory.h"
#include "db/search.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct database *database;

/* An empty database: the index reads the expression whole before it looks for anything. */
int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    char folder[] = "/tmp/sagsgang-fuzz-XXXXXX";
    char path[sizeof folder + 8];

    (void)count;
    (void)arguments;
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/fuzz.db", folder);
    if (database_open(path, true, &database, NULL) != STATUS_OK)
        abort();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *typed = xstrndup((const char *)data, size);
    struct arena arena = ARENA_INIT;
    struct search_request request = {.words = typed, .prefix = size % 2 == 1, .count = 5};
    struct search_hits hits = {0};
    struct word_reader reader;
    struct search_terms terms = {0};
    struct str expression = STR_INIT;
    struct marked_text shown;

    if (search(database, &viewer_of_all, &request, &arena, &hits, NULL) != STATUS_OK)
        abort();
    /* The text is also one to find its own words in. */
    word_reader_init(&reader);
    search_query_words(&expression, typed, request.prefix, &arena, &terms);
    shown = extract(&reader, &terms, slice_of(typed), EXTRACT_WORDS, &arena);
    for (size_t i = 0; i < shown.mark_count; i++) {
        if (shown.marks[i].first >= shown.marks[i].end || shown.marks[i].end > strlen(shown.text))
            abort();
    }
    word_reader_clear(&reader);
    str_clear(&expression);
    arena_clear(&arena);
    free(typed);
    return 0;
}
