/*
 * Who was there: the blocks of names under a label («Mødedeltagere», «Afbud:», «Fraværende»), with
 * states in brackets, party letters, titles, stand-ins and hours (rules.md 6.4).
 */
#ifndef EXCHANGE_ATTENDANCE_TEXT_H
#define EXCHANGE_ATTENDANCE_TEXT_H

#include "core/reading.h"
#include "exchange/text_lines.h"

struct attendance_label {
    enum attendance_state state; /* of a name that says nothing else */
    bool membership; /* «Medlemmer»: a list of members, which is no attendance by itself */
    size_t length;   /* bytes of the label with its colon and the blanks after it */
};

/* Whether the line begins with a label of attendance, and what it says. */
bool attendance_label_find(struct slice line, struct attendance_label *label);

/* The logical paragraph at a line, ended before a line that begins with a label of attendance:
   short lines of names look hard-wrapped. */
struct line_range attendance_paragraph(const struct text_lines *lines, struct line_range block,
                                       unsigned from);

/*
 * Reads a block that begins with a label; names stand after it or below it. `item` is the number
 * of the item that an absence is tied to, NULL for the whole meeting. Adds to
 * reading->attendance. Returns the block's last line that was understood, 0 where none was.
 */
unsigned attendance_read(struct arena *arena, const struct text_lines *lines,
                         struct line_range block, const char *item, struct reading *reading);

/* Reads a line such as «Bestyrelsen: A, B, C», a group and at least three names that came. Returns
   whether it was one. */
bool attendance_group(struct arena *arena, const struct text_lines *lines, unsigned line,
                      struct reading *reading);

/*
 * Reads a sentence outside such a block («X forlod mødet kl. 11.30», «Y deltog
 * som suppleant for Z»). Returns whether it told of anybody's attendance.
 */
bool attendance_sentence(struct arena *arena, struct slice sentence, struct line_range lines,
                         const char *item, struct reading *reading);

#endif
