#include "db/write.h"

#include "db/apply.h"
#include "db/derived.h"
#include "db/engine.h"
#include "db/search_index.h"

enum status write_begin(struct database *database, struct write *write, struct error *err)
{
    struct engine *engine = database_engine(database);
    enum status status = STATUS_OK;

    *write = (struct write){.database = database};
    status = engine_begin_write(engine, err);
    if (status != STATUS_OK)
        return status;
    write->open = true;
    engine_set_viewer(engine, &viewer_of_all);
    return log_head_read(engine, &write->head, err);
}

/* A command leaves one piece in the index. Where it wrote a few texts it merges so many pages at
   once: little enough that nobody waits for it, and enough that the pieces stay few. What writes
   more comes in numbers and is merged behind them, which is much less work (database_idle()). */
enum { FEW_TEXTS = 6, MERGE_PAGES = 4 };

static enum status merge_a_little(struct engine *engine, const struct search_update *search,
                                  struct error *err)
{
    enum status status = STATUS_OK;

    for (int closed = 0; status == STATUS_OK && closed < 2; closed++) {
        if (search->written[closed] > 0 && search->written[closed] <= FEW_TEXTS)
            status = search_index_merge(engine, closed != 0, MERGE_PAGES, err);
    }
    return status;
}

static enum status apply(struct write *self, const struct record *record,
                         struct search_update *search, struct error *err)
{
    struct engine *engine = database_engine(self->database);
    enum status status = change_list_check(&record->changes, err);

    if (status == STATUS_OK)
        status = search_update_before(search, engine, &record->changes, err);
    if (status == STATUS_OK)
        status = apply_changes(engine, &record->changes, err);
    if (status == STATUS_OK)
        status = derive_columns(engine, &record->changes, err);
    if (status == STATUS_OK)
        status = search_update_after(search, err);
    if (status == STATUS_OK)
        status = log_append(engine, record, &self->head, err);
    if (status == STATUS_OK)
        status = merge_a_little(engine, search, err);
    return status;
}

enum status write_commit(struct write *self, const struct record *record, struct error *err)
{
    struct search_update search = SEARCH_UPDATE_INIT;
    enum status status = STATUS_OK;

    search.first_new = self->head.next_id;
    status = apply(self, record, &search, err);
    search_update_clear(&search);
    if (status == STATUS_OK) {
        /* A failed commit has rolled back by itself. */
        self->open = false;
        engine_set_viewer(database_engine(self->database), NULL);
        return engine_commit(database_engine(self->database), err);
    }
    write_end(self);
    return status;
}

void write_end(struct write *self)
{
    if (!self->open)
        return;
    self->open = false;
    engine_set_viewer(database_engine(self->database), NULL);
    engine_rollback(database_engine(self->database));
}
