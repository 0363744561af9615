/*
 * The headings within a charter or a box: what comes under them.
 */
#ifndef EXCHANGE_CHARTER_LABEL_H
#define EXCHANGE_CHARTER_LABEL_H

#include "core/str.h"

enum charter_label {
    CHARTER_NONE,
    CHARTER_NAME, /* the forum's own name follows */
    CHARTER_PURPOSE,
    CHARTER_MEMBERS,
    CHARTER_CHAIR,
    CHARTER_CADENCE,
    CHARTER_SECRETARIAT,
    CHARTER_PARENT,
    CHARTER_FIRST, /* first meeting */
    CHARTER_REPLACES,
    CHARTER_GROUPS, /* groups under it */
    CHARTER_OTHER,  /* a heading of a charter that tells none of these */
    CHARTER_STOP    /* a heading of minutes: what follows is no charter any more */
};

/* What label the text is, whole («Medlemmer», «2. Formål:») or at its beginning before a colon
   («Sekretariat: BYLAB»); *value is then what follows the colon, else empty. */
enum charter_label charter_label_of(struct slice text, struct slice *value);

#endif
