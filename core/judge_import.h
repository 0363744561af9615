/*
 * The parts of importing a document (judge_import*.c). Nobody else needs it.
 *
 * The same code runs while facts are asked for and when they are judged: `judge->asking` tells
 * which. Asking resolves what it can from what is known so far, and makes nothing.
 */
#ifndef CORE_JUDGE_IMPORT_H
#define CORE_JUDGE_IMPORT_H

#include "core/judge_path.h"
#include "core/name_post.h"

/* A forum as the document names it. */
struct cast_forum {
    const char *text; /* as the reading has it */
    struct forum_name name;
    struct row *row; /* NULL: not known (yet), or a bare name that nothing explains */
    bool resolved;
    bool guessed;
    bool made; /* the document names none: a name of our own, found again by the whole of it */
};

/* A person as the document names him. */
struct cast_person {
    const char *text;
    struct person_name name;
    struct row *row;
    bool guessed;
};

/* An organisation as the document names it. */
struct cast_organization {
    const char *text;
    struct row *row;
};

/* A post as the document names it. */
struct cast_post {
    const char *text;
    struct post_name name;
    const char *forum; /* the body that it is a post of; NULL: an organisation, or not said */
    struct row *row;
};

struct cast_case {
    const char *number; /* normal form */
    struct row *row;    /* casefile; met: its path is to be worked out anew */
};

struct import_item {
    const struct reading_item *reading;
    struct row *row;            /* NULL where the document is no meeting */
    struct cast_case *casefile; /* NULL: none */
    struct row *presentation;   /* NULL: none */
    struct row *deciding;       /* forum; NULL: not said */
    struct row **decisions;     /* one for each of the reading; NULL where none was made */
};

struct import {
    struct judge *judge;
    struct draft *draft; /* the judge's */
    const struct command_document *document;
    const struct reading *reading;
    struct {
        struct cast_forum **items;
        size_t count;
    } forums;
    struct {
        struct cast_person **items;
        size_t count;
    } persons;
    struct {
        struct cast_case **items;
        size_t count;
    } cases;
    struct {
        struct cast_organization **items;
        size_t count;
    } organizations;
    struct {
        struct cast_post **items;
        size_t count;
    } posts;
    struct cast_forum *own; /* whose meeting or charter it is; NULL: not said */
    struct row *source;
    struct row *part;
    struct row *meeting;
    bool minuted;              /* minutes of this meeting were imported before */
    bool again;                /* this very document was imported before, by an older reader */
    struct import_item *items; /* one for each of the reading */
};

/* judge_import_means.c: which of several that bear one name the document means. */
enum means {
    MEANS_ANY,  /* nothing tells it from others */
    MEANS_THIS, /* what tells it from others fits the document */
    MEANS_OTHER
};
enum means import_means(const struct import *self, const struct row *row, const char *title);
/* How things bear names: their own, by a key, and aliases. */
struct bearers {
    enum entity entity;
    int key;
    enum entity alias;
    int alias_key;
    int alias_of;
};
/* Asks what tells them apart, where several bear the name. */
void import_ask_bearers(struct import *self, const struct bearers *how, const char *key);
/* The one that the document means, of an item with this title (NULL: none); NULL where none bears
   the name. */
struct row *import_bearer(const struct import *self, const struct bearers *how, const char *key,
                          const char *title);

/* judge_import_forums.c: the cast of forums. */
void import_collect_forums(struct import *self);
void import_ask_forums(struct import *self);
/* What the name stands for, without making anything; NULL where nothing is known. */
struct cast_forum *import_cast_forum(struct import *self, const char *text);
/* The forum's row, made where it is new; NULL for NULL and for a bare name that nothing
   explains. A guess is recorded with `about`, whose reference it is, once that has its row. */
struct row *import_forum(struct import *self, const char *text);
const char *import_first_body(struct import *self, const char *text);
/* Names of known forums that the reader found spelled in another way (I-SPELLING). */
void import_spellings(struct import *self);
/* Records that a row refers to a forum by a guess, where it does. */
void import_forum_guess(struct import *self, const char *text, const struct row *about);

/* judge_import_persons.c */
void import_collect_persons(struct import *self);
void import_ask_persons(struct import *self);
struct row *import_person(struct import *self, const char *text);
/* The person, with the party where they are new; NULL where nobody is named. */
struct row *import_voice(struct import *self, const struct reading_voice *voice);
/* The person whose name a text begins with: «Bo Holm (A) ønskede ført til protokol»; NULL. */
struct row *import_person_before(struct import *self, const char *text);
void import_person_guess(struct import *self, const char *text, const struct row *about);

