/*
 * Between the parts of reading a vague date: vague_take.c takes a term out of a text, vague_parse.c
 * as many as belong together, and vague_term.c makes spans of days of them. For these alone; others
 * use vague_date.h.
 */
#ifndef CORE_VAGUE_TERM_H
#define CORE_VAGUE_TERM_H

#include "core/vague_date.h"
#include "core/vague_lex.h"

#include <stdbool.h>

/* How a term hangs on the one before it. */
enum join { JOIN_NONE, JOIN_OR, JOIN_SPAN };

struct term {
    enum vague_form form;
    enum vague_form part; /* PRIMO, MEDIO or ULTIMO of the form; else VAGUE_FORM_COUNT */
    enum join join;       /* to the term before it */
    bool open;            /* a number without its unit: the «5.» of «5. eller 7. maj» */
    bool iso;             /* in the normal form's own digits */
    int number;           /* day, or the quarter's, half-year's or week's number */
    int month;
    int year; /* 0: not said */
};

/* Takes the term at the cursor, with its article; false, and the cursor where it was, where none
   stands there. */
bool vague_take_term(struct lexer *c, struct term *term);

/*
 * Makes a date of the terms (count > 0), which are filled in as they go: what a term leaves out
 * it takes from the one after it, then from the one before it, then from `year` (0: unknown).
 * False where they make no date together; the match's place is the caller's.
 */
bool vague_terms_join(struct term *terms, int count, int year, struct vague_match *match);

#endif
