/*
 * What a rule, or the reader of minutes, says of a thing (regelfund). A finding is not an error:
 * the record holds what happened, and a finding marks it.
 */
#ifndef CORE_FINDING_H
#define CORE_FINDING_H

#include <stddef.h>

/* rules.md: BLOKERET hinders an act, BRUD marks as breach, ADVARSEL as warning; the rest informs.
 */
enum gravity { GRAVITY_INFORM, GRAVITY_WARNING, GRAVITY_BREACH, GRAVITY_HINDER, GRAVITY_COUNT };

const char *gravity_key(enum gravity gravity);

/* Lines of a source text, 1-based, first and last; 0, 0 where there are none. */
struct line_range {
    unsigned first;
    unsigned last;
};

enum { FINDING_ARGUMENTS = 4 };

struct finding {
    const char *rule; /* permanent id, e.g. "R-CH9"; never reused */
    enum gravity gravity;
    const char *message; /* English message id with %1..%4 */
    const char *arguments[FINDING_ARGUMENTS];
    struct line_range lines;
};

struct finding_list {
    struct finding *items;
    size_t count;
};

#endif
