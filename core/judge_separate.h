/*
 * What the two parts of a separation (judge_separate*.c) share. Nobody else needs it.
 */
#ifndef CORE_JUDGE_SEPARATE_H
#define CORE_JUDGE_SEPARATE_H

#include "core/judge_path.h"

/* What goes to the second. */
struct separation {
    struct judge *judge;
    struct draft *draft;
    const struct row *kept;
    int64_t forum; /* of a person */
    int64_t item;  /* of a case */
    int64_t meeting;
    struct date from; /* of a forum */
    struct row *other;
};

/* Asks for what may go to the second person, case or forum. */
void separation_ask_person(const struct separation *self, int64_t person);
void separation_ask_case(const struct separation *self, int64_t id);
void separation_ask_forum(const struct separation *self, int64_t forum);

/* Moves it; how many rows went. */
size_t separation_move_person(struct separation *self);
size_t separation_move_case(struct separation *self);
size_t separation_move_forum(struct separation *self);

#endif
