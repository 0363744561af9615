/*
 * Headings of decisions that name body and date: «Beslutninger Byrådet 2018-2021 den 21-12-2020»,
 * «BESLUTNING: Økonomiudvalget den 22-10-2020», «Teknik- og Miljøudvalget, 10. september 2019,
 * pkt. 65:», «Borgerrepræsentationens beslutning i mødet den 17. november 2011», «19-08-2019
 * Magistraten».
 */
#ifndef EXCHANGE_DECISION_HEADING_H
#define EXCHANGE_DECISION_HEADING_H

#include "core/date.h"
#include "core/str.h"

#include <stdbool.h>

struct decision_heading {
    struct slice forum; /* as it stands, term taken off; empty where none is named */
    struct slice term;
    struct date date;
    bool said;   /* «Beslutning» stands in it; else it is body and date alone */
    size_t rest; /* byte at which text after the heading begins; the line's length where none is */
};

bool decision_heading_find(struct slice line, struct decision_heading *found);

#endif
