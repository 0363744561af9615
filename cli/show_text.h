/*
 * One thing as text for people: titles, labelled fields, headings and columns on standard output.
 * Stored texts are written without what a terminal would obey.
 */
#ifndef CLI_SHOW_TEXT_H
#define CLI_SHOW_TEXT_H

#include "cli/show_things.h"
#include "db/read_item.h"

enum { SHOW_LABEL_COLUMNS = 14, SHOW_STATE_COLUMNS = 14, SHOW_DATE_COLUMNS = 26 };

/* A word of a closed set, in the user's language. */
const char *show_word(const struct shower *shower, const char *msgid);

void show_plain(const char *text);
/* Text and blanks up to so many columns: letters count, not bytes. */
void show_column(const char *text, int columns);

/* A label's column, with the text to follow. */
void show_label(const struct shower *shower, const char *label);
/* " (V)", ", chair"; nothing where there is no text. */
void show_in_parentheses(const char *text);
void show_after_comma(const char *text);
/* ", 2022-01-01–2025-12-31" as far as the two are known. */
void show_period(struct date from, struct date to);
/* The day in ten columns, blank where there is none. */
void show_date(struct date date);
/* ", 2 apologies"; nothing for 0. Both are message ids with %1. */
void show_count(const struct shower *shower, const char *one, const char *several, int count);

/* "# Title", "## Heading" (a message id), "- point". */
void show_title(const char *title);
void show_heading(const struct shower *shower, const char *title);
void show_bullet(const char *text);

/* "Label         text"; nothing where there is no text. The label is a message id. */
void show_field(const struct shower *shower, const char *label, const char *text);
void show_date_field(const struct shower *shower, const char *label, struct date date);

/* Who voted how, a field for each side; nothing where there was no vote. */
void show_vote(const struct shower *shower, const struct vote_row *vote);

/* Rule and sentence of each, under a heading. */
void show_findings(const struct shower *shower, const struct finding_rows *rows);

#endif
