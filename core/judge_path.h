/*
 * The path of a case (R-CH1 to R-CH8): worked out anew from all that is recorded of the case, so
 * that it is the same in whichever order the documents were read. Steps that are there already are
 * kept, with their numbers, as far as anything still speaks for them; what a person has mended of
 * a step stays (draft.h).
 *
 * A body's decisions on a case on one day are one step, and so is an item on its agenda. Plans say
 * what lies ahead (judge_path_plan.c). What was postponed, or sent on, opens another; the deciding
 * body has the last word.
 */
#ifndef CORE_JUDGE_PATH_H
#define CORE_JUDGE_PATH_H

#include "core/judge_parts.h"

/* A step as the record asks for it. */
struct path_step {
    int64_t forum;    /* 0: the body is no forum of ours */
    const char *body; /* its name then, else NULL */
    enum step_kind kind;
    enum step_state state;
    struct vague_date date; /* count 0: none is known */
    int64_t meeting;
    int64_t decision;
    const char *reason;
    bool taken;      /* by a decision or an item; false: planned */
    bool partial;    /* nothing but a withdrawal says so: that of a single point is none of all */
    struct row *row; /* that keeps it; NULL: none yet */
};

/* A row of a plan: what a document says that a body will do, or did, on a day. */
struct plan_row {
    struct row *row;  /* milestone */
    int64_t forum;    /* 0: no forum of ours, as far as is known */
    const char *body; /* as it stands */
    struct forum_name name;
    struct vague_date date;
    struct date said;    /* the document's day; NO_DATE: unknown */
    enum step_kind kind; /* of the act */
    struct plan_row *by; /* the row that says it anew, or otherwise; NULL: it stands */
    struct path_step *step;
};

struct case_path {
    struct judge *judge;
    struct draft *draft;
    struct row *casefile;
    struct {
        struct path_step **items;
        size_t count;
    } steps;
    struct {
        struct plan_row **items; /* by the day they were said */
        size_t count;
    } plan;
};

/* Asks for all that path_build() needs of a case. */
void path_ask(struct judge *judge, const struct row *casefile);
/* Of every case in whose path a forum stands. */
void path_ask_forum(struct judge *judge, int64_t forum);

/* Works the path out and writes it to the draft: steps, what each waits for, the case's state and
   deciding body. */
void path_build(struct judge *judge, struct row *casefile);
/* Of every case that is new, or that path_ask() was called for. */
void path_build_all(struct judge *judge);

/* The parts of it. Nobody else needs them. */

/* A new step, undated and waiting. */
struct path_step *path_step_new(struct case_path *self, int64_t forum, enum step_kind kind)
    __attribute__((returns_nonnull));
/* The body's step on a day, or NULL. */
struct path_step *path_step_on(const struct case_path *self, int64_t forum, struct date date);
void path_set_day(struct case_path *self, struct path_step *step, struct date date);
bool path_step_open(const struct path_step *step);

/* judge_path_plan.c: reads the rows of all plans, which of them stand, and who decides; then adds
   what they plan. */
void path_read_plan(struct case_path *self);
void path_plan(struct case_path *self);
/* judge_path_act.c: what a row of a plan asks of a body, and whether it is a step of the case. */
enum step_kind plan_act(const char *act, enum forum_kind kind, bool decides);
bool plan_is_ahead(const struct plan_row *row);
/* It tells of the body alone (it ends, it is called together), and of nothing done to the case. */
bool plan_is_of_body(const struct plan_row *row);
bool plan_is_step(const struct case_path *self, const struct plan_row *row);
/* judge_path_keep.c: finds or makes the row of each step; rows that nothing speaks for go. */
void path_keep(struct case_path *self);
/* judge_path_order.c: puts the steps into order and says what each waits for. */
void path_order(struct judge *self, struct row *casefile);

/* What a row says; STEP_HEAR, STEP_WAITING and FORUM_UNKNOWN where the record has a word that is
   not known. */
enum step_kind step_row_kind(const struct row *step);
enum step_state step_row_state(const struct row *step);
bool step_row_open(const struct row *step);
enum forum_kind judge_forum_kind(const struct judge *self, int64_t forum);

#endif
