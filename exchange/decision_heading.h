/*
 * Headings of decisions that name body and date: «Beslutninger Byrådet 2022-2025 den 13-03-2024»,
 * «BESLUTNING: Økonomiudvalget den 08-04-2024», «Havne- og Kystudvalget, 6. maj 2024, pkt. 31:»,
 * «Borgerrepræsentationens beslutning i mødet den 4. juni 2024», «02-05-2024 Magistraten».
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
