/*
 * One agenda item with all that stands under it, each part with the lines that it came from.
 * Results, viewer and errors as in read_forums.h.
 */
#ifndef DB_READ_ITEM_H
#define DB_READ_ITEM_H

#include "core/finding.h"
#include "db/read_attendance.h"
#include "db/read_decisions.h"
#include "db/read_ledger.h"
#include "db/read_meetings.h"

/* Where a part of the record came from; source 0 where it was not read from a document. */
struct origin {
    struct source_id source;
    struct line_range lines;
};

struct section_row {
    int64_t id;
    enum section_kind kind;
    const char *heading; /* NULL */
    const char *text;    /* Markdown */
    struct origin origin;
};

struct point_row {
    int64_t id;
    int number;
    const char *text;
    const char *grants; /* "1.250.000,00 kr. 2025; …"; NULL */
    struct origin origin;
};

/* A decision under the item. */
struct item_decision {
    struct decision_row decision;
    bool own; /* this body at this meeting; false: an earlier body's, that the item reports */
    struct origin origin;
};

struct attachment_row {
    int64_t id;
    const char *title;
    const char *address;     /* NULL */
    struct source_id source; /* 0: the document itself is not here */
    struct origin origin;
};

struct finding_row {
    const char *rule;
    enum gravity gravity;
    const char *message;                      /* English message id, for the catalog */
    const char *arguments[FINDING_ARGUMENTS]; /* NULL after the last */
    struct origin origin;
};

struct finding_rows {
    struct finding_row *items;
    size_t count;
};

struct item_detail {
    struct item_row item;
    struct meeting_row meeting;
    const char *responsible;    /* NULL */
    const char *deciding_forum; /* «Sagen afgøres i»; NULL */
    const char *casefile_title; /* NULL */
    struct item_id previous;    /* in the agenda's order, as the viewer sees it; 0 */
    struct item_id next;        /* 0 */
    struct origin origin;
    struct {
        struct section_row *items;
        size_t count;
    } sections;
    struct {
        struct point_row *items;
        size_t count;
    } points;
    struct {
        struct item_decision *items;
        size_t count;
    } decisions; /* earlier bodies' first, by date, then the body's own */
    struct {
        struct attachment_row *items;
        size_t count;
    } attachments;
    struct attendance_rows attendance; /* who was there for this item */
    struct disqualification_rows disqualifications;
    struct finding_rows findings;
};

/* A closed item that the viewer may not read gives STATUS_NOT_FOUND. */
enum status read_item(struct database *database, const struct viewer *viewer, struct item_id id,
                      struct arena *arena, struct item_detail *detail,
                      struct error *err) MUST_CHECK;

/* What rules and the reader found of a meeting as a whole. */
enum status read_meeting_findings(struct database *database, const struct viewer *viewer,
                                  struct meeting_id id, struct arena *arena,
                                  struct finding_rows *rows, struct error *err) MUST_CHECK;

#endif