/* judge_import_posts.c; the posts are collected before the organisations that have them. */
void import_collect_posts(struct import *self);
void import_ask_posts(struct import *self);
/* The post's row, made where it is new; NULL of what is no post, or of a body that is not known. */
struct row *import_post(struct import *self, const char *text);
/* Somebody holds a post, instead of an absent holder where there is one. Does nothing for NULL. */
void import_tenure(struct import *self, const struct row *post, const struct row *person,
                   const struct row *absent, struct line_range lines);
void import_holders(struct import *self);

/* judge_import_organizations.c */
void import_collect_organizations(struct import *self);
void import_ask_organizations(struct import *self);
/* Made where it is new; NULL for NULL. */
struct row *import_organization(struct import *self, const char *name);
/* The party of this letter, made where it is new; NULL for NULL. */
struct row *import_party(struct import *self, const char *letter);
void import_proposers(struct import *self, const struct import_item *item);

/* judge_import_affairs.c: hearings, statements, disqualification, grants, delegations, dispatch. */
void import_ask_affairs(struct import *self);
void import_affairs(struct import *self, const struct import_item *item);
/* The item's own decision that approves a point, or all (NUMBER_NONE); NULL: it was not approved.
 */
const struct row *import_approval(const struct import_item *item, int point);

/* judge_import_cases.c */
/* Whether the number as it stands is that case's. */
bool import_is_case(const struct cast_case *entry, const char *number);
void import_collect_cases(struct import *self);
void import_ask_cases(struct import *self);
/* The case of a number as it stands; NULL for NULL and for what is no case number. */
struct cast_case *import_case(struct import *self, const char *number, const char *title);
/* Works out anew the path of each case that the document touches. */
void import_paths(struct import *self);

/* judge_import_source.c: the document itself, and where everything came from. */
void import_ask_source(struct import *self);
/* Finds the document and its part where they were imported before. */
void import_find_source(struct import *self);
/* False where this very part was imported by this very reader: nothing is to be done. */
bool import_source(struct import *self);
void import_source_part(struct import *self);
void import_unread(struct import *self);
void import_findings(struct import *self);
/* The row, or one field of it (-1: all), came from these lines. */
void import_lines(struct import *self, const struct row *row, int field, struct line_range lines);
/* A finding about a row that stays with the record. */
void import_finding(struct import *self, const struct finding *finding, const struct row *about);
void import_guess(struct import *self, const char *kind, const struct row *about,
                  const struct row *other, const char *text);

/* judge_import_meeting.c */
void import_ask_meeting(struct import *self);
void import_meeting(struct import *self);
/* judge_import_known.c: the meeting that the document is of, so far as it is known; NULL. */
struct row *import_known_meeting(struct import *self);
/* Whether what the minutes say of a field stands against this document, which is none. */
bool import_yields(const struct import *self, const struct row *row, int field);
/* The terms of office that bodies are named with. */
void import_terms(struct import *self);
/* A time of this meeting, after midnight where it began in the evening before. */
struct clock_time import_clock(const struct import *self, struct clock_time time);

/* judge_import_attendance.c */
void import_attendance(struct import *self);

/* judge_import_items.c, judge_import_presentation.c */
void import_items(struct import *self);
void import_presentation(struct import *self, struct import_item *item);
void import_memo(struct import *self);
/* The newest presentation of a case, or NULL. */
struct row *import_newest(const struct import *self, const struct row *casefile);

/* judge_import_decisions.c: a body's own, and earlier ones that an item reports. */
void import_decisions(struct import *self, struct import_item *item);
/* judge_import_votes.c: votes, dissent and points of a decision. */
void import_decision_parts(struct import *self, const struct import_item *item, struct row *row,
                           const struct reading_decision *reading);
/* The point of the item's presentation with that number; NULL for NUMBER_NONE. */
struct row *import_point(struct import *self, const struct import_item *item, int number);
/* Whether the votes that a decision is recorded with agree with these. */
bool import_votes_agree(struct import *self, const struct row *decision,
                        const struct reading_vote *vote);
/* Whether a decision is recorded for the same points as these. */
bool import_points_agree(struct import *self, const struct row *decision,
                         const struct reading_decision *reading);

/* judge_import_gone.c: what the newest document of the meeting no longer has. */
void import_ask_gone(struct import *self);
void import_gone(struct import *self);

/* judge_import_rules.c: what the rules say of a meeting as it was recorded. */
void import_rules(struct import *self);

/* judge_import_plan.c: milestones, which lead to steps of a case's path. */
void import_milestones(struct import *self);

/* judge_import_charters.c: forums that the text describes; agreements. */
void import_ask_charters(struct import *self);
void import_charters(struct import *self);
void import_agreements(struct import *self);

#endif
