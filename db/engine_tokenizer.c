/*
 * Gives the search index its words (db/words.h).
 */
#include "db/engine_private.h"

#include "core/memory.h"
#include "db/words.h"

#include <sqlite3.h>
#include <stdlib.h>

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer)
{
    struct word_reader *self = xcalloc(1, sizeof *self);

    (void)context;
    (void)arguments;
    (void)count;
    word_reader_init(self);
    *tokenizer = (Fts5Tokenizer *)self;
    return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer)
{
    struct word_reader *self = (struct word_reader *)tokenizer;

    word_reader_clear(self);
    free(self);
}

/* What the index does with a word: flags, the word and its length, where it begins and ends. */
typedef int (*take_word)(void *context, int flags, const char *word, int length, int first,
                         int end);

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                    int length, take_word take)
{
    struct word_reader *self = (struct word_reader *)tokenizer;
    struct slice whole = {text, (size_t)length};
    struct word word;
    size_t at = 0;
    int code = SQLITE_OK;

    while (code == SQLITE_OK && word_read(self, whole, &at, &word)) {
        if (word.text.length == 0)
            continue;
        if (!(flags & FTS5_TOKENIZE_PREFIX))
            word_cut(self, &word);
        code =
            take(context, 0, word.text.data, (int)word.text.length, (int)word.first, (int)word.end);
    }
    return code;
}

enum status engine_install_tokenizer(struct engine *self, struct error *err)
{
    static fts5_tokenizer danish = {create, delete, tokenize};
    sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;
    int code = sqlite3_prepare_v2(self->handle, "SELECT fts5(?1)", -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    if (code == SQLITE_OK)
        sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (code == SQLITE_OK && !api)
        return error_set(err, STATUS_INTERNAL, N_("this SQLite has no full text search (FTS5)"),
                         NULL);
    if (code == SQLITE_OK)
        code = api->xCreateTokenizer(api, "danish", NULL, &danish, NULL);
    return code == SQLITE_OK ? STATUS_OK : engine_fault(self, code, err);
}
