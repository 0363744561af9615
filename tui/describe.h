/*
 * Texts of the reading pane: what is known of a forum, a meeting, an item, a person or a document,
 * as a document to read (doc.h). Each block tells which thing it is about, and what it leads to
 * (enum subject_kind).
 */
#ifndef TUI_DESCRIBE_H
#define TUI_DESCRIBE_H

#include "db/read_attendance.h"
#include "db/read_case.h"
#include "db/read_decisions.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "db/read_meetings.h"
#include "db/read_person.h"
#include "db/read_source.h"
#include "tui/doc.h"
#include "tui/ui.h"

void describe_forum(struct doc *doc, const struct ui *ui, const struct forum_detail *forum);
/* The decisions of a forum that is known from others' minutes alone; nothing where there are none.
 */
void describe_forum_decisions(struct doc *doc, const struct ui *ui,
                              const struct decision_rows *decisions);
void describe_meeting(struct doc *doc, const struct ui *ui, const struct meeting_row *meeting,
                      const struct attendance_rows *attendance,
                      const struct finding_rows *findings);
void describe_item(struct doc *doc, const struct ui *ui, const struct item_detail *item);
void describe_decision(struct doc *doc, const struct ui *ui, const struct decision_row *decision);
/* A decision that stands under no item: with its case. */
void describe_reported(struct doc *doc, const struct ui *ui, const struct decision_row *decision);
void describe_person(struct doc *doc, const struct ui *ui, const struct person_detail *person,
                     const struct person_record *record);
void describe_case(struct doc *doc, const struct ui *ui, const struct casefile_detail *detail);
/* A document, or a part of it: its head, and its lines as describe_lines() gives them. */
void describe_source(struct doc *doc, const struct ui *ui, const struct source_text *source);
/* Lines with their numbers; those in `marked` (first 0: none) stand out, by a mark too. */
void describe_lines(struct doc *doc, const struct source_text *source, struct line_range marked);

/* Appends "23–2 (imod: Ø)", or "enstemmigt"; nothing where there was no vote. */
void describe_vote_short(const struct vote_row *vote, const struct ui *ui, struct str *out);

#endif
