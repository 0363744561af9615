/*
 * What an item tells beside its decisions: who was heard and what was answered, who raised the
 * matter, who was disqualified, what was granted, delegated or sent. Part of a reading
 * (core/reading.h), under the same rules: what the text does not say is NULL, no date, NUMBER_NONE
 * or an empty list, and all strings live in the reading's arena.
 */
#ifndef CORE_READING_AFFAIRS_H
#define CORE_READING_AFFAIRS_H

#include "core/date.h"
#include "core/finding.h"
#include "core/vocabulary.h"

#include <stdint.h>

/* A body, or the public, was or is to be asked. */
struct reading_hearing {
    const char *body;    /* as it stands; NULL: «offentlig høring» */
    const char *subject; /* the words that say so */
    struct date asked_on;
    struct date deadline;
    struct line_range lines;
};

/* One remark of an answer. */
struct reading_remark {
    const char *text;
    const char *effect; /* the words that say what it changed */
    int point;          /* the recommendation's point that it is about; NUMBER_NONE */
    struct line_range lines;
};

/* What a body answered. */
struct reading_statement {
    const char *body; /* as it stands */
    int decision;     /* index of the item's decision that gives it; NUMBER_NONE */
    const char *text; /* its words; NULL where the text only says that there is an answer */
    struct {
        struct reading_remark *items;
        size_t count;
    } remarks;
    struct line_range lines;
};

struct reading_disqualification {
    const char *name; /* without party letter and title */
    enum disqualification_state state;
    const char *ground;
    struct line_range lines;
};

/* Who raised the matter, or laid it before the body: one of the three is set. */
struct reading_proposer {
    const char *person;
    const char *party; /* ballot letter, or short form */
    const char *organization;
    struct line_range lines;
};

/* Money that a point of the recommendation grants. */
struct reading_grant {
    int point;
    int64_t amount;    /* øre; below zero: given back */
    int year;          /* NUMBER_NONE */
    const char *kind;  /* «anlægsbevilling», as it stands */
    const char *cover; /* what pays for it */
    struct line_range lines;
};

/* Power that a point, or a decision, gives away. */
struct reading_delegation {
    int point;           /* NUMBER_NONE: the decision's own words */
    const char *to;      /* «administrationen», a body */
    const char *subject; /* what it may do */
    int64_t amount;      /* øre, up to which; NUMBER_NONE */
    struct line_range lines;
};

/* What was sent, to whom and on which day. */
struct reading_dispatch {
    enum dispatch_kind kind;
    const char *recipient;
    struct date date;
    struct line_range lines;
};

struct reading_affairs {
    struct {
        struct reading_hearing *items;
        size_t count;
    } hearings;
    struct {
        struct reading_statement *items;
        size_t count;
    } statements;
    struct {
        struct reading_disqualification *items;
        size_t count;
    } disqualifications;
    struct {
        struct reading_proposer *items;
        size_t count;
    } proposers;
    struct {
        struct reading_grant *items;
        size_t count;
    } grants;
    struct {
        struct reading_delegation *items;
        size_t count;
    } delegations;
    struct {
        struct reading_dispatch *items;
        size_t count;
    } dispatches;
};

#endif
