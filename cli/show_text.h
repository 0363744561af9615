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

/* "# Title", "## Heading" (a message id), "- point". */
void show_title(const char *title);
void show_heading(const struct shower *shower, const char *title);
void show_bullet(const char *text);

/* "Label         text"; nothing where there is no text. The label is a message id. */
void show_field(const struct shower *shower, const char *label, const char *text);
void show_date_field(const struct shower *shower, const char *label, struct date date);

/* Rule and sentence of each, under a heading. */
void show_findings(const struct shower *shower, const struct finding_rows *rows);

#endif
