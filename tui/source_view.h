/*
 * The lines of a document beside what was read from them: scrolled to the lines and marked there.
 * Where something stands in several documents (agenda and minutes), one steps from one to the next.
 */
#ifndef TUI_SOURCE_VIEW_H
#define TUI_SOURCE_VIEW_H

#include "db/read_origin.h"
#include "tui/doc.h"
#include "tui/reader.h"
#include "tui/sources.h"

struct source_view {
    const struct reading_room *room;
    struct arena arena; /* of the origins */
    struct origin_rows origins;
    bool known; /* the origins of what is read have been asked for */
    struct {
        const struct origin_row **items;
        size_t count;
    } places;      /* of the field that is asked about, in the arena */
    size_t chosen; /* of these */
    int64_t about; /* … and which field that is */
    const char *field;
    struct doc doc;
    struct reader reader;
    struct origin shown; /* source 0: nothing */
};

void source_view_init(struct source_view *self, const struct reading_room *room);
void source_view_clear(struct source_view *self);
/* Another thing is read from now on. */
void source_view_forget(struct source_view *self);

/*
 * Shows the lines of a field (NULL: of all) of the thing `about`, else those of the subject (id),
 * of which it is a part. STATUS_NOT_FOUND where none is known; then nothing is shown.
 */
enum status source_view_show(struct source_view *self, enum origin_subject subject, int64_t id,
                             int64_t about, const char *field, struct error *err) MUST_CHECK;
/* The same field in the next, or the previous, of its documents. */
enum status source_view_step(struct source_view *self, bool forward, struct error *err) MUST_CHECK;
/* What is shown; NULL where nothing is. */
const struct origin_row *source_view_place(const struct source_view *self);

void source_view_layout(struct source_view *self, int rows, int columns);
void source_view_paint(const struct source_view *self, struct canvas canvas, bool focused);

#endif
