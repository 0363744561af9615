/*
 * How rows that several reads share are taken from their columns.
 */
#ifndef DB_READ_PRIVATE_H
#define DB_READ_PRIVATE_H

#include "db/list.h"
#include "db/read_item.h"

/* Columns of MEETING_SELECT, ITEM_SELECT and DECISION_SELECT (db/statements.def). */
void read_meeting_row(struct query *query, struct arena *arena, void *out);
void read_item_row(struct query *query, struct arena *arena, void *out);
void read_decision_row(struct query *query, struct arena *arena, void *out);
void read_attendance_row(struct query *query, struct arena *arena, void *out);
/* Columns behind those of ITEM_SELECT and DECISION_SELECT. */
enum { ITEM_COLUMNS = 13, DECISION_COLUMNS = 31 };

/* A window of a list, as a read of its own. */
enum status read_list(struct database *database, const struct viewer *viewer,
                      const struct list_source *source, const struct window *window,
                      struct arena *arena, struct list *list, struct error *err) MUST_CHECK;
/* The one row of a statement, as a read of its own. */
enum status read_one(struct database *database, const struct viewer *viewer,
                     const struct list_source *source, struct arena *arena, void *row,
                     struct error *err) MUST_CHECK;

/* Binds :forum, :casefile and :person, so far as they narrow; context is a meeting_filter. */
void bind_meeting_filter(struct query *query, const void *context);
/* Who sees one forum walks its own meetings, and not all others' past them. */
struct meeting_filter narrow_meetings(const struct meeting_filter *filter,
                                      const struct viewer *viewer);
/* Bounds of a list by date; no date: none. */
void keep_period(struct list_source *source, struct date from, struct date to, struct arena *arena);

#endif
