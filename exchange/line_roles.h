/*
 * What each line of a text is by its words: heading, label, heading of a decision, label of
 * attendance, case number. Made once, read by every later part.
 */
#ifndef EXCHANGE_LINE_ROLES_H
#define EXCHANGE_LINE_ROLES_H

#include "exchange/attendance_text.h"
#include "exchange/decision_heading.h"
#include "exchange/heading.h"
#include "exchange/text_lines.h"

enum line_role {
    ROLE_IDLE, /* blank, page header, remains of a web page */
    ROLE_TEXT,
    ROLE_SECTION,
    ROLE_DECISION, /* with or without body and date */
    ROLE_LABEL,
    ROLE_CASE,       /* a case number alone */
    ROLE_ATTENDANCE, /* a label of attendance, perhaps with names after it */
    ROLE_CONTENTS,
    ROLE_GROUP
};

struct line_info {
    enum line_role role;
    struct heading heading; /* of sections, plain decisions, labels and groups */
    bool membership;        /* of attendance: who belongs to the body, not who came */
};

struct line_roles {
    const struct line_info *items; /* items[0] is line 1 */
    const struct text_lines *lines;
};

/*
 * The lines with those taken apart that bear a heading and text after it («Beslutning: Godkendt»,
 * «SagsfremstillingUdvalget …»), so that a heading is always a line of its own, and what each of
 * them is. `unfolded` must outlive the roles, which point to it.
 */
void line_roles_read(struct arena *arena, const struct text_lines *lines,
                     struct text_lines *unfolded, struct line_roles *roles);

const struct line_info *line_roles_at(const struct line_roles *self, unsigned number);

/* The next line within the range that is not idle, at or after `from`, or the last at or before
   it; 0 where there is none. */
unsigned line_roles_next(const struct line_roles *self, struct line_range range, unsigned from);
unsigned line_roles_before(const struct line_roles *self, struct line_range range, unsigned from);

/* Whether the line is part of the structure of an item: what a title stands above. */
bool line_roles_structural(const struct line_roles *self, unsigned number);

/* What stands after the label of a line, else on the next line that is not idle. Sets `last` to
   the line that the value stands on; empty where there is none. */
struct slice line_roles_value(const struct line_roles *self, struct line_range range,
                              unsigned number, unsigned *last);

#endif
