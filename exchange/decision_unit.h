/*
 * One sentence, or one entry of a list, of a block of decision text, and what part it plays there.
 */
#ifndef EXCHANGE_DECISION_UNIT_H
#define EXCHANGE_DECISION_UNIT_H

#include "core/reading.h"
#include "exchange/outcome_text.h"
#include "exchange/phrase.h"
#include "exchange/point_text.h"

#include <stdbool.h>

struct decision_unit {
    struct slice text; /* white space folded */
    struct line_range lines;
    bool begins; /* a paragraph */
    bool bullet; /* an entry of a list */
    bool half;   /* of a sentence that decides points one way and others another */
    struct wording words;
    struct point_label label;    /* «Ad 1-2:» at its beginning */
    struct outcome_reading told; /* what it says that the body did */
    bool stated;                 /* tells an outcome */
    bool votes;                  /* tells of votes */
    bool moves;                  /* somebody moves a change: «X stillede forslag om» */
    bool wishes;                 /* so, and nothing is said of what became of it */
    bool tells_change;           /* «2 ændringsforslag blev forkastet» */
    bool puts_motion;            /* «herefter blev indstillingen sat under afstemning» */
    bool chair;                  /* so does who leads the meeting: «foreslog borgmesteren, at» */
    bool on_change;              /* speaks of «ændringsforslaget», «forslaget» */
    bool on_motion;              /* speaks of «indstillingen»: the main motion */
    bool dissent;                /* somebody's own words: protocol remark, reservation */
    bool effect;                 /* «det betyder, at» */
    bool opens;                  /* ends with a colon: a list or somebody's words follow */
};

/* Reads the unit's text; `unit` has text, lines, begins, bullet and half. Words live in the arena.
 */
void decision_unit_read(struct arena *arena, struct decision_unit *unit);

/* Who moved the change, without party letter; NULL where the unit does not say. In the arena. */
const char *decision_unit_mover(struct arena *arena, const struct decision_unit *unit);

/* The first person at or behind word *at who is named before what the unit says in somebody's own
   words, and moves *at behind the name; false where there is none. */
bool decision_unit_voice(struct arena *arena, const struct decision_unit *unit, size_t *at,
                         struct reading_voice *voice);

/* Points that the moved change is about: «Ændringsforslag fra C til ad 3». */
struct point_label decision_unit_target(const struct decision_unit *unit);

#endif
