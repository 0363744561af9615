/*
 * What a careful reader would stop at: letters of another alphabet within a Danish word, one
 * decision with two dates, a meeting on a holiday, remains of HTML, an attachment listed twice.
 * The ids are permanent: those of rules.md where one fits, else "I-…" from the table here.
 */
#ifndef EXCHANGE_ODDITY_H
#define EXCHANGE_ODDITY_H

#include "core/reading.h"
#include "exchange/ocr.h"

enum oddity {
    ODDITY_FOREIGN_LETTER,    /* I-ALPHABET: Cyrillic or Greek within a Latin word */
    ODDITY_MARKUP,            /* I-MARKUP: HTML tags or table rules left in the text */
    ODDITY_OCR,               /* I-OCR: damaged by a reading machine, mended for matching */
    ODDITY_OCR_NAME,          /* I-OCR-NAME: a name given out was put right */
    ODDITY_YEAR_MISSING,      /* I-YEAR: a date without a year */
    ODDITY_YEAR_GUESSED,      /* I-YEAR-GUESS: its year was taken from the document */
    ODDITY_TWO_DATES,         /* R-CH9: one decision, two dates */
    ODDITY_HOLIDAY,           /* R-CH8: a meeting or decision on a holiday */
    ODDITY_ATTACHMENT_TWICE,  /* I-TWICE: listed twice */
    ODDITY_SPELLINGS,         /* I-SPELLING: one name in two spellings */
    ODDITY_NO_RECOMMENDATION, /* I-NO-MOTION: marked for decision, nothing recommended */
    ODDITY_COUNT_DIFFERS,     /* I-COUNT: two numbers for one thing */
    ODDITY_VERSIONS,          /* I-VERSIONS: two versions of one forum in one text */
    ODDITY_NOT_IN_TEXT,       /* I-CONTENTS: in the contents, not in the text */
    ODDITY_WEEKDAY,           /* I-WEEKDAY: the weekday written is not that of the date */
    ODDITY_HYPHEN,            /* I-HYPHEN: a word that a line's end cut, and nobody joined */
    ODDITY_GLUED,             /* I-GLUED: no blank between a number and what follows */
    ODDITY_LABEL_AFTER,       /* I-LABEL: a label stands behind its value */
    ODDITY_NO_DRAWING,        /* I-DRAWING: a drawing is announced that the text does not have */
    ODDITY_OWN_MINUTES,       /* I-OWN-MINUTES: approved in the meeting that they are of */
    ODDITY_NO_FINANCE,        /* money, and no finance committee on the way */
    ODDITY_KIND_COUNT
};

/* The permanent id, e.g. "I-ALPHABET", and the English message id with %1.. for arguments. */
const char *oddity_rule(enum oddity oddity);
const char *oddity_message(enum oddity oddity);

/* Adds a finding with up to FINDING_ARGUMENTS arguments, copied into the arena. The variadic
   arguments are strings, closed by NULL. */
void oddity_add(struct finding_list *findings, struct arena *arena, enum oddity oddity,
                struct line_range lines, ...) __attribute__((sentinel));

/* Adds to reading->findings. Call it last, when everything else of the reading is known. */
void oddity_find(const struct ocr_text *text, struct arena *arena, struct reading *reading);

#endif
