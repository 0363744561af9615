/*
 * The labels and the verbs of attendance (rules.md 6.4).
 */
#ifndef EXCHANGE_ATTENDANCE_TABLE_H
#define EXCHANGE_ATTENDANCE_TABLE_H

#include "core/vocabulary.h"
#include "exchange/phrase.h"

#include <stdbool.h>
#include <stddef.h>

struct attendance_label_form {
    const char *pattern; /* phrase.h, at the beginning of a line */
    enum attendance_state state;
    bool membership; /* who belongs to the body, not who came */
};

/* What a verb says of the persons before it, or after it. */
enum attendance_act {
    ACT_AWAY,      /* was absent */
    ACT_APOLOGY,   /* had sent apologies */
    ACT_LEFT,      /* left; the time and the item follow */
    ACT_LEFT_CASE, /* took no part in one case */
    ACT_CAME,      /* came later */
    ACT_FROM_TO,   /* took part from or to a time or an item */
    ACT_STOOD_IN,  /* came in another's place */
    ACT_TOOK_PART, /* took part in an item */
    ACT_INVITED,   /* was there as a guest */
    ACT_NONE,      /* looks like one of these, and is none */
};

struct attendance_verb {
    const char *pattern;
    enum attendance_act act;
    bool before; /* the persons stand after it: «I stedet mødte X» */
};

/* What stands after a name in a list. */
struct attendance_remark {
    const char *pattern;
    enum attendance_state state;
};

extern const struct attendance_label_form attendance_label_forms[];
extern const size_t attendance_label_form_count;
extern const struct phrase_index attendance_label_index; /* of their rows, as the other two */
extern const struct attendance_verb attendance_verbs[];
extern const size_t attendance_verb_count;
extern const struct phrase_index attendance_verb_index;
extern const struct attendance_remark attendance_remarks[];
extern const size_t attendance_remark_count;
extern const struct phrase_index attendance_remark_index;

/* Words that stand in no person's name. A pattern's token. */
extern const char attendance_no_names[];
extern const struct word_index attendance_no_name_index; /* the same */

#endif
