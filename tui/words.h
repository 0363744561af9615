/*
 * The words and marks for the closed sets of core/vocabulary.h, as people read them: English
 * message ids, and one-column marks that say the same without colour.
 */
#ifndef TUI_WORDS_H
#define TUI_WORDS_H

#include "core/date.h"
#include "core/str.h"
#include "core/vocabulary.h"
#include "tui/style.h"

const char *forum_kind_word(enum forum_kind kind);
const char *meeting_kind_word(enum meeting_kind kind);
const char *meeting_state_word(enum meeting_state state);
const char *outcome_word(enum outcome outcome);
const char *document_kind_word(enum document_kind kind);
const char *section_kind_word(enum section_kind kind);
const char *attendance_state_word(enum attendance_state state);
const char *step_kind_word(enum step_kind kind);
const char *step_state_word(enum step_state state);
const char *disqualification_state_word(enum disqualification_state state);
const char *dispatch_kind_word(enum dispatch_kind kind);
const char *casefile_state_word(enum casefile_state state);
const char *item_mark_word(enum item_mark mark);

/* The same for columns: OUTCOME_SHORT_COLUMNS at most in every language. */
const char *outcome_short_word(enum outcome outcome);
enum { OUTCOME_SHORT_COLUMNS = 12 };

const char *outcome_mark(enum outcome outcome);
enum style outcome_style(enum outcome outcome);
const char *attendance_mark(enum attendance_state state);
enum style attendance_style(enum attendance_state state);
const char *step_state_mark(enum step_state state);

enum { DATE_WORDS = 11, DATE_SHORT = 6 };
/* "24.03.2025", or "" for no date. */
void date_words(struct date date, char text[DATE_WORDS]);
/* "24.03" */
void date_short(struct date date, char text[DATE_SHORT]);
/* Reads "24.03.2025", "24-3-2025", "24/3 2025", "24.3.25", "03.2025" (its last day), "2025" (its
   last day) or "2025-03-24". STATUS_INVALID otherwise. */
enum status date_of_words(const char *text, struct date *date) MUST_CHECK;

#endif
