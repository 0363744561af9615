/*
 * The reading pane: what is read (an item, a meeting, a forum, a person, a decision, a document),
 * the path of its case, and beside it, when asked for, the lines that it was read from.
 */
#ifndef TUI_SUBJECT_VIEW_H
#define TUI_SUBJECT_VIEW_H

#include "tui/describe.h"
#include "tui/reader.h"
#include "tui/source_view.h"
#include "tui/sources.h"
#include "tui/subject.h"

struct subject_view {
    const struct reading_room *room;
    struct subject subject;
    struct arena arena; /* of what was read */
    struct doc doc;
    struct reader reader;
    struct meeting_id meeting; /* of an item */
    struct row_mark meeting_mark;
    struct forum_id forum;
    struct row_mark item_mark;
    struct subject previous; /* the item before it, or the lines before these; kind NONE */
    struct subject next;
    struct casefile_id casefile;
    struct step_rows path;
    bool beside; /* the source's lines are shown … */
    bool split;  /* … side by side with the text, else in its place; set by the layout */
    struct source_view source;
};

void subject_view_init(struct subject_view *self, const struct reading_room *room);
void subject_view_clear(struct subject_view *self);

/* Reads and shows a subject; SUBJECT_NONE empties the pane. What is not there, or not for this
   viewer, is said in the pane and is no error. */
enum status subject_view_show(struct subject_view *self, struct subject subject,
                              struct error *err) MUST_CHECK;
/* Reads the same again, after somebody changed something; place, folds and search stay. */
enum status subject_view_refresh(struct subject_view *self, struct error *err) MUST_CHECK;
/* Shows the lines that the block under the cursor was read from; where it has none, those of the
   whole. STATUS_NOT_FOUND where nothing is known. */
enum status subject_view_follow_source(struct subject_view *self, struct error *err) MUST_CHECK;
/* Whether what is read may have come from a document at all. */
bool subject_view_has_source(const struct subject_view *self);
/* What the line under the cursor leads to; kind SUBJECT_NONE: nowhere. */
struct subject subject_view_link(const struct subject_view *self);

void subject_view_layout(struct subject_view *self, int rows, int columns);
void subject_view_paint(const struct subject_view *self, struct canvas canvas, bool focused);
/* Appends the path's line, or why there is none. */
void subject_view_path(const struct subject_view *self, int columns, struct str *out);

#endif
