/*
 * What the files describe*.c share.
 */
#ifndef TUI_DESCRIBE_PRIVATE_H
#define TUI_DESCRIBE_PRIVATE_H

#include "tui/describe.h"

/* "label: value"; nothing where there is no value. */
void describe_field(struct doc *doc, const struct ui *ui, const char *label, const char *value);
/* The same of a word of ours (a message id); nothing where it is empty. */
void describe_word(struct doc *doc, const struct ui *ui, const char *label, const char *word);
void describe_heading(struct doc *doc, const struct ui *ui, int level, const char *text);
/* Appends "24.03.2025–31.12.2025", open ends left out. */
void describe_period(struct date from, struct date to, struct str *out);
/* Appends "24.03.2025 17.00–19.30". */
void describe_time(const struct meeting_row *meeting, struct str *out);
void describe_attendance(struct doc *doc, const struct ui *ui, const struct attendance_rows *rows);
void describe_findings(struct doc *doc, const struct ui *ui, const struct finding_rows *findings);

#endif
