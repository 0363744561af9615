/*
 * Lines of a head that are neither label nor list: «REFERAT Rådet for … d. 05-03-2026», «Referat af
 * møde i …», «Byrådet - Referat», «Onsdag den 14-09-2027 kl. 17:00», «Kommunalbestyrelsen».
 */
#ifndef EXCHANGE_HEAD_TITLE_H
#define EXCHANGE_HEAD_TITLE_H

#include "core/date.h"
#include "core/str.h"
#include "core/vocabulary.h"

#include <stdbool.h>

struct head_title {
    bool said;               /* a word for minutes or agenda stands in it */
    enum document_kind kind; /* of that word */
    bool supplementary;      /* «Tillægsdagsorden» */
    struct slice forum;      /* empty where none is named */
    struct slice term;
    struct date date;
    struct clock_time start;
    struct clock_time end;
    struct slice place; /* «i Byrådssalen», «, Lokale 3» after the time */
};

/* What the line says of the meeting. False where it says nothing of it. */
bool head_title_find(struct slice line, struct head_title *found);

/* The same of lines with a word for minutes or agenda: `said` is set. Most lines are passed over
   without a closer look. */
bool head_title_find_said(struct slice line, struct head_title *found);

/* Whether the text is a word for minutes or agenda and nothing else. */
bool head_title_is_kind(struct slice text);

/* Whether the line says nothing but a place: a room, a street with a number, a town. */
bool head_title_is_place(struct slice line);

#endif
