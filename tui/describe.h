/*
 * Texts of the reading pane: what is known of a forum, a meeting, an item, a person or a document,
 * as a document to read (doc.h). Each block tells which thing it is about and where it was read.
 */
#ifndef TUI_DESCRIBE_H
#define TUI_DESCRIBE_H

#include "db/read_attendance.h"
#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "db/read_meetings.h"
#include "db/read_person.h"
#include "db/read_source.h"
#include "tui/doc.h"
#include "tui/ui.h"

/* Lines of a document that a thing was read from; the reading pane finds them by the thing's id. */
struct origins {
    struct {
        int64_t about;
        struct origin origin;
    } * items;
    size_t count;
};

/* Adds where a thing came from, if it is known. The list lives in the arena. */
void origins_add(struct origins *self, struct arena *arena, int64_t about, struct origin origin);
/* NULL where it is not known. */
const struct origin *origins_find(const struct origins *self, int64_t about);

void describe_forum(struct doc *doc, const struct ui *ui, const struct forum_detail *forum);
void describe_meeting(struct doc *doc, const struct ui *ui, const struct meeting_row *meeting,
                      const struct attendance_rows *attendance,
                      const struct finding_rows *findings);
void describe_item(struct doc *doc, const struct ui *ui, const struct item_detail *item,
                   struct origins *origins, struct arena *arena);
void describe_decision(struct doc *doc, const struct ui *ui, const struct decision_row *decision);
void describe_person(struct doc *doc, const struct ui *ui, const struct person_detail *person);
void describe_source(struct doc *doc, const struct ui *ui, const struct source_text *source);

/* Appends "23–2 (imod: Ø)", or "enstemmigt"; nothing where there was no vote. */
void describe_vote_short(const struct vote_row *vote, const struct ui *ui, struct str *out);

#endif
