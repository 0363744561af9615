/*
 * Steps that stand in rows: a date and what is done then, in lists and tables, also where a program
 * tore the columns of a table apart.
 */
#ifndef EXCHANGE_TIMELINE_ROW_H
#define EXCHANGE_TIMELINE_ROW_H

#include "exchange/timeline_step.h"

/* Whether the lines are one row that begins with its date, which is then added. */
bool timeline_row_read(const struct timeline_job *job, struct line_range lines);

/* The last line of a table torn apart that begins at line `from`, whose rows are then added; 0
   where none begins there. */
unsigned timeline_torn_read(const struct timeline_job *job, struct line_range range, unsigned from);

/* Where the row that begins the lines ends: a program took the next for the same paragraph. */
unsigned timeline_row_end(const struct timeline_job *job, struct line_range lines);

#endif
