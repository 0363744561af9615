/*
 * What was understood of one text: plain data between the reader of minutes (exchange/), which
 * makes it, and the import command (core/), which judges it. It mirrors `import --dry-run --json`.
 *
 * What the text does not say is NULL, no date, no time, NUMBER_NONE or an empty list: nothing is
 * made up. Every part knows its lines in the text as read. All strings live in the arena.
 */
#ifndef CORE_READING_H
#define CORE_READING_H

#include "core/arena.h"
#include "core/date.h"
#include "core/finding.h"
#include "core/reading_affairs.h"
#include "core/vague_date.h"
#include "core/vocabulary.h"

#include <stdbool.h>

enum { NUMBER_NONE = -1 };

/* A list of words: names, party letters, purposes. */
struct word_list {
    const char **items;
    size_t count;
};

/* Which lines a field of the head came from: "forum", "date", "start", "end", "place", "term". */
struct reading_head {
    const char *field;
    struct line_range lines;
};

struct reading_attendance {
    const char *name;  /* without party letter and title */
    const char *party; /* ballot letter or local short form */
    const char *title;
    enum attendance_state state;
    const char *substitute_for; /* "for": the absent member's name */
    struct clock_time from;     /* came later */
    struct clock_time to;       /* left earlier */
    const char *item;           /* item number that an absence or a change is tied to */
    struct line_range lines;
};

struct reading_section {
    enum section_kind kind;
    const char *heading; /* as it stands in the text; NULL where the text has none */
    const char *text;    /* Markdown, without its heading */
    struct line_range lines;
};

struct reading_point {
    int point; /* number of the indstillingspunkt, 1.. */
    const char *text;
    struct line_range lines;
};

/* Counts are NUMBER_NONE where the text gives none. For and against the motion itself. */
struct reading_vote {
    bool present; /* the text tells of a vote at all */
    int count_for;
    int count_against;
    int count_abstain;
    struct word_list parties_for;
    struct word_list parties_against;
    struct word_list parties_abstain;
    struct word_list names_for;
    struct word_list names_against;
    struct word_list names_abstain;
    bool unanimous;
};

/* A person who is named with what was decided. */
struct reading_voice {
    const char *name;
    const char *party; /* ballot letter or local short form; NULL */
};

struct reading_decision {
    const char *forum; /* as it stands, term taken off */
    const char *term;
    struct date date;
    bool own; /* this body at this meeting; false: an earlier body's, only reported */
    const int *points;
    size_t point_count; /* 0: the decision does not say, or concerns all */
    const char *text;   /* the decision's own words, white space folded */
    enum outcome outcome;
    struct reading_vote vote;
    bool amendment; /* the motion voted on is a change moved by somebody */
    const char *mover;
    struct reading_voice mover_person; /* no name: a party moved it, an office, or nobody */
    const char *dissent;               /* afvigende mening, protokoltilførsel, forbehold */
    struct {
        struct reading_voice *items;
        size_t count;
    } dissenters;            /* whose it is, as far as they are named */
    const char *referred_to; /* the body that it was sent on or back to */
    struct line_range lines;
};

struct reading_attachment {
    const char *title;
    const char *address; /* link target, where the text has one */
    struct line_range lines;
};

struct reading_item {
    const char *number; /* as the text has it: "1", "175", "1.1" */
    const char *title;  /* without mark and case number */
    enum item_mark mark;
    bool closed;
    int minutes;          /* planned time */
    const char *casefile; /* case number */
    const char *responsible;
    const char *decided_by; /* «Sagen afgøres i» */
    const char *decided_by_term;
    struct {
        struct reading_section *items;
        size_t count;
    } sections;
    struct {
        struct reading_point *items;
        size_t count;
    } points;
    struct {
        struct reading_decision *items;
        size_t count;
    } decisions;
    struct {
        struct reading_attachment *items;
        size_t count;
    } attachments;
    struct reading_affairs affairs;
    struct line_range lines;
};

struct reading_seat {
    const char *rule;     /* "Formanden for …", "1 medlem fra Økonomiudvalget" */
    const char *person;   /* who sits there, where the text says */
    const char *role;     /* "formand", "sekretær", title or unit of the person */
    const char *stand_in; /* who sits while the person is on leave */
    struct line_range lines;
};

/* A forum that the text describes or founds: its charter, or one version of it. */
struct reading_forum {
    const char *name;
    enum forum_kind kind;
    const char *version; /* distinguishes two versions in one text, e.g. "15-03-2021", "revised" */
    int level;           /* 1.., NUMBER_NONE */
    bool existing;       /* the text speaks of it as already there */
    const char *counterpart;
    struct word_list purpose;
    const char *cadence; /* normalised: "2 a year", "1 a month", "1 a quarter", "ad hoc" */
    const char *parent;  /* forankret i */
    const char *secretariat;
    const char *first_meeting;
    struct date ended; /* its last day */
    struct word_list replaces;
    struct {
        struct reading_seat *items;
        size_t count;
    } seats;
    struct line_range lines;
};

struct reading_agreement {
    const char *name;
    int level;
    const char *parties;
    const char *period;   /* "3 years", "2022-2025" */
    const char *criteria; /* what its success is measured by */
    struct line_range lines;
};

struct reading_milestone {
    struct vague_date date;
    const char *body;
    const char *act;
    bool listed; /* a row of a list or table of dates; false: told in prose */
    struct line_range lines;
};

struct reading_unread {
    const char *text;
    struct line_range lines;
};

/* One meeting, charter or memo. A file with a year of meetings gives several. */
struct reading {
    enum document_kind kind;
    const char *title; /* the document's own title line */
    struct {
        struct reading_head *items;
        size_t count;
    } head;
    const char *forum;       /* as it stands, term taken off */
    const char *forum_guess; /* a name for whose meeting it may be; NULL where it is said */
    const char *term;        /* "2018-2021" */
    struct date date;
    struct clock_time start;
    struct clock_time end;
    const char *place;
    bool supplementary;   /* tillægsdagsorden */
    const char *casefile; /* of a document that is about one case */
    struct {
        struct reading_attendance *items;
        size_t count;
    } attendance;
    struct {
        struct reading_item *items;
        size_t count;
    } items;
    struct {
        struct reading_section *items;
        size_t count;
    } sections; /* of a document without items: charter, note */
    struct {
        struct reading_forum *items;
        size_t count;
    } forums;
    struct {
        struct reading_agreement *items;
        size_t count;
    } agreements;
    struct {
        struct reading_milestone *items;
        size_t count;
    } timeline;
    struct finding_list findings;
    struct {
        struct reading_unread *items;
        size_t count;
    } unread;
    struct line_range lines; /* which part of the file this is */
};

/* All that was understood of one file. The arena owns every string and list of it. */
struct reading_list {
    struct arena arena;
    const char *file;   /* name as given, for messages */
    const char *text;   /* the text as read, UTF-8, lines closed by LF: what line numbers count */
    size_t text_length; /* in bytes */
    unsigned line_count;
    struct reading *items;
    size_t count;
};

void reading_list_clear(struct reading_list *self);

#endif
