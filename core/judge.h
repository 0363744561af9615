/*
 * The one way in for every change: a pure function from facts and a command to findings and
 * changes. db/execute.h runs it within a transaction and carries the changes out; a screen runs it
 * alone, and so knows beforehand what is possible and why something is not.
 */
#ifndef CORE_JUDGE_H
#define CORE_JUDGE_H

#include "core/command.h"
#include "core/draft.h"
#include "core/facts.h"

struct judgement {
    struct arena arena; /* owns all below */
    struct finding_list findings;
    bool hindered;              /* one of the findings hinders the command: nothing changes */
    struct change_list changes; /* empty where there is nothing to change */
    enum entity subject;        /* what the command was about: the meeting that was imported … */
    int64_t subject_id;         /* 0: nothing */
};

/* Asks the facts for what the command needs. Call it again when the questions are answered, until
   it asks nothing new. */
void judge_want(struct facts *facts, const struct command *command,
                const struct command_context *context);

/* Judges. The result is the caller's, to be cleared; its texts are borrowed from facts and
   command, which must outlive it. */
void judge(const struct facts *facts, const struct command *command,
           const struct command_context *context, struct judgement *result);

void judgement_clear(struct judgement *self);

#endif
