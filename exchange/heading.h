/*
 * Headings and labels of minutes: which words structure a document, and what a line that begins
 * with them is (rules.md 6.6). The words stand in heading_table.c.
 */
#ifndef EXCHANGE_HEADING_H
#define EXCHANGE_HEADING_H

#include "core/str.h"
#include "core/vocabulary.h"
#include "exchange/phrase.h"

#include <stdbool.h>

enum heading_role {
    HEADING_NONE,
    HEADING_SECTION,  /* of an item: `section` says which */
    HEADING_DECISION, /* «Beslutning», with nothing but text after it */
    HEADING_BOTH,  /* «Indstilling og beslutning»: recommendation first, then perhaps decision */
    HEADING_LABEL, /* a field: `label` says which */
    HEADING_CONTENTS, /* «Indholdsfortegnelse» */
    HEADING_GROUP,    /* «Åbne punkter», «Lukkede dagsordenspunkter»: above several items */
    HEADING_COUNT
};

/* Fields of the document's head or of an item's. «Tid» is either. */
enum heading_label {
    LABEL_FORUM,
    LABEL_DATE,
    LABEL_TIME,
    LABEL_END,
    LABEL_PLACE,
    LABEL_CASE,
    LABEL_RESPONSIBLE,
    LABEL_CLERK, /* «Sagsbehandler»: responsible where the value is a person's name */
    LABEL_DECIDED_BY,
    LABEL_MARK,     /* «Punkttype: Beslutning» */
    LABEL_OPENNESS, /* «Åbent punkt», «Lukket sag»: no value of its own */
    LABEL_OTHER,    /* known, and of no field: «Initialer», «Dok.nr.» */
    LABEL_COUNT
};

enum heading_form {
    FORM_ALONE = 1 << 0,   /* the whole line, a colon aside */
    FORM_COLON = 1 << 1,   /* «Bilag: kort.pdf», «Mødested<tab>Rådhuset» */
    FORM_GLUED = 1 << 2,   /* «BeslutningGodkendt.»: the web page's tags are lost */
    FORM_CAPITAL = 1 << 4, /* «Beslutning Tilbagesendes …»: a blank and a capital letter */
    FORM_BLANK = 1 << 3,   /* «Mødested Strandvejen 8»: one blank alone before the value */
};

struct heading_entry {
    const char *words; /* in lower case */
    enum heading_role role;
    int value; /* enum section_kind or enum heading_label, by role */
    unsigned forms;
};

extern const struct heading_entry heading_entries[];
extern const size_t heading_entry_count;
extern const struct phrase_index heading_index; /* of their rows, by the first letter */

struct heading {
    enum heading_role role;
    enum section_kind section;
    enum heading_label label;
    bool closed;  /* of LABEL_OPENNESS and HEADING_GROUP */
    size_t words; /* bytes of the heading itself, without colon */
    size_t rest;  /* byte at which the text after it begins; the line's length where none is */
};

/* What the cleaned line begins with. HEADING_NONE where it is plain text. */
struct heading heading_find(struct slice line);

#endif
