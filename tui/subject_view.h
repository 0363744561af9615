/*
 * The reading pane: what is read (an item, a meeting, a forum, a person, a decision, a document),
 * the path of its case, and beside it, when asked for, the lines that it was read from.
 */
#ifndef TUI_SUBJECT_VIEW_H
#define TUI_SUBJECT_VIEW_H

#include "tui/describe.h"
#include "tui/reader.h"
#include "tui/sources.h"

enum subject_kind {
    SUBJECT_NONE,
    SUBJECT_FORUM,
    SUBJECT_MEETING,
    SUBJECT_ITEM,
    SUBJECT_DECISION, /* shown within its item, if it has one */
    SUBJECT_PERSON,
    SUBJECT_SOURCE
};

struct subject {
    enum subject_kind kind;
    int64_t id;
    int64_t part; /* what of it the eye should fall on, 0: its beginning; of a decision, its
                     place in the log (sources.h) */
};

struct subject_view {
    const struct reading_room *room;
    struct subject subject;
    struct arena arena; /* of what was read */
    struct doc doc;
    struct reader reader;
    struct origins origins;
    struct meeting_id meeting; /* of an item */
    struct row_mark meeting_mark;
    struct forum_id forum;
    struct row_mark item_mark;
    struct item_id previous;
    struct item_id next;
    struct casefile_id casefile;
    struct step_rows path;
    bool beside; /* the source's lines are shown */
    struct doc source_doc;
    struct reader source_reader;
    struct origin shown; /* what the lines beside are of */
};

void subject_view_init(struct subject_view *self, const struct reading_room *room);
void subject_view_clear(struct subject_view *self);

/* Reads and shows a subject; SUBJECT_NONE empties the pane. What is not there, or not for this
   viewer, is said in the pane and is no error. */
enum status subject_view_show(struct subject_view *self, struct subject subject,
                              struct error *err) MUST_CHECK;
/* Shows the lines that the block under the cursor was read from; where it has none, those of the
   whole. STATUS_NOT_FOUND where nothing is known. */
enum status subject_view_follow_source(struct subject_view *self, struct error *err) MUST_CHECK;
bool subject_view_has_source(const struct subject_view *self);

void subject_view_layout(struct subject_view *self, int rows, int columns);
void subject_view_paint(const struct subject_view *self, struct canvas canvas, bool focused);
/* Appends the path's line, or why there is none. */
void subject_view_path(const struct subject_view *self, int columns, struct str *out);

#endif
